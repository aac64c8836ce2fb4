#include "server/registry/secrets.h"

#include <gtest/gtest.h>

#include <set>

namespace okno::tests {

using namespace server::registry;

TEST(Secrets, aPasswordFitsItsHashOnly) {
    const auto hash = hashOfPassword("k7mh-9wpx");

    ASSERT_TRUE(hash);
    EXPECT_EQ(hash->substr(0, 10), "$argon2id$");
    EXPECT_TRUE(fits("k7mh-9wpx", *hash));
    EXPECT_FALSE(fits("k7mh-9wpy", *hash));
    EXPECT_FALSE(fits("", *hash));
    EXPECT_FALSE(fits("k7mh-9wpx", ""));
}

TEST(Secrets, oneSaltIsNeverUsedTwice) {
    EXPECT_NE(hashOfPassword("same"), hashOfPassword("same"));
}

TEST(Secrets, newOnesDiffer) {
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i) {
        EXPECT_TRUE(seen.insert(newPassword()).second);
        EXPECT_TRUE(seen.insert(newToken()).second);
    }
    EXPECT_EQ(newPassword().size(), 16U);
    EXPECT_EQ(newToken().size(), 64U);
}

} // namespace okno::tests
