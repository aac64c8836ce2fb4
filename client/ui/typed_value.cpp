#include "client/ui/typed_value.h"

#include "client/printing/wording.h"
#include "common/domain/people/numbers.h"

namespace okno::client::ui {

Field::Rule phoneRule() {
    constexpr int phoneDigits = 11;
    Field::Rule rule = ruleOf<domain::PhoneNumber>(phoneDigits);
    rule.written = [](const QString& typed) {
        const auto number = domain::PhoneNumber::parse(typed.toStdString());
        return number ? printing::toText(number->toString()) : typed;
    };
    return rule;
}

} // namespace okno::client::ui
