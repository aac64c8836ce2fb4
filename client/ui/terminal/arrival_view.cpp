#include "client/ui/terminal/arrival_view.h"

#include "client/ui/terminal/large_label.h"

#include <QVBoxLayout>

namespace okno::client::ui {

ArrivalView::ArrivalView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_number(
          largeLabel(theme, QStringLiteral("arrivedNumberLabel"), {230, Role::accent, QFont::Bold}))
    , m_noted(largeNotice(theme, QStringLiteral("arrivedLabel"), Role::goodSoft, Role::ink))
    , m_problem(largeNotice(theme, QStringLiteral("notArrivedLabel"), Role::warnSoft, Role::ink)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 40, 0, 0);
    column->setSpacing(18);
    column->addWidget(m_number);
    for (QLabel* label : {m_noted, m_problem}) {
        label->setStyleSheet(label->styleSheet()
            + QStringLiteral("font-size: %1pt;").arg(theme.font(30).pointSizeF()));
        column->addWidget(label);
    }
    column->addStretch(1);
}

void ArrivalView::setAnswer(const QString& number, const ArrivalAnswer& answer) {
    m_number->setText(number);
    for (QLabel* label : {m_noted, m_problem})
        label->setText(answer.words);
    m_noted->setVisible(answer.isNoted);
    m_problem->setVisible(!answer.isNoted);
}

QString ArrivalView::spoken() const {
    return m_number->text() + QStringLiteral(". ") + m_noted->text();
}

} // namespace okno::client::ui
