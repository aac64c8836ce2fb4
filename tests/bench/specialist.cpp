#include "tests/bench/specialist.h"

#include "client/desk/upcoming.h"
#include "tests/support/await.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QLabel>

#include <array>
#include <utility>

namespace okno::bench {

using domain::TicketState;
using rehearsal::Failed;
using rehearsal::require;
using rehearsal::valueOf;
using rehearsal::waitUntil;

namespace {

namespace field = client::desk::field;

constexpr std::array<std::pair<const char*, const char*>, 8> person{
    {{field::kind, "person"}, {field::name, "Соколова Марина Андреевна"},
        {field::snils, "11223344595"}, {field::phone, "+7 913 600-14-20"},
        {field::passport, "52 14 317805"}, {field::passportIssuedOn, "17.06.2014"},
        {field::bornOn, "01.02.1985"}, {field::notifyBy, "sms phone"}}};

std::string subjectText(const domain::QueryField& wanted) {
    return wanted.name == "cadastral_no" ? "55:36:090205:1234" : "участок";
}

/// Sees when a widget is painted.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget& widget) { widget.installEventFilter(this); }

    [[nodiscard]] bool painted() const { return m_painted; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_painted = false;
};

std::string readAll(const QString& name) {
    QFile file(name);
    require(file.open(QIODevice::ReadOnly), QStringLiteral("the sample papers are missing"));
    return file.readAll().toStdString();
}

} // namespace

Specialist::Specialist(CrowdedStation& station, client::app::DeskStation& desk)
    : m_station(station)
    , m_desk(desk)
    , m_blobs(desk.blobs())
    , m_requests(desk.store(), m_blobs, station.station(), station.clock(), station.ids())
    , m_person(desk.window())
    , m_paper(readAll(station.city().samplePage())) {
    m_requests.setActor(station.specialist(desk));
}

double Specialist::receive() {
    const domain::Ticket ticket = next();
    layOut(ticket);
    call(ticket.id);
    const double elapsed = registerCard();
    finish(ticket.id);
    return elapsed;
}

domain::Ticket Specialist::next() const {
    const auto& reader = m_desk.store().reader();
    const Instant now = m_station.clock().now();
    const auto next = client::desk::upcoming(reader, m_station.station().window, now);
    if (!next)
        throw Failed{QStringLiteral("nobody waits")};
    return next->ticket;
}

void Specialist::layOut(const domain::Ticket& ticket) {
    auto reception = valueOf(m_requests.open(ticket), QStringLiteral("opening a draft"));
    for (const auto& [name, text] : person)
        reception.setText(name, text);
    for (const domain::Question& question : reception.questions())
        reception.setAnswer(question.code, false);
    for (const domain::QueryField& wanted : reception.subjectFields())
        reception.setText(field::subjectPrefix + wanted.name, subjectText(wanted));
    valueOf(tests::await(m_requests.save(reception)).map([] { return true; }),
        QStringLiteral("keeping the draft"));
    std::vector<std::size_t> sheets;
    for (int sheet = 1; sheet <= pageCount; ++sheet) {
        sheets.push_back(reception.pages().size());
        reception.addPage(scanned(reception.draft().id, sheet));
    }
    reception.assignPages(sheets, "APP");
    for (const std::size_t sheet : sheets)
        valueOf(tests::await(m_requests.savePage(reception, sheet)).map([] { return true; }),
            QStringLiteral("laying a page"));
}

/// Every page is a file of its own, as from a scanner: what follows a JPEG's end is not read.
domain::Page Specialist::scanned(const domain::CardId& draft, int sheet) {
    const std::string bytes = m_paper + draft.toString() + std::to_string(sheet);
    const auto name = QString::fromStdString((m_blobs.incoming() / std::to_string(sheet)).string());
    QFile file(name);
    const auto size = static_cast<qint64>(bytes.size());
    require(file.open(QIODevice::WriteOnly) && file.write(bytes.data(), size) == size,
        QStringLiteral("a page cannot be written"));
    file.close();
    return valueOf(tests::await(m_requests.keepPage(draft,
                       {sha256(bytes), name, size, 2480, 3508, 300, sheet, domain::Side::front})),
        QStringLiteral("keeping a page"));
}

void Specialist::call(const domain::TicketId& ticket) {
    m_person.press(Qt::Key_F5);
    waitUntil([this] { return m_person.sees(QStringLiteral("nameEdit")); },
        QStringLiteral("the reception opens"));
    m_person.press(Qt::Key_4, Qt::ControlModifier);
    m_person.press(Qt::Key_1); // the application is taken
    m_person.press(Qt::Key_2); // the passport is shown
    waitFor(ticket, TicketState::inService);
}

double Specialist::registerCard() {
    auto* number = m_desk.window().findChild<QLabel*>(QStringLiteral("receiptNumberLabel"));
    if (number == nullptr)
        throw Failed{QStringLiteral("the window has no receipt")};
    const PaintWatch receipt(*number);
    const QDeadlineTimer deadline(std::chrono::seconds(10));
    QElapsedTimer timer;
    timer.start();
    m_person.press(Qt::Key_Return, Qt::ControlModifier);
    while (!receipt.painted()) {
        if (m_person.sees(QStringLiteral("noticeWords")))
            throw Failed{m_person.see<QLabel>(QStringLiteral("noticeWords")).text()};
        require(!deadline.hasExpired(), QStringLiteral("the receipt does not come"));
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void Specialist::finish(const domain::TicketId& ticket) {
    m_person.press(Qt::Key_F8);
    m_person.press(Qt::Key_Return); // what came of the visit is known
    waitFor(ticket, TicketState::finished);
    waitUntil([this] { return !m_person.sees(QStringLiteral("receiptView")); },
        QStringLiteral("the window is free"));
}

void Specialist::waitFor(const domain::TicketId& ticket, TicketState state) {
    waitUntil(
        [&] {
            const auto now = m_desk.store().reader().ticket(ticket);
            return now && now->state == state;
        },
        QStringLiteral("the ticket changes its state"));
}

} // namespace okno::bench
