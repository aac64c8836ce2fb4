#include "client/ui/booking/booking_page.h"

#include "client/desk/form.h"
#include "client/printing/wording.h"
#include "client/ui/booking/offers.h"
#include "client/ui/booking/service_list.h"
#include "client/ui/controls/choice_field.h"
#include "client/ui/controls/field.h"
#include "client/ui/controls/inline_panel.h"
#include "client/ui/controls/panel.h"
#include "client/ui/error_text.h"
#include "client/ui/when_done.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

namespace okno::client::ui {

using domain::Purpose;

namespace {

constexpr int bookingRefreshMs = 40;
constexpr int bookingUndoSeconds = 10;
constexpr int deskTimeColumns = 6;
constexpr int phoneDigits = 11;

const QString submitValue = QStringLiteral("submit");
const QString consultValue = QStringLiteral("consult");
const QString collectValue = QStringLiteral("collect");

QWidget* padded(QLayout* layout) {
    auto* widget = new QWidget;
    layout->setContentsMargins(16, 12, 16, 14);
    layout->setSpacing(10);
    widget->setLayout(layout);
    return widget;
}

} // namespace

BookingPage::BookingPage(const Theme& theme, const store::Store& store, desk::TicketDesk& desk,
    domain::Channel channel, QWidget* parent)
    : Page(parent)
    , m_theme(theme)
    , m_store(store)
    , m_desk(desk)
    , m_channel(channel)
    , m_refresh(new QTimer(this))
    , m_search(new Field(
          theme, QStringLiteral("serviceSearch"), tr("&Service, or number of the receipt")))
    , m_purpose(new ChoiceField(theme, QStringLiteral("purpose"), tr("What for")))
    , m_services(new ServiceList(theme))
    , m_placesPanel(new Panel(theme))
    , m_board(new PlaceBoard(theme, deskTimeColumns, 1.0))
    , m_name(new Field(theme, QStringLiteral("visitorName"), tr("&Name")))
    , m_phone(new Field(theme, QStringLiteral("visitorPhone"), tr("&Telephone")))
    , m_phrase(new QLabel)
    , m_outcome(new InlinePanel(theme, QStringLiteral("booked"))) {
    makeActions();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 12, 12, 12);
    row->setSpacing(12);
    row->addWidget(makeServices(), 10);
    row->addWidget(makePlaces(), 17);
    row->addWidget(makeCaller(), 10);
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(bookingRefreshMs);
    connect(m_refresh, &QTimer::timeout, this, &BookingPage::refresh);
    connect(&store, &store::Store::recordsChanged, m_refresh, qOverload<>(&QTimer::start));
    refresh();
    chooseService();
}

void BookingPage::makeActions() {
    m_new = new QAction(tr("New call"), this);
    m_new->setObjectName(QStringLiteral("newCallAction"));
    m_new->setShortcut(QKeySequence(Qt::Key_F5));
    m_book = new QAction(tr("Book"), this);
    m_book->setObjectName(QStringLiteral("bookAction"));
    m_book->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(m_new, &QAction::triggered, this, &BookingPage::begin);
    connect(m_book, &QAction::triggered, this, &BookingPage::book);
}

QWidget* BookingPage::makeServices() {
    m_purpose->addChoice(purposeText(Purpose::submit), submitValue);
    m_purpose->addChoice(purposeText(Purpose::consult), consultValue);
    m_purpose->addChoice(purposeText(Purpose::collect), collectValue);
    auto* fields = new QVBoxLayout;
    fields->addWidget(m_purpose);
    fields->addWidget(m_search);
    auto* panel = new Panel(m_theme);
    panel->setHeader(tr("Visit"), tr("type, then Enter"));
    panel->addContent(padded(fields));
    panel->addContent(m_services, 1);
    connect(m_purpose, &ChoiceField::edited, this, [this] {
        forgetBooked();
        chooseService();
    });
    connect(m_purpose, &ChoiceField::confirmed, m_search->editor(),
        [this] { m_search->editor()->setFocus(Qt::TabFocusReason); });
    connect(m_search, &Field::edited, this, [this] {
        forgetBooked();
        m_services->narrow(purpose() == Purpose::collect ? QString() : m_search->text());
        if (purpose() == Purpose::collect)
            chooseService();
    });
    connect(m_search, &Field::confirmed, m_board, &PlaceBoard::focusTimes);
    connect(m_services, &ServiceList::serviceChosen, this, &BookingPage::chooseService);
    connect(m_services, &ServiceList::activated, m_board, &PlaceBoard::focusTimes);
    return panel;
}

