// What the request is about: the fields that the queries of this case need and the applicant block
// does not give (cadastral number, address, ...).
#pragma once

#include "client/ui/controls/field.h"
#include "client/ui/controls/section.h"

#include <QList>
#include <map>
#include <string>

class QGridLayout;

namespace okno::client::ui {

struct SubjectField {
    std::string key; // "subject.cadastral_no"
    QString label;
    bool required = false;
    std::function<QString(const QString&)> problem;
};

class SubjectForm : public Section {
    Q_OBJECT

public:
    explicit SubjectForm(const Theme& theme, QWidget* parent = nullptr);

    /// Fields that stay keep their text and cursor.
    void setFields(const QList<SubjectField>& fields);
    void setTexts(const std::map<std::string, std::string>& texts);
    void showProblems(const std::map<std::string, QString>& problems);
    void focusFirst();
    [[nodiscard]] bool isEmpty() const { return m_order.isEmpty(); }

Q_SIGNALS:
    void textEdited(const std::string& field, const QString& text);
    void finished();

private:
    [[nodiscard]] Field* make(const SubjectField& field);
    void moveOn(Field* from);
    void summarise();

    const Theme& m_theme;
    QGridLayout* m_grid;
    std::map<std::string, Field*> m_fields;
    QList<Field*> m_order;
};

} // namespace okno::client::ui
