// An entry of the schedule in a line of words, and what is wrong or odd about a whole schedule.
// Lists, the journal of the unsent and the editor show the same. GUI thread.
#pragma once

#include "client/printing/wording.h"
#include "client/store/reader.h"
#include "common/domain/office/check_office.h"

#include <QCoreApplication>
#include <QString>

namespace okno::client::ui {

class ScheduleWords {
    Q_DECLARE_TR_FUNCTIONS(okno::client::ui::ScheduleWords)

public:
    /// The reader outlives the words.
    explicit ScheduleWords(const store::Reader& reader);

    /// "31 декабря 2026 · окна 3, 10 · 09:00–13:00 · короткий день"
    [[nodiscard]] QString day(const domain::DayException& exception) const;
    [[nodiscard]] static QString windows(const domain::DayException& exception);
    [[nodiscard]] static QString hours(const domain::DayException& exception);
    /// "окно 3 · Лебедева О. Н. · А, В · пн, ср · 09:00–13:00"
    [[nodiscard]] QString shift(const domain::Shift& shift) const;
    /// "пн, ср"; "по датам: 31.12.2026"; "каждый день".
    [[nodiscard]] QString days(const domain::Shift& shift) const;
    /// The letters of the lines and the purposes.
    [[nodiscard]] QString work(const domain::Shift& shift) const;
    [[nodiscard]] QString person(const std::string& login) const;
    [[nodiscard]] static QString weekday(int isoNumber);
    /// A sentence with the entry that it is about.
    [[nodiscard]] QString fault(
        const domain::OfficeFault& fault, const domain::Office& office) const;

private:
    [[nodiscard]] QString placeOf(
        const domain::OfficeFault& fault, const domain::Office& office) const;
    [[nodiscard]] QString subjectOf(
        const domain::OfficeFault& fault, const domain::Office& office) const;

    const store::Reader& m_reader;
    printing::Words m_words;
};

} // namespace okno::client::ui
