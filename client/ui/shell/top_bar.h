// The bar over every page: logo, the tabs, the search field, who is signed in.
#pragma once

#include "client/ui/theme.h"

#include <QFrame>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace okno::client::ui {

class TopBar : public QFrame {
    Q_OBJECT

public:
    explicit TopBar(const Theme& theme, QWidget* parent = nullptr);

    /// `name` begins the button's object name: "reception" gives `receptionTab`.
    void addTab(const QString& name, const QString& title);
    /// False when no tab has this index: then none is pressed.
    bool setCurrentTab(int index);
    void setPerson(const QString& name, const QString& place);
    void focusSearch();

Q_SIGNALS:
    void tabChosen(int index);
    /// Enter in the search field.
    void searchRequested(const QString& text);

private:
    QButtonGroup* m_tabs;
    QHBoxLayout* m_tabRow;
    QLineEdit* m_search;
    QLabel* m_person;
    QLabel* m_place;
};

} // namespace okno::client::ui
