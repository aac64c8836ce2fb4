#include "client/desk/relocations.h"

#include "client/store/reader.h"

#include <algorithm>
#include <set>
#include <utility>

namespace okno::client::desk {

namespace {

constexpr int longestHorizon = 60; // days

/// The hall from today on, as the station has it.
class Ahead {
public:
    explicit Ahead(const RelocationQuestion& question)
        : m_question(question)
        , m_reader(question.database, [this](const Error& error) { m_failed = error; })
        , m_office(m_reader.office())
        , m_calendar(m_reader.calendar())
        , m_now(domain::momentAt(question.now, m_reader.zone())) { }

    Result<TicketsAhead> run() {
        if (!m_office || !m_calendar)
            return TicketsAhead{};
        read();
        std::vector<domain::Ticket> stranded = conflictsIn(*m_office);
        if (m_question.office)
            stranded = without(conflictsIn(*m_question.office), stranded);
        std::vector<domain::Stranded> wishes;
        wishes.reserve(stranded.size());
        for (domain::Ticket& ticket : stranded) {
            domain::Wish wish = wishOf(ticket);
            wishes.push_back({std::move(ticket), std::move(wish)});
        }
        const domain::Office& office = m_question.office ? *m_question.office : *m_office;
        TicketsAhead ahead{{}, toPhone()};
        ahead.stranded = domain::relocationsOf(
            {office, *m_calendar, m_tickets, m_windows, m_leases, m_question.station}, wishes,
            m_now);
        if (m_failed)
            return tl::unexpected(*m_failed);
        return ahead;
    }

private:
    void read() {
        for (int days = 0; days <= longestHorizon; ++days) {
            const LocalDate date = addDays(m_now.local.date, days);
            for (domain::Ticket& ticket : m_reader.ticketsOn(date))
                m_tickets.push_back(std::move(ticket));
        }
        const auto dates = domain::bookingDates(*m_office, m_now.local.date);
        for (const domain::Window& window : m_office->windows) {
            if (auto status = m_reader.windowStatus(window.number))
                m_windows.push_back(*std::move(status));
            for (const LocalDate& date : dates)
                if (auto day = m_reader.leases(window.number, date))
                    m_leases.push_back(*std::move(day));
        }
    }

    [[nodiscard]] std::vector<domain::Ticket> toPhone() const {
        std::vector<domain::Ticket> found;
        for (const domain::Ticket& ticket : m_tickets)
            if (domain::isWaiting(ticket)
                && ticket.flags.contains(domain::TicketFlag::needsPhoneCall))
                found.push_back(ticket);
        return found;
    }

    [[nodiscard]] std::vector<domain::Ticket> conflictsIn(const domain::Office& office) const {
        return domain::conflictsOf(office, *m_calendar, m_tickets, m_windows, m_now.local);
    }

    static std::vector<domain::Ticket> without(
        std::vector<domain::Ticket> tickets, const std::vector<domain::Ticket>& others) {
        std::set<domain::TicketId> known;
        for (const domain::Ticket& other : others)
            known.insert(other.id);
        std::erase_if(
            tickets, [&](const domain::Ticket& ticket) { return known.contains(ticket.id); });
        return tickets;
    }

    [[nodiscard]] domain::Wish wishOf(const domain::Ticket& ticket) const {
        domain::Wish wish{{}, ticket.purpose};
        for (const std::string& code : ticket.services) {
            const auto service = m_reader.service(code);
            const std::string line
                = service ? domain::lineOf(*service, ticket.purpose) : ticket.line;
            if (!line.empty() && std::ranges::find(wish.lines, line) == wish.lines.end())
                wish.lines.push_back(line);
        }
        if (const domain::Line* line = domain::lineOf(*m_office, ticket);
            line != nullptr && wish.lines.empty())
            wish.lines.push_back(line->code);
        return wish;
    }

    const RelocationQuestion& m_question;
    std::optional<Error> m_failed;
    store::Reader m_reader;
    std::optional<domain::Office> m_office;
    std::optional<domain::ProductionCalendar> m_calendar;
    domain::Moment m_now;
    std::vector<domain::Ticket> m_tickets;
    std::vector<domain::WindowStatus> m_windows;
    std::vector<domain::LeasedDay> m_leases;
};

} // namespace

Result<TicketsAhead> ticketsAhead(const RelocationQuestion& question) {
    return Ahead(question).run();
}

} // namespace okno::client::desk
