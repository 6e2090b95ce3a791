// SPDX-License-Identifier: GPL-3.0-or-later
// The log of a training: a line of JSON for a step, an evaluation, the end.
#pragma once

#include "model/training/train_observer.h"

#include <fstream>

namespace strata {

/// Logs the first step and then every `every`-th.
class TrainingLog final : public TrainObserver {
public:
    /// `append`: go on with the log that is there; else begin anew. Errors: the file cannot be written.
    Result<void> open(const std::filesystem::path& path, int every, bool append);

    void stepDone(const TrainStep& step) override;
    void evaluated(std::int64_t step, std::int64_t epoch, const std::vector<LevelEvaluation>& evaluation) override;
    void finished(const TrainSummary& summary) override;

private:
    void write(const nlohmann::json& line);
    std::ofstream m_file;
    int m_every = 1;
};

} // namespace strata
