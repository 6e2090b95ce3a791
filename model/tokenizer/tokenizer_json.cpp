// SPDX-License-Identifier: GPL-3.0-or-later
// Reads tokenizer.json of Hugging Face's tokenizers.
#include "model/base/json_file.h"
#include "model/base/utf8.h"
#include "model/tokenizer/bpe_parts.h"
#include "model/tokenizer/bpe_tokenizer.h"
#include "model/tokenizer/tokenizer_files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace strata {
namespace {

using nlohmann::json;

constexpr std::size_t largestFile = std::size_t{128} << 20; // the largest in use are about 35 MB
std::string text(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool isTrue(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_boolean() && found->get<bool>();
}

const json& member(const json& object, const char* key) {
    static const json none;
    const auto found = object.find(key);
    return found == object.end() ? none : *found;
}

/// How far beyond the entries of a vocabulary an id may lie: it may have holes, but its size is bounded by how much the
/// file really spells out.
std::int64_t largestId(std::size_t entries) {
    return std::min(mostTokenIds, 4 * static_cast<std::int64_t>(entries) + 1024);
}

/// How many ids a vocabulary spans.
Result<std::int32_t> vocabularySpan(const BpeParts& parts, const std::vector<AddedToken>& added,
                                    const std::string& subject) {
    const std::size_t entries = parts.pieces.size() + added.size();
    const std::int64_t limit = largestId(entries);
    std::int64_t largest = 0;
    const auto see = [&](std::string_view piece, std::int64_t id) -> Result<void> {
        if (id >= 0 && id <= limit) {
            largest = std::max(largest, id);
            return {};
        }
        const std::string where = "the id of \"" + replaceInvalidUtf8(piece.substr(0, 60)) + "\"";
        if (id < 0) return fail(ErrorCode::BadFormat, subject, where + " must be a whole number, 0 or more.");
        return fail(ErrorCode::BadFormat, subject,
                    where + " is far beyond the " + std::to_string(entries) + " entries of the vocabulary.");
    };
    for (const auto& [piece, id] : parts.pieces)
        STRATA_CHECK(see(piece, id));
    for (const AddedToken& token : added)
        STRATA_CHECK(see(token.content, token.id.value));
    return static_cast<std::int32_t>(largest + 1);
}

Result<void> addParts(BpeTokenizer& bpe, const BpeParts& parts, std::int32_t span, bool byteFallback,
                      const std::string& subject) {
    bpe.setVocabularySize(span);
    std::size_t bytes = 0;
    for (const auto& [piece, id] : parts.pieces)
        bytes += piece.size();
    bpe.reserveText(bytes);
    for (const auto& [piece, id] : parts.pieces)
        if (const std::string problem = bpe.addPiece(piece, TokenId(static_cast<std::int32_t>(id))); !problem.empty())
            return fail(ErrorCode::BadFormat, subject, "the vocabulary " + problem + ".");
    bpe.completePieces(byteFallback);
    const auto mergeProblem = [&](std::size_t at, const std::string& problem) {
        if (parts.mergesFile.empty())
            return fail(ErrorCode::BadFormat, subject,
                        "merge " + std::to_string(at + parts.passedOver + 1) + " of " + std::to_string(parts.listed) +
                            " " + problem + ".");
        const auto line = 1 + std::count(parts.mergesText.data(), parts.merges[at].first.data(), '\n');
        return fail(ErrorCode::BadFormat, parts.mergesFile + ":" + std::to_string(line), "the merge " + problem + ".");
    };
    if (const auto problem = bpe.addMerges(parts.merges)) return mergeProblem(problem->first, problem->second);
    if (!parts.brokenMerge.empty()) return mergeProblem(parts.merges.size(), parts.brokenMerge);
    return {};
}

Result<std::vector<AddedToken>> addedTokens(const json& added, const std::string& subject) {
    if (!added.is_null() && !added.is_array())
        return fail(ErrorCode::BadFormat, subject, "\"added_tokens\" must be a list.");
    std::vector<AddedToken> tokens;
    std::set<std::string> seen;
    for (const auto& object : added) {
        if (!object.is_object() || !member(object, "content").is_string())
            return fail(ErrorCode::BadFormat, subject,
                        "every one of \"added_tokens\" must be an object with a text \"content\".");
        tokens.push_back(addedTokenOf(object));
        const std::string& content = tokens.back().content;
        std::string problem = seen.insert(content).second ? "" : "names \"" + content.substr(0, 60) + "\" twice";
        if (content.size() > longestAddedToken) problem = "has a token longer than 4096 bytes";
        if (!problem.empty()) return fail(ErrorCode::BadFormat, subject, "\"added_tokens\" " + problem + ".");
        const json& id = member(object, "id");
        const bool whole = id.is_number_integer() && (id.is_number_unsigned() || id.get<std::int64_t>() >= 0);
        const bool large = id.is_number_unsigned() && id.get<std::uint64_t>() > std::uint64_t{mostTokenIds};
        tokens.back().id = TokenId(!whole  ? -1
                                   : large ? static_cast<std::int32_t>(mostTokenIds + 1)
                                           : id.get<std::int32_t>());
    }
    return tokens;
}

/// The tokens that tokenizer_config.json and its neighbours name beside those of the tokenizer's own file.
Result<void> addConfigured(BpeTokenizer& bpe, const TokenizerConfig& config, std::vector<AddedToken> own,
                           const std::string& subject) {
    std::set<std::string, std::less<>> have;
    for (AddedToken& token : own)
        have.insert(std::move(token.content));
    const std::int64_t limit = largestId(static_cast<std::size_t>(bpe.vocabularySize()) + config.added.size());
    for (AddedToken token : config.added) {
        if (!have.insert(token.content).second) continue;
        if (const auto id = bpe.find(token.content))
            token.id = *id;
        else if (token.id.value < 0)
            continue; // a name for something that the vocabulary does not have
        else if (bpe.has(token.id) || token.id.value > limit)
            token.id = TokenId(bpe.vocabularySize()); // the next one, as the reference counts them
        bpe.setVocabularySize(token.id.value + 1);
        if (const std::string problem = bpe.addToken(token); !problem.empty())
            return fail(ErrorCode::BadFormat, subject, "tokenizer_config.json beside it " + problem + ".");
    }
    return {};
}

/// The kinds of the same file that are not byte-pair encoding as Strata does it, each named.
Result<void> checkKind(const json& document, const std::string& subject) {
    const auto unsupported = [&](const std::string& what) {
        return fail(ErrorCode::Unsupported, subject,
                    what + "; Strata reads BPE from tokenizer.json, and sentencepiece models from tokenizer.model.");
    };
    const json& model = member(document, "model");
    if (!document.is_object() || !model.is_object())
        return fail(ErrorCode::BadFormat, subject,
                    "is not a tokenizer.json: it must be an object that holds an object \"model\".");
    // Older files leave the type out where vocab and merges say it.
    const std::string type = text(model, "type");
    if (type != "BPE" && !(type.empty() && model.contains("merges")))
        return unsupported("holds a tokenizer of the kind " + (type.empty() ? "(none named)" : type));
    if (!text(model, "continuing_subword_prefix").empty())
        return unsupported("is a BPE tokenizer with a continuing-subword prefix");
    if (!text(model, "end_of_word_suffix").empty()) return unsupported("is a BPE tokenizer with an end-of-word suffix");
    if (const json& dropout = member(model, "dropout"); dropout.is_number() && !(dropout.get<double>() <= 0))
        return unsupported("is a BPE tokenizer with dropout, which encodes at random");
    return {};
}

/// The token that the post-processor puts in front of a single text, if it does.
std::optional<std::string> templateBos(const json& processor, int depth = 0) {
    const std::string type = text(processor, "type");
    if (type == "Sequence" && depth < 4) {
        for (const auto& part : member(processor, "processors"))
            if (auto found = templateBos(part, depth + 1)) return found;
    } else if (type == "TemplateProcessing") {
        const json& single = member(processor, "single");
        if (single.is_array() && !single.empty())
            if (const json& first = member(single.front(), "SpecialToken"); first.is_object()) return text(first, "id");
    } else if (type == "RobertaProcessing" || type == "BertProcessing") {
        const json& first = member(processor, "cls");
        if (first.is_array() && !first.empty() && first.front().is_string()) return first.front().get<std::string>();
    }
    return std::nullopt;
}

/// tokenizer_config.json, then the post-processor, then the names in common use.
void setMarks(BpeTokenizer& bpe, const TokenizerConfig& config, const std::optional<std::string>& inFront) {
    const auto first = [&](std::initializer_list<std::optional<std::string>> names) -> std::optional<TokenId> {
        for (const auto& name : names)
            if (name)
                if (const auto id = bpe.find(*name)) return id;
        return std::nullopt;
    };
    const auto bos =
        first({config.bos, inFront, "<|begin_of_text|>", "<s>", "<bos>", "<|startoftext|>", "<|endoftext|>"});
    const auto eos = first({config.eos, "<|end_of_text|>", "</s>", "<eos>", "<|endoftext|>"});
    bpe.setMarks(bos, eos, inFront && bpe.find(*inFront));
}

} // namespace

Result<std::shared_ptr<const Tokenizer>> openTokenizerJson(const std::filesystem::path& file,
                                                           const TokenizerConfig& config) {
    const std::string subject = file.string();
    STRATA_TRY(const std::string content, readTextFile(file, largestFile));
    if (const std::optional<TakenApart> apart = takeApartTokenizerJson(content))
        if (const auto document = parseJson(apart->rest, subject))
            if (auto tokenizer = bpeFromParts(*document, apart->parts, subject, config)) return tokenizer;
    STRATA_TRY(const json document, parseJson(content, subject));
    return tokenizerFromJson(document, subject, config);
}

Result<std::shared_ptr<const Tokenizer>> tokenizerFromJson(const json& document, const std::string& subject,
                                                           const TokenizerConfig& config) {
    STRATA_CHECK(checkKind(document, subject));
    const json& model = document.at("model");
    STRATA_TRY(const BpeParts parts, bpePartsOf(member(model, "vocab"), member(model, "merges"), subject));
    return bpeFromParts(document, parts, subject, config);
}

Result<std::shared_ptr<const Tokenizer>> bpeFromParts(const json& document, const BpeParts& parts,
                                                      const std::string& subject, const TokenizerConfig& config) {
    STRATA_CHECK(checkKind(document, subject));
    STRATA_TRY(Normalizer normalizer, Normalizer::fromJson(member(document, "normalizer"), subject));
    STRATA_TRY(PreTokenizer preTokenizer, PreTokenizer::fromJson(member(document, "pre_tokenizer"), subject));
    STRATA_TRY(TokenDecoder decoder,
               TokenDecoder::fromJson(member(document, "decoder"), preTokenizer.isByteLevel(), subject));
    const json& model = document.at("model");
    STRATA_TRY(std::vector<AddedToken> added, addedTokens(member(document, "added_tokens"), subject));
    STRATA_TRY(const std::int32_t span, vocabularySpan(parts, added, subject));

    const auto bpe = std::make_shared<BpeTokenizer>(std::move(preTokenizer), std::move(normalizer), std::move(decoder));
    STRATA_CHECK(addParts(*bpe, parts, span, isTrue(model, "byte_fallback"), subject));
    for (const AddedToken& token : added)
        if (const std::string problem = bpe->addToken(token); !problem.empty())
            return fail(ErrorCode::BadFormat, subject, "\"added_tokens\" " + problem + ".");
    bpe->setIgnoreMerges(isTrue(model, "ignore_merges"));
    bpe->setUnknown(bpe->find(text(model, "unk_token")), isTrue(model, "fuse_unk"));
    STRATA_CHECK(addConfigured(*bpe, config, std::move(added), subject));
    setMarks(*bpe, config, templateBos(member(document, "post_processor")));
    return bpe;
}

} // namespace strata
