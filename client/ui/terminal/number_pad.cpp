#include "client/ui/terminal/number_pad.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace okno::client::ui {

namespace {

constexpr int keysInRow = 3;

} // namespace

NumberPad::NumberPad(const Theme& theme, Of what, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_what(what)
    , m_line(new QLineEdit)
    , m_problem(new QLabel) {
    const bool ofReceipt = what == Of::receipt;
    m_line->setObjectName(
        ofReceipt ? QStringLiteral("receiptNumberEdit") : QStringLiteral("ticketNumberEdit"));
    m_line->setAccessibleName(ofReceipt ? tr("Number of the receipt") : tr("Number of the ticket"));
    m_line->setPlaceholderText(ofReceipt ? QStringLiteral("01-12/004512") : QStringLiteral("17"));
    m_line->setStyleSheet(QStringLiteral("font-size: %1pt; min-height: %2px; padding: 0 20px;")
                              .arg(theme.font(36).pointSizeF())
                              .arg(theme.scaled(84)));
    m_problem->setObjectName(
        ofReceipt ? QStringLiteral("numberProblemLabel") : QStringLiteral("ticketProblemLabel"));
    m_problem->setWordWrap(true);
    m_problem->setStyleSheet(QStringLiteral("font-size: %1pt; color: %2;")
                                 .arg(theme.font(21).pointSizeF())
                                 .arg(theme.color(Role::bad).name()));
    auto* grid = new QGridLayout;
    grid->setSpacing(14);
    addKeys(grid);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(20);
    column->addWidget(m_line);
    column->addWidget(m_problem);
    column->addLayout(grid);
    column->addStretch(1);
    connect(m_line, &QLineEdit::returnPressed, this, &NumberPad::confirmed);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        m_problem->clear();
        Q_EMIT edited();
    });
}

/// Erasing takes what is left of the last row, or a row of its own.
void NumberPad::addKeys(QGridLayout* grid) {
    const QString keys
        = m_what == Of::receipt ? QStringLiteral("123456789-0/") : QStringLiteral("1234567890");
    int place = 0;
    for (const QChar key : keys) {
        const QString name = key.isDigit()
            ? QString(key)
            : (key == QLatin1Char('-') ? QStringLiteral("Hyphen") : QStringLiteral("Slash"));
        auto* button = addKey(QString(key), QStringLiteral("key%1Button").arg(name), 34);
        grid->addWidget(button, place / keysInRow, place % keysInRow);
        connect(button, &QPushButton::clicked, m_line, [this, key] { m_line->insert(key); });
        ++place;
    }
    auto* erase = addKey(tr("Erase"), QStringLiteral("eraseKeyButton"), 24);
    grid->addWidget(erase, place / keysInRow, place % keysInRow, 1, keysInRow - place % keysInRow);
    connect(erase, &QPushButton::clicked, m_line, &QLineEdit::backspace);
}

QPushButton* NumberPad::addKey(const QString& words, const QString& name, double pixels) {
    auto* button = new QPushButton(words);
    button->setObjectName(m_what == Of::receipt ? name : QStringLiteral("ticket_") + name);
    // The cursor stays in the line, so that a finger and a keyboard may take turns.
    button->setFocusPolicy(Qt::NoFocus);
    button->setStyleSheet(QStringLiteral("font-size: %1pt; min-height: %2px;")
                              .arg(m_theme.font(pixels).pointSizeF())
                              .arg(m_theme.scaled(96)));
    return button;
}

void NumberPad::begin() {
    m_line->clear();
    m_problem->clear();
    m_line->setFocus(Qt::OtherFocusReason);
}

QString NumberPad::number() const {
    return m_line->text().simplified();
}

void NumberPad::showProblem(const QString& words) {
    m_problem->setText(words);
}

} // namespace okno::client::ui
