// Where things stand on the terminal's screen; what they do is in terminal_window.cpp.
#include "client/ui/booking/place_board.h"
#include "client/ui/terminal/large_label.h"
#include "client/ui/terminal/number_pad.h"
#include "client/ui/terminal/press_list.h"
#include "client/ui/terminal/terminal_window.h"
#include "client/ui/terminal/ticket_view.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace okno::client::ui {

namespace {

constexpr int margin = 56;

} // namespace

void TerminalWindow::layOut() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 44, margin, 36);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addSpacing(28);
    m_steps->addWidget(m_purposes);
    m_steps->addWidget(m_number);
    m_steps->addWidget(m_categories);
    m_steps->addWidget(m_serviceList);
    m_steps->addWidget(makeTime());
    m_steps->addWidget(m_ticket);
    column->addWidget(m_steps, 1);
    column->addSpacing(24);
    column->addWidget(makeFoot());
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
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(20);
    column->addWidget(m_board);
    column->addWidget(m_problem);
    column->addWidget(m_papers);
    column->addStretch(1);
    connect(m_board, &PlaceBoard::dayChosen, this, [this](const LocalDate& date) {
        m_day = date;
        showTimes();
    });
    connect(m_board, &PlaceBoard::placeChosen, this, &TerminalWindow::showPlace);
    connect(m_board, &PlaceBoard::placeConfirmed, this, &TerminalWindow::book);
    return page;
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
    m_countdown = largeLabel(m_theme, QStringLiteral("countdownLabel"), {19, Role::soft});
    m_countdown->setAlignment(Qt::AlignRight);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(18);
    buttons->addWidget(m_back, 1);
    buttons->addWidget(m_next, 2);
    auto* words = new QHBoxLayout;
    words->addWidget(m_help, 1);
    words->addWidget(m_countdown, 1);
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(22);
    column->addLayout(buttons);
    column->addLayout(words);
    return foot;
}

} // namespace okno::client::ui
