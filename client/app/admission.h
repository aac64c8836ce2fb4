// Who may work at this station: enrols the computer, asks the registry, answers in its place while
// it is away, unlocks, and hands the password in later when it was not there to hear it. Knows no
// window. GUI thread; what takes time happens elsewhere.
#pragma once

#include "client/app/session.h"
#include "client/desk/station.h"
#include "client/identity/known_people.h"
#include "client/identity/station_key.h"
#include "client/store/reader.h"
#include "client/sync/sync.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace okno::client::app {

class Admission : public QObject {
    Q_OBJECT

public:
    using Answered = std::function<void(const Result<domain::Employee>&)>;

    /// All of it outlives this.
    struct Parts {
        const desk::Station& station;
        std::filesystem::path folder;
        std::string enrolmentCode;
        sync::Sync& sync;
        const store::Reader& reader;
        const Clock& clock;
        sync::RetryPolicy retry;
    };

    explicit Admission(const Parts& parts);
    ~Admission() override;

    /// Hands in the code of a new invitation, so that it does not grow old; refusals come by
    /// enrolmentRefused(), and again with the next sign-in.
    void enrol();
    /// Whoever signed in today; the traffic goes on with that session.
    [[nodiscard]] std::optional<domain::Employee> resume();

    /// The registry's word; with the registry away the station's own. Then the password waits in
    /// memory until the registry can be asked. Errors as of Sync::signIn() and KnownPeople.
    void signIn(const std::string& login, const std::string& password, const Answered& answered);
    /// The station's word; the registry's where the station cannot tell or does not agree.
    void unlock(
        const domain::Employee& employee, const std::string& password, const Answered& answered);
    /// Then signs in with the new one. Only with the registry.
    void changePassword(const std::string& login, const std::string& password,
        const std::string& newPassword, const Answered& answered);
    /// Somebody is at the station.
    void noticeTouch() { m_parts.sync.presence().touched(); }
    /// Nobody works here any more; what was done stays in the outbox.
    void leave();

Q_SIGNALS:
    void enrolmentRefused(const okno::Error& error);
    /// The registry wants the password of whoever works here again; the work may go on.
    void sessionLost(const okno::Error& error);

private:
    struct Credentials {
        std::string login;
        std::string password;
    };
    using WithKey = std::function<void(const Result<std::string>&)>;

    void withKey(const WithKey& act);
    void takeKey(const Result<protocol::EnrolmentAnswer>& answer);
    void keepKey(const std::string& key);
    void askRegistry(const Credentials& credentials, const Answered& answered);
    void takeSignedIn(const Credentials& credentials,
        const Result<protocol::SignInResponse>& answer, const Answered& answered);
    void confirmHere(const Credentials& credentials, const Answered& answered);
    void workWithoutRegistry(const Credentials& credentials, const domain::Employee& employee);
    void handInLater();
    void handIn();
    void dropPending();
    void expire();
    [[nodiscard]] LocalDate today() const;

    Parts m_parts;
    identity::KnownPeople m_people;
    std::vector<WithKey> m_forKey; // wait for the enrolment under way
    std::function<void()> m_next; // waits for the sign-in under way: a key serves one at a time
    bool m_asking = false;
    std::optional<Credentials> m_pending; // confirmed here, not yet by the registry
    sync::Backoff m_backoff;
    QTimer m_retry;
    QTimer m_lateness;
    QThreadPool m_slow; // one thread; its work ends before the rest of this
};

} // namespace okno::client::app
