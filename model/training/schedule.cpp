// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace strata {

const char* scheduleName(ScheduleKind kind) {
    switch (kind) {
    case ScheduleKind::Linear:
        return "linear";
    case ScheduleKind::Constant:
        return "constant";
    case ScheduleKind::Cosine:
        break;
    }
    return "cosine";
}

double learningRate(const Schedule& schedule, std::int64_t step) {
    const auto warmup =
        static_cast<std::int64_t>(std::llround(schedule.warmupFraction * static_cast<double>(schedule.steps)));
    if (step < warmup) return schedule.peak * static_cast<double>(step + 1) / static_cast<double>(warmup);
    const std::int64_t last = schedule.steps - 1 - warmup;
    const double progress =
        last <= 0 ? 1.0 : std::min(1.0, static_cast<double>(step - warmup) / static_cast<double>(last));
    const double low = schedule.peak * schedule.finalFraction;
    switch (schedule.kind) {
    case ScheduleKind::Constant:
        return schedule.peak;
    case ScheduleKind::Linear:
        return schedule.peak + (low - schedule.peak) * progress;
    case ScheduleKind::Cosine:
        break;
    }
    return low + (schedule.peak - low) * 0.5 * (1.0 + std::cos(std::numbers::pi * progress));
}

} // namespace strata
