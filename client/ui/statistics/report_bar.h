// What the report is about: the period, how its rows are grouped, what the chart shows.
#pragma once

#include "client/ui/controls/choice_field.h"
#include "common/domain/queue/statistics.h"

#include <QFrame>

#include <optional>

class QDateEdit;

namespace okno::client::ui {

enum class Measure { waiting, service, visits };

/// From the beginning of today's week, month or year to today.
[[nodiscard]] domain::Period periodUpTo(const LocalDate& today, const QString& span);

class ReportBar : public QFrame {
    Q_OBJECT

public:
    explicit ReportBar(const Theme& theme, QWidget* parent = nullptr);

    /// The office's date: what "today" and "this month" mean. Own dates stay as they are.
    void setToday(const LocalDate& today);
    void chooseSpan(const QString& span); // "day", "week", "month", "year", "own"
    /// Nothing where the own dates are the wrong way round, which the bar then says.
    [[nodiscard]] std::optional<domain::Period> period() const;
    [[nodiscard]] bool isToday() const;
    [[nodiscard]] domain::Grouping grouping() const;
    [[nodiscard]] Measure measure() const;
    void focusGrouping();

Q_SIGNALS:
    void periodChanged();
    void groupingChanged();
    void measureChanged();

private:
    [[nodiscard]] QWidget* makeDate(const QString& name, const QString& caption, QDateEdit*& edit);
    void fillChoices();
    void showDates(const domain::Period& period);
    void takeDates();
    void takeSpan();

    const Theme& m_theme;
    LocalDate m_today{};
    ChoiceField* m_span;
    ChoiceField* m_grouping;
    ChoiceField* m_measure;
    QDateEdit* m_from = nullptr;
    QDateEdit* m_until = nullptr;
};

} // namespace okno::client::ui
