// A number typed with a finger, of a receipt or of a ticket: a line and large keys. A keyboard
// works too.
#pragma once

#include "client/ui/theme.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace okno::client::ui {

class NumberPad : public QWidget {
    Q_OBJECT

public:
    enum class Of { receipt, ticket };

    /// A ticket's pad has digits alone, and object names that begin with "ticket".
    NumberPad(const Theme& theme, Of what, QWidget* parent = nullptr);

    /// Empties the line.
    void begin();
    [[nodiscard]] QString number() const;
    void showProblem(const QString& words);

Q_SIGNALS:
    void edited();
    void confirmed();

private:
    QPushButton* addKey(const QString& words, const QString& name, double pixels);
    void addKeys(QGridLayout* grid);

    const Theme& m_theme;
    Of m_what;
    QLineEdit* m_line;
    QLabel* m_problem;
};

} // namespace okno::client::ui
