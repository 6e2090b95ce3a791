// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/training_parameters.h"

#include "model/base/field_names.h"
#include "model/engine/device.h"
#include "model/training/row_check.h"
#include "model/training/task_heads.h"

#include <algorithm>
#include <set>

namespace strata {
namespace {

/// The checkpoint with the new heads, which as yet are the final one at other layers.
Result<Checkpoint> withNewHeads(const TrainStart& start) {
    Checkpoint checkpoint = *start.checkpoint;
    if (start.newHeads.empty()) return checkpoint;
    for (const HeadSpec& head : checkpoint.heads)
        if (!head.layer)
            return fail(ErrorCode::BadArgument, checkpoint.path.string(),
                        "has the head " + head.tensor + " at no known layer; place it before more are added.");
    const HeadSpec final = checkpoint.heads.back();
    STRATA_CHECK(
        checkNewLayers(checkpoint, start.newHeads, {checkpoint.heads.begin(), checkpoint.heads.end() - 1}, "new-head"));
    for (const NewHead& wanted : start.newHeads) {
        const std::string given = fieldText("new-head", std::to_string(wanted.layer.value));
        HeadSpec head = final;
        head.name = wanted.name.empty() ? "layer" + std::to_string(wanted.layer.value) : wanted.name;
        head.layer = wanted.layer;
        head.readout = wanted.readout;
        head.lossWeight = wanted.weight;
        for (const HeadSpec& other : checkpoint.heads)
            if (other.name == head.name)
                return fail(ErrorCode::BadArgument, given, "has the name " + head.name + ", which another head has.");
        checkpoint.heads.push_back(std::move(head));
    }
    std::stable_sort(checkpoint.heads.begin(), checkpoint.heads.end(),
                     [](const HeadSpec& a, const HeadSpec& b) { return *a.layer < *b.layer; });
    return checkpoint;
}

/// The tokens of all levels that a head answers; none where one of them is free text.
std::vector<std::int32_t> rowsOfHead(const std::vector<int>& headOfLevel, int head,
                                     const std::vector<std::vector<std::int32_t>>& tokens) {
    std::set<std::int32_t> rows;
    for (std::size_t level = 0; level < headOfLevel.size(); ++level) {
        if (headOfLevel[level] != head) continue;
        if (tokens[level].empty()) return {};
        rows.insert(tokens[level].begin(), tokens[level].end());
    }
    return {rows.begin(), rows.end()};
}

/// Matrices of their own for all heads: whole ones, or the rows of the tokens that a level's labels are written with.
Result<void> giveOwnHeads(TrainingParameters& parameters, const ExampleSource& data, bool labelRows) {
    ModelParameters& model = parameters.model;
    std::vector<std::vector<std::int32_t>> tokens(data.task().levels.size());
    if (labelRows) {
        STRATA_TRY(tokens, data.labelTokens());
        model.headRows.resize(model.heads.size());
    }
    for (std::size_t i = 0; i < model.heads.size(); ++i) {
        if (labelRows) model.headRows[i] = rowsOfHead(parameters.headOfLevel, static_cast<int>(i), tokens);
        at::Tensor& matrix = model.weights.heads[i];
        if (labelRows && !model.headRows[i].empty()) {
            const std::vector<std::int64_t> ids(model.headRows[i].begin(), model.headRows[i].end());
            matrix = matrix.index_select(0, at::tensor(ids, at::kLong).to(matrix.device()));
        } else {
            matrix = matrix.clone();
        }
        model.heads[i].tied = false;
        if (model.heads[i].layer->value < model.architecture.layers)
            model.heads[i].tensor = model.heads[i].name + ".weight";
    }
    return {};
}

Result<void> freezeBlocks(ModelParameters& model, const TrainOptions& options) {
    if (!options.freezeBase && options.trainLayers.empty()) return {};
    const auto layers = static_cast<std::int32_t>(model.architecture.layers);
    model.learnedBlocks.emplace(static_cast<std::size_t>(layers), false);
    for (const LayerIndex layer : options.trainLayers) {
        if (layer.value < 1 || layer.value > layers)
            return fail(ErrorCode::BadArgument, fieldText("train-layers", std::to_string(layer.value)),
                        "is no block of the model, which has the blocks 1 to " + std::to_string(layers) + ".");
        (*model.learnedBlocks)[static_cast<std::size_t>(layer.value - 1)] = true;
    }
    return {};
}

/// The embedding as the final head, with a matrix of its own.
void recoverHead(ModelParameters& model) {
    model.weights.heads.back() = model.weights.embedding.clone();
    model.heads.back().tied = false;
    model.heads.back().tensor = model.architecture.tensors.finalHead;
}

Result<void> tieContrastiveHeads(ModelParameters& model, const TrainOptions& options) {
    if (options.contrastiveHeads.empty()) return {};
    model.contrastive.assign(model.heads.size(), false);
    for (const std::string& name : options.contrastiveHeads) {
        const auto found = std::find_if(model.heads.begin(), model.heads.end(),
                                        [&](const HeadSpec& head) { return head.name == name; });
        if (found == model.heads.end())
            return fail(ErrorCode::BadArgument, fieldText("objective", name),
                        "is no head of the model; name one of those that inspect shows.");
        const auto i = static_cast<std::size_t>(found - model.heads.begin());
        model.contrastive[i] = true;
        model.weights.heads[i] = model.weights.embedding;
        found->tied = true;
        if (i + 1 < model.heads.size()) found->tensor = model.architecture.tensors.embeddingTensor();
    }
    return {};
}

Result<void> addTextHead(TrainingParameters& parameters, double weight) {
    ModelParameters& model = parameters.model;
    const std::size_t last = model.heads.size() - 1;
    if (last < model.headRows.size() && !model.headRows[last].empty())
        return fail(ErrorCode::BadArgument, fieldText("text-loss"),
                    "needs a final head that can say every token; leave " + fieldText("label-rows") + " out.");
    HeadSpec text = model.heads[last];
    text.name = "text";
    while (
        std::any_of(model.heads.begin(), model.heads.end(), [&](const auto& head) { return head.name == text.name; }))
        text.name = "input " + text.name;
    model.heads.push_back(std::move(text));
    model.weights.heads.push_back(model.weights.heads[last]);
    if (!model.headRows.empty()) model.headRows.emplace_back();
    if (!model.contrastive.empty()) model.contrastive.push_back(false);
    parameters.levelWeights.push_back(weight);
    parameters.textHead = static_cast<int>(last) + 1;
    return {};
}

/// A matrix and a tensor of their own for heads that are copies of the final one so far, which stays as it is.
void giveNewHeads(ModelParameters& model, const std::vector<NewHead>& newHeads) {
    for (std::size_t i = 0; i + 1 < model.heads.size(); ++i) {
        HeadSpec& head = model.heads[i];
        if (std::none_of(newHeads.begin(), newHeads.end(),
                         [&](const NewHead& wanted) { return wanted.layer == *head.layer; }))
            continue;
        model.weights.heads[i] = model.weights.heads[i].clone();
        head.tied = false;
        head.tensor = newHeadTensor(i, model.heads.size() - 1, *head.layer);
    }
}

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
    STRATA_TRY(const Checkpoint checkpoint, withNewHeads(start));
    for (const HeadSpec& head : checkpoint.heads)
        if (!head.ids.empty() || !head.bias.empty())
            return fail(ErrorCode::Unsupported, head.name,
                        "has rows for some tokens only, or a bias; such a head is not trained further. Begin with its "
                        "base and " +
                            fieldText("new-head") + ".");
    STRATA_TRY(const auto model, loadModel(checkpoint, load, control));
    return copyParameters(*model);
}

} // namespace

