// The bar of buttons under a page: what can be done now, each with its key.
#pragma once

#include "client/ui/shell/page.h"
#include "client/ui/theme.h"

#include <QFrame>

class QBoxLayout;
class QHBoxLayout;

namespace okno::client::ui {

class ActionBar : public QFrame {
    Q_OBJECT

public:
    explicit ActionBar(const Theme& theme, QWidget* parent = nullptr);

    void setActions(const PageActions& actions);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    [[nodiscard]] bool fitsOneRow() const;

    const Theme& m_theme;
    QBoxLayout* m_rows; // one beside the other, or below it when the letters are large
    QHBoxLayout* m_left;
    QHBoxLayout* m_right;
};

} // namespace okno::client::ui
