#include "client/desk/callers.h"

#include "common/basics/text.h"

#include <algorithm>

namespace okno::client::desk {

namespace {

constexpr std::size_t digitsOfPhone = 4; // fewer are a ticket's number
constexpr std::size_t digitsWithCountry = 11;

bool isLetter(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z');
}

/// Runs of letters of the folded text.
std::vector<std::string> nameWords(std::string_view text) {
    std::vector<std::string> words;
    bool inside = false;
    for (const char c : folded(text)) {
        if (isLetter(c) && !inside)
            words.emplace_back();
        inside = isLetter(c);
        if (inside)
            words.back().push_back(c);
    }
    return words;
}

/// One letter: two bytes of a Russian one.
bool isInitial(const std::string& word) {
    return word.size() == (static_cast<unsigned char>(word.front()) >= 0x80 ? 2U : 1U);
}

bool agree(const std::string& one, const std::string& other) {
    return one == other || (isInitial(one) && other.starts_with(one))
        || (isInitial(other) && one.starts_with(other));
}

/// Each word of `few` agrees with another word of `many`.
bool areAllAmong(const std::vector<std::string>& few, std::vector<std::string> many) {
    return std::all_of(few.begin(), few.end(), [&](const std::string& word) {
        const auto found = std::find_if(many.begin(), many.end(),
            [&](const std::string& candidate) { return agree(word, candidate); });
        if (found == many.end())
            return false;
        many.erase(found);
        return true;
    });
}

bool isToComeOrGoesOn(const domain::Ticket& ticket) {
    return domain::isWaiting(ticket) || ticket.state == domain::TicketState::inService;
}

std::string withoutNoughts(const std::string& digits) {
    return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

bool isNumberOf(const domain::Ticket& ticket, std::string_view typed) {
    const std::string digits = withoutNoughts(digitsOf(typed));
    if (digits.empty() || digits != withoutNoughts(digitsOf(ticket.number)))
        return false;
    const auto letters = nameWords(typed);
    if (letters.empty())
        return true;
    // A Latin letter is as likely as not the line's own, typed on the wrong keyboard.
    const bool isLatin = letters.front().front() < 0x7f && letters.front().front() > 0;
    return isLatin || nameWords(ticket.number) == letters;
}

bool isPhoneOf(const domain::Ticket& ticket, std::string_view typed) {
    std::string digits = digitsOf(typed);
    if (!ticket.phone || digits.size() < digitsOfPhone)
        return false;
    if (digits.size() == digitsWithCountry)
        digits.erase(0, 1);
    return ticket.phone->e164().find(digits) != std::string::npos;
}

bool isNameOf(const domain::Ticket& ticket, const std::vector<std::string>& typed) {
    const auto words = nameWords(ticket.visitorName);
    return !typed.empty() && std::all_of(typed.begin(), typed.end(), [&](const std::string& part) {
        return std::any_of(words.begin(), words.end(),
            [&](const std::string& word) { return word.starts_with(part); });
    });
}

} // namespace

bool isSameName(std::string_view one, std::string_view other) {
    auto few = nameWords(one);
    auto many = nameWords(other);
    if (few.size() > many.size())
        std::swap(few, many);
    if (few.empty())
        return false;
    if (few.size() == 1)
        return many.size() == 1 && few.front() == many.front();
    return areAllAmong(few, std::move(many));
}

std::vector<domain::Ticket> ticketsOfCaller(
    std::span<const domain::Ticket> tickets, const Caller& caller) {
    std::vector<domain::Ticket> found;
    std::copy_if(tickets.begin(), tickets.end(), std::back_inserter(found),
        [&](const domain::Ticket& ticket) {
            return isToComeOrGoesOn(ticket)
                && ((caller.phone && ticket.phone == caller.phone)
                    || isSameName(caller.name, ticket.visitorName));
        });
    return found;
}

std::vector<domain::Ticket> ticketsLike(
    std::span<const domain::Ticket> tickets, std::string_view typed) {
    const bool hasDigits = !digitsOf(typed).empty();
    const auto words = nameWords(typed);
    std::vector<domain::Ticket> found;
    std::copy_if(tickets.begin(), tickets.end(), std::back_inserter(found),
        [&](const domain::Ticket& ticket) {
            return hasDigits ? isNumberOf(ticket, typed) || isPhoneOf(ticket, typed)
                             : isNameOf(ticket, words);
        });
    return found;
}

} // namespace okno::client::desk
