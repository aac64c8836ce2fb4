// okno-virtual-scanner: loads a stack into the virtual scanner. Writes the folder in which libsane
// finds it and prints the two variables that a program needs to see it (for `eval` in a shell).
// A stack half fed and a fault that has struck are forgotten: this is a new stack.
#include "client/virtual_scanner/settings.h"

#include <cstdio>
#include <fstream>
#include <map>
#include <string>

namespace {
namespace scanner = okno::client::virtual_scanner;
namespace fs = std::filesystem;

constexpr const char* usage
    = "usage: okno-virtual-scanner --pages DIR --config DIR [--speed PAGES_PER_MINUTE]\n"
      "         [--fault none|jam|double-feed|cover-open|stop-button|io|crash|hang]\n"
      "         [--fault-sheet N] [--source 'ADF Front'|'ADF Duplex'|Flatbed] [--resolution DPI]\n"
      "         [--pad-lines BYTES] [--unknown-height yes|no] [--empty-reads yes|no]\n";

bool writeFile(const fs::path& file, const std::string& text) {
    std::ofstream out(file, std::ios::trunc);
    out << text;
    return bool(out.flush());
}

int complain(const std::string& what) {
    std::fprintf(stderr, "okno-virtual-scanner: %s\n%s", what.c_str(), usage);
    return 2;
}

int writeConfiguration(const fs::path& config, const std::string& conf) {
    std::error_code failed;
    fs::create_directories(config, failed);
    fs::remove(config / "okno.state", failed);
    if (!writeFile(config / "dll.conf", "okno\n") || !writeFile(config / "okno.conf", conf)) {
        std::fprintf(stderr, "okno-virtual-scanner: cannot write into %s\n", config.c_str());
        return 1;
    }
    return 0;
}
} // namespace

int main(int argc, char** argv) {
    std::map<std::string, std::string> words;
    for (int at = 1; at < argc; at += 2) {
        const std::string name = argv[at];
        if (name.rfind("--", 0) != 0 || at + 1 == argc)
            return complain("what is " + name + "?");
        words[name.substr(2)] = argv[at + 1];
    }
    if (words.count("pages") == 0 || words.count("config") == 0)
        return complain("--pages and --config are needed");
    const fs::path config = fs::absolute(words["config"]);
    words["folder"] = fs::absolute(words["pages"]).string();
    words.erase("config");
    words.erase("pages");
    std::string conf;
    scanner::Settings checked;
    for (const auto& [word, value] : words) {
        if (!scanner::setWord(checked, word, value))
            return complain(std::string("--").append(word).append(" does not take ").append(value));
        conf.append(word).append(" ").append(value).append("\n");
    }
    if (const int failed = writeConfiguration(config, conf); failed != 0)
        return failed;
    const fs::path program = fs::read_symlink("/proc/self/exe");
    const fs::path library = program.parent_path().parent_path() / "lib" / "sane";
    std::printf(
        "export SANE_CONFIG_DIR='%s' LD_LIBRARY_PATH='%s'\n", config.c_str(), library.c_str());
    return 0;
}
