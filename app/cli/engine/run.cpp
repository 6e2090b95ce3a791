// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli run: hierarchical decoding, or every head continuing by itself.
#include "app/cli/engine/run_text.h"
#include "app/cli/model_arguments.h"
#include "app/cli/run_arguments.h"
#include "app/cli/text_argument.h"
#include "model/base/json_file.h"
#include "model/documents/run_json.h"
#include "model/requests/grammar.h"
#include "model/service/work.h"
#include "model/task/encoding.h"
#include "model/task/rows.h"
#include "model/task/task_fields.h"

#include <algorithm>
#include <iostream>
#include <iterator>

namespace strata::cli {
namespace {

/// The fields; and what the row says is right, from the first level on.
Result<std::map<std::string, std::string>> readFields(const RunArguments& arguments,
                                                      std::vector<std::string>& answers) {
    std::map<std::string, std::string> fields;
    if (!arguments.row.empty()) {
        STRATA_TRY(DataRow row, readRow(arguments.row, rowReading(arguments.rows, nullptr)));
        fields = std::move(row.fields);
        answers = std::move(row.answers);
    }
    if (arguments.hasInput) fields["input"] = arguments.input;
    if (arguments.inputFile == "-") {
        fields["input"] = std::string(std::istreambuf_iterator<char>(std::cin), {});
    } else if (!arguments.inputFile.empty()) {
        STRATA_TRY(fields["input"], readTextFile(arguments.inputFile));
    }
    if (!arguments.inputFile.empty())
        STRATA_CHECK(checkUtf8(arguments.inputFile == "-" ? "standard input" : arguments.inputFile, fields["input"]));
    STRATA_TRY(const auto given, parseAssignments(arguments.fields, "field"));
    for (const auto& [name, value] : given)
        fields[name] = value;
    if (!fields.count("input"))
        return fail(ErrorCode::BadArgument, "run",
                    "has no input; give --input TEXT, --input-file FILE or --row FILE:N.");
    return fields;
}

Result<RunRequest> runRequest(const RunArguments& arguments, std::vector<std::string>& answers) {
    RunRequest request;
    DecodeOptions& options = request.options;
    options.sampling = arguments.sampling;
    options.maxNewTokens = arguments.maxNewTokens;
    options.fullDepth = arguments.fullDepth;
    options.reencode = arguments.reencode;
    options.shownTopK = arguments.shownTopK;
    options.layerReadings = arguments.layerReadings;
    options.labels = labelModeOf(arguments.labels);
    options.labelScore = labelScoreOf(arguments.labelScore);
    options.labelReadings = arguments.labelReadings;
    options.beam = arguments.beam;
    STRATA_TRY(options.forced, parseAssignments(arguments.forced, "force"));
    options.besideOriginal = !arguments.withoutOriginal;
    for (const std::string& text : arguments.lenses) {
        STRATA_TRY(const LensColumn lens, parseLensColumn(text));
        request.lenses.push_back(lens);
    }
    request.free = arguments.free || !request.lenses.empty();
    STRATA_TRY(request.fields, readFields(arguments, answers));
    return request;
}

Result<Output> execute(const RunArguments& arguments, const CommonOptions& common, const JobControl& control) {
    std::vector<std::string> answers;
    STRATA_TRY(RunRequest request, runRequest(arguments, answers));
    STRATA_TRY(const auto given, parseAssignments(arguments.fields, "field"));
    STRATA_TRY(const OpenRequest open, openRequest(arguments.model, common));

    // What can be wrong is found before the weights are loaded.
    STRATA_TRY(PreparedModel prepared, prepareModel(open, NoTokenizer::IsError, control));
    STRATA_TRY(const Task task, findTask(arguments.task, prepared.checkpoint.taskPlace(arguments.task),
                                         static_cast<int>(prepared.checkpoint.heads.size())));
    STRATA_CHECK(checkGivenFields(task, given));
    STRATA_TRY(const LoadedPair loaded, loadPrepared(std::move(prepared), open, control));
    fillInitialFields(task, request.fields);
    STRATA_TRY(const auto begun, parseAssignments(arguments.begun, "begin"));
    for (const auto& [level, text] : begun) {
        STRATA_TRY(const std::vector<TokenId> ids, encodeWithMarks(*loaded.tokenizer, task.layout, text));
        for (const TokenId id : ids)
            request.options.begun[level].push_back(id.value);
    }
    for (std::size_t level = 0; level < std::min(answers.size(), task.levels.size()); ++level)
        request.options.gold[task.levels[level].name] = answers[level];
    STRATA_TRY(const Run run, decode(loaded, task, request, control));
    if (!arguments.output.empty()) STRATA_CHECK(saveRun(run, arguments.output));
    Output output;
    if (common.json)
        output.json = runToJson(run);
    else
        output.text = runText(run, task, arguments.shownTopK);
    if (wasCancelled(run)) output.exitCode = 130;
    return output;
}

const EngineRegistration<RunArguments> registration{execute};

} // namespace
} // namespace strata::cli
