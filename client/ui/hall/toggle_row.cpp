#include "client/ui/hall/toggle_row.h"

#include "client/ui/controls/elided_label.h"
#include "client/ui/controls/key_button.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace okno::client::ui {

ToggleRow::ToggleRow(
    const Theme& theme, const QString& name, const QString& caption, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(name)
    , m_caption(caption)
    , m_row(new QHBoxLayout) {
    auto* label = new ElidedLabel(theme, Role::soft, 12, QFont::Normal);
    label->setText(caption);
    m_row->setSpacing(6);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(label);
    column->addLayout(m_row);
}

void ToggleRow::setChoices(const std::vector<Choice>& choices) {
    while (auto* item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_buttons.clear();
    for (const Choice& choice : choices) {
        auto* button = new KeyButton(m_theme, KeyButton::Rank::small, choice.words, {});
        button->setCheckable(true);
        QString value = QString::fromStdString(choice.value);
        if (!value.isEmpty())
            value[0] = value[0].toUpper();
        button->setObjectName(m_name + value + QStringLiteral("Toggle"));
        button->setAccessibleName(m_caption + QStringLiteral(": ") + choice.words);
        connect(button, &QPushButton::clicked, this, &ToggleRow::edited);
        m_row->addWidget(button);
        m_buttons.emplace_back(choice.value, button);
    }
    m_row->addStretch(1);
}

void ToggleRow::setPressed(const std::vector<std::string>& values) {
    for (const auto& [value, button] : m_buttons)
        button->setChecked(std::ranges::find(values, value) != values.end());
}

std::vector<std::string> ToggleRow::pressed() const {
    std::vector<std::string> values;
    for (const auto& [value, button] : m_buttons)
        if (button->isChecked())
            values.push_back(value);
    return values;
}

} // namespace okno::client::ui
