#include "client/app/admission.h"

#include "client/desk/when_done.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace okno::client::app {

namespace {

constexpr std::chrono::minutes latenessEvery(10);

/// The registry cannot be asked, or not in a language that both speak; anything else is its answer.
bool isAway(const Error& error) {
    return error.code == ErrorCode::unavailable || error.code == ErrorCode::incompatible;
}

/// It has spoken, and would say the same of the same password.
bool isRefusal(const Error& error) {
    return error.reason != "locked-out"
        && (error.code == ErrorCode::unauthenticated || error.code == ErrorCode::refused
            || error.code == ErrorCode::forbidden);
}

} // namespace

Admission::Admission(const Parts& parts)
    : m_parts(parts)
    , m_people(parts.folder, parts.clock)
    , m_backoff(parts.retry) {
    m_slow.setMaxThreadCount(1);
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Admission::handIn);
    connect(&m_lateness, &QTimer::timeout, this,
        [this] { m_slow.start([this] { m_people.noteTime(); }); });
    m_lateness.start(latenessEvery);
    connect(&parts.sync, &sync::Sync::sessionExpired, this, &Admission::expire);
}

Admission::~Admission() {
    dropPending();
    m_slow.waitForDone();
}

LocalDate Admission::today() const {
    return m_parts.reader.zone().toLocal(m_parts.clock.now()).date;
}

void Admission::enrol() {
    withKey([this](const Result<std::string>& key) {
        if (!key && !isAway(key.error()))
            Q_EMIT enrolmentRefused(key.error());
    });
}

/// The key that the station has; the one of a new invitation, which is asked for once.
void Admission::withKey(const WithKey& act) {
    const auto kept = identity::loadStationKey(m_parts.folder);
    const std::string mark = identity::markOfCode(m_parts.enrolmentCode);
    if (m_parts.enrolmentCode.empty() || (kept && kept->enrolmentCode == mark))
        return act(kept ? kept->key : std::string());
    m_forKey.push_back(act);
    if (m_forKey.size() == 1)
        whenDone(m_parts.sync.enrol({m_parts.station.id, m_parts.enrolmentCode}), this,
            [this](const Result<protocol::EnrolmentAnswer>& answer) { takeKey(answer); });
}

void Admission::takeKey(const Result<protocol::EnrolmentAnswer>& answer) {
    const Result<std::string> key
        = answer.and_then([this](const protocol::EnrolmentAnswer& enrolled) {
              return identity::saveStationKey(m_parts.folder,
                  {enrolled.stationKey, identity::markOfCode(m_parts.enrolmentCode)})
                  .map([&enrolled] { return enrolled.stationKey; });
          });
    for (const WithKey& act : std::exchange(m_forKey, {}))
        act(key);
}

/// A key that cannot be kept is no trouble yet: the last one holds until the new one is used.
void Admission::keepKey(const std::string& key) {
    if (!key.empty())
        static_cast<void>(identity::saveStationKey(
            m_parts.folder, {key, identity::markOfCode(m_parts.enrolmentCode)}));
}

std::optional<domain::Employee> Admission::resume() {
    const auto session = loadSession(m_parts.folder, today());
    if (!session)
        return std::nullopt;
    auto employee = m_parts.reader.employee(session->employee);
    if (!employee && m_parts.station.kind == desk::StationKind::board) // is given no staff
        employee = domain::Employee{
            session->employee, {}, m_parts.station.name, domain::Role::board, {}, {}};
    if (employee && !session->token.empty())
        m_parts.sync.start(session->token, session->waitPort);
    return employee;
}

void Admission::signIn(
    const std::string& login, const std::string& password, const Answered& answered) {
    const Credentials credentials{login, password};
    askRegistry(credentials, [this, credentials, answered](const Result<domain::Employee>& who) {
        if (who || !isAway(who.error()))
            return answered(who);
        confirmHere(credentials,
            [this, credentials, answered, away = who.error()](
                const Result<domain::Employee>& known) {
                if (!known)
                    return answered(known.error().reason == "offline-not-known"
                            ? Result<domain::Employee>(tl::unexpected(away))
                            : known);
                workWithoutRegistry(credentials, *known);
                answered(known);
            });
    });
}

