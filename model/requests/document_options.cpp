// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/requests/document_options.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace strata {

DecodeOptions decodeOptionsOf(const std::map<std::string, std::string>& kept, std::uint64_t seed) {
    const auto text = [&](const char* name) {
        const auto found = kept.find(name);
        return found == kept.end() ? std::string() : found->second;
    };
    const auto number = [&](const char* name, auto& out) {
        const std::string written = text(name);
        std::decay_t<decltype(out)> value{};
        const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), value);
        if (error == std::errc() && end == written.data() + written.size()) out = value;
    };
    DecodeOptions options;
    number("temperature", options.sampling.temperature);
    number("top-k", options.sampling.topK);
    number("top-p", options.sampling.topP);
    options.sampling.seed = seed;
    int limit = 0;
    number("max-new-tokens", limit);
    if (limit > 0) options.maxNewTokens = limit;
    options.reencode = text("flow") == "reencode";
    options.fullDepth = text("depth") == "full";
    options.labels = labelModeOf(text("labels"));
    options.labelScore = labelScoreOf(text("label-score")).value_or(LabelScore::Sum); // which is not written
    number("beam", options.beam);
    options.beam = std::clamp(options.beam, 0, mostBeams);
    options.labelReadings = text("label-readings") == "all";
    constexpr std::string_view force = "force.", stop = "stop-unless.", begin = "begin.";
    for (const auto& [name, answer] : kept) {
        if (name.starts_with(force)) options.forced[name.substr(force.size())] = answer;
        if (name.starts_with(begin)) {
            std::vector<std::int32_t>& ids = options.begun[name.substr(begin.size())];
            const char* at = answer.data();
            const char* const last = at + answer.size();
            for (std::int32_t id = 0; at < last; at += at < last ? 1 : 0) {
                const auto [end, error] = std::from_chars(at, last, id);
                if (error != std::errc()) break;
                ids.push_back(id);
                at = end;
            }
        }
        if (name.starts_with(stop)) options.stopUnless[name.substr(stop.size())] = answer;
    }
    return options;
}

} // namespace strata
