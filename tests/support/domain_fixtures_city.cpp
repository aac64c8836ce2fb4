#include "tests/support/domain_fixtures.h"

#include <array>

namespace okno::tests {

using namespace domain;

namespace {
struct MonthDay {
    unsigned month;
    unsigned day;
};

std::vector<LocalDate> datesOf(int year, const std::vector<MonthDay>& days) {
    std::vector<LocalDate> dates;
    dates.reserve(days.size());
    for (const MonthDay& day : days)
        dates.emplace_back(
            std::chrono::year(year), std::chrono::month(day.month), std::chrono::day(day.day));
    return dates;
}

CalendarYear year(int number, const std::string& status, const std::vector<MonthDay>& off,
    const std::vector<MonthDay>& worked, const std::vector<MonthDay>& shortened) {
    return {number, status, {}, {}, datesOf(number, off), datesOf(number, worked),
        datesOf(number, shortened)};
}
} // namespace

ProductionCalendar russianCalendar() {
    return {"ru",
        {year(2025, "official",
             {{1, 1}, {1, 2}, {1, 3}, {1, 6}, {1, 7}, {1, 8}, {5, 1}, {5, 2}, {5, 8}, {5, 9},
                 {6, 12}, {6, 13}, {11, 3}, {11, 4}, {12, 31}},
             {{11, 1}}, {{3, 7}, {4, 30}, {6, 11}, {11, 1}}),
            year(2026, "official",
                {{1, 1}, {1, 2}, {1, 5}, {1, 6}, {1, 7}, {1, 8}, {1, 9}, {2, 23}, {3, 9}, {5, 1},
                    {5, 11}, {6, 12}, {11, 4}, {12, 31}},
                {}, {{4, 30}, {5, 8}, {6, 11}, {11, 3}}),
            year(2027, "derived",
                {{1, 1}, {1, 4}, {1, 5}, {1, 6}, {1, 7}, {1, 8}, {2, 23}, {3, 8}, {5, 3}, {5, 10},
                    {6, 14}, {11, 4}},
                {}, {{2, 22}, {4, 30}, {6, 11}, {11, 3}, {12, 31}})}};
}

Office sampleOffice() {
    const std::vector<Interval> day{{time("09:00"), time("13:00")}, {time("14:00"), time("18:00")}};
    const std::vector<Purpose> all{Purpose::submit, Purpose::consult, Purpose::collect};
    Office office{};
    office.code = "main";
    office.city = {"Омск", "Omsk"};
    office.name = {"Служба одного окна", "One-stop service"};
    office.address = "г. Омск, ул. Образцовая, д. 10";
    office.phone = "+7 (3812) 00-00-00";
    office.zone = "Asia/Omsk";
    office.hours = {day, day, day, day, day, {}, {}};
    office.ticketMinutes = 20;
    office.horizonDays = 7;
    office.lines = {{"municipal", "А", {"Муниципальные услуги", "Municipal services"}},
        {"state", "Г", {"Государственные услуги", "State services"}},
        {"collect", "В", {"Выдача результатов", "Collecting results"}}};
    office.windows = {{"1", "sinitsyna", {"municipal", "collect"}, all},
        {"3", "lebedeva", {"municipal", "collect"}, all}, {"7", "sokolovsky", {"state"}, all}};
    office.departments = {{"architecture", {"Департамент архитектуры", "Architecture department"}},
        {"property", {"Департамент имущества", "Property department"}}};
    office.municipalJournal = "01-12";
    office.stateJournal = "01-13";
    return office;
}

Service sampleService() {
    const auto byApplicant = [](const std::string& code, Need need) {
        return RequiredDocument{code, {code, code}, Supplier::applicant, {}, need, {}, {}};
    };
    RequiredDocument title = byApplicant("TITLE", Need::whenAnswered);
    title.condition = {"Право не внесено в ЕГРН?", "Is the right missing from the register?"};
    title.conditionCode = "right-not-registered";
    Service service{};
    service.code = "MU-001";
    service.kind = ServiceKind::municipal;
    service.name = {"Выдача градостроительного плана земельного участка", "Town-planning plan"};
    service.category = {"Градостроительство", "Urban planning"};
    service.department = "architecture";
    service.authority = {"Департамент архитектуры", "Architecture department"};
    service.applicants
        = {ApplicantKind::person, ApplicantKind::soleTrader, ApplicantKind::organisation};
    service.identificationNeeded = true;
    service.documents = {byApplicant("APP", Need::always), byApplicant("ID", Need::always),
        byApplicant("POA", Need::whenRepresented), title,
        {"EGRN", {"Сведения ЕГРН", "EGRN data"}, Supplier::agency, "RR_EGRN_OBJ", Need::always, {},
            {}},
        {"EGRUL", {"Выписка ЕГРЮЛ", "Company extract"}, Supplier::agency, "FNS_EGRUL",
            Need::whenOrganisation, {}, {}}};
    service.term = {14, TermUnit::workingDay};
    service.results = {{"Градостроительный план", "Plan"}, {"Мотивированный отказ", "Refusal"}};
    return service;
}

QueryKind realEstateQuery() {
    return {"RR_EGRN_OBJ", {"Выписка из ЕГРН", "EGRN extract"}, {"Росреестр", "Rosreestr"},
        "federal",
        {{"object_kind", {"Вид объекта", "Object kind"}, QueryFieldType::text, true, {}},
            {"cadastral_no", {"Кадастровый номер", "Cadastral number"}, QueryFieldType::text, true,
                R"(^\d{2}:\d{2}:\d{6,7}:\d{1,7}$)"},
            {"address", {"Адрес объекта", "Address"}, QueryFieldType::text, false, {}}},
        {{"owner", {"Правообладатель", "Owner"}, QueryFieldType::text, true, {}}},
        {5, TermUnit::workingDay}, false, {}};
}

QueryKind companyQuery() {
    return {"FNS_EGRUL", {"Выписка ЕГРЮЛ", "Company extract"}, {"ФНС", "Tax service"}, "federal",
        {{"inn", {"ИНН", "Taxpayer number"}, QueryFieldType::text, false, R"(^\d{10}$)"},
            {"ogrn", {"ОГРН", "Registration number"}, QueryFieldType::text, false, R"(^\d{13}$)"}},
        {}, {5, TermUnit::workingDay}, false, {}};
}

} // namespace okno::tests
