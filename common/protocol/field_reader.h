// Reading a JSON text member by member, with the place of the first fault. Inside protocol a fault
// is thrown and `reading` alone turns it into an Error, so that the readers stay plain expressions.
#pragma once

#include "common/protocol/record_json.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace okno::protocol {

/// What a reader does with a member that it does not know.
enum class Reading { lenient, strict };

/// Leaves a reader only through `reading`.
struct FieldFault {
    Error error;
};

/// A value and its place: "documents[2].supplier". Children refer to their parent, so they are made
/// from named nodes only and do not outlive them.
class Node {
public:
    Node(const Json& json, Reading mode)
        : m_json(json)
        , m_mode(mode) { }

    [[nodiscard]] const Json& json() const { return m_json; }
    [[nodiscard]] Reading mode() const { return m_mode; }
    [[nodiscard]] std::string path() const;

    [[nodiscard]] Node member(std::string_view name) const&;
    [[nodiscard]] Node member(std::string_view name) const&& = delete;
    [[nodiscard]] std::optional<Node> find(std::string_view name) const&;
    [[nodiscard]] std::optional<Node> find(std::string_view name) const&& = delete;
    [[nodiscard]] Node element(std::size_t index) const&;
    [[nodiscard]] Node element(std::size_t index) const&& = delete;

    void requireObject() const;
    /// Elements of the array; anything else is a fault.
    [[nodiscard]] std::size_t arraySize() const;
    [[nodiscard]] const std::string& text() const;
    /// A strict reader refuses the first member that is none of these.
    void refuseOthers(std::span<const std::string_view> known) const;

    [[noreturn]] void fail(std::string reason) const;

    /// The value of a Result, or its reason at this place.
    template <typename T> [[nodiscard]] T valueOf(Result<T> result) const {
        if (!result)
            fail(std::move(result.error().reason));
        return *std::move(result);
    }

private:
    Node(const Json& json, const Node& parent, std::string_view name, std::size_t index);

    const Json& m_json;
    Reading m_mode;
    const Node* m_parent = nullptr;
    std::string_view m_name; // empty: an element
    std::size_t m_index = 0;
};

/// Runs a reader; its fault becomes the Error.
template <typename Reader> auto reading(Reader reader) -> Result<decltype(reader())> {
    try {
        return reader();
    } catch (const FieldFault& fault) {
        return tl::unexpected<Error>(fault.error);
    }
}

} // namespace okno::protocol
