// SPDX-License-Identifier: GPL-3.0-or-later
// Words and n-grams of many texts as numbers: exact, four bytes a word.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace strata {

/// Texts one after another, each word a number.
class NumberedTexts {
public:
    /// How many words there may be: places are counted in 32 bits.
    static constexpr std::size_t mostWords = std::size_t{1} << 31;

    void add(const std::vector<std::string>& words);
    std::size_t texts() const { return m_ends.size(); }
    std::size_t begin(std::size_t text) const { return text == 0 ? 0 : m_ends[text - 1]; }
    std::size_t end(std::size_t text) const { return m_ends[text]; }
    const std::vector<std::uint32_t>& words() const { return m_words; }
    std::uint32_t vocabulary() const { return static_cast<std::uint32_t>(m_numbers.size()); }
    std::size_t keptBytes() const { return m_words.capacity() * 4 + m_ends.capacity() * 8 + m_numbers.size() * 64; }
    /// Forgets the spelling of the words and all texts.
    void clear();

private:
    std::unordered_map<std::string, std::uint32_t> m_numbers;
    std::vector<std::uint32_t> m_words;
    std::vector<std::size_t> m_ends;
};

/// A number for the n-gram that begins at each word; the last n − 1 places of a text have none (and mean nothing).
struct NgramNames {
    std::size_t order = 1;
    std::uint32_t count = 0; ///< different ones
    std::vector<std::uint32_t> at;
};
NgramNames unigramNames(const NumberedTexts& texts);
/// From the n-grams of one order to those that are a word longer, in the same memory.
NgramNames longerNames(const NumberedTexts& texts, NgramNames names);
/// Those of one text; empty where it is shorter.
std::span<const std::uint32_t> namesOf(const NumberedTexts& texts, const NgramNames& names, std::size_t text);

} // namespace strata
