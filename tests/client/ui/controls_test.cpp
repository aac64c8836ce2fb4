#include "client/ui/controls/field.h"
#include "client/ui/error_text.h"
#include "client/ui/reception/checklist_view.h"
#include "client/ui/reception/field_rules.h"
#include "client/ui/reception/scan_list.h"
#include "client/ui/reception/ticket_list.h"
#include "tests/client/ui/ui_test.h"
#include "tests/support/await.h"
#include "tests/support/domain_fixtures.h"

#include <QAbstractItemModelTester>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <gtest/gtest.h>

namespace okno::client::ui::test {

namespace {

/// The applicant's fields under the real rules.
class Form : public testing::Test {
protected:
    Form() {
        form.resize(660, 400);
        form.show();
    }

    Field* field(const char* name) { return form.findChild<Field*>(QLatin1String(name)); }
    void type(const char* name, const char* text) {
        QTest::keyClicks(field(name)->editor(), QString::fromUtf8(text));
    }

    ApplicantForm form{theme(), fieldRules([] { return tests::date("2026-11-23"); })};
};

/// Reasons that the rules, the desks and the station's parts give, as their sources name them.
QStringList reasonsInSources() {
    static const QRegularExpression reason(
        QStringLiteral("failure\\(\\s*ErrorCode::[a-zA-Z]+,\\s*\"([a-z]+(?:-[a-z]+)+)\""));
    QStringList reasons;
    for (const auto* folder : {"common/domain/queue", "common/domain/people",
             "common/domain/catalogue", "client/desk", "client/printing", "client/documents"}) {
        QDirIterator files(QStringLiteral(OKNO_SOURCES "/") + QLatin1String(folder),
            {QStringLiteral("*.cpp")}, QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const auto text = QString::fromUtf8(file.readAll());
            for (auto found = reason.globalMatch(text); found.hasNext();)
                reasons.append(found.next().captured(1));
        }
    }
    return reasons;
}

} // namespace

TEST_F(Form, leavesANumberAloneWhileItIsTyped) {
    type("snilsField", "112-233");
    EXPECT_EQ(field("snilsField")->state(), Field::State::neutral);

    type("snilsField", "-445 9");
    EXPECT_EQ(field("snilsField")->state(), Field::State::error);

    type("snilsField", "5");
    EXPECT_EQ(field("snilsField")->state(), Field::State::valid);
}

TEST_F(Form, saysBesideTheFieldWhatIsWrong) {
    type("snilsField", "11223344596");
    type("passportIssuedOnField", "31.02.2014");
    type("phoneField", "8913600");

    EXPECT_EQ(field("snilsField")->state(), Field::State::error);
    EXPECT_FALSE(field("snilsField")->problem().isEmpty());
    EXPECT_EQ(field("passportIssuedOnField")->state(), Field::State::error);
    EXPECT_EQ(field("phoneField")->state(), Field::State::neutral);
    form.focusFirst();
    EXPECT_FALSE(field("nameField")->check() && field("nameField")->text().isEmpty()
        && field("nameField")->state() == Field::State::error);
}

TEST_F(Form, writesNumbersAsPeopleReadThem) {
    type("snilsField", "11223344595");
    QTest::keyClick(field("snilsField")->editor(), Qt::Key_Return);
    type("phoneField", "89136001420");
    QTest::keyClick(field("phoneField")->editor(), Qt::Key_Return);
    type("passportIssuedOnField", "17062014");
    QTest::keyClick(field("passportIssuedOnField")->editor(), Qt::Key_Return);

    EXPECT_EQ(field("snilsField")->text(), QStringLiteral("112-233-445 95"));
    EXPECT_EQ(field("phoneField")->text(), QStringLiteral("+7 913 600-14-20"));
    EXPECT_EQ(field("passportIssuedOnField")->text(), QStringLiteral("17.06.2014"));
}

TEST_F(Form, showsTheFieldsOfTheKindOfApplicant) {
    EXPECT_FALSE(field("ogrnField")->isVisibleTo(&form));

    form.findChild<QAbstractButton*>(QStringLiteral("organisationKindButton"))->click();

    EXPECT_TRUE(field("ogrnField")->isVisibleTo(&form));
    EXPECT_TRUE(field("organisationField")->isVisibleTo(&form));
    EXPECT_FALSE(field("snilsField")->isVisibleTo(&form));
}

TEST(RowModels, keepTheRulesOfTheirInterface) {
    TicketModel tickets;
    ChecklistModel documents;
    ScanModel pages;
    const auto mode = QAbstractItemModelTester::FailureReportingMode::Fatal;
    const QAbstractItemModelTester ticketTester(&tickets, mode);
    const QAbstractItemModelTester documentTester(&documents, mode);
    const QAbstractItemModelTester pageTester(&pages, mode);

    tickets.setRows(sampleTickets());
    documents.setRows(sampleDocuments());
    for (int count = 0; count < 6; ++count)
        pages.setRows(samplePages(count));
    pages.setRows(samplePages(2));

    EXPECT_EQ(tickets.rowCount(), sampleTickets().size());
    EXPECT_EQ(documents.rowCount(), sampleDocuments().size());
    EXPECT_EQ(pages.rowCount(), 2);
}

TEST(RowModels, moveNothingWhenARowChangesOrIsAdded) {
    ScanModel pages;
    pages.setRows(samplePages(3));
    QSignalSpy resets(&pages, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&pages, &QAbstractItemModel::dataChanged);

    auto rows = samplePages(5);
    rows[1].excluded = true;
    pages.setRows(rows);

    EXPECT_EQ(resets.count(), 0);
    EXPECT_EQ(pages.rowCount(), 5);
    EXPECT_GE(changes.count(), 1);
}

TEST(Checklist, takesItsFindingsFromDigitsAndMovesOn) {
    ChecklistView view(theme());
    view.setRows(sampleDocuments());
    view.setCurrentDocument(QStringLiteral("APP"));
    QStringList found;
    QObject::connect(
        &view, &ChecklistView::found, &view, [&found](const QString& document, Finding finding) {
            found.append(document + QString::number(static_cast<int>(finding)));
        });

    QTest::keyClick(&view, Qt::Key_1);
    QTest::keyClick(&view, Qt::Key_2);

    const QStringList expected{QStringLiteral("APP0"), QStringLiteral("ID1")};
    EXPECT_EQ(found, expected);
    EXPECT_EQ(view.currentDocument(), QStringLiteral("TITLE"));
}

TEST(Checklist, wantsARemarkForADefect) {
    ChecklistView view(theme());
    view.resize(640, 500);
    view.setRows(sampleDocuments());
    view.show();
    view.setCurrentDocument(QStringLiteral("APP"));
    QStringList defects;
    QObject::connect(&view, &ChecklistView::defectFound, &view,
        [&defects](const QString& document, const QString& remark) {
            defects.append(document + QLatin1Char(' ') + remark);
        });

    QTest::keyClick(&view, Qt::Key_4);
    auto* editor = view.findChild<QLineEdit*>(QStringLiteral("remarkEdit"));
    ASSERT_NE(editor, nullptr);
    QTest::keyClicks(editor, QStringLiteral("not signed"));
    QTest::keyClick(editor, Qt::Key_Return);

    EXPECT_TRUE(tests::eventually([&defects] { return !defects.isEmpty(); }));
    EXPECT_EQ(defects, QStringList{QStringLiteral("APP not signed")});
}

TEST(ErrorText, hasWordsForEveryReasonOfTheRules) {
    const auto worded = wordedReasons();
    const auto reasons = reasonsInSources();

    EXPECT_GT(reasons.size(), 20);
    for (const auto& reason : reasons)
        EXPECT_TRUE(std::ranges::find(worded, reason.toStdString()) != worded.end())
            << reason.toStdString();
}

} // namespace okno::client::ui::test
