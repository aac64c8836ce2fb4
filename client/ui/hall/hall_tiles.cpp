#include "client/ui/hall/hall_tiles.h"

#include "client/ui/statistics/figure_columns.h"
#include "client/ui/statistics/figure_tiles.h"

#include <QHBoxLayout>

#include <algorithm>

namespace okno::client::ui {

namespace {

QString timeOf(const domain::Times& times, std::chrono::seconds time) {
    return times.count == 0 ? QStringLiteral("–") : clockText(time);
}

} // namespace

HallTiles::HallTiles(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_waiting(new FigureTile(theme, QStringLiteral("hallWaiting"), tr("Waiting now")))
    , m_wait(new FigureTile(theme, QStringLiteral("hallWait"), tr("Wait, 90 of 100")))
    , m_service(new FigureTile(theme, QStringLiteral("hallService"), tr("Service, median")))
    , m_served(new FigureTile(theme, QStringLiteral("hallServed"), tr("Served today")))
    , m_breaches(
          new FigureTile(theme, QStringLiteral("hallBreaches"), tr("Breaches within the hour"))) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    for (FigureTile* tile : {m_waiting, m_wait, m_service, m_served, m_breaches})
        row->addWidget(tile, 1);
    setFigures({});
    setBreaches(0, {}, {});
}

void HallTiles::setView(const domain::HallView& view) {
    const auto over = std::ranges::count_if(view.waiting,
        [](const domain::WaitingView& one) { return one.left < std::chrono::seconds(0); });
    m_waiting->setFigure(QString::number(view.waiting.size()), tr("over the limit: %1").arg(over),
        over > 0 ? Role::bad : Role::ink);
}

void HallTiles::setFigures(const domain::Figures& figures) {
    m_wait->setFigure(timeOf(figures.waiting, figures.waiting.p90),
        tr("median %1").arg(timeOf(figures.waiting, figures.waiting.median)));
    m_service->setFigure(timeOf(figures.service, figures.service.median),
        tr("90 of 100: %1").arg(timeOf(figures.service, figures.service.p90)));
    m_served->setFigure(QString::number(figures.visits),
        tr("of %n ticket(s)", nullptr, figures.tickets - figures.cancelled));
}

void HallTiles::setBreaches(int count, const QString& line, const QString& begins) {
    if (count == 0)
        m_breaches->setFigure(tr("none", "breaches"), tr("nobody will wait too long"));
    else
        m_breaches->setFigure(QStringLiteral("≈ %1").arg(count),
            tr("line %1, from %2").arg(line, begins), Role::warn);
}

} // namespace okno::client::ui
