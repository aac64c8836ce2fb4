// Who takes the paper, and by what the window knows them: name and passport as shown, the power of
// attorney where somebody acts for the applicant. What is wrong stands beside its field.
#pragma once

#include "client/desk/case_desk.h"
#include "client/ui/theme.h"

#include <QFrame>

#include <optional>
#include <string>

namespace okno::client::ui {

class ChoiceField;
class Field;

class IssueForm : public QFrame {
    Q_OBJECT

public:
    explicit IssueForm(const Theme& theme, QWidget* parent = nullptr);

    /// Begins anew for a card; `today` bounds the dates.
    void begin(const domain::Card& card, const LocalDate& today);
    /// The first field to fill in.
    void focusFirst();
    /// Nothing while a field is empty or wrong; the cursor is then in it.
    [[nodiscard]] std::optional<desk::Recipient> recipient();
    /// Puts what the rules refused beside its field; false when no field is concerned.
    [[nodiscard]] bool showError(const Error& error);

Q_SIGNALS:
    /// Enter in the last field.
    void confirmed();

private:
    void layOut();
    void setRule(Field* field, const std::string& name);
    void chooseRecipient();
    [[nodiscard]] std::vector<Field*> shownFields() const;
    void goOnFrom(Field* field);

    ChoiceField* m_who;
    Field* m_name;
    Field* m_passport;
    Field* m_passportIssuedOn;
    Field* m_powerNumber;
    Field* m_powerIssuedOn;
    Field* m_powerValidUntil;
    QWidget* m_powerRow;
    std::optional<domain::Card> m_card;
    std::optional<LocalDate> m_today;
};

} // namespace okno::client::ui
