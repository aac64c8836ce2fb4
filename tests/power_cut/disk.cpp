#include "tests/power_cut/disk.h"

#include "tests/power_cut/trace.h"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <limits>
#include <stdexcept>

namespace okno::power_cut {

namespace {
namespace fs = std::filesystem;

constexpr std::size_t wholeFile = std::numeric_limits<std::ptrdiff_t>::max();

std::uint64_t inodeOf(const fs::path& path) {
    struct stat status { };
    if (::lstat(path.c_str(), &status) != 0)
        throw std::runtime_error(path.string() + " is not there");
    return status.st_ino;
}

std::string bytesOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void put(std::string& bytes, std::size_t from, std::string_view piece) {
    if (bytes.size() < from + piece.size())
        bytes.resize(from + piece.size());
    bytes.replace(from, piece.size(), piece);
}
} // namespace

Disk::Disk(fs::path folder, fs::path trace)
    : m_folder(std::move(folder))
    , m_trace(std::move(trace))
    , m_root(make(inodeOf(m_folder), true)) {
    load(m_folder, m_root);
}

Disk::~Disk() = default;

void Disk::load(const fs::path& folder, const NodePointer& node) {
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (!entry.is_directory() && !entry.is_regular_file())
            continue;
        const auto child = make(inodeOf(entry.path()), entry.is_directory());
        node->names[entry.path().filename()] = child;
        if (child->isFolder)
            load(entry.path(), child);
        else
            child->bytes = bytesOf(entry.path());
    }
    node->seen = node->names;
}

Disk::NodePointer Disk::make(std::uint64_t file, bool isFolder) {
    auto node = std::make_shared<Node>();
    node->isFolder = isFolder;
    return m_files[file] = node;
}

Disk::NodePointer Disk::at(const fs::path& path) const {
    NodePointer node = m_root;
    for (const fs::path& part : path.lexically_relative(m_folder))
        if (part != ".")
            node = node->seen.at(part);
    return node;
}

void Disk::name(const fs::path& path, NodePointer node) {
    Node& folder = *at(path.parent_path());
    folder.namings.push_back({path.filename(), node, m_place});
    if (node)
        folder.seen[path.filename()] = std::move(node);
    else
        folder.seen.erase(path.filename());
}

void Disk::goOn(std::chrono::steady_clock::time_point until) {
    std::ifstream trace(m_trace, std::ios::binary);
    trace.seekg(static_cast<std::streamoff>(m_place));
    Record record{};
    while (trace.read(reinterpret_cast<char*>(&record), sizeof record)
        && record.at <= until.time_since_epoch().count()) {
        std::string path(record.pathSize, '\0');
        std::string bytes(record.size, '\0');
        trace.read(path.data(), record.pathSize);
        if (!trace.read(bytes.data(), static_cast<std::streamsize>(record.size)))
            return; // killed while it wrote this
        switch (record.act) {
        case Act::makeFile:
        case Act::makeFolder:
            if (auto made = make(record.file, record.act == Act::makeFolder); !path.empty())
                name(path, std::move(made));
            break;
        case Act::link:
            name(path, m_files.at(record.file));
            break;
        case Act::rename: {
            auto moved = at(path);
            name(bytes, std::move(moved)); // first: within a folder no name is lost on the way
            name(path, nullptr);
            break;
        }
        case Act::remove:
            name(path, nullptr);
            break;
        case Act::write:
        case Act::resize:
            m_files.at(record.file)
                ->changes.push_back({static_cast<std::size_t>(record.number), std::move(bytes),
                    m_place, record.act == Act::resize});
            break;
        case Act::sync:
            sync(*m_files.at(record.file), static_cast<std::uint64_t>(record.number));
            break;
        }
        m_place += sizeof record + record.pathSize + record.size;
    }
}

void Disk::sync(Node& node, std::uint64_t covered) {
    const auto isLater = [covered](const auto& one) { return one.place >= covered; };
    const auto changes = std::find_if(node.changes.begin(), node.changes.end(), isLater);
    apply(node.bytes, {node.changes.begin(), changes}, all, wholeFile);
    node.changes.erase(node.changes.begin(), changes);
    const auto namings = std::find_if(node.namings.begin(), node.namings.end(), isLater);
    apply(node.names, {node.namings.begin(), namings});
    node.namings.erase(node.namings.begin(), namings);
}

void Disk::apply(Names& names, std::span<const Naming> namings) {
    for (const Naming& naming : namings)
        if (naming.node)
            names[naming.name] = naming.node;
        else
            names.erase(naming.name);
}

// A unit reaches the disk as it is at some moment: with all its changes up to one of them.
void Disk::apply(
    std::string& bytes, std::span<const Change> changes, const Reached& reached, std::size_t unit) {
    std::map<std::size_t, std::size_t> limits;
    const std::size_t resized = reached(changes.size());
    std::size_t size = bytes.size(); // as programs see it
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const Change& change = changes[i];
        if (change.isSize) {
            size = change.from;
            if (i < resized)
                bytes.resize(size);
            continue;
        }
        size = std::max(size, change.from + change.bytes.size());
        for (std::size_t at = 0; at < change.bytes.size();) {
            const std::size_t place = (change.from + at) / unit;
            const std::size_t piece
                = std::min(change.bytes.size() - at, unit - (change.from + at) % unit);
            const auto limit = limits.find(place) != limits.end()
                ? limits.find(place)
                : limits.emplace(place, reached(changes.size())).first;
            if (i < limit->second)
                put(bytes, change.from + at, std::string_view(change.bytes).substr(at, piece));
            at += piece;
        }
    }
    if (reached(1) == 1 && bytes.size() < size)
        bytes.resize(size);
}

void Disk::writeTo(const fs::path& folder, const Reached& reached, std::size_t unit) const {
    std::map<const Node*, fs::path> written;
    writeFolder(
        *m_root, folder,
        [&](const Node& node, const fs::path& path) {
            if (const auto [other, isFirst] = written.emplace(&node, path); !isFirst)
                return fs::create_hard_link(other->second, path);
            std::string bytes = node.bytes;
            apply(bytes, node.changes, reached, unit);
            std::ofstream(path, std::ios::binary) << bytes;
        },
        reached);
}

void Disk::writeFolder(
    const Node& node, const fs::path& path, const WriteFile& writeFile, const Reached& reached) {
    Names names = node.names;
    apply(names,
        {node.namings.begin(),
            node.namings.begin() + static_cast<std::ptrdiff_t>(reached(node.namings.size()))});
    fs::create_directories(path);
    for (const auto& [name, child] : names)
        if (child->isFolder)
            writeFolder(*child, path / name, writeFile, reached);
        else
            writeFile(*child, path / name);
}

} // namespace okno::power_cut
