#include "server/agency_simulator/answer_paper.h"

#include <hpdf.h>

#include <array>
#include <memory>

namespace okno::server::agency_simulator {

namespace {
constexpr float pageWidth = 595;
constexpr float pageHeight = 842;
constexpr float margin = 64;

struct Freed {
    void operator()(HPDF_Doc document) const { HPDF_Free(document); }
};
using Document = std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, Freed>;

/// Errors are asked for at the end: the library remembers the first and does nothing more.
void remember(HPDF_STATUS code, HPDF_STATUS detail, void* data) {
    (void)code;
    (void)detail;
    (void)data;
}

class Writer {
public:
    Writer(HPDF_Page page, HPDF_Font font)
        : m_page(page)
        , m_font(font) { }

    /// A paragraph in the column from `left` to `right`; how far down it went.
    float paragraph(const std::string& text, float size, float left, float right,
        HPDF_TextAlignment alignment) {
        HPDF_Page_BeginText(m_page);
        HPDF_Page_SetFontAndSize(m_page, m_font, size);
        HPDF_Page_SetTextLeading(m_page, size * 1.35F);
        HPDF_UINT written = 0;
        HPDF_Page_TextRect(m_page, left, m_y, right, margin, text.c_str(), alignment, &written);
        const float end = HPDF_Page_GetCurrentTextPos(m_page).y;
        HPDF_Page_EndText(m_page);
        return end - size * 0.35F;
    }

    void wide(const std::string& text, float size, HPDF_TextAlignment alignment, float after) {
        m_y = paragraph(text, size, margin, pageWidth - margin, alignment) - after;
    }

    void row(const std::string& label, const std::string& value) {
        constexpr float column = 240;
        const float leftEnd = paragraph(label, 10, margin, column - 12, HPDF_TALIGN_LEFT);
        const float rightEnd = paragraph(value, 11, column, pageWidth - margin, HPDF_TALIGN_LEFT);
        m_y = std::min(leftEnd, rightEnd) - 4;
        rule();
        m_y -= 4;
    }

    void rule() {
        HPDF_Page_SetLineWidth(m_page, 0.5F);
        HPDF_Page_MoveTo(m_page, margin, m_y);
        HPDF_Page_LineTo(m_page, pageWidth - margin, m_y);
        HPDF_Page_Stroke(m_page);
    }

    void moveTo(float y) { m_y = y; }
    [[nodiscard]] bool hasRoom() const { return m_y > margin + 60; }

private:
    HPDF_Page m_page;
    HPDF_Font m_font;
    float m_y = pageHeight - margin;
};

void draw(Writer& writer, const AnswerPaper& paper) {
    writer.wide(paper.agency, 13, HPDF_TALIGN_CENTER, 6);
    writer.rule();
    writer.moveTo(pageHeight - margin - 48);
    writer.wide("от " + paper.date + "    к запросу " + paper.number, 10, HPDF_TALIGN_LEFT, 24);
    writer.wide("ОТВЕТ НА МЕЖВЕДОМСТВЕННЫЙ ЗАПРОС", 15, HPDF_TALIGN_CENTER, 4);
    writer.wide(paper.subject, 12, HPDF_TALIGN_CENTER, 20);
    writer.wide(paper.verdict, 11, HPDF_TALIGN_LEFT, 14);
    for (const auto& [label, value] : paper.lines)
        if (writer.hasRoom())
            writer.row(label, value);
    writer.moveTo(margin + 24);
    writer.wide("Учебный документ. Сведения вымышлены, юридической силы он не имеет.", 9,
        HPDF_TALIGN_CENTER, 0);
}

Result<std::string> bytesOf(HPDF_Doc document) {
    HPDF_SaveToStream(document);
    HPDF_ResetStream(document);
    std::string bytes(HPDF_GetStreamSize(document), '\0');
    auto size = static_cast<HPDF_UINT32>(bytes.size());
    if (HPDF_GetError(document) == HPDF_OK && !bytes.empty())
        HPDF_ReadFromStream(document, reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size);
    if (HPDF_GetError(document) != HPDF_OK || bytes.empty() || size != bytes.size())
        return failure(ErrorCode::storage, "paper-not-drawn");
    return bytes;
}
} // namespace

Result<std::string> drawPaper(const AnswerPaper& paper, const std::filesystem::path& font) {
    const Document document(HPDF_New(remember, nullptr));
    if (!document)
        return failure(ErrorCode::storage, "paper-not-drawn");
    HPDF_SetCompressionMode(document.get(), HPDF_COMP_ALL);
    HPDF_UseUTFEncodings(document.get());
    const char* name = HPDF_LoadTTFontFromFile(document.get(), font.c_str(), HPDF_TRUE);
    if (name == nullptr)
        return failure(ErrorCode::storage, "font-unreadable", font.filename().string());
    const HPDF_Font face = HPDF_GetFont(document.get(), name, "UTF-8");
    const HPDF_Page page = HPDF_AddPage(document.get());
    HPDF_Page_SetSize(page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
    Writer writer(page, face);
    draw(writer, paper);
    return bytesOf(document.get());
}

} // namespace okno::server::agency_simulator
