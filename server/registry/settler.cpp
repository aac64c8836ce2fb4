#include "server/registry/settler.h"

#include <spdlog/spdlog.h>

namespace okno::server::registry {

namespace {
using namespace std::chrono_literals;
/// One sync of the database's log for all that comes in a second.
constexpr auto patience = 1s;
} // namespace

Settler::Settler(blobs::BlobStore& blobs, Files& files)
    : m_blobs(blobs)
    , m_files(files) { }

Settler::~Settler() {
    if (!m_thread.joinable())
        return;
    m_blobs.arrivalLog()->stop();
    m_thread.join();
    settleAll();
}

void Settler::start() {
    if (m_blobs.arrivalLog() == nullptr)
        return;
    settleAll();
    m_thread = std::thread([this] { work(); });
}

void Settler::settleAll() {
    const auto settled = m_blobs.arrivalLog()->settleAll(
        [this](const blobs::ArrivalFile& arrived) { return settle(arrived); });
    if (!settled)
        spdlog::error("[blobs] the arrival log waits: {}", settled.error().reason);
}

void Settler::work() {
    blobs::ArrivalLog& log = *m_blobs.arrivalLog();
    while (log.waitUntilDue(patience)) {
        const auto settled
            = log.settle([this](const blobs::ArrivalFile& arrived) { return settle(arrived); });
        if (!settled)
            spdlog::error("[blobs] the arrival log waits: {}", settled.error().reason);
    }
}

Result<void> Settler::settle(const blobs::ArrivalFile& arrived) {
    return m_blobs.settle(arrived).and_then(
        [this](const std::vector<BlobId>& files) { return m_files.listSettled(files); });
}

} // namespace okno::server::registry
