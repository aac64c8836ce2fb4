// What the regulation says of a service, for whoever asks at the lobby terminal: papers, order,
// term, place. Scrolls under the finger.
#pragma once

#include "client/ui/theme.h"
#include "common/domain/catalogue/service.h"
#include "common/domain/office/office.h"

#include <QScrollArea>
#include <QStringList>

class QLabel;

namespace okno::client::ui {

enum class InPacket { always, sometimes };
/// Names of the documents from that side, each with its condition.
[[nodiscard]] QStringList documentLines(
    const domain::Service& service, domain::Supplier supplier, InPacket part);
/// "14 working days", in full words, for who does not read such sheets every day.
[[nodiscard]] QString termInWords(const domain::Term& term);

/// Title and text of each part of the sheet, in the language of the interface.
struct SheetPart {
    QString title;
    QStringList lines;
};
[[nodiscard]] QList<SheetPart> sheetParts(
    const domain::Service& service, const domain::Office& office);

class ServiceSheet : public QScrollArea {
    Q_OBJECT

public:
    explicit ServiceSheet(const Theme& theme, QWidget* parent = nullptr);

    void setParts(const QList<SheetPart>& parts);
    /// As they are read aloud.
    [[nodiscard]] QStringList words() const { return m_words; }

private:
    QLabel* m_text;
    QStringList m_words;
};

} // namespace okno::client::ui
