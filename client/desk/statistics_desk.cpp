#include "client/desk/statistics_desk.h"

#include "client/store/office_zone.h"
#include "client/store/ticket_history.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <utility>

namespace okno::client::desk {

namespace {

/// What a pool thread needs to read a period without the desk.
struct Reading {
    std::filesystem::path database;
    domain::Office office;
    domain::Period period;
    std::shared_ptr<std::atomic<bool>> stop;
};

void readVisits(QPromise<Result<StatisticsDesk::Visits>>& promise, const Reading& reading) {
    store::OfficeZone zone;
    zone.setName(reading.office.zone);
    domain::VisitReading visits(reading.office, zone);
    auto found = std::make_shared<StatisticsDesk::History>();
    const LocalDate& from = reading.period.from;
    const LocalDate& until = reading.period.until;
    const auto read
        = store::eachTicket(reading.database, from, until, [&](const domain::Ticket& ticket) {
              found->visits.push_back(visits.visitOf(ticket));
              return !*reading.stop;
          }).and_then([&] {
              return store::eachConsultation(
                  reading.database, from, until, [&](const domain::Consultation& consultation) {
                      found->consultations.push_back(visits.counted(consultation));
                      return !*reading.stop;
                  });
          });
    if (*reading.stop)
        return;
    if (read)
        promise.addResult(Result<StatisticsDesk::Visits>(std::move(found)));
    else
        promise.addResult(Result<StatisticsDesk::Visits>(tl::unexpect, read.error()));
}

} // namespace

StatisticsDesk::StatisticsDesk(const store::Store& store)
    : m_store(store) { }

StatisticsDesk::~StatisticsDesk() {
    stop();
}

void StatisticsDesk::stop() {
    if (m_stop)
        *m_stop = true;
}

QFuture<Result<StatisticsDesk::Visits>> StatisticsDesk::read(const domain::Period& period) {
    stop();
    m_stop = std::make_shared<Stop>(false);
    const auto office = m_store.reader().office();
    if (!office)
        return QtConcurrent::run([] { return Result<Visits>(std::make_shared<History>()); });
    return QtConcurrent::run(&readVisits, Reading{m_store.databaseFile(), *office, period, m_stop});
}

QFuture<domain::Statistics> StatisticsDesk::count(
    Visits visits, const domain::Period& period, domain::Grouping grouping) {
    return QtConcurrent::run([visits = std::move(visits), period, grouping] {
        return domain::statisticsOf(visits->visits, period, grouping, visits->consultations);
    });
}

QFuture<Result<void>> StatisticsDesk::save(
    tables::Table table, tables::Format format, const QString& path) {
    return QtConcurrent::run(
        [table = std::move(table), format, path] { return tables::save(table, format, path); });
}

} // namespace okno::client::desk