QWidget* BookingPage::makePlaces() {
    m_placesPanel->setHeader({}, {});
    auto* around = new QVBoxLayout;
    around->addWidget(m_board);
    m_placesPanel->addContent(padded(around), 1);
    connect(m_board, &PlaceBoard::dayChosen, this, [this](const LocalDate& date) {
        m_day = date;
        showTimes();
    });
    connect(m_board, &PlaceBoard::placeChosen, this, &BookingPage::showPhrase);
    connect(m_board, &PlaceBoard::placeConfirmed, this, [this] {
        forgetBooked();
        m_name->editor()->setFocus(Qt::TabFocusReason);
    });
    return m_placesPanel;
}

QWidget* BookingPage::makeCaller() {
    Field::Rule phone;
    phone.completeLength = phoneDigits;
    phone.problem = [this](const QString& typed) {
        const auto right
            = desk::checkText(desk::field::phone, typed.toStdString(), m_desk.localNow().date);
        return right ? QString() : fieldProblem(right.error());
    };
    phone.written = [](const QString& typed) {
        const auto number = domain::PhoneNumber::parse(typed.toStdString());
        return number ? QString::fromStdString(number->toString()) : typed;
    };
    m_phone->setRule(phone);
    m_phraseTitle = new QLabel(tr("Read back to the caller"));
    m_phraseTitle->setProperty("role", QStringLiteral("section"));
    m_phrase->setObjectName(QStringLiteral("phraseLabel"));
    m_phrase->setWordWrap(true);
    m_phrase->setTextFormat(Qt::PlainText);
    auto* fields = new QVBoxLayout;
    fields->addWidget(m_name);
    fields->addWidget(m_phone);
    fields->addSpacing(8);
    fields->addWidget(m_phraseTitle);
    fields->addWidget(m_phrase);
    fields->addSpacing(8);
    fields->addWidget(m_outcome);
    fields->addStretch(1);
    auto* panel = new Panel(m_theme);
    panel->setHeader(tr("Caller"), tr("not required"));
    panel->addContent(padded(fields), 1);
    connect(m_name, &Field::confirmed, this,
        [this] { m_phone->editor()->setFocus(Qt::TabFocusReason); });
    connect(m_phone, &Field::confirmed, this, &BookingPage::book);
    return panel;
}

PageActions BookingPage::actions() const {
    return {{m_new}, {m_book}};
}

void BookingPage::activate() {
    refresh();
    m_search->editor()->setFocus(Qt::OtherFocusReason);
}

Purpose BookingPage::purpose() const {
    if (m_purpose->value() == consultValue)
        return Purpose::consult;
    return m_purpose->value() == collectValue ? Purpose::collect : Purpose::submit;
}

void BookingPage::refresh() {
    const store::Reader& reader = m_store.reader();
    m_services->setServices(reader.services());
    const LocalDate today = m_desk.localNow().date;
    m_board->setDays(offeredDays(reader, today), today);
    if (m_day)
        m_board->setCurrentDay(*m_day);
    showTimes();
}

void BookingPage::forgetBooked() {
    m_outcome->dismiss();
    m_booked = false;
    showPhrase();
}

void BookingPage::begin() {
    forgetBooked();
    Q_EMIT undoWithdrawn();
    for (Field* field : {m_search, m_name, m_phone})
        field->setText({});
    m_purpose->setValue(submitValue);
    m_services->narrow({});
    chooseService();
    m_search->editor()->setFocus(Qt::OtherFocusReason);
}

