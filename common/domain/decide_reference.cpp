#include "common/domain/catalogue/field_pattern.h"
#include "common/domain/decision_rules.h"
#include "common/domain/office/check_office.h"
#include "common/domain/schedule_change.h"

#include <algorithm>
#include <set>

namespace okno::domain {

namespace {
tl::unexpected<Error> broken(std::string field) {
    return failure(ErrorCode::invalidInput, "reference-broken", std::move(field));
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
    std::optional<ProductionCalendar> calendar; // absent while the city is being founded

    Result<void> operator()(const Office& office) const {
        if (office.code != "main")
            return broken("code");
        if (!areDistinct(office.windows, &Window::number))
            return broken("windows");
        if (!areDistinct(office.lines, &Line::code) || !areDistinct(office.lines, &Line::letter))
            return broken("lines");
        if (office.municipalJournal.empty() || office.stateJournal.empty()
            || office.municipalJournal == office.stateJournal)
            return broken("journals");
        const OfficeCheck check = checkOffice(office, calendar.value_or(ProductionCalendar{}));
        if (check.errors.empty())
            return {};
        const OfficeFault& fault = check.errors.front();
        return failure(ErrorCode::invalidInput, fault.reason, fault.place);
    }
    Result<void> operator()(const ProductionCalendar& own) const {
        if (own.code != "ru")
            return broken("code");
        const auto outOfOrder = std::adjacent_find(own.years.begin(), own.years.end(),
            [](const CalendarYear& one, const CalendarYear& next) {
                return one.year >= next.year;
            });
        if (outOfOrder != own.years.end())
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
    Result<void> operator()(const WindowStatus&) const { return notReference(); }
    Result<void> operator()(const LeasedDay&) const { return notReference(); }
    Result<void> operator()(const Consultation&) const { return notReference(); }

private:
    static tl::unexpected<Error> notReference() {
        return failure(ErrorCode::refused, "not-reference");
    }
};

template <typename Change>
Result<Decision> changeSchedule(const Occasion& occasion, const Change& change) {
    return existing(occasion.records.office(), "no-such-office")
        .and_then([&](Office&& office) { return withChange(std::move(office), change); })
        .and_then([&](Office&& office) {
            return CheckReference{occasion.records.calendar()}(office).map([&] {
                return Decision{{std::move(office)}, {}};
            });
        });
}
} // namespace

Result<Decision> decideOn(const Occasion& occasion, const ChangeDay& args) {
    for (const auto& one : {args.before, args.after})
        if (one && one->date < occasion.now.date)
            return failure(ErrorCode::refused, "date-past", formatDate(one->date));
    return changeSchedule(occasion, args);
}

Result<Decision> decideOn(const Occasion& occasion, const ChangeShift& args) {
    return changeSchedule(occasion, args);
}

Result<Decision> decideOn(const Occasion& occasion, const PutReference& args) {
    const bool ofCatalogue = std::holds_alternative<Service>(args.record)
        || std::holds_alternative<QueryKind>(args.record);
    if (occasion.actor.role == Role::catalogueEditor && !ofCatalogue)
        return failure(ErrorCode::forbidden, "role-forbids");
    return std::visit(CheckReference{occasion.records.calendar()}, args.record).map([&] {
        return Decision{{args.record}, {}};
    });
}

} // namespace okno::domain
