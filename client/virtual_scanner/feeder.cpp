#include "client/virtual_scanner/feeder.h"

#include <algorithm>
#include <fstream>

namespace okno::client::virtual_scanner {

namespace {
constexpr std::size_t pagesAhead = 4;

std::vector<std::filesystem::path> pagesIn(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
        const std::string kind = entry.path().extension().string();
        if (kind == ".jpg" || kind == ".jpeg" || kind == ".png" || kind == ".ppm")
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

Feeder::Page load(const std::filesystem::path& file, const RenderOptions& options) {
    std::optional<PageImage> page = decodePage(file, options.channels);
    if (!page)
        return nullptr;
    return std::make_shared<const PageImage>(renderPage(std::move(*page), options));
}
} // namespace

Feeder::Feeder(std::filesystem::path stateFile)
    : m_stateFile(std::move(stateFile)) {
    std::ifstream in(m_stateFile);
    in >> m_fed >> m_struck;
}

void Feeder::beginBatch(const Settings& settings) {
    const bool otherPages = settings.folder != m_settings.folder
        || settings.render != m_settings.render || m_next != m_fed;
    if (otherPages)
        m_ahead.clear();
    m_settings = settings;
    m_files = pagesIn(settings.folder);
    m_sides = settings.source == Source::adfDuplex ? 2 : 1;
    if (m_fed >= m_files.size()) {
        m_fed = 0;
        m_ahead.clear();
    }
    m_next = m_fed;
    decodeAhead();
}

bool Feeder::isLastSide() const {
    return m_next % m_sides == m_sides - 1 || m_next + 1 == m_files.size();
}

Feeder::Page Feeder::draw() {
    Page page = m_ahead.front().get();
    m_ahead.pop_front();
    ++m_next;
    decodeAhead();
    return page;
}

void Feeder::commitSheet() {
    m_fed = m_next;
    save();
}

bool Feeder::strike() {
    if (m_struck)
        return false;
    m_struck = true;
    save();
    return true;
}

void Feeder::arm() {
    m_struck = false;
    save();
}

void Feeder::decodeAhead() {
    while (m_ahead.size() < pagesAhead && m_next + m_ahead.size() < m_files.size())
        m_ahead.push_back(std::async(
            std::launch::async, load, m_files[m_next + m_ahead.size()], m_settings.render));
}

void Feeder::save() const {
    if (m_stateFile.empty())
        return;
    std::ofstream out(m_stateFile, std::ios::trunc);
    out << m_fed << ' ' << m_struck << '\n';
}

} // namespace okno::client::virtual_scanner
