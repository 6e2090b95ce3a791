// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/shown_text.h"
#include "model/base/utf8.h"
#include "model/decoding/token_texts.h"
#include "model/documents/run_summary.h"
#include "model/lens/lens_job.h"

#include <algorithm>
#include <charconv>

namespace strata {
namespace {

constexpr std::size_t mostPiecesNamed = 8;

Result<void> checkLength(const LoadedModel& model, std::size_t tokens) {
    const std::int64_t context = model.architecture().contextLength;
    if (static_cast<std::int64_t>(tokens) <= context) return {};
    return fail(ErrorCode::BadArgument, "the text",
                "is " + std::to_string(tokens) + " tokens long, but the model's context length is " +
                    std::to_string(context) + "; shorten the text.");
}

Result<void> checkId(const LoadedModel& model, TokenId id) {
    const std::int64_t vocabulary = model.architecture().vocabularySize;
    if (id.value >= 0 && id.value < vocabulary) return {};
    return fail(ErrorCode::BadArgument, "token id " + std::to_string(id.value),
                "is outside the vocabulary (0 to " + std::to_string(vocabulary - 1) + ").");
}

} // namespace

Result<LensText> lensText(const LoadedModel& model, const Tokenizer& tokenizer, const std::string& text,
                          std::optional<bool> addBos) {
    if (text.empty()) return fail(ErrorCode::BadArgument, "the text", "is empty; give at least one word.");
    if (!isValidUtf8(text)) return fail(ErrorCode::BadArgument, "the text", "is not UTF-8; convert it first.");
    LensText result;
    result.text = text;
    const std::optional<TokenId> bos = tokenizer.bos();
    if (addBos.value_or(false) && !bos)
        return fail(ErrorCode::BadArgument, "the tokenizer", "has no begin-of-text token to put in front.");
    STRATA_TRY(const std::vector<TokenId> ids, tokenizer.encode(text));
    if (bos && addBos.value_or(tokenizer.addsBos() && (ids.empty() || ids.front() != *bos))) result.ids.push_back(*bos);
    if (ids.empty()) return fail(ErrorCode::BadArgument, "the text", "has no tokens in it; give at least one word.");
    result.ids.insert(result.ids.end(), ids.begin(), ids.end());
    STRATA_CHECK(checkLength(model, result.ids.size()));
    for (const TokenId id : result.ids)
        STRATA_CHECK(checkId(model, id));
    return result;
}

Result<LensText> lensIds(const LoadedModel& model, std::vector<TokenId> ids) {
    if (ids.empty()) return fail(ErrorCode::BadArgument, "the ids", "are empty; give at least one.");
    STRATA_CHECK(checkLength(model, ids.size()));
    for (const TokenId id : ids)
        STRATA_CHECK(checkId(model, id));
    LensText result;
    result.ids = std::move(ids);
    return result;
}

Result<LensText> lensOfRun(const LoadedModel& model, const Run& run) {
    if (run.sequence.empty())
        return fail(ErrorCode::BadArgument, "the run",
                    "has no sequence of tokens to look at; take a hierarchical run.");
    const std::string& hash = model.checkpoint().hash;
    if (!run.model.hash.empty() && !hash.empty() && run.model.hash != hash)
        return fail(ErrorCode::BadArgument, "the run",
                    "was made by another model (" + run.model.path + "); open that one.");
    std::vector<TokenId> ids;
    std::string text;
    for (const SequenceToken& token : run.sequence) {
        ids.push_back(token.id);
        text += token.text;
    }
    STRATA_TRY(LensText result, lensIds(model, std::move(ids)));
    result.title = summaryOf(run).title;
    result.text = joinedVisibleBytes(text);
    result.segments = run.segments;
    for (const RunLevel& level : run.levels)
        result.levelNames.push_back(level.name);
    return result;
}

Result<TokenId> lensToken(const LoadedModel& model, const Tokenizer& tokenizer, const std::string& typed) {
    if (typed.empty()) return fail(ErrorCode::BadArgument, "the target", "is empty; type one token, or #ID.");
    if (typed.size() > 1 && typed.front() == '#') {
        TokenId id;
        const auto [end, error] = std::from_chars(typed.data() + 1, typed.data() + typed.size(), id.value);
        if (error == std::errc{} && end == typed.data() + typed.size()) {
            STRATA_CHECK(checkId(model, id));
            return id;
        }
    }
    if (!isValidUtf8(typed)) return fail(ErrorCode::BadArgument, "the target", "is not UTF-8; type one token, or #ID.");
    STRATA_TRY(const std::vector<TokenId> ids, tokenizer.encode(typed));
    if (ids.size() == 1) {
        STRATA_CHECK(checkId(model, ids.front()));
        return ids.front();
    }
    // The vocabulary's own spelling ("▁bird", "<0x0A>").
    if (const auto piece = tokenizer.find(typed)) {
        STRATA_CHECK(checkId(model, *piece));
        return *piece;
    }
    const std::string shown =
        typed.size() > 60 ? replaceInvalidUtf8(typed.substr(0, completeUtf8Prefix(typed.substr(0, 60)))) + "…" : typed;
    if (ids.empty())
        return fail(ErrorCode::BadArgument, "the target \"" + shown + "\"", "has no token; type one token, or #ID.");
    std::string pieces;
    TokenTexts texts(tokenizer);
    for (std::size_t i = 0; i < ids.size() && i < mostPiecesNamed; ++i)
        pieces += (i == 0 ? "\"" : ", \"") + texts.shown(ids[i]) + "\" #" + std::to_string(ids[i].value);
    if (ids.size() > mostPiecesNamed) pieces += " …";
    return fail(ErrorCode::BadArgument, "the target \"" + shown + "\"",
                "is " + std::to_string(ids.size()) + " tokens (" + pieces + "); take one of them, written as #" +
                    std::to_string(ids.front().value) + ".");
}

Result<std::vector<TokenId>> lensTokens(const LoadedModel& model, const Tokenizer& tokenizer,
                                        const std::string& typed) {
    std::vector<TokenId> ids;
    if (typed.find('|') != std::string::npos)
        if (const auto bar = lensToken(model, tokenizer, typed))
            return std::vector<TokenId>{*bar}; // a token that is spelt with one
    for (std::size_t begin = 0; begin <= typed.size();) {
        const std::size_t bar = std::min(typed.find('|', begin), typed.size());
        const bool spaced = bar > begin && bar + 1 < typed.size() && typed[bar - 1] == ' ' && typed[bar + 1] == ' ';
        auto found = lensToken(model, tokenizer, typed.substr(begin, bar - begin - (spaced ? 1 : 0)));
        if (!found) { // named after what was asked for: there may be a target too
            Error error = std::move(found).error();
            static const std::string_view target = "the target";
            if (error.subject.starts_with(target)) error.subject.replace(0, target.size(), "the tokens to track");
            return tl::unexpected<Error>(std::move(error));
        }
        const TokenId id = *found;
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
        begin = bar + (spaced ? 2 : 1);
    }
    return ids;
}

} // namespace strata
