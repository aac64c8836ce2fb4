// One database connection, one thread at a time. Placeholders are $1, $2, … and must first appear
// in the text in that order: SQLite counts them so, PostgreSQL by their number.
#pragma once

#include "server/store/dialect.h"

#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>
#include <Poco/Tuple.h>

#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace okno::server::store {

class Connection {
public:
    explicit Connection(Poco::Data::Session session);

    /// Every row of the answer. Columns are std::int64_t or std::string; none may be null.
    template <typename... Columns, typename... Args>
    [[nodiscard]] std::vector<std::tuple<Columns...>> rows(
        const std::string& sql, const Args&... args) {
        return guarded([&] {
            std::vector<Poco::Tuple<Columns...>> found;
            Poco::Data::Statement statement(m_session);
            statement << sql;
            statement, Poco::Data::Keywords::into(found);
            (static_cast<void>((statement, Poco::Data::Keywords::bind(args))), ...);
            statement.execute();
            std::vector<std::tuple<Columns...>> result;
            result.reserve(found.size());
            for (auto& row : found)
                result.push_back(
                    asStdTuple<Columns...>(row, std::index_sequence_for<Columns...>{}));
            return result;
        });
    }

    template <typename... Args> void execute(const std::string& sql, const Args&... args) {
        guarded([&] {
            Poco::Data::Statement statement(m_session);
            statement << sql;
            (static_cast<void>((statement, Poco::Data::Keywords::bind(args))), ...);
            statement.execute();
        });
    }

private:
    template <typename... Columns, typename Row, std::size_t... Index>
    static std::tuple<Columns...> asStdTuple(Row& row, std::index_sequence<Index...>) {
        return {std::move(row.template get<Index>())...};
    }

    template <typename Work> static auto guarded(Work work) {
        try {
            return work();
        } catch (const Poco::Exception& exception) {
            throw dialect::translated(exception);
        }
    }

    Poco::Data::Session m_session;
};

} // namespace okno::server::store