Result<TrainingParameters> startingParameters(const TrainStart& start, const ExampleSource& data,
                                              const TrainOptions& options, int threads, const JobControl& control) {
    const Task& task = data.task();
    TrainingParameters result;
    STRATA_TRY(result.model, parametersOf(start, options, threads, control));
    STRATA_TRY(const at::Device device, parseDevice(options.device));
    if (!device.is_cpu()) moveParameters(result.model, device);
    std::vector<HeadSpec>& heads = result.model.heads;
    if (!start.newHeads.empty() && !task.levels.empty()) {
        // What answers the last level is called as the level is: a trained copy of the base's head, and no longer that.
        const TaskLevel& last = task.levels.back();
        heads.back().name = last.head.empty() ? last.name : last.head;
        for (std::size_t i = 0; i + 1 < heads.size(); ++i)
            if (heads[i].name == heads.back().name)
                return fail(ErrorCode::BadArgument, fieldText("new-head", heads[i].name),
                            "has the name of the last level, which the final head answers; give it another.");
    }
    STRATA_TRY(result.headOfLevel, headsOfTask(heads, task));
    if (options.recoverHead && options.labelRows)
        return fail(ErrorCode::BadArgument, fieldText("recover-head"),
                    "makes a final head that can say every token; leave " + fieldText("label-rows") + " out.");
    if (options.lowRank.rank > 0 || options.saveAdapter) {
        STRATA_CHECK(giveOwnHeads(result, data, options.labelRows));
    } else {
        giveNewHeads(result.model, start.newHeads);
    }
    if (options.lowRank.rank > 0) STRATA_CHECK(addLowRank(result.model, options.lowRank, options.seed));
    if (!options.levelWeights.empty() && options.levelWeights.size() != result.headOfLevel.size())
        return fail(ErrorCode::BadArgument, fieldText("weights"),
                    "names " + std::to_string(options.levelWeights.size()) + " weights for the " +
                        std::to_string(result.headOfLevel.size()) + " levels of the task.");
    for (std::size_t i = 0; i < options.levelWeights.size(); ++i)
        heads[static_cast<std::size_t>(result.headOfLevel[i])].lossWeight = options.levelWeights[i];
    for (const HeadSpec& head : heads)
        result.levelWeights.push_back(head.lossWeight);
    if (options.recoverHead) recoverHead(result.model);
    STRATA_CHECK(tieContrastiveHeads(result.model, options));
    STRATA_CHECK(freezeBlocks(result.model, options));
    for (std::size_t i = 0; result.model.learnedBlocks && i < heads.size(); ++i)
        if (result.model.isTied(i))
            return fail(ErrorCode::BadArgument, fieldText(options.freezeBase ? "freeze-base" : "train-layers"),
                        "the head " + heads[i].name +
                            " is the embedding itself, which is part of the base; adapt with " + fieldText("untie") +
                            " gives it a matrix of "
                            "its own.");
    if (options.textWeight > 0.0) STRATA_CHECK(addTextHead(result, options.textWeight));
    return result;
}

