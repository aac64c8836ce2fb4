// One station from its store to its window: everything it consists of is made and joined here and
// nowhere else. GUI thread. A rehearsal makes several in one program.
#pragma once

#include "client/app/admission.h"
#include "client/app/enrolment_file.h"
#include "client/app/entrance.h"
#include "client/desk/call_desk.h"
#include "client/desk/case_desk.h"
#include "client/desk/hall_desk.h"
#include "client/desk/lease_keeper.h"
#include "client/desk/print_desk.h"
#include "client/desk/request_desk.h"
#include "client/desk/statistics_desk.h"
#include "client/desk/ticket_desk.h"
#include "client/desk/unsent_desk.h"
#include "client/documents/page_images.h"
#include "client/scanning/scanner_process.h"
#include "client/sound/speaker.h"
#include "client/sync/sync.h"
#include "client/ui/theme.h"

#include <QObject>
#include <QPointer>

#include <filesystem>
#include <memory>

class QStackedWidget;

namespace okno::client::app {

struct StationSetup {
    Invitation invitation;
    std::filesystem::path folder;
    scanning::ScannerProgram scanner;
    sync::RetryPolicy retry{};
    QString printer{}; // empty: PDF files
    bool training = false; // the clock is moved; the window says so
    std::chrono::minutes lockAfter{10}; // of nobody touching it; nought: never by itself
    std::chrono::seconds returnAfter{60}; // of nobody touching a lobby terminal
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
    /// Locked, with the name of whoever signed in today; false when nobody did.
    bool resumeSession();
    /// The program is to end: the station gives its leases back, where the registry answers. Then,
    /// and after a moment in any case, closed() follows. The windows may be gone already.
    void close();

    [[nodiscard]] store::Store& store() { return *m_store; }
    [[nodiscard]] const documents::BlobFolder& blobs() const { return m_blobs; }
    [[nodiscard]] const sync::Sync& sync() const { return *m_sync; }
    [[nodiscard]] const scanning::Scanner& scanner() const { return m_scanner; }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_setup.folder; }

Q_SIGNALS:
    /// The first page is there and can be used.
    void pagesReady();
    void closed();
    /// A visitor at the lobby terminal wants another language or look.
    void languageChosen(const QString& code);
    void lookChosen(okno::client::ui::Shade shade, int textScale);

private:
    DeskStation(const StationSetup& setup, std::unique_ptr<store::Store> store,
        documents::BlobFolder blobs, const ui::Theme& theme, const Clock& clock, IdSource& ids);

    void enter(const domain::Employee& employee);
    void dropPages();
    void showPages();

    StationSetup m_setup;
    const ui::Theme& m_theme;
    const Clock& m_clock;
    std::unique_ptr<store::Store> m_store;
    documents::BlobFolder m_blobs;
    documents::PageImages m_images;
    scanning::ScannerProcess m_scanner;
    desk::TicketDesk m_tickets;
    desk::CallDesk m_calls;
    desk::LeaseKeeper m_leases;
    desk::RequestDesk m_requests;
    desk::CaseDesk m_cases;
    desk::PrintDesk m_printing;
    desk::UnsentDesk m_unsent;
    desk::StatisticsDesk m_statistics;
    desk::HallDesk m_hall;
    std::unique_ptr<sound::Speaker> m_speaker; // of a device in the hall
    std::unique_ptr<sync::Sync> m_sync;
    std::unique_ptr<QStackedWidget> m_window;
    std::unique_ptr<Admission> m_admission;
    std::unique_ptr<Entrance> m_entrance;
    QPointer<QWidget> m_pages;
    std::optional<domain::Employee> m_employee; // works here now
};

} // namespace okno::client::app
