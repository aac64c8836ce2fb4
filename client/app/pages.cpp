#include "client/app/pages.h"

#include "client/app/language.h"
#include "client/desk/when_done.h"
#include "client/ui/board/board_window.h"
#include "client/ui/booking/booking_page.h"
#include "client/ui/cards/cards_page.h"
#include "client/ui/hall/hall_page.h"
#include "client/ui/hall/moves_page.h"
#include "client/ui/hall/schedule_page.h"
#include "client/ui/issuing/issuing_page.h"
#include "client/ui/reception/reception_page.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/shell/state_words.h"
#include "client/ui/shell/top_bar.h"
#include "client/ui/statistics/statistics_page.h"
#include "client/ui/terminal/terminal_window.h"
#include "client/ui/unsent/unsent_page.h"

#include <QShortcut>
#include <QTimer>

namespace okno::client::app {

namespace {

using ui::MainWindow;

/// Fetches what a page misses and tells it when the files have come.
template <typename Page> void connectFiles(Page* page, sync::Sync& sync) {
    QObject::connect(
        page, &Page::filesMissing, page, [page, &sync](const std::vector<BlobId>& files) {
            for (const BlobId& file : files)
                whenDone(sync.fetchBlob(file), page,
                    [page](const Result<std::filesystem::path>& fetched) {
                        if (fetched)
                            page->filesArrived();
                    });
        });
}

ui::CardsPage* addCards(MainWindow& window, const PageParts& parts) {
    auto* page = new ui::CardsPage(
        parts.theme, {parts.store, parts.cases, parts.blobs, parts.clock, &parts.scanner});
    page->setEmployee(parts.employee);
    connectFiles(page, parts.sync);
    window.addPage(QStringLiteral("cards"), ui::pageTitle(ui::PageKind::cards), page);
    return page;
}

ui::IssuingPage* addIssuing(MainWindow& window, const PageParts& parts) {
    auto* page = new ui::IssuingPage(
        parts.theme, {parts.store, parts.cases, parts.blobs, parts.images, parts.clock});
    connectFiles(page, parts.sync);
    window.addPage(QStringLiteral("issuing"), ui::pageTitle(ui::PageKind::issuing), page);
    return page;
}

ui::BookingPage* addBooking(MainWindow& window, const PageParts& parts, domain::Channel channel) {
    auto* page
        = new ui::BookingPage(parts.theme, {parts.store, parts.tickets, parts.calls, channel});
    window.addPage(QStringLiteral("queue"), ui::pageTitle(ui::PageKind::queue), page);
    return page;
}

/// Who answers for the hall or studies it. An administrator sees no tickets, so no figures either.
bool readsStatistics(domain::Role role) {
    return role == domain::Role::supervisor || role == domain::Role::analyst
        || role == domain::Role::dispatcher;
}

void addStatistics(MainWindow& window, const PageParts& parts) {
    if (readsStatistics(parts.employee.role))
        window.addPage(QStringLiteral("statistics"), ui::pageTitle(ui::PageKind::statistics),
            new ui::StatisticsPage(parts.theme, {parts.store, parts.statistics, parts.clock}));
}

/// Who answers for the whole hall; a senior specialist without a window of their own stands in at
/// any.
bool watchesHall(const domain::Employee& employee) {
    return employee.role == domain::Role::supervisor || employee.role == domain::Role::dispatcher
        || (employee.role == domain::Role::seniorSpecialist && employee.window.empty());
}

/// The live view and what follows from it; `tab` is the first of theirs. Gives the next tab.
int addHall(MainWindow& window, const PageParts& parts, int tab) {
    if (!watchesHall(parts.employee))
        return tab;
    auto* hall = new ui::HallPage(parts.theme, {parts.store, parts.hall, parts.tickets});
    window.addPage(QStringLiteral("hall"), ui::pageTitle(ui::PageKind::hall), hall);
    window.addPage(QStringLiteral("moves"), ui::pageTitle(ui::PageKind::moves),
        new ui::MovesPage(parts.theme, {parts.store, parts.hall, parts.tickets}));
    QObject::connect(hall, &ui::HallPage::movesRequested, &window,
        [&window, moves = tab + 1] { window.showPage(moves); });
    if (parts.employee.role != domain::Role::supervisor)
        return tab + 2;
    window.addPage(QStringLiteral("schedule"), ui::pageTitle(ui::PageKind::schedule),
        new ui::SchedulePage(parts.theme, {parts.store, parts.hall}));
    return tab + 3;
}

void showConnection(MainWindow& window, const sync::SyncState& state) {
    const auto words = ui::connectionWords(state.connected, state.reason);
    window.stateLine().setConnection(words.words, words.health);
}

void connectStateLine(MainWindow& window, const PageParts& parts) {
    auto* line = &window.stateLine();
    showConnection(window, parts.sync.state());
    QObject::connect(&parts.sync, &sync::Sync::stateChanged, &window,
        [&window](const sync::SyncState& state) { showConnection(window, state); });
    const auto showUnsent = [line](const store::OutboxState& outbox) {
        line->setUnsent(static_cast<int>(outbox.unsent), static_cast<int>(outbox.refused));
    };
    showUnsent(parts.store.reader().outbox());
    QObject::connect(&parts.store, &store::Store::outboxChanged, line, showUnsent);
    auto* second = new QTimer(line);
    const auto showTime = [line, &store = parts.store, &clock = parts.clock] {
        const auto now = store.reader().zone().toLocal(clock.now());
        line->setClock(QString::fromStdString(formatTimeOfDay(now.time)));
    };
    showTime();
    QObject::connect(second, &QTimer::timeout, line, showTime);
    second->start(std::chrono::seconds(1));
}

/// The search field finds a card by its number, official or provisional, or else by what the lists
/// know.
void connectSearch(MainWindow& window, ui::CardsPage& cards, int cardsTab, const PageParts& parts) {
    QObject::connect(&window, &MainWindow::searchRequested, &cards,
        [&window, &cards, cardsTab, &reader = parts.store.reader()](const QString& text) {
            if (const auto card = reader.cardByNumber(text.trimmed().toStdString()))
                cards.open(card->id);
            else
                cards.find(text);
            window.showPage(cardsTab);
        });
}

/// The page of what has not left the station: from the state line and by Ctrl+O, and back.
void addUnsent(MainWindow& window, const PageParts& parts, ui::CardsPage* cards, int cardsTab) {
    auto* page = new ui::UnsentPage(
        parts.theme, ui::UnsentPage::Parts{parts.store, parts.unsent, cards != nullptr});
    const int index = window.addSidePage(QStringLiteral("unsent"), page);
    const auto showConnected = [page](const sync::SyncState& state) {
        page->setConnection(
            {state.connected, ui::connectionWords(state.connected, state.reason).words,
                ui::troubleWords(state.reason), state.sendingUpTo});
    };
    showConnected(parts.sync.state());
    QObject::connect(&parts.sync, &sync::Sync::stateChanged, page, showConnected);
    const auto toggle = [&window, index] {
        if (window.currentPage() == index)
            window.goBack();
        else
            window.showPage(index);
    };
    QObject::connect(&window.stateLine(), &ui::StateLine::unsentRequested, page, toggle);
    auto* key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_O), &window);
    QObject::connect(key, &QShortcut::activated, page, toggle);
    QObject::connect(page, &ui::UnsentPage::left, &window, &MainWindow::goBack);
    if (parts.store.rescue()) // nobody should have to look for it
        QTimer::singleShot(0, page, toggle);
    if (cards != nullptr)
        QObject::connect(page, &ui::UnsentPage::cardRequested, cards,
            [&window, cards, cardsTab](const domain::CardId& card) {
                window.showPage(cardsTab);
                cards->open(card);
            });
}

