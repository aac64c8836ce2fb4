#include "tests/end_to_end/city.h"

#include "client/app/enrolment_file.h"

#include <QDir>
#include <QRegularExpression>
#include <QTcpServer>

namespace okno::rehearsal {

namespace {
constexpr int enrolledWindows = 4; // those of the municipal line

/// What a station calls itself.
QString titleOf(const QString& kind, const QString& window) {
    if (!window.isEmpty())
        return QStringLiteral("Окно %1").arg(window);
    if (kind == QLatin1String("call-centre"))
        return QStringLiteral("Колл-центр");
    if (kind == QLatin1String("board"))
        return QStringLiteral("Табло в зале");
    return kind == QLatin1String("terminal") ? QStringLiteral("Терминал в холле")
                                             : QStringLiteral("Кабинет");
}

/// A port that nobody has just now: the registry must come back on the one it had.
int freePort() {
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

/// "export NAME='value' ..." into this program's environment, for the scanner's worker.
void exportVariables(const QString& shellLine) {
    static const QRegularExpression variable(QStringLiteral("(\\w+)='([^']*)'"));
    for (auto found = variable.globalMatch(shellLine); found.hasNext();) {
        const auto match = found.next();
        qputenv(match.captured(1).toLatin1().constData(), match.captured(2).toLocal8Bit());
    }
}
} // namespace

City::City(QString folder, QString resources, std::chrono::seconds offset)
    : m_folder(std::move(folder))
    , m_resources(std::move(resources))
    , m_clock(offset)
    , m_ids(m_clock)
    , m_port(freePort())
    , m_waitPort(freePort()) { }

QString City::path(const QString& name) const {
    return QDir(m_folder).filePath(name);
}

QString City::registryUrl() const {
    return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

Result<std::unique_ptr<City>> City::create(const QString& folder, const QString& resources) {
    QDir(folder).removeRecursively();
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::storage, "folder-unusable");
    const QString registry = QDir(folder).filePath(QStringLiteral("registry"));
    const auto accounts = run(QStringLiteral("okno-registry"),
        {QStringLiteral("init"), QStringLiteral("--data"), registry, QStringLiteral("--sample"),
            resources});
    if (!accounts)
        return tl::unexpected(accounts.error());
    const auto offset = run(QStringLiteral("okno-registry"),
        {QStringLiteral("demo-clock"), QStringLiteral("--data"), registry});
    if (!offset)
        return tl::unexpected(offset.error());

    std::unique_ptr<City> city(
        new City(folder, resources, std::chrono::seconds(offset->trimmed().toLongLong())));
    for (const QString& line : accounts->split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        city->m_passwords.insert(
            line.section(QLatin1Char('\t'), 0, 0), line.section(QLatin1Char('\t'), 1, 1));
    return city->preparePapers()
        .and_then([&city] { return city->enrolStations(); })
        .and_then([&city] { return city->startAgencies(); })
        .and_then([&city] { return city->startRegistry(); })
        .map([&city] { return std::move(city); });
}

QString City::samplePage() const {
    const QDir pages(path(QStringLiteral("pages")));
    return pages.filePath(pages.entryList({QStringLiteral("*.jpg")}).value(1));
}

Result<void> City::preparePapers() {
    return run(QStringLiteral("okno-sample-pages"),
        {QStringLiteral("--out"), path(QStringLiteral("pages"))})
        .and_then([this](const QString&) { return loadFeeder(); });
}

Result<void> City::loadFeeder() {
    return run(QStringLiteral("okno-virtual-scanner"),
        {QStringLiteral("--pages"), path(QStringLiteral("pages")), QStringLiteral("--config"),
            path(QStringLiteral("sane"))})
        .map([](const QString& variables) { exportVariables(variables); });
}

Result<void> City::startAgencies() {
    auto program = Program::start(QStringLiteral("okno-agencies"),
        {QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--answer-after"),
            QStringLiteral("1"), QStringLiteral("--clock-offset"),
            QString::number(m_clock.offset().count()), QStringLiteral("--queries"),
            QDir(m_resources).filePath(QStringLiteral("catalogue/queries.json"))});
    if (!program)
        return tl::unexpected(program.error());
    m_agencies = std::move(*program);
    return {};
}

Result<void> City::startRegistry() {
    auto program = Program::start(QStringLiteral("okno-registry"),
        {QStringLiteral("serve"), QStringLiteral("--data"), path(QStringLiteral("registry")),
            QStringLiteral("--port"), QString::number(m_port), QStringLiteral("--wait-port"),
            QString::number(m_waitPort), QStringLiteral("--agencies"),
            QStringLiteral("http://127.0.0.1:%1").arg(m_agencies->port()),
            QStringLiteral("--clock-offset"), QString::number(m_clock.offset().count())});
    if (!program)
        return tl::unexpected(program.error());
    m_registry = std::move(*program);
    return {};
}

void City::stopRegistry() {
    m_registry.reset();
}

Result<QString> City::verifyRegistry() {
    return run(QStringLiteral("okno-registry"),
        {QStringLiteral("verify"), QStringLiteral("--data"), path(QStringLiteral("registry"))});
}

Result<void> City::enrolStations() {
    for (const char* kind : {"call-centre", "terminal", "board", "office"})
        if (const auto enrolled = enrol(QString::fromLatin1(kind), {}); !enrolled)
            return enrolled;
    if (const auto enrolled = enrol(QStringLiteral("office"), {}, QStringLiteral("supervisor"));
        !enrolled)
        return enrolled;
    for (int window = 1; window <= enrolledWindows; ++window)
        if (const auto enrolled = enrol(QStringLiteral("window"), QString::number(window));
            !enrolled)
            return enrolled;
    return {};
}

Result<void> City::enrol(const QString& kind, const QString& window, QString name) {
    if (name.isEmpty())
        name = kind + window;
    QStringList arguments{QStringLiteral("station"), QStringLiteral("add"),
        QStringLiteral("--data"), path(QStringLiteral("registry")), QStringLiteral("--kind"), kind,
        QStringLiteral("--name"), titleOf(kind, window), QStringLiteral("--registry"),
        registryUrl(), QStringLiteral("--output"), path(name + QStringLiteral(".json"))};
    if (!window.isEmpty())
        arguments << QStringLiteral("--window") << window;
    return run(QStringLiteral("okno-registry"), arguments).map([](const QString&) {});
}

Result<std::unique_ptr<client::app::DeskStation>> City::openStation(
    const QString& name, const client::ui::Theme& theme) {
    const auto invitation
        = client::app::readEnrolment(path(name + QStringLiteral(".json")).toStdString());
    if (!invitation)
        return tl::unexpected(invitation.error());
    client::app::StationSetup setup{.invitation = *invitation,
        .folder = path(name).toStdString(),
        .scanner = {programPath(QStringLiteral("okno-scanner"))},
        .retry = {std::chrono::milliseconds(200), std::chrono::milliseconds(1000), {}}};
    return client::app::DeskStation::open(setup, theme, m_clock, m_ids);
}

} // namespace okno::rehearsal
