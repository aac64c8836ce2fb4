// The nearest free places in place of one that somebody else has taken: one key each, 1 to 3 while
// the cursor is here, Alt with them while it is elsewhere.
#pragma once

#include "client/ui/controls/inline_panel.h"
#include "common/domain/queue/ticket.h"

#include <vector>

namespace okno::client::ui {

class Alternatives : public InlinePanel {
    Q_OBJECT

public:
    explicit Alternatives(const Theme& theme, QWidget* parent = nullptr);

    /// At most three are shown; where there are none the words stand alone.
    void offer(
        const QString& title, const QString& words, const std::vector<domain::Place>& places);
    /// The cursor goes to the first of them; false where there is none.
    bool focusFirst();

Q_SIGNALS:
    void placeChosen(const okno::domain::Place& place);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(std::size_t index);

    std::vector<KeyButton*> m_buttons;
    std::vector<domain::Place> m_places;
};

} // namespace okno::client::ui
