// The supervisor's figures: how the queue went in a period, by service, window, hour, ...; and the
// table of them as a file. GUI thread; the reading, counting and saving happen on pool threads.
#pragma once

#include "client/store/store.h"
#include "client/tables/table.h"
#include "common/domain/queue/statistics.h"

#include <QFuture>

#include <atomic>
#include <memory>
#include <vector>

namespace okno::client::desk {

class StatisticsDesk {
public:
    struct History {
        std::vector<domain::Visit> visits;
        std::vector<domain::CountedConsultation> consultations;
    };
    using Visits = std::shared_ptr<const History>;

    /// The store outlives the desk.
    explicit StatisticsDesk(const store::Store& store);
    /// A reading that is under way ends without an answer.
    ~StatisticsDesk();
    StatisticsDesk(const StatisticsDesk&) = delete;
    StatisticsDesk& operator=(const StatisticsDesk&) = delete;

    /// The visits and consultations of the period as this station knows them. An earlier reading
    /// that is still under way ends without an answer. Errors as of store::eachTicket().
    [[nodiscard]] QFuture<Result<Visits>> read(const domain::Period& period);
    [[nodiscard]] static QFuture<domain::Statistics> count(
        Visits visits, const domain::Period& period, domain::Grouping grouping);
    /// Errors as of tables::save().
    [[nodiscard]] static QFuture<Result<void>> save(
        tables::Table table, tables::Format format, const QString& path);

private:
    using Stop = std::atomic<bool>;

    void stop();

    const store::Store& m_store;
    std::shared_ptr<Stop> m_stop;
};

} // namespace okno::client::desk
