// The question of F8, asked inside the page: what came of the visit. A digit answers it, Enter
// takes what the page already knows.
#pragma once

#include "client/ui/controls/inline_panel.h"
#include "common/domain/queue/ticket.h"

#include <optional>
#include <vector>

namespace okno::client::ui {

class OutcomePanel : public InlinePanel {
    Q_OBJECT

public:
    struct Question {
        std::optional<domain::VisitOutcome> known{}; // what happened in this visit
        bool hasCard = false;
        bool losesDraft = false; // something was typed or scanned that nobody has registered
        bool callsNext = false;
    };

    explicit OutcomePanel(const Theme& theme, QWidget* parent = nullptr);
    void ask(const Question& question);
    /// Takes what is known, as Enter does; nothing happens where nothing is.
    void confirmKnown();

Q_SIGNALS:
    void confirmed(okno::domain::VisitOutcome outcome);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Choice {
        domain::VisitOutcome outcome;
        KeyButton* button;
    };

    void choose(const Choice& choice);

    std::vector<Choice> m_choices;
    std::optional<domain::VisitOutcome> m_known;
};

} // namespace okno::client::ui
