// What the widgets of a reception show: texts ready to paint, made by the page from the records.
// Values; the widgets know neither desk nor store.
#pragma once

#include "client/ui/controls/paint.h"

#include <QImage>
#include <QString>
#include <QStringList>

namespace okno::client::ui {

/// A place of today at this window: a ticket or free.
struct TicketRow {
    QString key; // the ticket's id, or the start of the free place
    QString time; // "10:40"
    QString number; // "А-018"; empty: free
    QString purpose;
    QString note;
    QString chip;
    ChipRole role = ChipRole::neutral;
    bool next = false; // whom "call next" will call
    bool past = false;

    bool operator==(const TicketRow&) const = default;
};

/// The ticket at the window now.
struct ServedTicket {
    QString number; // empty: nobody
    QString visit; // "10:20 · submitting documents"
    QString service; // with nobody: what to do now, in place of calling
    int minutes = 20;

    bool operator==(const ServedTicket&) const = default;
};

/// How long the ticket at the window is in its state.
struct VisitClock {
    int seconds = 0;
    QString words; // of a called person: what is left of the longest permitted wait
    bool breached = false; // the permitted wait, or the time of the visit
    bool inService = true;

    bool operator==(const VisitClock&) const = default;
};

/// Whom the window would call now, or why it would call nobody.
struct NextUp {
    QString ticket; // "Next: А-018, submission"
    QString reason;
    QString limit;
    bool breached = false;

    bool operator==(const NextUp&) const = default;
};

/// A document of the packet.
struct DocumentRow {
    QString key; // its code
    QString name;
    QString note;
    QString source; // who supplies it
    QString chip;
    ChipRole role = ChipRole::neutral;
    QString pages; // "pp. 5–11", or the term of a query
    QString remark; // what the remark editor opens with
    bool needed = true;
    bool open = false; // waits to be examined

    bool operator==(const DocumentRow&) const = default;
};

/// A scanned side of a sheet.
struct ScanRow {
    QString key;
    int number = 0;
    QImage thumbnail;
    QString mark; // "blank", "separator", "skewed 4°"
    QString document; // number of the checklist row it lies on
    bool excluded = false;
    bool safe = false; // it is on this station's disk

    bool operator==(const ScanRow&) const = default;
};

/// A condition of the regulation, asked of the applicant.
struct QuestionRow {
    QString key;
    QString text;
    enum class Answer { open, yes, no } answer = Answer::open;

    bool operator==(const QuestionRow&) const = default;
};

} // namespace okno::client::ui

Q_DECLARE_METATYPE(okno::client::ui::TicketRow)
Q_DECLARE_METATYPE(okno::client::ui::DocumentRow)
Q_DECLARE_METATYPE(okno::client::ui::ScanRow)
