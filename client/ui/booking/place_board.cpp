#include "client/ui/booking/place_board.h"

#include "client/printing/wording.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace okno::client::ui {

namespace {

constexpr TimeOfDay noon{13 * 60};

void clear(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QString digits(const QString& text) {
    QString kept = text;
    return kept.remove(QLatin1Char(':')).remove(QLatin1Char('-'));
}

} // namespace

PlaceBoard::PlaceBoard(const Theme& theme, int columns, double scale, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_columns(columns)
    , m_scale(scale)
    , m_dayRow(new QHBoxLayout)
    , m_days(new QButtonGroup(this))
    , m_timeGrid(new QGridLayout)
    , m_times(new QButtonGroup(this))
    , m_nothing(new QLabel(tr("No free time on this day. Choose another one."))) {
    setObjectName(QStringLiteral("placeBoard"));
    m_nothing->setObjectName(QStringLiteral("noTimesLabel"));
    m_nothing->setProperty("role", QStringLiteral("caption"));
    const int gap = theme.scaled(static_cast<int>(8 * scale));
    m_dayRow->setSpacing(gap);
    m_timeGrid->setSpacing(static_cast<int>(gap * 1.2));
    for (int column = 0; column < columns; ++column)
        m_timeGrid->setColumnStretch(column, 1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(gap * 2);
    whole->addLayout(m_dayRow);
    whole->addLayout(m_timeGrid);
    whole->addWidget(m_nothing);
    whole->addStretch(1);
    connect(m_days, &QButtonGroup::idToggled, this, [this](int day, bool chosen) {
        if (chosen)
            Q_EMIT dayChosen(m_offeredDays.at(static_cast<std::size_t>(day)).date);
    });
    connect(m_times, &QButtonGroup::idToggled, this, [this](int /*time*/, bool chosen) {
        if (chosen)
            Q_EMIT placeChosen();
    });
}

void PlaceBoard::setDays(const std::vector<OfferedDay>& days, const LocalDate& today) {
    if (days == m_offeredDays)
        return;
    m_offeredDays = days;
    clear(m_dayRow);
    const printing::Words words;
    const QLocale locale;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const QDate date = printing::toQDate(days[i].date);
        const TileFace face{
            days[i].date == today ? tr("today") : locale.toString(date, QStringLiteral("MMM")),
            QString::number(date.day()), locale.toString(date, QStringLiteral("ddd"))};
        auto* tile = new Tile(m_theme, face, m_scale);
        tile->setLook(Tile::Chosen::filled, Tile::Unavailable::greyed);
        tile->setObjectName(QStringLiteral("day%1Button").arg(digits(date.toString(Qt::ISODate))));
        tile->setEnabled(days[i].open);
        m_days->addButton(tile, static_cast<int>(i));
        m_dayRow->addWidget(tile);
        connect(tile, &Tile::confirmed, this, &PlaceBoard::focusTimes);
    }
}

void PlaceBoard::setCurrentDay(const LocalDate& date) {
    for (std::size_t i = 0; i < m_offeredDays.size(); ++i)
        if (m_offeredDays[i].date == date)
            if (auto* tile = m_days->button(static_cast<int>(i)))
                tile->setChecked(true);
}

void PlaceBoard::setTimes(const std::vector<OfferedTime>& times) {
    if (times == m_offered)
        return;
    const auto before = chosen();
    auto* focused = qobject_cast<Tile*>(focusWidget());
    const bool hadFocus = focused != nullptr && m_times->id(focused) >= 0 && focused->hasFocus();
    clearTimes();
    m_offered = times;
    std::vector<OfferedTime> morning;
    std::vector<OfferedTime> afternoon;
    for (const OfferedTime& offer : times)
        (offer.time < noon ? morning : afternoon).push_back(offer);
    int row = 0;
    addPart(tr("Before lunch"), morning, row);
    addPart(tr("After lunch"), afternoon, row);
    for (std::size_t i = 0; i < m_offered.size(); ++i) {
        if (before && m_offered[i].place && m_offered[i].place->start == before->start
            && m_offered[i].place->date == before->date)
            m_times->button(static_cast<int>(i))->setChecked(true);
    }
    m_nothing->setVisible(!hasFreeTime());
    if (hadFocus && before && !chosen())
        focusDay(); // nobody should book another time unawares
    else if (hadFocus)
        focusTimes();
}

void PlaceBoard::clearTimes() {
    clear(m_timeGrid);
    m_offered.clear();
}

void PlaceBoard::addPart(const QString& title, const std::vector<OfferedTime>& times, int& row) {
    if (times.empty())
        return;
    auto* label = new QLabel(title);
    label->setProperty("role", QStringLiteral("caption"));
    label->setStyleSheet(
        QStringLiteral("font-size: %1pt").arg(m_theme.font(13 * m_scale).pointSizeF()));
    m_timeGrid->addWidget(label, row++, 0, 1, m_columns);
    int column = 0;
    for (const OfferedTime& offer : times) {
        if (column == m_columns) {
            column = 0;
            ++row;
        }
        addTime(offer, row, column++);
    }
    ++row;
}

void PlaceBoard::addTime(const OfferedTime& offer, int row, int column) {
    const QString time = printing::toText(offer.time);
    auto* tile = new Tile(m_theme, {{}, time, {}}, m_scale);
    tile->setObjectName(QStringLiteral("time%1Button").arg(digits(time)));
    tile->setEnabled(offer.place.has_value());
    // Parts are added in the order of the offer, so the next id is the place in it.
    m_times->addButton(tile, static_cast<int>(m_times->buttons().size()));
    m_timeGrid->addWidget(tile, row, column);
    connect(tile, &Tile::confirmed, this, &PlaceBoard::placeConfirmed);
}

std::optional<domain::Place> PlaceBoard::chosen() const {
    const int id = m_times->checkedId();
    return id < 0 ? std::nullopt : m_offered.at(static_cast<std::size_t>(id)).place;
}

void PlaceBoard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_PageDown)
        stepDay(1);
    else if (event->key() == Qt::Key_PageUp)
        stepDay(-1);
    else
        QWidget::keyPressEvent(event);
}

void PlaceBoard::stepDay(int by) {
    for (int day = m_days->checkedId() + by; m_days->button(day) != nullptr; day += by) {
        if (!m_days->button(day)->isEnabled())
            continue;
        m_days->button(day)->setChecked(true);
        if (!focusTimes())
            focusDay();
        return;
    }
}

void PlaceBoard::focusDay() {
    if (auto* day = m_days->checkedButton())
        day->setFocus(Qt::TabFocusReason);
}

void PlaceBoard::clearChoice() {
    auto* tile = m_times->checkedButton();
    if (tile == nullptr)
        return;
    m_times->setExclusive(false);
    tile->setChecked(false);
    m_times->setExclusive(true);
}

bool PlaceBoard::hasFreeTime() const {
    return std::ranges::any_of(
        m_offered, [](const OfferedTime& offer) { return offer.place.has_value(); });
}

bool PlaceBoard::focusTimes() {
    auto* tile = m_times->checkedButton();
    for (int id = 0; tile == nullptr && id < static_cast<int>(m_offered.size()); ++id)
        if (m_offered[static_cast<std::size_t>(id)].place)
            tile = m_times->button(id);
    if (tile == nullptr)
        return false;
    tile->setChecked(true);
    tile->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace okno::client::ui
