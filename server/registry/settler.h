// Takes small files out of the arrival log: makes each safe under its name and its row vouch for
// it. At the start, before anybody reads, what a crash has left in the log; from then on, on a
// thread of its own, what arrives.
#pragma once

#include "server/registry/files.h"

#include <thread>

namespace okno::server::registry {

class Settler {
public:
    Settler(blobs::BlobStore& blobs, Files& files);
    Settler(const Settler&) = delete;
    Settler& operator=(const Settler&) = delete;
    /// Nothing may be on its way in any more; leaves the log empty if the disk lets it.
    ~Settler();

    /// Does nothing for a store without a log. What cannot be settled now waits in the log, from
    /// where it can be read.
    void start();

private:
    void work();
    void settleAll();
    [[nodiscard]] Result<void> settle(const blobs::ArrivalFile& arrived);

    blobs::BlobStore& m_blobs;
    Files& m_files;
    std::thread m_thread;
};

} // namespace okno::server::registry
