#include "client/ui/booking/alternatives.h"

#include "client/ui/booking/call_words.h"

#include <QKeyEvent>
#include <QShortcut>
#include <QVBoxLayout>

namespace okno::client::ui {

namespace {
constexpr std::size_t mostAlternatives = 3;
} // namespace

Alternatives::Alternatives(const Theme& theme, QWidget* parent)
    : InlinePanel(theme, QStringLiteral("alternatives"), parent) {
    auto* places = new QWidget;
    auto* column = new QVBoxLayout(places);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (std::size_t i = 0; i < mostAlternatives; ++i) {
        const QString digit = QString::number(i + 1);
        auto* button = new KeyButton(theme, KeyButton::Rank::plain, {}, digit);
        button->setObjectName(QStringLiteral("alternative%1Button").arg(digit));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setAutoDefault(true); // pressed by Enter, too
        connect(button, &QPushButton::clicked, this, [this, i] { choose(i); });
        auto* key = new QShortcut(
            QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i))), this);
        connect(key, &QShortcut::activated, this, [this, i] { choose(i); });
        column->addWidget(button);
        m_buttons.push_back(button);
    }
    addField(places);
}

void Alternatives::offer(
    const QString& title, const QString& words, const std::vector<domain::Place>& places) {
    m_places = places;
    m_places.resize(std::min(places.size(), mostAlternatives));
    setWords(title, words, Tone::warn);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setVisible(i < m_places.size());
        if (i < m_places.size())
            m_buttons[i]->setWords(placeWords(m_places[i]), QString::number(i + 1));
    }
    open();
}

bool Alternatives::focusFirst() {
    if (m_places.empty())
        return false;
    m_buttons.front()->setFocus(Qt::OtherFocusReason);
    return true;
}

void Alternatives::keyPressEvent(QKeyEvent* event) {
    const int index = event->key() - Qt::Key_1;
    if (index >= 0 && index < static_cast<int>(m_places.size()))
        choose(static_cast<std::size_t>(index));
    else
        InlinePanel::keyPressEvent(event);
}

void Alternatives::choose(std::size_t index) {
    if (isHidden() || index >= m_places.size())
        return;
    const domain::Place place = m_places[index];
    dismiss();
    Q_EMIT placeChosen(place);
}

} // namespace okno::client::ui
