// Bars of two shades that stand one before the other (the median before the ninety per cent), with
// the limits of the law as broken lines. Painted by itself: Qt's own charts are under the GPL.
#pragma once

#include "client/ui/theme.h"

#include <QList>
#include <QWidget>

namespace okno::client::ui {

struct ChartBar {
    QString name;
    QString explanation; // said and shown instead of the short name
    double front; // dark
    double back; // light, not less than the one before it
    bool isMeasured = true; // else a dash stands over it
};

struct ChartLimit {
    double value;
    QString words;
};

struct ChartContent {
    QList<ChartBar> bars;
    QList<ChartLimit> limits;
    bool isTime; // the values are seconds, counts otherwise
};

class BarChart : public QWidget {
    Q_OBJECT

public:
    explicit BarChart(const Theme& theme, QWidget* parent = nullptr);

    void setContent(const ChartContent& content);
    [[nodiscard]] const ChartContent& content() const { return m_content; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect plot() const;
    /// As many as have room, from the left.
    [[nodiscard]] int shown() const;
    [[nodiscard]] double step() const;
    [[nodiscard]] double top() const;
    [[nodiscard]] int yOf(double value) const;
    [[nodiscard]] QRect slotOf(int bar) const;
    [[nodiscard]] QString valueText(double value) const;
    void paintScale(QPainter& painter) const;
    void paintBar(QPainter& painter, int bar) const;
    void paintLimits(QPainter& painter) const;
    void paintWords(QPainter& painter, int bar) const;

    const Theme& m_theme;
    ChartContent m_content{{}, {}, true};
};

} // namespace okno::client::ui
