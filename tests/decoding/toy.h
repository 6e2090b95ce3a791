// SPDX-License-Identifier: GPL-3.0-or-later
// A toy model of 32 letters and marks, its tokenizer, and a task of two label levels: small enough for brute force.
#pragma once

#include "model/decoding/decoding.h"
#include "tests/support/tiny_checkpoint.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

namespace strata::test {

/// Pieces are single letters and the marks; the longest that fits is taken.
class ToyTokenizer : public Tokenizer {
public:
    explicit ToyTokenizer(std::vector<std::string> marks = {"<s>", "</s>", "<eot>", "<top>", "<low>"})
        : m_pieces(std::move(marks)) {
        m_marks = m_pieces.size();
        for (char c = 'a'; c <= 'z'; ++c)
            m_pieces.emplace_back(1, c);
        m_pieces.emplace_back("ab");
    }
    std::string kind() const override { return "byte-level-bpe"; }
    std::int32_t vocabularySize() const override { return static_cast<std::int32_t>(m_pieces.size()); }
    std::optional<TokenId> bos() const override { return TokenId(0); }
    std::optional<TokenId> eos() const override { return TokenId(1); }
    bool addsBos() const override { return true; }
    Result<std::vector<TokenId>> encode(std::string_view text) const override {
        std::vector<TokenId> ids;
        while (!text.empty()) {
            std::size_t best = m_pieces.size();
            for (std::size_t i = 0; i < m_pieces.size(); ++i)
                if (text.substr(0, m_pieces[i].size()) == m_pieces[i] &&
                    (best == m_pieces.size() || m_pieces[i].size() > m_pieces[best].size()))
                    best = i;
            if (best == m_pieces.size()) return fail(ErrorCode::BadArgument, "toy tokenizer", "knows letters only.");
            ids.emplace_back(static_cast<std::int32_t>(best));
            text.remove_prefix(m_pieces[best].size());
        }
        return ids;
    }
    std::string bytes(TokenId id, bool specialsAsText) const override {
        return isSpecial(id) && !specialsAsText ? std::string() : piece(id);
    }
    std::string piece(TokenId id) const override {
        return id.value >= 0 && id.value < vocabularySize() ? m_pieces[static_cast<std::size_t>(id.value)]
                                                            : std::string();
    }
    std::optional<TokenId> find(std::string_view text) const override {
        for (std::size_t i = 0; i < m_pieces.size(); ++i)
            if (m_pieces[i] == text) return TokenId(static_cast<std::int32_t>(i));
        return std::nullopt;
    }
    bool isSpecial(TokenId id) const override { return id.value >= 0 && static_cast<std::size_t>(id.value) < m_marks; }
    std::string decode(std::span<const TokenId> ids, bool skipSpecials) const override {
        std::string text;
        for (const TokenId id : ids)
            text += bytes(id, !skipSpecials);
        return text;
    }

private:
    std::vector<std::string> m_pieces;
    std::size_t m_marks = 0;
};

inline std::shared_ptr<const LoadedModel> toyModel(std::vector<HeadSpec> heads, unsigned seed = 1,
                                                   int contextLength = 128, std::optional<DType> dtype = {}) {
    QTemporaryDir folder;
    TinyCheckpoint tiny;
    tiny.heads = std::move(heads);
    tiny.seed = seed;
    tiny.gain = 1.5;
    tiny.architecture.contextLength = contextLength;
    writeTinyCheckpoint(tiny, folder.path().toStdString());
    auto checkpoint = openCheckpoint(folder.path().toStdString());
    if (!checkpoint) qFatal("%s", checkpoint.error().message().c_str());
    LoadOptions options;
    options.dtype = dtype;
    auto model = loadModel(std::move(*checkpoint), options, {});
    if (!model) qFatal("%s", model.error().message().c_str());
    return *model;
}

inline Task toyTask(AnswerKind answer = AnswerKind::Label) {
    Task task;
    task.name = task.title = "toy";
    task.layout.name = "custom";
    task.layout.header = "<{role}>";
    task.layout.endOfTurn = "<eot>";
    task.layout.inputHeader = task.layout.inputEnd = "";
    for (const char* name : {"top", "low"}) {
        TaskLevel level;
        level.name = level.role = name;
        level.answer = answer;
        task.levels.push_back(level);
    }
    Taxonomy taxonomy;
    const auto leaf = [](const char* label) { return TaxonomyNode{label, label, {}}; };
    taxonomy.root.children = {{"cat", "cat", {leaf("tom"), leaf("tam"), leaf("to")}},
                              {"car", "car", {leaf("vw"), leaf("abba")}},
                              {"dog", "dog", {leaf("rex"), leaf("re"), leaf("x")}},
                              {"empty", "empty", {}}};
    if (answer == AnswerKind::Label) task.taxonomy = std::make_shared<const Taxonomy>(std::move(taxonomy));
    task.maxNewTokens = 8;
    return task;
}

inline std::vector<HeadSpec> toyHeads() {
    return {tinyHead("top", "new_lm_head.weight", 2)};
}

inline std::vector<std::int32_t> idsOf(const std::vector<RunToken>& tokens) {
    std::vector<std::int32_t> ids;
    for (const RunToken& token : tokens)
        ids.push_back(token.reading.id.value);
    return ids;
}

} // namespace strata::test
