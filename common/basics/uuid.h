// Identifiers that stations make themselves, connected or not: UUID version 7 (RFC 9562), so that
// rows written one after another lie beside each other in every index.
#pragma once

#include "common/basics/clock.h"
#include "common/basics/result.h"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <mutex>
#include <random>
#include <string>
#include <string_view>

namespace okno {

class Uuid {
public:
    explicit Uuid(const std::array<std::uint8_t, 16>& bytes)
        : m_bytes(bytes) { }

    /// Takes the 36-character text form, lower or upper case.
    [[nodiscard]] static Result<Uuid> parse(std::string_view text);
    [[nodiscard]] std::string toString() const;
    [[nodiscard]] const std::array<std::uint8_t, 16>& bytes() const { return m_bytes; }
    auto operator<=>(const Uuid&) const = default;

private:
    std::array<std::uint8_t, 16> m_bytes;
};

/// A Uuid that cannot be taken for another kind of thing: `TicketId` is no `CardId`.
template <typename Tag> class Id {
public:
    explicit Id(const Uuid& uuid)
        : m_uuid(uuid) { }

    [[nodiscard]] static Result<Id> parse(std::string_view text) {
        return Uuid::parse(text).map([](const Uuid& uuid) { return Id(uuid); });
    }
    [[nodiscard]] std::string toString() const { return m_uuid.toString(); }
    [[nodiscard]] const Uuid& uuid() const { return m_uuid; }
    auto operator<=>(const Id&) const = default;

private:
    Uuid m_uuid;
};

/// Where new identifiers come from. Safe to call from any thread.
class IdSource {
public:
    virtual ~IdSource() = default;
    [[nodiscard]] virtual Uuid next() = 0;

    template <typename T> [[nodiscard]] T make() { return T(next()); }
};

/// Time-ordered identifiers; within one millisecond they still grow.
class UuidV7Source : public IdSource {
public:
    explicit UuidV7Source(const Clock& clock);
    [[nodiscard]] Uuid next() override;

private:
    const Clock& m_clock;
    std::mutex m_mutex;
    std::mt19937_64 m_random;
    std::uint64_t m_lastMillisecond = 0;
    std::uint16_t m_counter = 0;
};

} // namespace okno

template <> struct std::hash<okno::Uuid> {
    std::size_t operator()(const okno::Uuid& uuid) const noexcept;
};
template <typename Tag> struct std::hash<okno::Id<Tag>> {
    std::size_t operator()(const okno::Id<Tag>& id) const noexcept {
        return std::hash<okno::Uuid>{}(id.uuid());
    }
};