enum WindowTab { receptionTab, cardsTab, issuingTab, queueTab, hallTab };

void addWindowPages(MainWindow& window, const PageParts& parts) {
    auto* reception = new ui::ReceptionPage(
        {parts.theme, parts.store, parts.tickets, parts.requests, parts.printing, parts.scanner,
            parts.images, parts.clock, parts.station.window, parts.blobs.incoming().string()});
    reception->takeOver();
    window.addPage(QStringLiteral("reception"), ui::pageTitle(ui::PageKind::reception), reception);
    auto* cards = addCards(window, parts);
    auto* issuing = addIssuing(window, parts);
    addBooking(window, parts, domain::Channel::window);
    addHall(window, parts, hallTab);
    connectSearch(window, *cards, cardsTab, parts);
    QObject::connect(reception, &ui::ReceptionPage::issuingRequested, issuing,
        [&window, issuing](const domain::CardId& card) {
            issuing->open(card);
            window.showPage(issuingTab);
        });
    QObject::connect(
        issuing, &ui::IssuingPage::cardIssued, reception, &ui::ReceptionPage::noteIssued);
    QObject::connect(reception, &ui::ReceptionPage::bookingRequested, &window,
        [&window] { window.showPage(queueTab); });
    auto* line = &window.stateLine();
    QObject::connect(
        reception, &ui::ReceptionPage::scannerStateChanged, line, &ui::StateLine::setScanner);
    QObject::connect(
        reception, &ui::ReceptionPage::printerStateChanged, line, &ui::StateLine::setPrinter);
    addUnsent(window, parts, cards, cardsTab);
}

std::unique_ptr<QWidget> makeTerminal(const PageParts& parts) {
    return std::make_unique<ui::TerminalWindow>(ui::TerminalWindow::Parts{parts.theme, parts.store,
        parts.tickets, parts.printing, *parts.speaker, languages(), parts.returnAfter});
}

std::unique_ptr<QWidget> makeBoard(const PageParts& parts) {
    auto board
        = std::make_unique<ui::BoardWindow>(parts.theme, parts.store, parts.clock, *parts.speaker);
    board->setConnected(parts.sync.state().connected);
    QObject::connect(&parts.sync, &sync::Sync::stateChanged, board.get(),
        [shown = board.get()](
            const sync::SyncState& state) { shown->setConnected(state.connected); });
    return board;
}

} // namespace

std::unique_ptr<QWidget> makePages(const PageParts& parts) {
    if (parts.station.kind == desk::StationKind::terminal)
        return makeTerminal(parts);
    if (parts.station.kind == desk::StationKind::board)
        return makeBoard(parts);
    auto window = std::make_unique<MainWindow>(parts.theme);
    window->topBar().setPerson(QString::fromStdString(parts.employee.name),
        ui::placeWords(parts.employee, parts.station.window));
    if (parts.station.kind == desk::StationKind::window)
        addWindowPages(*window, parts);
    else if (parts.station.kind == desk::StationKind::office) {
        const int cardsAt = addHall(*window, parts, 0);
        auto* cards = addCards(*window, parts);
        addStatistics(*window, parts);
        connectSearch(*window, *cards, cardsAt, parts);
        addUnsent(*window, parts, cards, cardsAt);
    } else {
        auto* booking = addBooking(*window, parts, domain::Channel::callCentre);
        QObject::connect(
            window.get(), &MainWindow::searchRequested, booking, &ui::BookingPage::find);
        addUnsent(*window, parts, nullptr, 0);
    }
    connectStateLine(*window, parts);
    return window;
}

} // namespace okno::client::app
