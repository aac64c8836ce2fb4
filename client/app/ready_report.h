// Says on the standard output when the first page can be used, for whoever starts the program to
// measure it. GUI thread.
#pragma once

#include "client/app/desk_station.h"

#include <QObject>

namespace okno::client::app {

/// Once the station's pages are there and have been painted, prints "ready resident_kb=N": the
/// memory that the program holds at that moment, 0 where the system does not tell.
class ReadyReport : public QObject {
    Q_OBJECT

public:
    explicit ReadyReport(const DeskStation& station);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace okno::client::app
