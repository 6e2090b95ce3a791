// SPDX-License-Identifier: GPL-3.0-or-later
// sweep MODEL: heads at each layer, measured beside the logit lens.
#include "app/cli/engine/open_model.h"
#include "app/cli/model_arguments.h"
#include "app/cli/sweep_arguments.h"
#include "app/cli/terminal_text.h"
#include "model/base/counted.h"
#include "model/requests/grammar.h"
#include "model/task/answers.h"

namespace strata::cli {
namespace {

std::string meanText(const SweepCell& cell, double SweepMeasure::* field, std::string (*text)(std::optional<double>)) {
    std::vector<double> values;
    for (const SweepMeasure& measure : cell.trained)
        values.push_back(measure.*field);
    const MeanInterval interval = meanInterval(values, field == &SweepMeasure::accuracy);
    std::string shown = text(interval.mean);
    if (interval.low) shown += " [" + text(*interval.low) + ", " + text(*interval.high) + "]";
    return shown;
}

std::string sharesText(std::optional<double> value) {
    return percentText(value);
}
std::string natsText(std::optional<double> value) {
    return decimalText(value, 3);
}

std::string tableOf(const SweepReport& report) {
    std::string text;
    for (const SweepLevel& level : report.levels) {
        text += level.name + ": " + counted(level.rows, "row") + " to train on, " + std::to_string(level.heldOutRows) +
                " to measure on, heads of " + counted(level.tokens, "token") + "\n" + alignedRight("layer", 7) +
                alignedRight("accuracy", 26) + alignedRight("lens", 9) + alignedRight("loss", 24) +
                alignedRight("lens", 9) + "\n";
        for (const SweepCell& cell : report.cells)
            if (cell.level == level.name)
                text += alignedRight(std::to_string(cell.layer.value), 7) +
                        alignedRight(meanText(cell, &SweepMeasure::accuracy, sharesText), 26) +
                        alignedRight(percentText(cell.lens.accuracy), 9) +
                        alignedRight(meanText(cell, &SweepMeasure::loss, natsText), 24) +
                        alignedRight(decimalText(cell.lens.loss, 3), 9) + "\n";
        text += "\n";
    }
    if (report.seeds.size() > 1)
        text += "In brackets: 95 % intervals of the mean over " +
                counted(static_cast<std::int64_t>(report.seeds.size()), "seed") + ". ";
    return text +
           "lens: the final head through the final norm, as it is. Given the true answers of the levels above.\n";
}

Result<Output> run(const SweepArguments& arguments, const CommonOptions& common, const JobControl& control) {
    SweepOptions options = arguments.options;
    STRATA_TRY(const Checkpoint checkpoint, openModelCheckpoint(arguments.model, common));
    STRATA_TRY(options.layers, parseLayers(arguments.layers, static_cast<int>(checkpoint.architecture.layers)));
    STRATA_TRY(const auto tokenizer, openTokenizer(checkpoint.source));
    STRATA_TRY(const Task task, findTask(arguments.task, checkpoint.taskPlace(arguments.task),
                                         static_cast<int>(checkpoint.heads.size())));
    options.readout = arguments.readout == "raw" ? Readout::Raw : Readout::Norm;
    options.halfStates = arguments.stateDType == "f16";
    options.stateMemory = arguments.stateMemory << 20;
    options.threads = common.threads;
    options.device = common.device;

    control.report(ProgressStage::ReadingRows, -1);
    const RowReading reading = rowReading(arguments.rows, task.taxonomy.get());
    std::vector<std::string> warnings;
    STRATA_TRY(std::vector<DataRow> rows, readRowFiles(arguments.data, reading, warnings));
    const ExampleSource data(tokenizer, task, std::move(rows), arguments.data.front());
    std::optional<ExampleSource> heldOut;
    if (!arguments.heldOut.empty()) {
        STRATA_TRY(std::vector<DataRow> held, readRowFiles({arguments.heldOut}, reading, warnings));
        heldOut.emplace(tokenizer, task, std::move(held), arguments.heldOut);
    }
    showWarnings(warnings, common);
    STRATA_TRY(const SweepReport report,
               sweep(checkpoint, data, heldOut ? &*heldOut : nullptr, options, arguments.output, control));
    Output output;
    output.json = sweepToJson(report);
    output.json["output"] = arguments.output;
    output.json["warnings"] = warnings;
    output.text = tableOf(report) + "written to " + arguments.output + "/sweep.json\n";
    return output;
}

const EngineRegistration<SweepArguments> registration{run};

} // namespace
} // namespace strata::cli
