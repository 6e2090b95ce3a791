// SPDX-License-Identifier: GPL-3.0-or-later
// Strong ids: a layer cannot be passed where a position is meant.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace strata {

template <class Tag, class Integer = std::int32_t> struct StrongId {
    Integer value = 0;
    constexpr StrongId() = default;
    constexpr explicit StrongId(Integer v) : value(v) {}
    friend constexpr auto operator<=>(StrongId, StrongId) = default;
};

/// A state of the residual stream, counted as Hugging Face does: 0 the embeddings, i the raw residual after block i (1
/// ≤ i < K), K the final-normed residual after the last block.
using LayerIndex = StrongId<struct LayerTag>;
/// Index into the heads of a model, in order of layer.
using HeadIndex = StrongId<struct HeadTag>;
/// A piece of the vocabulary.
using TokenId = StrongId<struct TokenTag>;
/// A place in the sequence, counted from 0.
using Position = StrongId<struct PositionTag>;
/// A run of this program's lifetime; results of older ones are dropped by comparing it.
using RunId = StrongId<struct RunTag, std::uint64_t>;

/// What a head reads: the residual as it is, or after the model's final norm (the logit lens, and the final head).
enum class Readout { Raw, Norm };

} // namespace strata

template <class Tag, class Integer> struct std::hash<strata::StrongId<Tag, Integer>> {
    std::size_t operator()(strata::StrongId<Tag, Integer> id) const noexcept { return std::hash<Integer>{}(id.value); }
};
