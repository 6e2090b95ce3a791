// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/metrics/text_pair.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace strata {
namespace {

using Words = std::vector<std::string>;
using Ids = std::vector<std::uint32_t>;

/// The words of both as numbers from 0.
std::size_t numbered(const Words& a, const Words& b, Ids& ofA, Ids& ofB) {
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    const auto add = [&numbers](const Words& words, Ids& ids) {
        for (const std::string& word : words)
            ids.push_back(numbers.emplace(word, static_cast<std::uint32_t>(numbers.size())).first->second);
    };
    add(a, ofA);
    add(b, ofB);
    return numbers.size();
}

using Ngram = std::array<std::uint32_t, 4>;

std::vector<Ngram> sortedNgrams(const Ids& ids, std::size_t order) {
    std::vector<Ngram> out;
    for (std::size_t i = 0; i + order <= ids.size(); ++i) {
        Ngram ngram{};
        std::copy_n(ids.begin() + static_cast<std::ptrdiff_t>(i), order, ngram.begin());
        out.push_back(ngram);
    }
    std::sort(out.begin(), out.end());
    return out;
}

/// How many are in both, one as often as in the side that has fewer of it.
std::uint32_t matchesOf(const std::vector<Ngram>& a, const std::vector<Ngram>& b) {
    std::uint32_t matches = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            ++matches, ++i, ++j;
        } else if (a[i] < b[j])
            ++i;
        else
            ++j;
    }
    return matches;
}

} // namespace

BleuCounts bleuCounts(const Words& answer, const Words& reference) {
    BleuCounts counts;
    counts.answer = static_cast<std::uint32_t>(answer.size());
    counts.reference = static_cast<std::uint32_t>(reference.size());
    Ids ofAnswer, ofReference;
    numbered(answer, reference, ofAnswer, ofReference);
    for (std::size_t order = 1; order <= counts.matches.size(); ++order) {
        counts.matches[order - 1] = matchesOf(sortedNgrams(ofAnswer, order), sortedNgrams(ofReference, order));
        if (counts.matches[order - 1] == 0) break; // no longer one matches either
    }
    return counts;
}

void BleuSums::add(const BleuCounts& counts, double weight) {
    for (std::size_t i = 0; i < matches.size(); ++i) {
        matches[i] += weight * counts.matches[i];
        if (counts.answer > i) ngrams[i] += weight * static_cast<double>(counts.answer - i);
    }
    answer += weight * counts.answer;
    reference += weight * counts.reference;
}

double BleuSums::bleu(std::size_t order, bool smoothed) const {
    if (matches[0] <= 0) return 0;
    double logs = 0, smallest = 1;
    for (std::size_t i = 0; i < order; ++i) {
        if (ngrams[i] <= 0 || (matches[i] <= 0 && !smoothed)) return 0;
        if (matches[i] <= 0) smallest /= 2;
        logs += std::log((matches[i] > 0 ? matches[i] : smallest) / ngrams[i]);
    }
    const double brevity = answer < reference ? std::exp(1 - reference / answer) : 1;
    return brevity * std::exp(logs / static_cast<double>(order));
}

std::size_t longestCommonSubsequence(const Words& a, const Words& b) {
    Ids rows, columns;
    const std::size_t words = numbered(a, b, rows, columns);
    if (rows.empty() || columns.empty()) return 0;
    const std::size_t blocks = (columns.size() + 63) / 64;
    std::vector<Ids> places(words); // of each word in `columns`
    for (std::size_t i = 0; i < columns.size(); ++i)
        places[columns[i]].push_back(static_cast<std::uint32_t>(i));
    const auto mark = [](std::vector<std::uint64_t>& mask, const Ids& at) {
        for (const std::uint32_t place : at)
            mask[place / 64] |= std::uint64_t{1} << (place % 64);
    };
    // Masks of words that are frequent are kept (there are at most 64 such words), the others made when needed.
    std::unordered_map<std::uint32_t, std::vector<std::uint64_t>> kept;
    for (std::uint32_t word = 0; word < words; ++word)
        if (places[word].size() > blocks) mark(kept.emplace(word, blocks).first->second, places[word]);

    std::vector<std::uint64_t> zeros(blocks, ~std::uint64_t{0}), made(blocks); // a zero bit: one more is common so far
    for (const std::uint32_t word : rows) {
        if (places[word].empty()) continue;
        const auto frequent = kept.find(word);
        if (frequent == kept.end()) mark(made, places[word]);
        const std::vector<std::uint64_t>& mask = frequent == kept.end() ? made : frequent->second;
        std::uint64_t carry = 0;
        for (std::size_t i = 0; i < blocks; ++i) {
            const std::uint64_t v = zeros[i], u = v & mask[i];
            const std::uint64_t sum = v + u, withCarry = sum + carry;
            carry = static_cast<std::uint64_t>(sum < v || withCarry < sum);
            zeros[i] = withCarry | (v - u);
        }
        if (frequent == kept.end())
            for (const std::uint32_t place : places[word])
                made[place / 64] = 0;
    }
    std::size_t length = 0;
    for (std::size_t i = 0; i < blocks; ++i) {
        const std::size_t bits = std::min<std::size_t>(64, columns.size() - 64 * i);
        const std::uint64_t used = bits == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << bits) - 1;
        length += static_cast<std::size_t>(std::popcount(~zeros[i] & used));
    }
    return length;
}

double rougeL(const Words& answer, const Words& reference) {
    const std::size_t common = longestCommonSubsequence(answer, reference);
    if (common == 0) return 0;
    return 2 * static_cast<double>(common) / static_cast<double>(answer.size() + reference.size());
}

} // namespace strata
