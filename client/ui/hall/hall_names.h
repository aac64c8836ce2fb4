// The names that the live view shows, kept between its refreshes: staff, services, lines. GUI
// thread.
#pragma once

#include "client/printing/wording.h"
#include "client/store/reader.h"

#include <map>

namespace okno::client::ui {

class HallNames {
public:
    /// The reader outlives the names.
    explicit HallNames(const store::Reader& reader);

    /// Of somebody who was renamed, or of a new service: looked up anew.
    void forget(const std::vector<domain::RecordKey>& keys);

    [[nodiscard]] QString person(const std::string& login);
    [[nodiscard]] QString person(const domain::EmployeeId& id);
    [[nodiscard]] std::string login(const domain::EmployeeId& id);
    /// Of the first service of the ticket.
    [[nodiscard]] QString service(const domain::Ticket& ticket);
    /// "А · Муниципальные услуги"
    [[nodiscard]] QString line(const domain::Line& line) const;

private:
    void readStaff();

    const store::Reader& m_reader;
    printing::Words m_words;
    std::map<std::string, QString> m_persons; // by login
    std::map<domain::EmployeeId, std::string> m_logins;
    std::map<std::string, QString> m_services;
};

} // namespace okno::client::ui
