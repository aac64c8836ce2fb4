// The language of the interface; source strings are English, Russian is the default of the shipped
// program.
#pragma once

#include <QString>

class QCoreApplication;

namespace okno::client::app {

/// "ru" or "en": installs our words and Qt's own, and sets the default locale for dates and
/// numbers.
void setLanguage(QCoreApplication& application, const QString& code);

} // namespace okno::client::app
