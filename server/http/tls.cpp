#include "server/http/tls.h"

#include <Poco/Net/IPAddress.h>
#include <Poco/Net/SSLManager.h>
#include <openssl/ssl.h>

#include <mutex>

namespace okno::server::http {

namespace {
using Poco::Net::Context;

// TLS 1.2's only; those of 1.3 are all sound.
constexpr const char* ciphers = "ECDHE+AESGCM:ECDHE+CHACHA20:!aNULL:!eNULL";

Result<void> checkKey(const std::filesystem::path& key) {
    std::error_code error;
    const auto status = std::filesystem::status(key, error);
    if (error || !std::filesystem::is_regular_file(status))
        return failure(ErrorCode::invalidInput, "certificate-unusable", key.string());
    constexpr auto others = std::filesystem::perms::others_all;
    if ((status.permissions() & others) != std::filesystem::perms::none)
        return failure(ErrorCode::invalidInput, "key-exposed", key.string());
    return {};
}
} // namespace

Result<bool> isLoopback(const std::string& address) {
    Poco::Net::IPAddress parsed;
    if (!Poco::Net::IPAddress::tryParse(address, parsed))
        return failure(ErrorCode::invalidInput, "address-malformed", address);
    return parsed.isLoopback();
}

Result<Context::Ptr> tlsContext(const TlsFiles& files) {
    static std::once_flag initialised;
    std::call_once(initialised, [] { Poco::Net::initializeSSL(); });
    if (const auto safe = checkKey(files.key); !safe)
        return tl::unexpected(safe.error());
    Context::Params parameters;
    parameters.certificateFile = files.certificate.string();
    parameters.privateKeyFile = files.key.string();
    parameters.verificationMode = Context::VERIFY_NONE; // stations prove themselves by their keys
    parameters.loadDefaultCAs = false;
    parameters.cipherList = ciphers;
    try {
        Context::Ptr context = new Context(Context::TLS_SERVER_USE, parameters);
        context->requireMinimumProtocol(Context::PROTO_TLSV1_2);
        SSL_CTX_set_options(context->sslContext(),
            SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
        if (SSL_CTX_check_private_key(context->sslContext()) != 1)
            return failure(
                ErrorCode::invalidInput, "certificate-unusable", files.certificate.string());
        return context;
    } catch (const Poco::Exception&) {
        return failure(ErrorCode::invalidInput, "certificate-unusable", files.certificate.string());
    }
}

} // namespace okno::server::http
