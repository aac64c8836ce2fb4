// What a service demands, for a short consultation while the caller waits: papers, what the city
// fetches itself, term, fee, result, who may apply. Everything on one screen.
#pragma once

#include "client/ui/theme.h"
#include "common/domain/catalogue/service.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;

namespace okno::client::ui {

/// "free of charge", "2 000 ₽"; where it is reckoned for each case, so in words.
[[nodiscard]] QString feeText(const domain::Service& service);
/// "citizens, sole traders, organisations"
[[nodiscard]] QString applicantsText(const domain::Service& service);

class ConsultationSheet : public QScrollArea {
    Q_OBJECT

public:
    explicit ConsultationSheet(const Theme& theme, QWidget* parent = nullptr);

    void setService(const domain::Service& service);

private:
    QLabel* addFact(QGridLayout* grid, int column, const QString& caption, const char* name);
    QLabel* addPart(const QString& caption, const char* name);

    const Theme& m_theme;
    QWidget* m_whole;
    QLabel* m_term;
    QLabel* m_fee;
    QLabel* m_applicants;
    QLabel* m_bring;
    QLabel* m_sometimes;
    QLabel* m_asked;
    QLabel* m_result;
    QLabel* m_authority;
};

} // namespace okno::client::ui
