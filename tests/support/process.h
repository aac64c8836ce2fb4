// A real program as a process of its own, its output read through a pipe.
#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <stdexcept>
#include <string>
#include <vector>

namespace okno::tests {

class Process {
public:
    explicit Process(const std::vector<std::string>& arguments) {
        std::array<int, 2> pipe{};
        if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
            throw std::runtime_error("no pipe");
        m_pid = ::fork();
        if (m_pid == 0) {
            ::dup2(pipe[1], STDOUT_FILENO);
            std::vector<char*> argv;
            argv.reserve(arguments.size() + 1);
            for (const std::string& argument : arguments)
                argv.push_back(const_cast<char*>(argument.c_str()));
            argv.push_back(nullptr);
            ::execv(argv[0], argv.data());
            ::_exit(127);
        }
        ::close(pipe[1]);
        m_output = pipe[0];
    }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process() {
        if (m_pid > 0)
            static_cast<void>(end(SIGKILL));
        ::close(m_output);
    }

    /// Up to the end of the line, or of the output.
    std::string readLine() {
        std::string line;
        for (char c = 0; ::read(m_output, &c, 1) == 1 && c != '\n';)
            line += c;
        return line;
    }
    /// The exit code; -1 when a signal ended it.
    int end(int signal) {
        ::kill(m_pid, signal);
        int status = 0;
        ::waitpid(m_pid, &status, 0);
        m_pid = 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    pid_t m_pid;
    int m_output;
};

} // namespace okno::tests
