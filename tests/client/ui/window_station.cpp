#include "tests/client/ui/window_station.h"

#include "tests/client/ui/ui_test.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <gtest/gtest.h>

namespace okno::client::ui::test {

WindowStation::WindowStation()
    : m_blobs(documents::BlobFolder::open(m_folder.filePath(QStringLiteral("blobs")).toStdString())
                  .value())
    , m_images(m_blobs, 64 << 20)
    , m_tickets(m_station.store(), m_station.clock(), m_station.ids())
    , m_requests(m_station.store(), m_blobs,
          {m_station.settings().station, "03", desk::StationKind::window, "3", "Window 3", ""},
          m_station.clock(), m_station.ids())
    , m_printing(m_station.store(), {m_folder.filePath(QStringLiteral("papers")).toStdString(), {}})
    , m_window(std::make_unique<MainWindow>(theme())) {
    m_station.clock().set(tests::at("2026-11-23 10:18"));
    const auto specialist = tests::staff::specialist();
    m_tickets.setActor(specialist);
    m_requests.setActor(specialist);
    QDir(m_folder.path()).mkdir(QStringLiteral("scans"));
    const ReceptionParts parts{theme(), m_station.store(), m_tickets, m_requests, m_printing,
        m_scanner, m_images, m_station.clock(), "3",
        m_folder.filePath(QStringLiteral("scans")).toStdString()};
    auto* page = new ReceptionPage(parts);
    page->takeOver();
    m_window->addPage(QStringLiteral("reception"), QStringLiteral("Reception"), page);
    m_window->show();
    m_window->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
}

domain::Ticket WindowStation::book(const std::string& start) {
    const auto sample = tests::sampleBooking();
    auto place = sample.place;
    place.start = tests::time(start);
    return tests::await(m_tickets.book({place, sample.purpose, sample.services,
                            domain::Channel::window, sample.visitorName, sample.phone, {}}))
        .value();
}

void WindowStation::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    auto* focus = QApplication::focusWidget();
    QTest::keyClick(focus == nullptr ? m_window.get() : focus, key, modifiers);
    ++m_pressed;
}

void WindowStation::type(const QString& text) {
    for (const auto letter : text)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown,
            QString(letter), Qt::NoModifier);
}

bool WindowStation::shows(const char* name) {
    auto* widget = find<QWidget>(name);
    return widget != nullptr && widget->isVisible();
}

domain::Ticket WindowStation::ticket(const domain::TicketId& id) {
    return m_station.reader().ticket(id).value();
}

} // namespace okno::client::ui::test
