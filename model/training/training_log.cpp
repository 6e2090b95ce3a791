// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/training_log.h"

#include <algorithm>

namespace strata {

Result<void> TrainingLog::open(const std::filesystem::path& path, int every, bool append) {
    m_every = std::max(1, every);
    m_file.open(path, append ? std::ios::app : std::ios::trunc);
    if (!m_file) return fail(ErrorCode::FileUnwritable, path.string(), "the log cannot be written.");
    return {};
}

void TrainingLog::write(const nlohmann::json& line) {
    m_file << line.dump() << std::endl;
}

void TrainingLog::stepDone(const TrainStep& step) {
    if (step.step % m_every != 0 && step.step != 1) return;
    nlohmann::json losses;
    for (const auto& [head, loss] : step.losses)
        losses[head] = loss ? nlohmann::json(*loss) : nlohmann::json();
    write({{"step", step.step},
           {"epoch", step.epoch},
           {"learning_rate", step.learningRate},
           {"loss", step.loss},
           {"losses", losses},
           {"gradient_norm", step.gradientNorm},
           {"tokens_per_second", step.tokensPerSecond}});
}

void TrainingLog::evaluated(std::int64_t step, std::int64_t epoch, const std::vector<LevelEvaluation>& evaluation) {
    write({{"step", step}, {"epoch", epoch}, {"evaluation", evaluationToJson(evaluation)}});
}

void TrainingLog::finished(const TrainSummary& summary) {
    nlohmann::json last = {
        {"final", true},        {"steps", summary.steps},     {"epochs", summary.epochs},
        {"loss", summary.loss}, {"seconds", summary.seconds}, {"tokens_per_second", summary.tokensPerSecond}};
    if (!summary.evaluation.empty()) last["evaluation"] = evaluationToJson(summary.evaluation);
    write(last);
}

} // namespace strata
