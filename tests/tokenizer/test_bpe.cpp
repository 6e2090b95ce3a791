// SPDX-License-Identifier: GPL-3.0-or-later
// Byte-level BPE from small files written here: rules of the format one by one, damaged files, and mutations.
#include "model/base/utf8.h"
#include "model/tokenizer/tokenizer.h"

#include <QtTest>
#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <random>

namespace fs = std::filesystem;
using namespace strata;
using nlohmann::json;

namespace {

/// A printable stand-in for every byte, as the format defines it (computed here on its own).
std::string letter(unsigned byte) {
    const auto printable = [](unsigned b) {
        return (b >= 0x21 && b <= 0x7E) || (b >= 0xA1 && b <= 0xAC) || (b >= 0xAE && b <= 0xFF);
    };
    unsigned character = byte;
    if (!printable(byte)) {
        character = 0x100;
        for (unsigned b = 0; b < byte; ++b)
            character += printable(b) ? 0U : 1U;
    }
    if (character < 0x80) return {static_cast<char>(character)};
    return {static_cast<char>(0xC0U | (character >> 6)), static_cast<char>(0x80U | (character & 0x3FU))};
}

constexpr int newline = 0x0A;
constexpr int space = 0x20;
constexpr int ab = 256, abc = 257, spaceA = 258, begin = 259, end = 260, plain = 261;

/// All 256 bytes, ids = bytes; "ab", "abc", " a"; three added tokens.
json document() {
    json vocab;
    for (unsigned byte = 0; byte < 256; ++byte)
        vocab[letter(byte)] = byte;
    vocab["ab"] = ab;
    vocab["abc"] = abc;
    vocab[letter(space) + "a"] = spaceA;
    const auto token = [](int id, const char* content, bool special) {
        return json{{"id", id},
                    {"content", content},
                    {"special", special},
                    {"normalized", !special},
                    {"single_word", false},
                    {"lstrip", false},
                    {"rstrip", false}};
    };
    return {
        {"version", "1.0"},
        {"added_tokens",
         {token(begin, "<|begin_of_text|>", true), token(end, "<|end_of_text|>", true), token(plain, "PLAIN", false)}},
        {"normalizer", nullptr},
        {"pre_tokenizer", {{"type", "ByteLevel"}, {"add_prefix_space", false}, {"use_regex", true}}},
        {"post_processor", nullptr},
        {"decoder", {{"type", "ByteLevel"}}},
        {"model", {{"type", "BPE"}, {"vocab", vocab}, {"merges", {"a b", "ab c", letter(space) + " a"}}}}};
}

std::vector<int> numbers(const std::vector<TokenId>& ids) {
    std::vector<int> out;
    for (const TokenId id : ids)
        out.push_back(id.value);
    return out;
}

} // namespace

class TestBpe : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    fs::path path(const char* name = "tokenizer.json") const { return fs::path(m_folder.path().toStdString()) / name; }

    Result<std::shared_ptr<const Tokenizer>> openText(const std::string& text) {
        std::ofstream(path(), std::ios::binary) << text;
        return openTokenizer(path());
    }

    std::vector<int> encoded(const json& file, const std::string& text) {
        const auto tokenizer = openText(file.dump());
        if (!tokenizer) return {-1};
        const auto ids = (*tokenizer)->encode(text);
        return ids ? numbers(*ids) : std::vector<int>{-2};
    }

    void refused(const json& file, ErrorCode code, const char* word) {
        const auto tokenizer = openText(file.dump());
        QVERIFY2(!tokenizer.has_value(), word);
        QCOMPARE(int(tokenizer.error().code), int(code));
        const std::string message = tokenizer.error().message();
        QVERIFY2(message.find("tokenizer.json") != std::string::npos && message.find(word) != std::string::npos,
                 message.c_str());
    }

