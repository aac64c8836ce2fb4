#include "client/ui/hall/hall_names.h"

#include "client/ui/joined.h"

#include <algorithm>

namespace okno::client::ui {

using domain::RecordKind;
using printing::toText;

HallNames::HallNames(const store::Reader& reader)
    : m_reader(reader) { }

void HallNames::forget(const std::vector<domain::RecordKey>& keys) {
    const bool isNamed
        = keys.empty() || std::ranges::any_of(keys, [](const domain::RecordKey& key) {
              return key.kind == RecordKind::employee || key.kind == RecordKind::service;
          });
    if (!isNamed)
        return;
    m_persons.clear();
    m_logins.clear();
    m_services.clear();
}

void HallNames::readStaff() {
    if (!m_persons.empty())
        return;
    for (const domain::Employee& employee : m_reader.employees()) {
        m_persons.emplace(employee.login, toText(employee.name));
        m_logins.emplace(employee.id, employee.login);
    }
}

QString HallNames::person(const std::string& login) {
    readStaff();
    const auto known = m_persons.find(login);
    return known == m_persons.end() ? toText(login) : known->second;
}

QString HallNames::person(const domain::EmployeeId& id) {
    return person(login(id));
}

std::string HallNames::login(const domain::EmployeeId& id) {
    readStaff();
    const auto known = m_logins.find(id);
    return known == m_logins.end() ? std::string() : known->second;
}

QString HallNames::service(const domain::Ticket& ticket) {
    if (ticket.services.empty())
        return {};
    const std::string& code = ticket.services.front();
    auto known = m_services.find(code);
    if (known == m_services.end()) {
        const auto service = m_reader.service(code);
        known
            = m_services.emplace(code, service ? m_words.text(service->name) : toText(code)).first;
    }
    return known->second;
}

QString HallNames::line(const domain::Line& line) const {
    return joined({toText(line.letter), m_words.text(line.name)});
}

} // namespace okno::client::ui
