// What is handed to a person on paper, as values: a ticket of the queue and the receipt of a
// reception ("расписка").
#pragma once

#include "common/basics/local_time.h"
#include "common/domain/card/card.h"
#include "common/domain/catalogue/service.h"
#include "common/domain/office/office.h"
#include "common/domain/queue/ticket.h"

#include <string>
#include <vector>

namespace okno::client::printing {

struct TicketPaper {
    domain::Ticket ticket;
    std::vector<domain::Service> services; // of the ticket; none for collecting
    domain::Office office;
};

struct ReceiptPaper {
    domain::Card card;
    domain::Service service;
    std::vector<domain::QueryKind> queryKinds; // at least those of the card's queries
    domain::Office office;
    std::string employee; // who took the papers: "Лебедева О. Н."
    LocalDateTime takenAt; // of the reception, by the office's clock
};

} // namespace okno::client::printing
