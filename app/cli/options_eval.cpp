// SPDX-License-Identifier: GPL-3.0-or-later
// Options of `strata-cli eval`.
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "app/cli/eval_arguments.h"
#include "app/cli/row_options.h"
#include "app/cli/sampling_options.h"
#include "model/base/output_path.h"
#include "model/documents/evaluation_records.h"
#include "model/task/task_fields.h"

namespace strata::cli {
namespace {

constexpr int mostResamples = 10000;

/// "3/8": both numbers, the first up to the second.
CLI::Validator shardOf(EvaluationShard& shard) {
    return {[&shard](std::string& text) {
                const auto slash = text.find('/');
                const auto number = [&](std::string_view part, std::int64_t& value) {
                    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
                    return error == std::errc{} && end == part.data() + part.size() && value >= 1;
                };
                EvaluationShard read;
                if (slash == std::string::npos || !number(std::string_view(text).substr(0, slash), read.index) ||
                    !number(std::string_view(text).substr(slash + 1), read.of) || read.index > read.of)
                    return "'" + text + "' is not I/N, a part of as many as there are, as 1/8 to 8/8.";
                shard = read;
                return std::string();
            },
            "I/N"};
}

Result<void> check(const EvalArguments& arguments) {
    STRATA_CHECK(checkTaskName(arguments.task));
    STRATA_CHECK(checkRowArguments(arguments.rows));
    STRATA_CHECK(checkRowFiles({arguments.data}));
    for (const std::string& stop : arguments.stopUnless)
        if (const auto equals = stop.find('='); equals == 0 || equals == std::string::npos)
            return fail(ErrorCode::BadArgument, "--stop-unless", "must be LEVEL=LABEL, not '" + stop + "'.");
    if (arguments.resume && arguments.output.empty())
        return fail(ErrorCode::BadArgument, "--resume", "goes on with the records of -o FILE.strata, so it needs -o.");
    if (arguments.overwrite && arguments.output.empty())
        return fail(ErrorCode::BadArgument, "--overwrite", "is about the records of -o FILE.strata, so it needs -o.");
    if (arguments.output.empty()) return {};
    STRATA_CHECK(checkOutputFile("-o", arguments.output, {".strata"}));
    STRATA_CHECK(checkNotAnInput("-o", arguments.output, {arguments.model, arguments.data, arguments.task}));
    return checkNotAnInput("-o", recordsPath(arguments.output), {arguments.model, arguments.data, arguments.task});
}

void add(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<EvalArguments>();
    CLI::App* const command =
        app.add_subcommand("eval", "Decode labelled rows and compare: accuracy, F1, calibration, cost");
    command->add_option("MODEL", arguments->model, "model folder, .safetensors or .gguf file")->required();
    command->add_option("--task", arguments->task,
                        "a *.task.json file or a built-in task; default: the one beside the model");
    command->add_option("--data", arguments->data, "rows with labels: JSON Lines, a JSON array, CSV or TSV")
        ->required();
    addRowOptions(command, arguments->rows);
    command->add_option("--limit", arguments->limit, "only the first N rows; 0: all")
        ->capture_default_str()
        ->transform(numberWithin<std::size_t>(0));
    command->add_option("--sample", arguments->sample, "only N rows, drawn by --seed, in their order; 0: all")
        ->capture_default_str()
        ->transform(numberWithin<std::size_t>(0));
    addSamplingOptions(command, *arguments);
    command->add_option("--stop-unless", arguments->stopUnless,
                        "LEVEL=LABEL: where the level answers anything else, the levels below it are not decoded");
    command->add_flag("--skip-bad-rows", arguments->rows.skipBad,
                      "pass over rows that cannot be read or decoded, count and name them");
    command->add_flag("--layer-readings", arguments->layerReadings,
                      "keep what every head and every layer's lens says of a level's labels");
    command
        ->add_option(
            "--batch-rows", arguments->batchRows,
            "rows that go through the layers together (the records are the same); 1: each by itself; 0: as many "
            "as pay for the model")
        ->capture_default_str()
        ->transform(wholeNumber(0, 1024));
    command
        ->add_option("--batch-tokens", arguments->batchTokens,
                     "rows are decoded side by side up to so many tokens, what they may generate included")
        ->capture_default_str()
        ->transform(numberWithin<std::int64_t>(1));
    command->add_option("--bootstrap", arguments->resamples, "resamples for 95 % intervals of the score; 0: none")
        ->capture_default_str()
        ->transform(wholeNumber(0, mostResamples));
    command->add_option("--shard", "I/N: only the I-th of N parts of the rows, for strata-cli merge")
        ->check(shardOf(arguments->shard));
    auto* const resume =
        command->add_flag("--resume", arguments->resume, "go on with the records that -o has already, or begin");
    command
        ->add_flag("--overwrite", arguments->overwrite,
                   "begin anew although -o has records of this evaluation, which was stopped")
        ->excludes(resume);
    command->add_option("-o,--output", arguments->output,
                        "save the evaluation, FILE.strata, and as they come its records beside it, FILE.records.jsonl");
    command->callback([arguments, &chosen] { chosen = engineCommand<EvalArguments>(arguments, check); });
}

const Registration registration{70, add};

} // namespace
} // namespace strata::cli
