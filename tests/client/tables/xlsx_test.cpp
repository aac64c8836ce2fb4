// The file as another program reads it: unpacked by unzip, then as XML.
#include "client/tables/table.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace okno::client::tables {
namespace {

using std::chrono::seconds;

QByteArray partOf(const QString& file, const QString& part) {
    QProcess unzip;
    unzip.start(QStringLiteral("unzip"), {QStringLiteral("-p"), file, part});
    EXPECT_TRUE(unzip.waitForFinished());
    EXPECT_EQ(unzip.exitCode(), 0);
    return unzip.readAllStandardOutput();
}

QStringList sharedTexts(const QString& file) {
    QStringList texts;
    QXmlStreamReader xml(partOf(file, QStringLiteral("xl/sharedStrings.xml")));
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("t"))
            texts += xml.readElementText();
    EXPECT_FALSE(xml.hasError());
    return texts;
}

/// Cells by their place ("B2"); texts as they read, numbers as they are written.
QMap<QString, QString> cellsOf(const QString& file) {
    const QStringList texts = sharedTexts(file);
    QMap<QString, QString> cells;
    QXmlStreamReader xml(partOf(file, QStringLiteral("xl/worksheets/sheet1.xml")));
    QString place;
    bool isText = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        EXPECT_NE(xml.name(), QLatin1String("f")) << "a formula in " << place.toStdString();
        if (xml.name() == QLatin1String("c")) {
            place = xml.attributes().value(QLatin1String("r")).toString();
            isText = xml.attributes().value(QLatin1String("t")) == QLatin1String("s");
        } else if (xml.name() == QLatin1String("v")) {
            const QString value = xml.readElementText();
            cells.insert(place, isText ? texts.value(value.toInt()) : value);
        }
    }
    EXPECT_FALSE(xml.hasError());
    return cells;
}

TEST(Xlsx, isABookWithTextsNumbersTimesAndShares) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("отчёт.xlsx"));
    const Table table{QStringLiteral("По услугам: 1/2 [всего], подлиннее тридцати одного знака"),
        {QStringLiteral("Услуга"), QStringLiteral("Визиты"), QStringLiteral("Ожидание"),
            QStringLiteral("В срок")},
        {{QStringLiteral("=СУММ(A1) <&> \x01ход"), 27, seconds(21600), Share{0.75}},
            {QStringLiteral("Всего"), 28, std::monostate(), Share{1}}}};

    ASSERT_TRUE(save(table, Format::xlsx, file));

    const auto cells = cellsOf(file);
    EXPECT_EQ(cells.value(QStringLiteral("A1")), QStringLiteral("Услуга"));
    EXPECT_EQ(cells.value(QStringLiteral("A2")), QStringLiteral("=СУММ(A1) <&>  ход"));
    EXPECT_EQ(cells.value(QStringLiteral("B2")).toInt(), 27);
    EXPECT_DOUBLE_EQ(cells.value(QStringLiteral("C2")).toDouble(), 0.25);
    EXPECT_DOUBLE_EQ(cells.value(QStringLiteral("D2")).toDouble(), 0.75);
    EXPECT_FALSE(cells.contains(QStringLiteral("C3")));
    EXPECT_EQ(cells.value(QStringLiteral("A3")), QStringLiteral("Всего"));
}

} // namespace
} // namespace okno::client::tables
