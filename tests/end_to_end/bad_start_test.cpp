// What okno-desk says when it cannot start: words on the terminal, an exit code, and nothing
// harmed.
#include "client/store/store.h"
#include "common/protocol/enrolment.h"
#include "tests/end_to_end/programs.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace okno::rehearsal {
namespace {

class BadStart : public testing::Test {
protected:
    BadStart() { write(enrolment, QByteArray::fromStdString(protocol::toJson(station).dump())); }

    static void write(const QString& path, const QByteArray& text) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    /// The words with which okno-desk ends; empty when it did not end badly.
    QString endsWith(const QStringList& arguments) {
        const auto outcome = run(QStringLiteral("okno-desk"), arguments);
        return outcome ? QString() : QString::fromStdString(outcome.error().detail);
    }

    QStringList arguments() const {
        return {QStringLiteral("--station"), enrolment, QStringLiteral("--data"), data};
    }

    SystemClock clock;
    UuidV7Source ids{clock};
    protocol::Invitation station{
        ids.make<domain::StationId>(), "W3", "window", "3", "Window 3", "http://127.0.0.1:9"};
    QTemporaryDir folder;
    QString enrolment = folder.filePath(QStringLiteral("window.json"));
    QString data = folder.filePath(QStringLiteral("station"));
};

TEST_F(BadStart, namesTheOptionThatIsMissing) {
    EXPECT_TRUE(endsWith({}).contains(QStringLiteral("--station")));
}

TEST_F(BadStart, saysThatTheEnrolmentIsNotThere) {
    QFile::remove(enrolment);

    EXPECT_TRUE(endsWith(arguments()).contains(QStringLiteral("window.json")));
    EXPECT_FALSE(QFile::exists(data));
}

TEST_F(BadStart, saysThatTheEnrolmentIsBroken) {
    write(enrolment, "{\"station\": 7}");

    EXPECT_TRUE(endsWith(arguments()).contains(QStringLiteral("okno-desk: ")));
    EXPECT_FALSE(QFile::exists(data));
}

TEST_F(BadStart, refusesAFolderInWhichAnotherDeskWorks) {
    const auto store
        = client::store::Store::open({data.toStdString(), station.station, "W3"}, clock, ids);
    ASSERT_TRUE(store) << store.error().reason;

    EXPECT_TRUE(endsWith(arguments()).contains(QStringLiteral("okno-desk: ")));
}

TEST_F(BadStart, leavesANewerDatabaseAsItIs) {
    {
        const auto store
            = client::store::Store::open({data.toStdString(), station.station, "W3"}, clock, ids);
        ASSERT_TRUE(store) << store.error().reason;
    }
    const QString file = data + QStringLiteral("/okno.sqlite");
    ASSERT_TRUE(QFile::exists(file));
    const auto version = [&file](int newVersion) {
        int found = 0;
        {
            auto database
                = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
            database.setDatabaseName(file);
            EXPECT_TRUE(database.open());
            QSqlQuery query(database);
            if (newVersion > 0) {
                EXPECT_TRUE(query.exec(QStringLiteral("PRAGMA user_version = %1").arg(newVersion)));
            }
            EXPECT_TRUE(query.exec(QStringLiteral("PRAGMA user_version")) && query.next());
            found = query.value(0).toInt();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("newer"));
        return found;
    };
    ASSERT_EQ(version(9999), 9999);

    EXPECT_TRUE(endsWith(arguments()).contains(QStringLiteral("okno-desk: ")));
    EXPECT_EQ(version(0), 9999);
}

} // namespace
} // namespace okno::rehearsal

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    const QCoreApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
