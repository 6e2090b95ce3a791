// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson's file: what is read of it, what is refused and how, questions, texts, and claims that no longer hold.
#include "model/base/json_file.h"
#include "model/documents/run_json.h"
#include "model/lesson/check.h"
#include "tests/support/sample_run.h"
#include "tests/support/value_of.h"

#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>

#include <sys/stat.h>

using namespace strata;
using namespace strata::test;
using Json = nlohmann::json;

namespace {

Json document() {
    return Json::parse(R"({"format": "strata-lesson", "version": 1, "id": "settling",
 "title": {"en": "When does it know?", "de": "Ab wann weiß es das?"}, "minutes": 20, "audience": "14+",
 "goals": ["A goal", {"en": "Another", "de": "Noch eins"}], "licence": "CC-BY-4.0",
 "model": {"id": "wordnet-demo", "needed": false},
 "runs": [{"id": "robin", "file": "robin.strata"},
          {"id": "mine", "live": {"task": "wordnet", "input": {"ask": "Describe an animal", "suggest": ["a small bird"]}}}],
 "facts": {"family": {"fact": "label", "at": {"level": "family"}}},
 "steps": [
  {"id": "s1", "say": {"en": "This goes in.", "de": "Das geht hinein."},
   "look": {"view": "lens", "run": "robin", "layers": [0, 3], "statistic": "probability", "at": {"position": "answer:2"},
            "mask": {"layersAbove": 3, "answers": 2, "heads": ["kind"], "positionsAfter": "answer:1", "legend": true}},
   "ask": {"kind": "choice", "prompt": "What will layer 5 say?",
           "from": {"fact": "top1", "at": {"layer": 5, "position": "answer:2"}, "distractors": {"siblings": 2, "top": 1}},
           "reason": true, "commit": true},
   "reveal": {"unmask": true, "mark": "mine",
              "say": {"right": "Yes.", "wrong": "Layer 5 reads {{top1@5}} with p = {{p@5}}; in the end {{family}}."}},
   "hints": [{"say": "Look at layer 3."}, {"spotlight": {"layer": 3, "position": "answer:1"}}, {"show": true}],
   "teacher": "Let pairs talk.", "minutes": 4},
  {"id": "s2", "do": {"action": "pin", "token": "bird", "run": "robin"},
   "ask": {"kind": "layer", "prompt": "From which layer on?", "from": {"fact": "settlingLayer", "token": "bird",
           "at": {"position": "answer:2"}}, "tolerance": 1}},
  {"id": "s3", "null": true, "do": {"action": "run", "run": "mine"},
   "check": {"fact": "settlingLayer", "at": {"position": "answer:2"}, "op": "exists"}, "observe": "One sentence."}],
 "expect": [{"fact": "top1", "run": "robin", "at": {"layer": 5, "position": "answer:2"}, "equals": "bird"}]})");
}

StoredRuns robin() {
    StoredRuns runs;
    runs["robin"] = {std::make_shared<const Run>(sampleHierarchicalRun()), nullptr};
    return runs;
}

/// The first step with this question in its place.
Result<PosedQuestion> posedAs(const char* question) {
    Json json = document();
    json["steps"] = Json::array({{{"id", "q"}, {"look", {{"run", "robin"}}}, {"ask", Json::parse(question)}}});
    const auto lesson = lessonFromJson(json, "lesson");
    if (!lesson) return tl::unexpected<Error>(lesson.error());
    return posed(*lesson, lesson->steps.front(), robin());
}

} // namespace

