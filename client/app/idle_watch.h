// Notices that nobody has touched the station for a while: neither key nor mouse. GUI thread.
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace okno::client::app {

class IdleWatch : public QObject {
    Q_OBJECT

public:
    /// `patience` of nought never ends, but touches are told.
    explicit IdleWatch(std::chrono::milliseconds patience);

Q_SIGNALS:
    void touched();
    void leftAlone();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_patience;
};

} // namespace okno::client::app
