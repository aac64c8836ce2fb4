// The executor's page: the lists of the department, the chosen card with its documents, answers and
// term, and what is done with it: taken, corrected, given its result. GUI thread.
#pragma once

#include "client/desk/case_desk.h"
#include "client/scanning/scanner.h"
#include "client/ui/shell/page.h"
#include "client/ui/theme.h"
#include "common/domain/people/employee.h"

#include <optional>

class QAction;
class QTimer;

namespace okno::client::ui {

class CardList;
class CardView;
class CaseLists;
class CorrectionForm;
class FileCheck;
class InlinePanel;
class JournalView;
class Panel;
class ResultForm;

class CardsPage : public Page {
    Q_OBJECT

public:
    /// What the page works with; all of it outlives the page. Without a scanner F2 is not offered.
    struct Parts {
        const store::Store& store;
        desk::CaseDesk& desk;
        const documents::BlobFolder& blobs;
        const Clock& clock;
        scanning::Scanner* scanner;
    };

    CardsPage(const Theme& theme, const Parts& parts, QWidget* parent = nullptr);

    /// Whose lists these are.
    void setEmployee(const domain::Employee& employee);
    /// Brings a card up, whatever list it is in.
    void open(const domain::CardId& card);
    /// Lists the cards whose name, number or address begins with these words.
    void find(const QString& words);
    /// Files have come from the registry: checks again those that were missing.
    void filesArrived();

    [[nodiscard]] PageActions actions() const override;
    void activate() override;

Q_SIGNALS:
    /// The registry should be asked for them.
    void filesMissing(const std::vector<okno::BlobId>& files);

private:
    void makeActions();
    [[nodiscard]] QWidget* makeLists();
    [[nodiscard]] LocalDate today() const;
    void refresh();
    void refreshCounts();
    void chooseList(const QString& list);
    void showList(const QString& title, const QString& note, const store::CardFilter& filter);
    void chooseCard(const QString& key);
    void showCard();
    void updateActions();

    void take();
    void beginCorrection();
    void confirmCorrection();
    void resolve(const QString& conflict, domain::Choice choice);
    void beginResult();
    void confirmResult();
    void browse();
    void importFile(const QString& path);
    void scan();
    void keepScan(const scanning::ScannedPage& scanned);
    /// Shows the card as it is now, or what stood in the way.
    void finish(const Result<domain::Card>& outcome);

    const Theme& m_theme;
    Parts m_parts;
    std::optional<domain::Employee> m_employee;
    std::optional<domain::Card> m_card;
    bool m_scanning = false;

    QAction* m_take;
    QAction* m_correct;
    QAction* m_scan;
    QAction* m_attach;
    QAction* m_ready;
    QTimer* m_refresh;
    CaseLists* m_lists;
    CardList* m_cards;
    Panel* m_cardsPanel;
    CardView* m_view;
    ResultForm* m_form;
    CorrectionForm* m_correction;
    InlinePanel* m_notice;
    JournalView* m_journal;
    FileCheck* m_files;
};

} // namespace okno::client::ui
