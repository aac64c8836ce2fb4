#include "tests/client/printing/papers.h"

namespace okno::test {

namespace {

template <typename T> T idOf(std::uint8_t last) {
    std::array<std::uint8_t, 16> bytes{};
    bytes.back() = last;
    return T(Uuid(bytes));
}

domain::RequiredDocument document(const char* code, const char* name, domain::Supplier supplier,
    const char* kind = "", domain::Need need = domain::Need::always) {
    return {code, {name, name}, supplier, kind, need, {}, {}};
}

domain::Query query(std::uint8_t id, const char* kind, const char* documentCode) {
    return {.id = idOf<domain::QueryId>(id),
        .kind = kind,
        .document = documentCode,
        .dueOn = day(2026, 11, 30)};
}

} // namespace

LocalDate day(int year, unsigned month, unsigned dayOfMonth) {
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(dayOfMonth);
}

domain::Office office() {
    domain::Office office{};
    office.code = "main";
    office.city = {"Омск", "Omsk"};
    office.name = {"Служба одного окна", "One-stop service"};
    office.address = "г. Омск, ул. Образцовая, д. 10";
    office.phone = "+7 (3812) 00-00-00";
    office.zone = "Asia/Omsk";
    return office;
}

domain::Service service() {
    using domain::Need;
    using domain::Supplier;
    domain::Service service{};
    service.code = "MU-001";
    service.name = {"Выдача градостроительного плана земельного участка", "Town-planning plan"};
    service.authority = {"Департамент архитектуры и градостроительства", "Architecture department"};
    service.documents = {document("APP", "Заявление", Supplier::applicant),
        document("ID", "Документ, удостоверяющий личность (предъявляется)", Supplier::applicant),
        document("POA", "Доверенность (если действует представитель)", Supplier::applicant, "",
            Need::whenRepresented),
        document("TITLE", "Правоустанавливающие документы, если право не в ЕГРН",
            Supplier::applicant, "", Need::whenAnswered),
        document("EGRN", "Сведения ЕГРН об объекте и правах", Supplier::agency, "RR_EGRN_OBJ"),
        document("OKN", "Заключение органа охраны ОКН (если памятник)", Supplier::agency, "OKN",
            Need::whenAnswered)};
    return service;
}

std::vector<domain::QueryKind> queryKinds() {
    domain::QueryKind property{};
    property.code = "RR_EGRN_OBJ";
    property.name = {"Выписка из ЕГРН об объекте недвижимости", "Property extract"};
    property.agency = {"Росреестр (ФГИС ЕГРН)", "Rosreestr"};
    property.request = {{"cadastral_no", {"Кадастровый номер", "Cadastral number"},
        domain::QueryFieldType::text, true, ""}};
    domain::QueryKind heritage{};
    heritage.code = "OKN";
    heritage.name = {"Заключение органа охраны", "Heritage opinion"};
    heritage.agency = {"Министерство культуры Омской области", "Ministry of culture"};
    return {property, heritage};
}

domain::DueDate due() {
    return {day(2026, 12, 11), {14, domain::TermUnit::workingDay}, day(2026, 11, 24), {}};
}

client::printing::TicketPaper ticketPaper() {
    domain::Ticket ticket{.id = idOf<domain::TicketId>(1),
        .number = "А-017",
        .place = {"3", day(2026, 11, 23), TimeOfDay(10 * 60 + 20)},
        .lengthMinutes = 20,
        .purpose = domain::Purpose::submit,
        .services = {"MU-001"},
        .channel = domain::Channel::terminal};
    return {ticket, {service()}, office()};
}

client::printing::ReceiptPaper receiptPaper() {
    using domain::Examination;
    domain::Person person{};
    person.name = {"Соколова", "Марина", "Андреевна"};
    domain::Card card{.id = idOf<domain::CardId>(2),
        .number = domain::RegistrationNumber{"01-12", 2026, 4512},
        .provisionalNumber = "W3-000017",
        .service = "MU-001",
        .applicant = person,
        .registeredOn = day(2026, 11, 23),
        .due = due(),
        .window = "3"};
    card.contacts.phone = domain::PhoneNumber::parse("+79136001420").value();
    card.contacts.email = domain::EmailAddress::parse("sokolova@example.org").value();
    card.contacts.notifyBy
        = {domain::ContactWay::sms, domain::ContactWay::phone, domain::ContactWay::email};
    card.representative = domain::Representative{{"Мельник", "Константин", "Юрьевич"},
        {domain::PassportNumber::parse("5214 317805").value(), day(2014, 6, 17)},
        {"55 АА 1182947", day(2026, 3, 2), day(2027, 3, 1)}};
    card.subject = {{"cadastral_no", "55:36:070401:2114"}};
    card.checklist = {{"APP", Examination::taken, 2, "", {}}, {"ID", Examination::shown, 2, "", {}},
        {"POA", Examination::copied, 1, "", {}},
        {"TITLE", Examination::defect, 7, "нет подписи продавца на листе 2", {}},
        {"EGRN", Examination::notExamined, 0, "", {}}, {"OKN", Examination::notNeeded, 0, "", {}}};
    card.queries = {query(3, "RR_EGRN_OBJ", "EGRN"), query(4, "OKN", "OKN")};
    return {card, service(), queryKinds(), office(), "Лебедева О. Н.",
        {day(2026, 11, 23), TimeOfDay(10 * 60 + 34)}};
}

client::printing::ReceiptPaper receiptPaper(int documents) {
    client::printing::ReceiptPaper paper = receiptPaper();
    paper.card.checklist.clear();
    paper.service.documents.clear();
    for (int i = 1; i <= documents; ++i) {
        const std::string code = "D" + std::to_string(i);
        const std::string name
            = "Справка о составе семьи и занимаемых помещениях № " + std::to_string(i);
        paper.service.documents.push_back(
            document(code.c_str(), name.c_str(), domain::Supplier::applicant));
        paper.card.checklist.push_back({code, domain::Examination::taken, 2, "", {}});
    }
    return paper;
}

} // namespace okno::test
