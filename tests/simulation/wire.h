// The network between the stations and the registry: every exchange waits until chance picks it,
// and may be lost on the way there or back, come twice, long after, cut off or damaged. The
// registry behind it is the real one, with its real HTTP port; one request at a time reaches it.
#pragma once

#include "tests/server/http/http_station.h"
#include "tests/simulation/chance.h"
#include "tests/simulation/tally.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace okno::simulation {

/// What comes back; nothing when it never does.
using Answer = std::function<void(const std::optional<tests::Reply>& reply)>;

struct Exchange {
    std::string method;
    std::string path;
    std::string body;
    tests::Headers headers;
    QPointer<QObject> context; // gone: nobody wants the answer any more
    Answer answer;
};

/// What a network does to a message, and how often.
struct NetworkFault {
    const char* name;
    double share;
};

class Wire {
public:
    Wire(tests::RegistryFixture& registry, Chance& chance, Tally& tally);

    /// The names under which the faults are counted.
    [[nodiscard]] static std::vector<std::string> faultNames();

    void send(Exchange exchange);
    /// Takes one exchange a step further.
    void step();
    [[nodiscard]] bool isEmpty() const { return m_exchanges.empty(); }
    /// The cable is cut: whatever is under way never arrives.
    void cutAll();

    /// No faults until calm(false).
    void calm(bool isCalm) { m_isCalm = isCalm; }

private:
    struct Waiting {
        Exchange exchange;
        std::optional<tests::Reply> reply; // once the registry has answered
    };

    [[nodiscard]] bool goesWrong(const NetworkFault& fault);
    [[nodiscard]] std::optional<tests::Reply> ask(const Exchange& exchange);
    void askHalf(const Exchange& exchange);
    [[nodiscard]] std::string damaged(std::string bytes);
    void carryThere(Waiting& waiting);
    void carryBack(const Waiting& waiting);
    void replayOldOne();
    static void answer(const Exchange& exchange, const std::optional<tests::Reply>& reply);

    tests::RegistryFixture& m_registry;
    Chance& m_chance;
    Tally& m_tally;
    std::vector<Waiting> m_exchanges;
    std::vector<Exchange> m_ghosts; // copies that come long after the original
    bool m_isCalm = false;
};

} // namespace okno::simulation
