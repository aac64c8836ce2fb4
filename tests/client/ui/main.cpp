#include "tests/client/ui/ui_test.h"

#include <QApplication>
#include <cstdlib>
#include <gtest/gtest.h>

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    ::testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    const auto styled = okno::client::ui::test::theme().apply(okno::client::ui::Shade::light);
    return styled ? RUN_ALL_TESTS() : EXIT_FAILURE;
}
