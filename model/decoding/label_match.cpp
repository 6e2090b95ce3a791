// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/decoding/label_match.h"

#include "model/base/utf8.h"
#include "model/tokenizer/unicode_class.h"
#include "model/tokenizer/unicode_normalization.h"

#include <algorithm>
#include <optional>

namespace strata {
namespace {

std::size_t characterLength(unsigned char first) {
    return first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
}

std::vector<std::string_view> charactersOf(std::string_view text) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; at < text.size(); at += out.back().size())
        out.push_back(text.substr(at, characterLength(static_cast<unsigned char>(text[at]))));
    return out;
}

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(leadingWhiteSpace(text));
    text.remove_suffix(trailingWhiteSpace(text));
    return text;
}

/// Levenshtein's distance, `most + 1` where it is larger than `most`.
std::size_t distanceWithin(std::span<const std::string_view> a, std::span<const std::string_view> b, std::size_t most) {
    if (a.size() > b.size() + most || b.size() > a.size() + most) return most + 1;
    std::vector<std::size_t> last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            least = std::min(least, row[j]);
        }
        if (least > most) return most + 1;
        last.swap(row);
    }
    return std::min(last[b.size()], most + 1);
}

/// The one label that is meant, when all that are equally good have its name.
class Choice {
public:
    explicit Choice(std::span<const std::string> labels) : m_labels(labels) {}
    void add(std::size_t index) {
        if (m_first < 0)
            m_first = static_cast<int>(index);
        else if (m_labels[index] != m_labels[static_cast<std::size_t>(m_first)])
            m_doubtful = true;
    }
    void clear() {
        m_first = -1;
        m_doubtful = false;
    }
    bool found() const { return m_first >= 0 && !m_doubtful; }
    int index() const { return m_first; }

private:
    std::span<const std::string> m_labels;
    int m_first = -1;
    bool m_doubtful = false;
};

} // namespace

std::string normalisedLabel(std::string_view text) {
    const std::string valid = isValidUtf8(text) ? std::string(text) : replaceInvalidUtf8(text);
    const std::string folded = lowercased(normalizedUnicode(valid, UnicodeForm::Nfkc));
    std::string out;
    bool blank = false;
    for (const std::string_view character : charactersOf(folded)) {
        // The underscore and its kin count as word characters elsewhere; between words they part them.
        if (character == "_" || !startsWithWordCharacter(character)) {
            blank = !out.empty();
            continue;
        }
        if (blank) out += ' ';
        blank = false;
        out += character;
    }
    return out;
}

MatchedLabel matchLabel(std::string_view text, std::span<const std::string> labels, bool nearest) {
    const std::string_view plain = trimmed(text);
    for (std::size_t i = 0; i < labels.size(); ++i)
        if (labels[i] == plain || trimmed(labels[i]) == plain) return {static_cast<int>(i), LabelMatch::Exact, 0};
    const std::string wanted = normalisedLabel(plain);
    if (wanted.empty()) return {};

    std::vector<std::string> known;
    known.reserve(labels.size());
    Choice choice(labels);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        known.push_back(normalisedLabel(labels[i]));
        if (known.back() == wanted) choice.add(i);
    }
    if (choice.found()) return {choice.index(), LabelMatch::Normalised, 0};
    if (!nearest) return {};

    const std::vector<std::string_view> characters = charactersOf(wanted);
    std::optional<std::size_t> least;
    choice.clear();
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::vector<std::string_view> other = charactersOf(known[i]);
        const std::size_t most = std::min(labelDistanceBound(other.size()), least.value_or(other.size()));
        if (other.empty()) continue;
        const std::size_t distance = distanceWithin(characters, other, most);
        if (distance > most) continue;
        if (!least || distance < *least) choice.clear();
        least = distance;
        choice.add(i);
    }
    if (!choice.found()) return {};
    return {choice.index(), LabelMatch::Nearest, static_cast<int>(*least)};
}

} // namespace strata
