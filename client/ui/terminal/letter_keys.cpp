#include "client/ui/terminal/letter_keys.h"

#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QStringList>

namespace okno::client::ui {

namespace {

constexpr int keysAcross = 11;
constexpr int keyHeight = 76;
constexpr int keyGap = 8;

QStringList rowsOf(bool russian) {
    return russian ? QStringList{QStringLiteral("йцукенгшщзх"), QStringLiteral("фывапролджэ"),
               QStringLiteral("ячсмитьбюёъ")}
                   : QStringList{QStringLiteral("qwertyuiop"), QStringLiteral("asdfghjkl"),
                       QStringLiteral("zxcvbnm")};
}

} // namespace

LetterKeys::LetterKeys(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_alphabet(QLocale().language() == QLocale::Russian ? Alphabet::russian : Alphabet::latin)
    , m_grid(new QGridLayout(this)) {
    setObjectName(QStringLiteral("letterKeys"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(keyGap);
    for (int column = 0; column < keysAcross; ++column)
        m_grid->setColumnStretch(column, 1);
    showAlphabet(m_alphabet);
}

void LetterKeys::showAlphabet(Alphabet alphabet) {
    m_alphabet = alphabet;
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was pressed
        delete item;
    }
    const bool russian = alphabet == Alphabet::russian;
    int row = 0;
    for (const QString& letters : rowsOf(russian)) {
        for (int i = 0; i < letters.size(); ++i) {
            const QString letter(letters.at(i));
            const auto* key
                = addKey(letter, QStringLiteral("letter%1Button").arg(letter), row, i, 1);
            connect(key, &QPushButton::clicked, this, [this, letter] { Q_EMIT typed(letter); });
        }
        ++row;
    }
    const auto* other = addKey(russian ? QStringLiteral("ABC") : QStringLiteral("АБВ"),
        QStringLiteral("alphabetButton"), row, 0, 2);
    connect(other, &QPushButton::clicked, this,
        [this, russian] { showAlphabet(russian ? Alphabet::latin : Alphabet::russian); });
    const auto* space = addKey(tr("Space"), QStringLiteral("spaceButton"), row, 2, 3);
    connect(space, &QPushButton::clicked, this, [this] { Q_EMIT typed(QStringLiteral(" ")); });
    const auto* erase = addKey(tr("Erase"), QStringLiteral("eraseLetterButton"), row, 5, 3);
    connect(erase, &QPushButton::clicked, this, &LetterKeys::erased);
    const auto* clear = addKey(tr("Erase all"), QStringLiteral("clearButton"), row, 8, 3);
    connect(clear, &QPushButton::clicked, this, &LetterKeys::cleared);
}

QPushButton* LetterKeys::addKey(
    const QString& words, const QString& name, int row, int column, int span) {
    auto* button = new QPushButton(words);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::NoFocus);
    button->setStyleSheet(
        QStringLiteral("font-size: %1pt; min-height: %2px; min-width: 0; padding: 0;")
            .arg(m_theme.font(span == 1 ? 30 : 22).pointSizeF())
            .arg(keyHeight));
    m_grid->addWidget(button, row, column, 1, span);
    return button;
}

} // namespace okno::client::ui
