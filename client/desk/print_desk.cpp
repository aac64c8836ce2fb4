#include "client/desk/print_desk.h"

#include "client/desk/submit.h"

#include <algorithm>

namespace okno::client::desk {

namespace {
QString nameOf(const printing::Destination& destination) {
    if (const auto* file = std::get_if<printing::ToFile>(&destination))
        return file->path;
    return std::get<printing::ToPrinter>(destination).name;
}

QFuture<Result<QString>> naming(
    QFuture<Result<void>> printed, const printing::Destination& destination) {
    return printed.then([name = nameOf(destination)](const Result<void>& result) {
        return result.map([&name] { return name; });
    });
}

std::string fileName(std::string number) {
    std::ranges::replace(number, '/', '-');
    return number;
}

QFuture<Result<QString>> incomplete() {
    return ready(Result<QString>(failure(ErrorCode::notFound, "catalogue-incomplete")));
}
} // namespace

PrintDesk::PrintDesk(store::Store& store, PrintSettings settings)
    : m_store(store)
    , m_settings(std::move(settings)) {
    std::error_code unusable; // told by the first print that cannot be written
    std::filesystem::create_directories(m_settings.papers, unusable);
}

printing::Destination PrintDesk::destination(const QString& name) const {
    if (!m_settings.printer.isEmpty())
        return printing::ToPrinter{m_settings.printer};
    const auto path = m_settings.papers / (name + QStringLiteral(".pdf")).toStdString();
    return printing::ToFile{QString::fromStdString(path.string())};
}

QFuture<Result<QString>> PrintDesk::printTicket(const domain::Ticket& ticket) {
    const auto office = m_store.reader().office();
    if (!office)
        return incomplete();
    printing::TicketPaper paper{ticket, {}, *office};
    for (const std::string& code : ticket.services)
        if (const auto service = m_store.reader().service(code))
            paper.services.push_back(*service);
    const auto to = destination(QStringLiteral("ticket-%1-%2")
                                    .arg(QString::fromStdString(formatDate(ticket.place.date)),
                                        QString::fromStdString(ticket.number)));
    return naming(printing::printTicket(std::move(paper), printing::TicketFormat::slip80, to), to);
}

QFuture<Result<QString>> PrintDesk::printReceipt(const domain::Card& card) {
    const auto& reader = m_store.reader();
    const auto office = reader.office();
    const auto service = reader.service(card.service);
    if (!office || !service || card.journal.empty())
        return incomplete();
    const domain::Mark& registered = card.journal.front().mark;
    printing::ReceiptPaper paper{card, *service, reader.queryKinds(), *office, registered.name,
        reader.zone().toLocal(registered.at)};
    const std::string number
        = card.number ? domain::toString(*card.number) : card.provisionalNumber;
    const auto to
        = destination(QStringLiteral("receipt-") + QString::fromStdString(fileName(number)));
    return naming(card.number ? printing::printReceipt(std::move(paper), to)
                              : printing::printProvisionalReceipt(std::move(paper), to),
        to);
}

} // namespace okno::client::desk
