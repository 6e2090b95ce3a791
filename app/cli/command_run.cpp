// strata-cli run: hierarchical decoding, or every head continuing by itself.
#include "app/cli/command.h"
#include "app/cli/run_text.h"
#include "app/cli/task_arguments.h"
#include "model/base/json_file.h"
#include "model/decoding/decoding.h"
#include "model/run/run_json.h"
#include "model/task/rows.h"
#include "model/tokenizer/tokenizer.h"

#include <charconv>
#include <iostream>
#include <iterator>

namespace strata::cli {
namespace {

struct RunArguments {
    std::string model;
    std::string task;
    std::string input, inputFile, row;
    std::vector<std::string> fields, forced, lenses;
    bool hasInput = false; ///< an empty text is one, too
    bool free = false, fullDepth = false, reencode = false, layerReadings = false;
    std::string labels;
    SamplingOptions sampling;
    std::optional<int> maxNewTokens;
    int shownTopK = 10;
    std::string output;
};

Result<LensColumn> parseLens(const std::string& text) {
    const auto wrong = fail(ErrorCode::BadArgument, "--lens " + text, "must be LAYER, LAYER:raw or LAYER:norm.");
    const auto colon = text.find(':');
    const std::string number = text.substr(0, colon),
                      readout = colon == std::string::npos ? "norm" : text.substr(colon + 1);
    LensColumn lens;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), lens.layer.value);
    if (error != std::errc{} || end != number.data() + number.size() || (readout != "raw" && readout != "norm"))
        return wrong;
    lens.readout = readout == "raw" ? Readout::Raw : Readout::Norm;
    return lens;
}

Result<std::map<std::string, std::string>> readFields(const RunArguments& arguments) {
    std::map<std::string, std::string> fields;
    if (!arguments.row.empty()) {
        STRATA_TRY(DataRow row, readRow(arguments.row));
        fields = std::move(row.fields);
    }
    if (arguments.hasInput) fields["input"] = arguments.input;
    if (arguments.inputFile == "-") {
        fields["input"] = std::string(std::istreambuf_iterator<char>(std::cin), {});
    } else if (!arguments.inputFile.empty()) {
        STRATA_TRY(fields["input"], readTextFile(arguments.inputFile));
    }
    STRATA_TRY(const auto given, parseAssignments(arguments.fields, "--field"));
    for (const auto& [name, value] : given)
        fields[name] = value;
    if (!fields.count("input"))
        return fail(ErrorCode::BadArgument, "run",
                    "has no input; give --input TEXT, --input-file FILE or --row FILE:N.");
    return fields;
}

Result<Output> execute(const RunArguments& arguments, const CommonOptions& common, const JobControl& control) {
    DecodeOptions options;
    options.sampling = arguments.sampling;
    options.maxNewTokens = arguments.maxNewTokens;
    options.fullDepth = arguments.fullDepth;
    options.reencode = arguments.reencode;
    options.shownTopK = arguments.shownTopK;
    options.layerReadings = arguments.layerReadings;
    if (!arguments.labels.empty()) options.constrainLabels = arguments.labels == "constrained";
    STRATA_TRY(options.forced, parseAssignments(arguments.forced, "--force"));
    std::vector<LensColumn> lenses;
    for (const std::string& text : arguments.lenses) {
        STRATA_TRY(const LensColumn lens, parseLens(text));
        lenses.push_back(lens);
    }
    STRATA_TRY(auto fields, readFields(arguments));

    STRATA_TRY(const auto model, openModel(arguments.model, common, control));
    STRATA_TRY(const auto tokenizer, openTokenizer(model->checkpoint().source));
    STRATA_TRY(const Task task,
               findTask(arguments.task, model->checkpoint().source, static_cast<int>(model->heads().size())));
    fillInitialFields(task, fields);
    Run run;
    if (arguments.free || !lenses.empty()) {
        STRATA_TRY(run, decodeFreely(model, *tokenizer, task, fields, options, lenses, control));
    } else {
        STRATA_TRY(run, decodeHierarchically(model, *tokenizer, task, fields, options, control));
    }
    if (!arguments.output.empty()) STRATA_CHECK(saveRun(run, arguments.output));
    Output output;
    if (common.json)
        output.json = runToJson(run);
    else
        output.text = runText(run, task, arguments.shownTopK);
    if (wasCancelled(run)) output.exitCode = 130;
    return output;
}

void addRun(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<RunArguments>();
    CLI::App* const command = app.add_subcommand("run", "Decode level by level, and show what every head says");
    command->add_option("MODEL", arguments->model, "model folder, .safetensors or .gguf file")->required();
    command->add_option("--task", arguments->task,
                        "a *.task.json file, or hdlm2, hdlm3, chat, plain; default: the one beside the model");
    const CLI::Option* const input = command->add_option("--input", arguments->input, "the input text");
    command->add_option("--input-file", arguments->inputFile, "read the input text from a file; -: standard input");
    command->add_option("--row", arguments->row, "take the fields from row N (from 1) of a data file, FILE:N");
    command->add_option("--field", arguments->fields, "a field of the task, NAME=VALUE; may be repeated")
        ->allow_extra_args(false);
    command->add_option("--force", arguments->forced, "give a level its answer, LEVEL=TEXT; may be repeated")
        ->allow_extra_args(false);
    command->add_flag("--full-depth", arguments->fullDepth,
                      "run every layer for every token (the answers are the same)");
    command->add_flag("--reencode", arguments->reencode, "encode the whole text again before each level");
    command->add_option("--labels", arguments->labels, "constrained: only labels of the taxonomy; free: any text")
        ->check(CLI::IsMember({"constrained", "free"}));
    command->add_option("--temperature", arguments->sampling.temperature, "0: greedy")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
    command->add_option("--top-k", arguments->sampling.topK, "sample among the k most probable tokens; 0: all")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
    command->add_option("--top-p", arguments->sampling.topP, "sample among the most probable tokens of this mass")
        ->capture_default_str();
    command->add_option("--seed", arguments->sampling.seed, "of the random numbers")->capture_default_str();
    command->add_option("--max-new-tokens", arguments->maxNewTokens, "per level; default: the task's")
        ->check(CLI::PositiveNumber);
    command->add_option("--show-top", arguments->shownTopK, "how many tokens each reading keeps")
        ->capture_default_str()
        ->check(CLI::Range(0, 1000));
    command->add_flag("--free", arguments->free, "every head continues the prompt by itself");
    command
        ->add_option("--lens", arguments->lenses,
                     "with --free, also the logit lens of LAYER[:raw|norm]; may be repeated")
        ->allow_extra_args(false);
    command->add_flag("--layer-readings", arguments->layerReadings,
                      "also keep what the logit lens of every layer says at each token");
    command->add_option("-o,--output", arguments->output, "save the run, FILE.strata");
    command->callback([arguments, input, &chosen] {
        arguments->hasInput = input->count() > 0;
        chosen = [arguments](const CommonOptions& common, const JobControl& control) {
            return execute(*arguments, common, control);
        };
    });
}

const Registration registration{20, addRun};

} // namespace
} // namespace strata::cli
