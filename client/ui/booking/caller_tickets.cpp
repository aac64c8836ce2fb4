#include "client/ui/booking/caller_tickets.h"

#include "client/printing/wording.h"
#include "client/ui/booking/call_words.h"
#include "client/ui/booking/offers.h"
#include "client/ui/joined.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace okno::client::ui {

using domain::TicketState;
using printing::toText;

namespace {

constexpr int callerRowHeight = 54;
constexpr int dateColumn = 88;

QString serviceWords(const domain::Ticket& ticket, const store::Reader& reader) {
    if (ticket.purpose == domain::Purpose::collect || ticket.services.empty())
        return purposeText(ticket.purpose);
    const auto service = reader.service(ticket.services.front());
    return service ? printing::Words().text(service->name) : purposeText(ticket.purpose);
}

} // namespace

CallerTicketRow callerTicketRow(const domain::Ticket& ticket, const store::Reader& reader) {
    const TicketChip chip = ticketChip(ticket.state);
    const QString phone = ticket.phone ? toText(ticket.phone->toString()) : QString();
    const std::string& window = domain::windowOf(ticket);
    return {toText(ticket.id.toString()),
        QLocale().toString(printing::toQDate(ticket.place.date), QStringLiteral("ddd d MMM")),
        toText(ticket.place.start), toText(ticket.number), serviceWords(ticket, reader),
        joined({window.empty() ? QString() : CallerTicketList::tr("window %1").arg(toText(window)),
            toText(ticket.visitorName), phone}),
        chip.word, chip.role,
        ticket.state == TicketState::finished || ticket.state == TicketState::noShow
            || ticket.state == TicketState::cancelled};
}

CallerTicketRow phoneCallRow(const desk::PhoneCall& call, const store::Reader& reader) {
    CallerTicketRow row = callerTicketRow(call.ticket, reader);
    row.service = call.ticket.phone ? toText(call.ticket.phone->toString())
                                    : CallerTicketList::tr("no telephone");
    row.note = joined({callReasonText(call), toText(call.ticket.visitorName)});
    row.chip.clear();
    return row;
}

QString CallerTicketModel::spoken(const CallerTicketRow& row) const {
    return joined({row.number, row.date, row.time, row.service, row.note, row.chip});
}

CallerTicketDelegate::CallerTicketDelegate(const Theme& theme)
    : RowDelegate(theme, callerRowHeight) { }

void CallerTicketDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto row = index.data(Qt::UserRole).value<CallerTicketRow>();
    painter->save();
    paintGround(*painter, option, Mark::bar);
    painter->setOpacity(row.past ? 0.6 : 1.0);
    QRect inside = option.rect.adjusted(theme().scaled(14), 0, -theme().scaled(14), -1);
    const QFont strong = theme().font(16, QFont::Bold);
    const QFont small = theme().font(12.5);
    const int height = QFontMetrics(strong).height() + QFontMetrics(small).height();
    QRect line(inside.left(), inside.center().y() - height / 2, theme().scaled(dateColumn),
        QFontMetrics(strong).height());
    painter->setFont(strong);
    painter->setPen(theme().color(Role::ink));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, row.time);
    line.translate(0, line.height());
    line.setHeight(QFontMetrics(small).height());
    painter->setFont(small);
    painter->setPen(theme().color(Role::soft));
    paintElided(*painter, line, Qt::AlignLeft | Qt::AlignVCenter, row.date);
    inside.setLeft(inside.left() + theme().scaled(dateColumn));
    if (!row.chip.isEmpty()) {
        const QSize size = chipSize(theme(), row.chip);
        const QPoint corner(
            inside.right() + 1 - size.width(), inside.center().y() - size.height() / 2 + 1);
        paintChip(*painter, theme(), QRect(corner, size), row.chip, row.role);
        inside.setRight(corner.x() - theme().scaled(8));
    }
    paintWords(*painter, inside, row);
    painter->restore();
}

void CallerTicketDelegate::paintWords(
    QPainter& painter, const QRect& place, const CallerTicketRow& row) const {
    const QFont strong = theme().font(14, QFont::Bold);
    const QFont small = theme().font(12.5);
    const QFontMetrics metrics(strong);
    const int lower = QFontMetrics(small).height();
    QRect line(place.left(), place.center().y() - (metrics.height() + lower) / 2, place.width(),
        metrics.height());
    painter.setFont(strong);
    painter.setPen(theme().color(Role::ink));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, row.number);
    painter.setFont(theme().font(13.5));
    line.setLeft(line.left() + metrics.horizontalAdvance(row.number));
    paintElided(
        painter, line, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral(" · ") + row.service);
    painter.setFont(small);
    painter.setPen(theme().color(Role::soft));
    paintElided(painter, QRect(place.left(), line.bottom() + 1, place.width(), lower),
        Qt::AlignLeft | Qt::AlignVCenter, row.note);
}

CallerTicketList::CallerTicketList(const Theme& theme, const QString& name, QWidget* parent)
    : RowList(theme, new CallerTicketDelegate(theme), parent)
    , m_theme(theme)
    , m_model(new CallerTicketModel(this)) {
    setObjectName(name);
    setAccessibleName(tr("Tickets"));
    setModel(m_model);
    setUniformItemSizes(true);
    const auto choose = [this](const QModelIndex& index) {
        const auto row = index.data(Qt::UserRole).value<CallerTicketRow>();
        if (const auto id = domain::TicketId::parse(row.key.toStdString()))
            Q_EMIT ticketChosen(*id);
    };
    connect(this, &QListView::activated, this, choose);
    connect(this, &QListView::clicked, this, choose);
}

void CallerTicketList::setRows(const QList<CallerTicketRow>& rows) {
    const QModelIndex before = currentIndex();
    const QString key
        = before.isValid() ? before.data(Qt::UserRole).value<CallerTicketRow>().key : QString();
    m_model->setRows(rows);
    if (!rows.isEmpty())
        setCurrentIndex(m_model->index(std::max(m_model->rowOf(key), 0)));
}

void CallerTicketList::chooseFirst() {
    setCurrentIndex(m_model->index(0));
}

int CallerTicketList::count() const {
    return m_model->rowCount();
}

int CallerTicketList::heightOf(int rows) const {
    return m_theme.scaled(callerRowHeight) * rows;
}

} // namespace okno::client::ui
