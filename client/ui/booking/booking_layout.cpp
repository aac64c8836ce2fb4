#include "client/ui/booking/alternatives.h"
#include "client/ui/booking/booking_page.h"
#include "client/ui/booking/caller_form.h"
#include "client/ui/booking/consultation_sheet.h"
#include "client/ui/booking/offers.h"
#include "client/ui/booking/place_board.h"
#include "client/ui/booking/service_list.h"
#include "client/ui/booking/ticket_in_hand.h"
#include "client/ui/booking/ticket_panel.h"
#include "client/ui/controls/choice_field.h"
#include "client/ui/controls/field.h"
#include "client/ui/controls/inline_panel.h"
#include "client/ui/controls/panel.h"
#include "client/ui/controls/text_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace okno::client::ui {

using domain::Purpose;

namespace {

constexpr int bookingRefreshMs = 40;
constexpr int slowAnswerMs = 200;
constexpr int deskTimeColumns = 6;

QWidget* padded(QLayout* layout) {
    auto* widget = new QWidget;
    layout->setContentsMargins(16, 12, 16, 14);
    layout->setSpacing(10);
    widget->setLayout(layout);
    return widget;
}

/// Whatever stands there scrolls where the window is low.
QScrollArea* scrolled(QWidget* content) {
    auto* area = new QScrollArea;
    content->setProperty("role", QStringLiteral("content"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

} // namespace

BookingPage::BookingPage(const Theme& theme, const Parts& parts, QWidget* parent)
    : Page(parent)
    , m_theme(theme)
    , m_parts(parts)
    , m_refresh(new QTimer(this))
    , m_slow(new QTimer(this))
    , m_left(new QStackedWidget)
    , m_middle(new QStackedWidget)
    , m_search(new Field(
          theme, QStringLiteral("serviceSearch"), tr("&Service, or number of the receipt")))
    , m_purpose(new ChoiceField(theme, QStringLiteral("purpose"), tr("What for")))
    , m_services(new ServiceList(theme))
    , m_found(new TicketPanel(theme, QStringLiteral("found"), TicketPanel::Search::byText))
    , m_toPhone(new TicketPanel(theme, QStringLiteral("toPhone"), TicketPanel::Search::none))
    , m_placesPanel(new Panel(theme))
    , m_keysHint(makeLabel("explanation"))
    , m_board(new PlaceBoard(theme, deskTimeColumns, 1.0))
    , m_soldOut(new InlinePanel(theme, QStringLiteral("soldOut")))
    , m_consultPanel(new Panel(theme))
    , m_sheet(new ConsultationSheet(theme))
    , m_callerPanel(new Panel(theme))
    , m_caller(new CallerForm(theme))
    , m_handCard(new TicketInHand(theme))
    , m_alternatives(new Alternatives(theme))
    , m_question(new InlinePanel(theme, QStringLiteral("cancelQuestion")))
    , m_outcome(new InlinePanel(theme, QStringLiteral("booked")))
    , m_readBack(new ReadBack) {
    makeActions();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 12, 12, 12);
    row->setSpacing(12);
    row->addWidget(makeServices(), 10);
    row->addWidget(makeMiddle(), 16);
    row->addWidget(makeCaller(), 11);
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(bookingRefreshMs);
    m_slow->setSingleShot(true);
    m_slow->setInterval(slowAnswerMs);
    connect(m_slow, &QTimer::timeout, this, &BookingPage::showPhrase);
    connect(m_refresh, &QTimer::timeout, this, &BookingPage::refresh);
    const auto refreshSoon = [this] {
        if (isVisible()) // else activate() catches up
            m_refresh->start();
    };
    connect(&parts.store, &store::Store::recordsChanged, this, refreshSoon);
    connect(&parts.tickets.sales(), &desk::Sales::reachChanged, this, refreshSoon);
    connectTickets();
    refresh();
    chooseService();
    showHand();
}

void BookingPage::makeActions() {
    m_new = makeAction("newCallAction", tr("&New call"), Qt::Key_F5, [this] { begin(); });
    m_consult = makeAction("consultAction", tr("C&onsultation"), Qt::Key_F2, [this] { consult(); });
    m_find = makeAction(
        "findTicketAction", tr("&Find a ticket"), Qt::Key_F4, [this] { toggleFound(); });
    m_phoneList
        = makeAction("toPhoneAction", tr("To &phone"), Qt::Key_F7, [this] { toggleToPhone(); });
    m_cancel = makeAction(
        "cancelTicketAction", tr("C&ancel the ticket…"), Qt::Key_F8, [this] { askToCancel(); });
    m_phoned
        = makeAction("phonedAction", tr("Has &been phoned"), Qt::Key_F9, [this] { markPhoned(); });
    m_confirm = makeAction(
        "bookAction", tr("Book"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { confirm(); });
    auto* back = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, &BookingPage::stepBack);
    auto* others = new QShortcut(QKeySequence(Qt::Key_F6), this);
    others->setContext(Qt::WidgetWithChildrenShortcut);
    connect(others, &QShortcut::activated, m_caller, &CallerForm::focusOthers);
}

PageActions BookingPage::actions() const {
    return {{m_new, m_consult, m_find, m_phoneList}, {m_phoned, m_cancel, m_confirm}};
}

QWidget* BookingPage::makeServices() {
    for (const Purpose purpose : {Purpose::submit, Purpose::consult, Purpose::collect})
        m_purpose->addChoice(purposeText(purpose), QString::number(static_cast<int>(purpose)));
    auto* fields = new QVBoxLayout;
    fields->addWidget(m_purpose);
    fields->addWidget(m_search);
    m_servicesPanel = new Panel(m_theme);
    m_servicesPanel->setHeader(tr("Visit"), tr("type, then Enter"));
    m_servicesPanel->addContent(padded(fields));
    m_servicesPanel->addContent(m_services, 1);
    m_left->addWidget(m_servicesPanel);
    m_left->addWidget(m_found);
    m_left->addWidget(m_toPhone);
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
    connect(m_search, &Field::confirmed, this, &BookingPage::goToTimes);
    connect(m_services, &ServiceList::serviceChosen, this, &BookingPage::chooseService);
    connect(m_services, &ServiceList::activated, this, &BookingPage::goToTimes);
    return m_left;
}

QWidget* BookingPage::makeMiddle() {
    m_placesPanel->setHeader({}, {});
    auto* around = new QVBoxLayout;
    m_keysHint->setText(tr("Some letters of the service, Enter, a time by the arrow keys, Enter, "
                           "name and telephone, Ctrl+Enter. Esc goes back one step."));
    around->addWidget(m_keysHint);
    around->addWidget(m_soldOut);
    around->addWidget(m_board);
    around->addStretch(1);
    m_placesPanel->addContent(padded(around), 1);
    m_consultPanel->setHeader({}, {});
    m_consultPanel->addContent(m_sheet, 1);
    m_middle->addWidget(m_placesPanel);
    m_middle->addWidget(m_consultPanel);
    connect(m_board, &PlaceBoard::dayChosen, this, [this](const LocalDate& date) {
        m_day = date;
        showTimes();
    });
    connect(m_board, &PlaceBoard::placeChosen, this, &BookingPage::forgetBooked);
    connect(m_board, &PlaceBoard::placeConfirmed, this, [this] {
        if (!m_hand) // a ticket in hand has its person already
            m_caller->focusName();
    });
    return m_middle;
}

QWidget* BookingPage::makeCaller() {
    auto* yes = m_question->addButton(
        QStringLiteral("cancelTicket"), KeyButton::Rank::small, tr("Cancel it"), tr("Enter"));
    auto* no = m_question->addButton(
        QStringLiteral("keepTicket"), KeyButton::Rank::small, tr("Keep it"), tr("Esc"));
    connect(yes, &QPushButton::clicked, this, &BookingPage::cancel);
    connect(no, &QPushButton::clicked, m_question, &InlinePanel::dismiss);
    for (KeyButton* button : {yes, no})
        button->setAutoDefault(true); // pressed by Enter, too
    auto* fields = new QVBoxLayout;
    for (QWidget* part : std::initializer_list<QWidget*>{
             m_caller, m_handCard, m_question, m_alternatives, m_outcome, m_readBack})
        fields->addWidget(part);
    fields->addStretch(1);
    m_callerPanel->setHeader({}, {});
    m_callerPanel->addContent(scrolled(padded(fields)), 1);
    connect(m_caller, &CallerForm::edited, this, [this] {
        forgetBooked();
        showOthers();
    });
    connect(m_caller, &CallerForm::confirmed, this, &BookingPage::confirm);
    connect(m_alternatives, &Alternatives::placeChosen, this, &BookingPage::confirmAt);
    return m_callerPanel;
}

void BookingPage::connectTickets() {
    for (TicketPanel* panel : {m_found, m_toPhone})
        connect(panel, &TicketPanel::ticketChosen, this, &BookingPage::takeInHand);
    connect(m_caller, &CallerForm::ticketChosen, this, &BookingPage::takeInHand);
    connect(m_found, &TicketPanel::edited, this, &BookingPage::showFound);
    m_found->setHeader(tr("Tickets"), tr("of today and the days to come"));
    m_toPhone->setHeader(tr("To be phoned"), {});
}

} // namespace okno::client::ui
