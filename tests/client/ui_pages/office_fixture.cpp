#include "tests/client/ui_pages/office_fixture.h"

#include "client/ui/shell/state_line.h"
#include "client/ui/shell/top_bar.h"
#include "common/protocol/reference_files.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSet>

#include <algorithm>

namespace okno::client::ui::test {

namespace {

std::string pagePicture(const QString& words) {
    QImage paper(620, 877, QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.setFont(QFont(QStringLiteral("PT Serif"), 20));
    painter.drawText(60, 90, words);
    for (int y = 140; y < 800; y += 26)
        painter.fillRect(60, y, y % 5 == 0 ? 380 : 500, 3, QColor(0xb8, 0xc2, 0xcc));
    painter.end();
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    paper.save(&buffer, "JPEG");
    return jpeg.toStdString();
}

} // namespace

Theme& theme() {
    static Theme theme(*qApp);
    return theme;
}

qsizetype screenshot(QWidget& widget, const QString& name) {
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    const QImage image = widget.grab().toImage();
    QDir().mkpath(QStringLiteral(OKNO_SCREENSHOTS));
    image.save(QStringLiteral(OKNO_SCREENSHOTS "/%1.png").arg(name));
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    return colours.size();
}

Office::Office()
    : blobs(
        documents::BlobFolder::open(folder.filePath(QStringLiteral("files")).toStdString()).value())
    , images(blobs, 50 << 20)
    , tickets(station.store(), station.clock(), station.ids())
    , cases(station.store(), blobs, station.ids())
    , printer(station.store(), {folder.filePath(QStringLiteral("papers")).toStdString(), {}}) {
    const auto city = protocol::readReferenceFolder(OKNO_RESOURCES);
    if (!city)
        throw std::runtime_error(protocol::describe(city.error()));
    std::vector<protocol::Change> changes;
    for (const domain::Record& record : protocol::recordsOf(*city))
        changes.push_back(tests::changeOf(record));
    const auto taken = station.change([&](store::WriteTransaction& transaction) {
        return transaction.applyChanges(tests::pageOf(std::move(changes), "city"));
    });
    EXPECT_TRUE(taken.has_value());
}

domain::Employee Office::employee(domain::Role role) const {
    for (const domain::Employee& candidate : reader().employees())
        if (candidate.role == role)
            return candidate;
    throw std::runtime_error("nobody has the role");
}

domain::Employee Office::executor() const {
    const auto service = reader().service("MU-001");
    for (const domain::Employee& candidate : reader().employees())
        if (candidate.role == domain::Role::executor && service
            && candidate.department == service->department)
            return candidate;
    throw std::runtime_error("the department has no executor");
}

void Office::put(const domain::Record& record) {
    ++m_version;
    const auto taken = station.change([&](store::WriteTransaction& transaction) {
        return transaction.applyChanges(
            tests::pageOf({tests::changeOf(record, m_version)}, "c" + std::to_string(m_version)));
    });
    EXPECT_TRUE(taken.has_value());
}

domain::Page Office::storedPage(const std::string& document, int sheet) {
    domain::Page page = tests::samplePage(sheet, document);
    const std::string picture = pagePicture(QStringLiteral("Лист %1").arg(sheet));
    page.blob = blobs.store(picture).value();
    page.bytes = static_cast<std::int64_t>(picture.size());
    page.widthPx = 620;
    page.heightPx = 877;
    return page;
}

domain::Card Office::card(int number, const std::string& applicant) {
    domain::Card card = tests::sampleCard();
    const auto service = reader().service("MU-001");
    card.id = tests::id<domain::CardId>(1000 + number);
    card.number = domain::RegistrationNumber{"01-12", 2026, 4000 + number};
    card.provisionalNumber = "01-" + std::to_string(number);
    card.department = service->department;
    auto& person = std::get<domain::Person>(card.applicant);
    person.name = domain::parsePersonName(applicant).value();
    card.pages = {storedPage("APP", 1), storedPage("APP", 2), storedPage("ID", 3)};
    return card;
}

domain::Card Office::inWork(int number, const std::string& applicant) {
    domain::Card card = this->card(number, applicant);
    card.state = domain::CardState::inWork;
    card.executor = executor().id;
    card.executorName = executor().name;
    card.journal.push_back(
        {"taken", {}, {executor().id, executor().name, tests::at("2026-11-24 09:05")}});
    return card;
}

domain::Card Office::ready(int number, const std::string& applicant) {
    domain::Card card = inWork(number, applicant);
    card.state = domain::CardState::ready;
    card.result = domain::ResultPaper{domain::ResultKind::positive,
        "Градостроительный план РФ-55-2-36-0-00-2026-0412", {storedPage({}, 9)},
        {executor().id, executor().name, tests::at("2026-12-08 09:12")}};
    return card;
}

std::unique_ptr<MainWindow> Office::window(const QString& name, const QString& title, Page* page) {
    auto window = std::make_unique<MainWindow>(theme());
    window->addPage(name, title, page);
    window->stateLine().setConnection(
        QStringLiteral("Связь с реестром есть"), StateLine::Health::good);
    window->stateLine().setUnsent(0, 0);
    window->stateLine().setClock(QStringLiteral("14:02:51"));
    window->show();
    window->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
    page->activate();
    return window;
}

void press(QWidget& window, Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QWidget* focused = window.focusWidget();
    QTest::keyClick(focused != nullptr ? focused : &window, key, modifiers);
    QCoreApplication::processEvents();
}

void type(QWidget& window, const QString& text) {
    auto* editor = window.focusWidget();
    ASSERT_NE(editor, nullptr);
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, editor, Qt::Key_unknown, QString(letter), Qt::NoModifier);
}

} // namespace okno::client::ui::test
