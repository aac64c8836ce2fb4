#include "client/identity/people_file.h"

#include "client/identity/private_file.h"
#include "common/protocol/record_json.h"

#include <QList>

#include <optional>

namespace okno::client::identity {

namespace {

std::filesystem::path peopleFile(const std::filesystem::path& folder) {
    return folder / "people.list";
}

Instant instantOf(const QByteArray& microseconds) {
    return Instant{std::chrono::microseconds(microseconds.toLongLong())};
}

QByteArray textOf(Instant instant) {
    return QByteArray::number(static_cast<qint64>(instant.time_since_epoch().count()));
}

// One line each; JSON writes a line break inside a name as an escape.
QByteArray lineOf(const KnownPerson& person) {
    return QList<QByteArray>{textOf(person.lastOnline), QByteArray::number(person.offlineDays),
        QByteArray::number(person.wrongPasswords), textOf(person.lockedUntil),
        QByteArray::fromStdString(person.verifier),
        QByteArray::fromStdString(protocol::toJson(domain::Record{person.employee}).dump())}
        .join('\t');
}

std::optional<KnownPerson> personOf(const QByteArray& line) {
    const auto parts = line.split('\t');
    if (parts.size() != 6)
        return std::nullopt;
    const auto record
        = protocol::parseJson(parts[5].toStdString()).and_then([](const protocol::Json& json) {
              return protocol::recordFromJson(domain::RecordKind::employee, json);
          });
    if (!record)
        return std::nullopt;
    return KnownPerson{std::get<domain::Employee>(*record), parts[4].toStdString(),
        instantOf(parts[0]), parts[1].toInt(), parts[2].toInt(), instantOf(parts[3])};
}

} // namespace

PeopleList loadPeople(const std::filesystem::path& folder) {
    PeopleList list;
    const auto lines = readPrivate(peopleFile(folder)).value_or(QByteArray()).split('\n');
    list.latest = instantOf(lines.first());
    for (const QByteArray& line : lines.mid(1))
        if (auto person = personOf(line))
            list.people.push_back(*std::move(person));
    return list;
}

Result<void> savePeople(const std::filesystem::path& folder, const PeopleList& people) {
    QByteArray text = textOf(people.latest) + '\n';
    for (const KnownPerson& person : people.people)
        text += lineOf(person) + '\n';
    return writePrivate(peopleFile(folder), text);
}

} // namespace okno::client::identity
