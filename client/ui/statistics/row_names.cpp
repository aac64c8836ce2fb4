#include "client/ui/statistics/row_names.h"

#include "client/printing/wording.h"
#include "client/ui/joined.h"

#include <QCoreApplication>

namespace okno::client::ui {

namespace {

using domain::Channel;
using domain::Grouping;
using domain::Purpose;
using printing::toText;

struct RowText {
    Q_DECLARE_TR_FUNCTIONS(StatisticsRows)
};

QString nobody(Grouping grouping) {
    switch (grouping) {
    case Grouping::service:
        return RowText::tr("without a service");
    case Grouping::line:
        return RowText::tr("line that is no more");
    case Grouping::window:
        return RowText::tr("called nowhere yet");
    case Grouping::specialist:
        return RowText::tr("served by nobody");
    case Grouping::hour:
    case Grouping::channel:
    case Grouping::purpose:
        break;
    }
    return {};
}

QString channelName(int channel) {
    switch (static_cast<Channel>(channel)) {
    case Channel::terminal:
        return RowText::tr("Terminal");
    case Channel::callCentre:
        return RowText::tr("Call centre");
    case Channel::window:
        return RowText::tr("Window");
    }
    return {};
}

QString purposeName(int purpose) {
    switch (static_cast<Purpose>(purpose)) {
    case Purpose::submit:
        return RowText::tr("Submitting");
    case Purpose::consult:
        return RowText::tr("Consultation");
    case Purpose::collect:
        return RowText::tr("Collecting");
    }
    return {};
}

} // namespace

RowNames::RowNames(const store::Reader& reader)
    : m_reader(reader) { }

QString RowNames::title(Grouping grouping) {
    switch (grouping) {
    case Grouping::service:
        return RowText::tr("By service");
    case Grouping::line:
        return RowText::tr("By line");
    case Grouping::window:
        return RowText::tr("By window");
    case Grouping::specialist:
        return RowText::tr("By specialist");
    case Grouping::hour:
        return RowText::tr("By hour of day");
    case Grouping::channel:
        return RowText::tr("By channel");
    case Grouping::purpose:
        return RowText::tr("By purpose");
    }
    return {};
}

QString RowNames::lineName(const std::string& code) const {
    const auto office = m_reader.office();
    const domain::Line* line = office ? domain::findLine(*office, code) : nullptr;
    if (line == nullptr)
        return toText(code);
    return joined({toText(line->letter), printing::Words().text(line->name)});
}

QString RowNames::specialistName(const std::string& key) const {
    const auto id = domain::EmployeeId::parse(key);
    const auto employee = id ? m_reader.employee(*id) : std::nullopt;
    return employee ? toText(employee->name) : RowText::tr("somebody who is no more here");
}

QString RowNames::name(Grouping grouping, const std::string& key) const {
    if (key.empty())
        return nobody(grouping);
    const QString text = toText(key);
    switch (grouping) {
    case Grouping::service: {
        const auto service = m_reader.service(key);
        return service ? joined({text, printing::Words().text(service->name)}) : text;
    }
    case Grouping::line:
        return lineName(key);
    case Grouping::window:
        return RowText::tr("Window %1").arg(text);
    case Grouping::specialist:
        return specialistName(key);
    case Grouping::hour:
        return RowText::tr("%1:00 to %2:00").arg(text.toInt()).arg(text.toInt() + 1);
    case Grouping::channel:
        return channelName(text.toInt());
    case Grouping::purpose:
        return purposeName(text.toInt());
    }
    return text;
}

QString RowNames::shortName(Grouping grouping, const std::string& key) const {
    const bool byKey = grouping == Grouping::service || grouping == Grouping::window
        || grouping == Grouping::hour;
    return byKey && !key.empty() ? toText(key) : name(grouping, key);
}

} // namespace okno::client::ui
