// What the pages of cards show, ready to paint: one line of a list, one card as a whole. Values.
#pragma once

#include "client/ui/controls/paint.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace okno::client::ui {

/// One line of a list of cards.
struct CardRow {
    QString key; // the card's id
    QString number;
    QString note; // applicant and service
    QString chip;
    ChipRole role = ChipRole::neutral;

    bool operator==(const CardRow&) const = default;
};

/// A document, an answer or a notice of the card.
struct CardLine {
    QString key; // names the line's widget
    QString name;
    QString text;
    QString note;
    QString chip;
    ChipRole role = ChipRole::neutral;

    bool operator==(const CardLine&) const = default;
};

struct CardPart {
    QString title;
    QList<CardLine> lines;

    bool operator==(const CardPart&) const = default;
};

/// Two values of one field, with who gave them and when.
struct ConflictRow {
    QString key; // the conflict's id
    QString title;
    QString current;
    QString currentNote;
    QString wanted;
    QString wantedNote;

    bool operator==(const ConflictRow&) const = default;
};

/// The term as a bar; positions run from 0 at registration to 1 at the due date.
struct DueScale {
    double today = 0;
    double queriesFrom = 0;
    double queriesUntil = 0; // equal: no query
    QString first;
    QString last;
    QString now; // empty when the card is closed
    bool late = false;

    bool operator==(const DueScale&) const = default;
};

struct JournalLine {
    QString time;
    QString text;

    bool operator==(const JournalLine&) const = default;
};

struct CardFacts {
    QString title;
    QString subtitle;
    QString state;
    ChipRole stateRole = ChipRole::neutral;
    QString due; // "Due 11 December"
    QString dueReason;
    DueScale scale;
    QList<ConflictRow> conflicts;
    QList<CardPart> parts;
    QList<JournalLine> journal; // newest first

    bool operator==(const CardFacts&) const = default;
};

} // namespace okno::client::ui

Q_DECLARE_METATYPE(okno::client::ui::CardRow)
