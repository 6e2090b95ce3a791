// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/service/work.h"

#include "model/base/field_names.h"
#include "model/tokenizer/id_tokenizer.h"

#include <algorithm>
#include <charconv>

namespace strata {
namespace {

/// One, or those of a group.
Result<std::vector<TokenId>> tokensOf(const LoadedPair& loaded, const std::string& typed) {
    if (loaded.tokenizer) return lensTokens(*loaded.model, *loaded.tokenizer, typed);
    TokenId id;
    const auto [end, error] =
        std::from_chars(typed.data() + (typed.starts_with('#') ? 1 : 0), typed.data() + typed.size(), id.value);
    if (error == std::errc{} && end == typed.data() + typed.size()) return std::vector<TokenId>{id};
    return fail(ErrorCode::BadArgument, "the token \"" + typed + "\"",
                "cannot be looked up: the model has no tokenizer; write it as #ID.");
}

Result<TokenId> tokenOf(const LoadedPair& loaded, const std::string& typed) {
    if (loaded.tokenizer) return lensToken(*loaded.model, *loaded.tokenizer, typed);
    STRATA_TRY(const std::vector<TokenId> ids, tokensOf(loaded, typed));
    return ids.front();
}

Result<LensMatrix> matrixOf(const LoadedModel& model, const std::string& name) {
    if (name == "final") return LensMatrix{};
    if (name == "embedding") return LensMatrix{LensMatrix::Kind::InputEmbedding, {}};
    std::string names;
    for (std::size_t i = 0; i < model.heads().size(); ++i) {
        const HeadSpec& spec = model.heads()[i].spec;
        if (spec.name == name || spec.tensor == name)
            return LensMatrix{LensMatrix::Kind::Head, HeadIndex(static_cast<std::int32_t>(i))};
        names += ", " + spec.name;
    }
    return fail(ErrorCode::BadArgument, fieldText("matrix", name), "is not one of final, embedding" + names + ".");
}

/// These tokens are tracked no longer.
void forgetTracked(Lens& lens, const std::vector<TokenId>& tokens) {
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < lens.tracked.size(); ++i)
        if (std::find(tokens.begin(), tokens.end(), lens.tracked[i]) == tokens.end()) kept.push_back(i);
    const std::size_t before = lens.tracked.size();
    if (kept.size() == before) return;
    std::vector<float> values;
    values.reserve(lens.rows.size() * lens.positions.size() * kept.size());
    for (std::size_t cell = 0; cell < lens.rows.size() * lens.positions.size(); ++cell)
        for (const std::size_t i : kept)
            values.push_back(lens.trackedLogprobs[cell * before + i]);
    std::vector<TokenId> left;
    for (const std::size_t i : kept)
        left.push_back(lens.tracked[i]);
    lens.tracked = std::move(left);
    lens.trackedLogprobs = std::move(values);
}

} // namespace

Result<Run> decode(const LoadedPair& loaded, const Task& task, const RunRequest& request, const JobControl& control,
                   const RunObserver& observer) {
    if (request.free)
        return decodeFreely(loaded.model, *loaded.tokenizer, task, request.fields, request.options, request.lenses,
                            control, observer);
    return decodeHierarchically(loaded.model, *loaded.tokenizer, task, request.fields, request.options, control,
                                observer);
}

Result<LensText> textOf(const LensSource& source, const LoadedPair& loaded) {
    switch (source.kind) {
    case LensSource::Kind::Run:
        if (!source.run)
            return fail(ErrorCode::BadArgument, "lens of a run",
                        "there is no run yet; run a prompt first, or type a text");
        return lensOfRun(*loaded.model, *source.run);
    case LensSource::Kind::Ids:
        return lensIds(*loaded.model, source.ids);
    case LensSource::Kind::Text:
        break;
    }
    if (!loaded.tokenizer)
        return fail(ErrorCode::FileNotFound, loaded.model->checkpoint().source.string(),
                    "has no tokenizer, which a text needs; give token ids instead.");
    // Ids are read as they are typed: nothing stands before them.
    const bool ids = loaded.tokenizer->kind() == idTokenizerKind;
    return lensText(*loaded.model, *loaded.tokenizer, source.text, ids ? std::optional(false) : source.addBos);
}

Result<LensRequest> requestOf(const LensRequest& plain, const LensWords& words, const LoadedPair& loaded) {
    LensRequest request = plain;
    if (!words.matrix.empty()) {
        STRATA_TRY(request.matrix, matrixOf(*loaded.model, words.matrix));
    }
    if (!words.target.empty()) {
        request.target = LensTarget::Token;
        STRATA_TRY(request.targetToken, tokenOf(loaded, words.target));
    }
    if (!words.antiTarget.empty()) {
        STRATA_TRY(request.antiTarget, tokenOf(loaded, words.antiTarget));
    }
    for (const std::string& typed : words.tracked) {
        auto found = tokensOf(loaded, typed);
        // The space after a comma is the token's own where there is such a token, else the comma's.
        if (!found && typed.starts_with(' '))
            if (auto bare = tokensOf(loaded, typed.substr(1))) found = std::move(bare);
        STRATA_TRY(const std::vector<TokenId> tokens, std::move(found));
        for (const TokenId token : tokens)
            if (std::find(request.tracked.begin(), request.tracked.end(), token) == request.tracked.end())
                request.tracked.push_back(token);
        if (tokens.size() > 1) request.groups.push_back(tokens);
    }
    return request;
}

Result<Lens> computeLens(const LoadedPair& loaded, const LensSource& source, const LensRequest& plain,
                         const LensWords& words, const JobControl& control, const LensObserver& observer) {
    STRATA_TRY(const LensText text, textOf(source, loaded));
    STRATA_TRY(const LensRequest request, requestOf(plain, words, loaded));
    return computeLens(loaded.model, loaded.tokenizer.get(), text, request, control, observer);
}

Result<Lens> changeTracking(const LoadedPair& loaded, const request::Track& change, const JobControl& control) {
    Lens lens;
    if (change.read.empty()) {
        lens = *change.lens;
    } else {
        STRATA_TRY(lens, trackTokens(loaded.model, loaded.tokenizer.get(), *change.lens, change.read, control));
    }
    if (change.groups) lens.groups = *change.groups;
    forgetTracked(lens, change.forget);
    return lens;
}

} // namespace strata
