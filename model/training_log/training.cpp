// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training_log/training.h"

#include <algorithm>

namespace strata {

const TrainingSeries* Training::find(std::string_view name) const {
    for (const TrainingSeries& one : series)
        if (one.name == name) return &one;
    return nullptr;
}

std::int64_t Training::lastStep() const {
    std::int64_t last = 0;
    for (const TrainingSeries& one : series)
        if (!one.points.empty()) last = std::max(last, one.points.back().step);
    return last;
}

std::vector<std::string> Training::lossNames() const {
    constexpr std::string_view prefix = "loss/";
    std::vector<std::string> names;
    for (const TrainingSeries& one : series)
        if (one.name.starts_with(prefix)) names.push_back(one.name.substr(prefix.size()));
    return names;
}

std::vector<std::string> Training::levelNames(std::string_view measure) const {
    constexpr std::string_view prefix = "eval/";
    const std::string end = "/" + std::string(measure);
    std::vector<std::string> names;
    for (const TrainingSeries& one : series)
        if (one.name.starts_with(prefix) && one.name.ends_with(end) && one.name.size() > prefix.size() + end.size())
            names.push_back(one.name.substr(prefix.size(), one.name.size() - prefix.size() - end.size()));
    return names;
}

RunSummary summaryOf(const Training& training) {
    RunSummary out = headerSummary(training);
    out.title = firstLineOf(training.title);
    out.stopped = !training.ended;
    return out;
}

} // namespace strata
