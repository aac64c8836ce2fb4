#include "client/ui/cards/case_lists.h"

#include "client/ui/controls/paint.h"

#include <QPainter>
#include <QShortcut>

namespace okno::client::ui {

namespace {

constexpr int rowHeight = 40;

} // namespace

QString CaseListModel::spoken(const CaseListRow& row) const {
    return tr("%1: %2", "list, count").arg(row.title).arg(row.count);
}

CaseListDelegate::CaseListDelegate(const Theme& theme)
    : RowDelegate(theme, rowHeight) { }

void CaseListDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto row = index.data(Qt::UserRole).value<CaseListRow>();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    paintGround(*painter, option, Mark::colour);
    const QRect inside = option.rect.adjusted(theme().scaled(16), 0, -theme().scaled(16), -1);
    painter->setPen(theme().color(chosen ? Role::accent : Role::ink));
    painter->setFont(theme().font(15, QFont::DemiBold));
    painter->drawText(inside, Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(row.count));
    painter->setFont(theme().font(15, chosen ? QFont::DemiBold : QFont::Normal));
    paintElided(*painter, inside.adjusted(0, 0, -theme().scaled(70), 0),
        Qt::AlignLeft | Qt::AlignVCenter, row.title);
    painter->restore();
}

CaseLists::CaseLists(const Theme& theme, QWidget* parent)
    : RowList(theme, new CaseListDelegate(theme), parent)
    , m_theme(theme)
    , m_model(new CaseListModel(this)) {
    setObjectName(QStringLiteral("caseLists"));
    setAccessibleName(tr("Lists of cards"));
    setModel(m_model);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&theme, &Theme::changed, this, &CaseLists::fit);
}

void CaseLists::setLists(const QList<CaseListRow>& rows) {
    const bool first = m_model->rows().isEmpty();
    m_model->setRows(rows);
    if (!first)
        return;
    fit();
    for (int row = 0; row < rows.size(); ++row) {
        auto* key
            = new QShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + row)), this);
        key->setContext(Qt::WindowShortcut);
        connect(key, &QShortcut::activated, this, [this, row] { choose(row); });
    }
    choose(0);
}

QString CaseLists::currentKey() const {
    return currentIndex().data(Qt::UserRole).value<CaseListRow>().key;
}

void CaseLists::choose(int row) {
    setCurrentIndex(m_model->index(row));
}

void CaseLists::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    RowList::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT listChosen(currentKey());
}

void CaseLists::fit() {
    setFixedHeight(m_theme.scaled(rowHeight) * static_cast<int>(m_model->rows().size()));
    doItemsLayout();
}

} // namespace okno::client::ui
