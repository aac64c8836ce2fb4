#include "client/ui/reception/checklist.h"

#include "client/ui/reception/scan_list.h"

#include <QFontMetrics>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <algorithm>

namespace okno::client::ui {

Qt::ItemFlags ChecklistModel::flags(const QModelIndex& index) const {
    const auto flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable | Qt::ItemIsDropEnabled : flags;
}

QVariant ChecklistModel::data(const QModelIndex& index, int role) const {
    if (role == Qt::EditRole && checkIndex(index, CheckIndexOption::IndexIsValid))
        return rows().at(index.row()).remark;
    return RowModel::data(index, role);
}

bool ChecklistModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const auto remark = value.toString().simplified();
    // Without its words a defect is no finding: the row stays as it was.
    if (remark.isEmpty())
        return false;
    Q_EMIT remarkEntered(rows().at(index.row()).key, remark);
    return true;
}

bool ChecklistModel::canDropMimeData(const QMimeData* data, Qt::DropAction /*action*/, int /*row*/,
    int /*column*/, const QModelIndex& parent) const {
    return parent.isValid() && !ScanModel::pagesIn(data).isEmpty();
}

bool ChecklistModel::dropMimeData(
    const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) {
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    Q_EMIT pagesDropped(rows().at(parent.row()).key, ScanModel::pagesIn(data));
    return true;
}

QStringList ChecklistModel::mimeTypes() const {
    return ScanModel().mimeTypes();
}

QString ChecklistModel::spoken(const DocumentRow& row) const {
    QStringList words{row.name};
    for (const auto& part : {row.note, row.source, row.chip, row.pages}) {
        if (!part.isEmpty())
            words.append(part);
    }
    return words.join(QStringLiteral(", "));
}

ChecklistDelegate::ChecklistDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme) { }

QSize ChecklistDelegate::sizeHint(
    const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const {
    return {m_theme.scaled(420), m_theme.scaled(58)};
}

ChecklistDelegate::Columns ChecklistDelegate::columnsIn(const QRect& row) const {
    const auto gap = m_theme.scaled(8);
    const auto inner = row.adjusted(m_theme.scaled(20), 0, -m_theme.scaled(16), -1);
    const auto cell
        = [&inner](int left, int width) { return QRect(left, inner.top(), width, inner.height()); };
    const auto pagesWidth = m_theme.scaled(96);
    const auto chipWidth = m_theme.scaled(136);
    // With large letters the supplier gives way to the document's name.
    const auto sourceWidth = row.width() < m_theme.scaled(640) ? 0 : m_theme.scaled(150);
    const auto pagesLeft = inner.right() + 1 - pagesWidth;
    const auto chipLeft = pagesLeft - gap - chipWidth;
    const auto sourceLeft = chipLeft - gap - sourceWidth;
    const auto wordsLeft = inner.left() + m_theme.scaled(38);
    return {cell(inner.left(), m_theme.scaled(24)), cell(wordsLeft, sourceLeft - gap - wordsLeft),
        cell(sourceLeft, sourceWidth), cell(chipLeft, chipWidth), cell(pagesLeft, pagesWidth)};
}

void ChecklistDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto row = index.data(Qt::UserRole).value<DocumentRow>();
    const auto columns = columnsIn(option.rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option);
    paintNumber(*painter, columns.number, index.row() + 1);
    paintWords(*painter, columns.words, row);
    painter->setFont(m_theme.font(13));
    painter->setPen(m_theme.color(Role::soft));
    if (columns.source.width() > 0)
        paintElided(*painter, columns.source, Qt::AlignLeft | Qt::AlignVCenter, row.source);
    paintElided(*painter, columns.pages, Qt::AlignLeft | Qt::AlignVCenter, row.pages);
    if (!row.chip.isEmpty()) {
        auto size = chipSize(m_theme, row.chip);
        size.setWidth(std::min(size.width(), columns.chip.width()));
        const QPoint corner(columns.chip.left(), columns.chip.center().y() - size.height() / 2 + 1);
        paintChip(*painter, m_theme, QRect(corner, size), row.chip, row.role);
    }
    painter->restore();
}

void ChecklistDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option) const {
    const auto& rect = option.rect;
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(rect, m_theme.color(Role::rowSelected));
        painter.fillRect(rect.left(), rect.top(), 3, rect.height(), m_theme.color(Role::accent));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.fillRect(rect, m_theme.color(Role::hover));
    }
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, m_theme.color(Role::line));
}

void ChecklistDelegate::paintNumber(QPainter& painter, const QRect& place, int number) const {
    QRect cap(0, 0, m_theme.scaled(24), m_theme.scaled(24));
    cap.moveCenter(place.center());
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::chip));
    painter.drawRoundedRect(cap, 6, 6);
    painter.setFont(m_theme.font(12.5, QFont::DemiBold));
    painter.setPen(m_theme.color(Role::chipInk));
    painter.drawText(cap, Qt::AlignCenter, QString::number(number));
}

void ChecklistDelegate::paintWords(
    QPainter& painter, const QRect& place, const DocumentRow& row) const {
    const auto large = m_theme.font(15);
    const auto small = m_theme.font(12.5);
    const QFontMetrics largeMetrics(large);
    const QFontMetrics smallMetrics(small);
    painter.setFont(large);
    painter.setPen(m_theme.color(row.needed ? Role::ink : Role::faint));
    if (row.note.isEmpty()) {
        paintElided(painter, place, Qt::AlignLeft | Qt::AlignVCenter, row.name);
        return;
    }
    const auto height = largeMetrics.height() + smallMetrics.height();
    const QRect above(
        place.left(), place.center().y() - height / 2, place.width(), largeMetrics.height());
    paintElided(painter, above, Qt::AlignLeft | Qt::AlignVCenter, row.name);
    painter.setFont(small);
    painter.setPen(m_theme.color(Role::soft));
    const QRect below(place.left(), above.bottom() + 1, place.width(), smallMetrics.height());
    paintElided(painter, below, Qt::AlignLeft | Qt::AlignVCenter, row.note);
}

QWidget* ChecklistDelegate::createEditor(
    QWidget* parent, const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const {
    auto* editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("remarkEdit"));
    editor->setPlaceholderText(tr("What is wrong with it"));
    editor->setAccessibleName(tr("Remark on the document"));
    return editor;
}

void ChecklistDelegate::updateEditorGeometry(
    QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const {
    const auto columns = columnsIn(option.rect);
    editor->setGeometry(
        QRect(columns.words.topLeft(), columns.source.bottomRight())
            .adjusted(-m_theme.scaled(4), m_theme.scaled(9), 0, -m_theme.scaled(9)));
}

} // namespace okno::client::ui
