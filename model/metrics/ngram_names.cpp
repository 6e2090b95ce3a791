// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/metrics/ngram_names.h"

#include <algorithm>

namespace strata {

void NumberedTexts::add(const std::vector<std::string>& words) {
    for (const std::string& word : words)
        m_words.push_back(m_numbers.emplace(word, static_cast<std::uint32_t>(m_numbers.size())).first->second);
    m_ends.push_back(m_words.size());
}

void NumberedTexts::clear() {
    *this = NumberedTexts();
}

NgramNames unigramNames(const NumberedTexts& texts) {
    return {1, texts.vocabulary(), texts.words()};
}

std::span<const std::uint32_t> namesOf(const NumberedTexts& texts, const NgramNames& names, std::size_t text) {
    const std::size_t words = texts.end(text) - texts.begin(text);
    if (words < names.order) return {};
    return std::span(names.at).subspan(texts.begin(text), words - names.order + 1);
}

NgramNames longerNames(const NumberedTexts& texts, const NgramNames& shorter) {
    NgramNames longer{shorter.order + 1, 0, {}};
    longer.at.resize(shorter.at.size());
    const auto eachPlace = [&](auto&& use) {
        for (std::size_t text = 0; text < texts.texts(); ++text)
            for (std::size_t i = texts.begin(text); i + shorter.order < texts.end(text); ++i)
                use(i, shorter.at[i], texts.words()[i + shorter.order]);
    };
    // By what they begin with: the last words of each beginning, sorted, are its continuations.
    std::vector<std::uint32_t> bounds(std::size_t{shorter.count} + 1);
    eachPlace([&](std::size_t, std::uint32_t beginning, std::uint32_t) { ++bounds[beginning + 1]; });
    for (std::size_t i = 1; i < bounds.size(); ++i)
        bounds[i] += bounds[i - 1];
    std::vector<std::uint32_t> last(bounds.back());
    std::vector<std::uint32_t> filled(bounds.begin(), bounds.end() - 1);
    eachPlace([&](std::size_t, std::uint32_t beginning, std::uint32_t word) { last[filled[beginning]++] = word; });
    std::vector<std::uint32_t> first(shorter.count); // the name of the first continuation
    for (std::size_t i = 0; i < shorter.count; ++i) {
        const auto begin = last.begin() + static_cast<std::ptrdiff_t>(bounds[i]);
        const auto end = last.begin() + static_cast<std::ptrdiff_t>(bounds[i + 1]);
        std::sort(begin, end);
        filled[i] = static_cast<std::uint32_t>(std::unique(begin, end) - begin);
        first[i] = longer.count;
        longer.count += filled[i];
    }
    eachPlace([&](std::size_t at, std::uint32_t beginning, std::uint32_t word) {
        const auto begin = last.begin() + static_cast<std::ptrdiff_t>(bounds[beginning]);
        const auto end = begin + static_cast<std::ptrdiff_t>(filled[beginning]);
        longer.at[at] = first[beginning] + static_cast<std::uint32_t>(std::lower_bound(begin, end, word) - begin);
    });
    return longer;
}

} // namespace strata
