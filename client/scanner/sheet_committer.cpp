#include "client/scanner/sheet_committer.h"

#include "client/scanner/page_marks.h"
#include "common/basics/durable.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <sys/resource.h>
#include <unistd.h>

namespace okno::client::scanner {

using scanning::Side;

namespace {
constexpr int niceness = 10;

Side sideOf(std::size_t index) {
    return index == 0 ? Side::front : Side::back;
}
} // namespace

SheetCommitter::SheetCommitter(EventOutput& output, std::filesystem::path folder)
    : m_output(output)
    , m_folder(std::move(folder))
    , m_committing(&SheetCommitter::commitAll, this)
    , m_marking(&SheetCommitter::markAll, this) { }

SheetCommitter::~SheetCommitter() {
    m_sheets.close();
    if (m_committing.joinable())
        m_committing.join();
    m_toMark.close();
    if (m_marking.joinable())
        m_marking.join();
}

void SheetCommitter::push(PendingSheet sheet) {
    m_sheets.push(std::move(sheet));
}

SheetCommitter::Summary SheetCommitter::finish() {
    m_sheets.close();
    m_committing.join();
    m_toMark.close();
    m_marking.join();
    return m_summary;
}

void SheetCommitter::commitAll() {
    while (std::optional<PendingSheet> sheet = m_sheets.pop())
        commit(std::move(*sheet));
}

void SheetCommitter::commit(PendingSheet sheet) {
    std::vector<WrittenPage> pages;
    std::optional<Error> error;
    for (auto& page : sheet.pages) {
        Result<WrittenPage> written = page.get();
        if (written)
            pages.push_back(std::move(*written));
        else if (!error)
            error = written.error();
    }
    const bool keep = sheet.whole && !error && !m_failed;
    if (keep) {
        if (const Result<void> safe = makeSafe(pages); !safe)
            error = safe.error();
    }
    if (keep && !error) {
        tell(sheet.number, std::move(pages));
        return;
    }
    for (const WrittenPage& page : pages)
        ::unlink(page.part.c_str());
    if (sheet.whole && error && !m_failed) {
        m_summary.error = error;
        m_summary.failedSheet = sheet.number;
        m_failed = true;
    }
}

Result<void> SheetCommitter::makeSafe(const std::vector<WrittenPage>& pages) {
    for (const WrittenPage& page : pages) {
        const std::filesystem::path whole = m_folder / (page.id.toString() + ".jpg");
        if (std::rename(page.part.c_str(), whole.c_str()) != 0)
            return failure(ErrorCode::storage, "disk-failed", std::strerror(errno));
    }
    if (const auto unsafe = syncToDisk(m_folder))
        return failure(ErrorCode::storage, "disk-failed", unsafe.message());
    return {};
}

void SheetCommitter::tell(int sheet, std::vector<WrittenPage> pages) {
    m_summary.lastSafe = std::chrono::steady_clock::now();
    ++m_summary.sheets;
    m_summary.pages += int(pages.size());
    for (std::size_t index = 0; index < pages.size(); ++index) {
        WrittenPage& page = pages[index];
        const std::string name = page.id.toString();
        m_output.send(
            scanning::PageSaved{sheet, sideOf(index), (m_folder / (name + ".jpg")).string(), name,
                page.bytes, page.width, page.height, page.dpi});
        m_toMark.push({sheet, sideOf(index), page.id, std::move(page.gray)});
    }
}

void SheetCommitter::markAll() {
    ::setpriority(PRIO_PROCESS, 0, niceness); // of this thread alone: pages come first
    while (const std::optional<PageToMark> page = m_toMark.pop()) {
        const PageMarks marks = readMarks(page->gray);
        m_output.send(scanning::PageRead{page->sheet, page->side, page->id.toString(), marks.blank,
            marks.separator, marks.skewDegrees});
    }
}

} // namespace okno::client::scanner
