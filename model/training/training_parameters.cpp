// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/training_parameters.h"

#include "model/base/field_names.h"
#include "model/engine/device.h"
#include "model/training/task_heads.h"

namespace strata {
namespace {

Result<ModelParameters> parametersOf(const TrainStart& start, const TrainOptions& options, int threads,
                                     const JobControl& control) {
    if (!start.checkpoint) {
        STRATA_TRY(const Architecture architecture, parseArchitecture(start.config, start.configName));
        STRATA_TRY(const std::vector<HeadSpec> heads, headsFromConfig(start.config, architecture, start.configName));
        return initialiseParameters(architecture, heads, options.seed);
    }
    LoadOptions load;
    load.device = options.device;
    load.dtype = DType::Float32;
    load.threads = threads;
    STRATA_TRY(const auto model, loadModel(*start.checkpoint, load, control));
    return copyParameters(*model);
}

} // namespace

Result<TrainingParameters> startingParameters(const TrainStart& start, const Task& task, const TrainOptions& options,
                                              int threads, const JobControl& control) {
    TrainingParameters result;
    STRATA_TRY(result.model, parametersOf(start, options, threads, control));
    STRATA_TRY(const at::Device device, parseDevice(options.device));
    if (!device.is_cpu()) moveParameters(result.model, device);
    std::vector<HeadSpec>& heads = result.model.heads;
    STRATA_TRY(result.headOfLevel, headsOfTask(heads, task));
    if (!options.levelWeights.empty() && options.levelWeights.size() != result.headOfLevel.size())
        return fail(ErrorCode::BadArgument, fieldText("weights"),
                    "names " + std::to_string(options.levelWeights.size()) + " weights for the " +
                        std::to_string(result.headOfLevel.size()) + " levels of the task.");
    for (std::size_t i = 0; i < options.levelWeights.size(); ++i)
        heads[static_cast<std::size_t>(result.headOfLevel[i])].lossWeight = options.levelWeights[i];
    for (const HeadSpec& head : heads)
        result.levelWeights.push_back(head.lossWeight);
    for (std::size_t i = 0; options.freezeBase && i < heads.size(); ++i)
        if (result.model.isTied(i))
            return fail(ErrorCode::BadArgument, fieldText("freeze-base"),
                        "the head " + heads[i].name +
                            " is the embedding itself, which is part of the base; adapt with " + fieldText("untie") +
                            " gives it a matrix of "
                            "its own.");
    return result;
}

void nameHeads(const TrainingParameters& parameters, std::vector<TrainingRow>& rows) {
    for (TrainingRow& row : rows)
        for (LabelSpan& span : row.spans)
            span.level = parameters.headOfLevel[static_cast<std::size_t>(span.level)];
}

Result<void> checkRow(const TrainingParameters& parameters, const TrainingRow& row) {
    const Architecture& a = parameters.model.architecture;
    for (const TokenId id : row.ids)
        if (id.value < 0 || id.value >= a.vocabularySize)
            return fail(ErrorCode::BadData, "tokenizer",
                        "gives the id " + std::to_string(id.value) + ", but the model has only " +
                            std::to_string(a.vocabularySize) + " pieces; it belongs to another model.");
    if (row.length() > a.contextLength)
        return fail(ErrorCode::BadData, "training",
                    "a row has " + std::to_string(row.length()) + " tokens, more than the model's context of " +
                        std::to_string(a.contextLength) + "; leave it out or set " + fieldText("max-text-tokens") +
                        ".");
    return {};
}

} // namespace strata
