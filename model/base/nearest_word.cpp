// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/nearest_word.h"

#include "model/base/ascii.h"

#include <algorithm>

namespace strata {
namespace {

/// Damerau and Levenshtein's distance, in which no letter is moved twice ("optimal string alignment").
std::size_t distance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

} // namespace

std::optional<std::string> nearestWord(std::string_view word, const std::vector<std::string>& candidates) {
    constexpr std::size_t longest = 64; // nobody mistypes more than that, and the distance costs the square
    if (word.empty() || word.size() > longest) return std::nullopt;
    const std::string wanted = lowerAscii(std::string(word));
    std::vector<const std::string*> begun;
    const std::string* nearest = nullptr;
    std::size_t least = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    for (const std::string& candidate : candidates) {
        if (candidate.size() > longest) continue;
        const std::string known = lowerAscii(std::string(candidate));
        if (wanted.size() >= 2 && known.starts_with(wanted)) begun.push_back(&candidate);
        if (const std::size_t away = distance(wanted, known); away < least && away < known.size()) {
            least = away;
            nearest = &candidate;
        }
    }
    if (begun.size() == 1) return *begun.front();
    return nearest ? std::optional(*nearest) : std::nullopt;
}

} // namespace strata
