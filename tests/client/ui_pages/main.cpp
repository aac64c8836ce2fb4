#include "tests/client/ui_pages/office_fixture.h"

#include <QApplication>
#include <QLocale>
#include <QTranslator>
#include <gtest/gtest.h>

#include <cstdlib>

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    ::testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::Russian, QLocale::Russia));
    QTranslator translator;
    if (translator.load(QStringLiteral(":/i18n/okno_ru.qm")))
        QApplication::installTranslator(&translator);
    const auto styled = okno::client::ui::test::theme().apply(okno::client::ui::Shade::light);
    return styled ? RUN_ALL_TESTS() : EXIT_FAILURE;
}
