#include "client/ui/statistics/figure_tiles.h"

#include "client/ui/controls/elided_label.h"
#include "client/ui/statistics/figure_columns.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace okno::client::ui {

namespace {

QString timeText(const domain::Times& times, std::chrono::seconds time) {
    return cellText(timeCell(times, time));
}

} // namespace

FigureTile::FigureTile(const Theme& theme, const QString& name, const QString& caption)
    : m_caption(caption)
    , m_figure(new ElidedLabel(theme, Role::ink, 31, QFont::Bold))
    , m_note(new ElidedLabel(theme, Role::soft, 12.5, QFont::Normal)) {
    setObjectName(name + QStringLiteral("Tile"));
    setProperty("role", QStringLiteral("panel"));
    auto* captionLabel = new ElidedLabel(theme, Role::soft, 12.5, QFont::Normal);
    captionLabel->setText(caption);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 12, 18, 12);
    column->setSpacing(2);
    column->addWidget(captionLabel);
    column->addWidget(m_figure);
    column->addWidget(m_note);
}

void FigureTile::setFigure(const QString& figure, const QString& note, Role ink) {
    m_figure->setInk(ink);
    m_figure->setText(figure);
    m_note->setText(note);
    setAccessibleName(QStringLiteral("%1: %2; %3").arg(m_caption, figure, note));
}

QString FigureTile::figure() const {
    return m_figure->text();
}

FigureTiles::FigureTiles(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_served(new FigureTile(theme, QStringLiteral("served"), tr("Served")))
    , m_waiting(new FigureTile(theme, QStringLiteral("waiting"), tr("Waiting, 90 of 100")))
    , m_limit(new FigureTile(theme, QStringLiteral("limit"), tr("Within the legal limit")))
    , m_service(new FigureTile(theme, QStringLiteral("service"), tr("Service, median")))
    , m_noShows(new FigureTile(theme, QStringLiteral("noShows"), tr("Did not come"))) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    for (FigureTile* tile : {m_served, m_waiting, m_limit, m_service, m_noShows})
        row->addWidget(tile, 1);
    setFigures({});
}

void FigureTiles::setFigures(const domain::Figures& figures) {
    const QLocale locale;
    m_served->setFigure(
        locale.toString(figures.visits), tr("of %n ticket(s)", nullptr, figures.tickets));
    m_waiting->setFigure(timeText(figures.waiting, figures.waiting.p90),
        tr("median %1, longest %2")
            .arg(timeText(figures.waiting, figures.waiting.median),
                timeText(figures.waiting, figures.waiting.longest)));
    m_limit->setFigure(cellText(shareWithinLimit(figures)),
        tr("longer than the limit: %1")
            .arg(locale.toString(figures.waiting.count - figures.withinLimit)));
    m_service->setFigure(timeText(figures.service, figures.service.median),
        tr("90 of 100: %1").arg(timeText(figures.service, figures.service.p90)));
    m_noShows->setFigure(locale.toString(figures.noShows),
        tr("cancelled: %1").arg(locale.toString(figures.cancelled)));
}

} // namespace okno::client::ui
