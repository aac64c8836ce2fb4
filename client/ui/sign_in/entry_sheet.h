// The page before the pages: a sheet in the middle of an empty ground, with the mark of the product
// over what it asks. GUI thread.
#pragma once

#include "client/ui/theme.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace okno::client::ui {

class EntrySheet : public QWidget {
    Q_OBJECT

public:
    EntrySheet(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Below the title: where this is, or what is wanted.
    void setNote(const QString& note);
    void addContent(QWidget* widget);

private:
    QLabel* m_title;
    QLabel* m_note;
    QVBoxLayout* m_column;
};

} // namespace okno::client::ui
