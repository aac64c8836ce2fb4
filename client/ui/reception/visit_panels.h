// The questions that a visit may end or stop with, asked inside the page: why the reception is
// refused, until when the ticket waits, which window takes it over.
#pragma once

#include "client/ui/controls/choice_field.h"
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

class TransferPanel : public InlinePanel {
    Q_OBJECT

public:
    explicit TransferPanel(const Theme& theme, QWidget* parent = nullptr);
    /// Places in words, in the order in which `confirmed` counts them.
    void ask(const QStringList& places);

Q_SIGNALS:
    void confirmed(int place);

private:
    void confirm();

    ChoiceField* m_places;
};

} // namespace okno::client::ui
