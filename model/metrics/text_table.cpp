// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/metrics/text_table.h"

#include "model/metrics/text_tokens.h"
#include "model/tokenizer/unicode_normalization.h"

namespace strata {

Result<void> TextTable::add(std::uint32_t row, const PredictionRow& texts, const std::string& where) {
    for (const auto* const named : {&texts.goldText, &texts.text})
        for (const auto& [name, text] : *named)
            m_levels[name];
    if (m_levels.size() > mostLevels)
        return fail(ErrorCode::BadData, where,
                    "brings the file to more than " + std::to_string(mostLevels) +
                        " names of levels in \"text\" and \"gold_text\"; a level has the same name in all rows.");
    for (const auto& [name, answer] : texts.text)
        m_levels[name].distinct.add(row, whitespaceWords(answer));
    for (const auto& [name, reference] : texts.goldText) {
        const auto found = texts.text.find(name);
        const std::string& answer = found == texts.text.end() ? std::string() : found->second;
        Level& level = m_levels[name];
        const auto answerWords = whitespaceWords(lowercased(answer)), words = whitespaceWords(lowercased(reference));
        level.pairs.push_back({row, bleuCounts(words13a(answer), words13a(reference)), bleuCounts(answerWords, words),
                               rougeL(rougeWords(answer), rougeWords(reference))});
        level.cider.add(row, answerWords, words);
        if (level.cider.words() > NumberedTexts::mostWords)
            return fail(ErrorCode::BadData, where,
                        "brings a level to more than two billion words; score parts of the file.");
    }
    return {};
}

Result<void> TextTable::finish(const JobControl& control) {
    for (auto& [name, level] : m_levels) {
        STRATA_CHECK(level.cider.finish(control));
        STRATA_CHECK(level.distinct.finish(control));
        level.pairs.shrink_to_fit();
    }
    return {};
}

TextScore TextTable::scoreOf(const Level& level, RowWeights weights) {
    TextScore score;
    BleuSums cased, lowered;
    double pairs = 0, rouge = 0;
    for (const Pair& pair : level.pairs) {
        const double w = weights[pair.row];
        if (w <= 0) continue;
        pairs += w;
        cased.add(pair.cased, w);
        lowered.add(pair.lowered, w);
        rouge += w * pair.rougeL;
    }
    score.rows = static_cast<std::int64_t>(pairs);
    if (pairs > 0)
        for (std::size_t i = 0; i < score.bleu.size(); ++i) {
            score.bleu[i] = cased.bleu(i + 1, true);
            score.bleuWhitespace[i] = lowered.bleu(i + 1, false);
        }
    score.rougeL = ratioOf(rouge, pairs);
    score.cider = level.cider.score(weights);
    const std::array<Measure, 2> distinct = level.distinct.score(weights);
    score.distinct1 = distinct[0];
    score.distinct2 = distinct[1];
    return score;
}

std::map<std::string, TextScore> TextTable::score(RowWeights weights) const {
    std::map<std::string, TextScore> out;
    for (const auto& [name, level] : m_levels)
        out.emplace(name, scoreOf(level, weights));
    return out;
}

std::size_t TextTable::keptBytes() const {
    std::size_t bytes = 0;
    for (const auto& [name, level] : m_levels)
        bytes += level.pairs.capacity() * sizeof(Pair) + level.cider.keptBytes() + level.distinct.keptBytes();
    return bytes;
}

} // namespace strata
