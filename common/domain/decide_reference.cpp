#include "common/domain/catalogue/field_pattern.h"
#include "common/domain/decision_rules.h"

#include <algorithm>
#include <set>

namespace okno::domain {

namespace {
tl::unexpected<Error> broken(std::string field) {
    return failure(ErrorCode::invalidInput, "reference-broken", std::move(field));
}

/// Intervals of a day in order, none empty, none over another.
bool areInOrder(const std::vector<Interval>& intervals) {
    TimeOfDay end(0);
    for (const Interval& interval : intervals) {
        if (interval.from < end || interval.until <= interval.from)
            return false;
        end = interval.until;
    }
    return end <= TimeOfDay(24 * 60);
}

template <typename T, typename Member>
bool areDistinct(const std::vector<T>& things, Member member) {
    std::set<std::string> seen;
    return std::all_of(things.begin(), things.end(), [&](const T& thing) {
        return !(thing.*member).empty() && seen.insert(thing.*member).second;
    });
}

/// Whether a reference record is fit for the rules that rest on it; detail is the broken field.
struct CheckReference {
    Result<void> operator()(const Office& office) const {
        if (office.code != "main")
            return broken("code");
        if (office.ticketMinutes < 1)
            return broken("ticketMinutes");
        if (office.horizonDays < 0 || office.horizonDays > 366)
            return broken("horizonDays");
        if (!std::all_of(office.hours.begin(), office.hours.end(), areInOrder))
            return broken("hours");
        if (!areDistinct(office.windows, &Window::number))
            return broken("windows");
        if (!areDistinct(office.lines, &Line::code) || !areDistinct(office.lines, &Line::letter))
            return broken("lines");
        if (office.municipalJournal.empty() || office.stateJournal.empty()
            || office.municipalJournal == office.stateJournal)
            return broken("journals");
        return {};
    }
    Result<void> operator()(const ProductionCalendar& calendar) const {
        if (calendar.code != "ru")
            return broken("code");
        const auto outOfOrder = std::adjacent_find(calendar.years.begin(), calendar.years.end(),
            [](const CalendarYear& one, const CalendarYear& next) {
                return one.year >= next.year;
            });
        if (outOfOrder != calendar.years.end())
            return broken("years");
        return {};
    }
    Result<void> operator()(const Service& service) const {
        if (service.code.empty())
            return broken("code");
        if (service.applicants.empty())
            return broken("applicants");
        if (service.term.value < 0)
            return broken("term");
        if (!areDistinct(service.documents, &RequiredDocument::code))
            return broken("documents");
        for (const RequiredDocument& document : service.documents) {
            if ((document.supplier == Supplier::agency) == document.queryKind.empty())
                return broken(document.code);
            if (document.need == Need::whenAnswered && document.conditionCode.empty())
                return broken(document.code);
        }
        return {};
    }
    Result<void> operator()(const QueryKind& kind) const {
        if (kind.code.empty())
            return broken("code");
        if (kind.term.value < 0)
            return broken("term");
        if (!areDistinct(kind.request, &QueryField::name))
            return broken("request");
        for (const QueryField& field : kind.request)
            if (!isPattern(field.pattern))
                return broken(field.name);
        return {};
    }
    Result<void> operator()(const Employee& employee) const {
        if (employee.login.empty())
            return broken("login");
        if (employee.name.empty())
            return broken("name");
        return {};
    }
    Result<void> operator()(const Ticket&) const { return notReference(); }
    Result<void> operator()(const Card&) const { return notReference(); }

private:
    static tl::unexpected<Error> notReference() {
        return failure(ErrorCode::refused, "not-reference");
    }
};
} // namespace

Result<Decision> decideOn(const Occasion& occasion, const PutReference& args) {
    const bool ofCatalogue = std::holds_alternative<Service>(args.record)
        || std::holds_alternative<QueryKind>(args.record);
    if (occasion.actor.role == Role::catalogueEditor && !ofCatalogue)
        return failure(ErrorCode::forbidden, "role-forbids");
    return std::visit(CheckReference{}, args.record).map([&] {
        return Decision{{args.record}, {}};
    });
}

} // namespace okno::domain
