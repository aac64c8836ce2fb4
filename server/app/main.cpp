#include "server/app/command_line.h"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <csignal>
#include <iostream>
#include <malloc.h>

int main(int argc, char** argv) {
    // Before any thread starts, so that the signals wait for serve() and kill nobody.
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    // Signing in takes megabytes for a moment: they go back to the system, rather than stay with
    // each of the threads that have ever signed somebody in.
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    // What a statement needs for a moment stays: giving it back each time halts every processor.
    mallopt(M_TRIM_THRESHOLD, 4 << 20);
    // The standard output belongs to results that programs read.
    spdlog::set_default_logger(spdlog::stderr_color_mt("okno-registry"));
    return okno::server::app::runCommandLine(argc, argv, std::cout, std::cerr);
}
