// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a training as TensorBoard's event file, while it goes on.
#pragma once

#include "model/training/train_observer.h"
#include "model/training_log/event_writer.h"

namespace strata {

/// Tags are the names of TrainingSeries (training_log/training.h). Writes the first step and then every `every`-th.
class TensorBoardLog final : public TrainObserver {
public:
    /// A training that goes on begins a further file, as TensorBoard expects it. Errors: FileUnwritable.
    Result<void> open(const std::filesystem::path& folder, int every);
    /// Errors: FileUnwritable, when something could not be written.
    Result<void> close() { return m_file.close(); }

    void stepDone(const TrainStep& step) override;
    void evaluated(std::int64_t step, std::int64_t epoch, const std::vector<LevelEvaluation>& evaluation) override;
    void heldOutRead(std::int64_t step, const HeldOutReading& reading) override;
    void headsCompared(std::int64_t step, const std::vector<HeadDrift>& drifts) override;

private:
    EventFileWriter m_file;
    int m_every = 1;
};

} // namespace strata
