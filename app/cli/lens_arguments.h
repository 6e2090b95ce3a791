// SPDX-License-Identifier: GPL-3.0-or-later
// What `strata-cli lens` was asked for.
#pragma once

#include "app/cli/engine_command.h"
#include "model/analysis/lens_statistics.h"

namespace strata::cli {

struct LensArguments {
    static constexpr const char* command = "lens";
    std::string model, text, textFile, ids, run;
    bool hasText = false, bos = false, noBos = false;
    std::string layers = "all", readout = "norm", matrix = "final", target = "next", anti, gradientStep, output;
    std::vector<std::string> tracked, statistics;
    std::string shown;
    int stride = 1, topK = 10;
    bool subLayers = false, noHeads = false, inner = false, headless = false, agreement = false;
};

Result<std::vector<LensStatistic>> statisticsOf(const std::vector<std::string>& names);
/// The one that stands in the printed grid: --show, else the first of --statistics, else the probability.
Result<LensStatistic> shownStatistic(const LensArguments& arguments);
/// What can be said without the model.
Result<void> checkLensArguments(const LensArguments& arguments);

} // namespace strata::cli
