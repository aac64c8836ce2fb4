// The pages that a station of its kind opens with, joined to the desks and to each other.
#pragma once

#include "client/desk/call_desk.h"
#include "client/desk/case_desk.h"
#include "client/desk/hall_desk.h"
#include "client/desk/print_desk.h"
#include "client/desk/request_desk.h"
#include "client/desk/statistics_desk.h"
#include "client/desk/ticket_desk.h"
#include "client/desk/unsent_desk.h"
#include "client/documents/page_images.h"
#include "client/scanning/scanner.h"
#include "client/sound/speaker.h"
#include "client/sync/sync.h"
#include "client/ui/theme.h"

#include <QWidget>

#include <chrono>
#include <memory>

namespace okno::client::app {

/// All of it outlives the window.
struct PageParts {
    const ui::Theme& theme;
    const desk::Station& station;
    domain::Employee employee;
    const Clock& clock;
    store::Store& store;
    const documents::BlobFolder& blobs;
    documents::PageImages& images;
    scanning::Scanner& scanner;
    desk::TicketDesk& tickets;
    desk::CallDesk& calls;
    desk::RequestDesk& requests;
    desk::CaseDesk& cases;
    desk::PrintDesk& printing;
    desk::UnsentDesk& unsent;
    desk::StatisticsDesk& statistics;
    desk::HallDesk& hall;
    sync::Sync& sync;
    sound::Speaker* speaker; // of a device in the hall
    std::chrono::seconds returnAfter; // of nobody touching a lobby terminal
};

[[nodiscard]] std::unique_ptr<QWidget> makePages(const PageParts& parts);

} // namespace okno::client::app
