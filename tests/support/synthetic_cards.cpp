#include "tests/support/synthetic_cards.h"

#include "tests/support/await.h"
#include "tests/support/domain_fixtures.h"

#include <algorithm>
#include <array>
#include <vector>

namespace okno::tests {

using client::store::Store;
using client::store::WriteTransaction;
using domain::Card;
using domain::CardState;

namespace {

constexpr int cardsPerTransaction = 2000;
constexpr int cardsPerDay = 140; // 100,000 in some 700 days

constexpr std::array lastNames{"Соколова", "Жданов", "Королёва", "Мельник", "Артёмова", "Беляев",
    "Воронцова", "Громов", "Дементьева", "Ершов", "Зайцева", "Ильин", "Калинина", "Лапин",
    "Макарова", "Носов", "Орлова", "Панин", "Рожкова", "Савин", "Тихонова", "Уваров", "Фомина",
    "Харитонов", "Цветкова", "Чернов", "Шубина", "Щукин", "Юдина", "Яшин", "Абрамова", "Быков",
    "Власова", "Гордеев", "Дорофеева", "Евсеев", "Журавлёва", "Зотов", "Исаева", "Крюков"};
constexpr std::array firstNames{"Марина", "Павел", "Анна", "Сергей", "Ольга", "Дмитрий", "Елена"};
constexpr std::array middleNames{"Андреевна", "Петрович", "Игоревна", "Олегович", "Юрьевна"};
constexpr std::array streets{"Образцовая", "Садовая", "Речная", "Заводская", "Полевая", "Школьная"};

CardState stateOf(int index, int age) {
    if (age > 30)
        return CardState::closed;
    constexpr std::array states{
        CardState::registered, CardState::inWork, CardState::ready, CardState::closed};
    return states.at(static_cast<std::size_t>(index) % states.size());
}

/// Version 7 in form: grows with the index, as identifiers do with time.
Uuid growingUuid(int index) {
    std::array<std::uint8_t, 16> bytes{0x01, 0x90};
    for (std::size_t i = 0; i < 4; ++i)
        bytes.at(5 - i) = static_cast<std::uint8_t>(index >> (8 * i));
    bytes[6] = 0x70;
    bytes[8] = 0x80;
    return Uuid(bytes);
}

template <std::size_t N> std::string pick(const std::array<const char*, N>& from, int index) {
    return from.at(static_cast<std::size_t>(index) % N);
}

} // namespace

Card syntheticCard(int index) {
    Card card = sampleCard();
    const int day = index / cardsPerDay;
    const int age = std::max(0, 700 - day);
    card.id = domain::CardId(growingUuid(index));
    card.number = domain::RegistrationNumber{"01-12", 2026 - age / 365, index + 1};
    card.provisionalNumber = "07-" + std::to_string(100000 + index);
    card.state = stateOf(index, age);
    if (auto* person = std::get_if<domain::Person>(&card.applicant)) {
        person->name = {
            pick(lastNames, index), pick(firstNames, index / 40), pick(middleNames, index / 280)};
        person->address = "г. Омск, ул. " + pick(streets, index) + ", д. "
            + std::to_string(index % 97 + 1) + ", кв. " + std::to_string(index % 211 + 1);
    }
    card.department = index % 3 ? "architecture" : "property";
    if (card.state != CardState::registered) {
        card.executor = staff::executor().id;
        card.executorName = staff::executor().name;
    }
    card.registeredOn = addDays(date("2026-11-23"), -age);
    card.due.date = addDays(card.registeredOn, 20);
    for (domain::Query& query : card.queries)
        query.state
            = card.state == CardState::registered ? query.state : domain::QueryState::answered;
    return card;
}

Result<void> fillWithCards(Store& store, int count) {
    for (int first = 0; first < count; first += cardsPerTransaction) {
        const int end = std::min(count, first + cardsPerTransaction);
        const auto written = await(store.write<void>([=](WriteTransaction& transaction) {
            protocol::ChangesPage page{{}, "synthetic", false, 0, at("2026-11-23 09:00")};
            for (int index = first; index < end; ++index) {
                const domain::Record record = syntheticCard(index);
                page.changes.push_back({domain::keyOf(record), 1, protocol::toJson(record)});
            }
            return transaction.applyChanges(page);
        }));
        if (!written)
            return written;
    }
    return {};
}

} // namespace okno::tests
