// A station of the sample city with its catalogue of seventy services, real desks and files on
// disk, for the tests of whole pages; and the hands that press keys and look at pictures.
#pragma once

#include "client/desk/case_desk.h"
#include "client/desk/print_desk.h"
#include "client/desk/ticket_desk.h"
#include "client/documents/page_images.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/theme.h"
#include "tests/support/store_fixture.h"

#include <QTest>
#include <gtest/gtest.h>

namespace okno::client::ui::test {

[[nodiscard]] Theme& theme();

/// Keeps a picture of the widget in the build folder under `name`.png; how many colours it has: a
/// blank or broken page has few.
qsizetype screenshot(QWidget& widget, const QString& name);

class Office : public testing::Test {
protected:
    Office();

    [[nodiscard]] const store::Store& store() { return station.store(); }
    [[nodiscard]] const store::Reader& reader() const { return station.reader(); }
    [[nodiscard]] domain::Employee employee(domain::Role role) const;
    /// The executor of the department that makes town-planning plans.
    [[nodiscard]] domain::Employee executor() const;
    /// Puts a record in as if the registry had sent it.
    void put(const domain::Record& record);
    /// A town-planning request with two scans on this station's disk.
    [[nodiscard]] domain::Card card(int number, const std::string& applicant);
    [[nodiscard]] domain::Card inWork(int number, const std::string& applicant);
    [[nodiscard]] domain::Card ready(int number, const std::string& applicant);
    [[nodiscard]] domain::Page storedPage(const std::string& document, int sheet);

    /// The main window with one page under a tab, shown and active.
    [[nodiscard]] std::unique_ptr<MainWindow> window(
        const QString& name, const QString& title, Page* page);

    tests::Station station{1, tests::Station::Content::nothing};
    QTemporaryDir folder;
    documents::BlobFolder blobs;
    documents::PageImages images;
    desk::TicketDesk tickets;
    desk::CaseDesk cases;
    desk::PrintDesk printer;

private:
    std::int64_t m_version = 1;
};

/// The one descendant with this object name; fails the test when there is none.
template <typename T> T* find(QWidget& root, const QString& name) {
    auto* found = root.findChild<T*>(name);
    EXPECT_NE(found, nullptr) << name.toStdString();
    return found;
}

/// Presses a key where the cursor is.
void press(QWidget& window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
/// Types where the cursor is.
void type(QWidget& window, const QString& text);

} // namespace okno::client::ui::test
