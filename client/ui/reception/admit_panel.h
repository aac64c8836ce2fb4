// The question of Ins, asked inside the page: for what somebody comes who has no ticket and for
// whom no time is left, and who that is, where the line must know. The person waits in the queue
// for a free window.
#pragma once

#include "client/desk/callers.h"
#include "client/store/reader.h"
#include "client/ui/controls/choice_field.h"
#include "client/ui/controls/field.h"
#include "client/ui/controls/inline_panel.h"
#include "common/domain/catalogue/service.h"
#include "common/domain/queue/ticket.h"

#include <string>
#include <vector>

namespace okno::client::ui {

class AdmitPanel : public InlinePanel {
    Q_OBJECT

public:
    /// `reader` outlives it.
    AdmitPanel(const Theme& theme, const store::Reader& reader, QWidget* parent = nullptr);
    void ask();

Q_SIGNALS:
    void confirmed(const QString& service, okno::domain::Purpose purpose,
        const okno::client::desk::Caller& who);

private:
    void narrow();
    void askWho();
    [[nodiscard]] bool isComplete();
    void confirm();

    const store::Reader& m_reader;
    std::vector<domain::Service> m_services;
    Field* m_words;
    ChoiceField* m_service;
    ChoiceField* m_purpose;
    Field* m_name;
    Field* m_phone;
};

} // namespace okno::client::ui
