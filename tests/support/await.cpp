#include "tests/support/await.h"

#include <QEventLoop>
#include <QTimer>

namespace okno::tests {

bool eventually(const std::function<bool()>& holds) {
    QEventLoop loop;
    bool late = false;
    QTimer deadline;
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, [&] { late = true; });
    deadline.start(std::chrono::minutes(1));
    QTimer pulse; // what happens elsewhere may send no event here
    pulse.start(std::chrono::milliseconds(20));
    while (!holds()) {
        if (late)
            return false;
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

} // namespace okno::tests
