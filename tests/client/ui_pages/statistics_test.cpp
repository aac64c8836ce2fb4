#include "client/ui/statistics/statistics_page.h"

#include "client/ui/controls/elided_label.h"
#include "client/ui/shell/top_bar.h"
#include "client/ui/statistics/bar_chart.h"
#include "client/ui/statistics/figure_tiles.h"
#include "client/ui/statistics/statistics_table.h"
#include "tests/client/ui_pages/office_fixture.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>

#include <random>

namespace okno::client::ui::test {

using std::chrono::minutes;
using std::chrono::seconds;

class StatisticsReport : public Office {
protected:
    StatisticsReport() {
        station.clock().set(tests::at("2026-11-27 16:40"));
        fill();
        page = new StatisticsPage(theme(), {store(), desk, station.clock()});
        main = window(QStringLiteral("statistics"), QStringLiteral("Отчёты"), page);
        main->topBar().setPerson(QString::fromStdString(employee(domain::Role::supervisor).name),
            QStringLiteral("начальник службы"));
        EXPECT_TRUE(tests::eventually([this] { return model().rowCount() > 0; }));
    }

    /// A week of the hall, always the same.
    void fill() {
        std::vector<protocol::Change> changes;
        int number = 0;
        for (const char* day :
            {"2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"})
            for (int window = 1; window <= 8; ++window)
                for (int slot = 0; slot < 20; ++slot)
                    if (below(8) > 0)
                        changes.push_back(tests::changeOf(ticket(++number, day, window, slot)));
        const auto taken = station.change([&](store::WriteTransaction& transaction) {
            return transaction.applyChanges(tests::pageOf(std::move(changes), "week"));
        });
        EXPECT_TRUE(taken.has_value());
    }

    domain::Ticket ticket(int number, const std::string& day, int window, int slot) {
        const auto services = reader().services();
        domain::Ticket ticket{tests::id<domain::TicketId>(5000 + number), "А-001",
            {std::to_string(window), tests::date(day),
                TimeOfDay(9 * 60 + slot * 20 + (slot < 12 ? 0 : 60))},
            20, static_cast<domain::Purpose>(below(3)),
            {services.at(static_cast<std::size_t>(below(12))).code},
            static_cast<domain::Channel>(below(3)), {}, {}, {}, domain::TicketState::booked,
            tests::at("2026-11-20 09:00"), {}, {}, 0, {}, {}, {}, {}, {}, {}};
        ticket.line = window < 6 ? "municipal" : "state";
        ticket.unbooked = below(6) == 0;
        const int fate = below(20);
        if (fate < 2)
            ticket.state = fate == 0 ? domain::TicketState::noShow : domain::TicketState::cancelled;
        else
            serve(ticket);
        return ticket;
    }

    void serve(domain::Ticket& ticket) {
        const Instant slot = reader().zone().toInstant({ticket.place.date, ticket.place.start});
        const bool busy
            = ticket.place.start >= minutes(10 * 60) && ticket.place.start < minutes(12 * 60);
        ticket.state = domain::TicketState::finished;
        ticket.arrivedAt = slot - seconds(below(900));
        ticket.calledAt = slot + seconds(below(busy ? 900 : 360) - 90);
        ticket.startedAt = *ticket.calledAt + seconds(20 + below(40));
        ticket.finishedAt = *ticket.startedAt + seconds(300 + below(1200));
        const auto staff = reader().employees();
        ticket.servedBy = staff.at(std::stoul(ticket.place.window)).id;
    }

    int below(int count) {
        return static_cast<int>(m_engine() % static_cast<unsigned long>(count));
    }

    void choose(const QString& combo, const QString& words) {
        auto* box = find<QComboBox>(*main, combo);
        const int index = box->findText(words);
        ASSERT_GE(index, 0) << words.toStdString();
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }

    QAbstractItemModel& model() { return *table().model(); }
    StatisticsTable& table() {
        return *find<StatisticsTable>(*main, QStringLiteral("statisticsTable"));
    }
    QString cell(int row, int column) { return model().index(row, column).data().toString(); }
    QString tile(const QString& name) { return find<FigureTile>(*main, name)->figure(); }
    QString notice() {
        return find<QLabel>(*main, QStringLiteral("statisticsNoticeWords"))->text();
    }

