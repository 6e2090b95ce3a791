// SPDX-License-Identifier: GPL-3.0-or-later
// CIDEr-D (Vedantam et al. 2015, as pycocoevalcap computes it, ×10) and distinct-n (Li et al. 2016): metrics whose
// parts depend on all rows of the file.
#pragma once

#include "model/base/job_control.h"
#include "model/metrics/label_table.h"
#include "model/metrics/ngram_names.h"

namespace strata {

class CiderTable {
public:
    /// Lower-cased words of an answer and of its reference.
    void add(std::uint32_t row, const std::vector<std::string>& answer, const std::vector<std::string>& reference);
    std::size_t words() const { return m_texts.words().size(); }
    /// After the last pair, once: n-grams become numbers and the texts are forgotten. Errors: Cancelled.
    Result<void> finish(const JobControl& control);
    /// Mean over the pairs, 0 … 10; empty without pairs. Any thread, after finish().
    Measure score(RowWeights weights) const;
    std::size_t keptBytes() const;

private:
    static constexpr std::size_t orders = 4;
    /// An n-gram whose weight depends on other pairs, too.
    struct Entry {
        std::uint32_t ngram, answer, reference; ///< how often on each side
    };
    /// Of the others: those in no reference, and those in this pair's reference alone.
    struct OwnSums {
        double foreign = 0;                            ///< Σ answer², in no reference
        double answer = 0, reference = 0, product = 0; ///< Σ of squares, Σ min(answer, reference) · reference
        std::size_t firstEntry = 0;
    };
    struct Pair {
        std::uint32_t row = 0;
        double lengthFactor = 0; ///< exp(−(difference of lengths)² / 72)
        std::array<OwnSums, orders> sums;
    };

    void addOrder(const NgramNames& names);
    /// Calls use(pair, n-gram, times in answer, times in reference).
    template <class Use> void eachNgram(const NgramNames& names, Use&& use) const;

    NumberedTexts m_texts; ///< answer, reference, answer, …; until finish()
    std::vector<Pair> m_pairs;
    std::array<std::vector<Entry>, orders> m_entries;
    std::array<std::uint32_t, orders> m_shared{}; ///< how many different n-grams the entries have
};

class DistinctTable {
public:
    /// The words of an answer, as they are.
    void add(std::uint32_t row, const std::vector<std::string>& answer);
    Result<void> finish(const JobControl& control);
    /// Different ÷ all n-grams, of order 1 and 2; empty where there are none. Any thread, after finish().
    std::array<Measure, 2> score(RowWeights weights) const;
    std::size_t keptBytes() const;

private:
    struct Answer {
        std::uint32_t row = 0;
        std::array<std::uint32_t, 2> ngrams{}, own{}; ///< all; different ones that no other answer has
        std::array<std::size_t, 2> firstShared{};     ///< the other different ones
    };
    void addOrder(std::size_t index, const NgramNames& names);

    NumberedTexts m_texts; ///< until finish()
    std::vector<Answer> m_answers;
    std::array<std::vector<std::uint32_t>, 2> m_shared;
    std::array<std::uint32_t, 2> m_sharedCount{};
};

} // namespace strata
