// The live view in words: one row for each window, line and person. GUI thread.
#pragma once

#include "client/ui/controls/two_line_list.h"
#include "client/ui/hall/hall_names.h"
#include "common/domain/queue/hall_view.h"
#include "common/domain/queue/relocation.h"

#include <QList>

namespace okno::client::ui {

struct WindowRow {
    QString key; // the window's number
    QString person;
    QString note; // below the person: who should sit here, where it is another
    QString lines;
    QString ticket;
    QString chip;
    ChipRole role = ChipRole::neutral;
    QString reason; // of a pause or a closure
    QString clock;
    bool isOver = false; // the visit takes longer than its slot
    int load = 0; // per cent of the hours so far spent with visitors
    QString served;

    bool operator==(const WindowRow&) const = default;
};

[[nodiscard]] QList<WindowRow> windowRows(
    const domain::HallView& view, const domain::Moment& now, HallNames& names);
/// "8 receive, 1 paused, 1 closed"
[[nodiscard]] QString windowsNote(const domain::HallView& view);
/// The key is the line's code.
[[nodiscard]] QList<TwoLineRow> lineRows(const domain::HallView& view);
/// Who is here, the most urgent first, then who is still to come. The key of a person's row is the
/// ticket's id.
[[nodiscard]] QList<TwoLineRow> personRows(
    const domain::HallView& view, const domain::Moment& now, HallNames& names);
/// Who has no paper ticket or is to be phoned.
[[nodiscard]] QList<TwoLineRow> flagRows(const domain::HallView& view);
/// A ticket without a place, with its holder and the nearest free one.
[[nodiscard]] TwoLineRow strandedRow(const domain::Relocation& one);
/// Whom to phone, and why.
[[nodiscard]] TwoLineRow phoneRow(const domain::Ticket& ticket);
/// "23 November at 10:20, window 3"
[[nodiscard]] QString placeText(const domain::Place& place);
/// "to be phoned: moved from 10:20", "no paper ticket".
[[nodiscard]] QString flagWords(const domain::Ticket& ticket);

} // namespace okno::client::ui
