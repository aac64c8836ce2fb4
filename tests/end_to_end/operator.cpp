#include "tests/end_to_end/operator.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QTest>

namespace okno::rehearsal {

QWidget* Operator::find(const QString& objectName) {
    for (QWidget* widget : m_window.findChildren<QWidget*>(objectName))
        if (widget->isVisible())
            return widget;
    return nullptr;
}

bool Operator::sees(const QString& objectName) {
    return find(objectName) != nullptr;
}

QWidget& Operator::focused() {
    if (!m_window.isActiveWindow()) {
        m_window.activateWindow();
        m_window.raise();
        QApplication::setActiveWindow(&m_window);
    }
    QWidget* widget = m_window.focusWidget();
    return widget != nullptr ? *widget : m_window;
}

void Operator::press(int key, Qt::KeyboardModifiers modifiers) {
    ++m_keyPresses;
    QTest::keyClick(&focused(), static_cast<Qt::Key>(key), modifiers);
}

void Operator::type(const QString& text) {
    for (const QChar letter : text) {
        QWidget& widget = focused();
        QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
        QKeyEvent up(QEvent::KeyRelease, 0, Qt::NoModifier, QString(letter));
        QApplication::sendEvent(&widget, &down);
        QApplication::sendEvent(&widget, &up);
    }
}

void Operator::click(QWidget& widget) {
    ++m_clicks;
    QTest::mouseClick(&widget, Qt::LeftButton);
}

void waitUntil(const std::function<bool()>& condition, const QString& what, int patienceMs) {
    const QDeadlineTimer deadline(patienceMs);
    while (!condition()) {
        if (deadline.hasExpired())
            throw Failed{QStringLiteral("waited in vain: ") + what};
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
        QTest::qWait(5);
    }
}

void require(bool condition, const QString& what) {
    if (!condition)
        throw Failed{what};
}

} // namespace okno::rehearsal