    desk::StatisticsDesk desk{store()};
    StatisticsPage* page;
    std::unique_ptr<MainWindow> main;

private:
    std::mt19937 m_engine{20261122};
};

TEST_F(StatisticsReport, beginsWithTodayByHour) {
    EXPECT_EQ(cell(0, 0), QStringLiteral("с 9:00 до 10:00"));
    EXPECT_EQ(model().rowCount(), 8); // seven hours and the sum
    EXPECT_EQ(cell(7, 0), QStringLiteral("Всего"));
    EXPECT_EQ(cell(7, 5), tile(QStringLiteral("servedTile")));
    EXPECT_EQ(find<BarChart>(*main, QStringLiteral("barChart"))->content().limits.size(), 2);
    EXPECT_GT(screenshot(*main, QStringLiteral("statistics")), 60);
    ASSERT_TRUE(theme().apply(Shade::dark));
    EXPECT_GT(screenshot(*main, QStringLiteral("statistics-dark")), 60);
    ASSERT_TRUE(theme().apply(Shade::light, 150));
    EXPECT_GT(screenshot(*main, QStringLiteral("statistics-large")), 60);
    ASSERT_TRUE(theme().apply(Shade::light));
}

TEST_F(StatisticsReport, showsTheWeekByServiceAndSpecialist) {
    const QString today = tile(QStringLiteral("servedTile"));
    press(*main, Qt::Key_2, Qt::AltModifier);
    ASSERT_TRUE(tests::eventually([&] { return tile(QStringLiteral("servedTile")) != today; }));

    choose(QStringLiteral("groupingCombo"), QStringLiteral("По услугам"));
    ASSERT_TRUE(tests::eventually([this] { return model().rowCount() == 13; }));
    EXPECT_TRUE(cell(0, 0).contains(QStringLiteral(" · ")));
    EXPECT_GT(screenshot(*main, QStringLiteral("statistics-services")), 60);
    choose(QStringLiteral("groupingCombo"), QStringLiteral("По специалистам"));
    ASSERT_TRUE(tests::eventually(
        [this] { return cell(model().rowCount() - 2, 0) == QStringLiteral("никем не принят"); }));
    const auto bars = find<BarChart>(*main, QStringLiteral("barChart"))->content().bars;
    EXPECT_TRUE(bars.first().isMeasured);
    EXPECT_FALSE(bars.last().isMeasured); // who was never called has no wait
    choose(QStringLiteral("measureCombo"), QStringLiteral("Приёмы"));
    EXPECT_GT(screenshot(*main, QStringLiteral("statistics-specialists")), 60);
}

TEST_F(StatisticsReport, sortsByTheColumnOfTheCursorAndKeepsTheSumLast) {
    const QAbstractItemModelTester tester(
        &model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    table().setFocus();
    for (int i = 0; i < 5; ++i)
        press(*main, Qt::Key_Right);
    press(*main, Qt::Key_F6);

    QList<int> falling;
    for (int row = 0; row < 7; ++row)
        falling += cell(row, 5).toInt();
    EXPECT_TRUE(std::ranges::is_sorted(falling, std::greater<>()));
    EXPECT_EQ(cell(7, 0), QStringLiteral("Всего"));
    EXPECT_EQ(find<BarChart>(*main, QStringLiteral("barChart"))->content().bars.size(), 7);
    press(*main, Qt::Key_F6);
    EXPECT_EQ(cell(0, 5).toInt(), falling.last());
}

TEST_F(StatisticsReport, takesOwnDatesAndRefusesThemTheWrongWayRound) {
    const QString today = tile(QStringLiteral("servedTile"));
    find<QDateEdit>(*main, QStringLiteral("fromDateEdit"))->setDate(QDate(2026, 11, 24));
    ASSERT_TRUE(tests::eventually([&] { return tile(QStringLiteral("servedTile")) != today; }));
    EXPECT_EQ(find<QComboBox>(*main, QStringLiteral("spanCombo"))->currentText(),
        QStringLiteral("Свои даты"));
    const QString served = tile(QStringLiteral("servedTile"));

    find<QDateEdit>(*main, QStringLiteral("untilDateEdit"))->setDate(QDate(2026, 11, 20));

    EXPECT_FALSE(
        find<QComboBox>(*main, QStringLiteral("spanCombo"))->accessibleDescription().isEmpty());
    EXPECT_EQ(tile(QStringLiteral("servedTile")), served);
}

TEST_F(StatisticsReport, countsConsultationsByServiceBesideTheVisits) {
    const domain::Employee clerk = employee(domain::Role::callCentre);
    for (int number = 1; number <= 3; ++number)
        put(domain::Consultation{tests::id<domain::ConsultationId>(number), "MU-049",
            domain::Channel::callCentre, clerk.id, tests::at("2026-11-27 11:05"),
            tests::date("2026-11-27")});
    choose(QStringLiteral("groupingCombo"), QStringLiteral("По услугам"));
    int column = 0;
    while (column < model().columnCount()
        && model().headerData(column, Qt::Horizontal).toString() != QStringLiteral("Консульт."))
        ++column;
    ASSERT_LT(column, model().columnCount());
    press(*main, Qt::Key_F5);

    const auto isCounted = [&] {
        const int last = model().rowCount() - 1;
        return last > 0 && cell(last, column) == QStringLiteral("3");
    };
    EXPECT_TRUE(tests::eventually(isCounted));
    choose(QStringLiteral("groupingCombo"), QStringLiteral("По специалистам"));
    ASSERT_TRUE(tests::eventually([&] {
        for (int row = 0; row < model().rowCount() - 1; ++row)
            if (cell(row, 0).contains(QString::fromStdString(clerk.name)))
                return cell(row, column) == QStringLiteral("3");
        return false;
    }));
}

TEST_F(StatisticsReport, ofADayWithoutVisitsSaysSo) {
    find<QDateEdit>(*main, QStringLiteral("untilDateEdit"))->setDate(QDate(2026, 12, 31));
    find<QDateEdit>(*main, QStringLiteral("fromDateEdit"))->setDate(QDate(2026, 12, 1));

    ASSERT_TRUE(tests::eventually([this] { return model().rowCount() == 0; }));
    EXPECT_EQ(tile(QStringLiteral("servedTile")), QStringLiteral("0"));
    EXPECT_EQ(tile(QStringLiteral("waitingTile")), QStringLiteral("–"));
    EXPECT_GT(screenshot(*main, QStringLiteral("statistics-empty")), 30);
}

TEST_F(StatisticsReport, ofMoreThanTheStationKeepsSaysFromWhenOn) {
    find<QDateEdit>(*main, QStringLiteral("fromDateEdit"))->setDate(QDate(2025, 9, 1));

    const auto isSaid = [this] {
        for (const auto* label : page->findChildren<ElidedLabel*>())
            if (label->text().contains(QStringLiteral("хранит талоны с 23 октября 2025")))
                return true;
        return false;
    };
    EXPECT_TRUE(tests::eventually(isSaid));
}

TEST_F(StatisticsReport, followsTheHallWhileItShowsToday) {
    const int before = tile(QStringLiteral("servedTile")).toInt();

    domain::Ticket late = ticket(4000, "2026-11-27", 8, 3);
    serve(late);
    put(late);

    EXPECT_TRUE(tests::eventually(
        [&] { return tile(QStringLiteral("servedTile")).toInt() == before + 1; }));
}

TEST_F(StatisticsReport, savesWhatItShowsAndSaysWhere) {
    const QString path = folder.filePath(QStringLiteral("отчёт.csv"));

    page->save(tables::Format::csv, path);
    ASSERT_TRUE(tests::eventually([this] { return !notice().isEmpty(); }));

    EXPECT_TRUE(notice().contains(path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"));
    EXPECT_EQ(lines.size(), 10); // header, seven hours, sum, the end
    EXPECT_TRUE(lines.at(8).startsWith(QStringLiteral("Всего;")));
    EXPECT_EQ(lines.at(8).split(QLatin1Char(';')).at(5), tile(QStringLiteral("servedTile")));
}

TEST_F(StatisticsReport, thatCannotBeSavedSaysWhyInPlainWords) {
    page->save(tables::Format::xlsx, QStringLiteral("/sys/report.xlsx"));

    ASSERT_TRUE(tests::eventually([this] { return !notice().isEmpty(); }));
    EXPECT_TRUE(notice().contains(QStringLiteral("нет права")));
    EXPECT_GT(screenshot(*main, QStringLiteral("statistics-refused")), 60);
}

} // namespace okno::client::ui::test
