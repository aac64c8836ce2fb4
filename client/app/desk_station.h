// One station from its store to its window: everything it consists of is made and joined here and
// nowhere else. GUI thread. A rehearsal makes several in one program.
#pragma once

#include "client/desk/case_desk.h"
#include "client/desk/print_desk.h"
#include "client/desk/request_desk.h"
#include "client/desk/ticket_desk.h"
#include "client/documents/page_images.h"
#include "client/scanning/scanner_process.h"
#include "client/sync/sync.h"
#include "client/ui/theme.h"

#include <QObject>
#include <QPointer>

#include <filesystem>
#include <memory>

class QStackedWidget;

namespace okno::client::ui {
class SignInPage;
} // namespace okno::client::ui

namespace okno::client::app {

struct StationSetup {
    desk::Station station;
    std::filesystem::path folder;
    scanning::ScannerProgram scanner;
    sync::RetryPolicy retry{};
    QString printer{}; // empty: PDF files
    bool training = false; // the clock is moved; the window says so
};

class DeskStation : public QObject {
    Q_OBJECT

public:
    /// Errors as of the store and the blob folder. Theme, clock and ids outlive the station.
    [[nodiscard]] static Result<std::unique_ptr<DeskStation>> open(
        const StationSetup& setup, const ui::Theme& theme, const Clock& clock, IdSource& ids);
    ~DeskStation() override;

    /// The station's window: the sign-in page, then the pages of its kind.
    [[nodiscard]] QWidget& window();
    /// Whoever signed in today goes on without a password; false when nobody did.
    bool resumeSession();

    [[nodiscard]] store::Store& store() { return *m_store; }
    [[nodiscard]] const documents::BlobFolder& blobs() const { return m_blobs; }
    [[nodiscard]] const sync::Sync& sync() const { return *m_sync; }
    [[nodiscard]] const scanning::Scanner& scanner() const { return m_scanner; }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_setup.folder; }

Q_SIGNALS:
    /// The first page is there and can be used.
    void pagesReady();

private:
    DeskStation(const StationSetup& setup, std::unique_ptr<store::Store> store,
        documents::BlobFolder blobs, const ui::Theme& theme, const Clock& clock, IdSource& ids);

    void signIn(const QString& login, const QString& password);
    void enter(const domain::Employee& employee);
    void signOut();
    void showPages();
    [[nodiscard]] LocalDate today() const;

    StationSetup m_setup;
    const ui::Theme& m_theme;
    const Clock& m_clock;
    std::unique_ptr<store::Store> m_store;
    documents::BlobFolder m_blobs;
    documents::PageImages m_images;
    scanning::ScannerProcess m_scanner;
    desk::TicketDesk m_tickets;
    desk::RequestDesk m_requests;
    desk::CaseDesk m_cases;
    desk::PrintDesk m_printing;
    std::unique_ptr<sync::Sync> m_sync;
    std::unique_ptr<QStackedWidget> m_window;
    ui::SignInPage* m_signIn;
    QPointer<QWidget> m_pages;
    std::optional<domain::Employee> m_employee;
};

} // namespace okno::client::app
