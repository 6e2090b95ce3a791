// SPDX-License-Identifier: GPL-3.0-or-later
// How a level answers with a label, and what the labels are compared by.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace strata {

enum class LabelMode {
    Free,        ///< any text, which is then mapped to a label
    Constrained, ///< token by token, each among those that lead to a label
    Scored       ///< all labels are scored whole, and the most probable one (or a drawn one) is the answer
};

/// A label's score: its probability is the softmax of it over the level's candidates.
enum class LabelScore {
    Sum,      ///< Σ log p over the label's tokens
    TokenMean ///< the same divided by their number
};

inline constexpr std::array<std::string_view, 3> labelModeNames{"free", "constrained", "scored"}; ///< as LabelMode
inline constexpr std::array<std::string_view, 2> labelScoreNames{"sum", "token-mean"};            ///< as LabelScore

constexpr std::string_view labelModeName(LabelMode mode) {
    return labelModeNames[static_cast<std::size_t>(mode)];
}
constexpr std::string_view labelScoreName(LabelScore score) {
    return labelScoreNames[static_cast<std::size_t>(score)];
}
/// Empty for a name that is none.
constexpr std::optional<LabelMode> labelModeOf(std::string_view name) {
    for (std::size_t i = 0; i < labelModeNames.size(); ++i)
        if (labelModeNames[i] == name) return static_cast<LabelMode>(i);
    return std::nullopt;
}
constexpr std::optional<LabelScore> labelScoreOf(std::string_view name) {
    for (std::size_t i = 0; i < labelScoreNames.size(); ++i)
        if (labelScoreNames[i] == name) return static_cast<LabelScore>(i);
    return std::nullopt;
}

} // namespace strata
