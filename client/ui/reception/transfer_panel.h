// The question of F12, asked inside the page: to which window, line or free place the visitor goes,
// when to be called there, and whether to come back to this window afterwards.
#pragma once

#include "client/ui/controls/choice_field.h"
#include "client/ui/controls/field.h"
#include "client/ui/controls/inline_panel.h"
#include "common/basics/local_time.h"
#include "common/domain/queue/ticket.h"

#include <QList>

#include <optional>
#include <vector>

namespace okno::client::ui {

/// Where a visitor can be sent: one of the three is set. One that nobody can be sent to now stands
/// in the list all the same, greyed, and its words say why.
struct TransferTarget {
    QString words;
    std::string line{};
    std::string window{};
    std::optional<domain::Place> place{}; // a free slot, to which the ticket moves
    bool isOpen = true;
};

struct TransferWish {
    TransferTarget target;
    domain::TransferOrder order = domain::TransferOrder::inTurn;
    std::optional<TimeOfDay> at{}; // of an order at a time
    bool returnToMe = false;
};

class TransferPanel : public InlinePanel {
    Q_OBJECT

public:
    explicit TransferPanel(const Theme& theme, QWidget* parent = nullptr);
    void ask(std::vector<TransferTarget> targets);

Q_SIGNALS:
    void confirmed(const okno::client::ui::TransferWish& wish);

private:
    void confirm();
    void fit();
    [[nodiscard]] const TransferTarget* chosen() const;

    std::vector<TransferTarget> m_offered;
    ChoiceField* m_target;
    ChoiceField* m_order;
    Field* m_time;
    ChoiceField* m_return;
};

} // namespace okno::client::ui
