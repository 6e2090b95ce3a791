// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli merge: the shards of one evaluation as one. No model is opened.
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "model/base/counted.h"
#include "model/base/output_path.h"
#include "model/documents/evaluation_merge.h"
#include "model/documents/evaluation_records.h"

namespace strata::cli {
namespace {

struct MergeArguments {
    std::vector<std::string> files;
    std::string output;
};

Result<Output> execute(const MergeArguments& arguments, const CommonOptions&, const JobControl& control) {
    STRATA_CHECK(checkOutputFile("-o", arguments.output, {".strata"}));
    const std::vector<std::filesystem::path> files(arguments.files.begin(), arguments.files.end());
    STRATA_CHECK(checkNotAnInput("-o", arguments.output, files));
    STRATA_TRY(const Evaluation whole, mergeEvaluations(files, arguments.output, control));
    Output output;
    output.json = {{"output", arguments.output},     {"records_file", whole.recordsFile.string()},
                   {"shards", files.size()},         {"rows", whole.rows},
                   {"records", whole.recordCount()}, {"bad_rows", whole.badRows.size()},
                   {"seconds", whole.seconds}};
    output.text = arguments.output + ": " + counted(whole.recordCount(), "record") + " of " +
                  counted(static_cast<std::int64_t>(files.size()), "shard") + "\n";
    return output;
}

void add(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<MergeArguments>();
    CLI::App* const command = app.add_subcommand("merge", "The shards of one evaluation (eval --shard) as one");
    command->add_option("FILE", arguments->files, "every shard of it, FILE.strata with its records beside it")
        ->required();
    command->add_option("-o,--output", arguments->output, "the whole, FILE.strata and FILE.records.jsonl")->required();
    command->callback([arguments, &chosen] {
        chosen = [arguments](const CommonOptions& common, const JobControl& control) {
            return execute(*arguments, common, control);
        };
    });
}

const Registration registration{71, add};

} // namespace
} // namespace strata::cli
