// The door in the data folder through which okno-registry's command line reaches the registry that
// runs there: only one process may write the database. A Unix socket that none but the registry's
// own user (and root) can open; it carries one act and its answer.
#pragma once

#include "common/protocol/administrative_act.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <thread>

namespace okno::server::app {

class AdminSocket {
public:
    using Perform
        = std::function<protocol::AdministrativeAnswer(const protocol::AdministrativeAct&)>;

    /// `perform` runs on the socket's own thread, one act at a time. `storage`
    /// "folder-not-writable".
    [[nodiscard]] static Result<std::unique_ptr<AdminSocket>> open(
        const std::filesystem::path& folder, Perform perform);
    AdminSocket(const AdminSocket&) = delete;
    AdminSocket& operator=(const AdminSocket&) = delete;
    ~AdminSocket();

private:
    AdminSocket(int listening, int stop, std::filesystem::path path, Perform perform);
    void work();
    void serve(int connection);

    int m_listening;
    int m_stop; // readable when it is over
    std::filesystem::path m_path;
    Perform m_perform;
    std::thread m_thread;
};

/// What the registry that runs on this folder makes of the act. `conflict` "registry-running" when
/// the folder is taken and nobody answers there.
[[nodiscard]] Result<protocol::AdministrativeAnswer> askRunningRegistry(
    const std::filesystem::path& folder, const protocol::AdministrativeAct& act);

} // namespace okno::server::app
