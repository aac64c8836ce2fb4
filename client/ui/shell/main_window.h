// The window of a station: the top bar, the pages under its tabs, the bar of actions, the line of
// state. It knows no desk; the app gives it its pages.
#pragma once

#include "client/ui/shell/page.h"
#include "client/ui/theme.h"

#include <QMainWindow>

class QStackedWidget;

namespace okno::client::ui {

class ActionBar;
class StateLine;
class TopBar;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const Theme& theme, QWidget* parent = nullptr);

    /// Takes the page over. `name` as in TopBar::addTab; the first page added comes to the front.
    void addPage(const QString& name, const QString& title, Page* page);
    /// A page without a tab, reached by a key or from the state line; gives its index.
    int addSidePage(const QString& name, Page* page);
    void showPage(int index);
    /// From a side page to the one under a tab that was in front before.
    void goBack();
    [[nodiscard]] int currentPage() const;
    [[nodiscard]] StateLine& stateLine() { return *m_stateLine; }
    [[nodiscard]] TopBar& topBar() { return *m_topBar; }

Q_SIGNALS:
    void searchRequested(const QString& text);

private:
    void take(const QString& name, Page* page);

    TopBar* m_topBar;
    QStackedWidget* m_pages;
    ActionBar* m_actionBar;
    StateLine* m_stateLine;
    int m_lastTab = 0;
};

} // namespace okno::client::ui
