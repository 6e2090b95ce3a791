// SPDX-License-Identifier: GPL-3.0-or-later
// One answer beside its reference, in the counts that corpus metrics are sums of.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace strata {

/// For corpus BLEU.
struct BleuCounts {
    std::array<std::uint32_t, 4> matches{};  ///< clipped, n-grams of order 1 … 4
    std::uint32_t answer = 0, reference = 0; ///< tokens
};
BleuCounts bleuCounts(const std::vector<std::string>& answer, const std::vector<std::string>& reference);

/// Sums of BleuCounts over a corpus.
struct BleuSums {
    std::array<double, 4> matches{}, ngrams{};
    double answer = 0, reference = 0;
    void add(const BleuCounts& counts, double weight);
    /// BLEU of order n (Papineni et al. 2002); `smoothed`: the j-th order without a match counts 2⁻ʲ of one, else 0.
    double bleu(std::size_t order, bool smoothed) const;
};

/// Length of the longest common subsequence; |a|·|b|/64 steps (Hyyrö 2004), memory in proportion to the two.
std::size_t longestCommonSubsequence(const std::vector<std::string>& a, const std::vector<std::string>& b);
/// F1 of it against both lengths (ROUGE-L); 0 where a side is empty.
double rougeL(const std::vector<std::string>& answer, const std::vector<std::string>& reference);

} // namespace strata
