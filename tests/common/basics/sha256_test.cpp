#include "common/basics/sha256.h"

#include "common/basics/text.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>

namespace okno {

namespace {
/// A file of the test's own, gone when it ends.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& content)
        : m_path(testing::TempDir() + "okno_sha256_"
            + testing::UnitTest::GetInstance()->current_test_info()->name()) {
        std::ofstream(m_path, std::ios::binary) << content;
    }
    ~TemporaryFile() { std::remove(m_path.c_str()); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    std::string m_path;
};
} // namespace

// The examples of FIPS 180-4 and its NIST companion "SHA-256 test vectors".
TEST(Sha256, agreesWithTheStandard) {
    EXPECT_EQ(
        sha256("").toString(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256("abc").toString(),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq").toString(),
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjkl"
                     "mnopqklmnopqrlmnopqrsmnopqrstnopqrstu")
                  .toString(),
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
    EXPECT_EQ(sha256(std::string(1'000'000, 'a')).toString(),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, isTheSameInPiecesOfAnySize) {
    std::string text;
    for (int i = 0; i < 300; ++i)
        text.push_back(static_cast<char>(i * 7));
    const BlobId whole = sha256(text);

    for (std::size_t piece = 1; piece <= text.size(); ++piece) {
        Sha256 hash;
        for (std::size_t from = 0; from < text.size(); from += piece)
            hash.update(text.data() + from, std::min(piece, text.size() - from));
        EXPECT_EQ(hash.finish(), whole) << piece;
    }
}

TEST(Sha256, aCopyGoesOnFromWhereTheOriginalStood) {
    const std::string text(1000, 'x');
    Sha256 whole;
    whole.update(text.data(), 400);
    Sha256 copy = whole;
    copy.update(text.data(), 600);
    whole.update("y", 1);

    EXPECT_EQ(copy.finish(), sha256(text));
    EXPECT_EQ(whole.finish(), sha256(std::string(400, 'x') + "y"));
}

TEST(Sha256, padsEveryLength) {
    // The sum of the digests' first bytes over all lengths to 256, counted with another program.
    unsigned sum = 0;
    for (std::size_t length = 0; length <= 256; ++length)
        sum += static_cast<unsigned>(
            std::stoul(sha256(std::string(length, 'x')).toString().substr(0, 2), nullptr, 16));
    EXPECT_EQ(sum, 33299U);
}

TEST(Sha256, readsFiles) {
    const TemporaryFile file(std::string(200'000, 'a'));

    EXPECT_EQ(sha256OfFile(file.path()).value(), sha256(std::string(200'000, 'a')));
}

TEST(Sha256, tellsThatAFileIsMissing) {
    const Result<BlobId> missing = sha256OfFile(testing::TempDir() + "no/such/file.jpg");

    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error(), (Error{ErrorCode::notFound, "file-not-found", "file.jpg"}));
}

TEST(Digest, knowsTheNamesOfTus) {
    Digest sha1(algorithmNamed("sha1").value());
    sha1.update("abc", 3);
    const std::string bytes = sha1.finish();

    EXPECT_EQ(toHex({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}),
        "a9993e364706816aba3e25717850c26c9cd0d89d"); // FIPS 180-1
    EXPECT_EQ(algorithmNamed("sha256"), Algorithm::sha256);
    EXPECT_FALSE(algorithmNamed("md5"));
    EXPECT_FALSE(algorithmNamed("SHA256"));
}

TEST(BlobIds, areSixtyFourHexadecimalDigits) {
    const BlobId id = sha256("abc");

    EXPECT_EQ(BlobId::parse(id.toString()).value(), id);
    EXPECT_FALSE(BlobId::parse(id.toString().substr(1)));
    EXPECT_FALSE(BlobId::parse(id.toString() + "00"));
    EXPECT_EQ(BlobId::parse(std::string(64, 'g')).error().reason, "not-a-content-hash");
}

} // namespace okno