ModelParameters TrainingParameters::withoutTextHead() const {
    ModelParameters plain = model;
    if (textHead < 0) return plain;
    plain.heads.pop_back();
    plain.weights.heads.pop_back();
    if (plain.headRows.size() > plain.heads.size()) plain.headRows.pop_back();
    return plain;
}

void addTextSpans(const TrainingParameters& parameters, std::vector<TrainingRow>& rows) {
    if (parameters.textHead < 0) return;
    for (TrainingRow& row : rows)
        if (row.textEnd > row.textBegin) row.spans.push_back({parameters.textHead, row.textBegin, row.textEnd});
}

void nameHeads(const TrainingParameters& parameters, std::vector<TrainingRow>& rows) {
    for (TrainingRow& row : rows)
        for (LabelSpan& span : row.spans)
            span.level = parameters.headOfLevel[static_cast<std::size_t>(span.level)];
}

Result<void> checkRow(const TrainingParameters& parameters, const TrainingRow& row) {
    STRATA_CHECK(checkRowFits(parameters.model.architecture, row));
    for (const LabelSpan& span : row.spans)
        for (std::int32_t i = std::max(span.begin, 1); i < span.end; ++i)
            if (parameters.model.rowOf(static_cast<std::size_t>(span.level),
                                       row.ids[static_cast<std::size_t>(i)].value) < 0)
                return fail(ErrorCode::BadData, "training",
                            "a row answers the level " +
                                parameters.model.heads[static_cast<std::size_t>(span.level)].name +
                                " with what is none of its labels, and its head keeps the labels' tokens only; leave " +
                                fieldText("label-rows") + " out, or mend the row.");
    return {};
}

} // namespace strata
