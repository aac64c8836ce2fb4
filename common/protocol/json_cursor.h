// Walks over a JSON text without making values of it: for pages of thousands of records, of which
// only the frame and a few members are wanted. What is passed over is checked for closed strings
// and brackets alone, so a text from outside is read with parseJson() instead.
#pragma once

#include <cstddef>
#include <string_view>

namespace okno::protocol {

class JsonCursor {
public:
    /// The text must outlive the cursor and the parts it hands out.
    explicit JsonCursor(std::string_view text)
        : m_text(text) { }

    /// Calls `member(name)` in front of every member's value; it must take the value by one of the
    /// calls of this class. The name is as written, escapes and all.
    template <typename Member> void object(Member member) {
        if (!open('{', '}'))
            return;
        do {
            const std::string_view name = string();
            if (!take(':'))
                return fail();
            member(name);
        } while (goesOn('}'));
    }
    /// Calls `element()` in front of every element.
    template <typename Element> void array(Element element) {
        if (!open('[', ']'))
            return;
        do
            element();
        while (goesOn(']'));
    }
    /// The text of the value, whatever it is.
    std::string_view value();
    /// What stands between the quotes.
    std::string_view string();

    [[nodiscard]] bool failed() const { return m_failed; }
    /// Nothing but white space is left, and everything before was sound.
    [[nodiscard]] bool ended();

private:
    void skipSpace();
    bool take(char wanted);
    bool open(char bracket, char closing);
    bool goesOn(char closing);
    void skipString();
    void skipBrackets();
    void fail() { m_failed = true; }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_failed = false;
};

} // namespace okno::protocol
