#include "client/printing/print.h"
#include "tests/client/printing/papers.h"
#include "tests/client/printing/pdf.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace okno::client::printing {

class PrintReceipt : public testing::Test {
protected:
    QString print(const ReceiptPaper& paper) {
        EXPECT_TRUE(printReceipt(paper, ToFile{m_path}).result().has_value());
        return test::textOfPdf(m_path);
    }

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(QStringLiteral("receipt.pdf"));
};

TEST_F(PrintReceipt, tellsWhatWasTakenAndWhatComesNext) {
    const QString text = print(test::receiptPaper());

    for (const char* expected : {"№ 01-12/004512 от 23 ноября 2026", "Служба одного окна",
             "Выдача градостроительного плана земельного участка", "Соколова Марина Андреевна",
             "Мельник Константин Юрьевич", "доверенность № 55 АА 1182947 от 2 марта 2026",
             "Кадастровый номер", "55:36:070401:2114", "предъявлен, возвращён", "снята копия",
             "принят с замечанием", "нет подписи", "У нас остаются: 2 документа, 9 листов",
             "Сами запросим в ведомствах", "Росреестр (ФГИС ЕГРН)", "30 ноября", "11 декабря 2026",
             "14 рабочих дней с 24 ноября", "выходные не считаются", "+7 913 600-14-20",
             "sokolova@example.org", "Документы приняты 23 ноября 2026 в 10:34, окно 3",
             "Лебедева О. Н.", "Мельник К. Ю.", "стр. 1 из 1"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(expected))) << expected;
    EXPECT_EQ(test::pagesOfPdf(m_path).size(), 1);
}

TEST_F(PrintReceipt, namesNoDocumentThatTheCaseDoesNotNeed) {
    ReceiptPaper paper = test::receiptPaper();
    paper.card.queries.clear();

    const QString text = print(paper);

    EXPECT_FALSE(text.contains(QStringLiteral("Заключение органа охраны")));
    EXPECT_FALSE(text.contains(QStringLiteral("Сами запросим")));
}

TEST_F(PrintReceipt, withoutARegistrationNumberIsRefused) {
    ReceiptPaper paper = test::receiptPaper();
    paper.card.number.reset();

    const Result<void> done = printReceipt(paper, ToFile{m_path}).result();

    ASSERT_FALSE(done.has_value());
    EXPECT_EQ(done.error().reason, "number-missing");
    EXPECT_TRUE(QDir(m_folder.path()).isEmpty());
}

TEST_F(PrintReceipt, withAProvisionalNumberSaysWhatBecomesOfIt) {
    ReceiptPaper paper = test::receiptPaper();
    paper.card.number.reset();

    EXPECT_TRUE(printProvisionalReceipt(paper, ToFile{m_path}).result().has_value());

    const QString text = test::textOfPdf(m_path);
    EXPECT_TRUE(text.contains(QStringLiteral("Временный номер W3-000017")));
    EXPECT_TRUE(text.contains(QStringLiteral("находится по любому из двух номеров")));
}

TEST_F(PrintReceipt, withTwentyFiveDocumentsRepeatsTheTableHead) {
    const QString text = print(test::receiptPaper(25));

    const QStringList pages = test::pagesOfPdf(m_path);
    ASSERT_EQ(pages.size(), 2);
    for (const QString& page : pages)
        EXPECT_TRUE(page.contains(QStringLiteral("№ Документ Что сделано Листов")));
    EXPECT_TRUE(pages.last().contains(QStringLiteral("стр. 2 из 2")));
    EXPECT_TRUE(pages.last().contains(QStringLiteral("№ 25")));
    EXPECT_TRUE(text.contains(QStringLiteral("25 документов, 50 листов")));
}

TEST_F(PrintReceipt, wrapsLongNames) {
    ReceiptPaper paper = test::receiptPaper();
    std::string name = "Общество с ограниченной ответственностью «";
    for (int i = 0; i < 12; ++i)
        name += "Сибирскаястроительная";
    paper.card.applicant = domain::Organisation{name + " компания»",
        domain::Inn::parse("7707083893").value(), domain::Ogrn::parse("1027700132195").value(), ""};

    const QString text = print(paper);

    QString unbroken = text;
    unbroken.remove(QLatin1Char(' '));
    EXPECT_TRUE(unbroken.contains(QStringLiteral("компания»")));
    EXPECT_EQ(unbroken.count(QStringLiteral("Сибирскаястроительная")), 24 / 2);
    EXPECT_TRUE(text.contains(QStringLiteral("ИНН 7707083893, ОГРН 1027700132195")));
}

TEST_F(PrintReceipt, isPdfAWithItsFontsInside) {
    print(test::receiptPaper());

    const QByteArray pdf = test::bytesOf(m_path);
    EXPECT_TRUE(pdf.contains("pdfaid:part"));
    EXPECT_TRUE(pdf.contains("PTSans"));
    EXPECT_TRUE(pdf.contains("PTSerif"));
}

TEST_F(PrintReceipt, leavesNothingHalfWritten) {
    const QString path = m_folder.filePath(QStringLiteral("no/such/folder.pdf"));

    const Result<void> done = printReceipt(test::receiptPaper(), ToFile{path}).result();

    ASSERT_FALSE(done.has_value());
    EXPECT_EQ(done.error().code, ErrorCode::storage);
    EXPECT_EQ(done.error().detail, path.toStdString());
}

} // namespace okno::client::printing
