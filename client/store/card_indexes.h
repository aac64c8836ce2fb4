// The indexes of the cards' table. To keep them while a new station takes a hundred thousand cards
// takes several times as long as to store the cards and more than to make them afterwards, so a
// first snapshot sets them aside, and each is made again while the station has nothing else to
// write. Until then lists are read without them. For the writing thread.
#pragma once

#include "client/store/database.h"

namespace okno::client::store {

class CardIndexes {
public:
    explicit CardIndexes(Database& database)
        : m_database(database) { }

    void setAside();
    [[nodiscard]] bool areWaiting() const;
    /// One of those set aside; the writing thread is busy with it for some 0.2 s with a hundred
    /// thousand cards.
    void makeNext();

private:
    Database& m_database;
};

} // namespace okno::client::store
