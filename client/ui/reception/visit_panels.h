// The questions that a visit may end or stop with, asked inside the page: why the reception is
// refused, until when the ticket waits, why the window pauses.
#pragma once

#include "client/ui/controls/field.h"
#include "client/ui/controls/inline_panel.h"

namespace okno::client::ui {

class RefusalPanel : public InlinePanel {
    Q_OBJECT

public:
    explicit RefusalPanel(const Theme& theme, QWidget* parent = nullptr);
    void ask();

Q_SIGNALS:
    void confirmed(const QString& reason);

private:
    void confirm();

    Field* m_reason;
};

class PostponePanel : public InlinePanel {
    Q_OBJECT

public:
    explicit PostponePanel(const Theme& theme, QWidget* parent = nullptr);
    void ask();

Q_SIGNALS:
    void confirmed(int minutes, const QString& reason);

private:
    void confirm();

    Field* m_minutes;
    Field* m_reason;
};

class PausePanel : public InlinePanel {
    Q_OBJECT

public:
    explicit PausePanel(const Theme& theme, QWidget* parent = nullptr);
    void ask();

Q_SIGNALS:
    void confirmed(const QString& reason);

private:
    void confirm();

    Field* m_reason;
};

} // namespace okno::client::ui
