// okno-sample-pages: prints the papers of the sample reception and scans them into a folder, in
// the order in which a person would lay them into the feeder.
#include "client/virtual_scanner/sample_pages/forms.h"
#include "client/virtual_scanner/sample_pages/paper.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QImageWriter>
#include <QTextStream>

namespace {
namespace scanner = okno::client::virtual_scanner;

constexpr unsigned seed = 218;
constexpr double skewDegrees = 1.5;
constexpr std::size_t skewedContractSheet = 3;

struct Sheet {
    QString name;
    QImage image;
    double degrees = 0;
};

std::vector<Sheet> stack(int dpi) {
    std::vector<Sheet> sheets;
    const auto add = [&](const QString& name, const QImage& image, double degrees = 0) {
        sheets.push_back({name, image, degrees});
    };
    const auto separator = [&](const char* code, const QString& title) {
        add(QStringLiteral("separator-") + QString::fromLatin1(code).toLower(),
            scanner::separatorSheet(QString::fromLatin1(code), title, dpi));
    };
    separator("APP", QStringLiteral("Заявление"));
    for (const QImage& sheet : scanner::applicationSheets(dpi))
        add(QStringLiteral("application"), sheet);
    separator("ID", QStringLiteral("Документ, удостоверяющий личность"));
    add(QStringLiteral("passport"), scanner::passportSpread(dpi));
    separator("TITLE", QStringLiteral("Правоустанавливающие документы"));
    const std::vector<QImage> contract = scanner::contractSheets(dpi);
    for (std::size_t at = 0; at < contract.size(); ++at)
        add(QStringLiteral("contract"), contract[at], at == skewedContractSheet ? skewDegrees : 0);
    add(QStringLiteral("blank-back"), scanner::emptySheet(dpi));
    add(QStringLiteral("scheme"), scanner::plotScheme(dpi));
    add(QStringLiteral("certificate"), scanner::landCertificate(dpi));
    return sheets;
}

bool save(const QImage& page, const QString& file) {
    QImageWriter writer(file); // its suffix names the format
    writer.setQuality(80);
    if (writer.write(page))
        return true;
    QTextStream(stderr) << "okno-sample-pages: " << file << ": " << writer.errorString() << '\n';
    return false;
}
} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QCommandLineParser arguments;
    arguments.addHelpOption();
    const QCommandLineOption out(
        QStringLiteral("out"), QStringLiteral("Folder for the pages."), QStringLiteral("DIR"));
    const QCommandLineOption resolution(QStringLiteral("dpi"), QStringLiteral("Dots per inch."),
        QStringLiteral("DPI"), QStringLiteral("300"));
    const QCommandLineOption format(QStringLiteral("format"),
        QStringLiteral("jpg, png, or ppm: large, and quickest to feed."), QStringLiteral("NAME"),
        QStringLiteral("jpg"));
    arguments.addOptions({out, resolution, format});
    arguments.process(application);
    const int dpi = arguments.value(resolution).toInt();
    const QDir folder(arguments.value(out));
    if (!arguments.isSet(out) || dpi < 50 || dpi > 600 || !folder.mkpath(QStringLiteral("."))) {
        QTextStream(stderr) << "okno-sample-pages: needs --out DIR and --dpi 50 to 600\n";
        return 2;
    }
    if (!QFontDatabase::families().contains(QStringLiteral("PT Serif")))
        QTextStream(stderr) << "okno-sample-pages: the fonts PT Serif and PT Sans are missing\n";
    std::mt19937 random(seed);
    int number = 0;
    for (const Sheet& sheet : stack(dpi)) {
        const QString name = QStringLiteral("%1-%2.%3")
                                 .arg(++number, 2, 10, QLatin1Char('0'))
                                 .arg(sheet.name, arguments.value(format));
        if (!save(scanner::scanned(sheet.image, sheet.degrees, random), folder.filePath(name)))
            return 1;
    }
    return 0;
}
