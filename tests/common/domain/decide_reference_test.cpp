#include "tests/common/domain/deciding.h"

namespace okno::tests {

using namespace domain;

namespace {
std::string putting(const Record& record) {
    return outcomeOf(deciding(sampleCity(), staff::administrator(), PutReference{record}));
}

template <typename T, typename Change> std::string puttingChanged(T record, Change change) {
    change(record);
    return putting(record);
}
} // namespace

TEST(Reference, isPutAsItIs) {
    MemoryRecords city;
    city.put(staff::administrator());
    for (const Record& record : std::vector<Record>{sampleOffice(), russianCalendar(),
             sampleService(), realEstateQuery(), staff::executor()}) {
        apply(city, staff::administrator(), PutReference{record});
        EXPECT_EQ(city.find(keyOf(record)), record);
    }
}

TEST(Reference, holdsNoTicketsAndCards) {
    MemoryRecords city = sampleCity();
    apply(city, staff::callCentre(), sampleBooking(), at("2026-11-23 08:30"));

    EXPECT_EQ(putting(sampleCard()), "not-reference");
    EXPECT_EQ(putting(*city.ticket(id<TicketId>(1))), "not-reference");
}

TEST(Reference, refusesABrokenOffice) {
    const auto office = [](auto change) { return puttingChanged(sampleOffice(), change); };

    EXPECT_EQ(office([](Office& one) { one.code = "second"; }), "reference-broken: code");
    EXPECT_EQ(
        office([](Office& one) { one.ticketMinutes = 0; }), "step-not-positive: ticket_minutes");
    EXPECT_EQ(
        office([](Office& one) { one.horizonDays = -1; }), "number-out-of-range: horizon_days");
    EXPECT_EQ(office([](Office& one) { std::swap(one.hours[0][0], one.hours[0][1]); }),
        "hours-overlap: hours[0][1]");
    EXPECT_EQ(office([](Office& one) { one.windows.push_back(one.windows[0]); }),
        "reference-broken: windows");
    EXPECT_EQ(office([](Office& one) { one.lines[1].letter = "А"; }), "reference-broken: lines");
    EXPECT_EQ(office([](Office& one) { one.stateJournal = one.municipalJournal; }),
        "reference-broken: journals");
}

namespace {
const DayException shortDay{
    date("2026-12-31"), {}, {{time("09:00"), time("13:00")}}, "the year ends"};

std::string changingDay(const std::optional<DayException>& before,
    const std::optional<DayException>& after, const MemoryRecords& city = sampleCity()) {
    return outcomeOf(deciding(city, staff::supervisor(), ChangeDay{before, after}));
}
} // namespace

TEST(ScheduleChange, putsAnExceptionInPlaceOfTheOneThatWasSeen) {
    MemoryRecords city = sampleCity();
    DayException closed = shortDay;
    closed.hours.clear();

    apply(city, staff::supervisor(), ChangeDay{{}, shortDay});
    EXPECT_EQ(city.office()->exceptions, std::vector{shortDay});
    apply(city, staff::supervisor(), ChangeDay{shortDay, closed});
    EXPECT_EQ(city.office()->exceptions, std::vector{closed});
    EXPECT_EQ(changingDay(shortDay, {}, city), "schedule-moved-on");
    apply(city, staff::supervisor(), ChangeDay{closed, {}});
    EXPECT_TRUE(city.office()->exceptions.empty());
}

TEST(ScheduleChange, refusesWhatCannotWork) {
    MemoryRecords city = sampleCity();
    DayException changed = shortDay;
    changed.date = date("2026-11-22");
    EXPECT_EQ(changingDay({}, changed), "date-past: 2026-11-22");
    changed = shortDay;
    changed.windows = {"99"};
    EXPECT_EQ(changingDay({}, changed), "window-unknown: exceptions[0].windows");
    changed = shortDay;
    changed.hours = {{time("13:00"), time("09:00")}};
    EXPECT_EQ(changingDay({}, changed), "hours-reversed: exceptions[0].hours[0]");
    apply(city, staff::supervisor(), ChangeDay{{}, shortDay});
    EXPECT_EQ(changingDay({}, shortDay, city), "exceptions-repeated: exceptions[1]");
}

TEST(ScheduleChange, putsAShiftInPlaceOfTheOneThatWasSeen) {
    MemoryRecords city = sampleCity();
    const Shift morning{"3", "lebedeva", {"municipal"}, {Purpose::submit}, {}, {}, {}, {},
        {{time("09:00"), time("13:00")}}};
    Shift evening = morning;
    evening.hours = {{time("14:00"), time("18:00")}};

    apply(city, staff::supervisor(), ChangeShift{{}, morning});
    apply(city, staff::supervisor(), ChangeShift{{}, evening});
    EXPECT_EQ(city.office()->roster, (std::vector{morning, evening}));
    EXPECT_EQ(
        outcomeOf(deciding(city, staff::supervisor(), ChangeShift{{}, morning})).substr(0, 14),
        "shift-overlaps");
    Shift longer = morning;
    longer.employee = "sinitsyna";
    apply(city, staff::supervisor(), ChangeShift{morning, longer});
    EXPECT_EQ(city.office()->roster, (std::vector{longer, evening}));
    EXPECT_EQ(outcomeOf(deciding(city, staff::supervisor(), ChangeShift{morning, {}})),
        "schedule-moved-on");
    apply(city, staff::supervisor(), ChangeShift{evening, {}});
    EXPECT_EQ(city.office()->roster, std::vector{longer});
}

TEST(Reference, refusesABrokenService) {
    const auto service = [](auto change) { return puttingChanged(sampleService(), change); };

    EXPECT_EQ(service([](Service& one) { one.code.clear(); }), "reference-broken: code");
    EXPECT_EQ(
        service([](Service& one) { one.applicants.clear(); }), "reference-broken: applicants");
    EXPECT_EQ(service([](Service& one) { one.term.value = -1; }), "reference-broken: term");
    EXPECT_EQ(service([](Service& one) { one.documents[1].code = "APP"; }),
        "reference-broken: documents");
    EXPECT_EQ(service([](Service& one) { one.documents[4].queryKind.clear(); }),
        "reference-broken: EGRN");
    EXPECT_EQ(service([](Service& one) { one.documents[3].conditionCode.clear(); }),
        "reference-broken: TITLE");
}

TEST(Reference, refusesABrokenQueryKindCalendarOrEmployee) {
    EXPECT_EQ(puttingChanged(realEstateQuery(),
                  [](QueryKind& kind) { kind.request[1].pattern = "(unclosed"; }),
        "reference-broken: cadastral_no");
    EXPECT_EQ(puttingChanged(realEstateQuery(),
                  [](QueryKind& kind) { kind.request.push_back(kind.request[0]); }),
        "reference-broken: request");
    EXPECT_EQ(puttingChanged(russianCalendar(),
                  [](ProductionCalendar& one) { std::swap(one.years[0], one.years[1]); }),
        "reference-broken: years");
    EXPECT_EQ(puttingChanged(staff::executor(), [](Employee& one) { one.login.clear(); }),
        "reference-broken: login");
}

} // namespace okno::tests
