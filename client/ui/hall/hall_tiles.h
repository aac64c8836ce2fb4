// The figures of the hall that are looked at first, large, in a row above its windows. GUI thread.
#pragma once

#include "client/ui/theme.h"
#include "common/domain/queue/hall_view.h"
#include "common/domain/queue/statistics.h"

#include <QWidget>

namespace okno::client::ui {

class FigureTile;

class HallTiles : public QWidget {
    Q_OBJECT

public:
    explicit HallTiles(const Theme& theme, QWidget* parent = nullptr);

    void setView(const domain::HallView& view);
    /// Of today so far.
    void setFigures(const domain::Figures& figures);
    /// `begins` is when the first of the expected breaches comes, "11:20"; `line` whose it is.
    void setBreaches(int count, const QString& line, const QString& begins);

private:
    FigureTile* m_waiting;
    FigureTile* m_wait;
    FigureTile* m_service;
    FigureTile* m_served;
    FigureTile* m_breaches;
};

} // namespace okno::client::ui
