// Values of every type that travels, drawn at random but the same from the same seed: each member
// of each struct gets a value of its own, so that two members taken for one another do not pass.
#pragma once

#include "common/protocol/command_fields.h"

#include <random>

namespace okno::protocol::tests {

class Draw {
public:
    explicit Draw(std::uint64_t seed)
        : m_engine(seed) { }

    /// From 0 to `limit` - 1.
    [[nodiscard]] std::uint64_t below(std::uint64_t limit) { return m_engine() % limit; }
    [[nodiscard]] bool coin() { return below(2) == 1; }
    template <typename T, std::size_t N> [[nodiscard]] T oneOf(const std::array<T, N>& values) {
        return values[below(N)];
    }

private:
    std::mt19937_64 m_engine;
};

template <typename T> struct Arbitrary;

template <typename T> [[nodiscard]] T any(Draw& draw) {
    return Arbitrary<T>::from(draw);
}

template <typename T>
requires requires {
    Fields<T>::table;
}
struct Arbitrary<T> {
    static T from(Draw& draw) {
        return std::apply(
            [&](const auto&... fields) { return T{member(draw, fields)...}; }, Fields<T>::table);
    }

private:
    template <typename Owner, typename Member>
    static Member member(Draw& draw, const Field<Owner, Member>& field) {
        (void)field;
        return any<Member>(draw);
    }
};

template <> struct Arbitrary<std::string> {
    static std::string from(Draw& draw) {
        constexpr std::array<std::string_view, 6> pieces{
            "", "Ёлка", "\"quoted\"", "a\\b", "\n\t", "№ 7 «х» 🙂"};
        return std::to_string(draw.below(1'000'000)) + std::string(draw.oneOf(pieces));
    }
};

template <> struct Arbitrary<bool> {
    static bool from(Draw& draw) { return draw.coin(); }
};

template <std::signed_integral T> struct Arbitrary<T> {
    static T from(Draw& draw) {
        constexpr std::array ends{
            std::numeric_limits<T>::min(), T{-1}, T{0}, std::numeric_limits<T>::max()};
        return draw.below(4) == 0 ? draw.oneOf(ends) : static_cast<T>(draw.below(1'000'000));
    }
};

template <> struct Arbitrary<Instant> {
    static Instant from(Draw& draw) {
        return Instant(std::chrono::microseconds(draw.below(4'000'000'000'000'000)));
    }
};

template <> struct Arbitrary<LocalDate> {
    static LocalDate from(Draw& draw) {
        return LocalDate(std::chrono::sys_days(
            std::chrono::days(static_cast<int>(draw.below(40'000)) - 15'000)));
    }
};

template <> struct Arbitrary<TimeOfDay> {
    static TimeOfDay from(Draw& draw) { return TimeOfDay(draw.below(1441)); }
};

template <typename Tag> struct Arbitrary<Id<Tag>> {
    static Id<Tag> from(Draw& draw) {
        std::array<std::uint8_t, 16> bytes{};
        for (std::uint8_t& byte : bytes)
            byte = static_cast<std::uint8_t>(draw.below(256));
        return Id<Tag>(Uuid(bytes));
    }
};

template <> struct Arbitrary<BlobId> {
    static BlobId from(Draw& draw) { return sha256(any<std::string>(draw)); }
};

template <typename T>
requires std::is_enum_v<T>
struct Arbitrary<T> {
    static T from(Draw& draw) { return draw.oneOf(EnumNames<T>::table).first; }
};

/// Numbers with check digits are drawn from a few that nobody has.
template <typename T, std::size_t N>
T number(Draw& draw, const std::array<std::string_view, N>& texts) {
    return *T::parse(draw.oneOf(texts));
}

template <> struct Arbitrary<domain::Snils> {
    static domain::Snils from(Draw& draw) {
        return number<domain::Snils>(
            draw, std::array<std::string_view, 2>{"11223344595", "08765430200"});
    }
};
template <> struct Arbitrary<domain::Inn> {
    static domain::Inn from(Draw& draw) {
        return number<domain::Inn>(
            draw, std::array<std::string_view, 2>{"550300000166", "5503000013"});
    }
};
template <> struct Arbitrary<domain::Ogrn> {
    static domain::Ogrn from(Draw& draw) {
        return number<domain::Ogrn>(
            draw, std::array<std::string_view, 2>{"1055500000016", "304550320000011"});
    }
};
template <> struct Arbitrary<domain::PhoneNumber> {
    static domain::PhoneNumber from(Draw& draw) {
        return *domain::PhoneNumber::parse(
            "+7913" + std::to_string(1'000'000 + draw.below(9'000'000)));
    }
};
template <> struct Arbitrary<domain::PassportNumber> {
    static domain::PassportNumber from(Draw& draw) {
        return *domain::PassportNumber::parse(
            "5214" + std::to_string(100'000 + draw.below(900'000)));
    }
};
template <> struct Arbitrary<domain::EmailAddress> {
    static domain::EmailAddress from(Draw& draw) {
        return *domain::EmailAddress::parse(
            "m" + std::to_string(draw.below(1000)) + "@example.org");
    }
};

template <typename T> struct Arbitrary<std::optional<T>> {
    static std::optional<T> from(Draw& draw) {
        return draw.coin() ? std::optional<T>(any<T>(draw)) : std::nullopt;
    }
};

template <typename T> struct Arbitrary<std::vector<T>> {
    static std::vector<T> from(Draw& draw) {
        std::vector<T> values;
        for (std::uint64_t left = draw.below(4); left > 0; --left)
            values.push_back(any<T>(draw));
        return values;
    }
};

template <typename T, std::size_t N> struct Arbitrary<std::array<T, N>> {
    static std::array<T, N> from(Draw& draw) {
        std::array<T, N> values;
        for (T& value : values)
            value = any<T>(draw);
        return values;
    }
};

template <typename Key, typename T> struct Arbitrary<std::map<Key, T>> {
    static std::map<Key, T> from(Draw& draw) {
        std::map<Key, T> values;
        for (std::uint64_t left = draw.below(4); left > 0; --left)
            values.emplace(any<Key>(draw), any<T>(draw));
        return values;
    }
};

template <typename Variant, std::size_t I = 0>
Variant anyAlternative(Draw& draw, std::size_t index) {
    if constexpr (I + 1 < std::variant_size_v<Variant>)
        if (index != I)
            return anyAlternative<Variant, I + 1>(draw, index);
    return any<std::variant_alternative_t<I, Variant>>(draw);
}

template <typename... Ts> struct Arbitrary<std::variant<Ts...>> {
    static std::variant<Ts...> from(Draw& draw) {
        return anyAlternative<std::variant<Ts...>>(draw, draw.below(sizeof...(Ts)));
    }
};

/// A value of the shape that the group has.
inline domain::FieldValue valueIn(const domain::FieldGroup& group, Draw& draw) {
    switch (group.field) {
    case domain::CardField::applicant:
        return any<domain::Applicant>(draw);
    case domain::CardField::address:
    case domain::CardField::subject:
        return any<std::string>(draw);
    case domain::CardField::contacts:
        return any<domain::Contacts>(draw);
    case domain::CardField::representative:
        return any<domain::Representative>(draw);
    case domain::CardField::document:
        break;
    }
    return any<domain::Finding>(draw);
}

template <> struct Arbitrary<domain::Conflict> {
    static domain::Conflict from(Draw& draw) {
        const auto group = any<domain::FieldGroup>(draw);
        return {any<domain::ConflictId>(draw), group, valueIn(group, draw), valueIn(group, draw),
            any<domain::Mark>(draw)};
    }
};

template <> struct Arbitrary<domain::CorrectCard> {
    static domain::CorrectCard from(Draw& draw) {
        const auto group = any<domain::FieldGroup>(draw);
        return {any<domain::CardId>(draw), group, valueIn(group, draw), valueIn(group, draw)};
    }
};

template <> struct Arbitrary<domain::ResolveConflict> {
    static domain::ResolveConflict from(Draw& draw) {
        const auto group = any<domain::FieldGroup>(draw);
        return {any<domain::CardId>(draw), any<domain::ConflictId>(draw), group,
            valueIn(group, draw), valueIn(group, draw), any<domain::Choice>(draw)};
    }
};

template <> struct Arbitrary<domain::PutReference> {
    static domain::PutReference from(Draw& draw) { return {any<domain::Record>(draw)}; }
};

template <> struct Arbitrary<domain::Command> {
    static domain::Command from(Draw& draw) {
        return {any<domain::CommandId>(draw), any<domain::StationId>(draw), any<std::int64_t>(draw),
            any<domain::EmployeeId>(draw), any<Instant>(draw), any<domain::CommandArgs>(draw),
            any<std::optional<std::int64_t>>(draw)};
    }
};

} // namespace okno::protocol::tests
