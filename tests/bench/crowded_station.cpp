#include "tests/bench/crowded_station.h"

#include "client/app/enrolment_file.h"
#include "client/desk/ticket_desk.h"
#include "common/domain/calendar/production_calendar.h"
#include "tests/support/await.h"
#include "tests/support/synthetic_cards.h"

#include <QLineEdit>
#include <QTest>

#include <algorithm>

namespace okno::bench {

using client::app::DeskStation;
using rehearsal::Operator;
using rehearsal::valueOf;
using rehearsal::waitUntil;

namespace {

constexpr auto window = "3";
constexpr auto login = "lebedeva"; // sits there in the sample city
constexpr auto service = "MU-001";
constexpr TimeOfDay beforeOpening = std::chrono::hours(8) + std::chrono::minutes(50);

LocalDate today(DeskStation& desk, const Clock& clock) {
    return desk.store().reader().zone().toLocal(clock.now()).date;
}

} // namespace

CrowdedStation::CrowdedStation(const QString& folder, const client::ui::Theme& theme)
    : m_theme(theme)
    , m_city(valueOf(rehearsal::City::create(folder, QStringLiteral(OKNO_RESOURCES)),
          QStringLiteral("making the city")))
    , m_clock(m_city->clock().now())
    , m_ids(m_clock)
    , m_invitation(valueOf(client::app::readEnrolment(enrolmentFile().toStdString()),
          QStringLiteral("reading the enrolment"))) {
    {
        const auto desk = show();
        signIn(*desk);
        beginDay(*desk, today(*desk, m_clock));
        waitUntil([&desk] { return desk->store().reader().outbox().unsent == 0; },
            QStringLiteral("the registry takes the day's tickets"));
    }
    fillWithCards();
}

QString CrowdedStation::enrolmentFile() const {
    return m_city->folder() + QStringLiteral("/window3.json");
}

std::filesystem::path CrowdedStation::folder() const {
    return (m_city->folder() + QStringLiteral("/window3")).toStdString();
}

std::unique_ptr<DeskStation> CrowdedStation::show() {
    auto desk = valueOf(
        DeskStation::open({.invitation = m_invitation,
                              .folder = folder(),
                              .scanner = {rehearsal::programPath(QStringLiteral("okno-scanner"))},
                              .lockAfter = std::chrono::minutes(0)},
            m_theme, m_clock, m_ids),
        QStringLiteral("opening the station"));
    desk->window().show();
    rehearsal::require(
        QTest::qWaitForWindowExposed(&desk->window()), QStringLiteral("the window does not show"));
    return desk;
}

std::unique_ptr<DeskStation> CrowdedStation::open() {
    auto desk = show();
    rehearsal::require(desk->resumeSession(), QStringLiteral("nobody is signed in any more"));
    return desk;
}

void CrowdedStation::signIn(DeskStation& desk) {
    Operator person(desk.window());
    person.see<QLineEdit>(QStringLiteral("loginEdit")).setFocus();
    person.type(QString::fromLatin1(login));
    person.press(Qt::Key_Return);
    person.type(m_city->password(QString::fromLatin1(login)));
    person.press(Qt::Key_Return);
    waitUntil([&person] { return person.sees(QStringLiteral("queuePanel")); },
        QStringLiteral("the pages open"));
    const auto& reader = desk.store().reader();
    waitUntil([&reader] { return reader.service(service) && reader.calendar(); },
        QStringLiteral("the catalogue arrives"));
}

domain::Employee CrowdedStation::specialist(DeskStation& desk) const {
    const auto staff = desk.store().reader().employees();
    const auto found = std::find_if(staff.begin(), staff.end(),
        [](const domain::Employee& employee) { return employee.login == login; });
    rehearsal::require(found != staff.end(), QStringLiteral("the specialist is not known"));
    return *found;
}

void CrowdedStation::beginNextDay(DeskStation& desk) {
    const auto calendar = desk.store().reader().calendar();
    LocalDate date = addDays(today(desk, m_clock), 1);
    while (!domain::isWorkingDay(*calendar, date))
        date = addDays(date, 1);
    beginDay(desk, date);
}

void CrowdedStation::beginDay(DeskStation& desk, const LocalDate& date) {
    const auto& reader = desk.store().reader();
    m_clock.set(reader.zone().toInstant({date, beforeOpening}));
    client::desk::TicketDesk tickets(desk.store(), m_clock, m_ids);
    tickets.setActor(specialist(desk));
    const auto submit = domain::Purpose::submit;
    for (const domain::Place& place :
        tickets.freePlaces(reader.service(service).value(), submit, date))
        if (place.window == window)
            valueOf(tests::await(tickets.book({place, submit, {service}, domain::Channel::window,
                        "Соколова Марина", {}, {}})),
                QStringLiteral("booking a ticket"));
}

void CrowdedStation::fillWithCards() {
    const auto store = valueOf(
        client::store::Store::open({folder(), station().id, station().code}, m_clock, m_ids),
        QStringLiteral("opening the store"));
    using client::store::WriteTransaction;
    const auto cursor = tests::await(
        store->write<std::string>([](WriteTransaction& transaction) -> Result<std::string> {
            return transaction.cursor().value_or(std::string());
        })).value();
    rehearsal::require(tests::fillWithCards(*store, cardCount).has_value(),
        QStringLiteral("the cards do not fit into the store"));
    rehearsal::require(store->reader().countCards({}) == cardCount,
        QStringLiteral("the store does not list the cards"));
    // The registry knows nothing of these cards; what it sends next follows what it sent before.
    const auto restored = tests::await(
        store->write<void>([cursor, now = m_clock.now()](WriteTransaction& transaction) {
            return transaction.applyChanges({{}, cursor, false, 0, now});
        }));
    rehearsal::require(restored.has_value(), QStringLiteral("the cursor cannot be put back"));
}

QStringList CrowdedStation::programArguments() const {
    const SystemClock machine;
    const auto offset
        = std::chrono::duration_cast<std::chrono::seconds>(m_clock.now() - machine.now());
    return {QStringLiteral("--station"), enrolmentFile(), QStringLiteral("--data"),
        QString::fromStdString(folder().string()), QStringLiteral("--clock-offset"),
        QString::number(offset.count()), QStringLiteral("--report-ready"),
        QStringLiteral("--lock-after"), QStringLiteral("0")};
}

} // namespace okno::bench
