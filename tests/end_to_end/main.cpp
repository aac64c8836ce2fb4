// okno-rehearsal: the main job with no person and no display. Every part is real: registry,
// agencies, desks, libsane.
#include "client/app/language.h"
#include "tests/end_to_end/play.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QProcess>
#include <QTextStream>

#include <cstdlib>

namespace okno::rehearsal {

QString printedText(const QString& file) {
    QProcess reader;
    reader.start(
        QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        throw Failed{QStringLiteral("the paper cannot be read: ") + file};
    return QString::fromUtf8(reader.readAllStandardOutput());
}

namespace {

/// The offscreen platform says of every window that it has no frame to move; the rest is worth
/// reading.
void say(QtMsgType type, const QMessageLogContext& context, const QString& words) {
    if (!words.startsWith(QLatin1String("This plugin does not support")))
        QTextStream(stderr) << qFormatLogMessage(type, context, words) << Qt::endl;
}

int playAll(QApplication& application, const QString& data) {
    QTextStream out(stdout);
    client::ui::Theme theme(application);
    if (const auto applied = theme.apply(client::ui::Shade::light); !applied)
        return EXIT_FAILURE;
    const QDir folder(data);
    auto city = City::create(
        folder.absoluteFilePath(QStringLiteral("rehearsal-city")), QStringLiteral(OKNO_RESOURCES));
    if (!city) {
        out << "The city cannot be set up: " << QString::fromStdString(city.error().reason) << ' '
            << QString::fromStdString(city.error().detail) << Qt::endl;
        return EXIT_FAILURE;
    }
    Rehearsal rehearsal(**city, folder.absoluteFilePath(QStringLiteral("rehearsal")));
    Play play{rehearsal, theme};
    try {
        bookTickets(play);
        answerCalls(play);
        visitHall(play);
        receive(play);
        decideAndIssue(play);
        superviseHall(play);
        receiveOffline(play);
    } catch (const Failed& failed) {
        out << failed.words << Qt::endl;
        return EXIT_FAILURE;
    }
    out << "All of it happened. Pictures: " << folder.absoluteFilePath(QStringLiteral("rehearsal"))
        << Qt::endl;
    return EXIT_SUCCESS;
}

} // namespace
} // namespace okno::rehearsal

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(&okno::rehearsal::say);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("okno-rehearsal"));
    QCommandLineParser parser;
    const QCommandLineOption data(QStringLiteral("data"),
        QStringLiteral("Folder for the city and the pictures."), QStringLiteral("folder"));
    parser.addOption(data);
    parser.addHelpOption();
    parser.process(application);
    if (!parser.isSet(data))
        parser.showHelp(EXIT_FAILURE);
    okno::client::app::setLanguage(application, QStringLiteral("ru"));
    return okno::rehearsal::playAll(application, parser.value(data));
}
