// The one line of state at the foot of the window: registry, what waits to be sent, scanner,
// printer, the offer to take the last action back, the clock.
#pragma once

#include "client/ui/theme.h"

#include <QFrame>
#include <functional>

class QLabel;
class QPushButton;
class QTimer;

namespace okno::client::ui {

class StateLine : public QFrame {
    Q_OBJECT

public:
    enum class Health { good, warn, bad };

    explicit StateLine(const Theme& theme, QWidget* parent = nullptr);

    void setConnection(const QString& words, Health health);
    /// What waits to be sent, and what the registry has refused and nobody has read.
    void setUnsent(int commands, int refused);
    /// Empty words hide the part.
    void setScanner(const QString& words);
    void setPrinter(const QString& words);
    void setClock(const QString& time);
    /// Offers until the seconds are over, then forgets `undo`.
    void offerUndo(const QString& what, int seconds, std::function<void()> undo);
    void withdrawUndo();

Q_SIGNALS:
    void unsentRequested();

private:
    void tick();
    void undo();

    QLabel* m_dot;
    QLabel* m_connection;
    QPushButton* m_unsent;
    QLabel* m_scanner;
    QLabel* m_printer;
    QPushButton* m_undoButton;
    QLabel* m_clock;
    QTimer* m_second;
    QString m_undoWhat;
    std::function<void()> m_undo;
    int m_secondsLeft = 0;
};

} // namespace okno::client::ui
