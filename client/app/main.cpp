// okno-desk: one station of the one-stop shop.
#include "client/app/desk_station.h"
#include "client/app/enrolment_file.h"
#include "client/app/language.h"
#include "client/app/options.h"
#include "client/app/ready_report.h"
#include "client/app/visitor_look.h"
#include "client/ui/error_text.h"

#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QTextStream>

#include <cstdlib>
#include <optional>

namespace okno::client::app {
namespace {

/// Says it where the person can see it: in a box, and on the terminal that started the program.
int fail(const Error& error) {
    const QString words = ui::errorText(error);
    QTextStream(stderr) << QStringLiteral("okno-desk: ") << words << Qt::endl;
    if (QApplication::platformName() != QLatin1String("offscreen"))
        QMessageBox::critical(nullptr, QStringLiteral("Okno"), words);
    return EXIT_FAILURE;
}

int runStation(QApplication& application, const Options& options) {
    ui::Theme theme(application);
    const auto shade = options.dark ? ui::Shade::dark : ui::Shade::light;
    if (const auto applied = theme.apply(shade, options.textScale); !applied)
        return fail(applied.error());
    const auto invitation = readEnrolment(options.enrolment);
    if (!invitation)
        return fail(invitation.error());

    const SystemClock clock(options.clockOffset);
    UuidV7Source ids(clock);
    const QString scanner
        = QDir(QApplication::applicationDirPath()).filePath(QStringLiteral("okno-scanner"));
    auto desk = DeskStation::open({.invitation = *invitation,
                                      .folder = options.folder,
                                      .scanner = {scanner},
                                      .training = options.clockOffset.count() != 0,
                                      .lockAfter = options.lockAfter,
                                      .returnAfter = options.returnAfter},
        theme, clock, ids);
    if (!desk)
        return fail(desk.error());
    QApplication::setQuitOnLastWindowClosed(false);
    QObject::connect(
        &application, &QApplication::lastWindowClosed, desk->get(), &DeskStation::close);
    QObject::connect(desk->get(), &DeskStation::closed, &application, &QApplication::quit);
    followVisitor(**desk, application, theme);
    std::optional<ReadyReport> readyReport;
    if (options.reportReady)
        readyReport.emplace(**desk);
    (*desk)->resumeSession();
    if (desk::isHallDevice(invitation->station.kind))
        (*desk)->window().showFullScreen();
    else
        (*desk)->window().showMaximized();
    return QApplication::exec();
}

} // namespace
} // namespace okno::client::app

int main(int argc, char** argv) {
    using namespace okno::client::app;

    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("okno-desk"));
    QApplication::setApplicationVersion(QStringLiteral(OKNO_VERSION));
    const auto options = readOptions(QApplication::arguments());
    if (!options) {
        QTextStream(stderr) << QStringLiteral("okno-desk: %1 %2\n")
                                   .arg(QString::fromStdString(options.error().reason),
                                       QString::fromStdString(options.error().detail))
                            << usage();
        return EXIT_FAILURE;
    }
    setLanguage(application, options->language);
    return runStation(application, *options);
}
