// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/calibration.h"

#include "model/base/field_names.h"
#include "model/base/json_file.h"
#include "model/engine/boundary.h"
#include "model/training/folder_files.h"
#include "model/training/head_loss.h"
#include "model/training/head_runner.h"
#include "model/training/model_folder.h"
#include "model/training/row_check.h"
#include "model/training/task_heads.h"
#include "model/training/thread_team.h"

#include <c10/core/GradMode.h>

#include <algorithm>
#include <cmath>
#include <thread>

namespace strata {
namespace {

constexpr double widest = 3.5;   // of |ln T|: 0.03 … 33
constexpr double closest = 1e-3; // of ln T
constexpr std::size_t pieceOfAnswers = 4096;

/// Where a function with one valley is least in [low, high], by golden section.
template <class Function> double leastOf(const Function& f, double low, double high, double within) {
    const double part = (std::sqrt(5.0) - 1.0) / 2.0;
    double left = high - part * (high - low), right = low + part * (high - low);
    double atLeft = f(left), atRight = f(right);
    while (high - low > within) {
        if (atLeft <= atRight) {
            high = right;
            right = left;
            atRight = atLeft;
            atLeft = f(left = high - part * (high - low));
        } else {
            low = left;
            left = right;
            atLeft = atRight;
            atRight = f(right = low + part * (high - low));
        }
    }
    return (low + high) / 2.0;
}

Result<void> checkHeads(const ModelParameters& parameters, const std::string& model) {
    for (std::size_t i = 0; i < parameters.heads.size(); ++i) {
        const HeadSpec& head = parameters.heads[i];
        if (!head.ids.empty() || !head.bias.empty())
            return fail(ErrorCode::Unsupported, head.name,
                        "has rows for some tokens only, or a bias; such a head is not calibrated.");
        if (parameters.isTied(i))
            return fail(ErrorCode::BadArgument, model,
                        "has the embedding's matrix as its head " + head.name +
                            ", which cannot be scaled alone; adapt with " + fieldText("untie") +
                            " gives it one of its own.");
        for (std::size_t other = 0; other < i; ++other)
            if (parameters.heads[other].tensor == head.tensor)
                return fail(ErrorCode::BadArgument, model,
                            "has one matrix for its heads " + parameters.heads[other].name + " and " + head.name +
                                ", which cannot be scaled apart; adapt gives each a copy of its own.");
    }
    return {};
}

/// What one head reads and has to say in the held-out rows.
struct Answers {
    std::vector<std::int64_t> places, targets;
};

std::vector<Answers> answersOf(const std::vector<TrainingRow>& rows, const TrunkStates& states, std::size_t heads) {
    std::vector<Answers> answers(heads);
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (const LabelSpan& span : rows[r].spans)
            for (std::int32_t t = std::max(span.begin, 1); t < span.end; ++t) {
                Answers& of = answers[static_cast<std::size_t>(span.level)];
                of.places.push_back(states.placeOf(r, t - 1));
                of.targets.push_back(rows[r].ids[static_cast<std::size_t>(t)].value);
            }
    return answers;
}

Result<HeadTemperature> temperatureOf(const ModelParameters& parameters, std::size_t index, const TrunkStates& states,
                                      const Answers& answers, int threads, const JobControl& control) {
    const Architecture& a = parameters.architecture;
    const HeadSpec& head = parameters.heads[index];
    HeadTemperature result{head.name};
    result.tokens = static_cast<std::int64_t>(answers.targets.size());
    if (answers.targets.empty()) return result;
    const at::Tensor& matrix = parameters.weights.heads[index];
    // A piece of the answers at a time, so that no more than that of the states is in memory.
    const auto lossAt = [&](double logTemperature) {
        double sum = 0.0;
        for (std::size_t first = 0; first < answers.targets.size() && !control.stopRequested();
             first += pieceOfAnswers) {
            const auto from = static_cast<std::ptrdiff_t>(first);
            const auto to = static_cast<std::ptrdiff_t>(std::min(first + pieceOfAnswers, answers.targets.size()));
            at::Tensor read =
                states.states(head.layer->value, {answers.places.begin() + from, answers.places.begin() + to});
            if (head.readout == Readout::Norm && head.layer->value != a.layers)
                read = finalNorm(a, parameters.weights, read);
            // x (W / T)ᵀ = (x / T) Wᵀ
            sum += headLoss(a, read * std::exp(-logTemperature), matrix,
                            {answers.targets.begin() + from, answers.targets.begin() + to}, 0.0, {},
                            matrix.scalar_type(), threads)
                       .loss;
            control.report(ProgressStage::MeasuringLosses, -1);
        }
        return sum / static_cast<double>(result.tokens);
    };
    const double best = leastOf(lossAt, -widest, widest, closest);
    result.lossBefore = lossAt(0.0);
    result.lossAfter = lossAt(best);
    if (control.stopRequested()) return JobControl::cancelled();
    if (!std::isfinite(result.lossBefore) || !std::isfinite(result.lossAfter))
        return fail(ErrorCode::BadData, head.name, "gives probabilities that are no numbers; the model is broken.");
    if (std::abs(best) > widest - 2 * closest)
        return fail(ErrorCode::BadData, head.name,
                    "has no best temperature on these rows: it is right about every token of them, or knows nothing of "
                    "them; give rows that it was not trained on, or train it first.");
    result.temperature = std::exp(best);
    return result;
}

Result<std::vector<HeadTemperature>> compute(const LoadedModel& model, const ExampleSource& heldOut,
                                             const CalibrationOptions& options, const std::filesystem::path& output,
                                             const JobControl& control) {
    const c10::NoGradGuard noGradients;
    const Checkpoint& base = model.checkpoint();
    STRATA_CHECK(checkFolderForm(base));
    if (!base.adapter.empty() || base.hasHeadsFile)
        return fail(ErrorCode::Unsupported, base.path.string(),
                    "is a base with an adapter or a heads file laid over it; a whole model is calibrated.");
    ModelParameters parameters = copyParameters(model);
    STRATA_CHECK(checkHeads(parameters, base.path.string()));
    STRATA_TRY(const std::vector<int> headOf, headsOfTask(parameters.heads, heldOut.task()));
    if (heldOut.size() == 0) return fail(ErrorCode::BadData, "data", "holds no row.");
    NewFolder folder(output);
    STRATA_CHECK(prepareOutput(output));

    const int threads =
        options.threads > 0 ? options.threads : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    STRATA_TRY(std::vector<TrainingRow> rows,
               heldOut.plainRows({.maxTextTokens = options.maxTextTokens}, threads, control));
    for (TrainingRow& row : rows) {
        STRATA_CHECK(checkRowFits(parameters.architecture, row));
        for (LabelSpan& span : row.spans)
            span.level = headOf[static_cast<std::size_t>(span.level)];
    }
    const SingleThreadedMath scope;
    TrunkStateOptions kept;
    kept.folder = output;
    kept.shardTokens = options.shardTokens;
    kept.threads = threads;
    STRATA_TRY(const TrunkStates states,
               TrunkStates::compute(parameters, rows, layersOfHeads(parameters), kept, control));
    const std::vector<Answers> answers = answersOf(rows, states, parameters.heads.size());
    std::vector<HeadTemperature> temperatures;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        control.report(ProgressStage::MeasuringLosses, static_cast<double>(i) / static_cast<double>(answers.size()));
        STRATA_TRY(HeadTemperature of, temperatureOf(parameters, i, states, answers[i], threads, control));
        parameters.weights.heads[i] = parameters.weights.heads[i] / of.temperature;
        temperatures.push_back(std::move(of));
    }
    control.report(ProgressStage::Writing, -1);
    STRATA_TRY(nlohmann::json config, parseJson(base.config, base.path.string()));
    STRATA_CHECK(writeModelFolder(parameters, {std::move(config), base.source, heldOut.task().path, base.source},
                                  options.saveDType, output));
    folder.keep();
    return temperatures;
}

} // namespace

Result<std::vector<HeadTemperature>> calibrateModel(const LoadedModel& model, const ExampleSource& heldOut,
                                                    const CalibrationOptions& options,
                                                    const std::filesystem::path& output, const JobControl& control) {
    return atBoundary("calibrate", [&] { return compute(model, heldOut, options, output, control); });
}

} // namespace strata
