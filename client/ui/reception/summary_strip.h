// Under the packet: by when the request will be decided, why by then, and who will decide it.
#pragma once

#include "client/ui/theme.h"

#include <QFrame>

class QLabel;

namespace okno::client::ui {

class SummaryStrip : public QFrame {
    Q_OBJECT

public:
    explicit SummaryStrip(const Theme& theme, QWidget* parent = nullptr);

    void setDue(const QString& date, const QString& why);
    void setExecutor(const QString& department);

private:
    QLabel* m_due;
    QLabel* m_why;
    QLabel* m_executor;
};

} // namespace okno::client::ui
