// Days over times: where a visit can still be had. The call centre and the lobby terminal choose a
// place on it. It shows what it is given and tells what was chosen.
#pragma once

#include "client/ui/booking/tile.h"
#include "common/basics/local_time.h"
#include "common/domain/queue/ticket.h"

#include <QList>

#include <optional>
#include <vector>

class QButtonGroup;
class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace okno::client::ui {

/// A slot of a day: its place while one is free.
struct OfferedTime {
    TimeOfDay time;
    std::optional<domain::Place> place;

    bool operator==(const OfferedTime&) const = default;
};

struct OfferedDay {
    LocalDate date;
    bool open; // the office receives

    bool operator==(const OfferedDay&) const = default;
};

class PlaceBoard : public QWidget {
    Q_OBJECT

public:
    /// `columns` of times beside each other; `scale` as of Tile.
    PlaceBoard(const Theme& theme, int columns, double scale, QWidget* parent = nullptr);

    void setDays(const std::vector<OfferedDay>& days, const LocalDate& today);
    void setCurrentDay(const LocalDate& date);
    /// Of the current day; the chosen time stays chosen while it is free, then none is.
    void setTimes(const std::vector<OfferedTime>& times);
    [[nodiscard]] std::optional<domain::Place> chosen() const;
    /// Of the current day.
    [[nodiscard]] bool hasFreeTime() const;
    /// The cursor goes to the current day.
    void focusDay();
    /// No time is chosen any more.
    void clearChoice();
    /// The cursor goes to the chosen time, or to the first free one. False when there is none.
    bool focusTimes();

Q_SIGNALS:
    void dayChosen(const LocalDate& date);
    /// Arrow keys or a finger have come to a time.
    void placeChosen();
    /// Enter on a time.
    void placeConfirmed();

protected:
    /// Page Up and Page Down: the day before or after on which the office receives.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void stepDay(int by);
    void addPart(const QString& title, const std::vector<OfferedTime>& times, int& row);
    void addTime(const OfferedTime& offer, int row, int column);
    void clearTimes();

    const Theme& m_theme;
    int m_columns;
    double m_scale;
    QHBoxLayout* m_dayRow;
    QButtonGroup* m_days;
    QGridLayout* m_timeGrid;
    QButtonGroup* m_times;
    QLabel* m_nothing;
    std::vector<OfferedDay> m_offeredDays;
    std::vector<OfferedTime> m_offered;
};

} // namespace okno::client::ui
