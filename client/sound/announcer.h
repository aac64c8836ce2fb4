// Says the board's calls one after another: chime and words, then the next. A loudspeaker that
// never reports its end delays the next call, it does not stop it. GUI thread.
#pragma once

#include "client/sound/call_queue.h"
#include "client/sound/speaker.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace okno::client::sound {

class Announcer : public QObject {
    Q_OBJECT

public:
    /// The speaker outlives it. `patience` is what one call may take.
    explicit Announcer(
        Speaker& speaker, std::chrono::milliseconds patience = std::chrono::seconds(20));

    void update(const std::vector<domain::Ticket>& tickets);
    /// The call that is being said.
    [[nodiscard]] const std::optional<Call>& current() const { return m_current; }

Q_SIGNALS:
    void currentChanged();

private:
    void next();

    Speaker& m_speaker;
    CallQueue m_queue;
    std::optional<Call> m_current;
    QTimer m_patience;
};

} // namespace okno::client::sound
