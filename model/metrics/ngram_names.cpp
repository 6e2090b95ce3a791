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

NgramNames longerNames(const NumberedTexts& texts, NgramNames names) {
    const std::size_t order = names.order;
    const auto eachPlace = [&](auto&& use) {
        for (std::size_t text = 0; text < texts.texts(); ++text)
            for (std::size_t i = texts.begin(text); i + order < texts.end(text); ++i)
                use(names.at[i], texts.words()[i + order]);
    };
    // By what they begin with: the last words of each beginning, sorted, are its continuations.
    std::vector<std::uint32_t> bounds(std::size_t{names.count} + 1);
    eachPlace([&](std::uint32_t beginning, std::uint32_t) { ++bounds[beginning + 1]; });
    for (std::size_t i = 1; i < bounds.size(); ++i)
        bounds[i] += bounds[i - 1];
    std::vector<std::uint32_t> last(bounds.back());
    eachPlace([&](std::uint32_t beginning, std::uint32_t word) { last[bounds[beginning]++] = word; });
    // Filled, each bound has moved to where the next beginning's words start.
    const auto wordsOf = [&](std::size_t beginning) {
        return last.begin() + static_cast<std::ptrdiff_t>(beginning == 0 ? 0 : bounds[beginning - 1]);
    };
    std::vector<std::uint32_t> first(std::size_t{names.count} + 1); // the name of the first continuation
    for (std::size_t i = 0; i < names.count; ++i) {
        const auto begin = wordsOf(i), end = wordsOf(i + 1);
        std::sort(begin, end);
        first[i + 1] = first[i] + static_cast<std::uint32_t>(std::unique(begin, end) - begin);
    }
    eachPlace([&](std::uint32_t& name, std::uint32_t word) {
        const auto begin = wordsOf(name), end = begin + static_cast<std::ptrdiff_t>(first[name + 1] - first[name]);
        name = first[name] + static_cast<std::uint32_t>(std::lower_bound(begin, end, word) - begin);
    });
    names.order = order + 1;
    names.count = first.back();
    return names;
}

} // namespace strata
