// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli compare: two saved runs or lenses beside each other, what differs in a few lines. No model is opened.
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "app/cli/terminal_text.h"
#include "model/analysis/comparison_study.h"
#include "model/analysis/lens_statistics.h"
#include "model/base/counted.h"
#include "model/base/output_path.h"
#include "model/base/shown_text.h"
#include "model/documents/json_values.h"

#include <array>

namespace strata::cli {
namespace {

using Json = nlohmann::json;

struct CompareArguments {
    std::string a, b, statistic, alignment, output;
};

std::vector<std::string> statisticNames() {
    return {lensStatisticKeys.begin(), lensStatisticKeys.end()};
}

std::vector<std::string> alignmentNames() {
    std::vector<std::string> out;
    for (const Alignment one : alignments)
        out.emplace_back(alignmentName(one));
    return out;
}

std::string numberText(double value) {
    if (value == 0) return "0";
    return std::isnan(value) ? std::string(missingNumber) : formatted("%+.4g", value);
}

std::string rowName(const ComparedRow& row) {
    const auto side = [&](LayerIndex layer, const std::string& head) {
        if (!head.empty()) return "head " + head + ", layer " + std::to_string(layer.value);
        return "layer " + std::to_string(layer.value) +
               (row.part == LensPart::AfterAttention ? " after attention" : "");
    };
    const std::string a = side(row.layerOfA, row.headOfA), b = side(row.layerOfB, row.headOfB);
    return a == b ? a : a + " / " + b;
}

RunSummary summaryOfSide(const DocumentPtr& side) {
    if (const auto lens = documentAs<Lens>(side)) return summaryOf(*lens);
    return summaryOf(*documentAs<Run>(side));
}

std::string sideLine(const char* letter, const std::string& file, const DocumentPtr& side) {
    const RunSummary summary = summaryOfSide(side);
    return std::string(letter) + "  " + file + ": " + summary.kind + " of " + summary.modelName() +
           (summary.title.empty() ? "" : ", " + quotedName(summary.title)) + "\n";
}

/// Three decimals, and two digits that say something below 0.01.
std::string probabilityText(double p) {
    return p >= 0.01 || p <= 0 ? decimalText(p, 3) : formatted("%.2g", p);
}

std::string stageLine(const ComparedStage& stage) {
    const auto said = [](const std::optional<ComparedStage::Said>& of) {
        if (!of) return std::string(missingNumber);
        std::string text = quotedName(of->text);
        if (of->probability) text += " (p " + probabilityText(*of->probability);
        if (of->pathProbability) text += ", path " + probabilityText(*of->pathProbability);
        return text + (of->probability ? ")" : "");
    };
    return "  " + stage.name + ": " + said(stage.a) + (stage.isChanged() ? " ≠ " : " | ") + said(stage.b) + "\n";
}

std::string textOf(const ComparisonStudy& study) {
    const ComparisonSummary& sum = study.summary;
    std::string text = "aligned by " + std::string(alignmentName(study.alignment)) + ": " +
                       counted(std::int64_t(sum.pairedColumns), "token") + " of both, " + std::to_string(sum.onlyA) +
                       " only in A, " + std::to_string(sum.onlyB) + " only in B\n";
    text += counted(std::int64_t(study.rows.size()), "row") + (study.ofRuns ? " (heads, layers)" : " (layers, heads)") +
            (study.byRelativeDepth ? ", beside the nearest relative depth (the models have different numbers of layers)"
                                   : "") +
            (sum.rowsOnlyA + sum.rowsOnlyB > 0
                 ? ", " + std::to_string(sum.rowsOnlyA) + " only in A, " + std::to_string(sum.rowsOnlyB) + " only in B"
                 : "") +
            "\n";
    for (const ComparedStage& stage : study.stages)
        text += stageLine(stage);
    text += counted(std::int64_t(sum.cells), "cell") + " compared" +
            (sum.missing > 0 ? ", " + std::to_string(sum.missing) + " not computed on one side" : "") + "; " +
            std::to_string(sum.changed) + " with another top-1 (" +
            percentText(sum.cells > 0 ? std::optional(double(sum.changed) / double(sum.cells)) : std::nullopt) + ")\n";
    const auto& info = lensStatisticInfo(study.statistic);
    text += std::string(info.key) + ", B − A" + (*info.unit ? " in " + std::string(info.unit) : "") + ": mean " +
            numberText(sum.mean) + ", median " + numberText(sum.median) + " over " +
            counted(std::int64_t(sum.numbers), "cell") + "\n";
    for (const ComparedPlace& place : sum.largest) {
        const ComparedColumn& column = study.columns[place.column];
        const std::size_t cell = study.cell(place.row, place.column);
        const std::string a = shownToken(column.textOfA), b = shownToken(column.textOfB);
        text += "  " + numberText(study.difference(place.row, place.column)) + "  " + rowName(study.rows[place.row]) +
                ", " + std::to_string(column.a) + " " + quotedName(a) +
                (a == b && column.a == column.b ? "" : " / " + std::to_string(column.b) + " " + quotedName(b)) + ": " +
                quotedName(shownToken(study.textOf(study.a.tops[cell]))) + formatted(" %.4g", study.a.values[cell]) +
                (study.isChanged(place.row, place.column) ? " ≠ " : " | ") +
                quotedName(shownToken(study.textOf(study.b.tops[cell]))) + formatted(" %.4g", study.b.values[cell]) +
                "\n";
    }
    return text;
}

Json stageJson(const ComparedStage& stage) {
    const auto side = [](const std::optional<ComparedStage::Said>& said) {
        if (!said) return Json();
        return Json{{"text", said->text},
                    {"probability", jsonNumber(said->probability)},
                    {"path_probability", jsonNumber(said->pathProbability)}};
    };
    return {{"name", stage.name}, {"changed", stage.isChanged()}, {"a", side(stage.a)}, {"b", side(stage.b)}};
}

Json placeJson(const ComparisonStudy& study, const ComparedPlace& place) {
    const ComparedRow& row = study.rows[place.row];
    const ComparedColumn& column = study.columns[place.column];
    const std::size_t cell = study.cell(place.row, place.column);
    const auto side = [&](LayerIndex layer, const std::string& head, std::int32_t position, const std::string& token,
                          const ComparedSide& of) {
        return Json{{"layer", layer.value},
                    {"head", head.empty() ? Json() : Json(head)},
                    {"position", position},
                    {"token", jsonText(token)},
                    {"top", jsonText(study.textOf(of.tops[cell]))},
                    {"value", jsonNumber(of.values[cell])}};
    };
    return {{"difference", jsonNumber(study.difference(place.row, place.column))},
            {"changed", study.isChanged(place.row, place.column)},
            {"part", row.part == LensPart::State ? "state" : "after_attention"},
            {"a", side(row.layerOfA, row.headOfA, column.a, column.textOfA, study.a)},
            {"b", side(row.layerOfB, row.headOfB, column.b, column.textOfB, study.b)}};
}

Json jsonOf(const ComparisonStudy& study, const CompareArguments& arguments, const Comparison& comparison) {
    const ComparisonSummary& sum = study.summary;
    Json json = {{"a", arguments.a},
                 {"b", arguments.b},
                 {"kind", std::string(comparison.a->kind())},
                 {"alignment", alignmentName(study.alignment)},
                 {"statistic", lensStatisticInfo(study.statistic).key},
                 {"by_relative_depth", study.byRelativeDepth},
                 {"rows", {{"both", study.rows.size()}, {"only_a", sum.rowsOnlyA}, {"only_b", sum.rowsOnlyB}}},
                 {"tokens", {{"both", sum.pairedColumns}, {"only_a", sum.onlyA}, {"only_b", sum.onlyB}}},
                 {"cells", sum.cells},
                 {"missing", sum.missing},
                 {"changed", sum.changed},
                 {"numbers", sum.numbers},
                 {"mean", jsonNumber(sum.mean)},
                 {"median", jsonNumber(sum.median)}};
    Json& largest = json["largest"] = Json::array();
    for (const ComparedPlace& place : sum.largest)
        largest.push_back(placeJson(study, place));
    Json& levels = json["levels"] = Json::array();
    for (const ComparedStage& stage : study.stages)
        levels.push_back(stageJson(stage));
    return json;
}

Result<Output> execute(const CompareArguments& arguments, const CommonOptions&, const JobControl&) {
    if (!arguments.output.empty()) {
        STRATA_CHECK(checkOutputFile("-o", arguments.output, {".strata"}));
        STRATA_CHECK(checkNotAnInput("-o", arguments.output, {arguments.a, arguments.b}));
    }
    STRATA_TRY(const DocumentPtr a, loadCompared(arguments.a));
    STRATA_TRY(const DocumentPtr b, loadCompared(arguments.b));
    const Alignment alignment =
        arguments.alignment.empty() ? suggestedAlignment(*a, *b) : *alignmentByName(arguments.alignment);
    STRATA_TRY(Comparison comparison, makeComparison(a, b, alignment));
    if (!arguments.statistic.empty()) comparison.statistic = lensStatisticByKey(arguments.statistic)->statistic;
    STRATA_TRY(const ComparisonStudy study, studyComparison(comparison, {}, comparison.statistic));
    Output output;
    output.json = jsonOf(study, arguments, comparison);
    output.text = sideLine("A", arguments.a, a) + sideLine("B", arguments.b, b) + textOf(study);
    if (!arguments.output.empty()) {
        STRATA_CHECK(saveComparison(comparison, arguments.output));
        output.text += "written to " + arguments.output + "\n";
    }
    return output;
}

void add(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<CompareArguments>();
    CLI::App* const command = app.add_subcommand(
        "compare", "two saved runs or lenses beside each other: what differs, where most, and how often the top-1");
    command->add_option("A", arguments->a, "a saved run or lens, FILE.strata")->required();
    command->add_option("B", arguments->b, "another one of the same kind; differences are B − A")->required();
    command->add_option("--statistic", arguments->statistic, "what is compared; default: probability")
        ->transform(oneOf(statisticNames()));
    command
        ->add_option("--align", arguments->alignment,
                     "which token stands beside which; default: runs by level; lenses of the same tokens by position, "
                     "of one vocabulary by text, else by characters")
        ->transform(oneOf(alignmentNames()));
    command->add_option("-o,--output", arguments->output, "write the comparison with both documents, FILE.strata");
    command->callback([arguments, &chosen] {
        chosen = [arguments](const CommonOptions& common, const JobControl& control) {
            return execute(*arguments, common, control);
        };
    });
}

const Registration registration{73, add};

} // namespace
} // namespace strata::cli
