// A page of the main window: the widget under a tab, with the actions that its bar shows.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QWidget>
#include <functional>

class QAction;

namespace okno::client::ui {

/// In the order of the bar. The last one at the right is the primary one, and any that has
/// QAction::HighPriority.
struct PageActions {
    QList<QAction*> left;
    QList<QAction*> right;
};

class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Owned by the page; the same ones for as long as it lives. Each needs an object name
    /// ("registerAction").
    [[nodiscard]] virtual PageActions actions() const = 0;
    /// The page has come to the front.
    virtual void activate() { }

protected:
    /// An action of this page; `name` becomes the object's.
    QAction* makeAction(const char* name, const QString& words, const QKeySequence& key,
        const std::function<void()>& act);

Q_SIGNALS:
    /// Something was done that can be taken back for some seconds: the state line offers it.
    void undoOffered(const QString& what, int seconds, const std::function<void()>& undo);
    void undoWithdrawn();
};

} // namespace okno::client::ui
