#include "tests/bench/registry/uploads.h"

#include "common/basics/sha256.h"
#include "common/protocol/upload_messages.h"
#include "tests/bench/registry/peers.h"
#include "tests/bench/registry/together.h"
#include "tests/end_to_end/operator.h"

#include <QDir>
#include <QElapsedTimer>

#include <array>
#include <cstdio>
#include <fcntl.h>
#include <memory>
#include <optional>
#include <random>
#include <thread>
#include <unistd.h>

namespace okno::bench {

using rehearsal::require;

namespace {

struct Size {
    const char* name;
    std::size_t bytes;
    std::size_t rounds;
};
constexpr std::array sizes{Size{"0_1mb", 100'000, 100}, Size{"1mb", 1'000'000, 50},
    Size{"10mb", 10'000'000, 10}, Size{"100mb", 100'000'000, 3}};
constexpr std::size_t piece = 4U << 20;

/// Different every time, so that nothing is there already.
std::string randomBytes(std::size_t count) {
    static std::mt19937_64 random(20261122);
    std::string bytes(count, '\0');
    for (std::size_t index = 0; index + 8 <= count; index += 8) {
        const std::uint64_t value = random();
        bytes.replace(index, 8, reinterpret_cast<const char*>(&value), 8);
    }
    return bytes;
}

std::string base64(const std::string& text) {
    return QByteArray::fromStdString(text).toBase64().toStdString();
}

double secondsOf(const std::function<void()>& work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

Headers tusHeaders(const Headers& who) {
    Headers headers = who;
    headers["Tus-Resumable"] = "1.0.0";
    headers["Content-Type"] = "application/offset+octet-stream";
    return headers;
}

/// Returns the path at which the upload goes on. `first` comes along with the announcement.
std::string announce(WireConnection& connection, const std::string& path, const Headers& who,
    const std::string& bytes, const std::string& sha256, const std::string& first) {
    Headers headers = tusHeaders(who);
    headers["Upload-Length"] = std::to_string(bytes.size());
    headers["Upload-Metadata"] = "sha256 " + base64(sha256);
    const auto announced = connection.request("POST", path, first, headers);
    require(announced.status / 100 == 2,
        QStringLiteral("no upload: %1 %2")
            .arg(announced.status)
            .arg(QString::fromStdString(announced.body.substr(0, 200))));
    const std::string place = announced.headers.at("location");
    return place.front() == '/' ? place : place.substr(place.find('/', place.find("//") + 2));
}

/// By tus: what fits into one piece comes with its announcement.
void uploadByTus(WireConnection& connection, const std::string& path, const Headers& who,
    const std::string& bytes, const std::string& sha256) {
    const bool atOnce = bytes.size() <= piece;
    const std::string place
        = announce(connection, path, who, bytes, sha256, atOnce ? bytes : std::string());
    Headers headers = tusHeaders(who);
    for (std::size_t offset = atOnce ? bytes.size() : 0; offset < bytes.size(); offset += piece) {
        headers["Upload-Offset"] = std::to_string(offset);
        const auto sent = connection.request("PATCH", place, bytes.substr(offset, piece), headers);
        require(sent.status / 100 == 2, QStringLiteral("no piece: %1").arg(sent.status));
    }
}

/// How much of what was sent before a sender was killed in the middle of the second piece must be
/// sent again, in megabytes.
double resentAfterBreak(WireStation& station) {
    const std::string bytes = randomBytes(3 * piece);
    const std::string place
        = announce(station.connection(), std::string(protocol::endpoints::uploads),
            station.authorised(), bytes, sha256(bytes).toString(), {});
    Headers headers = tusHeaders(station.authorised());
    headers["Upload-Offset"] = "0";
    const auto first
        = station.connection().request("PATCH", place, bytes.substr(0, piece), headers);
    require(first.status / 100 == 2, QStringLiteral("no piece: %1").arg(first.status));
    headers["Upload-Offset"] = std::to_string(piece);
    station.connection().breakOff("PATCH", place, bytes.substr(piece, piece), headers);
    constexpr int locked = 423; // until the registry has noticed
    WireAnswer answer{locked, {}};
    for (int attempt = 0; attempt < 100 && answer.status == locked; ++attempt) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        answer = station.connection().request("HEAD", place, {}, tusHeaders(station.authorised()));
    }
    require(answer.status / 100 == 2, QStringLiteral("no offset: %1").arg(answer.status));
    const double sent = 1.5 * static_cast<double>(piece);
    return (sent - std::stod(answer.headers.at("upload-offset"))) / 1e6;
}

void syncFile(const QString& path) {
    const int file = ::open(path.toUtf8().constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    ::close(file);
    require(synced, QStringLiteral("%1 cannot be synced").arg(path));
}

/// Whatever one way has left for the disk to do, so that the next does not wait for it.
void settleDisk(const QString& folder) {
    const int opened = ::open(folder.toUtf8().constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool settled = opened >= 0 && ::syncfs(opened) == 0;
    ::close(opened);
    require(settled, QStringLiteral("%1 cannot be synced").arg(folder));
}

/// The file alone, as the goal has it; or so that its name outlives a power cut too, as with us.
enum class Synced { file, fileAndFolder };

void putByWebDav(WireConnection& connection, const QString& files, const std::string& bytes,
    const std::string& sha256, Synced synced) {
    const auto put = connection.request("PUT", "/" + sha256, bytes);
    require(put.status / 100 == 2, QStringLiteral("nginx took nothing"));
    const QString path = files + QLatin1Char('/') + QString::fromStdString(sha256);
    require(sha256OfFile(path.toStdString()).value().toString() == sha256,
        QStringLiteral("nginx has another file"));
    syncFile(path);
    if (synced == Synced::fileAndFolder)
        syncFile(files);
}

/// The least that the disk takes for what our answer promises, without network or hash: the file
/// with its name, and beside it a row's worth of a database's log.
void putOnDisk(const QString& folder, const std::string& bytes, const std::string& sha256) {
    const auto pathOf
        = [&folder](const std::string& name) { return folder.toStdString() + '/' + name; };
    const auto append = [&pathOf](const std::string& name, const std::string& content) {
        const int file
            = ::open(pathOf(name).c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        require(
            ::write(file, content.data(), content.size()) == static_cast<ssize_t>(content.size()),
            QStringLiteral("the disk takes nothing"));
        return file;
    };
    const auto sync = [](int file) {
        ::fdatasync(file);
        ::close(file);
    };
    const int file = append("part", bytes);
    ::sync_file_range(file, 0, 0, SYNC_FILE_RANGE_WRITE);
    require(std::rename(pathOf("part").c_str(), pathOf(sha256).c_str()) == 0,
        QStringLiteral("no name"));
    const int log = append("log", std::string(16'384, 'x'));
    std::thread row([&] { sync(log); });
    syncFile(folder);
    sync(file);
    row.join();
}

struct File {
    std::string bytes;
    std::string sha256;
};

std::vector<File> randomFiles(std::size_t count, std::size_t bytes) {
    std::vector<File> files;
    files.reserve(count);
    for (std::size_t index = 0; index < count; ++index) {
        std::string content = randomBytes(bytes);
        std::string name = sha256(content).toString();
        files.push_back({std::move(content), std::move(name)});
    }
    return files;
}

constexpr std::size_t filesOfEach = 40; // stations that upload at once

/// Milliseconds a file, when so many send theirs one after the other.
double millisecondsTogether(std::size_t clients,
    const std::function<void(std::size_t client, const File& file)>& send, std::size_t bytes) {
    const auto files = randomFiles(clients * filesOfEach, bytes);
    std::vector<std::function<void()>> all;
    all.reserve(clients);
    for (std::size_t client = 0; client < clients; ++client)
        all.emplace_back([&, client] {
            for (std::size_t index = 0; index < filesOfEach; ++index)
                send(client, files.at(client * filesOfEach + index));
        });
    return secondsOf([&] { onceTogether(all); }) * 1e3 / static_cast<double>(files.size());
}

/// Seconds of each round.
struct Times {
    std::vector<double> ours;
    std::vector<double> nginx;
    std::vector<double> nginxNamed;
    std::vector<double> tus;
    std::vector<double> disk;
};

void reportSize(const Size& size, const Times& times, const Report& report) {
    const double ours = median(times.ours) * 1e3;
    const auto against = [&](const std::string& name, const std::vector<double>& theirs,
                             const std::string& how, std::optional<double> goal) {
        report({.name = std::string("upload_") + size.name + "_ratio_" + name,
            .value = median(theirs) * 1e3 / ours,
            .unit = "ratio",
            .better = Measure::Better::higher,
            .goal = goal,
            .peer = Peer{how, median(theirs) * 1e3},
            .note = "median of " + std::to_string(size.rounds) + ", ours "
                + std::to_string(ours).substr(0, 6) + " ms, verified, fsynced and listed"});
    };
    against("nginx", times.nginx,
        "nginx WebDAV PUT, then SHA-256 and fsync of the file inside the bench", 1);
    against("nginx_named", times.nginxNamed,
        "and fsync of the folder too, without which the name may be lost", std::nullopt);
    against("tus_server", times.tus, "@tus/server, neither verified nor synced", std::nullopt);
    report({.name = std::string("upload_") + size.name + "_disk_ms",
        .value = median(times.disk) * 1e3,
        .unit = "ms",
        .note = "context: the same file, its name and 16 KB of a log written and synced side by "
                "side, without network or hash"});
}

} // namespace

void measureUploads(WireStation& station, const QString& folder, const Report& report) {
    report({.name = "upload_resent_after_kill_mb",
        .value = resentAfterBreak(station),
        .unit = "MB",
        .goal = static_cast<double>(piece) / 1e6,
        .note = "12 MB in pieces of 4 MiB, killed in the middle of the second; goal: one piece"});
    const auto nginx = startWebDav(folder + QStringLiteral("/nginx"));
    const auto tus = startTus(folder + QStringLiteral("/tus"));
    const QString files = folder + QStringLiteral("/nginx/files");
    const QString onDisk = folder + QStringLiteral("/disk-alone");
    require(QDir().mkpath(onDisk), QStringLiteral("no folder for the disk alone"));
    WireConnection toNginx(nginx->port());
    WireConnection toTus(tus->port());
    for (const Size& size : sizes) {
        Times times;
        const auto byWebDav = [&](std::vector<double>& seconds, Synced synced) {
            return [&, synced](const File& file) {
                seconds.push_back(secondsOf(
                    [&] { putByWebDav(toNginx, files, file.bytes, file.sha256, synced); }));
            };
        };
        const std::array<std::function<void(const File&)>, 5> ways{
            [&](const File& file) {
                times.ours.push_back(secondsOf([&] {
                    uploadByTus(station.connection(), std::string(protocol::endpoints::uploads),
                        station.authorised(), file.bytes, file.sha256);
                }));
            },
            byWebDav(times.nginx, Synced::file), byWebDav(times.nginxNamed, Synced::fileAndFolder),
            [&](const File& file) {
                times.tus.push_back(
                    secondsOf([&] { uploadByTus(toTus, "/files", {}, file.bytes, file.sha256); }));
            },
            [&](const File& file) {
                times.disk.push_back(
                    secondsOf([&] { putOnDisk(onDisk, file.bytes, file.sha256); }));
            }};
        for (std::size_t round = 0; round < size.rounds; ++round)
            for (std::size_t turn = 0; turn < ways.size(); ++turn) {
                const File file = randomFiles(1, size.bytes).front();
                settleDisk(folder);
                ways.at((round + turn) % ways.size())(file);
            }
        reportSize(size, times, report);
    }
}

void measureUploadsTogether(const std::vector<std::unique_ptr<WireStation>>& stations,
    const QString& folder, const Report& report) {
    const auto nginx = startWebDav(folder + QStringLiteral("/nginx-together"));
    const QString files = folder + QStringLiteral("/nginx-together/files");
    std::vector<std::unique_ptr<WireConnection>> connections;
    connections.reserve(stations.size());
    for (std::size_t index = 0; index < stations.size(); ++index)
        connections.push_back(std::make_unique<WireConnection>(nginx->port()));
    for (const Size& size : {sizes.at(0), sizes.at(1)}) {
        const double ours = millisecondsTogether(
            stations.size(),
            [&](std::size_t client, const File& file) {
                uploadByTus(stations.at(client)->connection(),
                    std::string(protocol::endpoints::uploads), stations.at(client)->authorised(),
                    file.bytes, file.sha256);
            },
            size.bytes);
        const double theirs = millisecondsTogether(
            stations.size(),
            [&](std::size_t client, const File& file) {
                putByWebDav(
                    *connections.at(client), files, file.bytes, file.sha256, Synced::fileAndFolder);
            },
            size.bytes);
        report({.name = std::string("uploads_together_") + size.name + "_ratio_nginx_named",
            .value = theirs / ours,
            .unit = "ratio",
            .better = Measure::Better::higher,
            .peer = Peer{"nginx WebDAV PUT, SHA-256, fsync of the file and of its folder", theirs},
            .note = std::to_string(stations.size()) + " stations at once, " + "ours "
                + std::to_string(ours).substr(0, 6) + " ms a file"});
    }
}

} // namespace okno::bench
