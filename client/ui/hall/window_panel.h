// What a supervisor is asked before a window pauses or closes: the reason; and is told before
// confirming whom that leaves without a place. GUI thread.
#pragma once

#include "client/ui/controls/field.h"
#include "client/ui/controls/inline_panel.h"
#include "common/domain/queue/hall_state.h"
#include "common/domain/queue/ticket.h"

#include <vector>

namespace okno::client::ui {

class WindowPanel : public InlinePanel {
    Q_OBJECT

public:
    explicit WindowPanel(const Theme& theme, QWidget* parent = nullptr);

    void askToPause(const QString& window);
    /// `touched` are the tickets that closing leaves without a place.
    void askToClose(const QString& window, const std::vector<domain::Ticket>& touched);

Q_SIGNALS:
    void confirmed(const QString& window, okno::domain::WindowMode mode, const QString& reason);

private:
    void ask(const QString& reason);
    void confirm();

    Field* m_reason;
    KeyButton* m_confirm;
    QString m_window;
    domain::WindowMode m_mode = domain::WindowMode::paused;
};

} // namespace okno::client::ui
