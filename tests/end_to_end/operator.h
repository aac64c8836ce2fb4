// The person at a desk's keyboard: presses keys, types data, reads what the window shows.
// Everything goes through the real widgets' events; presses beyond typed data are counted.
#pragma once

#include "common/basics/result.h"

#include <QString>
#include <QWidget>

#include <functional>

namespace okno::rehearsal {

/// Thrown when the window does not do what it should; the step that runs fails with these words.
struct Failed {
    QString words;
};

class Operator {
public:
    explicit Operator(QWidget& window)
        : m_window(window) { }

    [[nodiscard]] QWidget& window() { return m_window; }
    /// The visible widget of that objectName; fails where there is none.
    template <typename T = QWidget> [[nodiscard]] T& see(const QString& objectName) {
        auto* found = qobject_cast<T*>(find(objectName));
        if (found == nullptr)
            throw Failed{QStringLiteral("no visible %1").arg(objectName)};
        return *found;
    }
    [[nodiscard]] bool sees(const QString& objectName);

    /// One key with its modifiers, to whatever has the focus. Counted.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Letters and digits into whatever has the focus: data, not counted.
    void type(const QString& text);
    /// A click with the mouse; the lobby terminal is touched so. Counted apart.
    void click(QWidget& widget);

    [[nodiscard]] int keyPresses() const { return m_keyPresses; }
    [[nodiscard]] int clicks() const { return m_clicks; }
    void startCounting() { m_keyPresses = m_clicks = 0; }

private:
    [[nodiscard]] QWidget* find(const QString& objectName);
    [[nodiscard]] QWidget& focused();

    QWidget& m_window;
    int m_keyPresses = 0;
    int m_clicks = 0;
};

/// Lets the event loop run until the condition holds; fails with `what` after ten seconds (or as
/// told).
void waitUntil(
    const std::function<bool()>& condition, const QString& what, int patienceMs = 10'000);

/// Fails with `what` unless the condition holds.
void require(bool condition, const QString& what);

/// The value of a Result; its reason fails the step.
template <typename T> T valueOf(Result<T> result, const QString& what) {
    if (!result)
        throw Failed{what + QStringLiteral(": ") + QString::fromStdString(result.error().reason)
            + QStringLiteral(" ") + QString::fromStdString(result.error().detail)};
    return std::move(*result);
}

} // namespace okno::rehearsal
