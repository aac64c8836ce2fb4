#include "client/app/options.h"

#include <QCommandLineParser>

namespace okno::client::app {

namespace {

struct Parser {
    QCommandLineParser parser;
    QCommandLineOption station{QStringLiteral("station"),
        QStringLiteral("The station's enrolment file, made by okno-registry station add."),
        QStringLiteral("file")};
    QCommandLineOption data{QStringLiteral("data"),
        QStringLiteral("Folder of the station's store and scans; made when absent."),
        QStringLiteral("folder")};
    QCommandLineOption clockOffset{QStringLiteral("clock-offset"),
        QStringLiteral("Training: seconds to add to the machine's clock."),
        QStringLiteral("seconds"), QStringLiteral("0")};
    QCommandLineOption language{QStringLiteral("language"),
        QStringLiteral("Language of the interface: ru or en."), QStringLiteral("code"),
        QStringLiteral("ru")};
    QCommandLineOption theme{QStringLiteral("theme"),
        QStringLiteral("Colours of the interface: light or dark."), QStringLiteral("name"),
        QStringLiteral("light")};
    QCommandLineOption textScale{QStringLiteral("text-scale"),
        QStringLiteral("Size of the text in per cent, 100 to 200."), QStringLiteral("per cent"),
        QStringLiteral("100")};
    QCommandLineOption lockAfter{QStringLiteral("lock-after"),
        QStringLiteral("Minutes after which an untouched station locks itself; 0: never, "
                       "also not after a restart."),
        QStringLiteral("minutes"), QStringLiteral("10")};
    QCommandLineOption returnAfter{QStringLiteral("return-after"),
        QStringLiteral("Seconds after which an untouched lobby terminal goes back to its first "
                       "page, 15 to 600."),
        QStringLiteral("seconds"), QStringLiteral("60")};
    QCommandLineOption reportReady{
        QStringLiteral("report-ready"), QStringLiteral("Print when the first page is usable.")};

    Parser() {
        parser.addOptions({station, data, clockOffset, language, theme, textScale, lockAfter,
            returnAfter, reportReady});
        parser.addHelpOption();
    }
};

tl::unexpected<Error> wrong(const QCommandLineOption& option) {
    return failure(
        ErrorCode::invalidInput, "option-wrong", "--" + option.names().first().toStdString());
}

} // namespace

Result<Options> readOptions(const QStringList& arguments) {
    Parser known;
    if (!known.parser.parse(arguments) || !known.parser.positionalArguments().isEmpty()
        || known.parser.isSet(QStringLiteral("help")))
        return failure(
            ErrorCode::invalidInput, "option-unknown", known.parser.errorText().toStdString());
    for (const QCommandLineOption* needed : {&known.station, &known.data})
        if (!known.parser.isSet(*needed))
            return failure(ErrorCode::invalidInput, "option-missing",
                "--" + needed->names().first().toStdString());

    Options options;
    options.enrolment = known.parser.value(known.station).toStdString();
    options.folder = known.parser.value(known.data).toStdString();
    options.language = known.parser.value(known.language);
    options.dark = known.parser.value(known.theme) == QLatin1String("dark");
    options.reportReady = known.parser.isSet(known.reportReady);
    bool isNumber = false;
    options.clockOffset
        = std::chrono::seconds(known.parser.value(known.clockOffset).toLongLong(&isNumber));
    if (!isNumber)
        return wrong(known.clockOffset);
    options.textScale = known.parser.value(known.textScale).toInt(&isNumber);
    if (!isNumber || options.textScale < 100 || options.textScale > 200)
        return wrong(known.textScale);
    options.lockAfter = std::chrono::minutes(known.parser.value(known.lockAfter).toInt(&isNumber));
    if (!isNumber || options.lockAfter.count() < 0)
        return wrong(known.lockAfter);
    options.returnAfter
        = std::chrono::seconds(known.parser.value(known.returnAfter).toInt(&isNumber));
    if (!isNumber || options.returnAfter < std::chrono::seconds(15)
        || options.returnAfter > std::chrono::minutes(10))
        return wrong(known.returnAfter);
    if (options.language != QLatin1String("ru") && options.language != QLatin1String("en"))
        return wrong(known.language);
    if (!options.dark && known.parser.value(known.theme) != QLatin1String("light"))
        return wrong(known.theme);
    return options;
}

QString usage() {
    return Parser().parser.helpText();
}

} // namespace okno::client::app
