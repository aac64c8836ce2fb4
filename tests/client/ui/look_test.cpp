#include "client/ui/shell/main_window.h"
#include "client/ui/shell/state_line.h"
#include "client/ui/shell/top_bar.h"
#include "tests/client/ui/ui_test.h"

#include <QAction>
#include <QVBoxLayout>
#include <gtest/gtest.h>

namespace okno::client::ui::test {

namespace {

/// The reception page with a day's texts, as the mock-up has them.
class SamplePage : public Page {
public:
    explicit SamplePage(const Theme& look)
        : m_view(new ReceptionView(look, noRules())) {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_view);
        const auto action = [this](const char* name, const char* words, Qt::Key key) {
            auto* made = new QAction(QString::fromUtf8(words), this);
            made->setObjectName(QLatin1String(name));
            if (key != Qt::Key_unknown)
                made->setShortcut(
                    key == Qt::Key_Return ? QKeySequence(Qt::CTRL | key) : QKeySequence(key));
            return made;
        };
        m_actions.left = {action("callNextAction", "Вызвать", Qt::Key_F5),
            action("recallAction", "Повторить", Qt::Key_F6),
            action("scanAction", "Сканировать", Qt::Key_F2),
            action("postponeAction", "Отложить", Qt::Key_F9),
            action("transferAction", "Передать", Qt::Key_F12)};
        m_actions.left.at(0)->setEnabled(false);
        m_actions.left.at(1)->setEnabled(false);
        m_actions.right = {action("refuseAction", "Отказ в приёме…", Qt::Key_unknown),
            action("registerAction", "Зарегистрировать и отправить", Qt::Key_Return)};
        fill();
    }

    [[nodiscard]] PageActions actions() const override { return m_actions; }
    [[nodiscard]] ReceptionView& view() { return *m_view; }

private:
    void fill() {
        m_view->setContent(ReceptionView::Content::reception);
        m_view->setHeader(QString::fromUtf8("Выдача градостроительного плана земельного участка"),
            QString::fromUtf8("регламент № 4 от 12.03.2026"));
        m_view->setDraftChip(QString::fromUtf8("черновик"), ChipRole::accent);
        m_view->queue().setServed(
            {QString::fromUtf8("А-017"), QString::fromUtf8("10:20 · подача документов"),
                QString::fromUtf8("Градостроительный план участка"), 20});
        m_view->queue().setClock({494, {}, false, true});
        m_view->queue().setNext({QString::fromUtf8("Следующий: А-018, выдача"),
            QString::fromUtf8("подошло время талона"), QString::fromUtf8("ждать ещё 02:10"),
            false});
        m_view->queue().setTickets(QString::fromUtf8("Сегодня, 23 ноября"),
            QString::fromUtf8("13 впереди"), sampleTickets());
        m_view->applicant().setTexts(
            {{"kind", "person"}, {"name", "Соколова Марина Андреевна"}, {"snils", "112-233-445 95"},
                {"phone", "+7 913 600-14-20"}, {"passport", "52 14 317805"},
                {"passport_issued_on", "17.06.2014"}, {"notify_by", "sms phone"}});
        m_view->setPacketTitle(QString::fromUtf8("Документы · принято 4 из 5, запросим 2"));
        m_view->documents().setRows(sampleDocuments());
        m_view->documents().setCurrentDocument(QStringLiteral("TITLE"));
        m_view->summary().setDue(QString::fromUtf8("11 декабря"),
            QString::fromUtf8("14 рабочих дней с 24 ноября; срок запросов внутри"));
        m_view->summary().setExecutor(QString::fromUtf8("Деп. архитектуры, отдел планировки"));
        m_view->scan().setHeader(
            QString::fromUtf8("Скан · стопка 2"), QString::fromUtf8("принято 13 из 14 листов"));
        m_view->scan().setChip(QString::fromUtf8("300 т/д, цвет"), ChipRole::good);
        m_view->scan().setPages(samplePages(13));
        m_view->scan().selectPage(QStringLiteral("11"));
    }

    ReceptionView* m_view;
    PageActions m_actions;
};

void fillShell(MainWindow& window) {
    window.topBar().setPerson(
        QString::fromUtf8("Лебедева О. Н."), QString::fromUtf8("Окно 3 · специалист"));
    auto& line = window.stateLine();
    line.setConnection(QString::fromUtf8("Связь с реестром есть"), StateLine::Health::good);
    line.setUnsent(0, 0);
    line.setScanner(QString::fromUtf8("Сканер: fi-8170, готов"));
    line.setPrinter(QString::fromUtf8("Талоны: принтер готов"));
    line.setClock(QStringLiteral("10:28:14"));
}

/// How many colours a picture has: a blank or broken window has few.
qsizetype coloursIn(const QImage& image) {
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    return colours.size();
}

} // namespace

TEST(Look, receptionReadsInLightAndDarkAndAtDoubleSize) {
    MainWindow window(theme());
    auto* page = new SamplePage(theme());
    window.addPage(QStringLiteral("reception"), QString::fromUtf8("Приём"), page);
    window.topBar().addTab(QStringLiteral("cards"), QString::fromUtf8("Карточки"));
    window.topBar().addTab(QStringLiteral("issuing"), QString::fromUtf8("Выдача"));
    window.topBar().addTab(QStringLiteral("queue"), QString::fromUtf8("Очередь"));
    window.topBar().addTab(QStringLiteral("directory"), QString::fromUtf8("Справочник"));
    fillShell(window);
    window.show();

    EXPECT_GT(coloursIn(screenshot(window, QStringLiteral("reception-typing-light"))), 100);
    page->view().focusDocuments();
    EXPECT_GT(coloursIn(screenshot(window, QStringLiteral("reception-light"))), 100);
    ASSERT_TRUE(theme().apply(Shade::dark));
    EXPECT_GT(coloursIn(screenshot(window, QStringLiteral("reception-dark"))), 100);
    ASSERT_TRUE(theme().apply(Shade::light, 150));
    EXPECT_GT(coloursIn(screenshot(window, QStringLiteral("reception-large"))), 100);
    ASSERT_TRUE(theme().apply(Shade::light));
}

} // namespace okno::client::ui::test