void BookingPage::chooseService() {
    const bool collecting = purpose() == Purpose::collect;
    m_services->setEnabled(!collecting);
    // A result is collected by the card's number: its service is known.
    m_card
        = collecting ? m_store.reader().cardByNumber(m_search->text().toStdString()) : std::nullopt;
    if (collecting)
        m_service = m_card ? m_store.reader().service(m_card->service) : std::nullopt;
    else
        m_service = m_services->chosen();
    if (m_service) {
        const auto days = offeredDays(m_store.reader(), m_desk.localNow().date);
        if (const auto day = firstFreeDay(m_desk, days, *m_service, purpose())) {
            m_day = day;
            m_board->setCurrentDay(*day);
        }
    }
    showTimes();
}

void BookingPage::showTimes() {
    const QString nothing = purpose() == Purpose::collect
        ? tr("Type the number of the receipt, such as 01-12/004512")
        : tr("No service has these words");
    m_placesPanel->setHeader(m_service ? printing::Words().text(m_service->name) : nothing,
        m_service ? purposeText(purpose()) : QString());
    m_board->setTimes(m_service && m_day
            ? offeredTimes(m_store.reader(), m_desk, *m_service, purpose(), *m_day)
            : std::vector<OfferedTime>());
    showPhrase();
}

void BookingPage::showPhrase() {
    const auto place = m_board->chosen();
    m_book->setEnabled(place.has_value());
    // What was booked is read back; the next free place beside it would be mistaken for it.
    m_phraseTitle->setVisible(!m_booked);
    m_phrase->setVisible(!m_booked);
    m_phrase->setText(place ? phrase(*place) : tr("No time has been chosen yet."));
}

QString BookingPage::phrase(const domain::Place& place) const {
    const printing::Words words;
    QStringList sentences{tr("%1, %2, at %3, window %4.", "weekday, date, time, window")
                              .arg(words.weekday(place.date), words.dayAndMonth(place.date),
                                  printing::toText(place.start), printing::toText(place.window))};
    if (!m_service)
        return sentences.first();
    sentences += tr("%1.", "service").arg(words.text(m_service->name));
    if (const auto papers = papersToBring(*m_service, purpose()); !papers.isEmpty())
        sentences += tr("Bring with you: %1.").arg(papers.join(QStringLiteral("; ")));
    if (const auto papers = papersAsked(*m_service, purpose()); !papers.isEmpty())
        sentences += tr("You need not bring: %1; we ask for it ourselves.")
                         .arg(papers.join(QStringLiteral("; ")));
    QString all = sentences.join(QLatin1Char(' '));
    all.front() = all.front().toUpper();
    return all;
}

void BookingPage::book() {
    const auto place = m_board->chosen();
    if (!place || !m_service || !m_phone->check())
        return;
    const auto phone = domain::PhoneNumber::parse(m_phone->text().toStdString());
    const desk::Booking booking{*place, purpose(), {m_service->code}, m_channel,
        m_name->text().toStdString(), phone ? std::optional(*phone) : std::nullopt,
        m_card ? std::optional(m_card->id) : std::nullopt};
    m_book->setEnabled(false);
    whenDone(m_desk.book(booking), this,
        [this](const Result<domain::Ticket>& ticket) { finish(ticket); });
}

void BookingPage::finish(const Result<domain::Ticket>& outcome) {
    if (!outcome) {
        m_outcome->setWords({}, errorText(outcome.error()), InlinePanel::Tone::bad);
        m_outcome->open();
        refresh();
        m_board->focusTimes();
        return;
    }
    m_outcome->setWords(tr("Ticket %1").arg(printing::toText(outcome->number)),
        phrase(outcome->place), InlinePanel::Tone::good);
    m_outcome->open();
    m_booked = true;
    showPhrase();
    for (Field* field : {m_search, m_name, m_phone})
        field->setText({});
    m_search->editor()->setFocus(Qt::OtherFocusReason);
    offerUndo(*outcome);
}

void BookingPage::offerUndo(const domain::Ticket& ticket) {
    Q_EMIT undoOffered(tr("booking of %1").arg(printing::toText(ticket.number)), bookingUndoSeconds,
        [this, id = ticket.id] {
            whenDone(m_desk.cancel(id), this, [this](const Result<domain::Ticket>& cancelled) {
                if (cancelled)
                    m_outcome->dismiss();
            });
        });
}

} // namespace okno::client::ui
