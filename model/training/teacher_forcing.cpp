// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/teacher_forcing.h"

#include "model/base/field_names.h"
#include "model/engine/boundary.h"
#include "model/training/multi_head_loss.h"
#include "model/training/task_heads.h"

#include <c10/core/GradMode.h>

#include <algorithm>

namespace strata {
namespace {

Result<TrainingRow> encodeRow(const Architecture& architecture, const Tokenizer& tokenizer, const Task& task,
                              const DataRow& row, const std::vector<int>& headOf) {
    const std::string subject = "row at line " + std::to_string(row.line);
    auto encoded = encodeTeacherForced(tokenizer, task, row.fields, row.answers);
    if (!encoded) {
        Error error = std::move(encoded).error();
        error.subject = subject + (error.subject.empty() ? "" : ", " + error.subject);
        return tl::unexpected(std::move(error));
    }
    TrainingRow result;
    result.ids = std::move(encoded->ids);
    if (result.length() > architecture.contextLength)
        return fail(ErrorCode::BadData, subject,
                    "has " + std::to_string(result.length()) + " tokens, more than the model's context of " +
                        std::to_string(architecture.contextLength) + "; shorten it.");
    for (const TokenId id : result.ids)
        if (id.value < 0 || id.value >= architecture.vocabularySize)
            return fail(ErrorCode::BadData, subject,
                        "holds the token id " + std::to_string(id.value) + ", but the model has only " +
                            std::to_string(architecture.vocabularySize) +
                            " pieces; the tokenizer belongs to another model.");
    for (const LevelSpan& span : encoded->spans)
        result.spans.push_back({headOf[static_cast<std::size_t>(span.level)], span.begin, span.end});
    return result;
}

Result<LossReport> compute(const LoadedModel& model, const Tokenizer& tokenizer, const Task& task,
                           const std::vector<DataRow>& rows, const LossOptions& options, const JobControl& control) {
    ModelParameters parameters = copyParameters(model);
    if (const at::Device device(model.device()); !device.is_cpu()) moveParameters(parameters, device);
    STRATA_TRY(const std::vector<int> headOf, headsOfTask(parameters.heads, task));
    std::vector<double> levelWeights = options.weights;
    if (levelWeights.empty())
        for (const int head : headOf)
            levelWeights.push_back(parameters.heads[static_cast<std::size_t>(head)].lossWeight);
    if (levelWeights.size() != headOf.size())
        return fail(ErrorCode::BadArgument, fieldText("weights"),
                    "names " + std::to_string(levelWeights.size()) + " weights for the " +
                        std::to_string(headOf.size()) + " levels of the task.");
    std::vector<double> headWeights(parameters.heads.size(), 0.0);
    for (std::size_t level = 0; level < headOf.size(); ++level) {
        if (std::count(headOf.begin(), headOf.end(), headOf[level]) > 1)
            return fail(ErrorCode::BadTask, task.name,
                        "gives two levels to one head; their losses cannot be told apart.");
        headWeights[static_cast<std::size_t>(headOf[level])] = levelWeights[level];
        const HeadSpec& head = parameters.heads[static_cast<std::size_t>(headOf[level])];
        if (!head.ids.empty() || !head.bias.empty())
            return fail(ErrorCode::Unsupported, head.name,
                        "has rows for some tokens only, or a bias; the loss of such a head is not computed, its "
                        "cross-entropy is among what eval gives.");
    }
    if (rows.empty()) return fail(ErrorCode::BadData, "data", "holds no row.");

    LossReport report;
    for (const TaskLevel& level : task.levels)
        report.levelNames.push_back(level.name);
    std::vector<std::pair<double, std::int64_t>> sums(headOf.size(), {0.0, 0});
    std::vector<at::Tensor> total(parameterRefs(parameters).size());
    c10::AutoGradMode mode(options.gradients);
    if (options.gradients) requireGradients(parameters, true);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (control.stopRequested()) return JobControl::cancelled();
        control.report(ProgressStage::MeasuringLosses, static_cast<double>(r) / static_cast<double>(rows.size()));
        STRATA_TRY(const TrainingRow row, encodeRow(parameters.architecture, tokenizer, task, rows[r], headOf));
        const TrainingBatch batch = makeBatch({&row}, static_cast<int>(parameters.levels()), row.length());
        const GraphLoss loss = graphLoss(parameters, batch.shards.front());
        RowLoss result;
        for (std::size_t level = 0; level < headOf.size(); ++level) {
            const auto head = static_cast<std::size_t>(headOf[level]);
            if (batch.targetCounts[head] == 0) {
                result.levels.emplace_back();
                continue;
            }
            const double mean = loss.sums[head].loss / static_cast<double>(batch.targetCounts[head]);
            result.levels.emplace_back(mean);
            result.weighted += levelWeights[level] * mean;
            sums[level].first += mean;
            ++sums[level].second;
        }
        report.weighted += result.weighted / static_cast<double>(rows.size());
        report.rows.push_back(std::move(result));
        if (!options.gradients) continue;
        const at::Tensor weighted = weightedLoss(loss, headWeights, batch.targetCounts);
        if (!weighted.defined()) continue;
        const std::vector<at::Tensor> part = gradientList(weighted / static_cast<double>(rows.size()), parameters);
        for (std::size_t i = 0; i < part.size(); ++i)
            if (part[i].defined()) total[i] = total[i].defined() ? total[i] + part[i] : part[i];
    }
    for (const auto& [sum, count] : sums)
        report.levels.push_back(count > 0 ? std::optional(sum / static_cast<double>(count)) : std::nullopt);
    if (options.gradients)
        forEachNamedTensor(
            parameters, byField(parameters, total), [&](const std::string& name, const at::Tensor& gradient) {
                report.gradients.emplace_back(name, gradient.defined()
                                                        ? std::optional(gradient.to(at::kDouble).norm().item<double>())
                                                        : std::nullopt);
            });
    return report;
}

} // namespace

Result<LossReport> teacherForcedLoss(const LoadedModel& model, const Tokenizer& tokenizer, const Task& task,
                                     const std::vector<DataRow>& rows, const LossOptions& options,
                                     const JobControl& control) {
    return atBoundary("loss", [&] { return compute(model, tokenizer, task, rows, options, control); });
}

} // namespace strata
