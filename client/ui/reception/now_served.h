// The head of the queue: whom the window serves now, since when the person is called or served, and
// how much of the visit's time, or of the permitted wait, is used.
#pragma once

#include "client/ui/reception/views.h"

#include <QWidget>

namespace okno::client::ui {

class NowServed : public QWidget {
    Q_OBJECT

public:
    explicit NowServed(const Theme& theme, QWidget* parent = nullptr);

    void setTicket(const ServedTicket& ticket);
    void setClock(const VisitClock& clock);
    [[nodiscard]] const VisitClock& clock() const { return m_clock; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintClock(QPainter& painter, const QRect& place) const;
    void paintWait(QPainter& painter, const QRect& place) const;
    void paintBar(QPainter& painter, const QRect& place) const;
    [[nodiscard]] QString stateWords() const;
    void describe();

    const Theme& m_theme;
    ServedTicket m_ticket;
    VisitClock m_clock;
};

} // namespace okno::client::ui
