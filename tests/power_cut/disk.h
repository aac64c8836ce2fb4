// A disk as a power cut leaves it, made from what a program did to a folder. What was synced is
// there. Of the rest a part is there, as POSIX lets it be: of a file's unsynced bytes any pages or
// sectors, of a folder's unsynced names those up to some moment, and neither has to wait for the
// other; a rename from folder to folder is two changes.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace okno::power_cut {

class Disk {
public:
    /// How many of so many unsynced changes have reached the disk.
    using Reached = std::function<std::size_t(std::size_t)>;

    /// Of the folder as it is now, all of it safe. The trace is yet to be written.
    Disk(std::filesystem::path folder, std::filesystem::path trace);
    ~Disk();
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;

    /// Does what had been done by then. Each time goes on from where it was.
    void goOn(std::chrono::steady_clock::time_point until);
    /// To a folder that is not there yet. Bytes are lost by `unit`: a page or a sector.
    void writeTo(
        const std::filesystem::path& folder, const Reached& reached, std::size_t unit) const;

    /// Nothing is lost.
    static std::size_t all(std::size_t changes) { return changes; }

private:
    struct Node;
    using NodePointer = std::shared_ptr<Node>;
    using Names = std::map<std::string, NodePointer>;
    struct Change { // of a file; no bytes: another size
        std::size_t from;
        std::string bytes;
        std::uint64_t place; // in the trace
        bool isSize;
    };
    struct Naming { // of a folder; no node: the name is gone
        std::string name;
        NodePointer node;
        std::uint64_t place;
    };
    struct Node {
        bool isFolder = false;
        std::string bytes; // safe
        std::vector<Change> changes; // not yet
        Names names; // safe
        std::vector<Naming> namings; // not yet
        Names seen; // as programs see it
    };
    using WriteFile = std::function<void(const Node&, const std::filesystem::path&)>;

    void load(const std::filesystem::path& folder, const NodePointer& node);
    [[nodiscard]] NodePointer make(std::uint64_t file, bool isFolder);
    [[nodiscard]] NodePointer at(const std::filesystem::path& path) const;
    void name(const std::filesystem::path& path, NodePointer node);
    static void sync(Node& node, std::uint64_t covered);
    static void apply(Names& names, std::span<const Naming> namings);
    static void apply(std::string& bytes, std::span<const Change> changes, const Reached& reached,
        std::size_t unit);
    static void writeFolder(const Node& node, const std::filesystem::path& path,
        const WriteFile& writeFile, const Reached& reached);

    std::filesystem::path m_folder;
    std::filesystem::path m_trace;
    std::uint64_t m_place = 0;
    std::map<std::uint64_t, NodePointer> m_files; // by inode
    NodePointer m_root; // one of them
};

} // namespace okno::power_cut
