// A registry that knows the rules' own sample service, whose documents the fixtures know by heart.
#pragma once

#include "tests/server/http/http_station.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

namespace okno::tests {

class WithSampleService : public testing::Test {
protected:
    WithSampleService() { registry.import({sampleService(), realEstateQuery(), companyQuery()}); }

    RegistryFixture registry;
};

/// And the specialist of window 3, who is signed in there.
class AtWindowThree : public WithSampleService {
protected:
    AtWindowThree() { window.signIn("lebedeva"); }

    HttpStation window{registry, "window", "3"};
};

} // namespace okno::tests
