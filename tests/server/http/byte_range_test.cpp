#include "server/http/byte_range.h"

#include <gtest/gtest.h>

namespace okno::tests {

using server::http::ByteRange;
using server::http::rangeOf;

TEST(ByteRange, readsTheThreeFormsOfOneRange) {
    EXPECT_EQ(rangeOf("bytes=0-9", 100), (ByteRange{0, 10}));
    EXPECT_EQ(rangeOf("bytes=90-", 100), (ByteRange{90, 10}));
    EXPECT_EQ(rangeOf("bytes=-5", 100), (ByteRange{95, 5}));
    EXPECT_EQ(rangeOf("bytes=99-99", 100), (ByteRange{99, 1}));
}

TEST(ByteRange, endsWhereTheFileEnds) {
    EXPECT_EQ(rangeOf("bytes=90-1000", 100), (ByteRange{90, 10}));
    EXPECT_EQ(rangeOf("bytes=-1000", 100), (ByteRange{0, 100}));
}

TEST(ByteRange, behindTheEndNothingCanBeSent) {
    for (const char* header : {"bytes=100-", "bytes=100-200", "bytes=-0"}) {
        const auto range = rangeOf(header, 100);
        ASSERT_FALSE(range) << header;
        EXPECT_EQ(range.error().reason, "range-not-satisfiable") << header;
        EXPECT_EQ(range.error().detail, "100") << header;
    }
    EXPECT_FALSE(rangeOf("bytes=0-", 0));
}

TEST(ByteRange, whatIsNotUnderstoodMeansTheWholeFile) {
    for (const char* header :
        {"", "bytes", "bytes=", "bytes=-", "bytes=9-0", "bytes=0-1,5-6", "bytes= 0-1", "bytes=+1-2",
            "bytes=-1-2", "lines=0-9", "bytes=0x1-2", "bytes=99999999999999999999-"})
        EXPECT_EQ(rangeOf(header, 100), std::nullopt) << header;
}

} // namespace okno::tests
