#include "client/ui/shell/main_window.h"

#include "client/ui/shell/action_bar.h"
#include "client/ui/shell/state_line.h"
#include "client/ui/shell/top_bar.h"

#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace okno::client::ui {

MainWindow::MainWindow(const Theme& theme, QWidget* parent)
    : QMainWindow(parent)
    , m_topBar(new TopBar(theme))
    , m_pages(new QStackedWidget)
    , m_actionBar(new ActionBar(theme))
    , m_stateLine(new StateLine(theme)) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Okno"));
    setWindowIcon(theme.icon(QStringLiteral("logo")));
    auto* middle = new QWidget;
    middle->setProperty("role", QStringLiteral("ground"));
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(m_pages, 1);
    column->addWidget(m_actionBar);
    column->addWidget(m_stateLine);
    setCentralWidget(middle);
    resize(1600, 960);
    auto* search = new QShortcut(QKeySequence(Qt::Key_F3), this);
    connect(search, &QShortcut::activated, m_topBar, &TopBar::focusSearch);
    connect(m_topBar, &TopBar::tabChosen, this, &MainWindow::showPage);
    connect(m_topBar, &TopBar::searchRequested, this, &MainWindow::searchRequested);
}

void MainWindow::addPage(const QString& name, const QString& title, Page* page) {
    m_topBar->addTab(name, title);
    take(name, page);
    if (m_pages->count() == 1)
        showPage(0);
}

int MainWindow::addSidePage(const QString& name, Page* page) {
    take(name, page);
    return m_pages->count() - 1;
}

void MainWindow::take(const QString& name, Page* page) {
    page->setObjectName(name + QStringLiteral("Page"));
    page->addActions(page->actions().left);
    page->addActions(page->actions().right);
    m_pages->addWidget(page);
    connect(page, &Page::undoOffered, m_stateLine, &StateLine::offerUndo);
    connect(page, &Page::undoWithdrawn, m_stateLine, &StateLine::withdrawUndo);
}

void MainWindow::showPage(int index) {
    auto* page = qobject_cast<Page*>(m_pages->widget(index));
    if (page == nullptr)
        return;
    if (m_topBar->setCurrentTab(index))
        m_lastTab = index;
    m_pages->setCurrentIndex(index);
    m_actionBar->setActions(page->actions());
    page->activate();
}

void MainWindow::goBack() {
    showPage(m_lastTab);
}

int MainWindow::currentPage() const {
    return m_pages->currentIndex();
}

} // namespace okno::client::ui
