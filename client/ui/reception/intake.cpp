#include "client/ui/reception/intake.h"

#include "client/desk/when_done.h"
#include "client/printing/wording.h"
#include "client/ui/error_text.h"
#include "client/ui/reception/packet_rows.h"
#include "client/ui/reception/reception_view.h"

#include <QTimer>
#include <algorithm>
#include <set>

namespace okno::client::ui {

using domain::Examination;
using printing::toText;

namespace {

constexpr int savingPauseMs = 200;
constexpr int findingUndoSeconds = 10;

Examination examinationOf(Finding finding) {
    switch (finding) {
    case Finding::taken:
        return Examination::taken;
    case Finding::shown:
        return Examination::shown;
    case Finding::copied:
        return Examination::copied;
    case Finding::defect:
        return Examination::defect;
    case Finding::missing:
        return Examination::missing;
    case Finding::notNeeded:
        return Examination::notNeeded;
    case Finding::open:
        break;
    }
    return Examination::notExamined;
}

int sheetsScanned(const desk::Reception& reception, const std::string& document) {
    std::set<int> sheets;
    for (const auto index : reception.pagesOf(document))
        sheets.insert(reception.pages().at(index).sheet);
    return static_cast<int>(sheets.size());
}

bool hasPaper(Examination examination) {
    return examination == Examination::taken || examination == Examination::shown
        || examination == Examination::copied || examination == Examination::defect;
}

const domain::ChecklistRow* rowOf(const desk::Reception& reception, const std::string& document) {
    const auto& rows = reception.checklist();
    const auto found = std::ranges::find(rows, document, &domain::ChecklistRow::document);
    return found == rows.end() ? nullptr : &*found;
}

const char* kindName(domain::ApplicantKind kind) {
    switch (kind) {
    case domain::ApplicantKind::organisation:
        return "organisation";
    case domain::ApplicantKind::soleTrader:
        return "sole_trader";
    case domain::ApplicantKind::person:
        break;
    }
    return "person";
}

bool isFilled(const std::pair<const std::string, std::string>& field) {
    return !field.second.empty() && field.first != desk::field::kind
        && field.first != desk::field::notifyBy;
}

/// What most applicants choose stands there already.
void fillDefaults(desk::Reception& reception) {
    const auto& fields = reception.draft().fields;
    const auto& kinds = reception.service().applicants;
    if (!fields.contains(desk::field::notifyBy))
        reception.setText(desk::field::notifyBy, "sms phone");
    if (!fields.contains(desk::field::kind) && !kinds.empty()) {
        const bool persons = std::ranges::find(kinds, domain::ApplicantKind::person) != kinds.end();
        reception.setText(
            desk::field::kind, kindName(persons ? domain::ApplicantKind::person : kinds.front()));
    }
}

} // namespace

Intake::Intake(const ReceptionParts& parts, ReceptionView& view, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_view(view)
    , m_saving(new QTimer(this)) {
    m_saving->setSingleShot(true);
    m_saving->setInterval(savingPauseMs);
    connect(m_saving, &QTimer::timeout, this, &Intake::saveNow);
    connectView();
}

void Intake::connectView() {
    const auto edit = [this](const std::string& field, const QString& text) {
        change([&](desk::Reception& reception) { reception.setText(field, text.toStdString()); });
    };
    connect(&m_view.applicant(), &ApplicantForm::textEdited, this, edit);
    connect(&m_view.subject(), &SubjectForm::textEdited, this, edit);
    connect(&m_view.questions(), &ConditionQuestions::answered, this,
        [this](const QString& key, bool yes) {
            change(
                [&](desk::Reception& reception) { reception.setAnswer(key.toStdString(), yes); });
        });
    auto& documents = m_view.documents();
    connect(&documents, &ChecklistView::found, this, &Intake::find);
    connect(&documents, &ChecklistView::sheetsChanged, this, &Intake::countSheets);
    connect(&documents, &ChecklistView::defectFound, this,
        [this](const QString& document, const QString& remark) {
            examine(document, Examination::defect, remark);
        });
}

void Intake::open(const domain::Ticket& ticket) {
    auto opened = m_parts.requests.open(ticket);
    if (opened)
        begin(std::move(*opened));
    else
        Q_EMIT failed(opened.error(), {});
}

void Intake::begin(desk::Reception reception) {
    m_reception = std::move(reception);
    m_registering = false;
    fillDefaults(*m_reception);
    m_view.applicant().setTexts(m_reception->draft().fields);
    showForm();
    m_view.subject().setTexts(m_reception->draft().fields);
    showPacket();
    m_view.documents().startOver();
    Q_EMIT receptionChanged();
}

void Intake::close() {
    if (!m_reception)
        return;
    if (m_saving->isActive())
        saveNow();
    m_saving->stop();
    m_reception.reset();
    Q_EMIT undoWithdrawn();
    Q_EMIT receptionChanged();
}

void Intake::discard() {
    if (!m_reception)
        return;
    m_saving->stop();
    whenDone(
        m_parts.requests.discard(m_reception->draft().id), this, [this](const Result<void>& done) {
            if (!done)
                showFailure(done.error());
        });
    close();
}

void Intake::change(const Change& change, const QString& what) {
    if (!m_reception || m_registering)
        return;
    const auto before = *m_reception;
    change(*m_reception);
    if (m_reception->draft() == before.draft())
        return;
    keep(before);
    Q_EMIT touched();
    if (what.isEmpty())
        return;
    Q_EMIT undoOffered(what, findingUndoSeconds, [this, before] {
        if (!m_reception || m_reception->draft().id != before.draft().id
            || m_reception->pages().size() != before.pages().size())
            return;
        const auto after = std::exchange(*m_reception, before);
        keep(after);
    });
}

void Intake::keep(const desk::Reception& before) {
    const auto known = std::min(before.pages().size(), m_reception->pages().size());
    for (std::size_t i = 0; i < known; ++i) {
        if (before.pages()[i] == m_reception->pages()[i])
            continue;
        whenDone(
            m_parts.requests.savePage(*m_reception, i), this, [this](const Result<void>& kept) {
                if (!kept)
                    showFailure(kept.error());
            });
    }
    m_saving->start();
    showForm();
    showPacket();
    Q_EMIT receptionChanged();
}

void Intake::saveNow() {
    whenDone(m_parts.requests.save(*m_reception), this, [this](const Result<void>& saved) {
        m_view.setDraftChip(
            saved ? tr("draft") : tr("not saved"), saved ? ChipRole::accent : ChipRole::bad);
        if (!saved)
            showFailure(saved.error());
    });
}

void Intake::addPage(const domain::Page& page) {
    if (!m_reception)
        return;
    m_reception->addPage(page);
    Q_EMIT undoWithdrawn();
    showPacket();
    Q_EMIT touched();
    Q_EMIT receptionChanged();
}

void Intake::layPages(const std::vector<std::size_t>& pages, const QString& document) {
    const auto code = document.toStdString();
    change(
        [&](desk::Reception& reception) {
            reception.assignPages(pages, code);
            const auto* row = rowOf(reception, code);
            const auto sheets = sheetsScanned(reception, code);
            if (row != nullptr && hasPaper(row->examination) && row->sheets < sheets)
                reception.examine(
                    code, row->examination, sheets, row->remark, m_parts.requests.mark());
        },
        tr("Pages laid on “%1”").arg(documentName(code)));
}

void Intake::find(const QString& document, Finding finding) {
    examine(document, examinationOf(finding), {});
}

void Intake::examine(const QString& document, Examination examination, const QString& remark) {
    const auto code = document.toStdString();
    change(
        [&](desk::Reception& reception) {
            const auto sheets
                = hasPaper(examination) ? std::max(1, sheetsScanned(reception, code)) : 0;
            reception.examine(
                code, examination, sheets, remark.toStdString(), m_parts.requests.mark());
        },
        tr("Finding on “%1”").arg(documentName(code)));
}

void Intake::countSheets(const QString& document, int by) {
    const auto code = document.toStdString();
    change([&](desk::Reception& reception) {
        const auto* row = rowOf(reception, code);
        if (row != nullptr && hasPaper(row->examination))
            reception.examine(code, row->examination, std::max(1, row->sheets + by), row->remark,
                m_parts.requests.mark());
    });
}

void Intake::registerCard() {
    if (!m_reception || m_registering || !showProblems())
        return;
    m_registering = true;
    m_saving->stop();
    whenDone(m_parts.requests.registerCard(*m_reception), this,
        [this](const Result<domain::Card>& card) {
            m_registering = false;
            if (!card) {
                m_saving->start();
                showFailure(card.error());
                return;
            }
            m_reception.reset();
            Q_EMIT undoWithdrawn();
            Q_EMIT registered(*card);
            Q_EMIT receptionChanged();
        });
}

bool Intake::hasWork() const {
    if (!m_reception)
        return false;
    const store::Draft& draft = m_reception->draft();
    return !draft.pages.empty() || !draft.answers.empty()
        || std::ranges::any_of(draft.fields, isFilled)
        || std::ranges::any_of(
            draft.rows, [](const domain::ChecklistRow& row) { return row.examined.has_value(); });
}

bool Intake::showProblems() {
    const auto errors = m_reception->form().errors;
    std::map<std::string, QString> ofApplicant;
    std::map<std::string, QString> ofSubject;
    for (const auto& [name, error] : errors) {
        const bool subject = name.starts_with(desk::field::subjectPrefix);
        (subject ? ofSubject : ofApplicant).emplace(name, fieldProblem(error));
    }
    m_view.subject().showProblems(ofSubject);
    m_view.applicant().showProblems(ofApplicant);
    if (errors.empty())
        return true;
    Q_EMIT failed({ErrorCode::invalidInput, "fields-wrong"}, {});
    return false;
}

void Intake::showForm() {
    QList<SubjectField> fields;
    const printing::Words words;
    for (const auto& wanted : m_reception->subjectFields()) {
        SubjectField field;
        field.key = desk::field::subjectPrefix + wanted.name;
        field.label = words.text(wanted.label);
        field.required = wanted.required;
        field.problem = [wanted](const QString& text) {
            const auto checked = domain::checkField(wanted, text.toStdString());
            return checked ? QString() : fieldProblem(checked.error());
        };
        fields.append(field);
    }
    m_view.subject().setFields(fields);
    m_view.questions().setQuestions(questionRows(*m_reception, words));
}

void Intake::showPacket() {
    const printing::Words words;
    if (const auto calendar = m_parts.store.reader().calendar())
        m_view.documents().setRows(documentRows(*m_reception, *calendar, words));
    m_view.setPacketTitle(packetTitle(*m_reception));
    const auto due = m_reception->due();
    m_view.summary().setDue(words.dayAndMonth(due.date), printing::explainDue(due, words));
}

void Intake::showFailure(const Error& error) {
    const auto name = documentName(error.detail);
    if (m_reception && rowOf(*m_reception, error.detail) != nullptr) {
        m_view.focusDocuments();
        m_view.documents().setCurrentDocument(toText(error.detail));
    }
    Q_EMIT failed(error, name);
}

QString Intake::documentName(const std::string& code) const {
    const auto* document = m_reception ? m_reception->document(code) : nullptr;
    return document == nullptr ? QString() : printing::Words().text(document->name);
}

} // namespace okno::client::ui
