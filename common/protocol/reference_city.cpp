// The office, its hours and its staff.
#include "common/basics/named_uuid.h"
#include "common/protocol/reference_reading.h"

#include <algorithm>

namespace okno::protocol {

namespace {
const std::string cityFile = "city.json";

template <typename List, typename Match> bool has(const List& list, Match match) {
    return std::any_of(list.begin(), list.end(), match);
}

void requireDistinct(const Node& windows, const domain::Office& value) {
    std::set<std::string> numbers;
    for (std::size_t i = 0; i < value.windows.size(); ++i) {
        const Node window = windows.element(i);
        if (!numbers.insert(value.windows[i].number).second)
            window.member("number").fail("code-repeated");
    }
}

domain::Office readOffice(const Node& root) {
    const Node node = root.member("office");
    auto office = read<domain::Office>(node);
    const Node windows = node.member("windows");
    requireDistinct(windows, office);
    return office;
}

domain::Employee readEmployee(const Node& node, const domain::Office& office) {
    const auto login = readMember<std::string>(node, "login");
    domain::Employee employee{domain::EmployeeId(uuidOfName("employee " + login)), login,
        readMember<std::string>(node, "name"), readMember<domain::Role>(node, "role"),
        readMember<std::string>(node, "department"), readMember<std::string>(node, "window")};
    if (employee.login.empty())
        node.member("login").fail("field-empty");
    const auto isDepartment
        = [&](const domain::Department& one) { return one.code == employee.department; };
    if (!employee.department.empty() && !has(office.departments, isDepartment))
        node.member("department").fail("department-unknown");
    if (!employee.window.empty() && domain::findWindow(office, employee.window) == nullptr)
        node.member("window").fail("window-unknown");
    return employee;
}

std::vector<domain::Employee> readStaff(const Node& root, const domain::Office& office) {
    const Node list = root.member("staff");
    std::vector<domain::Employee> staff;
    std::set<std::string> logins;
    const std::size_t size = list.arraySize();
    for (std::size_t i = 0; i < size; ++i) {
        const Node node = list.element(i);
        staff.push_back(readEmployee(node, office));
        if (!logins.insert(staff.back().login).second)
            node.member("login").fail("code-repeated");
    }
    return staff;
}

void checkRoster(const Node& root, const City& city) {
    const Node office = root.member("office");
    const Node windows = office.member("windows");
    for (std::size_t i = 0; i < city.office.windows.size(); ++i) {
        const std::string& login = city.office.windows[i].employee;
        if (login.empty()
            || has(city.staff, [&](const domain::Employee& one) { return one.login == login; }))
            continue;
        const Node window = windows.element(i);
        window.member("employee").fail("employee-unknown");
    }
    for (std::size_t i = 0; i < city.office.roster.size(); ++i) {
        const std::string& login = city.office.roster[i].employee;
        if (login.empty()
            || has(city.staff, [&](const domain::Employee& one) { return one.login == login; }))
            continue;
        const Node roster = office.member("roster");
        const Node shift = roster.element(i);
        shift.member("employee").fail("employee-unknown");
    }
}
} // namespace

Result<City> readCity(const std::string& text) {
    return referenceFile(cityFile, text, "city/1").and_then([](const Json& json) {
        return readingEntry(cityFile, {}, [&] {
            const Node root(json, Reading::lenient);
            City city{readOffice(root), {}};
            city.staff = readStaff(root, city.office);
            checkRoster(root, city);
            return city;
        });
    });
}

} // namespace okno::protocol
