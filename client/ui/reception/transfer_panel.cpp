#include "client/ui/reception/transfer_panel.h"

#include <algorithm>

namespace okno::client::ui {

using domain::TransferOrder;

namespace {

const QString inTurnValue = QStringLiteral("inTurn");
const QString firstValue = QStringLiteral("first");
const QString atTimeValue = QStringLiteral("atTime");
const QString stayValue = QStringLiteral("stay");
const QString backValue = QStringLiteral("back");

TransferOrder orderOf(const QString& value) {
    if (value == atTimeValue)
        return TransferOrder::atTime;
    return value == firstValue ? TransferOrder::first : TransferOrder::inTurn;
}

QString timeProblem(const QString& text) {
    return parseTimeOfDay(text.toStdString()) ? QString() : TransferPanel::tr("like 14:40");
}

} // namespace

TransferPanel::TransferPanel(const Theme& theme, QWidget* parent)
    : InlinePanel(theme, QStringLiteral("transfer"), parent)
    , m_target(new ChoiceField(theme, QStringLiteral("transferTarget"), tr("To whom")))
    , m_order(new ChoiceField(theme, QStringLiteral("transferOrder"), tr("To be called")))
    , m_time(new Field(theme, QStringLiteral("transferTime"), tr("At")))
    , m_return(new ChoiceField(theme, QStringLiteral("transferReturn"), tr("Afterwards"))) {
    m_order->addChoice(tr("in turn"), inTurnValue);
    m_order->addChoice(tr("first"), firstValue);
    m_order->addChoice(tr("at a time"), atTimeValue);
    m_return->addChoice(tr("stays there"), stayValue);
    m_return->addChoice(tr("back to me"), backValue);
    Field::Rule rule;
    rule.problem = timeProblem;
    rule.completeLength = 5;
    m_time->setRule(std::move(rule));
    addField(m_target, 3);
    addField(m_order, 2);
    addField(m_time);
    addField(m_return, 2);
    auto* cancel = addButton(QStringLiteral("transferCancel"), KeyButton::Rank::plain, tr("&Go on"),
        QStringLiteral("Esc"));
    auto* accept = addButton(QStringLiteral("transferConfirm"), KeyButton::Rank::primary,
        tr("&Transfer"), QStringLiteral("Enter"));
    for (auto* choice : {m_target, m_order, m_return}) {
        connect(choice, &ChoiceField::confirmed, this, &TransferPanel::confirm);
        connect(choice, &ChoiceField::edited, this, &TransferPanel::fit);
    }
    connect(m_time, &Field::confirmed, this, &TransferPanel::confirm);
    connect(accept, &QPushButton::clicked, this, &TransferPanel::confirm);
    connect(cancel, &QPushButton::clicked, this, &InlinePanel::dismiss);
}

void TransferPanel::ask(std::vector<TransferTarget> targets) {
    m_offered = std::move(targets);
    m_target->clear();
    for (std::size_t i = 0; i < m_offered.size(); ++i)
        m_target->addChoice(m_offered.at(i).words, QString::number(i), m_offered.at(i).isOpen);
    const auto first = std::ranges::find(m_offered, true, &TransferTarget::isOpen);
    m_target->setValue(QString::number(first - m_offered.begin()));
    m_order->setValue(inTurnValue);
    m_return->setValue(stayValue);
    m_time->setText({});
    if (first == m_offered.end())
        setWords(tr("Transfer the visitor"),
            tr("There is no other window or line today. Postpone the visit instead."), Tone::warn);
    else
        setWords(tr("Transfer the visitor"),
            tr("The wait goes on counting from the first arrival. A free time moves the ticket."));
    fit();
    open(m_target);
}

const TransferTarget* TransferPanel::chosen() const {
    bool isNumber = false;
    const auto index = m_target->value().toULongLong(&isNumber);
    const bool isThere = isNumber && index < m_offered.size() && m_offered.at(index).isOpen;
    return isThere ? &m_offered.at(index) : nullptr;
}

/// A ticket that moves to a free place is called there in turn.
void TransferPanel::fit() {
    const auto* target = chosen();
    const bool isSent = target != nullptr && !target->place;
    const bool isTimed = isSent && orderOf(m_order->value()) == TransferOrder::atTime;
    m_order->setEnabled(isSent);
    m_return->setEnabled(isSent);
    m_time->setVisible(isTimed);
    m_time->setRequired(isTimed);
}

void TransferPanel::confirm() {
    const auto* target = chosen();
    if (target == nullptr)
        return dismiss();
    TransferWish wish{*target};
    if (!target->place) {
        wish.order = orderOf(m_order->value());
        wish.returnToMe = m_return->value() == backValue;
    }
    if (wish.order == TransferOrder::atTime) {
        if (!m_time->check())
            return;
        const auto time = parseTimeOfDay(m_time->text().toStdString());
        if (!time)
            return;
        wish.at = *time;
    }
    dismiss();
    Q_EMIT confirmed(wish);
}

} // namespace okno::client::ui
