// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli log: what a training logged, whichever program wrote it; as a table, JSON or TensorBoard's event file.
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "app/cli/terminal_text.h"
#include "model/base/counted.h"
#include "model/base/file_name.h"
#include "model/base/json_file.h"
#include "model/base/output_path.h"
#include "model/training_log/event_writer.h"
#include "model/training_log/log_reader.h"
#include "model/training_log/training_csv.h"

#include <chrono>

namespace strata::cli {
namespace {

struct LogArguments {
    std::string file, output, tensorBoard;
};

Result<Training> readAny(const std::filesystem::path& file) {
    if (lowerExtension(file) != ".strata") return readTrainingLog(file);
    STRATA_TRY(const nlohmann::json json, readJsonFile(file));
    return trainingFromJson(json, file.string());
}

Result<void> write(const Training& training, const std::string& file) {
    const std::string ending = lowerExtension(file);
    if (ending == ".strata") return saveTraining(training, file);
    return writeFileAtomically(file,
                               ending == ".csv" ? trainingToCsv(training) : dumpJson(trainingToJson(training)) + "\n");
}

/// First, smallest and last number of every series.
std::string textOf(const Training& training) {
    std::string text = training.title + ": " + counted(training.lastStep(), "step") +
                       (training.plannedSteps ? " of " + std::to_string(*training.plannedSteps) : std::string()) +
                       (training.ended ? ", finished" : "") + "\n";
    std::size_t width = 4;
    for (const TrainingSeries& series : training.series)
        width = std::max(width, series.name.size());
    const auto pad = [](std::string cell, std::size_t to) {
        return cell.size() < to ? cell + std::string(to - cell.size(), ' ') : cell;
    };
    const auto number = [&](double value) {
        std::array<char, 32> out{};
        std::snprintf(out.data(), out.size(), "%12.6g", value);
        return std::string(out.data());
    };
    text += pad("name", width) + "  points         first      smallest          last\n";
    for (const TrainingSeries& series : training.series) {
        if (series.points.empty()) continue;
        double smallest = series.points.front().value;
        for (const TrainingPoint& point : series.points)
            smallest = std::min(smallest, point.value);
        std::array<char, 16> points{};
        std::snprintf(points.data(), points.size(), "%8zu", series.points.size());
        text += pad(series.name, width) + points.data() + "  " + number(series.points.front().value) + "  " +
                number(smallest) + "  " + number(series.points.back().value) + "\n";
    }
    if (!training.samples.empty())
        text += "samples at " + counted(std::int64_t(training.samples.size()), "step") + "\n";
    if (!training.layers.empty())
        text +=
            "readings of every layer: " + counted(std::int64_t(training.layers.size()), "evaluation of a level") + "\n";
    return text;
}

Result<Output> execute(const LogArguments& arguments, const CommonOptions& common, const JobControl&) {
    if (!arguments.output.empty()) {
        STRATA_CHECK(checkOutputFile("-o", arguments.output, {".csv", ".json", ".strata"}));
        STRATA_CHECK(checkNotAnInput("-o", arguments.output, {arguments.file}));
    }
    if (!arguments.tensorBoard.empty()) STRATA_CHECK(checkOutputFolder(arguments.tensorBoard));
    STRATA_TRY(const Training training, readAny(arguments.file));
    showWarnings(training.warnings, common);
    Output output;
    output.json = trainingToJson(training);
    output.text = textOf(training);
    if (!arguments.output.empty()) {
        STRATA_CHECK(write(training, arguments.output));
        output.text += "written to " + arguments.output + "\n";
    }
    if (!arguments.tensorBoard.empty()) {
        const double now = std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
        STRATA_TRY(const std::filesystem::path file, writeEventFile(training, arguments.tensorBoard, now));
        output.text += "written to " + file.string() + "\n";
    }
    return output;
}

void add(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<LogArguments>();
    CLI::App* const command = app.add_subcommand(
        "log", "what a training logged, whichever program wrote it: steps, losses, evaluations; as a table or for "
               "TensorBoard");
    command
        ->add_option("FILE", arguments->file,
                     "JSON Lines (train --log, trainer_log.jsonl, two_losses.jsonl), trainer_state.json, CSV, a "
                     "TensorBoard event file, FILE.strata, or the folder of one of them")
        ->required();
    command->add_option("-o,--output", arguments->output, "write FILE.csv, FILE.json or FILE.strata");
    command->add_option("--tensorboard", arguments->tensorBoard, "write an event file into this folder");
    command->callback([arguments, &chosen] {
        chosen = [arguments](const CommonOptions& common, const JobControl& control) {
            return execute(*arguments, common, control);
        };
    });
}

const Registration registration{66, add};

} // namespace
} // namespace strata::cli
