#include "client/app/enrolment_file.h"

#include "common/basics/named_uuid.h"
#include "common/protocol/enrolment.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <fstream>

namespace okno::client::app {
namespace {

class EnrolmentFile : public testing::Test {
protected:
    Result<Invitation> read() {
        const std::filesystem::path file
            = std::filesystem::path(temporary.path().toStdString()) / "window.json";
        std::ofstream(file) << protocol::toJson(invitation).dump();
        return readEnrolment(file);
    }
    std::string reason() {
        const auto outcome = read();
        return outcome ? "" : outcome.error().reason;
    }

    QTemporaryDir temporary;
    protocol::Invitation invitation{domain::StationId(uuidOfName("station 3")), "W3", "window", "3",
        "Window 3", "https://registry.example:8740", "code", "PEM"};
};

TEST_F(EnrolmentFile, givesStationCodeAndCertificate) {
    const auto outcome = read();

    ASSERT_TRUE(outcome) << outcome.error().reason;
    EXPECT_EQ(outcome->station.id, invitation.station);
    EXPECT_EQ(outcome->station.kind, desk::StationKind::window);
    EXPECT_EQ(outcome->enrolmentCode, "code");
    EXPECT_EQ(outcome->certificate, "PEM");
}

TEST_F(EnrolmentFile, mayNameAnOpenRegistryOnlyOnTheSameComputer) {
    for (const char* here :
        {"http://127.0.0.1:8740", "http://localhost:8740", "http://[::1]:8740"}) {
        invitation.registry = here;
        EXPECT_EQ(reason(), "") << here;
    }
    for (const char* there : {"http://registry.example", "http://10.0.0.1",
             "ftp://registry.example", "registry.example", "http://127.0.0.1.example"}) {
        invitation.registry = there;
        EXPECT_EQ(reason(), "registry-not-secure") << there;
    }
}

TEST_F(EnrolmentFile, ofAnUnknownKindOfStationIsRefused) {
    invitation.kind = "kitchen";

    EXPECT_EQ(reason(), "enrolment-malformed");
}

} // namespace
} // namespace okno::client::app
