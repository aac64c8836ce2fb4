#include "server/app/command_line.h"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <csignal>
#include <iostream>

/// Read by jemalloc. Signing in takes megabytes for a moment: they go back to the system, rather
/// than stay with each of the threads that have ever signed somebody in; a thread of the heap's own
/// sees to it.
extern "C" {
extern const char* malloc_conf; // NOLINT(readability-identifier-naming): jemalloc's name for it
const char* malloc_conf = "background_thread:true"; // NOLINT(readability-identifier-naming)
}

int main(int argc, char** argv) {
    // Before any thread starts, so that the signals wait for serve() and kill nobody.
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    // The standard output belongs to results that programs read.
    spdlog::set_default_logger(spdlog::stderr_color_mt("okno-registry"));
    return okno::server::app::runCommandLine(argc, argv, std::cout, std::cerr);
}
