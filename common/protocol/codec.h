// How one type travels: a Codec<T> writes and reads it. A struct needs only its table of members
// (Fields<T>), in the order of declaration; ids, numbers, dates, enumerations and containers are
// here.
#pragma once

#include "common/basics/local_time.h"
#include "common/protocol/enum_names.h"
#include "common/protocol/field_reader.h"

#include <array>
#include <concepts>
#include <cstdint>
#include <limits>
#include <map>
#include <tuple>
#include <type_traits>
#include <variant>
#include <vector>

namespace okno::protocol {

/// Specialised for every struct that travels: `static constexpr auto table = std::make_tuple(...)`.
template <typename T> struct Fields;

template <typename Struct, typename Member> struct Field {
    std::string_view name;
    Member Struct::*member;
};

template <typename Struct, typename Member>
constexpr Field<Struct, Member> field(std::string_view name, Member Struct::*member) {
    return {name, member};
}

/// A member that came later: absent while it has its usual value, as in what was written before.
template <typename Struct, typename Member> struct LaterField : Field<Struct, Member> {
    Member usual;
};

template <typename Struct, typename Member>
constexpr LaterField<Struct, Member> laterField(
    std::string_view name, Member Struct::*member, Member usual = {}) {
    return {{name, member}, std::move(usual)};
}

template <typename T> struct Codec;

template <typename T> [[nodiscard]] Json write(const T& value) {
    return Codec<T>::write(value);
}

template <typename T> [[nodiscard]] T read(const Node& node) {
    return Codec<T>::read(node);
}

/// A whole message, or why it is none.
template <typename Message>
[[nodiscard]] Result<Message> messageFrom(const Json& json, Reading mode) {
    return reading([&] { return read<Message>(Node(json, mode)); });
}

/// A member of an object: required, or absent when it is an empty optional.
template <typename T> struct MemberCodec {
    static void write(Json& object, std::string_view name, const T& value) {
        object[std::string(name)] = protocol::write(value);
    }
    static T read(const Node& object, std::string_view name) {
        return protocol::read<T>(object.member(name));
    }
};
template <typename T> struct MemberCodec<std::optional<T>> {
    static void write(Json& object, std::string_view name, const std::optional<T>& value) {
        if (value)
            object[std::string(name)] = protocol::write(*value);
    }
    static std::optional<T> read(const Node& object, std::string_view name) {
        const auto found = object.find(name);
        return found ? std::optional<T>(protocol::read<T>(*found)) : std::nullopt;
    }
};

template <typename T> [[nodiscard]] T readMember(const Node& object, std::string_view name) {
    return MemberCodec<T>::read(object, name);
}

template <typename Struct> struct StructCodec {
    static Json write(const Struct& value) {
        Json object = Json::object();
        std::apply([&](const auto&... fields) { (writeField(object, value, fields), ...); },
            Fields<Struct>::table);
        return object;
    }

    /// `others` are members that belong to the object beside those of the struct.
    static Struct read(const Node& node, std::initializer_list<std::string_view> others = {}) {
        return std::apply(
            [&](const auto&... fields) {
                std::vector<std::string_view> known(others);
                (known.push_back(fields.name), ...);
                node.refuseOthers(known);
                return Struct{readField(node, fields)...};
            },
            Fields<Struct>::table);
    }

private:
    template <typename Owner, typename Member>
    static void writeField(Json& object, const Struct& value, const Field<Owner, Member>& field) {
        MemberCodec<Member>::write(object, field.name, value.*field.member);
    }
    template <typename Owner, typename Member>
    static Member readField(const Node& node, const Field<Owner, Member>& field) {
        return MemberCodec<Member>::read(node, field.name);
    }
    template <typename Owner, typename Member>
    static void writeField(
        Json& object, const Struct& value, const LaterField<Owner, Member>& field) {
        if (value.*field.member != field.usual)
            MemberCodec<Member>::write(object, field.name, value.*field.member);
    }
    template <typename Owner, typename Member>
    static Member readField(const Node& node, const LaterField<Owner, Member>& field) {
        return node.find(field.name) ? MemberCodec<Member>::read(node, field.name) : field.usual;
    }
};

template <typename T>
requires requires {
    Fields<T>::table;
}
struct Codec<T> : StructCodec<T> { };

template <> struct Codec<std::string> {
    static Json write(const std::string& value) { return value; }
    static std::string read(const Node& node) { return node.text(); }
};

template <> struct Codec<bool> {
    static Json write(bool value) { return value; }
    static bool read(const Node& node) {
        if (!node.json().is_boolean())
            node.fail("field-wrong-type");
        return node.json().get<bool>();
    }
};

template <std::signed_integral T> struct Codec<T> {
    static Json write(T value) { return value; }
    static T read(const Node& node) {
        const Json& json = node.json();
        if (!json.is_number_integer())
            node.fail("field-wrong-type");
        const bool large = json.is_number_unsigned()
            && json.get<std::uint64_t>() > std::uint64_t{std::numeric_limits<std::int64_t>::max()};
        const auto value = large ? 0 : json.get<std::int64_t>();
        if (large || value < std::numeric_limits<T>::min() || value > std::numeric_limits<T>::max())
            node.fail("number-out-of-range");
        return static_cast<T>(value);
    }
};

template <> struct Codec<Instant> {
    static Json write(Instant value) { return std::int64_t{value.time_since_epoch().count()}; }
    static Instant read(const Node& node) {
        return Instant(std::chrono::microseconds(protocol::read<std::int64_t>(node)));
    }
};

template <> struct Codec<LocalDate> {
    static Json write(const LocalDate& value) { return formatDate(value); }
    static LocalDate read(const Node& node) { return node.valueOf(parseDate(node.text())); }
};

template <> struct Codec<TimeOfDay> {
    static Json write(TimeOfDay value) { return formatTimeOfDay(value); }
    static TimeOfDay read(const Node& node) { return node.valueOf(parseTimeOfDay(node.text())); }
};

template <> struct Codec<Json> {
    static Json write(const Json& value) { return value; }
    static Json read(const Node& node) { return node.json(); }
};

template <typename T>
requires std::is_enum_v<T>
struct Codec<T> {
    static Json write(T value) { return nameOf(value); }
    static T read(const Node& node) { return node.valueOf(valueNamed<T>(node.text())); }
};

/// Types whose parse() holds the rule: ids, content hashes and the numbers of people.
template <typename T>
requires requires(std::string_view text) {
    { T::parse(text) } -> std::same_as<Result<T>>;
}
struct Codec<T> {
    static Json write(const T& value) {
        if constexpr (requires { value.digits(); })
            return value.digits();
        else if constexpr (requires { value.e164(); })
            return value.e164();
        else if constexpr (requires { value.text(); })
            return value.text();
        else
            return value.toString();
    }
    static T read(const Node& node) { return node.valueOf(T::parse(node.text())); }
};

template <typename T> struct Codec<std::vector<T>> {
    static Json write(const std::vector<T>& values) {
        Json array = Json::array();
        for (const T& value : values)
            array.push_back(protocol::write(value));
        return array;
    }
    static std::vector<T> read(const Node& node) {
        const std::size_t size = node.arraySize();
        std::vector<T> values;
        values.reserve(size);
        for (std::size_t i = 0; i < size; ++i)
            values.push_back(protocol::read<T>(node.element(i)));
        return values;
    }
};

template <typename T, std::size_t N> struct Codec<std::array<T, N>> {
    static Json write(const std::array<T, N>& values) {
        Json array = Json::array();
        for (const T& value : values)
            array.push_back(protocol::write(value));
        return array;
    }
    static std::array<T, N> read(const Node& node) {
        if (node.arraySize() != N)
            node.fail("field-wrong-type");
        std::array<T, N> values;
        for (std::size_t i = 0; i < N; ++i)
            values[i] = protocol::read<T>(node.element(i));
        return values;
    }
};

/// Keys are texts or names of enumeration values.
template <typename Key, typename T> struct Codec<std::map<Key, T>> {
    static Json write(const std::map<Key, T>& values) {
        Json object = Json::object();
        for (const auto& [key, value] : values)
            object[protocol::write(key).template get<std::string>()] = protocol::write(value);
        return object;
    }
    static std::map<Key, T> read(const Node& node) {
        node.requireObject();
        std::map<Key, T> values;
        for (const auto& [name, json] : node.json().items()) {
            const Node value = node.member(name);
            if constexpr (std::is_enum_v<Key>)
                values.emplace(value.valueOf(valueNamed<Key>(name)), protocol::read<T>(value));
            else
                values.emplace(name, protocol::read<T>(value));
        }
        return values;
    }
};

/// Reads the alternative of a variant that stands at `index`.
template <typename Variant, std::size_t I = 0>
[[nodiscard]] Variant readAlternative(std::size_t index, const Node& node) {
    if constexpr (I + 1 < std::variant_size_v<Variant>)
        if (index != I)
            return readAlternative<Variant, I + 1>(index, node);
    return read<std::variant_alternative_t<I, Variant>>(node);
}

} // namespace okno::protocol
