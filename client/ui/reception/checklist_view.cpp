#include "client/ui/reception/checklist_view.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMenu>
#include <algorithm>
#include <array>
#include <functional>

namespace okno::client::ui {

namespace {

struct FindingKey {
    Finding finding;
    Qt::Key key;
    const char* words;
};

constexpr std::array findingKeys{
    FindingKey{Finding::taken, Qt::Key_1, QT_TRANSLATE_NOOP("ChecklistView", "taken")},
    FindingKey{Finding::shown, Qt::Key_2, QT_TRANSLATE_NOOP("ChecklistView", "shown")},
    FindingKey{Finding::copied, Qt::Key_3, QT_TRANSLATE_NOOP("ChecklistView", "copy made")},
    FindingKey{Finding::defect, Qt::Key_4, QT_TRANSLATE_NOOP("ChecklistView", "remark")},
    FindingKey{Finding::missing, Qt::Key_5, QT_TRANSLATE_NOOP("ChecklistView", "missing")},
    FindingKey{Finding::notNeeded, Qt::Key_6, QT_TRANSLATE_NOOP("ChecklistView", "not needed")},
    FindingKey{Finding::open, Qt::Key_0, QT_TRANSLATE_NOOP("ChecklistView", "not examined")},
};

QString findingWord(const FindingKey& key) {
    return QCoreApplication::translate("ChecklistView", key.words);
}

} // namespace

ChecklistView::ChecklistView(const Theme& theme, QWidget* parent)
    : QListView(parent)
    , m_theme(theme)
    , m_model(new ChecklistModel(this)) {
    setObjectName(QStringLiteral("checklistView"));
    setAccessibleName(tr("Documents of the packet"));
    setModel(m_model);
    setItemDelegate(new ChecklistDelegate(theme, this));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setAcceptDrops(true);
    setDragDropMode(QAbstractItemView::DropOnly);
    setDropIndicatorShown(true);
    connect(m_model, &ChecklistModel::remarkEntered, this, &ChecklistView::defectFound);
    connect(m_model, &ChecklistModel::pagesDropped, this, &ChecklistView::pagesDropped);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this] { Q_EMIT currentDocumentChanged(currentDocument()); });
    connect(&theme, &Theme::changed, this, [this] {
        doItemsLayout();
        updateGeometry();
    });
}

void ChecklistView::setRows(const QList<DocumentRow>& rows) {
    const auto current = currentDocument();
    m_model->setRows(rows);
    setCurrentDocument(current);
    updateGeometry();
}

QString ChecklistView::currentDocument() const {
    return currentIndex().data(Qt::UserRole).value<DocumentRow>().key;
}

void ChecklistView::setCurrentDocument(const QString& key) {
    const auto row = std::max(0, m_model->rowOf(key));
    if (row < m_model->rowCount() && currentIndex().row() != row)
        setCurrentIndex(m_model->index(row));
}

void ChecklistView::stepDocument(int step) {
    const auto row = currentIndex().row() + step;
    if (row >= 0 && row < m_model->rowCount())
        setCurrentIndex(m_model->index(row));
}

QString ChecklistView::keysInWords() {
    QStringList words;
    for (const auto& key : findingKeys) {
        if (key.finding != Finding::open)
            words.append(QString(QChar(key.key)) + QLatin1Char(' ') + findingWord(key));
    }
    return words.join(QStringLiteral(" · "));
}

QSize ChecklistView::sizeHint() const {
    return {m_theme.scaled(420), m_model->rowCount() * m_theme.scaled(58) + 2};
}

void ChecklistView::keyPressEvent(QKeyEvent* event) {
    const auto finding
        = std::ranges::find(findingKeys, static_cast<Qt::Key>(event->key()), &FindingKey::key);
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && finding != findingKeys.end()) {
        find(finding->finding);
    } else if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal) {
        Q_EMIT sheetsChanged(currentDocument(), 1);
    } else if (event->key() == Qt::Key_Minus) {
        Q_EMIT sheetsChanged(currentDocument(), -1);
    } else if (event->key() == Qt::Key_Menu) {
        openMenu(viewport()->mapToGlobal(visualRect(currentIndex()).center()));
    } else {
        QListView::keyPressEvent(event);
    }
}

void ChecklistView::contextMenuEvent(QContextMenuEvent* event) {
    if (const auto index = indexAt(event->pos()); index.isValid())
        setCurrentIndex(index);
    openMenu(event->globalPos());
}

void ChecklistView::find(Finding finding) {
    if (!currentIndex().isValid())
        return;
    if (finding == Finding::defect) {
        edit(currentIndex());
        return;
    }
    Q_EMIT found(currentDocument(), finding);
    if (finding != Finding::open)
        stepToOpen();
}

void ChecklistView::stepToOpen() {
    const auto& rows = m_model->rows();
    const auto isOpen = std::mem_fn(&DocumentRow::open);
    auto next = std::find_if(rows.begin() + currentIndex().row() + 1, rows.end(), isOpen);
    if (next == rows.end())
        next = std::find_if(rows.begin(), rows.end(), isOpen);
    if (next != rows.end())
        setCurrentIndex(m_model->index(static_cast<int>(next - rows.begin())));
}

void ChecklistView::startOver() {
    setCurrentIndex(m_model->index(0));
}

void ChecklistView::openMenu(const QPoint& position) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& key : findingKeys) {
        auto* action = menu->addAction(
            QLatin1Char('&') + QString(QChar(key.key)) + QStringLiteral("  ") + findingWord(key));
        connect(action, &QAction::triggered, this, [this, key] { find(key.finding); });
    }
    menu->popup(position);
}

} // namespace okno::client::ui
