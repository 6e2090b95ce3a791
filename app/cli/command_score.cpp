// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli score: every metric from stored predictions. No model is opened.
#include "app/cli/bootstrap_json.h"
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "app/cli/score_text.h"
#include "model/analysis/evaluation_score.h"
#include "model/base/counted.h"
#include "model/base/file_name.h"
#include "model/base/json_file.h"
#include "model/base/shown_text.h"
#include "model/documents/evaluation_json.h"
#include "model/metrics/score_json.h"

namespace strata::cli {
namespace {

using Json = nlohmann::json;

constexpr int mostResamples = 10000;

struct ScoreArguments {
    std::string file, taxonomy, columns, paired;
    int resamples = 1000;
    std::uint64_t seed = 0;
};

Result<void> check(const ScoreArguments& arguments) {
    if (!arguments.paired.empty() && arguments.resamples == 0)
        return fail(ErrorCode::BadArgument, "--paired", "compares by bootstrap and needs --bootstrap above 0.");
    if (arguments.file == "-" && arguments.paired == "-")
        return fail(ErrorCode::BadArgument, "--paired", "cannot be standard input, which is FILE already.");
    if (!arguments.columns.empty() && arguments.taxonomy.empty())
        return fail(ErrorCode::BadArgument, "--columns", "names columns of a taxonomy; give it with --taxonomy.");
    return {};
}

Result<TaxonomyColumns> columnsOf(const std::string& text) {
    if (text.empty()) return TaxonomyColumns();
    const auto comma = text.find(',');
    if (comma == std::string::npos || comma == 0 || comma + 1 == text.size())
        return fail(ErrorCode::BadArgument, "--columns", "must be the names of two columns, PARENT,CHILD.");
    return TaxonomyColumns{text.substr(0, comma), text.substr(comma + 1)};
}

/// Predictions, and the tree that they are scored in.
struct Scored {
    std::optional<Taxonomy> taxonomy;
    PredictionTable table;
};

/// Of a file of predictions, or of the records in a saved evaluation. Without `given` a saved evaluation is scored in
/// the tree of its own task, as everywhere else.
Result<Scored> scoredOf(const std::string& file, const std::optional<Taxonomy>& given, bool keepIds,
                        const JobControl& control) {
    Scored scored;
    scored.taxonomy = given;
    if (lowerExtension(file) != ".strata") {
        STRATA_TRY(scored.table, readPredictionTable(file, given ? &*given : nullptr, keepIds, control));
        return scored;
    }
    STRATA_TRY(const Evaluation evaluation, loadEvaluation(file));
    if (!scored.taxonomy && !evaluation.taxonomy.empty()) {
        const std::string subject = file + ", taxonomy";
        STRATA_TRY(const Json json, parseJson(evaluation.taxonomy, subject));
        STRATA_TRY(scored.taxonomy, taxonomyFromJson(json, subject));
    }
    STRATA_TRY(scored.table,
               predictionTableOf(evaluation, file, scored.taxonomy ? &*scored.taxonomy : nullptr, keepIds, control));
    return scored;
}

Json pairedJson(const PairedDifference& both) {
    Json json = intervalJson(both.interval);
    json["value"] = measureJson(both.first);
    json["other"] = measureJson(both.second);
    json["difference"] = measureJson(both.difference);
    json["above"] = both.above;
    json["below"] = both.below;
    return json;
}

std::string heading(const ScoreArguments& arguments, const Score& score, const std::string& taxonomy) {
    std::string text = quotedName(arguments.file) + ": " + counted(score.rows, "row");
    if (score.labels > 0)
        text += ", " + counted(score.labels, "label") +
                (score.hasTree ? " of the taxonomy " + quotedName(taxonomy) : std::string(" named")) + ", " +
                counted(score.depth, "level");
    if (score.labelsPerRow) {
        char number[32];
        std::snprintf(number, sizeof number, "%.2f", *score.labelsPerRow);
        text += std::string(", ") + number + " labels a row";
    }
    text += "\n";
    if (score.labels > 0 && !score.hasTree)
        text +=
            "Without --taxonomy there is no tree: what needs one (C, P, hierarchical F1, consistency) is left out.\n";
    return text;
}

Result<Output> execute(const ScoreArguments& arguments, const CommonOptions& common, const JobControl& control) {
    STRATA_CHECK(check(arguments));
    STRATA_TRY(const TaxonomyColumns columns, columnsOf(arguments.columns));
    std::optional<Taxonomy> given;
    if (!arguments.taxonomy.empty()) {
        STRATA_TRY(given, readTaxonomy(arguments.taxonomy, columns));
    }
    const bool isPaired = !arguments.paired.empty();
    const BootstrapOptions options{arguments.resamples, arguments.seed, bootstrapThreads(common.threads)};
    STRATA_TRY(const Scored scored, scoredOf(arguments.file, given, isPaired, control));
    const auto& [taxonomy, table] = scored;
    ScoreTables tables;
    tables.score = table.score();
    if (taxonomy) tables.levelNames = taxonomy->levelNames;

    Output output;
    output.json = scoreToJson(tables.score);
    output.json["file"] = arguments.file;
    output.json["taxonomy"] = taxonomy ? Json(taxonomy->name) : Json();
    output.text = heading(arguments, tables.score, taxonomy ? taxonomy->name : std::string());
    const std::string resamples =
        std::to_string(arguments.resamples) + " resamples of the rows, seed " + std::to_string(arguments.seed);
    if (arguments.resamples > 0) {
        STRATA_TRY(tables.intervals, bootstrap(table, options, control));
        output.json["bootstrap"] = bootstrapJson(tables.score, tables.intervals, options);
        addLevelNames(output.json["bootstrap"]["intervals"], tables.levelNames);
        if (!isPaired)
            output.text +=
                "In brackets 95 % intervals: bootstrap, " + resamples +
                ".\nRare labels and words vanish from resamples: macro F1 and distinct-n may lie outside of theirs.\n";
    }
    if (isPaired) {
        STRATA_TRY(const Scored other, scoredOf(arguments.paired, taxonomy, true, control));
        STRATA_TRY(const MatchedRows matched, matchRows(table, other.table, arguments.file, arguments.paired));
        STRATA_TRY(tables.paired, pairedBootstrap(table, other.table, matched, options, control));
        output.json["paired"] = {{"other", arguments.paired},
                                 {"rows", matched.rows.size()},
                                 {"only_here", matched.onlyFirst},
                                 {"only_there", matched.onlySecond},
                                 {"differences", metricsToJson(tables.score, [&](const std::string& pointer) {
                                      const auto found = tables.paired.find(pointer);
                                      return found == tables.paired.end() ? Json() : pairedJson(found->second);
                                  })}};
        addLevelNames(output.json["paired"]["differences"], tables.levelNames);
        output.text += "Beside " + quotedName(arguments.paired) + ", over the " +
                       counted(static_cast<std::int64_t>(matched.rows.size()), "row") + " of both (" +
                       std::to_string(matched.onlyFirst) + " only here, " + std::to_string(matched.onlySecond) +
                       " only there): here, there, the difference and its 95 % interval (paired bootstrap, " +
                       resamples + ").\n";
    }
    addLevelNames(output.json, tables.levelNames);
    output.text += scoreText(tables);
    return output;
}

void addScore(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<ScoreArguments>();
    CLI::App* const command =
        app.add_subcommand("score", "Every metric from stored predictions: F1, calibration, text, intervals");
    command
        ->add_option("FILE", arguments->file,
                     "predictions, a JSON object a line (- for standard input), or a saved evaluation, FILE.strata")
        ->required();
    command->add_option(
        "--taxonomy", arguments->taxonomy,
        "the tree of labels: .json, .csv, .tsv, .taxonomy or .txt; default: the saved evaluation's own");
    command->add_option("--columns", arguments->columns, "PARENT,CHILD: a taxonomy table's columns by their names");
    command->add_option("--paired", arguments->paired, "other predictions for the same rows, matched by id");
    command->add_option("--bootstrap", arguments->resamples, "resamples for the 95 % intervals; 0: none")
        ->capture_default_str()
        ->transform(wholeNumber(0, mostResamples));
    command->add_option("--seed", arguments->seed, "seed of the bootstrap")
        ->capture_default_str()
        ->transform(numberWithin<std::uint64_t>(0));
    command->callback([arguments, &chosen] {
        chosen = [arguments](const CommonOptions& common, const JobControl& control) {
            return execute(*arguments, common, control);
        };
    });
}

const Registration registration{72, addScore};

} // namespace
} // namespace strata::cli
