// Stands before the hall's board and notes what it has painted, to tell how soon a call is seen.
#pragma once

#include "client/ui/board/board_window.h"

#include <QObject>
#include <QStringList>

namespace okno::rehearsal {

class BoardWatch : public QObject {
public:
    /// The board outlives the watch.
    explicit BoardWatch(client::ui::BoardWindow& board);

    /// Numbers of the latest painting that reached the window.
    [[nodiscard]] const QStringList& painted() const { return m_painted; }
    /// Whether that text is among the strokes of the board's painting.
    [[nodiscard]] bool paints(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    client::ui::BoardWindow& m_board;
    QStringList m_painted;
    bool m_rendering = false;
};

} // namespace okno::rehearsal
