// Issuing at the window: the card is found by number or name, the recipient's identity is checked,
// the paper goes over the counter and the card is closed. GUI thread.
#pragma once

#include "client/desk/case_desk.h"
#include "client/documents/page_images.h"
#include "client/ui/shell/page.h"
#include "client/ui/theme.h"

#include <optional>

class QAction;
class QTimer;

namespace okno::client::ui {

class CardList;
class CardView;
class Field;
class FileCheck;
class InlinePanel;
class IssueForm;
class PagePreview;
class Panel;

class IssuingPage : public Page {
    Q_OBJECT

public:
    /// What the page works with; all of it outlives the page.
    struct Parts {
        const store::Store& store;
        desk::CaseDesk& desk;
        const documents::BlobFolder& blobs;
        documents::PageImages& images;
        const Clock& clock;
    };

    IssuingPage(const Theme& theme, const Parts& parts, QWidget* parent = nullptr);

    /// Brings a card up: of a ticket to collect, or of the search field.
    void open(const domain::CardId& card);
    /// Files have come from the registry: looks again for those that were missing.
    void filesArrived();

    [[nodiscard]] PageActions actions() const override;
    void activate() override;

Q_SIGNALS:
    /// The registry should be asked for them.
    void filesMissing(const std::vector<okno::BlobId>& files);
    void cardIssued(const okno::domain::CardId& card);

private:
    [[nodiscard]] QWidget* makeFinder();
    [[nodiscard]] QWidget* makePaper();
    [[nodiscard]] LocalDate today() const;
    void find();
    void narrow();
    void refresh();
    void chooseCard(const QString& key);
    void showCard();
    void showPaper();
    void issue();
    void resolve(const QString& conflict, domain::Choice choice);
    void finish(const Result<domain::Card>& outcome);

    const Theme& m_theme;
    Parts m_parts;
    std::optional<domain::Card> m_card;

    QAction* m_find;
    QAction* m_issue;
    QTimer* m_refresh;
    Field* m_search;
    CardList* m_cards;
    CardView* m_view;
    IssueForm* m_form;
    InlinePanel* m_notice;
    Panel* m_paperPanel;
    PagePreview* m_paper;
    FileCheck* m_files;
};

} // namespace okno::client::ui
