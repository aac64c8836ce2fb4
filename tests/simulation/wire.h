// The network between the stations and the registry: every exchange waits until chance picks it,
// and may be lost on the way there or back, come twice, long after, or cut. The registry behind it
// is the real one, with its real HTTP port; one request at a time reaches it.
#pragma once

#include "tests/server/http/http_station.h"
#include "tests/simulation/chance.h"

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

struct Faults {
    double lostThere = 0.03;
    double lostBack = 0.05;
    double doubled = 0.03;
    double cut = 0.02;
};

class Wire {
public:
    Wire(tests::RegistryFixture& registry, Chance& chance);

    void send(Exchange exchange);
    /// Takes one exchange a step further.
    void step();
    [[nodiscard]] bool isEmpty() const { return m_exchanges.empty(); }
    /// The cable is cut: whatever is under way never arrives.
    void cutAll();

    /// No faults until calm(false).
    void calm(bool isCalm) { m_isCalm = isCalm; }
    [[nodiscard]] std::size_t faults() const { return m_faults; }

private:
    struct Waiting {
        Exchange exchange;
        std::optional<tests::Reply> reply; // once the registry has answered
    };

    [[nodiscard]] bool goesWrong(double share);
    [[nodiscard]] std::optional<tests::Reply> ask(const Exchange& exchange);
    void carryThere(Waiting& waiting);
    void carryBack(const Waiting& waiting);
    void replayOldOne();
    static void answer(const Exchange& exchange, const std::optional<tests::Reply>& reply);

    tests::RegistryFixture& m_registry;
    Chance& m_chance;
    std::vector<Waiting> m_exchanges;
    std::vector<Exchange> m_ghosts; // copies that come long after the original
    bool m_isCalm = false;
    std::size_t m_faults = 0;
};

} // namespace okno::simulation
