#include "client/ui/shell/state_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QTimer>
#include <array>
#include <utility>

namespace okno::client::ui {

namespace {

QLabel* addPart(QHBoxLayout* row, const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setVisible(false);
    row->addWidget(label);
    return label;
}

void fill(QLabel* label, const QString& words) {
    label->setText(words);
    label->setVisible(!words.isEmpty());
}

} // namespace

StateLine::StateLine(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_second(new QTimer(this)) {
    setObjectName(QStringLiteral("stateLine"));
    setProperty("role", QStringLiteral("state"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(22);
    auto* connection = new QHBoxLayout;
    connection->setSpacing(7);
    m_dot = addPart(connection, "connectionDot");
    m_connection = addPart(connection, "connectionLabel");
    row->addLayout(connection);
    m_unsent = new QPushButton;
    m_unsent->setObjectName(QStringLiteral("unsentButton"));
    m_unsent->setProperty("kind", QStringLiteral("state"));
    m_unsent->setFocusPolicy(Qt::TabFocus);
    m_unsent->setToolTip(tr("What has not left this station, Ctrl+O"));
    m_unsent->setVisible(false);
    connect(m_unsent, &QPushButton::clicked, this, &StateLine::unsentRequested);
    row->addWidget(m_unsent);
    m_scanner = addPart(row, "scannerStateLabel");
    m_printer = addPart(row, "printerStateLabel");
    row->addStretch(1);
    m_undoButton = new QPushButton;
    m_undoButton->setObjectName(QStringLiteral("undoButton"));
    m_undoButton->setProperty("role", QStringLiteral("undo"));
    m_undoButton->setProperty("kind", QStringLiteral("link"));
    m_undoButton->setVisible(false);
    row->addWidget(m_undoButton);
    m_clock = addPart(row, "clockLabel");
    connect(m_undoButton, &QPushButton::clicked, this, &StateLine::undo);
    m_second->setInterval(1000);
    connect(m_second, &QTimer::timeout, this, &StateLine::tick);
    const auto fit = [this, &theme] { setFixedHeight(theme.scaled(30)); };
    connect(&theme, &Theme::changed, this, fit);
    fit();
}

void StateLine::setConnection(const QString& words, Health health) {
    static constexpr std::array names{"good", "warn", "bad"};
    m_dot->setVisible(true);
    m_dot->setProperty("dot", QLatin1String(names.at(static_cast<std::size_t>(health))));
    m_dot->style()->unpolish(m_dot);
    m_dot->style()->polish(m_dot);
    fill(m_connection, words);
}

void StateLine::setUnsent(int commands, int refused) {
    m_unsent->setText(refused > 0 ? tr("Not sent: %1 · refused: %2").arg(commands).arg(refused)
                                  : tr("Not sent: %1").arg(commands));
    m_unsent->setProperty("state", refused > 0 ? QStringLiteral("bad") : QString());
    m_unsent->style()->unpolish(m_unsent);
    m_unsent->style()->polish(m_unsent);
    m_unsent->setVisible(true);
}

void StateLine::setScanner(const QString& words) {
    fill(m_scanner, words);
}

void StateLine::setPrinter(const QString& words) {
    fill(m_printer, words);
}

void StateLine::setClock(const QString& time) {
    fill(m_clock, time);
}

void StateLine::offerUndo(const QString& what, int seconds, std::function<void()> undo) {
    m_undoWhat = what;
    m_undo = std::move(undo);
    m_secondsLeft = seconds + 1;
    m_undoButton->setVisible(true);
    m_second->start();
    tick();
}

void StateLine::withdrawUndo() {
    m_second->stop();
    m_undo = nullptr;
    m_undoButton->setVisible(false);
}

void StateLine::tick() {
    if (--m_secondsLeft <= 0) {
        withdrawUndo();
        return;
    }
    m_undoButton->setText(tr("%1: undo with F10, %2 s left").arg(m_undoWhat).arg(m_secondsLeft));
    m_undoButton->setShortcut(Qt::Key_F10); // setText() takes the last one away
}

void StateLine::undo() {
    const auto undo = std::exchange(m_undo, nullptr);
    withdrawUndo();
    if (undo)
        undo();
}

} // namespace okno::client::ui
