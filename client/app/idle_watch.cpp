#include "client/app/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace okno::client::app {

IdleWatch::IdleWatch(std::chrono::milliseconds patience) {
    QCoreApplication::instance()->installEventFilter(this);
    if (patience.count() <= 0)
        return;
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &IdleWatch::leftAlone);
    m_patience.start();
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        if (m_patience.isSingleShot())
            m_patience.start();
        Q_EMIT touched();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace okno::client::app
