#include "client/ui/reception/visit_end.h"

#include "client/ui/reception/intake.h"
#include "client/ui/reception/visit.h"
#include "client/ui/reception/visit_panels.h"

namespace okno::client::ui {

using domain::VisitOutcome;

VisitEnd::VisitEnd(const ReceptionParts& parts, Visit& visit, Intake& intake, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_visit(visit)
    , m_intake(intake)
    , m_outcome(new OutcomePanel(parts.theme))
    , m_refusal(new RefusalPanel(parts.theme)) {
    connect(m_outcome, &OutcomePanel::confirmed, this, &VisitEnd::answer);
    connect(m_refusal, &RefusalPanel::confirmed, this,
        [this](const QString& reason) { finish(VisitOutcome::refusal, reason); });
}

std::vector<InlinePanel*> VisitEnd::panels() const {
    return {m_outcome, m_refusal};
}

void VisitEnd::ask(bool callsNext) {
    if (!m_visit.ticket())
        return;
    m_refusal->dismiss();
    if (m_outcome->isVisible() && m_callsNext == callsNext)
        return m_outcome->confirmKnown();
    m_callsNext = callsNext;
    m_outcome->ask({known(), hasCard(), m_intake.hasWork(), callsNext});
}

void VisitEnd::refuse() {
    m_outcome->dismiss();
    m_callsNext = false;
    m_refusal->ask();
}

void VisitEnd::noteIssued() {
    if (m_visit.ticket())
        m_issuedIn = m_visit.ticket()->id;
}

bool VisitEnd::hasCard() const {
    const auto& ticket = m_visit.ticket();
    return ticket && ticket->purpose != domain::Purpose::collect && ticket->card;
}

std::optional<VisitOutcome> VisitEnd::known() const {
    const auto& ticket = m_visit.ticket();
    if (!ticket)
        return std::nullopt;
    if (hasCard())
        return VisitOutcome::card;
    if (m_issuedIn == ticket->id)
        return VisitOutcome::issued;
    const auto wanted = ticket->purpose == domain::Purpose::collect && ticket->card
        ? m_parts.store.reader().card(*ticket->card)
        : std::nullopt;
    if (wanted && wanted->issue && wanted->issue->issued.at >= ticket->calledAt)
        return VisitOutcome::issued;
    if (m_intake.hasWork())
        return std::nullopt;
    return VisitOutcome::consultation;
}

void VisitEnd::answer(VisitOutcome outcome) {
    if (outcome == VisitOutcome::refusal)
        m_refusal->ask();
    else
        finish(outcome, {});
}

void VisitEnd::finish(VisitOutcome outcome, const QString& note) {
    m_intake.discard();
    if (m_callsNext)
        m_visit.finishAndCallNext(outcome, note);
    else
        m_visit.finish(outcome, note);
}

} // namespace okno::client::ui
