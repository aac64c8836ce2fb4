// The office's own certificates, for a registry that no public authority knows: an authority that
// signs nothing but this registry, and the registry's certificate. Stations get the authority with
// their invitation and trust no other.
#pragma once

#include "common/basics/clock.h"
#include "common/basics/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace okno::server::app {

/// In the folder "tls" of the registry's data. Keys are readable by their owner alone.
struct CertificateFiles {
    explicit CertificateFiles(const std::filesystem::path& data);

    std::filesystem::path authority; // PEM, handed out with every invitation
    std::filesystem::path authorityKey; // needed only to make the next certificate
    std::filesystem::path certificate; // the registry's, with the authority behind it
    std::filesystem::path key;
};

/// A certificate for these host names and addresses, two years from `now`; the authority is made
/// with the first one, for ten years, so that a renewed certificate needs nothing at the stations.
/// `invalidInput` "name-malformed"; `storage` "file-not-written"; `invalidInput`
/// "certificate-unusable" when the authority that is there cannot be read.
[[nodiscard]] Result<CertificateFiles> makeCertificate(
    const std::filesystem::path& data, const std::vector<std::string>& names, Instant now);

} // namespace okno::server::app
