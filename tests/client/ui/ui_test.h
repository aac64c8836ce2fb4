// What the window tests share: one theme for the run, sample rows as a day at the window has them,
// and pictures of what is tested.
#pragma once

#include "client/ui/reception/reception_view.h"
#include "client/ui/theme.h"

#include <QImage>
#include <QList>
#include <QString>

class QWidget;

namespace okno::client::ui::test {

/// The theme of the test program, light at 100 % unless a test says otherwise.
[[nodiscard]] Theme& theme();

[[nodiscard]] QList<TicketRow> sampleTickets();
[[nodiscard]] QList<DocumentRow> sampleDocuments();
[[nodiscard]] QList<ScanRow> samplePages(int count);
[[nodiscard]] FieldRules noRules();

/// A picture of the widget as it is painted, kept in the build folder under `name`.png.
[[nodiscard]] QImage screenshot(QWidget& widget, const QString& name);

} // namespace okno::client::ui::test
