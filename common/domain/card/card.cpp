#include "common/domain/card/card.h"

#include <array>
#include <cstdio>

namespace okno::domain {

std::string toString(const RegistrationNumber& number) {
    std::array<char, 16> digits{};
    std::snprintf(digits.data(), digits.size(), "%06d", number.number);
    return number.journal + '/' + digits.data();
}

} // namespace okno::domain