private Q_SLOTS:
    void init() {
        fs::remove(path("tokenizer_config.json"));
        fs::remove(path());
    }

    void mergesInOrderOfRank() {
        QCOMPARE(encoded(document(), "abc"), (std::vector<int>{abc}));
        QCOMPARE(encoded(document(), "aab"), (std::vector<int>{'a', ab}));
        QCOMPARE(encoded(document(), "x abc"), (std::vector<int>{'x', space, abc})); // "a b" comes before "Ġ a"
        json pairs = document();
        pairs["model"]["merges"] = json::array({json::array({"a", "b"}), json::array({"ab", "c"})});
        QCOMPARE(encoded(pairs, "abcabx"), (std::vector<int>{abc, ab, 'x'}));
        QCOMPARE(encoded(document(), ""), (std::vector<int>{}));
    }

    void ignoreMergesLooksTheWordUp() {
        json file = document();
        file["model"]["vocab"]["zz"] = 262;
        QCOMPARE(encoded(file, "zz"), (std::vector<int>{'z', 'z'}));
        file["model"]["ignore_merges"] = true;
        QCOMPARE(encoded(file, "zz"), (std::vector<int>{262}));
    }

    /// What one token took of the white space another may begin in; a long run of it takes no longer than another text.
    void addedTokensInWhiteSpace() {
        json file = document();
        const auto token = [](int id, const char* content, bool left, bool right) {
            return json{{"id", id}, {"content", content}, {"lstrip", left}, {"rstrip", right}};
        };
        file["added_tokens"] = json::array({token(300, "<a>", false, true), token(301, "\n", false, false)});
        QCOMPARE(encoded(file, "<a> \n x"), (std::vector<int>{300, 301, space, 'x'}));
        file["added_tokens"] = json::array({token(300, " ", true, true)});
        QCOMPARE(encoded(file, "    "), (std::vector<int>{300}));
        QCOMPARE(encoded(file, "x  y"), (std::vector<int>{'x', 300, 'y'}));
        // So many that a look back from each of them would take a quarter of an hour, and Qt Test ends what takes five
        // minutes.
        const std::string spaces(1'500'000, ' ');
        for (const auto& [left, right] : {std::pair(false, true), {true, false}, {true, true}}) {
            file["added_tokens"] = json::array({token(300, " ", left, right)});
            QVERIFY(!encoded(file, spaces).empty());
        }
    }

    void addedTokensHonourTheirFlags() {
        json file = document();
        auto& token = file["added_tokens"][2];
        QCOMPARE(encoded(file, "xPLAINx"), (std::vector<int>{'x', plain, 'x'}));
        token["single_word"] = true;
        QCOMPARE(encoded(file, "xPLAIN"), (std::vector<int>{'x', 'P', 'L', 'A', 'I', 'N'}));
        QCOMPARE(encoded(file, "-PLAIN."), (std::vector<int>{'-', plain, '.'}));
        QCOMPARE(encoded(file, "\xC3\xA9PLAIN"), (std::vector<int>{0xC3, 0xA9, 'P', 'L', 'A', 'I', 'N'}));
        token["single_word"] = false;
        token["lstrip"] = true;
        QCOMPARE(encoded(file, "x \nPLAIN x"), (std::vector<int>{'x', plain, space, 'x'}));
        token["lstrip"] = false;
        token["rstrip"] = true;
        QCOMPARE(encoded(file, "x PLAIN \xE3\x80\x80x"), (std::vector<int>{'x', space, plain, 'x'}));
        // Of two that begin at one place the longest is taken.
        file = document();
        file["added_tokens"].push_back({{"id", 262}, {"content", "PLAINER"}, {"special", true}, {"normalized", false}});
        file["added_tokens"][2]["normalized"] = false;
        QCOMPARE(encoded(file, "PLAINERPLAIN"), (std::vector<int>{262, plain}));
    }

    void preTokenizers() {
        json file = document();
        file["pre_tokenizer"]["add_prefix_space"] = true;
        QCOMPARE(encoded(file, "a<|end_of_text|>a"), (std::vector<int>{spaceA, end, spaceA}));
        QCOMPARE(encoded(file, " a"), (std::vector<int>{spaceA}));
        const auto sequence = [&](json split) {
            file["pre_tokenizer"] = {
                {"type", "Sequence"},
                {"pretokenizers",
                 {std::move(split), {{"type", "ByteLevel"}, {"add_prefix_space", false}, {"use_regex", false}}}}};
        };
        const auto split = [&](const char* behavior, bool invert = false) {
            sequence({{"type", "Split"}, {"pattern", {{"String", "b"}}}, {"behavior", behavior}, {"invert", invert}});
        };
        split("Isolated");
        QCOMPARE(encoded(file, "abc"), (std::vector<int>{'a', 'b', 'c'}));
        split("Removed");
        QCOMPARE(encoded(file, "abc"), (std::vector<int>{'a', 'c'}));
        split("MergedWithPrevious");
        QCOMPARE(encoded(file, "abc"), (std::vector<int>{ab, 'c'}));
        split("MergedWithNext");
        QCOMPARE(encoded(file, "abc"), (std::vector<int>{'a', 'b', 'c'}));
        split("Removed", true);
        QCOMPARE(encoded(file, "abcb"), (std::vector<int>{'b', 'b'}));
        sequence({{"type", "Digits"}, {"individual_digits", true}});
        file["model"]["vocab"]["12"] = 262;
        file["model"]["merges"].push_back("1 2");
        QCOMPARE(encoded(file, "12"), (std::vector<int>{'1', '2'}));
        file["pre_tokenizer"]["pretokenizers"][0]["individual_digits"] = false;
        QCOMPARE(encoded(file, "12"), (std::vector<int>{262}));
        // U+017F folds to s; U+180E is no white space to the reference.
        sequence({{"type", "Split"}, {"pattern", {{"Regex", "(?i:'s)|\\s+"}}}, {"behavior", "Removed"}});
        QCOMPARE(encoded(file, "a'\xC5\xBF"
                               "b"),
                 (std::vector<int>{'a', 'b'}));
        QCOMPARE(encoded(file, "a\xE1\xA0\x8E"
                               "b")
                     .size(),
                 std::size_t{5});
        QCOMPARE(encoded(file, "a\xC2\x85"
                               "b"),
                 (std::vector<int>{'a', 'b'}));
        // Classes that PCRE2 reads differently, or not at all: euro sign and bracket; a circled letter and a small two.
        sequence({{"type", "Split"}, {"pattern", {{"Regex", "[[:punct:]\\u0078]"}}}, {"behavior", "Removed"}});
        QCOMPARE(encoded(file, "a\xE2\x82\xAC[x\xC2\xB2"), (std::vector<int>{'a', 0xC2, 0xB2}));
        sequence({{"type", "Split"}, {"pattern", {{"Regex", "\\w"}}}, {"behavior", "Removed"}});
        QCOMPARE(encoded(file, "a\xE2\x93\x90[\xC2\xB2]"), (std::vector<int>{'[', ']'}));
        sequence({{"type", "Split"}, {"pattern", {{"Regex", "[[:word:]]"}}}, {"behavior", "Removed"}});
        QCOMPARE(encoded(file, "a\xE2\x93\x90[\xC2\xB2"), (std::vector<int>{'[', 0xC2, 0xB2}));
    }

    void anExpensivePatternIsStopped() {
        json file = document();
        file["pre_tokenizer"] = {
            {"type", "Sequence"},
            {"pretokenizers",
             {{{"type", "Split"}, {"pattern", {{"Regex", "(a|aa|a+)+c"}}}, {"behavior", "Isolated"}},
              {{"type", "ByteLevel"}, {"use_regex", false}}}}};
        const auto tokenizer = openText(file.dump());
        QVERIFY(tokenizer.has_value());
        const auto ids = (*tokenizer)->encode(std::string(5000, 'a') + "!c");
        QVERIFY(!ids.has_value());
        QVERIFY2(ids.error().message().find("takes too long") != std::string::npos, ids.error().message().c_str());
    }

    void oneVeryLongWordTakesNoTime() {
        const auto tokenizer = openText(document().dump());
        QVERIFY(tokenizer.has_value());
        std::string word;
        for (int i = 0; i < 400000; ++i)
            word += "abc";
        const auto ids = (*tokenizer)->encode(word);
        QVERIFY(ids.has_value());
        QCOMPARE(ids->size(), std::size_t{400000});
        QCOMPARE(int(ids->back().value), abc);
    }

    void aNormalizerThatMakesTooMuchIsStopped() {
        json file = document();
        const json doubling{{"type", "Replace"}, {"pattern", {{"String", "a"}}}, {"content", "aa"}};
        file["normalizer"] = {{"type", "Sequence"}, {"normalizers", std::vector<json>(40, doubling)}};
        const auto tokenizer = openText(file.dump());
        QVERIFY(tokenizer.has_value());
        const auto ids = (*tokenizer)->encode("xax");
        QVERIFY(!ids.has_value());
        QVERIFY2(ids.error().message().find("64 MiB") != std::string::npos, ids.error().message().c_str());
        QVERIFY((*tokenizer)->encode("xx").has_value());
    }

    void brokenUtf8IsReadAsReplacementCharacters() {
        QCOMPARE(encoded(document(), "a\xFFz"), (std::vector<int>{'a', 0xEF, 0xBF, 0xBD, 'z'}));
    }

    void halfAnEmojiNeverShows() {
        const auto opened = openText(document().dump());
        QVERIFY(opened.has_value());
        const Tokenizer& tokenizer = **opened;
        const auto ids = tokenizer.encode("x\xF0\x9F\x98\x80y");
        QVERIFY(ids.has_value());
        QCOMPARE(ids->size(), std::size_t{6});
        IncrementalUtf8 joiner;
        std::string text;
        for (const TokenId id : *ids) {
            const std::string shown = joiner.append(tokenizer.bytes(id));
            QVERIFY(shown.find("\xEF\xBF\xBD") == std::string::npos);
            text += shown;
        }
        QCOMPARE(text + joiner.finish(), std::string("x\xF0\x9F\x98\x80y"));
        QCOMPARE(tokenizer.decode(std::span(*ids).first(3), false), std::string("x\xEF\xBF\xBD"));
    }

    void namesAndSpecials() {
        const auto opened = openText(document().dump());
        QVERIFY(opened.has_value());
        const Tokenizer& t = **opened;
        QCOMPARE(t.kind(), std::string("byte-level-bpe"));
        QCOMPARE(t.vocabularySize(), 262);
        QCOMPARE(t.piece(TokenId(spaceA)), letter(space) + "a");
        QCOMPARE(t.bytes(TokenId(spaceA)), std::string(" a"));
        QCOMPARE(t.bytes(TokenId(newline)), std::string("\n"));
        QVERIFY(t.find("abc") == TokenId(abc) && !t.find("nothing"));
        QVERIFY(t.isSpecial(TokenId(end)) && !t.isSpecial(TokenId(plain)) && !t.isSpecial(TokenId(ab)));
        QCOMPARE(t.bytes(TokenId(end)), std::string("<|end_of_text|>"));
        QCOMPARE(t.bytes(TokenId(end), false), std::string());
        QVERIFY(t.bytes(TokenId(-1)).empty() && t.bytes(TokenId(100000)).empty() && t.piece(TokenId(100000)).empty());
        const std::vector<TokenId> ids{TokenId(begin), TokenId(abc), TokenId(999), TokenId(plain), TokenId(end)};
        QCOMPARE(t.decode(ids, true), std::string("abcPLAIN"));
        QCOMPARE(t.decode(ids, false), std::string("<|begin_of_text|>abcPLAIN<|end_of_text|>"));
        QVERIFY(t.bos() == TokenId(begin) && t.eos() == TokenId(end) && !t.addsBos());
    }

    void beginOfTextFromPostProcessorAndConfig() {
        json file = document();
        const json single = {{{"SpecialToken", {{"id", "<|begin_of_text|>"}, {"type_id", 0}}}},
                             {{"Sequence", {{"id", "A"}, {"type_id", 0}}}}};
        file["post_processor"] = {
            {"type", "Sequence"},
            {"processors", {{{"type", "ByteLevel"}}, {{"type", "TemplateProcessing"}, {"single", single}}}}};
        auto tokenizer = openText(file.dump());
        QVERIFY(tokenizer.has_value());
        QVERIFY((*tokenizer)->addsBos());
        QVERIFY((*tokenizer)->bos() == TokenId(begin));
        QCOMPARE(numbers(*(*tokenizer)->encode("ab")), (std::vector<int>{ab})); // encode adds none
        std::ofstream(path("tokenizer_config.json")) << R"({"bos_token": {"content": "abc"}, "eos_token": "PLAIN"})";
        tokenizer = openText(document().dump());
        QVERIFY(tokenizer.has_value());
        QVERIFY((*tokenizer)->bos() == TokenId(abc) && (*tokenizer)->eos() == TokenId(plain));
    }

    void bytesThatTheVocabularyLacks() {
        json file = document();
        file["model"]["vocab"].erase("q");
        file["model"]["vocab"]["<unk>"] = 'q';
        QCOMPARE(encoded(file, "aqqx"), (std::vector<int>{'a', 'x'}));
        file["model"]["unk_token"] = "<unk>";
        QCOMPARE(encoded(file, "aqqx"), (std::vector<int>{'a', 'q', 'q', 'x'}));
        file["model"]["fuse_unk"] = true;
        QCOMPARE(encoded(file, "aqqx"), (std::vector<int>{'a', 'q', 'x'}));
    }

    void vocabAndMergesBesideEachOther() {
        std::ofstream(path("vocab.json")) << document()["model"]["vocab"].dump();
        std::ofstream(path("merges.txt")) << "#version: 0.2\na b\nab c\n";
        for (const fs::path& given : {path("vocab.json"), path("merges.txt"), path().parent_path()}) {
            const auto tokenizer = openTokenizer(given);
            QVERIFY2(tokenizer.has_value(), tokenizer ? "" : tokenizer.error().message().c_str());
            QCOMPARE(numbers(*(*tokenizer)->encode("abc")), (std::vector<int>{abc}));
        }
        std::ofstream(path("merges.txt")) << "#version: 0.2\na b\nab zzz\n";
        const auto tokenizer = openTokenizer(path("vocab.json"));
        QVERIFY(!tokenizer.has_value());
        QVERIFY2(tokenizer.error().message().find("merges.txt:3") != std::string::npos,
                 tokenizer.error().message().c_str());
        fs::remove(path("merges.txt"));
        QVERIFY(!openTokenizer(path("vocab.json")).has_value());
        fs::remove(path("vocab.json"));
    }

    void damagedFilesAreRefused() {
        const auto with = [](const char* pointer, const json& value) {
            json file = document();
            file[json::json_pointer(pointer)] = value;
            return file;
        };
        using enum ErrorCode;
        refused(with("/model/vocab/ab", 300'000'000), BadFormat, "far beyond");
        refused(with("/model/vocab/ab", 4'000'000'000'000LL), BadFormat, "far beyond");
        refused(with("/model/vocab/ab", -1), BadFormat, "whole number");
        refused(with("/model/vocab/ab", 1.5), BadFormat, "whole number");
        refused(with("/model/vocab/ab", "x"), BadFormat, "whole number");
        refused(with("/model/vocab/ab", abc), BadFormat, "to both");
        refused(with("/model/vocab", json::array()), BadFormat, "no vocabulary");
        refused(with("/model/merges", 5), BadFormat, "no merges");
        refused(with("/model/merges/1", "a"), BadFormat, "merge 2 of 3");
        refused(with("/model/merges/1", "a b c"), BadFormat, "merge 2 of 3");
        refused(with("/model/merges/1", "b a"), BadFormat, "has no \"ba\"");
        refused(with("/model/merges/1", json::array({"a"})), BadFormat, "pair");
        refused(with("/added_tokens/0/id", 7), BadFormat, "to both");
        refused(with("/added_tokens/0/id", nullptr), BadFormat, "whole number");
        refused(with("/added_tokens/0/content", 7), BadFormat, "content");
        refused(with("/added_tokens/0/content", "PLAIN"), BadFormat, "added_tokens");
        refused(with("/added_tokens/0/content", std::string(5000, 'x')), BadFormat, "longer");
        refused(with("/pre_tokenizer", {{"type", "Split"}, {"pattern", {{"Regex", "("}}}, {"behavior", "Isolated"}}),
                BadFormat, "no regular expression");
        refused(with("/pre_tokenizer",
                     {{"type", "Split"}, {"pattern", {{"Regex", "[[:alpha:]]"}}}, {"behavior", "Isolated"}}),
                Unsupported, "[:alpha:]");
        refused(with("/pre_tokenizer", {{"type", 3}}), BadFormat, "type");
        refused(with("/pre_tokenizer", {{"type", "Whitespace"}}), Unsupported, "Whitespace");
        refused(with("/pre_tokenizer", {{"type", "Metaspace"}}), BadFormat, "replacement");
        refused(with("/pre_tokenizer", {{"type", "Metaspace"}, {"replacement", "ab"}}), BadFormat, "one character");
        refused(with("/pre_tokenizer", {{"type", "Metaspace"}, {"replacement", "_"}, {"prepend_scheme", "last"}}),
                Unsupported, "last");
        refused(with("/model/type", "Unigram"), Unsupported, "Unigram");
        refused(with("/model/type", "WordPiece"), Unsupported, "WordPiece");
        refused(with("/normalizer", {{"type", "Precompiled"}}), Unsupported, "Precompiled");
        refused(with("/normalizer",
                     {{"type", "Sequence"}, {"normalizers", {{{"type", "NFC"}}, {{"type", "BertNormalizer"}}}}}),
                Unsupported, "BertNormalizer");
        refused(with("/normalizer", {{"type", "Sequence"}}), BadFormat, "normalizers");
        refused(with("/normalizer", "NFC"), BadFormat, "type");
        refused(with("/normalizer", {{"type", "Prepend"}}), BadFormat, "prepend");
        refused(with("/normalizer", {{"type", "Replace"}, {"pattern", {{"Regex", "("}}}, {"content", ""}}), BadFormat,
                "no regular expression");
        refused(with("/normalizer", {{"type", "Strip"}, {"strip_left", 1}}), BadFormat, "strip_left");
        refused(with("/decoder", {{"type", "WordPiece"}}), Unsupported, "WordPiece");
        refused(with("/decoder", {{"type", "Strip"}, {"content", " "}, {"start", -1}}), BadFormat, "start");
        refused(with("/decoder", {{"type", "Replace"}, {"pattern", {{"Regex", "a"}}}, {"content", ""}}), Unsupported,
                "regular expression");
        json nested{{"type", "NFC"}};
        for (int i = 0; i < 8; ++i)
            nested = {{"type", "Sequence"}, {"normalizers", json::array({nested})}};
        refused(with("/normalizer", nested), BadFormat, "four");
        // Each step makes twice as much of what it gets.
        const json doubling{{"type", "Replace"}, {"pattern", {{"String", "a"}}}, {"content", "aa"}};
        refused(with("/decoder", {{"type", "Sequence"}, {"decoders", std::vector<json>(40, doubling)}}), BadFormat,
                "longer");
        refused(json::array({1, 2}), BadFormat, "model");
        refused(json("text"), BadFormat, "model");
        refused(with("/model", 5), BadFormat, "model");
        const std::string whole = document().dump();
        QVERIFY(!openText(whole.substr(0, whole.size() / 2)).has_value());
        QVERIFY(!openText("").has_value());
        QVERIFY(!openText(std::string(100000, '[')).has_value());
        QCOMPARE(int(openTokenizer(path("nowhere")).error().code), int(ErrorCode::FileNotFound));
    }

    void holesInTheVocabularyAreNothing() {
        json file = document();
        file["model"]["vocab"]["zz"] = 400;
        const auto tokenizer = openText(file.dump());
        QVERIFY(tokenizer.has_value());
        QCOMPARE((*tokenizer)->vocabularySize(), 401);
        QVERIFY((*tokenizer)->piece(TokenId(300)).empty() && (*tokenizer)->bytes(TokenId(300)).empty());
    }

    void mutatedFilesNeverCrash() {
        json file = document();
        file["pre_tokenizer"] = {{"type", "Sequence"},
                                 {"pretokenizers",
                                  {{{"type", "Split"},
                                    {"pattern", {{"Regex", "(?i:'s)|[^\\r\\n\\p{L}]?\\p{L}+|\\s+(?!\\S)|\\s+"}}},
                                    {"behavior", "Isolated"}},
                                   {{"type", "ByteLevel"}, {"add_prefix_space", false}, {"use_regex", false}}}}};
        // The vocabulary's bytes would take nearly all the mutations: the rest is mutated on its own.
        json shell = file;
        shell["model"].erase("vocab");
        const std::string whole = file.dump();
        const std::string vocab = ",\"vocab\":" + file["model"]["vocab"].dump();
        const std::string rest = shell.dump();
        std::mt19937 random(20260101);
        int opened = 0;
        for (int round = 0; round < 3000; ++round) {
            std::string text = round % 3 == 0 ? whole : rest;
            const auto hits = 1 + random() % 3;
            for (unsigned i = 0; i < hits; ++i) {
                const std::size_t at = random() % text.size();
                if (random() % 4 == 0)
                    text.erase(at, 1 + random() % 8);
                else if (random() % 4 == 0)
                    text.insert(at, text.substr(random() % text.size(), 12));
                else
                    text[at] = static_cast<char>(random() % 2 == 0 ? 0x20 + random() % 0x5F : random() % 256);
            }
            if (round % 3 != 0)
                if (const std::size_t at = text.find("\"merges\""); at != std::string::npos)
                    text.insert(at, vocab.substr(1) + ",");
            const auto tokenizer = openText(text);
            if (!tokenizer) {
                QVERIFY(!tokenizer.error().detail.empty());
                continue;
            }
            ++opened;
            const auto ids = (*tokenizer)->encode("it's abc  \xF0\x9F\x98\x80 <|end_of_text|> 123\n");
            if (ids) (void)(*tokenizer)->decode(*ids, true);
        }
        QVERIFY2(opened > 100, "the mutations leave nothing to encode with");
    }
};

QTEST_GUILESS_MAIN(TestBpe)
#include "test_bpe.moc"
