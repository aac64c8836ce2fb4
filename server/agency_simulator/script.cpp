#include "server/agency_simulator/script.h"

#include "common/protocol/codec.h"

namespace okno::protocol {

using server::agency_simulator::Behaviour;

template <> struct EnumNames<Behaviour> {
    static constexpr std::array table{std::pair{Behaviour::answer, std::string_view("answer")},
        std::pair{Behaviour::refuse, std::string_view("refuse")},
        std::pair{Behaviour::noData, std::string_view("no-data")},
        std::pair{Behaviour::late, std::string_view("late")},
        std::pair{Behaviour::broken, std::string_view("broken")},
        std::pair{Behaviour::brokenPaper, std::string_view("broken-paper")},
        std::pair{Behaviour::stranger, std::string_view("stranger")}};
};

} // namespace okno::protocol

namespace okno::server::agency_simulator {

Behaviour Script::of(const std::string& kind) const {
    const auto found = kinds.find(kind);
    return found == kinds.end() ? otherwise : found->second;
}

Result<Behaviour> behaviourNamed(std::string_view text) {
    return protocol::valueNamed<Behaviour>(text);
}

Result<Script> readScript(const std::string& text) {
    return protocol::parseJson(text).and_then([](const protocol::Json& json) {
        return protocol::reading([&] {
            using Kinds = std::map<std::string, Behaviour>;
            const protocol::Node root(json, protocol::Reading::strict);
            root.refuseOthers(std::array<std::string_view, 3>{"format", "otherwise", "kinds"});
            const protocol::Node format = root.member("format");
            if (format.text() != "agencies/1")
                format.fail("format-unknown");
            return Script{protocol::readMember<Behaviour>(root, "otherwise"),
                protocol::readMember<Kinds>(root, "kinds")};
        });
    });
}

} // namespace okno::server::agency_simulator
