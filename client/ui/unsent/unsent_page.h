// What has not left this station, in plain words: what waits to be sent, what the registry has
// refused and why, and the cards on which two people have typed different things. Nothing leaves it
// unseen. GUI thread.
#pragma once

#include "client/desk/unsent_desk.h"
#include "client/ui/cards/card_rows.h"
#include "client/ui/shell/page.h"
#include "client/ui/theme.h"
#include "client/ui/unsent/command_words.h"
#include "client/ui/unsent/unsent_view.h"

#include <cstdint>

class QAction;
class QTimer;

namespace okno::client::ui {

class InlinePanel;
class Panel;
class UnsentList;

class UnsentPage : public Page {
    Q_OBJECT

public:
    /// All of it outlives the page. `opensCards`: the station has a page of cards.
    struct Parts {
        const store::Store& store;
        desk::UnsentDesk& desk;
        bool opensCards;
    };

    struct Connection {
        bool connected = false; // the registry answers
        QString words; // the same for a person
        QString trouble; // why it takes nothing all the same; empty: it does
        std::int64_t sendingUpTo = 0; // counter of the last command under way just now
    };

    UnsentPage(const Theme& theme, const Parts& parts, QWidget* parent = nullptr);

    void setConnection(const Connection& connection);

    [[nodiscard]] PageActions actions() const override;
    void activate() override;

Q_SIGNALS:
    void cardRequested(const okno::domain::CardId& card);
    /// The person goes back to where they came from.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Entry {
        CardRow row;
        UnsentFacts facts;
        std::optional<domain::CardId> card; // that can be opened
        std::optional<domain::Command> refused;
    };

    void makeActions();
    void refresh();
    [[nodiscard]] QList<Entry> waiting() const;
    [[nodiscard]] QList<Entry> refused() const;
    [[nodiscard]] QList<Entry> conflicts() const;
    [[nodiscard]] Entry entryOf(const domain::Command& command) const;
    [[nodiscard]] const Entry* current() const;
    void show(const QString& key);
    void tellRescue();
    void openCard();
    void copy();
    void repeat();
    void markRead();
    void finish(const Result<void>& outcome);

    Parts m_parts;
    CommandWords m_words;
    UnsentList* m_list;
    Panel* m_panel;
    UnsentView* m_view;
    InlinePanel* m_notice;
    QTimer* m_refresh;
    QAction* m_open = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_repeat = nullptr;
    QAction* m_read = nullptr;
    QList<Entry> m_entries;
    Connection m_connection;
};

} // namespace okno::client::ui
