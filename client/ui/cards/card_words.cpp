#include "client/ui/cards/card_words.h"

#include "client/ui/cards/field_words.h"
#include "client/ui/joined.h"
#include "common/domain/calendar/production_calendar.h"

#include <algorithm>
#include <cmath>

namespace okno::client::ui {

using domain::CardState;
using domain::Examination;
using domain::QueryState;
using printing::toText;

namespace {

constexpr int soonDays = 3;

double share(const LocalDate& from, const LocalDate& until, const LocalDate& at) {
    const int whole = std::max(daysBetween(from, until), 1);
    return std::clamp(static_cast<double>(daysBetween(from, at)) / whole, 0.0, 1.0);
}

} // namespace

CardWords::CardWords(const store::Reader& reader, const LocalDate& today)
    : m_reader(reader)
    , m_today(today) { }

CardRow CardWords::row(const store::CardSummary& card) const {
    const Chip chip = dueChip(card.state, card.dueOn);
    const auto& number = card.number.empty() ? card.provisionalNumber : card.number;
    return {toText(card.id.toString()), toText(number),
        joined({toText(card.applicantName), serviceName(card.service)}), chip.word, chip.role};
}

QString CardWords::numberOf(const domain::Card& card) const {
    return card.number ? toText(domain::toString(*card.number))
                       : tr("%1 (provisional)").arg(toText(card.provisionalNumber));
}

QString CardWords::serviceName(const std::string& code) const {
    const auto service = m_reader.service(code);
    return service ? m_words.text(service->name) : toText(code);
}

CardFacts CardWords::facts(const domain::Card& card, const FileCheck& files) const {
    const auto service = m_reader.service(card.service);
    const Chip state = stateChip(card.state);
    CardFacts facts;
    facts.title = serviceName(card.service);
    facts.subtitle = joined({numberOf(card), toText(domain::shortDisplayName(card.applicant)),
        tr("registered on %1, window %2")
            .arg(m_words.dayAndMonth(card.registeredOn), toText(card.window)),
        card.executorName.empty() ? tr("no executor yet")
                                  : tr("executor %1").arg(toText(card.executorName))});
    facts.state = state.word;
    facts.stateRole = state.role;
    facts.due = tr("Due %1").arg(m_words.dayAndMonth(card.due.date));
    const bool counts = card.state == CardState::registered || card.state == CardState::inWork;
    facts.dueReason = joined(
        {counts ? timeLeft(card.due.date) : QString(), printing::explainDue(card.due, m_words)});
    facts.scale = scale(card);
    facts.conflicts = FieldWords(m_reader).conflicts(card);
    facts.parts = {documents(card, service ? &*service : nullptr, files)};
    if (const CardPart result = decision(card, files); !result.lines.isEmpty())
        facts.parts += result;
    facts.journal = journal(card);
    return facts;
}

int CardWords::workingDaysTo(const LocalDate& due) const {
    const auto calendar = m_reader.calendar();
    return calendar ? domain::workingDaysBetween(*calendar, m_today, due)
                    : daysBetween(m_today, due);
}

QString CardWords::timeLeft(const LocalDate& due) const {
    return m_today < due ? tr("%n working day(s) left", nullptr, workingDaysTo(due))
                         : dueChip(CardState::inWork, due).word;
}

CardWords::Chip CardWords::dueChip(CardState state, const LocalDate& due) const {
    if (state == CardState::ready || state == CardState::closed)
        return stateChip(state);
    const int days = workingDaysTo(due);
    if (due < m_today)
        return {tr("late by %n working day(s)", nullptr, std::max(-days, 1)), ChipRole::bad};
    if (due == m_today)
        return {tr("today"), ChipRole::bad};
    return {tr("%n working day(s)", nullptr, days),
        days <= soonDays ? ChipRole::warn : ChipRole::neutral};
}

CardWords::Chip CardWords::stateChip(CardState state) {
    switch (state) {
    case CardState::registered:
        return {tr("registered"), ChipRole::accent};
    case CardState::inWork:
        return {tr("in work"), ChipRole::accent};
    case CardState::ready:
        return {tr("ready to issue"), ChipRole::good};
    case CardState::closed:
        return {tr("issued"), ChipRole::neutral};
    }
    return {};
}

CardWords::Chip CardWords::examinationChip(Examination examination) {
    switch (examination) {
    case Examination::shown:
        return {tr("shown"), ChipRole::good};
    case Examination::taken:
        return {tr("here"), ChipRole::good};
    case Examination::copied:
        return {tr("copied"), ChipRole::good};
    case Examination::defect:
        return {tr("remark"), ChipRole::warn};
    case Examination::missing:
        return {tr("missing"), ChipRole::bad};
    case Examination::notExamined:
    case Examination::notNeeded:
        return {};
    }
    return {};
}

QString CardWords::examinationWord(Examination examination) {
    return examinationChip(examination).word;
}

CardWords::Chip CardWords::queryChip(const domain::Query& query) const {
    switch (query.state) {
    case QueryState::queued:
    case QueryState::sent:
        if (query.dueOn < m_today)
            return {tr("late by %n day(s)", nullptr, daysBetween(query.dueOn, m_today)),
                ChipRole::warn};
        return {tr("asked"), ChipRole::accent};
    case QueryState::answered:
        return {tr("received"), ChipRole::good};
    case QueryState::refused:
        return {tr("refused"), ChipRole::bad};
    case QueryState::noData:
        return {tr("no data"), ChipRole::warn};
    case QueryState::failed:
        return {tr("failed"), ChipRole::bad};
    }
    return {};
}

CardPart CardWords::documents(
    const domain::Card& card, const domain::Service* service, const FileCheck& files) const {
    CardPart part{tr("Documents and answers"), {}};
    for (const domain::ChecklistRow& row : card.checklist) {
        QString name = toText(row.document);
        if (service != nullptr)
            for (const domain::RequiredDocument& document : service->documents)
                if (document.code == row.document)
                    name = m_words.text(document.name);
        const auto query = std::find_if(card.queries.begin(), card.queries.end(),
            [&](const domain::Query& candidate) { return candidate.document == row.document; });
        if (query != card.queries.end())
            part.lines += queryLine(*query, name, files);
        else if (!examinationChip(row.examination).word.isEmpty())
            part.lines += documentLine(card, row, name, files);
    }
    return part;
}

CardLine CardWords::documentLine(const domain::Card& card, const domain::ChecklistRow& row,
    const QString& name, const FileCheck& files) const {
    std::vector<BlobId> scans;
    for (const domain::Page& page : card.pages)
        if (page.document == row.document && !page.excluded)
            scans.push_back(page.blob);
    const Chip chip = examinationChip(row.examination);
    const QString scanned = scans.empty()
        ? QString()
        : tr("%n page(s) scanned", nullptr, static_cast<int>(scans.size()));
    return {toText(row.document), name,
        row.sheets > 0 ? tr("%n sheet(s)", nullptr, row.sheets) : QString(),
        joined({toText(row.remark), scanned, filesState(scans, files)}), chip.word, chip.role};
}

CardLine CardWords::queryLine(
    const domain::Query& query, const QString& name, const FileCheck& files) const {
    const auto kind = m_reader.queryKind(query.kind);
    const QString agency = kind ? m_words.text(kind->agency) : toText(query.kind);
    const Chip chip = queryChip(query);
    CardLine line{toText(query.document), name, {}, {}, chip.word, chip.role};
    if (query.state == QueryState::queued || query.state == QueryState::sent) {
        line.text = tr("asked %1").arg(agency);
        line.note = tr("answer by %1").arg(m_words.dayAndMonth(query.dueOn));
        return line;
    }
    line.text = query.answeredAt
        ? tr("%1 answered on %2")
              .arg(agency, m_words.dayAndMonth(m_reader.zone().toLocal(*query.answeredAt).date))
        : agency;
    const std::vector<BlobId> papers
        = query.paper ? std::vector<BlobId>{*query.paper} : std::vector<BlobId>();
    line.note = joined({answerOf(query, kind ? &*kind : nullptr), toText(query.remark),
        filesState(papers, files)});
    return line;
}

QString CardWords::answerOf(const domain::Query& query, const domain::QueryKind* kind) const {
    QStringList fields;
    for (const auto& [name, value] : query.response) {
        QString label = toText(name);
        if (kind != nullptr)
            for (const domain::QueryField& field : kind->response)
                if (field.name == name)
                    label = m_words.text(field.label);
        fields += tr("%1: %2", "field, value").arg(label, toText(value));
    }
    return fields.join(QStringLiteral("; "));
}

CardPart CardWords::decision(const domain::Card& card, const FileCheck& files) const {
    CardPart part{tr("Decision"), {}};
    if (card.result) {
        std::vector<BlobId> papers;
        for (const domain::Page& page : card.result->pages)
            papers.push_back(page.blob);
        const bool positive = card.result->kind == domain::ResultKind::positive;
        const Chip chip = stateChip(card.state);
        part.lines += CardLine{QStringLiteral("result"), positive ? tr("Result") : tr("Refusal"),
            toText(card.result->title),
            joined({toText(card.result->attached.name),
                tr("%n file(s)", nullptr, static_cast<int>(papers.size())),
                filesState(papers, files)}),
            chip.word, positive ? chip.role : ChipRole::warn};
    }
    for (const domain::Notice& notice : card.notices)
        part.lines += noticeLine(notice);
    if (card.issue)
        part.lines += CardLine{QStringLiteral("issue"), tr("Issued to"),
            toText(domain::fullName(card.issue->name)),
            joined({toText(card.issue->issued.name),
                m_words.dayAndMonth(m_reader.zone().toLocal(card.issue->issued.at).date)}),
            tr("issued"), ChipRole::good};
    return part;
}

CardLine CardWords::noticeLine(const domain::Notice& notice) {
    CardLine line{
        QStringLiteral("notice"), tr("Notice to the applicant"), {}, {}, {}, ChipRole::neutral};
    switch (notice.way) {
    case domain::ContactWay::phone:
        line.text = tr("by telephone");
        break;
    case domain::ContactWay::sms:
        line.text = tr("by SMS");
        break;
    case domain::ContactWay::email:
        line.text = tr("by e-mail");
        break;
    }
    switch (notice.state) {
    case domain::NoticeState::queued:
        line.chip = tr("queued");
        line.role = ChipRole::accent;
        break;
    case domain::NoticeState::sent:
        line.chip = tr("sent");
        line.role = ChipRole::good;
        break;
    case domain::NoticeState::failed:
        line.chip = tr("failed");
        line.role = ChipRole::bad;
        break;
    }
    return line;
}

DueScale CardWords::scale(const domain::Card& card) const {
    const LocalDate& from = card.registeredOn;
    const LocalDate& until = card.due.date;
    DueScale scale;
    scale.first = m_words.dayAndMonth(from);
    scale.last = m_words.dayAndMonth(until);
    scale.today = share(from, until, m_today);
    scale.late = m_today > until;
    if (card.state == CardState::closed || card.state == CardState::ready) {
        scale.today = 1;
        scale.late = false;
        return scale;
    }
    scale.now = tr("today, %1").arg(m_words.dayAndMonth(m_today));
    for (const domain::Query& query : card.queries) {
        const LocalDate end
            = query.answeredAt ? m_reader.zone().toLocal(*query.answeredAt).date : query.dueOn;
        scale.queriesUntil = std::max(scale.queriesUntil, share(from, until, end));
    }
    return scale;
}

QList<JournalLine> CardWords::journal(const domain::Card& card) const {
    QList<JournalLine> lines;
    for (auto entry = card.journal.rbegin(); entry != card.journal.rend(); ++entry) {
        const LocalDateTime at = m_reader.zone().toLocal(entry->mark.at);
        lines += {tr("%1, %2", "date, time").arg(m_words.dayAndMonth(at.date), toText(at.time)),
            tr("%1: %2", "who, what").arg(toText(entry->mark.name), eventText(*entry, card))};
    }
    return lines;
}

QString CardWords::eventText(const domain::JournalEntry& entry, const domain::Card& card) const {
    const auto kind = m_reader.queryKind(entry.subject);
    const QString query = kind ? m_words.text(kind->name) : toText(entry.subject);
    const std::string& event = entry.event;
    if (event == "registered")
        return card.queries.empty()
            ? tr("registered")
            : tr("registered, %n query(ies)", nullptr, static_cast<int>(card.queries.size()));
    if (event == "pages-attached")
        return tr("pages attached");
    if (event == "query-sent")
        return tr("query sent: %1").arg(query);
    if (event == "query-answered")
        return tr("answer received: %1").arg(query);
    if (event == "query-refused")
        return tr("agency refused: %1").arg(query);
    if (event == "query-without-data")
        return tr("agency has no data: %1").arg(query);
    if (event == "query-failed")
        return tr("query failed: %1").arg(query);
    if (event == "corrected")
        return tr("corrected: %1").arg(FieldWords(m_reader).title(card, entry.subject));
    if (event == "conflict-noted")
        return tr("typed at the same time as another: %1")
            .arg(FieldWords(m_reader).title(card, entry.subject));
    if (event == "conflict-settled" || event == "conflict-kept")
        return tr("conflict ended, the card stays: %1")
            .arg(FieldWords(m_reader).title(card, entry.subject));
    if (event == "conflict-taken")
        return tr("conflict ended, the other value taken: %1")
            .arg(FieldWords(m_reader).title(card, entry.subject));
    if (event == "taken")
        return tr("taken into work");
    if (event == "result-attached")
        return tr("result attached: %1").arg(toText(entry.subject));
    if (event == "issued")
        return tr("issued: %1").arg(toText(entry.subject));
    return toText(event);
}

QString CardWords::filesState(const std::vector<BlobId>& blobs, const FileCheck& files) {
    if (blobs.empty())
        return {};
    const auto has = [&](FileCheck::State state) {
        return std::any_of(blobs.begin(), blobs.end(),
            [&](const BlobId& blob) { return files.state(blob) == state; });
    };
    if (has(FileCheck::State::damaged))
        return tr("SHA-256 differs: tell the administrator");
    if (has(FileCheck::State::missing))
        return tr("still on its way to this station");
    return has(FileCheck::State::checking) ? tr("checking SHA-256…") : tr("SHA-256 checked");
}

std::vector<BlobId> filesOf(const domain::Card& card) {
    std::vector<BlobId> files;
    for (const domain::Page& page : card.pages)
        files.push_back(page.blob);
    for (const domain::Query& query : card.queries)
        if (query.paper)
            files.push_back(*query.paper);
    if (card.result)
        for (const domain::Page& page : card.result->pages)
            files.push_back(page.blob);
    return files;
}

} // namespace okno::client::ui
