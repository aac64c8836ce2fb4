#include "server/agency_simulator/invented_answer.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace okno::server::agency_simulator {

namespace {
/// Names of fields in the catalogue and what is answered; names that are not here get `otherwise`.
constexpr std::array<std::pair<std::string_view, std::string_view>, 38> values{{
    {"found", "да"},
    {"act_no_date", "№ 000000 (учебный номер)"},
    {"persons", "сведения о лицах подтверждены"},
    {"status", "действует"},
    {"address", "г. Омск, ул. Образцовая, д. 1"},
    {"area", "612 кв. м"},
    {"owner", "заявитель"},
    {"right_kind", "собственность"},
    {"right_no_date", "55:00:000000:1-55/001/2020-1"},
    {"encumbrance", "не зарегистрированы"},
    {"objects", "один объект"},
    {"transfers", "переходов права нет"},
    {"full_name", "ООО «Образец»"},
    {"head", "директор"},
    {"okved", "68.20"},
    {"income", "по месяцам, всего 480 000 руб."},
    {"agent", "ООО «Образец»"},
    {"debt", "задолженности нет"},
    {"kind", "по месту жительства"},
    {"valid", "действителен"},
    {"result", "сведения подтверждены"},
    {"approved", "да"},
    {"conditions", "нет"},
    {"match", "да"},
    {"balance", "0 руб."},
    {"paid", "да"},
    {"amount", "2 000 руб."},
    {"studies", "да"},
    {"is_okn", "нет"},
    {"manager", "ООО «Учебная управляющая компания»"},
    {"negative", "нет"},
    {"certified", "да"},
    {"in_register", "да"},
    {"holder", "муниципальное образование"},
    {"took_part", "нет"},
    {"zone", "Ж-1"},
    {"limits", "нет"},
    {"on_register", "да"},
}};
constexpr std::string_view otherwise = "сведения имеются";

bool isDate(std::string_view name) {
    return name == "issued_at" || name == "date" || name == "from" || name == "until";
}
} // namespace

std::map<std::string, std::string> inventedAnswer(const domain::QueryKind& kind,
    const std::map<std::string, std::string>& request, const std::string& date) {
    std::map<std::string, std::string> answer;
    for (const domain::QueryField& field : kind.response) {
        const auto said = request.find(field.name);
        const auto* known = std::find_if(values.begin(), values.end(),
            [&](const auto& value) { return value.first == field.name; });
        if (said != request.end())
            answer.emplace(field.name, said->second);
        else if (isDate(field.name))
            answer.emplace(field.name, date);
        else
            answer.emplace(field.name, known == values.end() ? otherwise : known->second);
    }
    return answer;
}

} // namespace okno::server::agency_simulator
