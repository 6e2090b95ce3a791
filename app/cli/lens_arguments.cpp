// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lens_arguments.h"

#include "app/cli/text_argument.h"
#include "model/base/output_path.h"
#include "model/requests/grammar.h"

namespace strata::cli {
namespace {

Result<const LensStatisticInfo*> statisticNamed(const std::string& option, const std::string& name) {
    if (const LensStatisticInfo* const info = lensStatisticByKey(name)) return info;
    std::string keys;
    for (const LensStatisticInfo& known : lensStatistics())
        keys += (keys.empty() ? "" : ", ") + std::string(known.key);
    return fail(ErrorCode::BadArgument, option + " " + name, "is not one of " + keys + ".");
}

} // namespace

Result<std::vector<LensStatistic>> statisticsOf(const std::vector<std::string>& names) {
    std::vector<LensStatistic> statistics;
    for (const std::string& name : names) {
        STRATA_TRY(const LensStatisticInfo* const info, statisticNamed("--statistics", name));
        statistics.push_back(info->statistic);
    }
    return statistics;
}

Result<LensStatistic> shownStatistic(const LensArguments& arguments) {
    const bool chosen = !arguments.shown.empty();
    if (!chosen && arguments.statistics.empty()) return LensStatistic::Probability;
    STRATA_TRY(const LensStatisticInfo* const info, chosen
                                                        ? statisticNamed("--show", arguments.shown)
                                                        : statisticNamed("--statistics", arguments.statistics.front()));
    return info->statistic;
}

Result<void> checkLensArguments(const LensArguments& arguments) {
    STRATA_CHECK(checkUtf8("--text", arguments.text));
    STRATA_CHECK(parseLayers(arguments.layers));
    if (!arguments.gradientStep.empty()) STRATA_CHECK(parseGradientStep(arguments.gradientStep));
    STRATA_CHECK(statisticsOf(arguments.statistics));
    STRATA_CHECK(shownStatistic(arguments));
    if (arguments.output.empty()) return {};
    STRATA_CHECK(checkOutputFile("-o", arguments.output, {".strata", ".json", ".csv"}));
    return checkNotAnInput("-o", arguments.output, {arguments.model, arguments.textFile, arguments.run});
}

} // namespace strata::cli
