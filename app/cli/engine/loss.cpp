// SPDX-License-Identifier: GPL-3.0-or-later
// loss MODEL: teacher-forced loss of every level, per row, and the gradient of their weighted sum.
#include "app/cli/engine/open_model.h"
#include "app/cli/level_weights.h"
#include "app/cli/loss_arguments.h"
#include "app/cli/model_arguments.h"
#include "app/cli/terminal_text.h"
#include "model/base/counted.h"
#include "model/task/answers.h"
#include "model/tokenizer/tokenizer.h"
#include "model/training/teacher_forcing.h"

#include <algorithm>
#include <cstdio>

namespace strata::cli {
namespace {

nlohmann::json numberOrNull(const std::optional<double>& value) {
    return value ? nlohmann::json(*value) : nlohmann::json();
}

/// Where no level has an answer there is nothing to be summed.
std::optional<double> weightedOf(const std::vector<std::optional<double>>& levels, double weighted) {
    const bool any = std::any_of(levels.begin(), levels.end(), [](const auto& level) { return level.has_value(); });
    return any ? std::optional(weighted) : std::nullopt;
}

Output present(const LossReport& report, bool gradients) {
    Output output;
    char line[256];
    nlohmann::json rows = nlohmann::json::array();
    for (const RowLoss& row : report.rows) {
        nlohmann::json levels = nlohmann::json::object();
        for (std::size_t i = 0; i < report.levelNames.size(); ++i)
            levels[report.levelNames[i]] = numberOrNull(row.levels[i]);
        rows.push_back(
            {{"levels", std::move(levels)}, {"weighted", numberOrNull(weightedOf(row.levels, row.weighted))}});
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
    const std::optional<double> weighted = weightedOf(report.levels, report.weighted);
    std::snprintf(line, sizeof line, "%-24s %s, mean of %s\n", "weighted sum", decimalText(weighted, 6).c_str(),
                  counted(static_cast<std::int64_t>(report.rows.size()), "row").c_str());
    output.text += line;
    output.json = {{"rows", std::move(rows)}, {"levels", std::move(levels)}, {"weighted", numberOrNull(weighted)}};
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

Result<Output> run(const LossArguments& arguments, const CommonOptions& given, const JobControl& control) {
    CommonOptions common = given;
    if (common.dtype == "auto") common.dtype = "f32"; // losses are compared: no rounding that need not be
    LossOptions options;
    options.gradients = arguments.gradients;
    STRATA_TRY(options.weights, parseLevelWeights(arguments.weights));
    STRATA_TRY(const auto model, openModel(arguments.model, common, control));
    STRATA_TRY(const auto tokenizer, openTokenizer(model->checkpoint().source));
    STRATA_TRY(const Task task, findTask(arguments.task, model->checkpoint().taskPlace(arguments.task),
                                         static_cast<int>(model->heads().size())));
    std::vector<std::string> warnings;
    STRATA_TRY(const std::vector<DataRow> rows,
               readRowFiles(arguments.data, rowReading(arguments.rows, task.taxonomy.get()), warnings));
    STRATA_TRY(const std::vector<std::string> more,
               dataWarnings(rows, task, arguments.data.front(), "compute a loss of"));
    warnings.insert(warnings.end(), more.begin(), more.end());
    showWarnings(warnings, common);
    STRATA_TRY(const LossReport report, teacherForcedLoss(*model, *tokenizer, task, rows, options, control));
    Output output = present(report, arguments.gradients);
    output.json["warnings"] = warnings;
    return output;
}

const EngineRegistration<LossArguments> registration{run};

} // namespace
} // namespace strata::cli