class Lessons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWholeLessonIsRead() {
        const Lesson lesson = valueOf(lessonFromJson(document(), "lesson"));
        QCOMPARE(lesson.title.in("de_AT"), std::string("Ab wann weiß es das?"));
        QCOMPARE(lesson.title.in("ja"), std::string("When does it know?"));
        QCOMPARE(lesson.goals.size(), std::size_t(2));
        QCOMPARE(lesson.runs[1].suggest, (std::vector<std::string>{"a small bird"}));
        QVERIFY(lesson.runs[1].isLive());
        const LessonStep& first = lesson.steps[0];
        QCOMPARE(first.look->layers, (std::optional<std::pair<int, int>>({0, 3})));
        QCOMPARE(first.look->mask.answers, std::optional<int>(2));
        QCOMPARE(first.look->mask.layersAbove->number, 3);
        QCOMPARE(first.look->mask.heads, (std::vector<std::string>{"kind"}));
        QVERIFY(first.look->mask.legend);
        QCOMPARE(first.ask->siblings, 2);
        QVERIFY(first.ask->reason);
        QCOMPARE(first.hints.size(), std::size_t(3));
        QVERIFY(first.hints[2].show);
        QVERIFY(lesson.steps[2].isNull);
        QVERIFY(lesson.steps[2].check->kind == Predicate::Kind::Exists);
        QCOMPARE(runOf(lesson, lesson.steps[2]), std::string("mine"));
        QCOMPARE(lesson.expect.size(), std::size_t(1));
    }
    void whatIsWrongIsTold_data() {
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("told");
        const auto row = [](const char* name, const char* pointer, const char* value, const char* told) {
            QTest::newRow(name) << QByteArray(pointer) << QByteArray(value) << QByteArray(told);
        };
        row("format", "/format", "\"strata-run\"", "strata-lesson");
        row("version", "/version", "2", "reads version 1");
        row("title", "/title", "7", "title");
        row("title without English", "/title", R"({"de": "x"})", "\"en\"");
        row("no steps", "/steps", "[]", "at least one");
        row("steps no list", "/steps", "{}", "array");
        row("a step of nothing", "/steps/0", R"({"id": "s9"})", "says, asks or does something");
        row("a step twice", "/steps/1/id", "\"s1\"", "twice");
        row("a run twice", "/runs/1/id", "\"robin\"", "twice");
        row("a run that is none", "/steps/0/look/run", "\"crow\"", "have no \"crow\"");
        row("an absolute file", "/runs/0/file", "\"/etc/passwd\"", "relative");
        row("a file elsewhere", "/runs/0/file", "\"runs/../../robin.strata\"", "without \"..\"");
        row("a file without a name", "/runs/0/file", "\"\"", "is empty");
        row("goals that are none", "/goals", "3", "array");
        row("tokens behind the answer", "/steps/0/ask/from/at/position", "\"answer:1+x\"", "answer:N+K");
        row("a run from nowhere", "/runs/0", R"({"id": "robin"})", "where the run comes from");
        row("unknown question", "/steps/1/ask/kind", "\"riddle\"", "choice, token, number");
        row("unknown question's step", "/steps/1/ask/kind", "\"riddle\"", "(step \"s2\")");
        row("unknown action", "/steps/1/do/action", "\"dance\"", "run, pin, select");
        row("unknown fact", "/steps/1/ask/from/fact", "\"mood\"", "top1, topk, p");
        row("unknown fact's step", "/steps/1/ask/from/fact", "\"mood\"", "(step \"s2\")");
        row("unknown operator", "/steps/2/check/op", "\"~\"", "known are <");
        row("a claim of nothing", "/expect/0", R"({"fact": "top1", "at": {"position": "last"}})",
            "claimed with nothing");
        row("two claims in one", "/expect/0", R"({"fact": "top1", "equals": "a", "in": ["b"]})", "more than one");
        row("NaN", "/expect/0", R"({"fact": "p", "op": ">", "value": NaN})", "must be a number");
        row("a comparison with nothing", "/expect/0", R"({"fact": "p", "op": ">"})", "\"value\"");
        row("agree of one place", "/expect/0", R"({"fact": "agree", "a": {"layer": 1}, "exists": true})", "two places");
        row("a negative layer", "/steps/0/look/mask/layersAbove", "-1", "from 0 on");
        row("a huge layer", "/steps/0/ask/from/at/layer", "1e300", "layer");
        row("a strange layer", "/steps/0/ask/from/at/layer", "\"top\"", "head:NAME");
        row("a strange position", "/steps/0/ask/from/at/position", "\"answer:0\"", "from 1 on");
        row("layers the wrong way", "/steps/0/look/layers", "[5, 2]", "first and the last");
        row("nothing to choose from", "/steps/0/ask/from", R"({"fact": "top1", "at": {"position": "answer:2"}})",
            "distractors");
        row("a thousand distractors", "/steps/0/ask/from/distractors/siblings", "1000", "0 to 8");
        row("a layer without a fact", "/steps/1/ask", R"({"kind": "layer", "prompt": "?"})", "\"steps[1].ask.from\"");
        row("no prompt", "/steps/1/ask", R"({"kind": "text"})", "prompt");
        row("minutes", "/minutes", "-3", "0 to 1000");
        row("tolerance", "/steps/1/ask/tolerance", "-1", "from 0 on");
        row("an empty hint", "/steps/0/hints/0", "{}", "says something");
        row("a hint that is none", "/steps/0/hints/0", "3", "object");
        row("advance", "/steps/0/advance", "\"now\"", "button or action");
    }
    void whatIsWrongIsTold() {
        QFETCH(const QByteArray, pointer);
        QFETCH(const QByteArray, value);
        QFETCH(const QByteArray, told);
        Json json = document();
        json[Json::json_pointer(pointer.toStdString())] = valueOf(parseJson(value.toStdString(), "value"));
        const auto lesson = lessonFromJson(json, "the lesson");
        QVERIFY(!lesson);
        const QByteArray message = QByteArray::fromStdString(lesson.error().message());
        QVERIFY2(message.contains(told), message.constData());
        QVERIFY2(message.startsWith("the lesson"), message.constData());
    }
    void aLessonThatIsNoObjectIsTold() {
        for (const char* text : {"[]", "3", "null", "\"lesson\""})
            QVERIFY(!lessonFromJson(Json::parse(text), "lesson"));
    }
    void aHugeLessonIsRefused() {
        Json json = document();
        json["steps"][0]["say"] = std::string(30000, 'a');
        QVERIFY(!lessonFromJson(json, "lesson"));
        json = document();
        for (int i = 0; i < 200; ++i)
            json["steps"].push_back({{"id", "x" + std::to_string(i)}, {"say", "a"}});
        QVERIFY(!lessonFromJson(json, "lesson"));
    }
    void tooMuchIsASentence() {
        Json json = document();
        for (int i = 0; i < 20; ++i)
            json["goals"].push_back("Another");
        auto lesson = lessonFromJson(json, "lesson");
        QVERIFY(!lesson && lesson.error().message().find("are more than 20") != std::string::npos);
        json = document();
        for (int i = 0; i < 101; ++i)
            json["steps"][0]["facts"]["f" + std::to_string(i)] = "top1";
        lesson = lessonFromJson(json, "lesson");
        QVERIFY(!lesson && lesson.error().message().find("are more than 100. (step \"s1\")") != std::string::npos);
    }
    void whatNeverEndsIsNotRead() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("a.lesson.json")).toStdString(),
                                    pipe = path.parent_path() / "robin.strata";
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        const auto read = loadLesson(pipe);
        QVERIFY(!read && read.error().message().find("is a pipe") != std::string::npos);
        QVERIFY(writeFileAtomically(path, document().dump()));
        const auto runs = loadStoredRuns(valueOf(loadLesson(path)));
        QVERIFY(!runs && runs.error().message().find("is a pipe") != std::string::npos);
    }
    void runsAreBoundedTogether() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("a.lesson.json")).toStdString();
        Run run = sampleHierarchicalRun();
        run.promptLength = 0; // the sample has no sequence
        QVERIFY(saveRun(run, path.parent_path() / "robin.strata"));
        Json json = document();
        json["runs"].push_back({{"id", "again"}, {"file", "./robin.strata"}});
        QVERIFY(writeFileAtomically(path, json.dump()));
        const StoredRuns runs = valueOf(loadStoredRuns(valueOf(loadLesson(path))));
        QCOMPARE(runs.at("robin").document, runs.at("again").document); // read once
        json["runs"].push_back({{"id", "huge"}, {"file", "huge.strata"}});
        QVERIFY(writeFileAtomically(path, json.dump()));
        QVERIFY(writeFileAtomically(path.parent_path() / "huge.strata", "{}"));
        std::filesystem::resize_file(path.parent_path() / "huge.strata", std::uintmax_t{64} << 20);
        const auto much = loadStoredRuns(valueOf(loadLesson(path)));
        QVERIFY(!much && much.error().message().find("64 MiB together") != std::string::npos);
    }
    void filesThatAreMissingOrOthersAreTold() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("a.lesson.json")).toStdString();
        QVERIFY(!loadLesson(path));
        QVERIFY(writeFileAtomically(path, document().dump()));
        Lesson lesson = valueOf(loadLesson(path));
        const auto missing = loadStoredRuns(lesson);
        QVERIFY(!missing);
        QVERIFY2(missing.error().message().find("run \"robin\"") != std::string::npos,
                 missing.error().message().c_str());
        Run whole = sampleHierarchicalRun();
        whole.promptLength = 0; // the sample has no sequence
        QVERIFY(saveRun(whole, path.parent_path() / "robin.strata"));
        const auto loaded = loadStoredRuns(lesson);
        QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().message().c_str());
        lesson.model.sha256 = "another";
        const auto other = loadStoredRuns(lesson);
        QVERIFY(!other && other.error().code == ErrorCode::BadData);
        lesson.model.sha256.clear();
        QVERIFY(writeFileAtomically(path.parent_path() / "robin.strata", R"({"format": "strata-note", "version": 1})"));
        const auto note = loadStoredRuns(lesson);
        QVERIFY(!note && note.error().message().find("none of a run") != std::string::npos);
        QVERIFY(writeFileAtomically(path.parent_path() / "robin.strata", "[1, 2"));
        QVERIFY(!loadStoredRuns(lesson));
    }
    void claimsAreJudgedWithTheirValues() {
        const Lesson lesson = valueOf(lessonFromJson(document(), "lesson"));
        const LessonReport report = checkLesson(lesson, robin());
        for (const LessonClaim& claim : report.claims)
            QVERIFY2(claim.holds, claim.told.c_str());
        QVERIFY(report.claims.size() >= 4);
        QVERIFY(report.live > 0);
    }
    void aClaimThatNoLongerHoldsIsTold() {
        Json json = document();
        json["expect"][0]["equals"] = "fish";
        json["steps"][0]["reveal"]["say"]["right"] = "It was {{mood@5}}.";
        json["steps"][1]["ask"]["from"]["token"] = "fish";
        json["steps"][0]["hints"][1]["spotlight"]["position"] = "answer:7";
        const LessonReport report = checkLesson(valueOf(lessonFromJson(json, "lesson")), robin());
        QCOMPARE(report.failures(), std::int64_t(4));
        std::string all;
        for (const LessonClaim& claim : report.claims)
            if (!claim.holds) all += claim.step + ": " + claim.told + "\n";
        QVERIFY2(all.find("is bird, which does not hold: it should be that it equals \"fish\"") != std::string::npos,
                 all.c_str());
        QVERIFY2(all.find("{{mood@5}}") != std::string::npos, all.c_str());
        QVERIFY2(all.find("has no value") != std::string::npos, all.c_str());
        QVERIFY2(all.find("no answer 7") != std::string::npos, all.c_str());
        QCOMPARE(reportToJson(valueOf(lessonFromJson(json, "lesson")), report)["failures"], 4);
    }
    /// What is looked at need not be what is asked about.
    void placesAreOfTheRunThatIsLookedAt() {
        StoredRuns runs = robin();
        Run shallow = sampleHierarchicalRun();
        shallow.levels.resize(1);
        runs["crow"] = {std::make_shared<const Run>(shallow), nullptr};
        Json json = document();
        json["runs"].push_back({{"id", "crow"}, {"file", "crow.strata"}});
        json["steps"][0]["ask"]["from"]["run"] = "crow";
        const Lesson lesson = valueOf(lessonFromJson(json, "lesson"));
        QCOMPARE(runOf(lesson, lesson.steps[0]), std::string("crow"));
        QCOMPARE(runLookedAt(lesson, lesson.steps[0]), std::string("robin"));
        QCOMPARE(ownRunOf(lesson, lesson.steps[2]), lesson.run("mine"));
        QCOMPARE(ownRunOf(lesson, lesson.steps[0]), nullptr);
        for (const LessonClaim& claim : checkLesson(lesson, runs).claims)
            if (claim.what == "look" || claim.what == "hints") QVERIFY2(claim.holds, claim.told.c_str());
    }
    void placesAndMasksThatAreNotThereAreTold_data() {
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("told");
        const auto row = [](const char* pointer, const char* value, const char* told) {
            QTest::newRow(value) << QByteArray(pointer) << QByteArray(value) << QByteArray(told);
        };
        row("/steps/0/hints/1/spotlight/layer", "40", "the last layer is 8");
        row("/steps/0/hints/1/spotlight/layer", "\"head:tail\"", "its heads are domain");
        row("/steps/0/look/mask/heads", "[\"tail\"]", "its heads are domain");
        row("/steps/0/look/mask/layersAbove", "30", "the last layer is 8");
        row("/steps/0/look/mask/answers", "9", "there are 3");
        row("/steps/0/look/mask/positionsAfter", "\"answer:5\"", "no answer 5");
    }
    void placesAndMasksThatAreNotThereAreTold() {
        QFETCH(const QByteArray, pointer);
        QFETCH(const QByteArray, value);
        QFETCH(const QByteArray, told);
        Json json = document();
        json[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
        const LessonReport report = checkLesson(valueOf(lessonFromJson(json, "lesson")), robin());
        QCOMPARE(report.failures(), std::int64_t(1));
        for (const LessonClaim& claim : report.claims)
            if (!claim.holds) QVERIFY2(claim.told.find(told.toStdString()) != std::string::npos, claim.told.c_str());
    }
    /// Of a step about the learner's own run what is said of stored ones is checked all the same.
    void liveRunsAreLeftOutFactByFact() {
        Json json = document();
        json["steps"][2]["say"] = "The robin was {{kin}}, yours is {{own}}.";
        json["steps"][2]["facts"] = Json::parse(R"({"own": {"fact": "label", "run": "mine", "at": {"level": "family"}},
            "kin": {"fact": "label", "run": "robin", "at": {"level": "genus"}}})");
        json["expect"].push_back(Json::parse(R"({"fact": "label", "run": "robin", "at": {"level": "family"},
            "equals": {"fact": "label", "run": "mine", "at": {"level": "family"}}})"));
        const LessonReport report = checkLesson(valueOf(lessonFromJson(json, "lesson")), robin());
        QCOMPARE(report.failures(), std::int64_t(1)); // there is no level "genus"
        QCOMPARE(report.live, 3);                     // {{own}}, check, expect[1]
    }
    void textsAreFilled() {
        const Lesson lesson = valueOf(lessonFromJson(document(), "lesson"));
        const auto text =
            filledText(lesson.steps[0].reveal.wrong.in("en"), lesson, &lesson.steps[0], robin(), plainText);
        QCOMPARE(valueOf(text), std::string("Layer 5 reads bird with p = 0.815; in the end bird."));
        QVERIFY(!filledText("{{p@5", lesson, &lesson.steps[0], robin(), plainText));
        QVERIFY(!filledText("{{}}", lesson, &lesson.steps[0], robin(), plainText));
        QVERIFY(!filledText("{{p@layer:99}}", lesson, &lesson.steps[0], robin(), plainText));
        QCOMPARE(valueOf(filledText("{{answer}} {{top1@0,answer:1}}", lesson, &lesson.steps[0], robin(), plainText)),
                 std::string("bird plant"));
    }
    void aChoiceHasOneRightAnswerAmongOthers() {
        const Lesson lesson = valueOf(lessonFromJson(document(), "lesson"));
        const PosedQuestion question = valueOf(posed(lesson, lesson.steps[0], robin()));
        QCOMPARE(question.options.size(),
                 std::size_t(3)); // bird, two siblings; the runner-up at layer 5 is one of them
        QVERIFY(question.rightOption.has_value());
        QCOMPARE(plainText(question.options[*question.rightOption].value), std::string("bird"));
        QCOMPARE(isRight(question, *question.rightOption), std::optional(true));
        QCOMPARE(isRight(question, (*question.rightOption + 1) % 3), std::optional(false));
        QCOMPARE(isRight(question, {}), std::optional(false));
        QCOMPARE(isRight(question, std::size_t(99)), std::optional(false));
        QCOMPARE(answerText(question, *question.rightOption, "en"), std::string("bird"));
        QCOMPARE(answerText(question, std::size_t(99), "en"), std::string());
    }
    void optionsOfTheLessonAreJudged() {
        const PosedQuestion question = valueOf(posedAs(R"({"kind": "choice", "prompt": "?", "options": [
            {"say": "surer", "when": {"fact": "p", "at": {"level": "family"}, "op": ">", "than": {"fact": "p", "at": {"level": "domain"}}}},
            {"say": "less sure", "when": {"fact": "p", "at": {"level": "family"}, "op": "≤", "than": {"fact": "p", "at": {"level": "domain"}}}},
            {"say": "cannot be said"}]})"));
        QCOMPARE(question.rightOption, std::optional<std::size_t>(1));
        QVERIFY(!posedAs(R"({"kind": "choice", "prompt": "?", "options": [{"say": "a"}, {"say": "b"}]})"));
        const char* both = R"({"kind": "choice", "prompt": "?", "options": [
            {"say": "a", "when": {"fact": "label", "at": {"level": "family"}, "equals": "bird"}},
            {"say": "b", "when": {"fact": "label", "at": {"level": "family"}, "exists": true}}]})";
        QVERIFY(!posedAs(both));
    }
    void numbersHaveATolerance() {
        const PosedQuestion linear = valueOf(posedAs(
            R"({"kind": "number", "prompt": "?", "from": {"fact": "p", "at": {"level": "family"}}, "tolerance": 0.1})"));
        QCOMPARE(isRight(linear, 0.75), std::optional(true));
        QCOMPARE(isRight(linear, 0.7), std::optional(false));
        QCOMPARE(isRight(linear, std::nan("")), std::optional(false));
        const PosedQuestion log = valueOf(posedAs(
            R"({"kind": "number", "prompt": "?", "from": {"fact": "p", "at": {"level": "family"}}, "tolerance": 0.7, "scale": "log"})"));
        QCOMPARE(isRight(log, 0.41), std::optional(true));
        QCOMPARE(isRight(log, 0.3), std::optional(false));
        QCOMPARE(isRight(log, 0.0), std::optional(false));
        QCOMPARE(isRight(log, -1.0), std::optional(false));
    }
    void everyKindTakesItsRightAnswer_data() {
        QTest::addColumn<QByteArray>("question");
        const auto row = [](const char* name, const char* question) { QTest::newRow(name) << QByteArray(question); };
        row("token", R"({"kind": "token", "prompt": "?", "from": {"fact": "top1", "at": {"position": "answer:2"}}})");
        row("number", R"({"kind": "number", "prompt": "?", "from": {"fact": "p", "at": {"level": "family"}}})");
        row("layer",
            R"({"kind": "layer", "prompt": "?", "from": {"fact": "settlingLayer", "at": {"position": "answer:2"}}})");
        row("cell",
            R"({"kind": "cell", "prompt": "?", "from": {"fact": "settlingLayer", "at": {"position": "answer:2"}}})");
        row("path", R"({"kind": "path", "prompt": "?", "from": {"fact": "path", "at": {"level": "kind"}}})");
        row("order", R"({"kind": "order", "prompt": "?", "descending": true, "items": [
            {"say": "family", "from": {"fact": "p", "at": {"level": "family"}}},
            {"say": "domain", "from": {"fact": "p", "at": {"level": "domain"}}}]})");
    }
    void everyKindTakesItsRightAnswer() {
        QFETCH(const QByteArray, question);
        const PosedQuestion ask = valueOf(posedAs(question.constData()));
        QCOMPARE(isRight(ask, rightAnswer(ask)), std::optional(true));
        QCOMPARE(isRight(ask, {}), std::optional(false));
        QVERIFY(!answerText(ask, rightAnswer(ask), "en").empty());
        if (ask.kind == LessonQuestion::Kind::Order) QCOMPARE(ask.rightOrder, (std::vector<std::size_t>{1, 0}));
        if (ask.kind == LessonQuestion::Kind::Cell) QCOMPARE(ask.cell->position, 11);
    }
    void questionsThatCannotBePutAreTold() {
        QVERIFY(
            !posedAs(R"({"kind": "layer", "prompt": "?", "from": {"fact": "top1", "at": {"position": "answer:2"}}})"));
        QVERIFY(!posedAs(R"({"kind": "token", "prompt": "?", "from": {"fact": "p", "at": {"position": "answer:2"}}})"));
        QVERIFY(!posedAs(R"({"kind": "order", "prompt": "?", "items": [
            {"say": "a", "from": {"fact": "p", "at": {"level": "family"}}},
            {"say": "b", "from": {"fact": "p", "at": {"level": "family"}}}]})"));
        const PosedQuestion free = valueOf(posedAs(R"({"kind": "text", "prompt": "?"})"));
        QCOMPARE(isRight(free, std::string("because")), std::optional<bool>());
        QCOMPARE(answerText(free, std::string("because"), "en"), std::string("because"));
    }
};

QTEST_GUILESS_MAIN(Lessons)
#include "test_lesson.moc"
