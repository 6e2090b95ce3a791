// SPDX-License-Identifier: GPL-3.0-or-later
// The log of a training: a line of JSON for a step, an evaluation, the end.
#pragma once

#include "model/training/train_observer.h"

#include <fstream>

namespace strata {

/// Logs the first step and then every `every`-th.
class TrainingLogWriter final : public TrainObserver {
public:
    /// `after`: go on with the log that is there, without what it says of later steps than this one, which are done
    /// again; empty: begin anew. Errors: the file cannot be written.
    Result<void> open(const std::filesystem::path& path, int every, std::optional<std::int64_t> after);

    void begun(const TrainPlan& plan) override;
    void stepDone(const TrainStep& step) override;
    void evaluated(std::int64_t step, std::int64_t epoch, const std::vector<LevelEvaluation>& evaluation) override;
    void heldOutRead(std::int64_t step, const HeldOutReading& reading) override;
    void headsCompared(std::int64_t step, const std::vector<HeadDrift>& drifts) override;
    void finished(const TrainSummary& summary) override;

private:
    void write(const nlohmann::json& line);
    std::ofstream m_file;
    int m_every = 1;
};

} // namespace strata
