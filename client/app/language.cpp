#include "client/app/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace okno::client::app {

void setLanguage(QCoreApplication& application, const QString& code) {
    QLocale::setDefault(QLocale(code));
    for (const QLatin1String words : {QLatin1String("qtbase_"), QLatin1String("okno_")}) {
        auto* translator = new QTranslator(&application);
        if (translator->load(QStringLiteral(":/i18n/") + words + code))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    }
}

} // namespace okno::client::app
