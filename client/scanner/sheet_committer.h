// Makes sheets safe in the order in which they were fed. A sheet is safe as a whole or not at all:
// only when all its pages are on the disk under their final names does the desk hear of them.
// Two threads of its own: one commits, one looks for marks on pages that are safe already.
#pragma once

#include "client/scanner/event_output.h"
#include "client/scanner/page_writer.h"

#include <atomic>
#include <chrono>
#include <future>
#include <thread>

namespace okno::client::scanner {

/// A queue between two threads; `pop` gives nothing once it is closed and empty.
template <typename Item> class Handover {
public:
    void push(Item item) {
        const std::lock_guard lock(m_mutex);
        m_items.push_back(std::move(item));
        m_changed.notify_one();
    }
    void close() {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }
    [[nodiscard]] std::optional<Item> pop() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_items.empty() || m_closed; });
        if (m_items.empty())
            return std::nullopt;
        Item item = std::move(m_items.front());
        m_items.pop_front();
        return item;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Item> m_items;
    bool m_closed = false;
};

struct PendingSheet {
    int number = 0;
    std::vector<std::future<Result<WrittenPage>>> pages{};
    bool whole = true; // false: something went wrong while it was fed; its files are removed
};

class SheetCommitter {
public:
    using Moment = std::chrono::steady_clock::time_point;

    SheetCommitter(EventOutput& output, std::filesystem::path folder);
    ~SheetCommitter();
    SheetCommitter(const SheetCommitter&) = delete;
    SheetCommitter& operator=(const SheetCommitter&) = delete;

    void push(PendingSheet sheet);
    /// True once a sheet could not be written; later ones are not kept either.
    [[nodiscard]] bool hasFailed() const { return m_failed; }

    struct Summary {
        int sheets = 0;
        int pages = 0;
        Moment lastSafe{};
        int failedSheet = 0;
        std::optional<Error> error{};
    };
    /// Waits until everything is safe and every mark is told. Call once, last.
    [[nodiscard]] Summary finish();

private:
    struct PageToMark {
        int sheet;
        scanning::Side side;
        BlobId id;
        GrayImage gray;
    };

    void commitAll();
    void commit(PendingSheet sheet);
    Result<void> makeSafe(const std::vector<WrittenPage>& pages);
    void tell(int sheet, std::vector<WrittenPage> pages);
    void markAll();

    EventOutput& m_output;
    const std::filesystem::path m_folder;
    std::atomic<bool> m_failed = false;
    Summary m_summary;
    Handover<PendingSheet> m_sheets;
    Handover<PageToMark> m_toMark;
    std::thread m_committing;
    std::thread m_marking;
};

} // namespace okno::client::scanner
