#include "client/ui/statistics/figure_columns.h"

#include <QCoreApplication>
#include <QLocale>

namespace okno::client::ui {

namespace {

using domain::Figures;
using domain::Times;
using tables::Cell;

struct ColumnText {
    Q_DECLARE_TR_FUNCTIONS(StatisticsColumns)
};

using Columns = std::vector<FigureColumn>;

void addCounts(Columns& columns) {
    const QString channels = ColumnText::tr("Channel");
    columns.push_back({{}, ColumnText::tr("Tickets"),
        ColumnText::tr("All tickets of the period, whatever became of them"),
        [](const Figures& of) { return of.tickets; }});
    columns.push_back(
        {channels, ColumnText::tr("terminal"), ColumnText::tr("Taken at the terminal"),
            [](const Figures& of) { return of.channels.at(0); }});
    columns.push_back({channels, ColumnText::tr("call c."), ColumnText::tr("Booked by telephone"),
        [](const Figures& of) { return of.channels.at(1); }});
    columns.push_back({channels, ColumnText::tr("window"), ColumnText::tr("Given at a window"),
        [](const Figures& of) { return of.channels.at(2); }});
    columns.push_back({{}, ColumnText::tr("Served"), ColumnText::tr("Visits that were finished"),
        [](const Figures& of) { return of.visits; }});
    columns.push_back({{}, ColumnText::tr("No-show"), ColumnText::tr("Called in vain"),
        [](const Figures& of) { return of.noShows; }});
    columns.push_back({{}, ColumnText::tr("Cancelled"), ColumnText::tr("Cancelled before the call"),
        [](const Figures& of) { return of.cancelled; }});
    columns.push_back({{}, ColumnText::tr("Left out"),
        ColumnText::tr("Visits over midnight or at a time that is not exact: not counted here"),
        [](const Figures& of) { return of.leftOut; }});
    columns.push_back({{}, ColumnText::tr("Advice"),
        ColumnText::tr(
            "Short consultations on what a service demands: by telephone or at a window"),
        [](const Figures& of) { return of.consultations; }});
}

void addTimes(Columns& columns, const QString& group, const QString& what, Times Figures::*member) {
    columns.push_back({group, ColumnText::tr("median"),
        ColumnText::tr("%1: half of the visits took no longer").arg(what),
        [member](const Figures& of) { return timeCell(of.*member, (of.*member).median); }});
    columns.push_back({group, ColumnText::tr("90 %"),
        ColumnText::tr("%1: 90 of 100 visits took no longer").arg(what),
        [member](const Figures& of) { return timeCell(of.*member, (of.*member).p90); }});
    columns.push_back({group, ColumnText::tr("95 %"),
        ColumnText::tr("%1: 95 of 100 visits took no longer").arg(what),
        [member](const Figures& of) { return timeCell(of.*member, (of.*member).p95); }});
    columns.push_back(
        {group, ColumnText::tr("longest"), ColumnText::tr("%1: the longest of all").arg(what),
            [member](const Figures& of) { return timeCell(of.*member, (of.*member).longest); }});
}

void addCalls(Columns& columns, const QString& group, const QString& what, Times Figures::*member) {
    columns.push_back({group, ColumnText::tr("calls"), what,
        [member](const Figures& of) { return (of.*member).count; }});
    columns.push_back(
        {group, ColumnText::tr("median"), ColumnText::tr("%1: half of them by no more").arg(what),
            [member](const Figures& of) { return timeCell(of.*member, (of.*member).median); }});
}

} // namespace

std::vector<FigureColumn> figureColumns() {
    Columns columns;
    addCounts(columns);
    addTimes(columns, ColumnText::tr("Waiting"), ColumnText::tr("Waiting"), &Figures::waiting);
    columns.push_back({{}, ColumnText::tr("In limit"),
        ColumnText::tr("Waits no longer than the law allows"), shareWithinLimit});
    addTimes(columns, ColumnText::tr("Service"), ColumnText::tr("Service"), &Figures::service);
    addCalls(columns, ColumnText::tr("Before time"),
        ColumnText::tr("Called before the booked time"), &Figures::early);
    addCalls(columns, ColumnText::tr("After time"), ColumnText::tr("Called after the booked time"),
        &Figures::late);
    return columns;
}

QString clockText(std::chrono::seconds time) {
    const QString text = tables::toText(time);
    if (time >= std::chrono::hours(1))
        return text;
    return time >= std::chrono::minutes(10) ? text.mid(2) : text.mid(3);
}

QString cellText(const Cell& cell) {
    if (const auto* text = std::get_if<QString>(&cell))
        return *text;
    if (const auto* number = std::get_if<int>(&cell))
        return QLocale().toString(*number);
    if (const auto* time = std::get_if<std::chrono::seconds>(&cell))
        return clockText(*time);
    if (const auto* share = std::get_if<tables::Share>(&cell))
        return ColumnText::tr("%1 %", "per cent").arg(tables::percentOf(*share));
    return QStringLiteral("–");
}

double cellOrder(const Cell& cell) {
    if (const auto* number = std::get_if<int>(&cell))
        return *number;
    if (const auto* time = std::get_if<std::chrono::seconds>(&cell))
        return static_cast<double>(time->count());
    if (const auto* share = std::get_if<tables::Share>(&cell))
        return share->value;
    return -1;
}

Cell timeCell(const Times& times, std::chrono::seconds time) {
    return times.count == 0 ? Cell() : Cell(time);
}

Cell shareWithinLimit(const Figures& figures) {
    if (figures.waiting.count == 0)
        return {};
    return tables::Share{static_cast<double>(figures.withinLimit) / figures.waiting.count};
}

} // namespace okno::client::ui
