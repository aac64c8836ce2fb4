#include "client/ui/booking/call_words.h"

#include "client/printing/wording.h"
#include "client/ui/booking/offers.h"

#include <QCoreApplication>

#include <sstream>

namespace okno::client::ui {

using desk::PhoneCall;
using domain::TicketState;
using printing::toText;

namespace {

struct CallText {
    Q_DECLARE_TR_FUNCTIONS(okno::client::ui::CallWords)
};

const QString betweenPapers = QStringLiteral("; ");

/// Names of the catalogue begin with a capital, which is wrong in the middle of a sentence.
QString spokenList(QStringList papers) {
    for (QString& paper : papers)
        if (paper.size() > 1 && paper.at(1).isLower())
            paper.front() = paper.front().toLower();
    return papers.join(betweenPapers);
}

} // namespace

QString placeSentence(const domain::Place& place) {
    const printing::Words words;
    QString sentence = CallText::tr("%1, %2, at %3, window %4", "weekday, date, time, window")
                           .arg(words.weekday(place.date), words.dayAndMonth(place.date),
                               toText(place.start), toText(place.window));
    sentence.front() = sentence.front().toUpper();
    return sentence;
}

QString placeWords(const domain::Place& place) {
    const QString day
        = QLocale().toString(printing::toQDate(place.date), QStringLiteral("ddd d MMM"));
    if (place.window.empty())
        return CallText::tr("%1, %2", "date, time").arg(day, toText(place.start));
    return CallText::tr("%1, %2, window %3", "date, time, window")
        .arg(day, toText(place.start), toText(place.window));
}

SpokenVisit spokenVisit(const domain::Place& place, const std::optional<domain::Service>& service,
    domain::Purpose purpose) {
    SpokenVisit spoken{{}, placeSentence(place), {}, {}, {}};
    if (!service)
        return spoken;
    spoken.service = printing::Words().text(service->name);
    if (purpose == domain::Purpose::collect)
        spoken.papers = CallText::tr("Bring with you: your passport and the receipt.");
    if (const auto papers = papersToBring(*service, purpose); !papers.isEmpty())
        spoken.papers = CallText::tr("Bring with you: %1.").arg(spokenList(papers));
    if (const auto papers = papersAsked(*service, purpose); !papers.isEmpty())
        spoken.others = CallText::tr("You need not bring: %1; we ask for it ourselves.")
                            .arg(spokenList(papers));
    return spoken;
}

TicketChip ticketChip(TicketState state) {
    switch (state) {
    case TicketState::booked:
        return {{}, ChipRole::neutral};
    case TicketState::arrived:
        return {CallText::tr("is here"), ChipRole::good};
    case TicketState::called:
    case TicketState::inService:
        return {CallText::tr("at the window"), ChipRole::accent};
    case TicketState::postponed:
    case TicketState::transferred:
        return {CallText::tr("waits in the hall"), ChipRole::warn};
    case TicketState::finished:
        return {CallText::tr("finished"), ChipRole::neutral};
    case TicketState::noShow:
        return {CallText::tr("no-show"), ChipRole::bad};
    case TicketState::cancelled:
        break;
    }
    return {CallText::tr("cancelled"), ChipRole::neutral};
}

QString callReasonText(const PhoneCall& call) {
    switch (call.reason) {
    case PhoneCall::Reason::resultWithdrawn:
        return CallText::tr("result withdrawn");
    case PhoneCall::Reason::windowClosed:
        return CallText::tr("window closed");
    case PhoneCall::Reason::slotGone:
        return CallText::tr("hours changed");
    case PhoneCall::Reason::other:
        break;
    }
    const auto flag = call.ticket.flags.find(domain::TicketFlag::needsPhoneCall);
    return flag == call.ticket.flags.end() || flag->second.empty() ? CallText::tr("to be phoned")
                                                                   : toText(flag->second);
}

std::vector<domain::Place> placesFrom(const std::string& detail) {
    std::vector<domain::Place> places;
    std::istringstream parts(detail);
    for (std::string part; parts >> part;) {
        const auto first = part.find('/');
        const auto second = part.find('/', first == std::string::npos ? first : first + 1);
        if (second == std::string::npos)
            continue;
        const auto date = parseDate(part.substr(0, first));
        const auto time = parseTimeOfDay(part.substr(first + 1, second - first - 1));
        if (date && time)
            places.push_back({part.substr(second + 1), *date, *time});
    }
    return places;
}

} // namespace okno::client::ui
