#include "tests/bench/registry/together.h"

#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace okno::bench {

void onceTogether(const std::vector<std::function<void()>>& clients) {
    std::mutex mutex;
    std::exception_ptr failure;
    std::vector<std::thread> threads;
    threads.reserve(clients.size());
    for (const auto& client : clients)
        threads.emplace_back([&client, &mutex, &failure] {
            try {
                client();
            } catch (...) {
                const std::lock_guard lock(mutex);
                failure = std::current_exception();
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    if (failure)
        std::rethrow_exception(failure);
}

double repeatTogether(
    const std::vector<std::function<void()>>& clients, std::chrono::milliseconds duration) {
    using Clock = std::chrono::steady_clock;
    const auto counting = Clock::now() + duration / 5;
    const auto end = counting + duration;
    std::atomic<long> calls = 0;
    std::vector<std::function<void()>> loops;
    loops.reserve(clients.size());
    for (const auto& client : clients)
        loops.emplace_back([&, client] {
            while (Clock::now() < end) {
                client();
                const auto now = Clock::now();
                calls += now >= counting && now < end ? 1 : 0;
            }
        });
    onceTogether(loops);
    return static_cast<double>(calls) / std::chrono::duration<double>(duration).count();
}

} // namespace okno::bench
