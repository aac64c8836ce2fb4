// The head of the queue: whom the window serves now and how much of the visit's time is used.
#pragma once

#include "client/ui/reception/views.h"

#include <QWidget>

namespace okno::client::ui {

class NowServed : public QWidget {
    Q_OBJECT

public:
    explicit NowServed(const Theme& theme, QWidget* parent = nullptr);

    void setTicket(const ServedTicket& ticket);
    void setElapsed(int seconds);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintClock(QPainter& painter, const QRect& place) const;
    void paintBar(QPainter& painter, const QRect& place) const;
    [[nodiscard]] QString limitWords() const;
    void describe();

    const Theme& m_theme;
    ServedTicket m_ticket;
    int m_seconds = 0;
};

} // namespace okno::client::ui
