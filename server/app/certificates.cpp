#include "server/app/certificates.h"

#include "common/basics/durable.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <optional>
#include <sstream>

namespace okno::server::app {

namespace {
template <auto free> struct Free {
    template <typename T> void operator()(T* thing) const { free(thing); }
};
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Memory = std::unique_ptr<BIO, Free<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Free<X509_EXTENSION_free>>;
using Number = std::unique_ptr<BIGNUM, Free<BN_free>>;

struct Pair {
    Key key;
    Certificate certificate;
};

constexpr long authorityDays = 3650;
constexpr long certificateDays = 730;
constexpr long secondsPerDay = 24L * 60 * 60;
constexpr std::size_t longestName = 253;

bool isAddress(const std::string& name) {
    std::array<unsigned char, 16> parsed{};
    return ::inet_pton(AF_INET, name.c_str(), parsed.data()) == 1
        || ::inet_pton(AF_INET6, name.c_str(), parsed.data()) == 1;
}

bool isHostName(const std::string& name) {
    const auto fits = [](char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z')
            || (sign >= '0' && sign <= '9') || sign == '-' || sign == '.';
    };
    return !name.empty() && name.size() <= longestName && name.front() != '.' && name.front() != '-'
        && std::all_of(name.begin(), name.end(), fits);
}

/// "IP:10.0.0.5,DNS:registry.local"
std::string alternativeNames(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ",") + std::string(isAddress(name) ? "IP:" : "DNS:") + name;
    return text;
}

bool addExtension(X509* certificate, X509* issuer, int kind, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setSerial(X509* certificate) {
    constexpr int bits = 127; // positive, and nobody's choice
    const Number number(BN_new());
    return number && BN_rand(number.get(), bits, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1
        && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool setName(X509* certificate, const std::string& commonName) {
    return X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
               reinterpret_cast<const unsigned char*>(commonName.c_str()), -1, -1, 0)
        == 1;
}

/// Unsigned. An hour before now, for stations whose clocks are a little slow.
std::optional<Pair> newPair(const std::string& commonName, long days, Instant now) {
    Pair pair{Key(EVP_EC_gen("P-256")), Certificate(X509_new())};
    if (!pair.key || !pair.certificate)
        return std::nullopt;
    X509* certificate = pair.certificate.get();
    time_t begin = std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
    const bool made = X509_set_version(certificate, X509_VERSION_3) == 1 && setSerial(certificate)
        && X509_time_adj_ex(X509_getm_notBefore(certificate), 0, -3600, &begin) != nullptr
        && X509_time_adj_ex(X509_getm_notAfter(certificate), 0, days * secondsPerDay, &begin)
            != nullptr
        && X509_set_pubkey(certificate, pair.key.get()) == 1 && setName(certificate, commonName);
    return made ? std::optional(std::move(pair)) : std::nullopt;
}

std::optional<Pair> newAuthority(Instant now) {
    auto pair = newPair("Okno registry authority", authorityDays, now);
    if (!pair)
        return std::nullopt;
    X509* certificate = pair->certificate.get();
    const bool made = X509_set_issuer_name(certificate, X509_get_subject_name(certificate)) == 1
        && addExtension(
            certificate, certificate, NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
        && addExtension(certificate, certificate, NID_key_usage, "critical,keyCertSign,cRLSign")
        && addExtension(certificate, certificate, NID_subject_key_identifier, "hash")
        && X509_sign(certificate, pair->key.get(), EVP_sha256()) > 0;
    return made ? std::move(pair) : std::nullopt;
}

std::optional<Pair> newCertificate(
    const Pair& authority, const std::vector<std::string>& names, Instant now) {
    constexpr std::size_t longestCommonName = 64;
    auto pair = newPair(names.front().substr(0, longestCommonName), certificateDays, now);
    if (!pair)
        return std::nullopt;
    X509* certificate = pair->certificate.get();
    X509* issuer = authority.certificate.get();
    const bool made = X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) == 1
        && addExtension(certificate, issuer, NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(certificate, issuer, NID_key_usage, "critical,digitalSignature")
        && addExtension(certificate, issuer, NID_ext_key_usage, "serverAuth")
        && addExtension(certificate, issuer, NID_subject_key_identifier, "hash")
        && addExtension(certificate, issuer, NID_authority_key_identifier, "keyid")
        && addExtension(certificate, issuer, NID_subject_alt_name, alternativeNames(names))
        && X509_sign(certificate, authority.key.get(), EVP_sha256()) > 0;
    return made ? std::move(pair) : std::nullopt;
}

template <typename Write> std::string pem(Write write) {
    const Memory memory(BIO_new(BIO_s_mem()));
    char* text = nullptr;
    if (!memory || write(memory.get()) != 1)
        return {};
    const long size = BIO_get_mem_data(memory.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

std::string pemOf(const Certificate& certificate) {
    return pem([&](BIO* out) { return PEM_write_bio_X509(out, certificate.get()); });
}

std::string pemOf(const Key& key) {
    return pem([&](BIO* out) {
        return PEM_write_bio_PKCS8PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
}

/// Whole or not at all, and never readable by others in between.
Result<void> writeFile(const std::filesystem::path& path, const std::string& text, mode_t mode) {
    const std::string part = path.string() + ".part";
    std::error_code error;
    std::filesystem::remove(part, error);
    const int file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    const bool written = file >= 0 && !text.empty()
        && ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size())
        && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (written)
        std::filesystem::rename(part, path, error);
    if (!written || error || syncToDisk(path.parent_path()))
        return failure(ErrorCode::storage, "file-not-written", path.string());
    return {};
}

std::string textOf(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

Result<Pair> readPair(const std::filesystem::path& certificate, const std::filesystem::path& key) {
    const std::string certificateText = textOf(certificate);
    const std::string keyText = textOf(key);
    const Memory certificateMemory(
        BIO_new_mem_buf(certificateText.data(), static_cast<int>(certificateText.size())));
    const Memory keyMemory(BIO_new_mem_buf(keyText.data(), static_cast<int>(keyText.size())));
    Pair pair{Key(PEM_read_bio_PrivateKey(keyMemory.get(), nullptr, nullptr, nullptr)),
        Certificate(PEM_read_bio_X509(certificateMemory.get(), nullptr, nullptr, nullptr))};
    if (!pair.key || !pair.certificate
        || X509_check_private_key(pair.certificate.get(), pair.key.get()) != 1)
        return failure(ErrorCode::invalidInput, "certificate-unusable", certificate.string());
    return pair;
}

constexpr mode_t secret = 0600;
constexpr mode_t readable = 0644;

Result<Pair> authorityIn(const CertificateFiles& files, Instant now) {
    if (std::filesystem::exists(files.authority))
        return readPair(files.authority, files.authorityKey);
    auto made = newAuthority(now);
    if (!made)
        return failure(ErrorCode::unavailable, "certificate-not-made");
    return writeFile(files.authorityKey, pemOf(made->key), secret)
        .and_then([&] { return writeFile(files.authority, pemOf(made->certificate), readable); })
        .map([&] { return std::move(*made); });
}
} // namespace

CertificateFiles::CertificateFiles(const std::filesystem::path& data)
    : authority(data / "tls" / "authority.pem")
    , authorityKey(data / "tls" / "authority.key")
    , certificate(data / "tls" / "registry.pem")
    , key(data / "tls" / "registry.key") { }

Result<CertificateFiles> makeCertificate(
    const std::filesystem::path& data, const std::vector<std::string>& names, Instant now) {
    const auto wrong = std::find_if(names.begin(), names.end(),
        [](const std::string& name) { return !isAddress(name) && !isHostName(name); });
    if (names.empty() || wrong != names.end())
        return failure(
            ErrorCode::invalidInput, "name-malformed", names.empty() ? std::string() : *wrong);
    CertificateFiles files(data);
    std::error_code error = makeDurableFolder(files.key.parent_path());
    if (!error)
        std::filesystem::permissions(
            files.key.parent_path(), std::filesystem::perms::owner_all, error);
    if (error)
        return failure(ErrorCode::storage, "folder-not-made", files.key.parent_path().string());
    return authorityIn(files, now).and_then([&](const Pair& authority) -> Result<CertificateFiles> {
        const auto made = newCertificate(authority, names, now);
        if (!made)
            return failure(ErrorCode::unavailable, "certificate-not-made");
        return writeFile(files.key, pemOf(made->key), secret)
            .and_then([&] {
                return writeFile(files.certificate,
                    pemOf(made->certificate) + pemOf(authority.certificate), readable);
            })
            .map([&] { return files; });
    });
}

} // namespace okno::server::app
