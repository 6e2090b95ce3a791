// SPDX-License-Identifier: GPL-3.0-or-later
// The learning rate over a training run.
#pragma once

#include <cstdint>

namespace strata {

struct Schedule {
    double peak = 3e-3;
    double warmupFraction = 0.05; ///< of all steps, rising linearly from 0
    double finalFraction = 0.02;  ///< of the peak, reached by a half cosine at the last step
    std::int64_t steps = 1;
};

/// The rate of step `step`, counted from 0: (step + 1)/w of the peak over the first w = round(warmup · steps) steps, so
/// that it is never 0, and from then on final + (peak − final)·(1 + cos π·progress)/2, where the last step has
/// progress 1.
double learningRate(const Schedule& schedule, std::int64_t step);

} // namespace strata
