// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/tensorboard_log.h"

#include <algorithm>

namespace strata {

Result<void> TensorBoardLog::open(const std::filesystem::path& folder, int every) {
    m_every = std::max(1, every);
    return m_file.open(folder);
}

void TensorBoardLog::stepDone(const TrainStep& step) {
    if (step.step % m_every != 0 && step.step != 1) return;
    std::vector<TrainingValue> values{{"loss", step.loss}};
    for (const auto& [head, loss] : step.losses)
        if (loss) values.emplace_back("loss/" + head, *loss);
    values.insert(values.end(), {{"learning_rate", step.learningRate},
                                 {"gradient_norm", step.gradientNorm},
                                 {"tokens", static_cast<double>(step.tokens)},
                                 {"tokens_per_second", step.tokensPerSecond},
                                 {"seconds", step.seconds},
                                 {"epoch", static_cast<double>(step.epoch)}});
    for (const auto& [part, norm] : step.gradientNorms)
        values.emplace_back("gradient_norms/" + part, norm);
    if (step.memory > 0) values.emplace_back("memory", static_cast<double>(step.memory));
    if (step.deviceMemory) values.emplace_back("device_memory", static_cast<double>(*step.deviceMemory));
    m_file.write(step.step, values);
}

void TensorBoardLog::headsCompared(std::int64_t step, const std::vector<HeadDrift>& drifts) {
    std::vector<TrainingValue> values;
    for (const HeadDrift& drift : drifts) {
        values.emplace_back("drift/" + drift.name, drift.rows);
        if (drift.divergence) values.emplace_back("divergence/" + drift.name, *drift.divergence);
    }
    m_file.write(step, values);
}

void TensorBoardLog::evaluated(std::int64_t step, std::int64_t, const std::vector<LevelEvaluation>& evaluation) {
    std::vector<TrainingValue> values;
    for (const LevelEvaluation& level : evaluation) {
        const std::string name = "eval/" + level.name + "/";
        if (level.tokens > 0) values.emplace_back(name + "loss", level.loss);
        if (level.rows == 0) continue;
        values.emplace_back(name + "accuracy", level.accuracy);
        values.emplace_back(name + "joint_accuracy", level.jointAccuracy);
    }
    m_file.write(step, values);
}

void TensorBoardLog::heldOutRead(std::int64_t step, const HeldOutReading& reading) {
    std::vector<TrainingValue> values;
    for (const HeadLayers& head : reading.layers)
        for (const LayerOfHead& layer : head.layers)
            values.emplace_back("layers/" + head.name + "/" + std::to_string(layer.layer.value) + "/accuracy",
                                layer.accuracy);
    if (!values.empty()) m_file.write(step, values);
}

} // namespace strata
