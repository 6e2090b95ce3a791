// SPDX-License-Identifier: GPL-3.0-or-later
// calibrate MODEL: one temperature for each head, folded into its matrix.
#include "app/cli/calibrate_arguments.h"
#include "app/cli/engine/open_model.h"
#include "app/cli/model_arguments.h"
#include "app/cli/terminal_text.h"
#include "model/base/counted.h"
#include "model/task/answers.h"
#include "model/tokenizer/tokenizer.h"
#include "model/training/calibration.h"

namespace strata::cli {
namespace {

Output present(const std::vector<HeadTemperature>& temperatures, const std::string& folder) {
    Output output;
    output.json = {{"output", folder}, {"heads", nlohmann::json::array()}};
    for (const HeadTemperature& head : temperatures) {
        const bool any = head.tokens > 0;
        output.json["heads"].push_back({{"name", head.head},
                                        {"temperature", head.temperature},
                                        {"tokens", head.tokens},
                                        {"loss_before", any ? nlohmann::json(head.lossBefore) : nlohmann::json()},
                                        {"loss_after", any ? nlohmann::json(head.lossAfter) : nlohmann::json()}});
        std::string line = head.head + ": no row answers it; it stays as it is\n";
        if (any)
            line = head.head + ": temperature " + decimalText(head.temperature, 3) + ", loss " +
                   decimalText(head.lossBefore, 4) + " -> " + decimalText(head.lossAfter, 4) + " nats per token (" +
                   counted(head.tokens, "token") + ")\n";
        output.text += line;
    }
    output.text += "written to " + folder + "\n";
    return output;
}

Result<Output> run(const CalibrateArguments& arguments, const CommonOptions& given, const JobControl& control) {
    CommonOptions common = given;
    if (common.dtype == "auto") common.dtype = "f32";
    CalibrationOptions options;
    options.maxTextTokens = arguments.maxTextTokens;
    options.threads = common.threads;
    STRATA_TRY(const std::optional<DType> saved, parseDType(arguments.saveDType));
    options.saveDType = saved.value_or(DType::Float32);
    STRATA_TRY(const auto model, openModel(arguments.model, common, control));
    STRATA_TRY(auto tokenizer, openTokenizer(model->checkpoint().source));
    STRATA_TRY(Task task, findTask(arguments.task, model->checkpoint().taskPlace(arguments.task),
                                   static_cast<int>(model->heads().size())));
    std::vector<std::string> warnings;
    STRATA_TRY(std::vector<DataRow> rows,
               readRowFiles(arguments.data, rowReading(arguments.rows, task.taxonomy.get()), warnings));
    STRATA_TRY(const std::vector<std::string> more, dataWarnings(rows, task, arguments.data.front(), "calibrate on"));
    warnings.insert(warnings.end(), more.begin(), more.end());
    showWarnings(warnings, common);
    const ExampleSource heldOut(std::move(tokenizer), std::move(task), std::move(rows), arguments.data.front());
    STRATA_TRY(const auto temperatures, calibrateModel(*model, heldOut, options, arguments.output, control));
    Output output = present(temperatures, arguments.output);
    output.json["warnings"] = warnings;
    return output;
}

const EngineRegistration<CalibrateArguments> registration{run};

} // namespace
} // namespace strata::cli
