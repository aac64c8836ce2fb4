// What the executor says about a result before it is ready: its kind, its title, its files.
#pragma once

#include "client/ui/controls/inline_panel.h"
#include "common/domain/card/card.h"

#include <vector>

namespace okno::client::ui {

class ChoiceField;
class Field;

class ResultForm : public InlinePanel {
    Q_OBJECT

public:
    explicit ResultForm(const Theme& theme, QWidget* parent = nullptr);

    /// Begins anew for a card; the titles are those of the regulation.
    void begin(const QString& positive, const QString& refusal);
    void addFile(const QString& name, const domain::Page& page);
    void showProblem(const QString& problem);
    /// Says what is missing beside the field; true when the result can be attached.
    [[nodiscard]] bool check();
    [[nodiscard]] domain::ResultKind kind() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] const std::vector<domain::Page>& pages() const { return m_pages; }

Q_SIGNALS:
    void fileTyped(const QString& path);
    void browseRequested();
    void confirmed();

private:
    void showFiles();

    ChoiceField* m_kind;
    Field* m_title;
    Field* m_file;
    QString m_positive;
    QString m_refusal;
    QStringList m_names;
    std::vector<domain::Page> m_pages;
};

} // namespace okno::client::ui
