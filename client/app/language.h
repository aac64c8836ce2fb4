// The language of the interface; source strings are English, Russian is the default of the shipped
// program.
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace okno::client::app {

/// Codes of those that the program has words for, the shipped default first: "ru", "en", "kk".
[[nodiscard]] QStringList languages();
/// One of them: our words and Qt's own take the place of those before, and the default locale for
/// dates and numbers is set. Every window hears of it (QEvent::LanguageChange).
void setLanguage(QCoreApplication& application, const QString& code);

} // namespace okno::client::app
