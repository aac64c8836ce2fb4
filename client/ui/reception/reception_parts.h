// What the reception page works with. The app makes these and keeps them alive longer than the
// page.
#pragma once

#include "client/desk/request_desk.h"
#include "client/desk/ticket_desk.h"
#include "client/documents/page_images.h"
#include "client/printing/print.h"
#include "client/scanning/scanner.h"
#include "client/store/store.h"
#include "client/ui/theme.h"

#include <functional>

namespace okno::client::ui {

struct ReceptionParts {
    const Theme& theme;
    const store::Store& store;
    desk::TicketDesk& tickets;
    desk::RequestDesk& requests;
    scanning::Scanner& scanner;
    documents::PageImages& images;
    const Clock& clock;
    std::string window; // this window's number
    /// Where scanned pages are written before they become files of the station.
    std::string scanFolder;
    /// Where a receipt goes; `name` is a file name without ending, for those that go to a file.
    std::function<printing::Destination(const QString& name)> paper;
};

} // namespace okno::client::ui
