// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tokenizer/added_tokens.h"

#include "model/tokenizer/unicode_class.h"

#include <algorithm>

namespace strata {

void AddedTokenFinder::add(const AddedToken& token) {
    if (token.content.empty()) return;
    std::uint32_t node = 0;
    for (const char c : token.content) {
        const auto [child, inserted] =
            m_nodes[node].next.try_emplace(static_cast<unsigned char>(c), static_cast<std::uint32_t>(m_nodes.size()));
        node = child->second;
        if (inserted) m_nodes.emplace_back();
    }
    // Of two that are spelled alike once they are normalized the reference takes any one; here it is always the first.
    if (m_nodes[node].token >= 0) return;
    m_nodes[node].token = static_cast<std::int32_t>(m_tokens.size());
    m_tokens.push_back(token);
    m_begins[static_cast<unsigned char>(token.content.front())] = true;
}

std::vector<AddedTokenFinder::Segment> AddedTokenFinder::split(std::string_view text) const {
    std::vector<Segment> segments;
    // Everything before is in a segment. As in the reference it goes back where a token lies within the white space
    // that the one before it took.
    std::size_t done = 0;
    std::size_t spaceBegin = 1, spaceEnd = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::int32_t longest = -1;
        if (m_begins[static_cast<unsigned char>(text[at])]) {
            std::uint32_t node = 0;
            for (std::size_t i = at; i < text.size(); ++i) {
                const auto child = m_nodes[node].next.find(static_cast<unsigned char>(text[i]));
                if (child == m_nodes[node].next.end()) break;
                node = child->second;
                if (m_nodes[node].token >= 0) longest = m_nodes[node].token;
            }
        }
        if (longest < 0) {
            ++at;
            continue;
        }
        const AddedToken& token = m_tokens[static_cast<std::size_t>(longest)];
        std::size_t begin = at;
        std::size_t end = at + token.content.size();
        at = end;
        if (token.singleWord &&
            (endsWithWordCharacter(text.substr(0, begin)) || startsWithWordCharacter(text.substr(end))))
            continue;
        if (token.lstrip) begin = begin > done ? begin - trailingWhiteSpace(text.substr(done, begin - done)) : done;
        if (token.rstrip) {
            if (end < spaceBegin || end > spaceEnd) { // a run of white space is measured once
                spaceBegin = end;
                spaceEnd = end + leadingWhiteSpace(text.substr(end));
            }
            end = spaceEnd;
        }
        if (end <= begin) continue; // nothing is left of it
        if (begin > done) segments.push_back({text.substr(done, begin - done), std::nullopt});
        segments.push_back({text.substr(begin, end - begin), token.id});
        done = end;
    }
    if (done < text.size()) segments.push_back({text.substr(done), std::nullopt});
    return segments;
}

} // namespace strata
