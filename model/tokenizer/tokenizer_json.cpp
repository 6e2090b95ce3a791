// Reads tokenizer.json of Hugging Face's tokenizers, and GPT-2's vocab.json with merges.txt.
#include "model/base/json_file.h"
#include "model/base/utf8.h"
#include "model/tokenizer/bpe_tokenizer.h"
#include "model/tokenizer/tokenizer_files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace strata {
namespace {

using nlohmann::json;

constexpr std::size_t largestFile = std::size_t{128} << 20; // the largest in use are about 35 MB
constexpr std::int64_t mostIds = 10'000'000;

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

/// An id as the file gives it, or -1.
std::int64_t idOf(const json& value) {
    if (!value.is_number_integer()) return -1;
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t{mostIds}) return mostIds + 1;
    return std::max<std::int64_t>(value.get<std::int64_t>(), -1);
}

/// How many ids a vocabulary spans. It may have holes, but its size is bounded by how much the file really spells out.
Result<std::int32_t> vocabularySpan(const json& vocab, const json& added, const std::string& subject) {
    if (!vocab.is_object() || vocab.empty())
        return fail(ErrorCode::BadFormat, subject, "has no vocabulary: \"vocab\" must be an object of pieces and ids.");
    const auto entries = static_cast<std::int64_t>(vocab.size() + added.size());
    const std::int64_t limit = std::min(mostIds, 4 * entries + 1024);
    std::int64_t largest = 0;
    const auto see = [&](const std::string& piece, const json& value) -> Result<void> {
        const std::int64_t id = idOf(value);
        const std::string where = "the id of \"" + piece.substr(0, 60) + "\"";
        if (id < 0) return fail(ErrorCode::BadFormat, subject, where + " must be a whole number, 0 or more.");
        if (id > limit)
            return fail(ErrorCode::BadFormat, subject,
                        where + " is far beyond the " + std::to_string(entries) + " entries of the vocabulary.");
        largest = std::max(largest, id);
        return {};
    };
    for (const auto& [piece, id] : vocab.items())
        STRATA_CHECK(see(piece, id));
    for (const auto& token : added) {
        if (!token.is_object() || !member(token, "content").is_string())
            return fail(ErrorCode::BadFormat, subject,
                        "every one of \"added_tokens\" must be an object with a text \"content\".");
        STRATA_CHECK(see(text(token, "content"), member(token, "id")));
    }
    return static_cast<std::int32_t>(largest + 1);
}

Result<void> addPieces(BpeTokenizer& bpe, const json& vocab, bool byteFallback, const std::string& subject) {
    for (const auto& [piece, id] : vocab.items())
        if (const std::string problem = bpe.addPiece(piece, TokenId(id.get<std::int32_t>())); !problem.empty())
            return fail(ErrorCode::BadFormat, subject, "the vocabulary " + problem + ".");
    bpe.completePieces(byteFallback);
    return {};
}

/// "left right"; the reason why it is no merge, or "".
std::string addMergeLine(BpeTokenizer& bpe, const std::string& line) {
    const std::size_t space = line.find(' ');
    if (space == std::string::npos || space == 0 || space + 1 == line.size() ||
        line.find(' ', space + 1) != std::string::npos)
        return "must be two pieces with one space between them, and is \"" + replaceInvalidUtf8(line.substr(0, 60)) +
               "\"";
    return bpe.addMerge(line.substr(0, space), line.substr(space + 1));
}

Result<void> addMerges(BpeTokenizer& bpe, const json& merges, const std::string& subject) {
    if (!merges.is_array()) return fail(ErrorCode::BadFormat, subject, "has no merges: \"merges\" must be a list.");
    bpe.reserveMerges(merges.size());
    std::size_t number = 0;
    for (const auto& merge : merges) {
        ++number;
        std::string problem = "must be a text or a pair of texts";
        if (merge.is_string()) {
            const auto& line = merge.get_ref<const std::string&>();
            problem = line.rfind("#version", 0) == 0 ? "" : addMergeLine(bpe, line);
        } else if (merge.is_array() && merge.size() == 2 && merge[0].is_string() && merge[1].is_string())
            problem = bpe.addMerge(merge[0].get<std::string>(), merge[1].get<std::string>());
        if (!problem.empty())
            return fail(ErrorCode::BadFormat, subject,
                        "merge " + std::to_string(number) + " of " + std::to_string(merges.size()) + " " + problem +
                            ".");
    }
    return {};
}

