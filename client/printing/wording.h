// Words and dates of one language, and sentences that screens and papers share. Papers are Russian
// whatever language the desk shows. A value; safe on any thread.
#pragma once

#include "common/basics/local_time.h"
#include "common/domain/calendar/term.h"
#include "common/domain/catalogue/service.h"

#include <QDate>
#include <QLocale>
#include <QString>

#include <memory>

class QTranslator;

namespace okno::client::printing {

class Words {
public:
    /// The language of the interface: QLocale() and the translators installed in the application.
    Words() = default;
    /// Russian from :/i18n/okno_ru.qm, whatever the interface speaks.
    [[nodiscard]] static Words russian();

    /// As QCoreApplication::translate; lupdate reads the calls by this name.
    [[nodiscard]] QString translate(const char* context, const char* source,
        const char* disambiguation = nullptr, int n = -1) const;
    [[nodiscard]] QString text(const domain::Wording& wording) const;

    /// "24 ноября"
    [[nodiscard]] QString dayAndMonth(const LocalDate& date) const;
    /// "24 ноября 2026"
    [[nodiscard]] QString date(const LocalDate& date) const;
    /// "вторник"
    [[nodiscard]] QString weekday(const LocalDate& date) const;

private:
    std::shared_ptr<const QTranslator> m_translator; // none: what the application has installed
    QLocale m_locale;
};

[[nodiscard]] QString toText(const std::string& utf8);
[[nodiscard]] QString toText(TimeOfDay time);
[[nodiscard]] QDate toQDate(const LocalDate& date);

/// Why the term ends when it ends: "14 рабочих дней с 24 ноября; выходные не считаются; срок
/// запросов внутри". Source of the counting rules: Civil Code art. 191 to 193.
[[nodiscard]] QString explainDue(const domain::DueDate& due, const Words& words = Words());

} // namespace okno::client::printing
