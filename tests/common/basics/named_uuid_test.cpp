#include "common/basics/named_uuid.h"

#include <gtest/gtest.h>

namespace okno::tests {

TEST(NamedUuid, theSameNameGivesTheSameId) {
    EXPECT_EQ(uuidOfName("employee lebedeva"), uuidOfName("employee lebedeva"));
    EXPECT_NE(uuidOfName("employee lebedeva"), uuidOfName("employee gusev"));
    EXPECT_NE(uuidOfName("employee lebedeva"), uuidOfName("station lebedeva"));
}

TEST(NamedUuid, isOfVersionEightAndTheStandardVariant) {
    for (const char* name : {"", "a", "b", "c", "d", "e", "f", "g"}) {
        const std::string text = uuidOfName(name).toString();
        EXPECT_EQ(text[14], '8') << text;
        EXPECT_NE(std::string("89ab").find(text[19]), std::string::npos) << text;
    }
    // printf employee | sha256sum, with version and variant in place
    EXPECT_EQ(uuidOfName("employee").toString(), "2fdc0177-057d-8a5c-ac2c-0821e01f4fa8");
}

} // namespace okno::tests
