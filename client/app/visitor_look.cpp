#include "client/app/visitor_look.h"

#include "client/app/language.h"

#include <QApplication>

namespace okno::client::app {

void followVisitor(DeskStation& station, QApplication& application, ui::Theme& theme) {
    QObject::connect(&station, &DeskStation::languageChosen, &application,
        [&application](const QString& code) { setLanguage(application, code); });
    // A look that cannot be had leaves the one before.
    QObject::connect(
        &station, &DeskStation::lookChosen, &theme, [&theme](ui::Shade shade, int textScale) {
            static_cast<void>(theme.apply(shade, textScale));
        });
}

} // namespace okno::client::app
