// The figures that are looked at first, large, in a row above the report.
#pragma once

#include "client/ui/theme.h"
#include "common/domain/queue/statistics.h"

#include <QFrame>
#include <QWidget>

namespace okno::client::ui {

class ElidedLabel;

class FigureTile : public QFrame {
    Q_OBJECT

public:
    /// `name` begins the object name: "waiting" gives `waitingTile`.
    FigureTile(const Theme& theme, const QString& name, const QString& caption);

    void setFigure(const QString& figure, const QString& note, Role ink = Role::ink);
    [[nodiscard]] QString figure() const;

private:
    QString m_caption;
    ElidedLabel* m_figure;
    ElidedLabel* m_note;
};

class FigureTiles : public QWidget {
    Q_OBJECT

public:
    explicit FigureTiles(const Theme& theme, QWidget* parent = nullptr);

    void setFigures(const domain::Figures& figures);

private:
    FigureTile* m_served;
    FigureTile* m_waiting;
    FigureTile* m_limit;
    FigureTile* m_service;
    FigureTile* m_noShows;
};

} // namespace okno::client::ui
