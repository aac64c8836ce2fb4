// The lines between the desk and okno-scanner.
#include "client/scanning/scanner_messages.h"

#include <gtest/gtest.h>

namespace okno::tests {
namespace {

using namespace client::scanning;

TEST(ScannerMessages, carryARequestWhole) {
    ScanRequest request{PaperSource::duplex, ColourMode::gray, 200, "spool", {{"speed", "60"}}};

    const Result<ScannerCommand> read = commandFromLine(toLine(ScannerCommand(StartScan{request})));

    ASSERT_TRUE(read);
    const ScanRequest& taken = std::get<StartScan>(*read).request;
    EXPECT_EQ(taken.source, PaperSource::duplex);
    EXPECT_EQ(taken.mode, ColourMode::gray);
    EXPECT_EQ(taken.dpi, 200);
    EXPECT_EQ(taken.folder, "spool");
    EXPECT_EQ(taken.options, request.options);
}

TEST(ScannerMessages, readBackEveryEventAsItWas) {
    const std::vector<ScannerEvent> events{DevicesListed{{{"okno:feeder", "Okno", "virtual"}}},
        DeviceOpened{"okno:feeder", {"ADF Front"}}, SheetStarted{3}, RowsRead{3, 128},
        PageSaved{3, Side::back, "a.jpg", "ab", 1234, 2480, 3508, 300},
        PageRead{3, Side::front, "ab", true, "TITLE", -1.5}, StackFed{3},
        ScanFailed{FaultKind::diskFull, 2, "No space"},
        BatchEnded{EndReason::stoppedAtDevice, 2, 4, 12.5}};
    for (const ScannerEvent& event : events) {
        const std::string line = toLine(event);

        const Result<ScannerEvent> read = eventFromLine(line);

        ASSERT_TRUE(read) << line;
        EXPECT_EQ(read->index(), event.index());
        EXPECT_EQ(toLine(*read), line);
    }
}

TEST(ScannerMessages, refuseWhatIsNoMessage) {
    for (const char* line : {"", "scan", "[]", "{}", R"({"do":"fly"})",
             R"({"do":"scan","source":"roof","mode":"gray","dpi":300,"folder":"x"})",
             R"({"do":"scan","source":"feeder"})"})
        EXPECT_EQ(commandFromLine(line).error().code, ErrorCode::invalidInput) << line;
    EXPECT_EQ(eventFromLine(R"({"event":"fault","kind":"odd","sheet":1,"detail":""})").error().code,
        ErrorCode::invalidInput);
}

TEST(ScannerMessages, passOnADriversWordsInAnyEncoding) {
    const std::string line = toLine(ScannerEvent(ScanFailed{FaultKind::io, 1, "\xff\xfe"}));

    EXPECT_TRUE(eventFromLine(line));
}

} // namespace
} // namespace okno::tests
