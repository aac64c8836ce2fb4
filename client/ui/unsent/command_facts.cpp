#include "client/ui/cards/card_words.h"
#include "client/ui/cards/field_words.h"
#include "client/ui/hall/schedule_words.h"
#include "client/ui/reception/ticket_rows.h"
#include "client/ui/unsent/command_words.h"
#include "common/domain/card/corrections.h"
#include "common/domain/catalogue/packet.h"

#include <algorithm>

namespace okno::client::ui {

using printing::toText;

/// One reading for each kind of command; every member that a person gave is named.
class CommandFacts {
    Q_DECLARE_TR_FUNCTIONS(okno::client::ui::CommandFacts)

public:
    explicit CommandFacts(const CommandWords& commandWords)
        : m_commandWords(commandWords) { }

    [[nodiscard]] QList<Fact> operator()(const domain::BookTicket& args) const {
        QStringList services;
        for (const std::string& service : args.services)
            services += m_commandWords.serviceName(service);
        return {{tr("Place"), m_commandWords.place(args.place)},
            {tr("Purpose"), wordsOf(args.purpose)},
            {tr("Service"), services.join(QStringLiteral("; "))},
            {tr("Visitor"), toText(args.visitorName)},
            {tr("Telephone"), args.phone ? toText(args.phone->toString()) : QString()},
            {tr("Card"), args.card ? m_commandWords.card(*args.card) : QString()}};
    }
    template <typename TicketArgs>
    [[nodiscard]] QList<Fact> operator()(const TicketArgs& args) const {
        return {{tr("Ticket"), m_commandWords.ticket(args.ticket)}};
    }
    [[nodiscard]] QList<Fact> operator()(const domain::PostponeTicket& args) const {
        return {{tr("Ticket"), m_commandWords.ticket(args.ticket)},
            {tr("Postponed by"), tr("%n minute(s)", nullptr, args.minutes)},
            {tr("Reason"), toText(args.reason)}};
    }
    [[nodiscard]] QList<Fact> operator()(const domain::MoveTicket& args) const {
        return {{tr("Ticket"), m_commandWords.ticket(args.ticket)},
            {tr("To"), m_commandWords.place(args.place)}};
    }
    [[nodiscard]] QList<Fact> operator()(const domain::AdmitVisitor& args) const {
        return {{tr("Ticket"), toText(args.number)}, {tr("Purpose"), wordsOf(args.purpose)},
            {tr("Visitor"), toText(args.visitorName)}};
    }
    [[nodiscard]] QList<Fact> operator()(const domain::TransferTicket& args) const {
        return {{tr("Ticket"), m_commandWords.ticket(args.ticket)},
            {tr("To the window"), toText(args.window)}, {tr("To the line"), toText(args.line)}};
    }
    [[nodiscard]] QList<Fact> operator()(const domain::SetWindowState& args) const {
        return {{tr("Window"), toText(args.window)}, {tr("Reason"), toText(args.reason)}};
    }
    [[nodiscard]] QList<Fact> operator()(const domain::LeaseSlots& args) const {
        return {{tr("Place"), m_commandWords.place({args.window, args.date, args.from})},
            {tr("Until"), toText(args.until)}};
    }
    [[nodiscard]] QList<Fact> operator()(const domain::ReturnSlots& args) const {
        return {{tr("Window"), toText(args.window)},
            {tr("Date"), m_commandWords.m_words.dayAndMonth(args.date)}};
    }
    [[nodiscard]] QList<Fact> operator()(const domain::WithdrawResult& args) const {
        return {{tr("Card"), m_commandWords.card(args.card)}, {tr("Reason"), toText(args.reason)}};
    }
    [[nodiscard]] QList<Fact> operator()(const domain::NoteConsultation& args) const {
        return {{tr("Service"), m_commandWords.serviceName(args.service)}};
    }
    [[nodiscard]] QList<Fact> operator()(const domain::FinishTicket& args) const {
        return {{tr("Ticket"), m_commandWords.ticket(args.ticket)},
            {tr("Outcome"), outcome(args.outcome)}, {tr("Note"), toText(args.note)}};
    }
    [[nodiscard]] QList<Fact> operator()(const domain::RegisterCard& args) const {
        const FieldWords fields(m_commandWords.m_reader);
        QList<Fact> facts{{tr("Number on the receipt"), toText(args.provisionalNumber)},
            {tr("Service"), m_commandWords.serviceName(args.service)},
            {tr("Applicant"), fields.text(args.applicant)},
            {tr("Address"), toText(domain::addressOf(args.applicant))},
            {tr("Representative"),
                args.representative ? fields.text(*args.representative) : QString()},
            {tr("Contacts"), fields.text(args.contacts)}};
        for (const auto& [field, value] : args.subject)
            facts += {m_commandWords.subjectName(field), toText(value)};
        facts += answers(args);
        for (const domain::ChecklistRow& row : args.checklist)
            if (row.examination != domain::Examination::notExamined
                && row.examination != domain::Examination::notNeeded)
                facts += {m_commandWords.documentName(args.service, row.document),
                    fields.text(domain::Finding{row.examination, row.sheets, row.remark})};
        facts += {tr("Scans"), pages(args.pages)};
        for (const auto& [document, query] : args.queries)
            facts += {tr("Query for"), m_commandWords.documentName(args.service, document)};
        return facts;
    }
    [[nodiscard]] QList<Fact> operator()(const domain::AttachPages& args) const {
        return {{tr("Card"), m_commandWords.card(args.card)}, {tr("Scans"), pages(args.pages)}};
    }
    [[nodiscard]] QList<Fact> operator()(const domain::MarkQuerySent& args) const {
        return {{tr("Card"), m_commandWords.card(args.card)}};
    }
    [[nodiscard]] QList<Fact> operator()(const domain::RecordAnswer& args) const {
        QList<Fact> facts{
            {tr("Card"), m_commandWords.card(args.card)}, {tr("Note"), toText(args.remark)}};
        for (const auto& [name, value] : args.response)
            facts += {toText(name), toText(value)};
        return facts;
    }
    [[nodiscard]] QList<Fact> operator()(const domain::TakeCard& args) const {
        return {{tr("Card"), m_commandWords.card(args.card)}};
    }
    [[nodiscard]] QList<Fact> operator()(const domain::AttachResult& args) const {
        return {{tr("Card"), m_commandWords.card(args.card)},
            {tr("Result"),
                args.kind == domain::ResultKind::positive ? tr("positive") : tr("refusal")},
            {tr("Title of the paper"), toText(args.title)}, {tr("Scans"), pages(args.pages)}};
    }
    [[nodiscard]] QList<Fact> operator()(const domain::IssueResult& args) const {
        const QString who = args.recipient == domain::RecipientKind::applicant
            ? tr("the applicant")
            : tr("the representative");
        return {{tr("Card"), m_commandWords.card(args.card)}, {tr("Handed to"), who},
            {tr("Name"), toText(domain::fullName(args.name))},
            {tr("Passport"),
                tr("%1 of %2", "passport, date")
                    .arg(toText(args.passport.number.toString()),
                        m_commandWords.m_words.date(args.passport.issuedOn))},
            {tr("Power of attorney"), args.power ? m_commandWords.power(*args.power) : QString()}};
    }
    [[nodiscard]] QList<Fact> operator()(const domain::PutReference& args) const {
        return {{tr("Record"), toText(domain::keyOf(args.record).key)}};
    }
    [[nodiscard]] QList<Fact> operator()(const domain::ChangeDay& args) const {
        const ScheduleWords words(m_commandWords.m_reader);
        return {{tr("Was"), args.before ? words.day(*args.before) : QString()},
            {tr("Changed to"), args.after ? words.day(*args.after) : tr("as on other days")}};
    }
    [[nodiscard]] QList<Fact> operator()(const domain::ChangeShift& args) const {
        const ScheduleWords words(m_commandWords.m_reader);
        return {{tr("Was"), args.before ? words.shift(*args.before) : QString()},
            {tr("Changed to"), args.after ? words.shift(*args.after) : tr("no such shift")}};
    }
    [[nodiscard]] QList<Fact> operator()(const domain::CorrectCard& args) const {
        const FieldWords fields(m_commandWords.m_reader);
        return {{tr("Card"), m_commandWords.card(args.card)},
            {tr("Field"), title(args.card, args.group)}, {tr("Was"), fields.text(args.before)},
            {tr("Corrected to"), fields.text(args.after)}};
    }
    [[nodiscard]] QList<Fact> operator()(const domain::ResolveConflict& args) const {
        const FieldWords fields(m_commandWords.m_reader);
        const bool kept = args.choice == domain::Choice::keepCard;
        return {{tr("Card"), m_commandWords.card(args.card)},
            {tr("Field"), title(args.card, args.group)},
            {tr("Chosen"), fields.text(kept ? args.current : args.wanted)},
            {tr("Not chosen"), fields.text(kept ? args.wanted : args.current)}};
    }

private:
    const CommandWords& m_commandWords;

