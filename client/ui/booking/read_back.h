// The sentence that the operator reads to the caller: when, where, with which papers, under which
// number; large enough to be read at arm's length. It shows what it is given.
#pragma once

#include "client/ui/booking/call_words.h"

#include <QFrame>

class QLabel;

namespace okno::client::ui {

class ReadBack : public QFrame {
    Q_OBJECT

public:
    enum class State {
        proposed, // chosen, not booked yet
        moving, // chosen in place of another
        confirming, // the registry has not answered yet
        booked, // just now
        known, // a ticket of before
    };

    explicit ReadBack(QWidget* parent = nullptr);

    void show(State state, const SpokenVisit& visit);
    /// Nothing to read: what to do first.
    void showHint(const QString& hint);

private:
    void restyle(const char* tone);

    QLabel* m_caption;
    QLabel* m_number;
    QLabel* m_when;
    QLabel* m_service;
    QLabel* m_papers;
    QLabel* m_others;
};

} // namespace okno::client::ui
