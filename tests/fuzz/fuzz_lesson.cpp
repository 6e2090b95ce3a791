// SPDX-License-Identifier: GPL-3.0-or-later
// *.lesson.json, and all that is asked of it: its claims, questions, texts, masks and places, on a run, a lens and an
// evaluation in turn. After a NUL another document that its first run is.
#include "model/base/json_file.h"
#include "model/base/utf8.h"
#include "model/lesson/check.h"
#include "model/lesson/masks.h"
#include "model/service/document_kinds.h"
#include "tests/fuzz/fuzz_parts.h"
#include "tests/support/sample_evaluation.h"
#include "tests/support/sample_lens.h"
#include "tests/support/sample_run.h"

#include <nlohmann/json.hpp>

using namespace strata;

namespace {

const std::vector<StoredRun>& samples() {
    static const std::vector<StoredRun> made = [] {
        std::vector<StoredRun> out;
        Run run = test::sampleHierarchicalRun();
        run.promptLength = static_cast<std::int32_t>(run.sequence.size());
        for (const DocumentPtr& document : {DocumentPtr(std::make_shared<const Run>(std::move(run))),
                                            DocumentPtr(std::make_shared<const Lens>(test::sampleLens())),
                                            DocumentPtr(std::make_shared<const Evaluation>(test::sampleEvaluation()))})
            out.push_back(*storedRunOf(document));
        return out;
    }();
    return made;
}

/// Its first run is `document`, where there is one; of the others every fifth is live.
Result<StoredRuns> runsOf(const Lesson& lesson, const DocumentPtr& document) {
    StoredRuns runs;
    for (std::size_t i = 0; i < lesson.runs.size(); ++i)
        if (i % 5 < 4) runs[lesson.runs[i].id] = samples()[i % samples().size()];
    if (document && !lesson.runs.empty()) {
        STRATA_TRY(runs[lesson.runs.front().id], storedRunOf(document));
    }
    return runs;
}

void checkQuestion(const Lesson& lesson, const LessonStep& step, const StoredRuns& runs) {
    const auto question = posed(lesson, step, runs);
    if (!question) return fuzz::checkSentence(question.error());
    const LessonAnswer right = rightAnswer(*question);
    fuzz::require(question->isGraded() == isRight(*question, right).has_value(), "a question is graded by halves");
    fuzz::require(isRight(*question, right).value_or(true), "the right answer is wrong");
    fuzz::require(!isRight(*question, LessonAnswer()).value_or(false), "no answer is right");
    (void)answerText(*question, right, "de_AT");
}

void checkPlace(const StoredRuns& runs, const std::string& run, const FactPlace& place) {
    const auto found = runs.find(run);
    if (found == runs.end()) return;
    if (const auto at = selectionAt(*found->second.document, place); !at) fuzz::checkSentence(at.error());
}

void checkLook(const LessonLook& look, const StoredRuns& runs, const std::string& run) {
    checkPlace(runs, run, look.at);
    const auto found = runs.find(run);
    if (found == runs.end()) return;
    if (const auto mask = checkMask(found->second.document, look.mask); !mask) fuzz::checkSentence(mask.error());
    const DocumentPtr hidden = masked(found->second.document, look.mask);
    (void)isHiddenWhole(hidden, look.mask);
    if (hidden == found->second.document) return; // nothing is
    const auto again = documentFromJson(documentToJson(*hidden), "masked");
    if (!again) fuzz::broken("what is masked is no document: " + again.error().message());
}

void checkTexts(const Lesson& lesson, const StoredRuns& runs) {
    const auto words = [](const FactValue& value) { return plainText(value); };
    for (const PlacedText& placed : textsOf(lesson))
        for (const auto& [language, text] : placed.text->byLanguage)
            if (const auto filled = filledText(text, lesson, placed.step, runs, words); !filled)
                fuzz::checkSentence(filled.error());
}

void checkPredicates(const Lesson& lesson, const StoredRuns& runs) {
    for (const Predicate& predicate : lesson.expect) {
        if (const auto verdict = judged(runs, lesson.runs.empty() ? "" : lesson.runs.front().id, predicate); !verdict)
            fuzz::checkSentence(verdict.error());
        fuzz::require(isValidUtf8(predicateText(predicate)) && isValidUtf8(factText(predicate.fact)),
                      "a claim is not UTF-8");
    }
}

Result<void> read(std::string_view input) {
    const auto parts = fuzz::partsOf<2>(input);
    STRATA_TRY(const nlohmann::json json, parseJson(parts[0], "x.lesson.json", true));
    STRATA_TRY(const Lesson lesson, lessonFromJson(json, "x.lesson.json"));
    DocumentPtr document;
    if (!parts[1].empty()) {
        STRATA_TRY(const nlohmann::json other, parseJson(parts[1], "x.strata"));
        STRATA_TRY(document, documentFromJson(other, "x.strata"));
    }
    STRATA_TRY(const StoredRuns runs, runsOf(lesson, document));
    const LessonReport report = checkLesson(lesson, runs);
    fuzz::require(report.failures() <= std::int64_t(report.claims.size()) && report.live >= 0, "a report of nothing");
    for (const LessonClaim& claim : report.claims)
        fuzz::require(isValidUtf8(claim.told) && isValidUtf8(claim.what), "what a check tells is not UTF-8");
    (void)dumpJson(reportToJson(lesson, report));
    checkPredicates(lesson, runs);
    checkTexts(lesson, runs);
    for (const LessonStep& step : lesson.steps) {
        if (step.ask) checkQuestion(lesson, step, runs);
        const std::string& looked = runLookedAt(lesson, step);
        if (step.look) checkLook(*step.look, runs, looked);
        if (step.action) checkPlace(runs, looked, step.action->at);
        checkPlace(runs, looked, step.reveal.mark);
    }
    return {};
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto result = read(fuzz::textOf(data, size));
    if (!result) fuzz::checkSentence(result.error());
    return 0;
}
