#include "client/app/desk_station.h"

#include "client/app/pages.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/shell/state_words.h"
#include "client/ui/terminal/terminal_window.h"

#include <QStackedWidget>
#include <QTimer>

namespace okno::client::app {

namespace {
constexpr qsizetype pictureCacheBytes = 96 << 20;
constexpr std::chrono::seconds farewell(1); // the longest that the end waits for the network
} // namespace

Result<std::unique_ptr<DeskStation>> DeskStation::open(
    const StationSetup& setup, const ui::Theme& theme, const Clock& clock, IdSource& ids) {
    auto store = store::Store::open(
        {setup.folder, setup.invitation.station.id, setup.invitation.station.code}, clock, ids);
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
    , m_tickets(*m_store, clock, ids, setup.invitation.station.window)
    , m_calls(*m_store, clock, ids)
    , m_leases(*m_store, m_tickets, setup.invitation.station.window)
    , m_requests(*m_store, m_blobs, m_setup.invitation.station, clock, ids)
    , m_cases(*m_store, m_blobs, ids)
    , m_printing(*m_store, {setup.folder / "papers", setup.printer})
    , m_unsent(*m_store)
    , m_statistics(*m_store)
    , m_hall(*m_store, clock, m_setup.invitation.station)
    , m_sync(std::make_unique<sync::Sync>(
          sync::RegistryAddress(QUrl(QString::fromStdString(setup.invitation.station.registry)),
              QByteArray::fromStdString(setup.invitation.certificate)),
          *m_store, m_blobs, clock, setup.retry))
    , m_window(std::make_unique<QStackedWidget>())
    , m_admission(
          std::make_unique<Admission>(Admission::Parts{m_setup.invitation.station, setup.folder,
              setup.invitation.enrolmentCode, *m_sync, m_store->reader(), clock, setup.retry}))
    , m_entrance(std::make_unique<Entrance>(
          theme, *m_window, *m_admission, m_setup.invitation.station, setup.lockAfter)) {
    const desk::Station& station = m_setup.invitation.station;
    if (desk::isHallDevice(station.kind))
        m_speaker = sound::makeSpeaker();
    m_window->setWindowTitle(ui::windowTitle(QString::fromStdString(station.name), setup.training));
    const bool portrait = station.kind == desk::StationKind::terminal;
    m_window->resize(portrait ? QSize(1080, 1400) : QSize(1600, 960));
    connect(m_entrance.get(), &Entrance::entered, this, &DeskStation::enter);
    connect(m_entrance.get(), &Entrance::left, &m_leases, &desk::LeaseKeeper::giveBack);
    connect(m_store.get(), &store::Store::recordsChanged, this, &DeskStation::showPages);
    const auto tellConnected = [this](const sync::SyncState& state) {
        const bool wasConnected = m_tickets.isConnected();
        m_tickets.setConnected(state.connected && state.signedIn);
        if (m_tickets.isConnected() && !wasConnected)
            m_leases.tend();
    };
    connect(m_sync.get(), &sync::Sync::stateChanged, this, tellConnected);
    connect(m_sync.get(), &sync::Sync::clockOffsetMeasured, this,
        [this](std::chrono::milliseconds offset) { m_tickets.setClockOffset(offset); });
    tellConnected(m_sync->state());
}

DeskStation::~DeskStation() {
    m_entrance.reset();
    m_admission.reset(); // before the traffic that it starts
    m_sync.reset(); // before the store that it writes to
    m_window.reset(); // before the desks that its pages hold
}

QWidget& DeskStation::window() {
    return *m_window;
}

bool DeskStation::resumeSession() {
    return m_entrance->begin();
}

void DeskStation::close() {
    connect(&m_leases, &desk::LeaseKeeper::gaveBack, this, &DeskStation::closed);
    QTimer::singleShot(farewell, this, &DeskStation::closed);
    m_leases.giveBack();
}

/// The same person finds the pages as they were left, somebody else gets pages anew.
void DeskStation::enter(const domain::Employee& employee) {
    if (m_employee != employee)
        dropPages();
    m_employee = employee;
    m_tickets.setActor(employee);
    m_calls.setActor(employee);
    if (desk::sellsPlaces(m_setup.invitation.station.kind)) {
        m_leases.setActor(employee);
        m_leases.tend();
    }
    m_requests.setActor(employee);
    m_cases.setActor(employee);
    m_unsent.setActor(employee);
    m_hall.setActor(employee);
    if (m_pages)
        m_window->setCurrentWidget(m_pages);
    else
        showPages();
}

void DeskStation::dropPages() {
    m_entrance->setPages(nullptr);
    if (m_pages)
        m_pages->deleteLater();
    m_pages.clear();
}

/// The pages need the office and its catalogue: at the very first start they arrive with the first
/// changes. The board is given the office alone.
void DeskStation::showPages() {
    const bool isBoard = m_setup.invitation.station.kind == desk::StationKind::board;
    if (!m_employee || m_pages || !m_store->reader().office()
        || !(isBoard || m_store->reader().calendar()))
        return;
    m_pages = makePages(
        {m_theme, m_setup.invitation.station, *m_employee, m_clock, *m_store, m_blobs, m_images,
            m_scanner, m_tickets, m_calls, m_requests, m_cases, m_printing, m_unsent, m_statistics,
            m_hall, *m_sync, m_speaker.get(), m_setup.returnAfter})
                  .release();
    m_window->addWidget(m_pages);
    m_entrance->setPages(m_pages);
    m_window->setCurrentWidget(m_pages);
    if (auto* main = qobject_cast<ui::MainWindow*>(m_pages.data()))
        main->showPage(0); // the cursor belongs into its first field
    if (auto* terminal = qobject_cast<ui::TerminalWindow*>(m_pages.data())) {
        connect(terminal, &ui::TerminalWindow::languageChosen, this, &DeskStation::languageChosen);
        connect(terminal, &ui::TerminalWindow::lookChosen, this, &DeskStation::lookChosen);
    }
    Q_EMIT pagesReady();
}

} // namespace okno::client::app
