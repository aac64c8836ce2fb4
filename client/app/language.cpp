#include "client/app/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QTranslator>

namespace okno::client::app {

namespace {
const QString wordsName = QStringLiteral("interfaceWords"); // object name of what is installed
const QString russian = QStringLiteral("ru");
const QString sourceLanguage = QStringLiteral("en");

void install(QCoreApplication& application, const QString& language) {
    for (const QLatin1String words : {QLatin1String("qtbase_"), QLatin1String("okno_")}) {
        auto* translator = new QTranslator(&application);
        translator->setObjectName(wordsName);
        if (translator->load(QStringLiteral(":/i18n/") + words + language))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    }
}
} // namespace

QStringList languages() {
    static const QString prefix = QStringLiteral("okno_");
    static const QString suffix = QStringLiteral(".qm");
    QStringList codes;
    for (const QString& file :
        QDir(QStringLiteral(":/i18n")).entryList({prefix + QLatin1Char('*') + suffix}))
        codes += file.mid(prefix.size(), file.size() - prefix.size() - suffix.size());
    codes.sort();
    if (codes.removeOne(russian))
        codes.prepend(russian);
    return codes;
}

void setLanguage(QCoreApplication& application, const QString& code) {
    QLocale::setDefault(QLocale(code));
    for (auto* before :
        application.findChildren<QTranslator*>(wordsName, Qt::FindDirectChildrenOnly))
        delete before; // it removes itself
    // What has no words in a third language is said in Russian.
    if (code != russian && code != sourceLanguage)
        install(application, russian);
    install(application, code);
}

} // namespace okno::client::app
