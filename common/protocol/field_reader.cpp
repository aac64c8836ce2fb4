#include "common/protocol/field_reader.h"

#include <algorithm>

namespace okno::protocol {

Node::Node(const Json& json, const Node& parent, std::string_view name, std::size_t index)
    : m_json(json)
    , m_mode(parent.m_mode)
    , m_parent(&parent)
    , m_name(name)
    , m_index(index) { }

std::string Node::path() const {
    if (m_parent == nullptr)
        return {};
    const std::string before = m_parent->path();
    if (m_name.empty())
        return before + "[" + std::to_string(m_index) + "]";
    return before.empty() ? std::string(m_name) : before + "." + std::string(m_name);
}

Node Node::member(std::string_view name) const& {
    requireObject();
    const auto found = m_json.find(name);
    if (found == m_json.end())
        Node(m_json, *this, name, 0).fail("field-missing");
    return {*found, *this, name, 0};
}

std::optional<Node> Node::find(std::string_view name) const& {
    requireObject();
    const auto found = m_json.find(name);
    if (found == m_json.end())
        return std::nullopt;
    return Node(*found, *this, name, 0);
}

Node Node::element(std::size_t index) const& {
    return {m_json.at(index), *this, {}, index};
}

void Node::requireObject() const {
    if (!m_json.is_object())
        fail("field-wrong-type");
}

std::size_t Node::arraySize() const {
    if (!m_json.is_array())
        fail("field-wrong-type");
    return m_json.size();
}

const std::string& Node::text() const {
    if (!m_json.is_string())
        fail("field-wrong-type");
    return m_json.get_ref<const std::string&>();
}

void Node::refuseOthers(std::span<const std::string_view> known) const {
    requireObject();
    if (m_mode == Reading::lenient)
        return;
    for (const auto& [name, value] : m_json.items())
        if (std::find(known.begin(), known.end(), name) == known.end())
            Node(value, *this, name, 0).fail("field-unknown");
}

void Node::fail(std::string reason) const {
    throw FieldFault{Error{ErrorCode::invalidInput, std::move(reason), path()}};
}

} // namespace okno::protocol
