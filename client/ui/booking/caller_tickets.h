// Tickets of callers as a list: found by what was typed, of the same caller, or whose people are to
// be phoned. Enter or a click takes one in hand.
#pragma once

#include "client/desk/call_desk.h"
#include "client/store/reader.h"
#include "client/ui/controls/paint.h"
#include "client/ui/controls/row_list.h"
#include "client/ui/controls/row_model.h"

namespace okno::client::ui {

struct CallerTicketRow {
    QString key; // identifier of the ticket
    QString date;
    QString time;
    QString number;
    QString service;
    QString note; // who, where
    QString chip;
    ChipRole role = ChipRole::neutral;
    bool past = false; // nothing can be done with it any more

    bool operator==(const CallerTicketRow&) const = default;
};

[[nodiscard]] CallerTicketRow callerTicketRow(
    const domain::Ticket& ticket, const store::Reader& reader);
/// With the number to dial and the reason.
[[nodiscard]] CallerTicketRow phoneCallRow(
    const desk::PhoneCall& call, const store::Reader& reader);

class CallerTicketModel : public RowModel<CallerTicketRow> {
    Q_OBJECT

public:
    using RowModel::RowModel;

protected:
    [[nodiscard]] QString spoken(const CallerTicketRow& row) const override;
};

class CallerTicketDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit CallerTicketDelegate(const Theme& theme);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;

private:
    void paintWords(QPainter& painter, const QRect& place, const CallerTicketRow& row) const;
};

class CallerTicketList : public RowList {
    Q_OBJECT

public:
    /// `name` is its object name.
    CallerTicketList(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    /// The chosen row stays chosen while it is there; else the first is.
    void setRows(const QList<CallerTicketRow>& rows);
    void chooseFirst();
    [[nodiscard]] int count() const;
    /// As tall as so many rows.
    [[nodiscard]] int heightOf(int rows) const;

Q_SIGNALS:
    void ticketChosen(const okno::domain::TicketId& ticket);

private:
    const Theme& m_theme;
    CallerTicketModel* m_model;
};

} // namespace okno::client::ui

Q_DECLARE_METATYPE(okno::client::ui::CallerTicketRow)
