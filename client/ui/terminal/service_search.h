// Finding a service by the beginnings of its words: a line, what fits, and the keyboard under it.
#pragma once

#include "client/ui/theme.h"
#include "common/domain/catalogue/service.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;

namespace okno::client::ui {

class PressList;

class ServiceSearch : public QWidget {
    Q_OBJECT

public:
    explicit ServiceSearch(const Theme& theme, QWidget* parent = nullptr);

    void begin(const std::vector<domain::Service>& services, const QString& typed);

Q_SIGNALS:
    void typed(const QString& words);
    void chosen(const QString& code);

private:
    void find();

    std::vector<domain::Service> m_services;
    QLineEdit* m_line;
    QLabel* m_nothing;
    PressList* m_found;
};

} // namespace okno::client::ui
