// SPDX-License-Identifier: GPL-3.0-or-later
// Options of `strata-cli loss`.
#include "app/cli/command.h"
#include "app/cli/level_weights.h"
#include "app/cli/loss_arguments.h"
#include "app/cli/row_options.h"
#include "model/task/task_fields.h"

namespace strata::cli {
namespace {

Result<void> check(const LossArguments& arguments) {
    STRATA_CHECK(checkTaskName(arguments.task));
    STRATA_CHECK(parseLevelWeights(arguments.weights));
    STRATA_CHECK(checkRowArguments(arguments.rows));
    STRATA_CHECK(checkRowFiles(arguments.data));
    return {};
}

void add(CLI::App& app, Command& chosen) {
    auto arguments = std::make_shared<LossArguments>();
    CLI::App* command = app.add_subcommand("loss", "teacher-forced loss of every level");
    command->add_option("MODEL", arguments->model, "model folder or file")->required();
    command->add_option("--task", arguments->task, "built-in task or *.task.json; the model's own when there is one");
    command->add_option("--data", arguments->data, "rows: JSON Lines, a JSON array, CSV or TSV")->required();
    addSkippingOptions(command, arguments->rows);
    command->add_option("--weights", arguments->weights, "weight of each level, 2,1; else the heads' own");
    command->add_flag("--gradients", arguments->gradients,
                      "also the L2 norm of the gradient of the mean weighted loss, tensor by tensor");
    command->callback([arguments, &chosen] { chosen = engineCommand<LossArguments>(arguments, check); });
}

const Registration registration{62, add};

} // namespace
} // namespace strata::cli
