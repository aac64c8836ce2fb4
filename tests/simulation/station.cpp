#include "tests/simulation/station.h"

#include "common/domain/card/corrections.h"
#include "tests/support/await.h"

#include <QCoreApplication>

#include <stdexcept>

namespace okno::simulation {

using client::store::WriteTransaction;
using client::sync::SyncRound;

namespace {

// With which a file system says that it is full, beside SQLite's own word.
bool isFullDisk(const Error& error) {
    return error.code == ErrorCode::storage;
}

} // namespace

Station::Station(tests::RegistryFixture& registry, Wire& wire, Tally& tally,
    const std::string& kind, const std::string& window, const std::string& login)
    : m_registry(registry)
    , m_wire(wire)
    , m_tally(tally)
    , m_enrolment(registry.enrol(kind, window))
    , m_key(registry.keyFor(m_enrolment))
    , m_person(std::get<domain::Employee>(
          *registry.find({domain::RecordKind::employee, registry.employeeOf(login).toString()})))
    , m_station(m_enrolment.station, m_enrolment.code, registry.clock().now())
    , m_blobs(client::documents::BlobFolder::open(m_station.settings().folder / "blobs").value())
    , m_line(wire) { }

Station::Station(const Station& original, protocol::Invitation enrolment)
    : m_registry(original.m_registry)
    , m_wire(original.m_wire)
    , m_tally(original.m_tally)
    , m_enrolment(std::move(enrolment))
    , m_key(original.m_key)
    , m_person(original.m_person)
    , m_station(m_enrolment.station, m_enrolment.code, m_registry.clock().now())
    , m_blobs(client::documents::BlobFolder::open(m_station.settings().folder / "blobs").value())
    , m_line(m_wire) { }

Station::~Station() = default;

std::unique_ptr<Station> Station::clone() {
    namespace fs = std::filesystem;
    m_round.reset();
    m_station.close();
    std::unique_ptr<Station> copy(new Station(*this, m_enrolment));
    copy->m_station.close();
    fs::remove_all(copy->m_station.settings().folder);
    fs::copy(m_station.settings().folder, copy->m_station.settings().folder,
        fs::copy_options::recursive);
    copy->m_station.restart();
    copy->m_hasScanner = false;
    m_station.restart();
    return copy;
}

void Station::sync() {
    if (isBusy())
        return;
    if (!m_signedIn)
        return signIn();
    m_round = std::make_unique<SyncRound>(m_line, m_station.store(), m_blobs,
        SyncRound::Listener{[](std::int64_t) {}, [](Instant) {}, [](const std::string&) {},
            [this](const std::optional<protocol::Problem>& problem) { endRound(problem); }});
    m_round->begin();
}

void Station::signIn() {
    m_signingIn = true;
    m_line.signIn(
        {m_person.login, m_registry.passwordOf(m_person.login), m_enrolment.station, m_key},
        &m_signInContext, [this](const client::sync::Answer<protocol::SignInResponse>& answer) {
            m_signingIn = false;
            setTrouble(answer ? "" : answer.error().error.reason);
            if (!answer)
                return;
            m_line.setToken(answer->token);
            if (!answer->stationKey.empty())
                m_key = answer->stationKey;
            m_signedIn = true;
        });
}

void Station::endRound(const std::optional<protocol::Problem>& problem) {
    m_round.release()->deleteLater();
    setTrouble(problem ? problem->error.reason : "");
    if (problem && problem->error.code == ErrorCode::unauthenticated)
        m_signedIn = false;
    if (problem && problem->status == 0 && isFullDisk(problem->error))
        m_tally.count("exchange broken off by a full disk");
    notePrinted();
}

void Station::setTrouble(const std::string& reason) {
    m_trouble = reason;
    if (!reason.empty())
        m_tally.count("told " + reason);
}

bool Station::isDone() const {
    return !isBusy() && m_trouble.empty() && m_signedIn && reader().outbox().unsent == 0
        && reader().blobsWaiting() == 0;
}

void Station::restart() {
    m_round.reset();
    m_station.restart();
}

void Station::limitDisk(int pages) {
    constexpr std::uintmax_t pageBytes = 4096;
    m_round.reset();
    m_station.close();
    const auto file = m_station.settings().folder / "okno.sqlite";
    m_station.restart(static_cast<int>(std::filesystem::file_size(file) / pageBytes) + pages);
}

void Station::freeDisk() {
    m_round.reset();
    m_station.restart(std::nullopt);
}

bool Station::isLockedOut() const {
    return m_trouble == "station-revoked" || m_trouble == "station-cloned"
        || m_trouble == "station-key-wrong";
}

void Station::enrolAnew() {
    m_round.reset();
    m_signedIn = false;
    m_trouble.clear();
    m_key = m_registry.keyFor(m_registry.inviteAgain(m_enrolment));
}

void Station::submit(const domain::CommandArgs& args) {
    keep(m_station.submit(m_person, args));
}

void Station::keep(const Result<domain::Command>& command) {
    if (command)
        m_given.insert({command->id, command->args});
    else if (isFullDisk(command.error()))
        m_tally.count("command refused by a full disk");
}

void Station::work(Chance& chance) {
    using Doing = void (Station::*)(Chance&);
    static const std::map<domain::Role, std::vector<Doing>> doings{
        {domain::Role::specialist,
            {&Station::registerCard, &Station::attachPages, &Station::correct, &Station::resolve,
                &Station::issue}},
        {domain::Role::callCentre, {&Station::book}},
        {domain::Role::executor,
            {&Station::decideCase, &Station::decideCase, &Station::correct, &Station::resolve}}};
    (this->*chance.one(doings.at(m_person.role)))(chance);
}

std::optional<domain::Card> Station::someCard(Chance& chance) const {
    constexpr int shown = 20;
    const auto rows = reader().cards({}, 0, shown);
    return rows.empty() ? std::nullopt : reader().card(chance.one(rows).id);
}

std::optional<domain::Page> Station::scan() {
    if (!m_hasScanner)
        return std::nullopt;
    domain::Page page = tests::samplePage(++m_pages, "APP");
    const auto kept = m_blobs.store("the page " + m_station.ids().next().toString());
    if (!kept && !isFullDisk(kept.error()))
        throw std::runtime_error("the page cannot be kept: " + kept.error().reason);
    if (!kept) {
        m_tally.count("scan refused by a full disk");
        return std::nullopt;
    }
    page.blob = *kept;
    return page;
}

void Station::registerCard(Chance& chance) {
    auto request = tests::sampleRegistration();
    request.card = m_station.ids().make<domain::CardId>();
    request.window = m_person.window;
    request.pages = {};
    const auto page = chance.happens(0.5) ? scan() : std::nullopt;
    if (page)
        request.pages.push_back(*page);
    for (auto& [document, query] : request.queries)
        query = m_station.ids().make<domain::QueryId>();
    keep(m_station.write<domain::Command>([&](WriteTransaction& transaction) {
        request.provisionalNumber = transaction.nextProvisionalNumber();
        return transaction.submit(request, m_person.id);
    }));
}

void Station::attachPages(Chance& chance) {
    const auto card = someCard(chance);
    const auto page = card ? scan() : std::nullopt;
    if (page)
        submit(domain::AttachPages{card->id, {*page}});
}

void Station::correct(Chance& chance) {
    const auto card = someCard(chance);
    if (!card)
        return;
    domain::FieldGroup group{domain::CardField::subject, "cadastral_no"};
    if (m_person.role == domain::Role::specialist && chance.happens(0.5))
        group = {domain::CardField::address, {}};
    const auto before = domain::valueOf(*card, group);
    if (!before)
        return;
    const std::string number = std::to_string(1000 + chance.below(9000));
    submit(domain::CorrectCard{card->id, group, *before,
        group.key.empty() ? "г. Омск, ул. Садовая, д. " + number : "55:36:120305:" + number});
}

void Station::resolve(Chance& chance) {
    const auto card = someCard(chance);
    if (!card || card->conflicts.empty())
        return;
    const domain::Conflict& conflict = card->conflicts.front();
    if (const auto current = domain::valueOf(*card, conflict.group))
        submit(domain::ResolveConflict{card->id, conflict.id, conflict.group, *current,
            conflict.wanted,
            chance.happens(0.5) ? domain::Choice::keepCard : domain::Choice::takeWanted});
}

void Station::decideCase(Chance& chance) {
    const auto card = someCard(chance);
    if (!card)
        return;
    if (card->state == domain::CardState::registered)
        return submit(domain::TakeCard{card->id});
    const auto page = scan();
    if (!page)
        return;
    submit(domain::AttachResult{card->id, domain::ResultKind::positive, "Градостроительный план",
        {*page},
        {{domain::ContactWay::sms, m_station.ids().make<domain::NoticeId>()},
            {domain::ContactWay::phone, m_station.ids().make<domain::NoticeId>()}}});
}

void Station::issue(Chance& chance) {
    const auto card = someCard(chance);
    const auto* person = card ? std::get_if<domain::Person>(&card->applicant) : nullptr;
    if (person != nullptr && person->passport)
        submit(domain::IssueResult{card->id, domain::RecipientKind::applicant, person->name,
            *person->passport, std::nullopt});
}

void Station::book(Chance& chance) {
    const auto today = reader().zone().toLocal(now()).date;
    if (const auto tickets = reader().ticketsOn(today); !tickets.empty() && chance.happens(0.4))
        return submit(domain::CancelTicket{chance.one(tickets).id});
    domain::BookTicket booking = tests::sampleBooking();
    booking.ticket = m_station.ids().make<domain::TicketId>();
    booking.place.date = addDays(today, static_cast<int>(chance.below(7)));
    booking.place.window = chance.happens(0.5) ? "3" : "1";
    booking.place.start = tests::time("09:00") + std::chrono::minutes(20 * chance.below(24));
    submit(booking);
}

void Station::notePrinted() {
    if (m_person.role != domain::Role::specialist)
        return;
    constexpr int shown = 50;
    for (const auto& row : reader().cards({}, 0, shown))
        if (!row.number.empty())
            if (const auto [at, isNew] = m_printed.insert({row.id, row.number});
                !isNew && at->second != row.number)
                throw std::runtime_error(
                    "a number on paper has changed: " + at->second + " to " + row.number);
}

} // namespace okno::simulation
