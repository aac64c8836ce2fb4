#include "client/ui/reception/packet_rows.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>

namespace okno::client::ui {

using domain::Examination;
using printing::toText;

namespace {

QString packetText(const char* text, int n = -1) {
    return QCoreApplication::translate("PacketRows", text, nullptr, n);
}

/// What all rows of one packet are made from.
struct Packet {
    const desk::Reception& reception;
    const domain::ProductionCalendar& calendar;
    const printing::Words& words;
    std::set<std::string> queried;
};

/// 5, 6, 7, 9 as "5–7, 9".
QString rangesOf(const std::vector<std::size_t>& indexes) {
    QStringList parts;
    for (std::size_t i = 0; i < indexes.size();) {
        auto last = i;
        while (last + 1 < indexes.size() && indexes[last + 1] == indexes[last] + 1)
            ++last;
        const auto from = QString::number(indexes[i] + 1);
        const auto to = QString::number(indexes[last] + 1);
        parts.append(i == last ? from : from + QStringLiteral("–") + to);
        i = last + 1;
    }
    return parts.join(QStringLiteral(", "));
}

QString sheets(const QString& word, int count) {
    if (count == 0)
        return word;
    return word + QStringLiteral(" · ")
        + packetText(QT_TRANSLATE_N_NOOP("PacketRows", "%n sh."), count);
}

bool isQueried(const Packet& packet, const domain::RequiredDocument& document) {
    return packet.queried.contains(document.code);
}

QString whyNotNeeded(const Packet& packet, const domain::RequiredDocument& document) {
    switch (document.need) {
    case domain::Need::whenRepresented:
        return packetText(QT_TRANSLATE_NOOP("PacketRows", "no representative, not needed"));
    case domain::Need::whenOrganisation:
        return packetText(QT_TRANSLATE_NOOP("PacketRows", "only of organisations"));
    case domain::Need::whenSoleTrader:
        return packetText(QT_TRANSLATE_NOOP("PacketRows", "only of sole traders"));
    case domain::Need::whenAnswered:
        return packetText(QT_TRANSLATE_NOOP("PacketRows", "%1 — no"))
            .arg(packet.words.text(document.condition));
    case domain::Need::always:
        break;
    }
    return {};
}

QString noteOf(const Packet& packet, const domain::RequiredDocument& document,
    const domain::ChecklistRow& row) {
    if (!row.remark.empty())
        return toText(row.remark);
    if (row.examination == Examination::notNeeded)
        return whyNotNeeded(packet, document);
    if (row.examination == Examination::shown)
        return packetText(
            QT_TRANSLATE_NOOP("PacketRows", "the original goes back to the applicant"));
    if (isQueried(packet, document)) {
        if (const auto* kind = packet.reception.queryKind(document.queryKind)) {
            const auto due = domain::dueDate(packet.calendar, kind->term, packet.reception.today());
            return packetText(QT_TRANSLATE_NOOP("PacketRows", "answer by %1"))
                .arg(packet.words.dayAndMonth(due.date));
        }
    }
    if (document.need == domain::Need::whenAnswered)
        return packetText(QT_TRANSLATE_NOOP("PacketRows", "%1 — yes"))
            .arg(packet.words.text(document.condition));
    return {};
}

void putChip(const Packet& packet, const domain::RequiredDocument& document,
    const domain::ChecklistRow& row, DocumentRow& shown) {
    const auto put = [&shown](const QString& chip, ChipRole role) {
        shown.chip = chip;
        shown.role = role;
    };
    if (isQueried(packet, document))
        return put(packetText(QT_TRANSLATE_NOOP("PacketRows", "will query")), ChipRole::accent);
    switch (row.examination) {
    case Examination::notExamined:
        return put(packetText(QT_TRANSLATE_NOOP("PacketRows", "to examine")), ChipRole::neutral);
    case Examination::shown:
        return put(sheets(packetText(QT_TRANSLATE_NOOP("PacketRows", "shown")), row.sheets),
            ChipRole::good);
    case Examination::taken:
        return put(sheets(packetText(QT_TRANSLATE_NOOP("PacketRows", "taken")), row.sheets),
            ChipRole::good);
    case Examination::copied:
        return put(sheets(packetText(QT_TRANSLATE_NOOP("PacketRows", "copy")), row.sheets),
            ChipRole::good);
    case Examination::defect:
        return put(packetText(QT_TRANSLATE_NOOP("PacketRows", "remark")), ChipRole::warn);
    case Examination::missing:
        return put(packetText(QT_TRANSLATE_NOOP("PacketRows", "missing")), ChipRole::bad);
    case Examination::notNeeded:
        return put(packetText(QT_TRANSLATE_NOOP("PacketRows", "not needed")), ChipRole::neutral);
    }
}

DocumentRow rowOf(const Packet& packet, const domain::RequiredDocument& document,
    const domain::ChecklistRow& row) {
    DocumentRow shown;
    shown.key = toText(document.code);
    shown.name = packet.words.text(document.name);
    shown.note = noteOf(packet, document, row);
    shown.remark = toText(row.remark);
    shown.needed = row.examination != Examination::notNeeded;
    shown.open = row.examination == Examination::notExamined
        && document.supplier == domain::Supplier::applicant;
    const auto* kind = packet.reception.queryKind(document.queryKind);
    shown.source = kind == nullptr ? packetText(QT_TRANSLATE_NOOP("PacketRows", "applicant brings"))
                                   : packet.words.text(kind->agency);
    if (const auto pages = packet.reception.pagesOf(document.code); !pages.empty())
        shown.pages = packetText(QT_TRANSLATE_NOOP("PacketRows", "pp. %1")).arg(rangesOf(pages));
    else if (kind != nullptr && isQueried(packet, document))
        shown.pages = termText(kind->term);
    putChip(packet, document, row, shown);
    return shown;
}

Packet packetOf(const desk::Reception& reception, const domain::ProductionCalendar& calendar,
    const printing::Words& words) {
    const auto codes = reception.documentsToQuery();
    return {reception, calendar, words, {codes.begin(), codes.end()}};
}

QString contactWord(domain::ContactWay way) {
    switch (way) {
    case domain::ContactWay::phone:
        return packetText(QT_TRANSLATE_NOOP("PacketRows", "by phone"));
    case domain::ContactWay::sms:
        return packetText(QT_TRANSLATE_NOOP("PacketRows", "by SMS"));
    case domain::ContactWay::email:
        return packetText(QT_TRANSLATE_NOOP("PacketRows", "by e-mail"));
    }
    return {};
}

QString documentName(
    const domain::Service& service, const std::string& code, const printing::Words& words) {
    const auto found = std::ranges::find(service.documents, code, &domain::RequiredDocument::code);
    return found == service.documents.end() ? toText(code) : words.text(found->name);
}

QStringList papersOf(
    const domain::Card& card, const domain::Service& service, const printing::Words& words) {
    QStringList papers;
    for (const auto& row : card.checklist) {
        const bool brought = row.examination == Examination::shown
            || row.examination == Examination::taken || row.examination == Examination::copied
            || row.examination == Examination::defect;
        if (brought)
            papers.append(sheets(documentName(service, row.document, words), row.sheets));
    }
    return papers;
}

} // namespace

QString termText(const domain::Term& term) {
    switch (term.unit) {
    case domain::TermUnit::minute:
        return packetText(QT_TRANSLATE_N_NOOP("PacketRows", "%n minute(s)"), term.value);
    case domain::TermUnit::hour:
        return packetText(QT_TRANSLATE_N_NOOP("PacketRows", "%n hour(s)"), term.value);
    case domain::TermUnit::sameDay:
        return packetText(QT_TRANSLATE_NOOP("PacketRows", "the same day"));
    case domain::TermUnit::workingDay:
        return packetText(QT_TRANSLATE_N_NOOP("PacketRows", "%n work. day(s)"), term.value);
    case domain::TermUnit::calendarDay:
        return packetText(QT_TRANSLATE_N_NOOP("PacketRows", "%n day(s)"), term.value);
    case domain::TermUnit::month:
        return packetText(QT_TRANSLATE_N_NOOP("PacketRows", "%n month(s)"), term.value);
    }
    return {};
}

QList<DocumentRow> documentRows(const desk::Reception& reception,
    const domain::ProductionCalendar& calendar, const printing::Words& words) {
    const auto packet = packetOf(reception, calendar, words);
    QList<DocumentRow> rows;
    for (const auto& row : reception.checklist()) {
        if (const auto* document = reception.document(row.document))
            rows.append(rowOf(packet, *document, row));
    }
    return rows;
}

QString packetTitle(const desk::Reception& reception) {
    const auto queries = reception.documentsToQuery();
    const std::set<std::string> queried(queries.begin(), queries.end());
    int needed = 0;
    int taken = 0;
    for (const auto& row : reception.checklist()) {
        if (row.examination == Examination::notNeeded || queried.contains(row.document))
            continue;
        ++needed;
        const bool open = row.examination == Examination::notExamined
            || row.examination == Examination::missing;
        taken += open ? 0 : 1;
    }
    return packetText(QT_TRANSLATE_NOOP("PacketRows", "Documents · taken %1 of %2, will query %3"))
        .arg(taken)
        .arg(needed)
        .arg(queries.size());
}

QList<QuestionRow> questionRows(const desk::Reception& reception, const printing::Words& words) {
    QList<QuestionRow> rows;
    const auto& answers = reception.draft().answers;
    for (const auto& question : reception.questions()) {
        QuestionRow row;
        row.key = toText(question.code);
        row.text = words.text(question.text);
        if (const auto answer = answers.find(question.code); answer != answers.end())
            row.answer = answer->second ? QuestionRow::Answer::yes : QuestionRow::Answer::no;
        rows.append(row);
    }
    return rows;
}

QList<ScanRow> scanRows(const desk::Reception& reception, documents::PageImages& images,
    const QHash<QString, QString>& marks, const QSize& thumbnail) {
    QHash<QString, QString> numbers;
    for (const auto& row : reception.checklist())
        numbers.insert(toText(row.document), QString::number(numbers.size() + 1));
    QList<ScanRow> rows;
    for (const auto& page : reception.pages()) {
        ScanRow row;
        const auto file = toText(page.blob.toString());
        row.number = static_cast<int>(rows.size()) + 1;
        // Two blank sides may be the same file; the number tells them apart.
        row.key = QStringLiteral("%1-%2").arg(row.number).arg(file);
        row.thumbnail = images.image(page.blob, thumbnail);
        row.mark
            = page.blank ? packetText(QT_TRANSLATE_NOOP("PacketRows", "blank")) : marks.value(file);
        row.document = numbers.value(toText(page.document));
        row.excluded = page.excluded;
        row.safe = true;
        rows.append(row);
    }
    return rows;
}

ReceiptFacts receiptFacts(
    const domain::Card& card, const store::Reader& reader, const printing::Words& words) {
    ReceiptFacts facts;
    facts.provisional = !card.number;
    facts.number = toText(card.number ? domain::toString(*card.number) : card.provisionalNumber);
    facts.applicant = toText(domain::displayName(card.applicant));
    facts.due = words.dayAndMonth(card.due.date);
    facts.dueReason = printing::explainDue(card.due, words);
    QStringList ways;
    for (const auto way : card.contacts.notifyBy)
        ways.append(contactWord(way));
    facts.notice = packetText(QT_TRANSLATE_NOOP("PacketRows", "we will tell %1"))
                       .arg(ways.join(QStringLiteral(", ")));
    if (const auto service = reader.service(card.service)) {
        facts.service = words.text(service->name);
        facts.papers = papersOf(card, *service, words);
        for (const auto& query : card.queries) {
            const auto kind = reader.queryKind(query.kind);
            facts.queries.append(documentName(*service, query.document, words)
                + (kind ? QStringLiteral(" — ") + words.text(kind->agency) : QString()));
        }
    }
    return facts;
}

} // namespace okno::client::ui
