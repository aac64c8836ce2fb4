// How a visit ends: the question of F8, the reason of a refusal, and what the station already knows
// of the answer. GUI thread.
#pragma once

#include "client/ui/reception/outcome_panel.h"
#include "client/ui/reception/reception_parts.h"

#include <QObject>

#include <optional>
#include <vector>

namespace okno::client::ui {

class Intake;
class RefusalPanel;
class Visit;

class VisitEnd : public QObject {
    Q_OBJECT

public:
    /// The page takes the panels over.
    VisitEnd(const ReceptionParts& parts, Visit& visit, Intake& intake, QObject* parent);

    [[nodiscard]] std::vector<InlinePanel*> panels() const;
    /// Pressed once more while it is open, the question is answered with what is known.
    void ask(bool callsNext);
    void refuse();
    /// A result was handed out while this visit goes on.
    void noteIssued();

private:
    [[nodiscard]] std::optional<domain::VisitOutcome> known() const;
    [[nodiscard]] bool hasCard() const;
    void answer(domain::VisitOutcome outcome);
    void finish(domain::VisitOutcome outcome, const QString& note);

    const ReceptionParts& m_parts;
    Visit& m_visit;
    Intake& m_intake;
    OutcomePanel* m_outcome;
    RefusalPanel* m_refusal;
    std::optional<domain::TicketId> m_issuedIn; // the latest visit in which a result was issued
    bool m_callsNext = false;
};

} // namespace okno::client::ui
