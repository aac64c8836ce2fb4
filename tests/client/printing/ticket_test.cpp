#include "client/printing/print.h"
#include "tests/client/printing/papers.h"
#include "tests/client/printing/pdf.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace okno::client::printing {

class PrintTicket : public testing::Test {
protected:
    QString print(const TicketPaper& paper, TicketFormat format) {
        const Result<void> done = printTicket(paper, format, ToFile{m_path}).result();
        EXPECT_TRUE(done.has_value());
        return test::textOfPdf(m_path);
    }

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(QStringLiteral("ticket.pdf"));
};

TEST_F(PrintTicket, tellsWhereAndWhenAndWhatToBring) {
    const QString text = print(test::ticketPaper(), TicketFormat::slip80);

    for (const char* expected :
        {"Служба одного окна", "город Омск", "А-017", "понедельник, 23 ноября 2026", "10:20",
            "Окно", "Подача документов", "градостроительного плана", "Возьмите с собой",
            "Заявление", "Документ, удостоверяющий личность (предъявляется)", "Если это ваш случай",
            "Доверенность (если действует представитель)", "Сами запросим в ведомствах",
            "Сведения ЕГРН об объекте и правах", "г. Омск, ул. Образцовая, д. 10",
            "+7 (3812) 00-00-00"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(expected))) << expected;
    EXPECT_EQ(test::pagesOfPdf(m_path).size(), 1);
}

TEST_F(PrintTicket, isTheSamePaperInA6) {
    const QString text = print(test::ticketPaper(), TicketFormat::a6);

    EXPECT_TRUE(text.contains(QStringLiteral("А-017")));
    EXPECT_EQ(test::pagesOfPdf(m_path).size(), 1);
    EXPECT_TRUE(test::bytesOf(m_path).contains("/MediaBox [0 0 297."));
}

TEST_F(PrintTicket, toCollectAsksForTheReceipt) {
    TicketPaper paper = test::ticketPaper();
    paper.ticket.purpose = domain::Purpose::collect;
    paper.services.clear();

    const QString text = print(paper, TicketFormat::slip80);

    EXPECT_TRUE(text.contains(QStringLiteral("Получение результата")));
    EXPECT_TRUE(text.contains(QStringLiteral("расписка о приёме документов")));
    EXPECT_FALSE(text.contains(QStringLiteral("Сами запросим")));
}

TEST_F(PrintTicket, withALongListGoesOnOnASecondA6Page) {
    TicketPaper paper = test::ticketPaper();
    const domain::RequiredDocument pattern = paper.services.front().documents.front();
    for (int i = 1; i <= 20; ++i) {
        domain::RequiredDocument more = pattern;
        more.name.ru = "Справка № " + std::to_string(i);
        paper.services.front().documents.push_back(more);
    }

    const QString text = print(paper, TicketFormat::a6);

    EXPECT_EQ(test::pagesOfPdf(m_path).size(), 2);
    EXPECT_TRUE(text.contains(QStringLiteral("Справка № 20")));
}

TEST_F(PrintTicket, toAnUnknownPrinterSaysSo) {
    const Result<void> done = printTicket(
        test::ticketPaper(), TicketFormat::slip80, ToPrinter{QStringLiteral("no such printer")})
                                  .result();

    ASSERT_FALSE(done.has_value());
    EXPECT_EQ(done.error().code, ErrorCode::unavailable);
    EXPECT_EQ(done.error().reason, "printer-unknown");
}

} // namespace okno::client::printing
