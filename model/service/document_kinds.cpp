// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/service/document_kinds.h"

#include "model/base/json_file.h"
#include "model/checkpoint/checkpoint_series.h"
#include "model/documents/comparison.h"
#include "model/documents/evaluation_json.h"
#include "model/documents/lens_json.h"
#include "model/documents/run_json.h"
#include "model/documents/series.h"
#include "model/notes/note.h"
#include "model/training_log/log_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

// For lupdate, which reads it as Qt's own; this room knows no Qt.
#define QT_TRANSLATE_NOOP(context, text) text

namespace strata {
namespace {

void endEarly(Run& run) {
    run.endEarly();
}

void endEarly(Lens& lens) {
    lens.cancelled = true;
}

void endEarly(Document&) {} // most say by themselves how far they came

bool hasRecords(const Document& document) {
    return static_cast<const Evaluation&>(document).recordCount() > 0;
}

bool always(const Document&) {
    return true;
}

bool hasTokens(const Document& document) {
    return summaryOf(static_cast<const Run&>(document)).tokens > 0;
}

bool hasCells(const Document& document) {
    const auto& ids = static_cast<const Lens&>(document).topIds;
    return std::any_of(ids.begin(), ids.end(), [](TokenId token) { return token.value >= 0; });
}

std::int64_t cellsOf(const Document& document) {
    const auto& lens = static_cast<const Lens&>(document);
    return static_cast<std::int64_t>(lens.rows.size() * lens.positions.size());
}

std::int64_t cellsOfBoth(const Document& document) {
    const auto& comparison = static_cast<const Comparison&>(document);
    return comparison.lensA() ? cellsOf(*comparison.a) + cellsOf(*comparison.b) : 0;
}

constexpr KindWords runWords{
    .title = QT_TRANSLATE_NOOP("strata::DocumentKind", "Input"),
    .outcome = QT_TRANSLATE_NOOP("strata::DocumentKind", "Answer"),
    .untitled = QT_TRANSLATE_NOOP("strata::DocumentKind", "Run without input"),
    .save = QT_TRANSLATE_NOOP("strata::DocumentKind", "Save the run"),
    .files = QT_TRANSLATE_NOOP("strata::DocumentKind", "Strata runs (*.strata)"),
    .none = QT_TRANSLATE_NOOP("strata::DocumentKind",
                              "There is no run to be saved yet: run a prompt, or choose one under Runs."),
    .isAsked = true};
constexpr KindWords lensWords{
    .mark = QT_TRANSLATE_NOOP("strata::DocumentKind", "lens"),
    .title = QT_TRANSLATE_NOOP("strata::DocumentKind", "Text"),
    .outcome = QT_TRANSLATE_NOOP("strata::DocumentKind", "Size"),
    .untitled = QT_TRANSLATE_NOOP("strata::DocumentKind", "Lens of token ids"),
    .save = QT_TRANSLATE_NOOP("strata::DocumentKind", "Save the lens"),
    .files = QT_TRANSLATE_NOOP("strata::DocumentKind", "Strata lenses (*.strata)"),
    .none = QT_TRANSLATE_NOOP("strata::DocumentKind", "There is no lens to be saved yet: compute one first.")};
constexpr KindWords evaluationWords{
    .mark = QT_TRANSLATE_NOOP("strata::DocumentKind", "evaluation"),
    .title = QT_TRANSLATE_NOOP("strata::DocumentKind", "Data"),
    .outcome = QT_TRANSLATE_NOOP("strata::DocumentKind", "Size"),
    .untitled = QT_TRANSLATE_NOOP("strata::DocumentKind", "Evaluation"),
    .save = QT_TRANSLATE_NOOP("strata::DocumentKind", "Save the evaluation"),
    .files = QT_TRANSLATE_NOOP("strata::DocumentKind", "Strata evaluations (*.strata)"),
    .none = QT_TRANSLATE_NOOP("strata::DocumentKind", "There is no evaluation to be saved yet.")};
constexpr KindWords noteWords{
    .mark = QT_TRANSLATE_NOOP("strata::DocumentKind", "note"),
    .title = QT_TRANSLATE_NOOP("strata::DocumentKind", "Text"),
    .untitled = QT_TRANSLATE_NOOP("strata::DocumentKind", "Empty note"),
    .save = QT_TRANSLATE_NOOP("strata::DocumentKind", "Save the note"),
    .files = QT_TRANSLATE_NOOP("strata::DocumentKind", "Strata notes (*.strata)"),
    .none = QT_TRANSLATE_NOOP("strata::DocumentKind", "There is no note to be saved yet: write one first.")};
constexpr KindWords trainingWords{
    .mark = QT_TRANSLATE_NOOP("strata::DocumentKind", "training"),
    .title = QT_TRANSLATE_NOOP("strata::DocumentKind", "Log"),
    .untitled = QT_TRANSLATE_NOOP("strata::DocumentKind", "Training log"),
    .save = QT_TRANSLATE_NOOP("strata::DocumentKind", "Save the training log"),
    .files = QT_TRANSLATE_NOOP("strata::DocumentKind", "Strata training logs (*.strata)"),
    .none = QT_TRANSLATE_NOOP("strata::DocumentKind",
                              "There is no training log to be saved yet: open one, or start a training.")};

constexpr KindWords seriesWords{
    .mark = QT_TRANSLATE_NOOP("strata::DocumentKind", "checkpoints"),
    .title = QT_TRANSLATE_NOOP("strata::DocumentKind", "Input"),
    .untitled = QT_TRANSLATE_NOOP("strata::DocumentKind", "Checkpoints of a training"),
    .save = QT_TRANSLATE_NOOP("strata::DocumentKind", "Save the series of checkpoints"),
    .files = QT_TRANSLATE_NOOP("strata::DocumentKind", "Strata series of checkpoints (*.strata)"),
    .none = QT_TRANSLATE_NOOP("strata::DocumentKind",
                              "There is no series of checkpoints yet: open the folder that train --keep-checkpoints "
                              "wrote.")};

constexpr KindWords comparisonWords{
    .mark = QT_TRANSLATE_NOOP("strata::DocumentKind", "comparison"),
    .title = QT_TRANSLATE_NOOP("strata::DocumentKind", "Of"),
    .untitled = QT_TRANSLATE_NOOP("strata::DocumentKind", "Comparison"),
    .save = QT_TRANSLATE_NOOP("strata::DocumentKind", "Save the comparison"),
    .files = QT_TRANSLATE_NOOP("strata::DocumentKind", "Strata comparisons (*.strata)"),
    .none = QT_TRANSLATE_NOOP("strata::DocumentKind",
                              "There is no comparison yet: choose two runs or two lenses under Runs, and compare "
                              "them.")};

/// The row of a kind whose value, JSON and summary are these functions of its room.
template <class T, nlohmann::json (*toJson)(const T&), Result<T> (*fromJson)(const nlohmann::json&, const std::string&),
          Result<void> (*save)(const T&, const std::filesystem::path&), RunSummary (*summary)(const T&)>
DocumentKind kind(
    std::string_view id, std::string_view format, const KindWords& words, bool (*hasContent)(const Document&) = always,
    std::int64_t (*cells)(const Document&) = [](const Document&) { return std::int64_t{0}; }) {
    return {id,
            format,
            [](const Document& document) { return toJson(static_cast<const T&>(document)); },
            [](const nlohmann::json& json, const std::string& subject) -> Result<DocumentPtr> {
                STRATA_TRY(T document, fromJson(json, subject));
                return std::make_shared<const T>(std::move(document));
            },
            [](const Document& document, const std::filesystem::path& path) {
                return save(static_cast<const T&>(document), path);
            },
            [](const Document& document) { return summary(static_cast<const T&>(document)); },
            [](const Document& document) -> DocumentPtr {
                return std::make_shared<T>(static_cast<const T&>(document)); // who made the copy may still change it
            },
            [](const Document& soFar, const std::string& why) -> DocumentPtr {
                auto document = std::make_shared<T>(static_cast<const T&>(soFar));
                endEarly(*document);
                if (!why.empty()) document->warnings.push_back(why);
                return document;
            },
            hasContent,
            cells,
            words};
}

} // namespace

std::span<const DocumentKind> documentKinds() {
    static const std::array all = {
        kind<Run, runToJson, runFromJson, saveRun, summaryOf>("run", "strata-run", runWords, hasTokens),
        kind<Lens, lensToJson, lensFromJson, saveLens, summaryOf>("lens", "strata-lens", lensWords, hasCells, cellsOf),
        kind<Evaluation, evaluationToJson, evaluationFromJson, saveEvaluation, summaryOf>(
            "evaluation", "strata-evaluation", evaluationWords, hasRecords),
        kind<Note, noteToJson, noteFromJson, saveNote, summaryOf>("note", "strata-note", noteWords),
        kind<Training, trainingToJson, trainingFromJson, saveTraining, summaryOf>("training", "strata-training",
                                                                                  trainingWords),
        kind<Series, seriesToJson, seriesFromJson, saveSeries, summaryOf>("series", "strata-series", seriesWords),
        kind<Comparison, comparisonToJson, comparisonFromJson, saveComparison, summaryOf>(
            "comparison", "strata-comparison", comparisonWords, always, cellsOfBoth),
    };
    return all;
}

const DocumentKind* documentKind(std::string_view id) {
    for (const DocumentKind& kind : documentKinds())
        if (kind.id == id) return &kind;
    return nullptr;
}

const DocumentKind& kindOf(const Document& document) {
    return *documentKind(document.kind());
}

nlohmann::json documentToJson(const Document& document) {
    return kindOf(document).toJson(document);
}

Result<DocumentPtr> documentFromJson(const nlohmann::json& json, const std::string& subject) {
    if (json.is_object())
        if (const auto format = json.find("format"); format != json.end() && format->is_string())
            for (const DocumentKind& kind : documentKinds())
                if (kind.format == format->get_ref<const std::string&>()) return kind.fromJson(json, subject);
    return documentKind("run")->fromJson(json, subject);
}

Result<void> saveDocument(const Document& document, const std::filesystem::path& path) {
    return kindOf(document).save(document, path);
}

Result<DocumentPtr> loadDocument(const std::filesystem::path& path) {
    // What another program logged is told from our own files by its content.
    if (isTrainingLog(path)) {
        STRATA_TRY(Training training, readTrainingLog(path));
        return std::make_shared<const Training>(std::move(training));
    }
    if (!findCheckpointSeries(path).empty()) {
        STRATA_TRY(Series series, openSeries(path));
        return std::make_shared<const Series>(std::move(series));
    }
    STRATA_TRY(const nlohmann::json json, readJsonFile(path));
    return documentFromJson(json, path.string());
}

RunSummary summaryOf(const Document& document) {
    return kindOf(document).summary(document);
}

DocumentPtr withMarks(const Document& document, DocumentMarks marks) {
    const auto marked = std::const_pointer_cast<Document>(kindOf(document).copy(document)); // nobody else has it yet
    marked->marks = std::move(marks);
    return marked;
}

} // namespace strata
