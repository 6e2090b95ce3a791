// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lens_arguments.h"

#include "app/cli/text_argument.h"
#include "model/base/output_path.h"

#include <algorithm>
#include <charconv>

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

Result<std::vector<LayerIndex>> parseLayers(const std::string& text) {
    std::vector<LayerIndex> layers;
    if (text == "all") return layers;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        LayerIndex layer;
        const auto [next, error] = std::from_chars(at, end, layer.value);
        if (error != std::errc{} || (next != end && (*next != ',' || next + 1 == end)))
            return fail(ErrorCode::BadArgument, "--layers " + text,
                        "must be all, or layers separated by commas, as in 1,4,8.");
        layers.push_back(layer);
        at = next == end ? end : next + 1;
    }
    if (layers.empty()) return fail(ErrorCode::BadArgument, "--layers", "is empty; give all, or layers as in 1,4,8.");
    return layers;
}

Result<GradientStep> parseGradientStep(const std::string& text) {
    const auto colon = text.find(':');
    GradientStep step;
    const char* const data = text.data();
    const char* const middle = data + std::min(colon, text.size());
    if (colon != std::string::npos) {
        const auto layer = std::from_chars(data, middle, step.layer.value);
        const auto size = std::from_chars(middle + 1, data + text.size(), step.size);
        if (layer.ec == std::errc{} && layer.ptr == middle && size.ec == std::errc{} && size.ptr == data + text.size())
            return step;
    }
    return fail(ErrorCode::BadArgument, "--gradient-step " + text, "must be LAYER:SIZE, as in 6:0.5.");
}

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
