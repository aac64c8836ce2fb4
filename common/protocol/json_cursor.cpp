#include "common/protocol/json_cursor.h"

namespace okno::protocol {

namespace {

bool isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool endsScalar(char c) {
    return c == ',' || c == '}' || c == ']' || isSpace(c);
}

} // namespace

std::string_view JsonCursor::value() {
    skipSpace();
    const std::size_t start = m_at;
    if (m_at >= m_text.size())
        fail();
    else if (m_text[m_at] == '"')
        skipString();
    else if (m_text[m_at] == '{' || m_text[m_at] == '[')
        skipBrackets();
    else
        while (m_at < m_text.size() && !endsScalar(m_text[m_at]))
            ++m_at;
    if (m_at == start)
        fail();
    return m_failed ? std::string_view() : m_text.substr(start, m_at - start);
}

std::string_view JsonCursor::string() {
    skipSpace();
    const std::size_t start = m_at + 1;
    if (m_at >= m_text.size() || m_text[m_at] != '"')
        fail();
    else
        skipString();
    return m_failed ? std::string_view() : m_text.substr(start, m_at - start - 1);
}

bool JsonCursor::ended() {
    skipSpace();
    return !m_failed && m_at == m_text.size();
}

void JsonCursor::skipSpace() {
    while (m_at < m_text.size() && isSpace(m_text[m_at]))
        ++m_at;
}

bool JsonCursor::take(char wanted) {
    skipSpace();
    if (m_failed || m_at >= m_text.size() || m_text[m_at] != wanted)
        return false;
    ++m_at;
    return true;
}

bool JsonCursor::open(char bracket, char closing) {
    if (!take(bracket)) {
        fail();
        return false;
    }
    return !take(closing);
}

bool JsonCursor::goesOn(char closing) {
    if (take(','))
        return true;
    if (!take(closing))
        fail();
    return false;
}

void JsonCursor::skipString() {
    for (++m_at; m_at < m_text.size(); ++m_at) {
        const char c = m_text[m_at];
        if (c == '\\') {
            ++m_at;
        } else if (c == '"') {
            ++m_at;
            return;
        }
    }
    fail();
}

void JsonCursor::skipBrackets() {
    int depth = 0;
    while (m_at < m_text.size() && !m_failed) {
        const char c = m_text[m_at];
        if (c == '"') {
            skipString();
            continue;
        }
        ++m_at;
        if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && --depth == 0)
            return;
    }
    fail();
}

} // namespace okno::protocol
