// Correcting what a card says of the applicant's address and contacts, in a panel inside the page.
// Remembers what the card said when the form was opened: that is what the person saw.
#pragma once

#include "client/ui/controls/inline_panel.h"
#include "common/domain/commands.h"

#include <optional>
#include <vector>

namespace okno::client::ui {

class ChoiceField;
class Field;

class CorrectionForm : public InlinePanel {
    Q_OBJECT

public:
    explicit CorrectionForm(const Theme& theme, QWidget* parent = nullptr);

    /// Begins anew for a card whose contacts the person may see.
    void begin(const domain::Card& card);
    void showProblem(const QString& problem);
    /// What differs from what was seen, one command for each group; nothing while a field is wrong,
    /// and then the cursor is in it.
    [[nodiscard]] std::optional<std::vector<domain::CorrectCard>> corrections();

Q_SIGNALS:
    void confirmed();

private:
    [[nodiscard]] domain::Contacts typedContacts() const;

    Field* m_address;
    Field* m_phone;
    Field* m_email;
    ChoiceField* m_notify;
    std::optional<domain::CardId> m_card;
    std::string m_seenAddress;
    domain::Contacts m_seenContacts;
};

} // namespace okno::client::ui
