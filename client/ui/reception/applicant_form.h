// The applicant block: who asks, who acts for them, how they want to be told. It shows texts and
// what is wrong with each; reading them is the desk's work. Enter moves on.
#pragma once

#include "client/ui/controls/field.h"
#include "client/ui/controls/section.h"

#include <QMap>
#include <map>
#include <string>

class QButtonGroup;
class QCheckBox;
class QGridLayout;

namespace okno::client::ui {

class ChoiceField;

/// What is wrong with a field's text as it stands (empty: nothing), and how a right one is written.
struct FieldRules {
    std::function<QString(const std::string& field, const QString& text)> problem;
    std::function<QString(const std::string& field, const QString& text)> written;
};

class ApplicantForm : public Section {
    Q_OBJECT

public:
    ApplicantForm(const Theme& theme, FieldRules rules, QWidget* parent = nullptr);

    /// Names and texts as in client/desk/form.h.
    void setTexts(const std::map<std::string, std::string>& texts);
    /// Sentences by field name; the others are right. The first one gets the cursor.
    void showProblems(const std::map<std::string, QString>& problems);
    void focusFirst();
    /// Folded to its two first rows while the person works below.
    void setCompact(bool compact);

Q_SIGNALS:
    void textEdited(const std::string& field, const QString& text);
    /// Enter in the last field.
    void finished();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Place {
        const char* field;
        int span;
    };

    void makeFields();
    void makeField(const char* name, const QString& caption, int completeLength);
    void makeNotify();
    void makeKinds();
    void layOut();
    void placeRows(QGridLayout* grid, const QList<Place>& places);
    void moveOn(QWidget* from);
    void chooseKind(const QString& kind);
    [[nodiscard]] QList<Place> placesFor(const QString& kind) const;
    [[nodiscard]] QString kind() const;

    const Theme& m_theme;
    FieldRules m_rules;
    QMap<QString, Field*> m_fields;
    ChoiceField* m_notify = nullptr;
    QButtonGroup* m_kinds = nullptr;
    QCheckBox* m_represented = nullptr;
    QWidget* m_first = nullptr;
    QWidget* m_more = nullptr;
    QWidget* m_power = nullptr;
    QList<QWidget*> m_order; // visible editors, in the order of Enter
    int m_columns = 4; // two when the letters are large
    bool m_compact = false;
};

} // namespace okno::client::ui
