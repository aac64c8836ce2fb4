#include "client/sound/announcer.h"

#include "client/sound/spoken_call.h"

namespace okno::client::sound {

Announcer::Announcer(Speaker& speaker, std::chrono::milliseconds patience)
    : m_speaker(speaker) {
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &Announcer::next);
    connect(&speaker, &Speaker::said, this, &Announcer::next);
}

void Announcer::update(const std::vector<domain::Ticket>& tickets) {
    m_queue.update(tickets);
    if (!m_current)
        next();
}

void Announcer::next() {
    const bool was = m_current.has_value();
    m_current = m_queue.take();
    m_patience.stop();
    if (m_current) {
        m_patience.start();
        m_speaker.say({spokenCall(QString::fromStdString(m_current->number),
                           QString::fromStdString(m_current->window)),
            QStringLiteral("ru"), true});
    }
    if (was || m_current)
        Q_EMIT currentChanged();
}

} // namespace okno::client::sound
