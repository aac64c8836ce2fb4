#include "tests/common/domain/deciding.h"

namespace okno::tests {

using namespace domain;

TEST(Commands, nameTheirTarget) {
    const RecordKey ticket{RecordKind::ticket, uuid(1).toString()};
    const RecordKey card{RecordKind::card, uuid(1).toString()};
    BookTicket collecting = sampleBooking();
    collecting.card = id<CardId>(5);
    RegisterCard visited = sampleRegistration();
    visited.ticket = id<TicketId>(5);

    EXPECT_EQ(targetOf(collecting), ticket);
    EXPECT_EQ(targetOf(CallTicket{id<TicketId>(1)}), ticket);
    EXPECT_EQ(targetOf(FinishTicket{id<TicketId>(1), VisitOutcome::card, {}}), ticket);
    EXPECT_EQ(targetOf(MoveTicket{id<TicketId>(1), sampleBooking().place}), ticket);
    AdmitVisitor admitted{
        id<TicketId>(1), "1", Purpose::collect, {}, Channel::window, {}, {}, id<CardId>(5)};
    EXPECT_EQ(targetOf(admitted), ticket);
    EXPECT_EQ(targetOf(UndoTicketChange{id<TicketId>(1)}), ticket);
    EXPECT_EQ(targetOf(WithdrawResult{id<CardId>(1), "x"}), card);
    EXPECT_EQ(targetOf(SetWindowState{"3", WindowMode::open, {}}),
        (RecordKey{RecordKind::windowState, "3"}));
    EXPECT_EQ(targetOf(NoteConsultation{id<ConsultationId>(4), "MU-001", Channel::callCentre}),
        (RecordKey{RecordKind::consultation, id<ConsultationId>(4).toString()}));
    EXPECT_EQ(targetOf(LeaseSlots{"3", date("2026-11-24"), time("09:00"), time("10:00")}),
        (RecordKey{RecordKind::lease, "2026-11-24/3"}));
    EXPECT_EQ(targetOf(ChangeDay{}), (RecordKey{RecordKind::office, "main"}));
    EXPECT_EQ(targetOf(ChangeShift{}), (RecordKey{RecordKind::office, "main"}));
    EXPECT_EQ(targetOf(visited), card);
    EXPECT_EQ(targetOf(TakeCard{id<CardId>(1)}), card);
    EXPECT_EQ(targetOf(MarkQuerySent{id<CardId>(1), id<QueryId>(2)}), card);
    EXPECT_EQ(targetOf(PutReference{sampleService()}), (RecordKey{RecordKind::service, "MU-001"}));
}

TEST(Commands, nameEachFileOnce) {
    RegisterCard registration = sampleRegistration();
    registration.pages.push_back(registration.pages.front());

    EXPECT_EQ(blobsOf(registration),
        (std::vector<BlobId>{registration.pages[0].blob, registration.pages[1].blob}));
    EXPECT_EQ(blobsOf(AttachPages{id<CardId>(1), {samplePage(9)}}).size(), 1U);
    EXPECT_EQ(blobsOf(AttachResult{id<CardId>(1), ResultKind::positive, "x",
                          {samplePage(1), samplePage(2)}, {}})
                  .size(),
        2U);
    EXPECT_EQ(blobsOf(RecordAnswer{
                  id<CardId>(1), id<QueryId>(1), QueryState::answered, {}, sha256("paper"), {}}),
        std::vector<BlobId>{sha256("paper")});
    EXPECT_TRUE(blobsOf(
        RecordAnswer{id<CardId>(1), id<QueryId>(1), QueryState::noData, {}, {},
            {}}).empty());
    EXPECT_TRUE(blobsOf(CallTicket{id<TicketId>(1)}).empty());
}

TEST(RecordKeys, areCodesOrIdentifiers) {
    EXPECT_EQ(keyOf(sampleOffice()), (RecordKey{RecordKind::office, "main"}));
    EXPECT_EQ(keyOf(russianCalendar()), (RecordKey{RecordKind::calendar, "ru"}));
    EXPECT_EQ(keyOf(realEstateQuery()), (RecordKey{RecordKind::queryKind, "RR_EGRN_OBJ"}));
    EXPECT_EQ(keyOf(staff::executor()),
        (RecordKey{RecordKind::employee, staff::executor().id.toString()}));
    EXPECT_EQ(keyOf(sampleCard()), (RecordKey{RecordKind::card, uuid(1).toString()}));
}

TEST(RegistrationNumbers, haveSixDigits) {
    EXPECT_EQ(toString({"01-12", 2026, 4512}), "01-12/004512");
    EXPECT_EQ(toString({"01-12", 2026, 1234567}), "01-12/1234567");
}

} // namespace okno::tests
