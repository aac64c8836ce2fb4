#include "client/ui/controls/view_head.h"

#include <QBoxLayout>

namespace okno::client::ui {

QFrame* viewHead(QWidget* title, QWidget* subtitle, QWidget* state) {
    auto* head = new QFrame;
    head->setProperty("role", QStringLiteral("header"));
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(title);
    words->addWidget(subtitle);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(20, 15, 20, 15);
    row->setSpacing(16);
    row->addLayout(words, 1);
    row->addWidget(state, 0, Qt::AlignTop);
    return head;
}

} // namespace okno::client::ui