void Admission::unlock(
    const domain::Employee& employee, const std::string& password, const Answered& answered) {
    const Credentials credentials{employee.login, password};
    confirmHere(credentials, [this, credentials, answered](const Result<domain::Employee>& known) {
        if (known) {
            if (!m_parts.sync.state().signedIn)
                workWithoutRegistry(credentials, *known);
            return answered(known);
        }
        if (known.error().reason == "locked-out")
            return answered(known);
        askRegistry(credentials, [answered, known](const Result<domain::Employee>& who) {
            answered(!who && isAway(who.error()) ? known : who);
        });
    });
}

void Admission::changePassword(const std::string& login, const std::string& password,
    const std::string& newPassword, const Answered& answered) {
    withKey([=, this](const Result<std::string>& key) {
        if (!key)
            return answered(tl::unexpected(key.error()));
        whenDone(
            m_parts.sync.changePassword({login, password, newPassword, m_parts.station.id, *key}),
            this, [=, this](const Result<void>& changed) {
                if (!changed)
                    return answered(tl::unexpected(changed.error()));
                signIn(login, newPassword, answered);
            });
    });
}

void Admission::askRegistry(const Credentials& credentials, const Answered& answered) {
    if (m_asking) {
        m_next = [=, this] { askRegistry(credentials, answered); };
        return;
    }
    m_asking = true;
    const auto finish = [this, answered](const Result<domain::Employee>& who) {
        m_asking = false;
        answered(who);
        if (const auto next = std::exchange(m_next, nullptr))
            next();
    };
    withKey([=, this](const Result<std::string>& key) {
        if (!key)
            return finish(tl::unexpected(key.error()));
        whenDone(m_parts.sync.signIn(
                     {credentials.login, credentials.password, m_parts.station.id, *key}),
            this, [=, this](const Result<protocol::SignInResponse>& answer) {
                takeSignedIn(credentials, answer, finish);
            });
    });
}

void Admission::takeSignedIn(const Credentials& credentials,
    const Result<protocol::SignInResponse>& answer, const Answered& answered) {
    if (!answer) {
        if (answer.error().reason == "password-wrong")
            m_slow.start([this, login = credentials.login] { m_people.forget(login); });
        return answered(tl::unexpected(answer.error()));
    }
    dropPending();
    keepKey(answer->stationKey);
    saveSession(m_parts.folder, {answer->token, answer->waitPort, answer->employee.id, today()});
    m_slow.start([this, employee = answer->employee, password = credentials.password,
                     days = answer->offlineDays] {
        // A full disk costs only the offline sign-in.
        static_cast<void>(m_people.remember(employee, password, days));
    });
    answered(answer->employee);
}

void Admission::confirmHere(const Credentials& credentials, const Answered& answered) {
    whenDone(QtConcurrent::run(&m_slow,
                 [this, credentials] {
                     return m_people.confirm(credentials.login, credentials.password);
                 }),
        this, answered);
}

void Admission::workWithoutRegistry(
    const Credentials& credentials, const domain::Employee& employee) {
    m_parts.sync.stop(); // what is done from now on is not the last person's
    m_pending = credentials;
    saveSession(m_parts.folder, {{}, 0, employee.id, today()});
    handInLater();
}

void Admission::handInLater() {
    m_retry.start(m_backoff.next());
}

void Admission::handIn() {
    if (!m_pending)
        return;
    if (m_asking)
        return handInLater();
    askRegistry(*m_pending, [this, login = m_pending->login](const Result<domain::Employee>& who) {
        if (who || !m_pending || m_pending->login != login)
            return;
        if (!isRefusal(who.error()))
            return handInLater();
        dropPending();
        Q_EMIT sessionLost(who.error());
    });
}

void Admission::dropPending() {
    if (m_pending)
        std::ranges::fill(m_pending->password, '\0');
    m_pending.reset();
    m_retry.stop();
    m_backoff.succeeded();
}

/// The name stays in the session's file: after a restart the station is locked with it.
void Admission::expire() {
    if (const auto session = loadSession(m_parts.folder, today()))
        saveSession(m_parts.folder, {{}, 0, session->employee, session->date});
    Q_EMIT sessionLost({ErrorCode::unauthenticated, m_parts.sync.state().reason});
}

void Admission::leave() {
    dropPending();
    removeSession(m_parts.folder);
    m_parts.sync.stop();
}

} // namespace okno::client::app
