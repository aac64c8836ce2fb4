// A window station in one test: a real store with the sample city, real desks, the reception page
// in its main window, and a scanner that the test feeds.
#pragma once

#include "client/desk/print_desk.h"
#include "client/desk/request_desk.h"
#include "client/desk/ticket_desk.h"
#include "client/documents/blob_folder.h"
#include "client/documents/page_images.h"
#include "client/ui/reception/reception_page.h"
#include "client/ui/shell/main_window.h"
#include "tests/client/ui/fake_scanner.h"
#include "tests/support/store_fixture.h"

#include <QTemporaryDir>
#include <memory>

namespace okno::client::ui::test {

class WindowStation {
public:
    WindowStation();

    [[nodiscard]] tests::Station& station() { return m_station; }
    [[nodiscard]] FakeScanner& scanner() { return m_scanner; }
    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] desk::TicketDesk& tickets() { return m_tickets; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// A ticket at window 3 for the sample service.
    domain::Ticket book(const std::string& start);
    /// Keys of the person at the window; text is not counted, keys are.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& text);
    [[nodiscard]] int pressed() const { return m_pressed; }

    template <typename T> [[nodiscard]] T* find(const char* name) {
        return m_window->findChild<T*>(QLatin1String(name));
    }
    /// The widget exists and the person sees it.
    [[nodiscard]] bool shows(const char* name);
    [[nodiscard]] domain::Ticket ticket(const domain::TicketId& id);

private:
    QTemporaryDir m_folder;
    tests::Station m_station;
    documents::BlobFolder m_blobs;
    documents::PageImages m_images;
    desk::TicketDesk m_tickets;
    desk::RequestDesk m_requests;
    desk::PrintDesk m_printing;
    FakeScanner m_scanner;
    std::unique_ptr<MainWindow> m_window;
    int m_pressed = 0;
};

} // namespace okno::client::ui::test
