// TLS of the registry's ports: 1.2 or newer, with forward secrecy.
#pragma once

#include "common/basics/result.h"

#include <Poco/Net/Context.h>

#include <filesystem>
#include <string>

namespace okno::server::http {

/// PEM files: the certificate with the chain behind it, and its key.
struct TlsFiles {
    std::filesystem::path certificate;
    std::filesystem::path key;
};

/// Whether what is sent to this address stays on the machine. `invalidInput` "address-malformed"
/// unless it is an IPv4 or IPv6 address.
[[nodiscard]] Result<bool> isLoopback(const std::string& address);

/// `invalidInput` "certificate-unusable" with the file, or "key-exposed" when others may read the
/// key.
[[nodiscard]] Result<Poco::Net::Context::Ptr> tlsContext(const TlsFiles& files);

} // namespace okno::server::http
