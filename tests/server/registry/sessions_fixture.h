// A registry and one enrolled window, spoken to without HTTP.
#pragma once

#include "server/app/registry_server.h"
#include "server/registry/administration.h"
#include "server/registry/sessions.h"
#include "tests/support/registry_fixture.h"

#include <gtest/gtest.h>

#include <memory>

namespace okno::tests {

class SessionsFixture : public testing::Test {
protected:
    SessionsFixture() { reopen(); }

    /// As after a restart: what the object remembers is gone.
    void reopen() {
        sessions = std::make_unique<server::registry::Sessions>(
            registry.server().database(), registry.clock());
    }
    Result<server::registry::SignedIn> signIn(const std::string& password) {
        return signInAs("lebedeva", password);
    }
    Result<server::registry::SignedIn> signInAs(
        const std::string& login, const std::string& password) {
        auto signedIn = sessions->signIn({login, password, window.station, key});
        if (signedIn)
            key = signedIn->stationKey;
        return signedIn;
    }
    /// Empty when it went well.
    std::string refusal(const std::string& password) {
        const auto signedIn = signIn(password);
        return signedIn ? "" : signedIn.error().reason;
    }
    std::string refusal(const std::string& token, std::chrono::seconds idle) {
        const auto caller = sessions->authenticate(token, idle);
        return caller ? "" : caller.error().reason;
    }
    std::string password() const { return registry.passwordOf("lebedeva"); }

    RegistryFixture registry;
    UuidV7Source ids{registry.clock()};
    server::registry::Administration administration{
        registry.server().database(), registry.clock(), ids};
    const protocol::Invitation window = registry.enrol("window", "3");
    std::string key = registry.keyFor(window);
    std::unique_ptr<server::registry::Sessions> sessions;
};

} // namespace okno::tests
