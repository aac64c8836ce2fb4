#include "client/app/desk_station.h"

#include "client/app/pages.h"
#include "client/app/session.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/shell/state_words.h"
#include "client/ui/sign_in/sign_in_page.h"
#include "client/ui/when_done.h"

#include <QStackedWidget>

namespace okno::client::app {

namespace {
constexpr qsizetype pictureCacheBytes = 96 << 20;
} // namespace

Result<std::unique_ptr<DeskStation>> DeskStation::open(
    const StationSetup& setup, const ui::Theme& theme, const Clock& clock, IdSource& ids) {
    auto store
        = store::Store::open({setup.folder, setup.station.id, setup.station.code}, clock, ids);
    if (!store)
        return tl::unexpected(store.error());
    auto blobs = documents::BlobFolder::open(setup.folder / "blobs");
    if (!blobs)
        return tl::unexpected(blobs.error());
    return std::unique_ptr<DeskStation>(
        new DeskStation(setup, std::move(*store), std::move(*blobs), theme, clock, ids));
}

DeskStation::DeskStation(const StationSetup& setup, std::unique_ptr<store::Store> store,
    documents::BlobFolder blobs, const ui::Theme& theme, const Clock& clock, IdSource& ids)
    : m_setup(setup)
    , m_theme(theme)
    , m_clock(clock)
    , m_store(std::move(store))
    , m_blobs(std::move(blobs))
    , m_images(m_blobs, pictureCacheBytes)
    , m_scanner(setup.scanner)
    , m_tickets(*m_store, clock, ids, setup.station.window)
    , m_requests(*m_store, m_blobs, m_setup.station, clock, ids)
    , m_cases(*m_store, m_blobs, ids)
    , m_printing(*m_store, {setup.folder / "papers", setup.printer})
    , m_sync(std::make_unique<sync::Sync>(QUrl(QString::fromStdString(setup.station.registry)),
          *m_store, m_blobs, clock, setup.retry))
    , m_window(std::make_unique<QStackedWidget>())
    , m_signIn(new ui::SignInPage(theme)) {
    m_window->setWindowTitle(
        ui::windowTitle(QString::fromStdString(setup.station.name), setup.training));
    const bool portrait = setup.station.kind == desk::StationKind::terminal;
    m_window->resize(portrait ? QSize(1080, 1400) : QSize(1600, 960));
    m_window->addWidget(m_signIn);
    m_signIn->setStation(
        QString::fromStdString(setup.station.name), QString::fromStdString(setup.station.registry));
    connect(m_signIn, &ui::SignInPage::signInRequested, this, &DeskStation::signIn);
    connect(m_store.get(), &store::Store::recordsChanged, this, &DeskStation::showPages);
    connect(m_sync.get(), &sync::Sync::sessionExpired, this, &DeskStation::signOut);
}

DeskStation::~DeskStation() {
    m_sync.reset(); // before the store that it writes to
    m_window.reset(); // before the desks that its pages hold
}

QWidget& DeskStation::window() {
    return *m_window;
}

LocalDate DeskStation::today() const {
    return m_store->reader().zone().toLocal(m_clock.now()).date;
}

bool DeskStation::resumeSession() {
    const auto session = loadSession(m_setup.folder, today());
    if (!session)
        return false;
    const auto employee = m_store->reader().employee(session->employee);
    if (!employee)
        return false;
    m_sync->start(session->token, session->waitPort);
    enter(*employee);
    return true;
}

void DeskStation::signIn(const QString& login, const QString& password) {
    m_signIn->setBusy(true);
    ui::whenDone(m_sync->signIn(login.toStdString(), password.toStdString(), m_setup.station.id),
        this, [this](const Result<protocol::SignInResponse>& answer) {
            if (!answer) {
                m_signIn->setBusy(false);
                m_signIn->showError(answer.error());
                return;
            }
            saveSession(
                m_setup.folder, {answer->token, answer->waitPort, answer->employee.id, today()});
            enter(answer->employee);
        });
}

void DeskStation::enter(const domain::Employee& employee) {
    m_employee = employee;
    m_tickets.setActor(employee);
    m_requests.setActor(employee);
    m_cases.setActor(employee);
    showPages();
}

void DeskStation::signOut() {
    removeSession(m_setup.folder);
    m_sync->stop();
    m_employee.reset();
    m_signIn->setBusy(false);
    m_window->setCurrentWidget(m_signIn);
    if (m_pages)
        m_pages->deleteLater();
    m_pages.clear();
}

/// The pages need the office and its catalogue: at the very first start they arrive with the first
/// changes.
void DeskStation::showPages() {
    if (!m_employee || m_pages || !m_store->reader().office() || !m_store->reader().calendar())
        return;
    m_pages
        = makePages({m_theme, m_setup.station, *m_employee, m_clock, *m_store, m_blobs, m_images,
                        m_scanner, m_tickets, m_requests, m_cases, m_printing, *m_sync})
              .release();
    m_window->addWidget(m_pages);
    m_window->setCurrentWidget(m_pages);
    if (auto* main = qobject_cast<ui::MainWindow*>(m_pages.data()))
        main->showPage(0); // the cursor belongs into its first field
    Q_EMIT pagesReady();
}

} // namespace okno::client::app
