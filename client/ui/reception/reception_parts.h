// What the reception page works with. The app makes these and keeps them alive longer than the
// page.
#pragma once

#include "client/desk/print_desk.h"
#include "client/desk/request_desk.h"
#include "client/desk/ticket_desk.h"
#include "client/documents/page_images.h"
#include "client/scanning/scanner.h"
#include "client/store/store.h"
#include "client/ui/theme.h"

#include <string>

namespace okno::client::ui {

struct ReceptionParts {
    const Theme& theme;
    const store::Store& store;
    desk::TicketDesk& tickets;
    desk::RequestDesk& requests;
    desk::PrintDesk& printing;
    scanning::Scanner& scanner;
    documents::PageImages& images;
    const Clock& clock;
    std::string window; // this window's number
    /// Where scanned pages are written before they become files of the station.
    std::string scanFolder;
};

} // namespace okno::client::ui
