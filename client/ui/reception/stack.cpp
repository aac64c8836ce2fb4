#include "client/ui/reception/stack.h"

#include "client/desk/when_done.h"
#include "client/printing/wording.h"
#include "client/ui/reception/intake.h"
#include "client/ui/reception/packet_rows.h"
#include "client/ui/reception/reception_view.h"
#include "client/ui/reception/scan_words.h"

#include <algorithm>

namespace okno::client::ui {

using printing::toText;
using scanning::Scanner;

namespace {

const QSize stackPreviewBounds(1000, 1414);

QString fileOf(const domain::Page& page) {
    return toText(page.blob.toString());
}

} // namespace

Stack::Stack(const ReceptionParts& parts, ReceptionView& view, Intake& intake, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_view(view)
    , m_intake(intake) {
    auto& scanner = parts.scanner;
    connect(&scanner, &Scanner::pageStored, this, &Stack::keepPage);
    connect(&scanner, &Scanner::pageMarked, this, &Stack::mark);
    connect(&scanner, &Scanner::sheetStarted, this, [this](int sheet) {
        m_sheets = sheet;
        showHeader();
    });
    connect(&scanner, &Scanner::faultOccurred, this,
        [this](const scanning::ScanFault& fault) { Q_EMIT faulted(wordsOf(fault)); });
    connect(&scanner, &Scanner::stateChanged, this, [this] {
        showHeader();
        Q_EMIT runningChanged();
    });
    connect(&parts.images, &documents::PageImages::imageReady, this, &Stack::show);
    connect(&intake, &Intake::receptionChanged, this, &Stack::show);
    connectView();
    showHeader();
}

void Stack::connectView() {
    auto& scan = m_view.scan();
    auto& documents = m_view.documents();
    connect(&scan, &ScanPanel::previewWanted, this, &Stack::showPreview);
    connect(&scan, &ScanPanel::assignRequested, this,
        [this](const QStringList& keys) { layOn(keys, m_view.documents().currentDocument()); });
    connect(
        &scan, &ScanPanel::assignToRowRequested, this, [this](const QStringList& keys, int row) {
            const auto& rows = m_intake.reception() ? m_intake.reception()->checklist()
                                                    : std::vector<domain::ChecklistRow>();
            if (row < static_cast<int>(rows.size()))
                layOn(keys, toText(rows.at(static_cast<std::size_t>(row)).document));
        });
    connect(&scan, &ScanPanel::setAsideToggled, this, &Stack::setAside);
    connect(&documents, &ChecklistView::pagesDropped, this,
        [this](const QString& document, const QStringList& keys) { layOn(keys, document); });
}

bool Stack::isRunning() const {
    return m_parts.scanner.state() != Scanner::State::idle || m_waiting > 0;
}

void Stack::toggle(scanning::PaperSource source) {
    if (m_parts.scanner.state() == Scanner::State::scanning)
        m_parts.scanner.stop();
    else if (m_intake.reception() && !isRunning())
        begin(source);
}

void Stack::begin(scanning::PaperSource source) {
    const auto& reception = *m_intake.reception();
    m_first = reception.pages().size();
    m_sheetsBefore = 0;
    for (const auto& page : reception.pages())
        m_sheetsBefore = std::max(m_sheetsBefore, page.sheet);
    const auto current = m_view.documents().currentDocument();
    const auto* document = reception.document(current.toStdString());
    const bool brought = document != nullptr && document->supplier == domain::Supplier::applicant;
    m_target = brought ? current : QString();
    m_sheets = 0;
    ++m_stacks;
    scanning::ScanRequest request;
    request.source = source;
    request.folder = m_parts.scanFolder;
    m_parts.scanner.scan(request);
    m_view.focusPages();
}

void Stack::keepPage(const scanning::ScannedPage& page) {
    if (!m_intake.reception())
        return;
    auto counted = page;
    counted.sheet += m_sheetsBefore;
    ++m_waiting;
    const auto draft = m_intake.reception()->draft().id;
    whenDone(m_parts.requests.keepPage(draft, counted), this,
        [this, draft](const Result<domain::Page>& kept) {
            --m_waiting;
            const bool here = m_intake.reception() && m_intake.reception()->draft().id == draft;
            if (!kept)
                Q_EMIT failed(kept.error());
            else if (here)
                m_intake.addPage(*kept);
            route();
            Q_EMIT runningChanged();
        });
}

void Stack::mark(const scanning::PageMark& mark) {
    m_marks.insert(toText(mark.blob.toString()), mark);
    route();
}

void Stack::route() {
    m_intake.change([this](desk::Reception& reception) {
        auto document = m_target.toStdString();
        int separatorSheet = 0;
        for (auto i = m_first; i < reception.pages().size(); ++i) {
            const auto& page = reception.pages().at(i);
            const auto seen = m_marks.constFind(fileOf(page));
            const bool marked = seen != m_marks.constEnd();
            if (marked && seen->blank && !page.blank)
                reception.setBlank(i, true);
            if (marked && !seen->separator.isEmpty()) {
                const auto named = seen->separator.toStdString();
                separatorSheet = page.sheet;
                if (reception.document(named) != nullptr)
                    document = named;
            }
            const bool separates = page.sheet == separatorSheet;
            if (separates && !page.excluded && !m_byHand.contains(i))
                reception.setExcluded(i, true);
            if (!separates && !m_byHand.contains(i) && page.document != document)
                reception.assignPages({i}, document);
        }
    });
    show();
}

void Stack::setAside(const QStringList& keys) {
    const auto indexes = indexesOf(keys);
    if (indexes.empty())
        return;
    m_intake.change(
        [&](desk::Reception& reception) {
            const bool aside = !reception.pages().at(indexes.front()).excluded;
            for (const auto index : indexes) {
                m_byHand.insert(index);
                reception.setExcluded(index, aside);
            }
        },
        tr("%n page(s) put aside or taken back", nullptr, static_cast<int>(indexes.size())));
}

void Stack::layOn(const QStringList& keys, const QString& document) {
    const auto indexes = indexesOf(keys);
    if (indexes.empty() || document.isEmpty())
        return;
    for (const auto index : indexes)
        m_byHand.insert(index);
    m_intake.layPages(indexes, document);
}

void Stack::show() {
    if (!m_intake.reception()) {
        m_marks.clear();
        m_byHand.clear();
        m_first = 0;
        m_stacks = 0;
        m_sheets = 0;
        m_view.scan().setPages({});
        showHeader();
        return;
    }
    QHash<QString, QString> words;
    for (auto mark = m_marks.constBegin(); mark != m_marks.constEnd(); ++mark)
        words.insert(mark.key(), wordsOf(mark.value()));
    m_view.scan().setPages(scanRows(*m_intake.reception(), m_parts.images, words, thumbnailSize()));
    showPreview(m_view.scan().shownPage());
}

void Stack::showPreview(const QString& key) {
    const auto blob = BlobId::parse(key.section(QLatin1Char('-'), 1).toStdString());
    if (!blob)
        return;
    const auto picture = m_parts.images.image(*blob, stackPreviewBounds);
    if (!picture.isNull())
        m_view.scan().setPreview(key, picture);
}

void Stack::showHeader() {
    auto& scan = m_view.scan();
    const bool running = m_parts.scanner.state() != Scanner::State::idle;
    scan.setHeader(m_stacks == 0 ? tr("Scan") : tr("Scan · stack %1").arg(m_stacks),
        m_sheets == 0 ? QString() : tr("%n sheet(s)", nullptr, m_sheets));
    scan.setChip(running ? tr("scanning…") : tr("300 dpi, colour"),
        running ? ChipRole::accent : ChipRole::good);
}

QSize Stack::thumbnailSize() const {
    return {m_parts.theme.scaled(116), m_parts.theme.scaled(164)};
}

std::vector<std::size_t> Stack::indexesOf(const QStringList& keys) const {
    std::vector<std::size_t> indexes;
    for (const auto& key : keys) {
        const auto number = key.section(QLatin1Char('-'), 0, 0).toUInt();
        if (number > 0)
            indexes.push_back(number - 1);
    }
    return indexes;
}

} // namespace okno::client::ui
