// loss MODEL: teacher-forced loss of every level, per row, and the gradient of their weighted sum.
#include "app/cli/command.h"
#include "app/cli/level_weights.h"
#include "model/task/answers.h"
#include "model/tokenizer/tokenizer.h"
#include "model/training/teacher_forcing.h"

#include <cstdio>

namespace strata::cli {
namespace {

struct LossArguments {
    std::string model, task, weights;
    std::vector<std::string> data;
    bool gradients = false;
};

nlohmann::json numberOrNull(const std::optional<double>& value) {
    return value ? nlohmann::json(*value) : nlohmann::json();
}

Output present(const LossReport& report, bool gradients) {
    Output output;
    char line[256];
    nlohmann::json rows = nlohmann::json::array();
    for (const RowLoss& row : report.rows) {
        nlohmann::json levels = nlohmann::json::object();
        for (std::size_t i = 0; i < report.levelNames.size(); ++i)
            levels[report.levelNames[i]] = numberOrNull(row.levels[i]);
        rows.push_back({{"levels", std::move(levels)}, {"weighted", row.weighted}});
    }
    nlohmann::json levels = nlohmann::json::object();
    for (std::size_t i = 0; i < report.levelNames.size(); ++i) {
        levels[report.levelNames[i]] = numberOrNull(report.levels[i]);
        if (report.levels[i])
            std::snprintf(line, sizeof line, "%-24s %.6f nats per token\n", report.levelNames[i].c_str(),
                          *report.levels[i]);
        else
            std::snprintf(line, sizeof line, "%-24s no row answers it\n", report.levelNames[i].c_str());
        output.text += line;
    }
    std::snprintf(line, sizeof line, "%-24s %.6f, mean of %zu %s\n", "weighted sum", report.weighted,
                  report.rows.size(), report.rows.size() == 1 ? "row" : "rows");
    output.text += line;
    output.json = {{"rows", std::move(rows)}, {"levels", std::move(levels)}, {"weighted", report.weighted}};
    if (!gradients) return output;
    output.json["gradients"] = nlohmann::json::object();
    for (const auto& [name, norm] : report.gradients) {
        output.json["gradients"][name] = numberOrNull(norm);
        if (norm)
            std::snprintf(line, sizeof line, "%-48s %.6g\n", name.c_str(), *norm);
        else
            std::snprintf(line, sizeof line, "%-48s no gradient\n", name.c_str());
        output.text += line;
    }
    return output;
}

Result<Output> run(const LossArguments& arguments, CommonOptions common, const JobControl& control) {
    if (common.dtype == "auto") common.dtype = "f32"; // losses are compared: no rounding that need not be
    LossOptions options;
    options.gradients = arguments.gradients;
    STRATA_TRY(options.weights, parseLevelWeights(arguments.weights));
    STRATA_TRY(const auto model, openModel(arguments.model, common, control));
    STRATA_TRY(const auto tokenizer, openTokenizer(model->checkpoint().source));
    STRATA_TRY(const Task task,
               findTask(arguments.task, model->checkpoint().source, static_cast<int>(model->heads().size())));
    std::vector<DataRow> rows;
    for (const std::string& file : arguments.data) {
        STRATA_TRY(std::vector<DataRow> more, readRows(file));
        std::move(more.begin(), more.end(), std::back_inserter(rows));
    }
    STRATA_TRY(const std::vector<std::string> warnings,
               unansweredWarnings(rows, task, arguments.data.front(), "compute a loss of"));
    showWarnings(warnings, common);
    STRATA_TRY(const LossReport report, teacherForcedLoss(*model, *tokenizer, task, rows, options, control));
    Output output = present(report, arguments.gradients);
    output.json["warnings"] = warnings;
    return output;
}

void add(CLI::App& app, Command& chosen) {
    auto arguments = std::make_shared<LossArguments>();
    CLI::App* command = app.add_subcommand("loss", "teacher-forced loss of every level");
    command->add_option("MODEL", arguments->model, "model folder or file")->required();
    command->add_option("--task", arguments->task, "built-in task or *.task.json; the model's own when there is one");
    command->add_option("--data", arguments->data, "rows, JSON Lines or a JSON array")->required();
    command->add_option("--weights", arguments->weights, "weight of each level, 2,1; else the heads' own");
    command->add_flag("--gradients", arguments->gradients,
                      "also the L2 norm of the gradient of the mean weighted loss, tensor by tensor");
    command->callback([arguments, &chosen] {
        chosen = [arguments](const CommonOptions& common, const JobControl& control) {
            return run(*arguments, common, control);
        };
    });
}

const Registration registration{62, add};

} // namespace
} // namespace strata::cli