    [[nodiscard]] static QString pages(const std::vector<domain::Page>& pages) {
        return pages.empty() ? QString()
                             : tr("%n page(s)", nullptr, static_cast<int>(pages.size()));
    }
    [[nodiscard]] static QString outcome(domain::VisitOutcome outcome) {
        switch (outcome) {
        case domain::VisitOutcome::card:
            return tr("request registered");
        case domain::VisitOutcome::refusal:
            return tr("reception refused");
        case domain::VisitOutcome::consultation:
            return tr("consultation");
        case domain::VisitOutcome::issued:
            return tr("result issued");
        case domain::VisitOutcome::left:
            return tr("the person left");
        }
        return {};
    }
    [[nodiscard]] QString title(const domain::CardId& card, const domain::FieldGroup& group) const {
        const auto known = m_commandWords.m_reader.card(card);
        return known ? FieldWords(m_commandWords.m_reader).title(*known, group) : QString();
    }
    [[nodiscard]] QList<Fact> answers(const domain::RegisterCard& args) const {
        QList<Fact> facts;
        const auto service = m_commandWords.m_reader.service(args.service);
        if (!service)
            return facts;
        for (const domain::Question& question : domain::questionsOf(*service))
            if (const auto answer = args.answers.find(question.code); answer != args.answers.end())
                facts += {m_commandWords.m_words.text(question.text),
                    answer->second ? tr("yes") : tr("no")};
        return facts;
    }
};

QList<Fact> CommandWords::facts(const domain::CommandArgs& args) const {
    QList<Fact> facts = std::visit(CommandFacts(*this), args);
    facts.removeIf([](const Fact& fact) { return fact.value.isEmpty(); });
    return facts;
}

} // namespace okno::client::ui
