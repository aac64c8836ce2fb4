#include "client/app/session.h"

#include <QFile>
#include <QSettings>

namespace okno::client::app {

namespace {
QString pathIn(const std::filesystem::path& folder) {
    return QString::fromStdString((folder / "session.ini").string());
}

std::string read(const QSettings& file, const char* name) {
    return file.value(QString::fromLatin1(name)).toString().toStdString();
}
} // namespace

std::optional<Session> loadSession(const std::filesystem::path& folder, const LocalDate& today) {
    const QSettings file(pathIn(folder), QSettings::IniFormat);
    const auto employee = domain::EmployeeId::parse(read(file, "employee"));
    const auto date = parseDate(read(file, "date"));
    const int waitPort = file.value(QStringLiteral("wait_port")).toInt();
    const std::string token = read(file, "token");
    if (!employee || !date || *date != today || (!token.empty() && waitPort <= 0))
        return std::nullopt;
    return Session{token, waitPort, *employee, *date};
}

void saveSession(const std::filesystem::path& folder, const Session& session) {
    const QString path = pathIn(folder);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.close();
    QSettings settings(path, QSettings::IniFormat);
    settings.setValue(QStringLiteral("token"), QString::fromStdString(session.token));
    settings.setValue(QStringLiteral("wait_port"), session.waitPort);
    settings.setValue(
        QStringLiteral("employee"), QString::fromStdString(session.employee.toString()));
    settings.setValue(QStringLiteral("date"), QString::fromStdString(formatDate(session.date)));
}

void removeSession(const std::filesystem::path& folder) {
    QFile::remove(pathIn(folder));
}

} // namespace okno::client::app
