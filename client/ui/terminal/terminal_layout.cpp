// Where things stand on the terminal's screen; what they do is in terminal_window.cpp.
#include "client/printing/wording.h"
#include "client/ui/booking/place_board.h"
#include "client/ui/terminal/arrival_view.h"
#include "client/ui/terminal/large_label.h"
#include "client/ui/terminal/number_pad.h"
#include "client/ui/terminal/press_list.h"
#include "client/ui/terminal/service_search.h"
#include "client/ui/terminal/service_sheet.h"
#include "client/ui/terminal/terminal_window.h"
#include "client/ui/terminal/ticket_view.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScroller>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <initializer_list>

namespace okno::client::ui {

namespace {

constexpr int margin = 56;
constexpr int timeColumns = 4;
constexpr double scale = 1.5;
constexpr double purposeScale = 1.3; // five rows have the screen to themselves
constexpr int aidHeight = 72;
constexpr int largeScale = 130; // per cent

} // namespace

void TerminalWindow::layOut() {
    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(margin, 40, margin, 28);
    column->setSpacing(0);
    m_purposes = new PressList(m_theme, QStringLiteral("purposeList"), purposeScale);
    m_number = new NumberPad(m_theme, NumberPad::Of::receipt);
    m_categories = new PressList(m_theme, QStringLiteral("categoryList"));
    m_serviceList = new PressList(m_theme, QStringLiteral("terminalServiceList"));
    m_search = new ServiceSearch(m_theme);
    m_about = new ServiceSheet(m_theme);
    // The tiles of a week stand side by side, however large the print.
    m_board = new PlaceBoard(
        m_theme, timeColumns, m_theme.textScale() >= largeScale ? scale * 0.8 : scale);
    m_others = new PressList(m_theme, QStringLiteral("otherPlaceList"), purposeScale);
    m_ticket = new TicketView(m_theme);
    m_ticketNumber = new NumberPad(m_theme, NumberPad::Of::ticket);
    m_ticketList = new PressList(m_theme, QStringLiteral("ticketChoice"), purposeScale);
    m_arrival = new ArrivalView(m_theme);
    m_steps = new QStackedWidget;
    for (QWidget* step : std::initializer_list<QWidget*>{m_purposes, m_number, m_categories,
             m_serviceList, m_search, m_about, makeTime(), m_others, m_ticket, m_ticketNumber,
             m_ticketList, m_arrival}) // in the order of Step
        m_steps->addWidget(step);
    column->addWidget(makeHead());
    column->addSpacing(24);
    column->addWidget(m_steps, 1);
    column->addSpacing(20);
    column->addWidget(makeFoot());
    layout()->addWidget(m_content);
    connectSteps();
}

void TerminalWindow::connectSteps() {
    connect(m_purposes, &PressList::pressed, this, &TerminalWindow::choosePurpose);
    connect(m_categories, &PressList::pressed, this, [this](const QString& key) {
        m_visit.category = key;
        go(Step::service);
    });
    connect(m_serviceList, &PressList::pressed, this, &TerminalWindow::chooseService);
    connect(m_search, &ServiceSearch::typed, this,
        [this](const QString& words) { m_visit.typed = words; });
    connect(m_search, &ServiceSearch::chosen, this, &TerminalWindow::chooseService);
    connect(m_back, &QPushButton::clicked, this, &TerminalWindow::back);
    connect(m_next, &QPushButton::clicked, this, &TerminalWindow::next);
    connect(m_number, &NumberPad::confirmed, this, &TerminalWindow::findCard);
    connect(m_number, &NumberPad::edited, this,
        [this] { m_next->setEnabled(!m_number->number().isEmpty()); });
    connect(m_ticketNumber, &NumberPad::confirmed, this, &TerminalWindow::findTicket);
    connect(m_ticketNumber, &NumberPad::edited, this,
        [this] { m_next->setEnabled(!m_ticketNumber->number().isEmpty()); });
    connect(m_ticketList, &PressList::pressed, this, [this](const QString& key) {
        for (const domain::Ticket& ticket : std::vector(m_visit.tickets))
            if (printing::toText(ticket.id.toString()) == key)
                noteArrival(ticket);
    });
    connect(m_wait, &QPushButton::clicked, this, &TerminalWindow::admit);
    connect(m_board, &PlaceBoard::dayChosen, this, [this](const LocalDate& date) {
        m_visit.day = date;
        showTimes();
    });
    connect(m_board, &PlaceBoard::placeChosen, this, &TerminalWindow::showPlace);
    connect(m_others, &PressList::pressed, this, [this](const QString& key) {
        const auto index = static_cast<std::size_t>(key.back().digitValue());
        book(domain::Place(m_visit.others.at(index)));
    });
    connect(m_board, &PlaceBoard::placeConfirmed, this, qOverload<>(&TerminalWindow::book));
}

QWidget* TerminalWindow::makeHead() {
    m_office = largeLabel(m_theme, QStringLiteral("officeLabel"), {25, Role::ink, QFont::DemiBold});
    m_title = largeLabel(m_theme, QStringLiteral("titleLabel"), {44, Role::ink, QFont::Bold});
    m_subtitle = largeLabel(m_theme, QStringLiteral("subtitleLabel"), {23, Role::soft});
    auto* logo = new QLabel;
    logo->setPixmap(m_theme.icon(QStringLiteral("logo")).pixmap(QSize(26, 26)));
    auto* office = new QHBoxLayout;
    office->setSpacing(12);
    office->addWidget(logo);
    office->addWidget(m_office, 1);
    addLanguages(*office);
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(office);
    column->addSpacing(16);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    return head;
}

QWidget* TerminalWindow::makeTime() {
    m_papers = largeNotice(m_theme, QStringLiteral("papersLabel"), Role::sunken, Role::ink);
    m_papers->setTextFormat(Qt::RichText);
    m_problem = largeNotice(m_theme, QStringLiteral("problemLabel"), Role::badSoft, Role::bad);
    m_wait = new QPushButton(
        tr("All times of today are taken.\nWait for a free window without a booked time"));
    m_wait->setObjectName(QStringLiteral("waitButton"));
    m_wait->setStyleSheet(
        QStringLiteral("font-size: %1pt; min-height: %2px; border-radius: 12px; padding: 12px;")
            .arg(m_theme.font(24).pointSizeF())
            .arg(m_theme.scaled(100)));
    m_wait->setAutoDefault(true);
    auto* page = new QWidget;
    page->setProperty("role", QStringLiteral("content"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(20);
    column->addWidget(m_board);
    column->addWidget(m_problem);
    column->addWidget(m_wait);
    column->addWidget(m_papers);
    column->addStretch(1);
    auto* scroll = new QScrollArea; // large letters, or a screen that is not tall
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    QScroller::grabGesture(scroll->viewport(), QScroller::LeftMouseButtonGesture);
    return scroll;
}

QWidget* TerminalWindow::makeFoot() {
    const QString large = QStringLiteral("font-size: %1pt; min-height: %2px; border-radius: 12px;")
                              .arg(m_theme.font(28).pointSizeF())
                              .arg(m_theme.scaled(100));
    m_back = new QPushButton(tr("Back"));
    m_back->setObjectName(QStringLiteral("backButton"));
    m_next = new QPushButton;
    m_next->setObjectName(QStringLiteral("getTicketButton"));
    m_next->setProperty("kind", QStringLiteral("primary"));
    for (QPushButton* button : {m_back, m_next}) {
        button->setStyleSheet(large);
        button->setAutoDefault(true);
    }
    m_help = largeLabel(m_theme, QStringLiteral("helpLabel"), {19, Role::soft});
    m_help->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_countdown = largeLabel(m_theme, QStringLiteral("countdownLabel"), {19, Role::soft});
    m_countdown->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(18);
    buttons->addWidget(m_back, 1);
    buttons->addWidget(m_next, 2);
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addLayout(buttons);
    column->addLayout(makeAids());
    return foot;
}

void TerminalWindow::addAid(QBoxLayout& row, const QString& name, const QString& words, bool isOn,
    const std::function<void()>& act) {
    auto* button = new QPushButton(words);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setChecked(isOn);
    button->setStyleSheet(
        QStringLiteral("QPushButton { font-size: %1pt; min-height: %2px; border-radius: 12px; "
                       "padding: 0 20px; font-weight: 500; } "
                       "QPushButton:checked { background: %3; border: 3px solid %4; color: %5; }")
            .arg(m_theme.font(19).pointSizeF())
            .arg(aidHeight)
            .arg(m_theme.color(Role::accentSoft).name(), m_theme.color(Role::accent).name(),
                m_theme.color(Role::ink).name()));
    row.addWidget(button);
    connect(button, &QPushButton::clicked, this, [button, isOn, act] {
        button->setChecked(isOn); // until the window has followed
        act();
    });
}

void TerminalWindow::addLanguages(QHBoxLayout& row) {
    const QString current = QLocale().name().section(QLatin1Char('_'), 0, 0);
    for (const QString& code : m_languages) {
        QString name = QLocale(code).nativeLanguageName();
        if (code == QLatin1String("en"))
            name = QStringLiteral("English"); // Qt says "American English"
        else if (code == QLatin1String("kk"))
            name = QStringLiteral("Қазақша"); // Qt says "Kazakh language"
        name[0] = name[0].toUpper();
        addAid(row, QStringLiteral("language_%1Button").arg(code), name, code == current,
            [this, code] { Q_EMIT languageChosen(code); });
    }
}

QLayout* TerminalWindow::makeAids() {
    const bool contrasts = m_theme.shade() == Shade::contrast;
    const bool enlarges = m_theme.textScale() >= largeScale;
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    addAid(
        *row, QStringLiteral("contrastButton"), tr("High contrast"), contrasts, [this, contrasts] {
            Q_EMIT lookChosen(contrasts ? m_usualShade : Shade::contrast, m_theme.textScale());
        });
    addAid(*row, QStringLiteral("largeTextButton"), tr("Large print"), enlarges, [this, enlarges] {
        Q_EMIT lookChosen(m_theme.shade(), enlarges ? m_usualScale : largeScale);
    });
    if (m_speaker.speaks(QLocale().name().section(QLatin1Char('_'), 0, 0)))
        addAid(*row, QStringLiteral("readAloudButton"), tr("Read aloud"), false,
            [this] { readAloud(); });
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_countdown, 1);
    words->addWidget(m_help);
    row->addLayout(words, 1);
    return row;
}

} // namespace okno::client::ui
