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
    m_nodes[node].token = static_cast<std::int32_t>(m_tokens.size());
    m_tokens.push_back(token);
    m_begins[static_cast<unsigned char>(token.content.front())] = true;
}

std::vector<AddedTokenFinder::Segment> AddedTokenFinder::split(std::string_view text) const {
    std::vector<Segment> segments;
    std::size_t done = 0; // everything before is in a segment
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
        if (token.lstrip) begin -= trailingWhiteSpace(text.substr(0, begin));
        begin = std::max(begin, done);
        if (token.rstrip) end += leadingWhiteSpace(text.substr(end));
        end = std::max(begin, end);
        if (begin > done) segments.push_back({text.substr(done, begin - done), std::nullopt});
        segments.push_back({text.substr(begin, end - begin), token.id});
        done = end;
    }
    if (done < text.size()) segments.push_back({text.substr(done), std::nullopt});
    return segments;
}

} // namespace strata
