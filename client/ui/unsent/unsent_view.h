// One entry of the list of the unsent, in full: what it was, what became of it, all that was typed.
#pragma once

#include "client/ui/controls/inline_panel.h"
#include "client/ui/controls/paint.h"
#include "client/ui/theme.h"
#include "client/ui/unsent/command_words.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace okno::client::ui {

class Chip;

struct UnsentFacts {
    QString title;
    QString subtitle;
    QString chip;
    ChipRole role = ChipRole::neutral;
    QString words; // what became of it and what to do, in whole sentences
    InlinePanel::Tone tone = InlinePanel::Tone::plain;
    QString caption; // over the facts
    QList<Fact> facts;

    bool operator==(const UnsentFacts&) const = default;
};

class UnsentView : public QWidget {
    Q_OBJECT

public:
    explicit UnsentView(const Theme& theme, QWidget* parent = nullptr);

    void setFacts(const UnsentFacts& facts);
    /// Nothing is unsent, in words.
    void setNothing(const QString& words);

private:
    void fill();

    UnsentFacts m_facts;
    QLabel* m_title;
    QLabel* m_subtitle;
    Chip* m_chip;
    InlinePanel* m_words;
    QLabel* m_caption;
    QWidget* m_content;
    QGridLayout* m_rows;
    QWidget* m_whole;
    QLabel* m_nothing;
};

} // namespace okno::client::ui
