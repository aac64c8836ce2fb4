#include "client/ui/reception/scan_list.h"

#include <QFontMetrics>
#include <QMimeData>
#include <QPainter>
#include <algorithm>

namespace okno::client::ui {

namespace {

const QString pagesType = QStringLiteral("application/x-okno-pages");

} // namespace

Qt::ItemFlags ScanModel::flags(const QModelIndex& index) const {
    const auto flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList ScanModel::mimeTypes() const {
    return {pagesType};
}

QMimeData* ScanModel::mimeData(const QModelIndexList& indexes) const {
    QStringList keys;
    for (const auto& index : indexes)
        keys.append(index.data(Qt::UserRole).value<ScanRow>().key);
    auto* data = new QMimeData;
    data->setData(pagesType, keys.join(QLatin1Char('\n')).toUtf8());
    return data;
}

QStringList ScanModel::pagesIn(const QMimeData* data) {
    const auto text = QString::fromUtf8(data->data(pagesType));
    return text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

QString ScanModel::spoken(const ScanRow& row) const {
    auto words = tr("Page %1").arg(row.number);
    if (!row.mark.isEmpty())
        words += QStringLiteral(", ") + row.mark;
    if (row.excluded)
        words += QStringLiteral(", ") + tr("put aside");
    if (!row.document.isEmpty())
        words += QStringLiteral(", ") + tr("document %1").arg(row.document);
    return words;
}

ScanDelegate::ScanDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme) { }

QSize ScanDelegate::sizeHint(
    const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const {
    return {m_theme.scaled(66), m_theme.scaled(90)};
}

void ScanDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto row = index.data(Qt::UserRole).value<ScanRow>();
    const auto paper = option.rect.adjusted(4, 4, -4, -4);
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter->fillRect(paper, Qt::white);
    painter->setOpacity(row.excluded ? 0.35 : 1.0);
    if (!row.thumbnail.isNull()) {
        const auto size = row.thumbnail.size().scaled(paper.size(), Qt::KeepAspectRatio);
        QRect picture(QPoint(0, 0), size);
        picture.moveCenter(paper.center());
        painter->drawImage(picture, row.thumbnail);
    }
    painter->setOpacity(1.0);
    painter->setPen(m_theme.color(Role::lineStrong));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(paper).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(QPen(m_theme.color(Role::accent), 2.5));
        painter->drawRoundedRect(QRectF(paper).adjusted(-1.5, -1.5, 1.5, 1.5), 4, 4);
    }
    paintLabels(*painter, paper, row);
    painter->restore();
}

void ScanDelegate::paintLabels(QPainter& painter, const QRect& paper, const ScanRow& row) const {
    if (row.excluded) {
        painter.setPen(QPen(m_theme.color(Role::bad), 1.5));
        painter.drawLine(paper.topRight(), paper.bottomLeft());
    }
    paintTag(
        painter, paper, Qt::BottomLeftCorner, QString::number(row.number), Role::ink, Role::panel);
    if (!row.document.isEmpty())
        paintTag(painter, paper, Qt::BottomRightCorner, QStringLiteral("→ ") + row.document,
            Role::accent, Role::accentSoft);
    if (row.excluded)
        paintTag(painter, paper, Qt::TopRightCorner, tr("aside"), Role::bad, Role::badSoft);
    else if (!row.mark.isEmpty())
        paintTag(painter, paper, Qt::TopRightCorner, row.mark, Role::warn, Role::warnSoft);
    else if (!row.safe)
        paintTag(painter, paper, Qt::TopRightCorner, tr("saving"), Role::soft, Role::chip);
}

void ScanDelegate::paintTag(QPainter& painter, const QRect& paper, Qt::Corner corner,
    const QString& text, Role ink, Role ground) const {
    const auto font = m_theme.font(10.5, QFont::DemiBold);
    const QFontMetrics metrics(font);
    const auto inset = m_theme.scaled(3);
    const auto width = std::min(metrics.horizontalAdvance(text) + 2 * inset, paper.width() - 4);
    QRect place(0, 0, width, metrics.height());
    const auto inner = paper.adjusted(3, 3, -3, -3);
    switch (corner) {
    case Qt::TopLeftCorner:
        place.moveTopLeft(inner.topLeft());
        break;
    case Qt::TopRightCorner:
        place.moveTopRight(inner.topRight());
        break;
    case Qt::BottomLeftCorner:
        place.moveBottomLeft(inner.bottomLeft());
        break;
    case Qt::BottomRightCorner:
        place.moveBottomRight(inner.bottomRight());
        break;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ground));
    painter.drawRoundedRect(place, 3, 3);
    painter.setFont(font);
    painter.setPen(m_theme.color(ink));
    paintElided(painter, place.adjusted(inset / 2, 0, -inset / 2, 0), Qt::AlignCenter, text);
}

} // namespace okno::client::ui
