#include "client/ui/booking/service_list.h"

#include "client/printing/wording.h"
#include "client/ui/controls/paint.h"
#include "common/basics/text.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <sstream>

namespace okno::client::ui {

namespace {

/// Every typed word begins some word of the row.
bool fits(const std::string& words, const std::string& typed) {
    std::istringstream parts(typed);
    for (std::string part; parts >> part;)
        if (words.find(' ' + part) == std::string::npos)
            return false;
    return true;
}

/// A long name breaks once and ends with an ellipsis.
void paintInTwoLines(QPainter& painter, const QRect& place, const QString& text) {
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(place.width());
    layout.endLayout();
    const int height = painter.fontMetrics().height();
    const QString rest = text.mid(first.textLength());
    const int top = place.center().y() - (rest.isEmpty() ? height : 2 * height) / 2 + 1;
    painter.drawText(QRect(place.left(), top, place.width(), height),
        Qt::AlignLeft | Qt::AlignVCenter, text.left(first.textLength()));
    if (!rest.isEmpty())
        paintElided(painter, QRect(place.left(), top + height, place.width(), height),
            Qt::AlignLeft | Qt::AlignVCenter, rest);
}

ServiceRow rowOf(const domain::Service& service, const printing::Words& words) {
    const QString name = words.text(service.name);
    const QString category = words.text(service.category);
    const QString all
        = QStringList{name, category, printing::toText(service.code)}.join(QLatin1Char(' '));
    return {printing::toText(service.code), name, category, ' ' + folded(all.toStdString())};
}

} // namespace

QList<ServiceRow> servicesLike(const std::vector<domain::Service>& services, const QString& typed) {
    const printing::Words words;
    const std::string wanted = folded(typed.toStdString());
    QList<ServiceRow> rows;
    for (const domain::Service& service : services)
        if (ServiceRow row = rowOf(service, words); fits(row.words, wanted))
            rows += std::move(row);
    return rows;
}

QString ServiceModel::spoken(const ServiceRow& row) const {
    return row.name;
}

ServiceDelegate::ServiceDelegate(const Theme& theme)
    : RowDelegate(theme, 68) { }

void ServiceDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto row = index.data(Qt::UserRole).value<ServiceRow>();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    paintGround(*painter, option, Mark::bar);
    const QRect inside = option.rect.adjusted(
        theme().scaled(16), theme().scaled(7), -theme().scaled(16), -theme().scaled(8));
    const QFont small = theme().font(12.5);
    const int lower = QFontMetrics(small).height();
    painter->setFont(theme().font(14, chosen ? QFont::DemiBold : QFont::Normal));
    painter->setPen(theme().color(Role::ink));
    paintInTwoLines(*painter, inside.adjusted(0, 0, 0, -lower), row.name);
    painter->setFont(small);
    painter->setPen(theme().color(Role::soft));
    paintElided(*painter, QRect(inside.left(), inside.bottom() - lower + 1, inside.width(), lower),
        Qt::AlignLeft | Qt::AlignVCenter, row.note);
    painter->restore();
}

ServiceList::ServiceList(const Theme& theme, QWidget* parent)
    : RowList(theme, new ServiceDelegate(theme), parent)
    , m_model(new ServiceModel(this)) {
    setObjectName(QStringLiteral("serviceList"));
    setAccessibleName(tr("Services"));
    setModel(m_model);
    setUniformItemSizes(true);
}

void ServiceList::setServices(const std::vector<domain::Service>& services) {
    m_services = services;
    m_all.clear();
    const printing::Words words;
    for (const domain::Service& service : services)
        m_all += rowOf(service, words);
    narrow(m_typed);
}

void ServiceList::narrow(const QString& typed) {
    m_typed = typed;
    const std::string wanted = folded(typed.toStdString());
    QList<ServiceRow> rows;
    for (const ServiceRow& row : m_all)
        if (fits(row.words, wanted))
            rows += row;
    const QString before = m_key;
    m_model->setRows(rows);
    const int kept = m_model->rowOf(before);
    // The whole catalogue is no answer: nothing is chosen before a word is typed or a row is.
    const bool isNone = rows.isEmpty() || (typed.trimmed().isEmpty() && kept < 0);
    const QModelIndex index = isNone ? QModelIndex() : m_model->index(std::max(kept, 0));
    if (index == currentIndex())
        currentChanged(index, index);
    else
        setCurrentIndex(index);
}

void ServiceList::clearChoice() {
    m_key.clear();
    narrow({});
    Q_EMIT serviceChosen();
}

std::optional<domain::Service> ServiceList::chosen() const {
    const std::string code = m_key.toStdString();
    const auto found = std::ranges::find(m_services, code, &domain::Service::code);
    return found == m_services.end() ? std::nullopt : std::optional(*found);
}

void ServiceList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    RowList::currentChanged(current, previous);
    const QString key
        = current.isValid() ? current.data(Qt::UserRole).value<ServiceRow>().key : QString();
    if (key == m_key)
        return;
    m_key = key;
    Q_EMIT serviceChosen();
}

} // namespace okno::client::ui
