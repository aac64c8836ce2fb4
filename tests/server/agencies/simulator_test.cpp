#include "common/protocol/reference_files.h"
#include "server/agency_simulator/agency_simulator.h"
#include "server/agency_simulator/answer_paper.h"
#include "server/agency_simulator/invented_answer.h"
#include "tests/server/agencies/fakes.h"

#include <gtest/gtest.h>

namespace okno::server::agency_simulator::tests {

using agencies::tests::morning;

TEST(AgencySimulator, lateAnswersComeTwentyTimesLater) {
    okno::tests::FakeClock clock{morning};
    AgencySimulator simulator(
        {std::chrono::seconds(3), {Behaviour::late, {}}, {}, OKNO_PAPER_FONT}, clock);
    (void)simulator.take({"m1", "OKN", {}, morning});

    clock.advance(std::chrono::seconds(59));
    EXPECT_TRUE(simulator.ready()->responses.empty());
    clock.advance(std::chrono::seconds(1));
    EXPECT_EQ(simulator.ready()->responses.size(), 1U);
}

TEST(AgencySimulator, everyKindOfTheCatalogueIsAnsweredFieldByField) {
    const auto reference = protocol::readReferenceFolder(OKNO_RESOURCE_FOLDER);
    ASSERT_TRUE(reference);
    for (const domain::QueryKind& kind : reference->queryKinds) {
        const auto answer = inventedAnswer(kind, {{"cadastral_no", "55:36:1:1"}}, "23.11.2026");
        EXPECT_EQ(answer.size(), kind.response.size()) << kind.code;
        for (const auto& [name, value] : answer)
            EXPECT_FALSE(value.empty()) << kind.code << " " << name;
    }
    EXPECT_EQ(inventedAnswer(reference->queryKinds.front(), {{"cadastral_no", "55:36:1:1"}}, "")
                  .at("cadastral_no"),
        "55:36:1:1");
}

TEST(AgencySimulator, aMissingFontIsSaidRatherThanAnEmptyPaperSent) {
    okno::tests::FakeClock clock{morning};
    AgencySimulator simulator({std::chrono::seconds(0), {}, {}, "no-such-font.ttf"}, clock);
    (void)simulator.take({"m1", "OKN", {}, morning});

    const auto ready = simulator.ready();

    ASSERT_FALSE(ready);
    EXPECT_EQ(ready.error(), (Error{ErrorCode::storage, "font-unreadable", "no-such-font.ttf"}));
}

TEST(AnswerPaper, theSamePaperHasTheSameBytes) {
    const AnswerPaper paper{"Росреестр", "Выписка из ЕГРН", "1", "23.11.2026",
        "По запросу сообщаем.", {{"Площадь", "612 кв. м"}, {"Правообладатель", "заявитель"}}};

    const auto first = drawPaper(paper, OKNO_PAPER_FONT);
    const auto second = drawPaper(paper, OKNO_PAPER_FONT);

    ASSERT_TRUE(first && second);
    EXPECT_EQ(*first, *second);
    EXPECT_TRUE(first->starts_with("%PDF-"));
    EXPECT_NE(first->find("%%EOF"), std::string::npos);
}

TEST(AnswerPaper, moreLinesThanAPageHoldsStillMakeOnePage) {
    AnswerPaper paper{"Агентство", "Вид", "1", "23.11.2026", "Сообщаем.", {}};
    for (int i = 0; i < 200; ++i)
        paper.lines.emplace_back("Показатель " + std::to_string(i), std::string(300, 'x'));

    const auto bytes = drawPaper(paper, OKNO_PAPER_FONT);

    ASSERT_TRUE(bytes);
    EXPECT_NE(bytes->find("/Count 1"), std::string::npos);
}

TEST(Script, behavioursAreReadByKind) {
    const auto script = readScript(
        R"({"format": "agencies/1", "otherwise": "late", "kinds": {"OKN": "no-data"}})");

    ASSERT_TRUE(script);
    EXPECT_EQ(script->of("OKN"), Behaviour::noData);
    EXPECT_EQ(script->of("MVD_REG"), Behaviour::late);
}

TEST(Script, faultsAreNamed) {
    const auto fault
        = [](const std::string& text) { return protocol::describe(readScript(text).error()); };
    EXPECT_EQ(fault("{"), "not-json");
    EXPECT_EQ(fault(R"({"format": "agencies/2", "otherwise": "late", "kinds": {}})"),
        "format: format-unknown");
    EXPECT_EQ(fault(R"({"format": "agencies/1", "otherwise": "late", "kinds": {"OKN": "sing"}})"),
        "kinds.OKN: value-unknown");
    EXPECT_EQ(fault(R"({"format": "agencies/1", "otherwise": "late", "kinds": {}, "x": 1})"),
        "x: field-unknown");
}

} // namespace okno::server::agency_simulator::tests
