// The hall's display: who is called to which window, large enough for ten metres, with a chime and
// the spoken number. Nobody touches it; it never shows a name. GUI thread.
#pragma once

#include "client/sound/announcer.h"
#include "client/store/store.h"
#include "client/ui/board/board_face.h"
#include "client/ui/theme.h"

#include <QWidget>

class QTimer;

namespace okno::client::ui {

class BoardWindow : public QWidget {
    Q_OBJECT

public:
    /// All of it outlives the window.
    BoardWindow(const Theme& theme, const store::Store& store, const Clock& clock,
        sound::Speaker& speaker, QWidget* parent = nullptr);

    /// Without the registry nothing new is called here, and the hall must know.
    void setConnected(bool connected);
    [[nodiscard]] const BoardFace& face() const { return m_face; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] LocalDateTime localNow() const;
    void refresh();
    void tick();
    void paintLatest(QPainter& painter, const QRectF& area) const;
    void paintWaiting(QPainter& painter, const QRectF& area) const;
    void paintNote(QPainter& painter, const QRectF& area) const;
    void paintEarlier(QPainter& painter, const QRectF& area) const;
    void paintRow(QPainter& painter, const QRectF& row, const BoardCall& call) const;
    [[nodiscard]] double unit() const;
    [[nodiscard]] QFont font(double pixels, QFont::Weight weight = QFont::Normal) const;

    const Theme& m_theme;
    const store::Store& m_store;
    const Clock& m_clock;
    sound::Announcer m_announcer;
    BoardFace m_face;
    bool m_connected = true;
    QString m_time;
    LocalDate m_date;
    QString m_office;
    QTimer* m_refresh;
};

} // namespace okno::client::ui
