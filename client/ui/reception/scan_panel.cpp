#include "client/ui/reception/scan_panel.h"

#include "client/ui/reception/page_preview.h"

#include <QKeyEvent>
#include <QListView>
#include <algorithm>

namespace okno::client::ui {

ScanPanel::ScanPanel(const Theme& theme, QWidget* parent)
    : Panel(theme, parent)
    , m_theme(theme)
    , m_preview(new PagePreview(theme))
    , m_pages(new ScanModel(this))
    , m_thumbnails(new QListView) {
    setObjectName(QStringLiteral("scanPanel"));
    setHeader(tr("Scan"), {});
    addContent(m_preview, 1);
    m_thumbnails->setObjectName(QStringLiteral("thumbnailList"));
    m_thumbnails->setAccessibleName(tr("Scanned pages"));
    m_thumbnails->setProperty("role", QStringLiteral("thumbnails"));
    m_thumbnails->setModel(m_pages);
    m_thumbnails->setItemDelegate(new ScanDelegate(theme, m_thumbnails));
    m_thumbnails->setFlow(QListView::LeftToRight);
    m_thumbnails->setWrapping(false);
    m_thumbnails->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_thumbnails->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_thumbnails->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_thumbnails->setDragEnabled(true);
    m_thumbnails->setDragDropMode(QAbstractItemView::DragOnly);
    m_thumbnails->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_thumbnails->installEventFilter(this);
    addContent(m_thumbnails);
    connect(m_thumbnails->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &ScanPanel::showCurrent);
    connect(&theme, &Theme::changed, this, &ScanPanel::fit);
    fit();
    setPages({});
}

void ScanPanel::setPages(const QList<ScanRow>& rows) {
    const auto current = m_thumbnails->currentIndex();
    const bool followed = !current.isValid() || current.row() + 1 == m_pages->rowCount();
    m_pages->setRows(rows);
    if (rows.isEmpty()) {
        m_shown.clear();
        m_preview->setPicture(
            {}, tr("Put the stack into the feeder and press F2\n(Shift+F2 for both sides)"));
        return;
    }
    if (followed)
        m_thumbnails->setCurrentIndex(m_pages->index(static_cast<int>(rows.size()) - 1));
    else if (const auto kept = m_pages->rowOf(m_shown); kept >= 0)
        m_thumbnails->setCurrentIndex(m_pages->index(kept));
}

void ScanPanel::setPreview(const QString& key, const QImage& picture) {
    if (key == m_shown)
        m_preview->setPicture(picture, m_thumbnails->currentIndex().data().toString());
}

void ScanPanel::focusPages() {
    m_thumbnails->setFocus(Qt::ShortcutFocusReason);
}

void ScanPanel::selectPage(const QString& key) {
    if (const auto row = m_pages->rowOf(key); row >= 0)
        m_thumbnails->setCurrentIndex(m_pages->index(row));
}

QStringList ScanPanel::selectedPages() const {
    auto indexes = m_thumbnails->selectionModel()->selectedIndexes();
    std::ranges::sort(indexes, {}, &QModelIndex::row);
    QStringList keys;
    for (const auto& index : indexes)
        keys.append(index.data(Qt::UserRole).value<ScanRow>().key);
    return keys;
}

bool ScanPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        const auto modifiers = press->modifiers() & ~Qt::KeypadModifier;
        if (modifiers == Qt::NoModifier && handleKey(press->key()))
            return true;
    }
    return Panel::eventFilter(watched, event);
}

bool ScanPanel::handleKey(int key) {
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT assignRequested(selectedPages());
        return true;
    case Qt::Key_Delete:
        Q_EMIT setAsideToggled(selectedPages());
        return true;
    case Qt::Key_Up:
        Q_EMIT documentStepped(-1);
        return true;
    case Qt::Key_Down:
        Q_EMIT documentStepped(1);
        return true;
    default:
        if (key < Qt::Key_1 || key > Qt::Key_9)
            return false;
        Q_EMIT assignToRowRequested(selectedPages(), key - Qt::Key_1);
        return true;
    }
}

void ScanPanel::showCurrent() {
    const auto row = m_thumbnails->currentIndex().data(Qt::UserRole).value<ScanRow>();
    if (row.key == m_shown)
        return;
    m_shown = row.key;
    // The thumbnail stands in until the page itself has been read from the disk.
    m_thumbnails->scrollTo(m_thumbnails->currentIndex(), QListView::PositionAtCenter);
    m_preview->setPicture(row.thumbnail, m_thumbnails->currentIndex().data().toString());
    if (!m_shown.isEmpty())
        Q_EMIT previewWanted(m_shown);
}

void ScanPanel::fit() {
    m_thumbnails->setFixedHeight(m_theme.scaled(90) + 24);
    m_thumbnails->doItemsLayout();
}

} // namespace okno::client::ui
