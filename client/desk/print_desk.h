// Tickets and receipts on paper, as this station prints them: to its printer, or as PDF files into
// its folder when it has none. GUI thread; the work happens on the thread pool.
#pragma once

#include "client/printing/print.h"
#include "client/store/store.h"

#include <QFuture>
#include <QString>

#include <filesystem>

namespace okno::client::desk {

struct PrintSettings {
    std::filesystem::path papers; // folder of the PDF files; made when absent
    QString printer; // empty: PDF files only
};

class PrintDesk {
public:
    PrintDesk(store::Store& store, PrintSettings settings);

    /// The path of the PDF, or the printer's name; errors as in printing.
    QFuture<Result<QString>> printTicket(const domain::Ticket& ticket);
    /// With the official number, or the provisional one while the card has no other.
    QFuture<Result<QString>> printReceipt(const domain::Card& card);

private:
    [[nodiscard]] printing::Destination destination(const QString& name) const;

    store::Store& m_store;
    PrintSettings m_settings;
};

} // namespace okno::client::desk