AddedToken addedToken(const json& object) {
    AddedToken token;
    token.id = TokenId(member(object, "id").get<std::int32_t>());
    token.content = text(object, "content");
    token.special = isTrue(object, "special");
    token.normalized = isTrue(object, "normalized");
    token.singleWord = isTrue(object, "single_word");
    token.lstrip = isTrue(object, "lstrip");
    token.rstrip = isTrue(object, "rstrip");
    return token;
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
    STRATA_TRY(const std::string content, readTextFile(file, largestFile));
    STRATA_TRY(const json document, parseJson(content, file.string()));
    return tokenizerFromJson(document, file.string(), config);
}

Result<std::shared_ptr<const Tokenizer>> tokenizerFromJson(const json& document, const std::string& subject,
                                                           const TokenizerConfig& config) {
    STRATA_CHECK(checkKind(document, subject));
    STRATA_TRY(Normalizer normalizer, Normalizer::fromJson(member(document, "normalizer"), subject));
    STRATA_TRY(PreTokenizer preTokenizer, PreTokenizer::fromJson(member(document, "pre_tokenizer"), subject));
    STRATA_TRY(TokenDecoder decoder,
               TokenDecoder::fromJson(member(document, "decoder"), preTokenizer.isByteLevel(), subject));
    const json& model = document.at("model");
    const json& added = member(document, "added_tokens");
    if (!added.is_null() && !added.is_array())
        return fail(ErrorCode::BadFormat, subject, "\"added_tokens\" must be a list.");
    STRATA_TRY(const std::int32_t span, vocabularySpan(member(model, "vocab"), added, subject));

    const auto bpe = std::make_shared<BpeTokenizer>(std::move(preTokenizer), std::move(normalizer), std::move(decoder));
    bpe->setVocabularySize(span);
    STRATA_CHECK(addPieces(*bpe, model.at("vocab"), isTrue(model, "byte_fallback"), subject));
    STRATA_CHECK(addMerges(*bpe, member(model, "merges"), subject));
    std::set<std::string> seen;
    for (const auto& object : added) {
        const AddedToken token = addedToken(object);
        std::string problem =
            seen.insert(token.content).second ? "" : "names \"" + token.content.substr(0, 60) + "\" twice";
        if (token.content.size() > 4096) problem = "has a token longer than 4096 bytes";
        if (problem.empty()) problem = bpe->addToken(token);
        if (!problem.empty()) return fail(ErrorCode::BadFormat, subject, "\"added_tokens\" " + problem + ".");
    }
    bpe->setIgnoreMerges(isTrue(model, "ignore_merges"));
    bpe->setUnknown(bpe->find(text(model, "unk_token")), isTrue(model, "fuse_unk"));
    setMarks(*bpe, config, templateBos(member(document, "post_processor")));
    return bpe;
}

Result<std::shared_ptr<const Tokenizer>> openVocabAndMerges(const std::filesystem::path& vocabFile,
                                                            const std::filesystem::path& mergesFile,
                                                            const TokenizerConfig& config) {
    STRATA_TRY(const std::string content, readTextFile(vocabFile, largestFile));
    STRATA_TRY(const json vocab, parseJson(content, vocabFile.string()));
    STRATA_TRY(PreTokenizer preTokenizer, PreTokenizer::gpt2(false, vocabFile.string()));
    STRATA_TRY(const std::int32_t span, vocabularySpan(vocab, json::array(), vocabFile.string()));
    const auto bpe = std::make_shared<BpeTokenizer>(std::move(preTokenizer));
    bpe->setVocabularySize(span);
    STRATA_CHECK(addPieces(*bpe, vocab, false, vocabFile.string()));

    STRATA_TRY(const std::string merges, readTextFile(mergesFile, largestFile));
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < merges.size();) {
        const std::size_t end = std::min(merges.find('\n', begin), merges.size());
        std::string line = merges.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.rfind("#version", 0) == 0 || (line.empty() && begin >= merges.size())) continue;
        if (const std::string problem = addMergeLine(*bpe, line); !problem.empty())
            return fail(ErrorCode::BadFormat, mergesFile.string() + ":" + std::to_string(number),
                        "the merge " + problem + ".");
    }
    // The pair of files names no special tokens; GPT-2 has one, and tokenizer_config.json may name its own.
    std::set<std::string> specials{"<|endoftext|>"};
    for (const auto& name : {config.bos, config.eos})
        if (name) specials.insert(*name);
    for (const std::string& name : specials)
        if (const auto id = bpe->find(name))
            if (const std::string problem = bpe->addToken({.id = *id, .content = name, .special = true});
                !problem.empty())
                return fail(ErrorCode::BadFormat, vocabFile.string(), problem + ".");
    setMarks(*bpe, config, std::nullopt);
    return bpe;
}

} // namespace strata
