// The question of Ins, asked inside the page: for what somebody comes who has no ticket and for
// whom no time is left. The person waits in the queue for a free window.
#pragma once

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
    explicit AdmitPanel(const Theme& theme, QWidget* parent = nullptr);
    void ask(std::vector<domain::Service> services);

Q_SIGNALS:
    void confirmed(const QString& service, okno::domain::Purpose purpose);

private:
    void narrow();
    void confirm();

    std::vector<domain::Service> m_services;
    Field* m_words;
    ChoiceField* m_service;
    ChoiceField* m_purpose;
};

} // namespace okno::client::ui
