// Fields whose text is one of the domain's values: a telephone number, an e-mail address.
#pragma once

#include "client/ui/controls/field.h"
#include "client/ui/error_text.h"

#include <optional>

namespace okno::client::ui {

/// Says what T::parse() finds wrong; not before `completeLength` characters have been typed.
template <typename T> [[nodiscard]] Field::Rule ruleOf(int completeLength) {
    Field::Rule rule;
    rule.problem = [](const QString& typed) {
        const auto value = T::parse(typed.toStdString());
        return value ? QString() : fieldProblem(value.error());
    };
    rule.completeLength = completeLength;
    return rule;
}

/// Nothing where the text is no such value.
template <typename T> [[nodiscard]] std::optional<T> typedIn(const Field& field) {
    const auto value = T::parse(field.text().toStdString());
    return value ? std::optional<T>(*value) : std::nullopt;
}

/// Of a telephone number in full, which is then written as people read it out.
[[nodiscard]] Field::Rule phoneRule();

} // namespace okno::client::ui
