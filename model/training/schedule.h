// SPDX-License-Identifier: GPL-3.0-or-later
// The learning rate over a training run.
#pragma once

#include <cstdint>

namespace strata {

enum class ScheduleKind {
    Cosine,   ///< a half cosine from the peak to the final fraction
    Linear,   ///< a straight line to it
    Constant, ///< the peak to the end
};

/// "cosine", "linear", "constant", as --schedule spells them.
const char* scheduleName(ScheduleKind kind);

struct Schedule {
    double peak = 3e-3;
    double warmupFraction = 0.05; ///< of all steps, rising linearly from 0
    double finalFraction = 0.02;  ///< of the peak, reached at the last step; of no meaning for Constant
    std::int64_t steps = 1;
    ScheduleKind kind = ScheduleKind::Cosine;
};

/// The rate of step `step`, counted from 0: (step + 1)/w of the peak over the first w = round(warmup · steps) steps, so
/// that it is never 0, and from then on, with a progress of 1 at the last step, final + (peak − final)·(1 + cos
/// π·progress)/2, or peak + (final − peak)·progress, or the peak.
double learningRate(const Schedule& schedule, std::int64_t step);

} // namespace strata
