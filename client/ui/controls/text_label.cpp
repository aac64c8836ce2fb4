#include "client/ui/controls/text_label.h"

namespace okno::client::ui {

QLabel* makeLabel(const char* role, const QString& text, Qt::TextFormat format) {
    auto* label = new QLabel(text);
    label->setProperty("role", QLatin1String(role));
    label->setTextFormat(format);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace okno::client::ui
