// Where the registry is, and by whose certificate it is known.
#pragma once

#include <QByteArray>
#include <QUrl>

namespace okno::client::sync {

struct RegistryAddress {
    /// Without a certificate an https registry is known by the machine's own authorities.
    RegistryAddress(const QUrl& registry, const QByteArray& authority = {})
        : url(registry)
        , certificate(authority) { }

    QUrl url;
    QByteArray certificate; // PEM; the registry's must go back to it and to no other
};

} // namespace okno::client::sync
