#include "server/app/commands.h"
#include "server/app/data_folder.h"
#include "server/app/registry_server.h"
#include "server/app/service_notifier.h"
#include "server/store/database.h"

#include <spdlog/spdlog.h>

#include <csignal>

namespace okno::server::app {

Result<void> serve(const ServeSettings& settings, std::ostream& out) {
    const SystemClock clock(settings.clockOffset);
    const DataFolder folder(settings.data);
    if (!settings.databaseUrl.empty()) {
        const auto named
            = folder.create().and_then([&] { return folder.useDatabase(settings.databaseUrl); });
        if (!named)
            return named;
    }
    const auto server
        = RegistryServer::start({settings.data, settings.port, settings.waitPort, settings.agencies,
                                    settings.address, settings.certificate, settings.key},
            clock);
    if (!server)
        return tl::unexpected(server.error());
    out << "ready port=" << (*server)->port() << " wait_port=" << (*server)->waitPort()
        << std::endl;
    // Whatever comes back, the writer has come round to it.
    const ServiceNotifier notifier([&database = (*server)->database()] {
        static_cast<void>(database.write([](auto&) -> Result<bool> { return true; }));
    });
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    int signal = 0;
    sigwait(&ending, &signal);
    spdlog::info("[app] stopping on signal {}", signal);
    return {};
}

} // namespace okno::server::app
