// A white panel with a header line: title, soft note, chip at the right; content below.
#pragma once

#include "client/ui/controls/chip.h"
#include "client/ui/controls/elided_label.h"

#include <QFrame>

class QVBoxLayout;

namespace okno::client::ui {

class Panel : public QFrame {
    Q_OBJECT

public:
    explicit Panel(const Theme& theme, QWidget* parent = nullptr);

    /// The first call puts the header below what was added before.
    void setHeader(const QString& title, const QString& note);
    void setChip(const QString& word, ChipRole role);
    void addContent(QWidget* widget, int stretch = 0);
    [[nodiscard]] QString title() const;

private:
    void makeHeader();

    const Theme& m_theme;
    QVBoxLayout* m_layout;
    QFrame* m_header = nullptr;
    ElidedLabel* m_title = nullptr;
    ElidedLabel* m_note = nullptr;
    Chip* m_chip = nullptr;
};

} // namespace okno::client::ui
