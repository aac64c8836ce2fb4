#include "tests/client/ui/ui_test.h"

#include <QApplication>
#include <QLocale>
#include <QTranslator>
#include <cstdlib>
#include <gtest/gtest.h>

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    ::testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    // As the stations are shipped.
    QTranslator russian;
    if (russian.load(QStringLiteral(":/i18n/okno_ru.qm")))
        QCoreApplication::installTranslator(&russian);
    QLocale::setDefault(QLocale(QLocale::Russian, QLocale::Russia));
    const auto styled = okno::client::ui::test::theme().apply(okno::client::ui::Shade::light);
    return styled ? RUN_ALL_TESTS() : EXIT_FAILURE;
}
