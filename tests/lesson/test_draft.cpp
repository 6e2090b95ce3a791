// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson as its author has it: changed at its places, with everything else kept.
#include "model/lesson/draft.h"
#include "model/lesson/facts.h"
#include "tests/support/sample_lens.h"
#include "tests/support/sample_run.h"

#include <QtTest>

using namespace strata;
using namespace strata::test;
using Json = nlohmann::json;

class Draft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesAreSetAndTakenAway() {
        Json draft = {{"steps", Json::array({{{"id", "a"}, {"mine", 7}}})}};
        setDraftAt(draft, "/steps/0/look/mask/legend", true);
        QCOMPARE(draftAt(draft, "/steps/0/look/mask/legend"), Json(true));
        setDraftAt(draft, "/steps/0/look/mask/legend", {});
        QCOMPARE(draft, (Json{{"steps", Json::array({{{"id", "a"}, {"mine", 7}}})}})); // nothing empty stays
        setDraftAt(draft, "/steps/7/say", "x");
        setDraftAt(draft, "/steps/0/none/deep", {});
        QCOMPARE(draftAt(draft, "/steps/0"), (Json{{"id", "a"}, {"mine", 7}}));
        QVERIFY(draftAt(draft, "/steps/99999999/say").is_null());
        QVERIFY(draftAt(draft, "/steps/x").is_null());
        draft["steps"][0]["check"] = "top1"; // a fact as its name alone
        setDraftAt(draft, "/steps/0/check/at/layer", 5);
        QCOMPARE(draftAt(draft, "/steps/0/check"), (Json{{"fact", "top1"}, {"at", {{"layer", 5}}}}));
        setDraftAt(draft, "/steps/-", Json{{"id", "b"}});
        QCOMPARE(draft["steps"].size(), std::size_t(2));
    }
    void textsOfSeveralLanguages() {
        Json text = withDraftText({}, "en", "bird");
        QCOMPARE(text, Json("bird"));
        text = withDraftText(text, "de", "Vogel");
        QCOMPARE(text, (Json{{"en", "bird"}, {"de", "Vogel"}}));
        QCOMPARE(draftText(text, "de"), std::string("Vogel"));
        QCOMPARE(draftText("bird", "de"), std::string());
        text = withDraftText(withDraftText(text, "en", ""), "de", "");
        QVERIFY(text.is_null());
    }
    void idsAreFree() {
        QCOMPARE(idOf("A small bird, with a red breast!"), std::string("a-small-bird-with-a-red-breast"));
        QCOMPARE(idOf("…"), std::string());
        const Json list = Json::array({{{"id", "a"}}, {{"id", "a-2"}}, {{"id", 3}}});
        QCOMPARE(freeIdIn(list, "a"), std::string("a-3"));
        QCOMPARE(freeIdIn(list, "b"), std::string("b"));
    }
    void whatIsSelectedIsAPlace() {
        const Run run = sampleHierarchicalRun();
        Selection selection;
        selection.stage = 1;
        selection.token = 0;
        selection.layer = 4;
        const FactPlace place = placeOfSelection(run, selection);
        QCOMPARE(placeToJson(place), (Json{{"layer", 4}, {"position", "answer:2"}}));
        QCOMPARE(selectionInRun(run, place)->stage, std::optional<int>(1));
        selection.layer = 4000;
        QCOMPARE(placeToJson(placeOfSelection(run, selection)), (Json{{"position", "answer:2"}}));
        const Lens lens = sampleLens();
        Selection cell;
        cell.layer = 2;
        cell.position = 1;
        QCOMPARE(placeToJson(placeOfSelection(lens, cell)), (Json{{"layer", 2}, {"position", 1}}));
        cell.position = 100000;
        QCOMPARE(placeOfSelection(lens, cell), FactPlace());
    }
    void numbersAreOffered() {
        Json draft = emptyLesson("l", "L", "de");
        QCOMPARE(draft["title"], (Json{{"en", "L"}, {"de", "L"}}));
        draft["runs"].push_back({{"id", "robin"}, {"file", "robin.strata"}});
        draft["steps"].push_back({{"id", "s"},
                                  {"say", "See."},
                                  {"look", lookToJson({"lens", "robin", "entropy", {}, {}})},
                                  {"ask",
                                   {{"kind", "token"},
                                    {"prompt", "Which?"},
                                    {"from", {{"fact", "top1"}, {"at", {{"layer", 3}, {"position", "last"}}}}}}}});
        const auto lesson = lessonFromJson(draft, "test");
        QVERIFY2(lesson, lesson ? "" : lesson.error().message().c_str());
        const StoredRuns runs = {{"robin", {std::make_shared<const Lens>(sampleLens()), nullptr}}};
        const auto blanks = offeredBlanks(*lesson, &lesson->steps[0], runs);
        const auto answer = std::ranges::find(blanks, std::string("answer"), &OfferedBlank::blank);
        const auto layer = std::ranges::find(blanks, std::string("top1@3"), &OfferedBlank::blank);
        QVERIFY(answer != blanks.end() && layer != blanks.end());
        QCOMPARE(answer->value, layer->value);
        for (const OfferedBlank& one : blanks) { // each of them can stand in a text
            const auto fact = factOfBlank(*lesson, &lesson->steps[0], one.blank);
            QVERIFY2(fact, one.blank.c_str());
        }
        QCOMPARE(*valueOfDraft(draft["steps"][0]["ask"]["from"], "robin", runs), answer->value);
        QVERIFY(!valueOfDraft({}, "robin", runs));
        QVERIFY(!valueOfDraft({{"fact", "nonsense"}}, "robin", runs));
        QVERIFY(!valueOfDraft({{"fact", "top1"}, {"at", {{"layer", 4000}}}}, "robin", runs));
    }
    void whatIsNoLessonIsNotEdited() {
        for (const char* text : {"3", "[]", "{}", R"({"format": "strata-run", "version": 1})",
                                 R"({"format": "strata-lesson", "version": 99})",
                                 R"({"format": "strata-lesson", "version": 1, "steps": 5})",
                                 R"({"format": "strata-lesson", "version": 1, "steps": [1]})"}) {
            const auto checked = checkDraft(Json::parse(text), "test");
            QVERIFY2(!checked, text);
            QVERIFY(!checked.error().message().empty());
        }
        QVERIFY(checkDraft(emptyLesson("l", "L", "en"), "test")); // a lesson that is begun
        const Json outside = {
            {"runs", Json::array({{{"id", "a"}, {"file", "../a.strata"}}, {{"id", "b"}, {"file", 3}}})}};
        QVERIFY(runsOfDraft(outside).empty());
        QVERIFY(runsOfDraft(Json(5)).empty());
    }
};

QTEST_GUILESS_MAIN(Draft)
#include "test_draft.moc"
