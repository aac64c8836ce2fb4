// A labelled choice of a form: a field whose answer is one of a few.
#pragma once

#include "client/ui/controls/elided_label.h"

#include <QWidget>

class QComboBox;

namespace okno::client::ui {

class ChoiceField : public QWidget {
    Q_OBJECT

public:
    /// `name` begins the object names: "notifyBy" gives `notifyByField` and `notifyByCombo`.
    ChoiceField(
        const Theme& theme, const QString& name, const QString& caption, QWidget* parent = nullptr);

    /// One that cannot be chosen now is greyed.
    void addChoice(const QString& words, const QString& value, bool isOpen = true);
    void clear();
    void setValue(const QString& value);
    [[nodiscard]] QString value() const;
    [[nodiscard]] QString words() const;
    /// An empty problem clears it.
    void showProblem(const QString& problem);

Q_SIGNALS:
    void edited();
    void confirmed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString m_caption;
    ElidedLabel* m_label;
    QComboBox* m_combo;
};

} // namespace okno::client::ui
