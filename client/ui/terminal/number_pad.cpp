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

NumberPad::NumberPad(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_line(new QLineEdit)
    , m_problem(new QLabel) {
    m_line->setObjectName(QStringLiteral("receiptNumberEdit"));
    m_line->setAccessibleName(tr("Number of the receipt"));
    m_line->setPlaceholderText(QStringLiteral("01-12/004512"));
    m_line->setStyleSheet(QStringLiteral("font-size: %1pt; min-height: %2px; padding: 0 20px;")
                              .arg(theme.font(36).pointSizeF())
                              .arg(theme.scaled(84)));
    m_problem->setObjectName(QStringLiteral("numberProblemLabel"));
    m_problem->setWordWrap(true);
    m_problem->setStyleSheet(QStringLiteral("font-size: %1pt; color: %2;")
                                 .arg(theme.font(21).pointSizeF())
                                 .arg(theme.color(Role::bad).name()));
    auto* grid = new QGridLayout;
    grid->setSpacing(14);
    const QString keys = QStringLiteral("123456789-0/");
    for (int i = 0; i < keys.size(); ++i) {
        const QChar key = keys.at(i);
        const QString name = key.isDigit()
            ? QString(key)
            : (key == QLatin1Char('-') ? QStringLiteral("Hyphen") : QStringLiteral("Slash"));
        addKey(grid, QString(key), name, i);
    }
    auto* erase = new QPushButton(tr("Erase"));
    erase->setObjectName(QStringLiteral("eraseKeyButton"));
    erase->setStyleSheet(QStringLiteral("font-size: %1pt; min-height: %2px;")
                             .arg(theme.font(24).pointSizeF())
                             .arg(theme.scaled(72)));
    grid->addWidget(erase, grid->rowCount(), 0, 1, keysInRow);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(20);
    column->addWidget(m_line);
    column->addWidget(m_problem);
    column->addLayout(grid);
    column->addStretch(1);
    connect(erase, &QPushButton::clicked, m_line, &QLineEdit::backspace);
    connect(m_line, &QLineEdit::returnPressed, this, &NumberPad::confirmed);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        m_problem->clear();
        Q_EMIT edited();
    });
}

void NumberPad::addKey(QGridLayout* grid, const QString& key, const QString& name, int place) {
    auto* button = new QPushButton(key);
    button->setObjectName(QStringLiteral("key%1Button").arg(name));
    // The cursor stays in the line, so that a finger and a keyboard may take turns.
    button->setFocusPolicy(Qt::NoFocus);
    button->setStyleSheet(QStringLiteral("font-size: %1pt; min-height: %2px;")
                              .arg(m_theme.font(34).pointSizeF())
                              .arg(m_theme.scaled(96)));
    grid->addWidget(button, place / keysInRow, place % keysInRow);
    connect(button, &QPushButton::clicked, m_line, [this, key] { m_line->insert(key); });
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
