// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens and rules that stand beside a tokenizer's own file: added_tokens_decoder, added_tokens.json, the class of
// vocab.json with merges.txt, "legacy", the user-defined pieces of a GGUF file. Small ones are made here; the ids are
// what transformers 5.24, tokenizers 0.23.3 and sentencepiece 0.2.3 give. The same for ../shared/data/cases.
#include "model/gguf/gguf_file.h"
#include "model/tokenizer/chat_template.h"
#include "model/tokenizer/gguf_tokenizer.h"
#include "model/tokenizer/tokenizer.h"
#include "tests/support/gguf_bytes.h"

#include <QtTest>
#include <nlohmann/json.hpp>

#include <fstream>

namespace fs = std::filesystem;
using namespace strata;
using nlohmann::json;

namespace {

const fs::path data = fs::path(STRATA_SOURCE_DIR) / "tests/tokenizer/data";
const fs::path cases = fs::path(STRATA_SHARED_DATA) / "cases";
using Ids = std::vector<int>;

json token(const char* content, bool special, bool normalized = false) {
    return {{"content", content}, {"special", special}, {"normalized", normalized},
            {"lstrip", false},    {"rstrip", false},    {"single_word", false}};
}

/// Every byte a piece of its own, ids = bytes, in GPT-2's alphabet.
json byteVocabulary() {
    json vocab = json::object();
    unsigned next = 0x100;
    for (unsigned byte = 0; byte < 256; ++byte) {
        const bool printable = (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
        const char32_t letter = printable ? byte : next++;
        vocab[QString::fromUcs4(&letter, 1).toStdString()] = byte;
    }
    return vocab;
}

} // namespace

class TestBeside : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path path(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }
    void write(const char* name, const json& document) const {
        std::ofstream(path(name), std::ios::binary) << document.dump();
    }
    void write(const char* name, const char* text) const { std::ofstream(path(name), std::ios::binary) << text; }

    std::shared_ptr<const Tokenizer> opened(const fs::path& from) {
        auto tokenizer = openTokenizer(from);
        if (tokenizer) return *tokenizer;
        m_error = tokenizer.error().message();
        return nullptr;
    }
    std::shared_ptr<const Tokenizer> opened() { return opened(path("")); }
    static Ids ids(const Tokenizer& tokenizer, const std::string& text) {
        Ids out;
        const auto encoded = tokenizer.encode(text);
        if (!encoded) return {-1};
        for (const TokenId id : *encoded)
            out.push_back(id.value);
        return out;
    }
    static std::string text(const Tokenizer& tokenizer, const Ids& ids, bool bare = false) {
        std::vector<TokenId> list;
        for (const int id : ids)
            list.emplace_back(id);
        return tokenizer.decode(list, bare);
    }
    std::string m_error;

private Q_SLOTS:
    void init() {
        for (const auto& entry : fs::directory_iterator(path("")))
            fs::remove_all(entry);
    }

    void tokensBesideATokenizerJson() {
        write("tokenizer.json",
              json{{"added_tokens", json::array()},
                   {"pre_tokenizer", {{"type", "ByteLevel"}, {"add_prefix_space", false}}},
                   {"decoder", {{"type", "ByteLevel"}}},
                   {"model", {{"type", "BPE"}, {"vocab", byteVocabulary()}, {"merges", json::array()}}}});
        write("tokenizer_config.json", json{{"bos_token", "<|begin|>"},
                                            {"added_tokens_decoder",
                                             {{"256", token("<|begin|>", true)},
                                              {"257", token("<|turn|>", true)},
                                              {"258", token("<think>", false)}}}});
        const auto t = opened();
        QVERIFY2(t, m_error.c_str());
        QCOMPARE(t->vocabularySize(), 259);
        QCOMPARE(ids(*t, "x<|turn|>y <think>z"), (Ids{'x', 257, 'y', ' ', 258, 'z'}));
        QVERIFY(t->isSpecial(TokenId(257)) && !t->isSpecial(TokenId(258)) && t->bos() == TokenId(256));
        QCOMPARE(text(*t, {'x', 257, 258}, true), std::string("x<think>"));
        QCOMPARE(t->piece(TokenId(258)), std::string("<think>"));
        // The decoder counts; the older file beside it does not.
        write("added_tokens.json", json{{"<|other|>", 259}});
        QCOMPARE(opened()->vocabularySize(), 259);
        fs::remove(path("tokenizer_config.json"));
        QCOMPARE(ids(*opened(), "<|other|>"), (Ids{259}));
        // An id that is another piece's: the token gets the next one, as the reference counts.
        write("added_tokens.json", json{{"<|other|>", 7}});
        QCOMPARE(ids(*opened(), "<|other|>"), (Ids{256}));
    }

    void badFilesBesideAreOneSentence() {
        write("vocab.json", byteVocabulary());
        write("merges.txt", "#version: 0.2\n");
        const std::pair<const char*, json> bad[] = {
            {"must be an object of ids", {{"added_tokens_decoder", 5}}},
            {"no vocabulary has", {{"added_tokens_decoder", {{"x", token("<a>", true)}}}}},
            {"no vocabulary has", {{"added_tokens_decoder", {{"-1", token("<a>", true)}}}}},
            {"no vocabulary has", {{"added_tokens_decoder", {{"99999999999", token("<a>", true)}}}}},
            {"text \"content\"", {{"added_tokens_decoder", {{"256", {{"content", 7}}}}}}},
            {"longer than 4096", {{"added_tokens_decoder", {{"256", token(std::string(5000, 'a').c_str(), true)}}}}},
            {"must be a JSON object", json::array()}};
        for (const auto& [word, document] : bad) {
            write("tokenizer_config.json", document);
            QVERIFY2(!opened(), word);
            QVERIFY2(m_error.find(word) != std::string::npos &&
                         m_error.find("tokenizer_config.json") != std::string::npos,
                     m_error.c_str());
        }
        fs::remove(path("tokenizer_config.json"));
        write("added_tokens.json", json{{"<a>", "x"}});
        QVERIFY(!opened() && m_error.find("added_tokens.json") != std::string::npos);
    }

    void vocabAndMergesByClass() {
        write("vocab.json", byteVocabulary());
        write("merges.txt", "#version: 0.2\n");
        write("added_tokens.json", json{{"<|im_start|>", 256}, {"<|endoftext|>", 257}});
        const std::string decomposed = "e\xCC\x81";
        // GPT-2's class composes nothing, and is meant where none is named.
        QCOMPARE(ids(*opened(), decomposed), (Ids{'e', 0xCC, 0x81}));
        QCOMPARE(ids(*opened(), "a<|im_start|>"), (Ids{'a', 256}));
        QVERIFY(opened()->bos() == TokenId(257));
        for (const char* name :
             {"Qwen2Tokenizer", "Qwen2TokenizerFast", "Qwen3_5Tokenizer", "GPTNeoXTokenizer", "CohereTokenizer"}) {
            write("tokenizer_config.json", json{{"tokenizer_class", name}, {"eos_token", "<|endoftext|>"}});
            const auto t = opened();
            QVERIFY2(t, m_error.c_str());
            QCOMPARE(ids(*t, decomposed), (Ids{0xC3, 0xA9}));
            QVERIFY(t->eos() == TokenId(257));
        }
        // The class stands in the model's own config.json, or follows from its family.
        fs::remove(path("tokenizer_config.json"));
        write("config.json", json{{"model_type", "qwen3"}});
        QCOMPARE(ids(*opened(), decomposed), (Ids{0xC3, 0xA9}));
        write("config.json", json{{"model_type", "qwen3"}, {"tokenizer_class", "GPT2Tokenizer"}});
        QCOMPARE(ids(*opened(), decomposed), (Ids{'e', 0xCC, 0x81}));
        // Words: GPT-2's digits stay together, Qwen's stand alone.
        json vocab = byteVocabulary();
        vocab["12"] = 300;
        write("vocab.json", vocab);
        write("merges.txt", "#version: 0.2\r\n1 2\r\n");
        QCOMPARE(ids(*opened(), "12"), (Ids{300}));
        write("tokenizer_config.json",
              json{{"tokenizer_class", "Qwen2Tokenizer"}, {"add_bos_token", true}, {"bos_token", "<|endoftext|>"}});
        QCOMPARE(ids(*opened(), "12"), (Ids{'1', '2'}));
        QVERIFY(opened()->addsBos() && opened()->bos() == TokenId(257));
        write("tokenizer_config.json", json{{"tokenizer_class", "GPT2Tokenizer"}, {"add_prefix_space", true}});
        QCOMPARE(ids(*opened(), "x"), (Ids{' ', 'x'}));
        write("tokenizer_config.json", json{{"tokenizer_class", "KlingonTokenizer"}});
        QVERIFY(!opened());
        for (const char* word : {"KlingonTokenizer", "GPT2Tokenizer", "Qwen2Tokenizer", "vocab.json"})
            QVERIFY2(m_error.find(word) != std::string::npos, m_error.c_str());
    }

    void tokensBesideASentencepieceModel() {
        fs::copy(data / "tiny.model", path("tokenizer.model"));
        json ended = token("<|im_end|>", true), plain = token("plain", false, true);
        ended["rstrip"] = true;
        plain["single_word"] = true;
        const json config{
            {"tokenizer_class", "LlamaTokenizer"},
            {"bos_token", "<s>"},
            {"eos_token", "<|im_end|>"},
            {"unk_token", "<unk>"},
            {"legacy", false},
            {"added_tokens_decoder", {{"480", token("<|im_start|>", true)}, {"481", ended}, {"482", plain}}}};
        write("tokenizer_config.json", config);
        const auto t = opened();
        QVERIFY2(t, m_error.c_str());
        QCOMPARE(t->vocabularySize(), 483);
        QVERIFY(t->addsBos() && t->bos() == TokenId(1) && t->eos() == TokenId(481));
        struct Row {
            const char* text;
            Ids ids;
            const char* decoded;
            const char* bare;
        };
        const Row rows[] = {
            {"the floor", {261, 275}, "the floor", "the floor"},
            {" two  spaces", {260, 449, 438, 436, 263, 461, 441, 456, 269}, "two  spaces", "two  spaces"},
            {"<|im_start|>the<|im_end|>  floor",
             {480, 440, 259, 481, 448, 446, 272},
             "<|im_start|>the<|im_end|>floor",
             "thefloor"},
            {"a plain x plainly",
             {262, 436, 482, 436, 123, 357, 446, 441, 290, 352},
             "a plain x plainly",
             "a plain x plainly"},
            {"<s>the</s>", {1, 440, 259, 2}, "<s>the</s>", "the"},
            {"▁the", {261}, "the", "the"}};
        for (const Row& row : rows) {
            QCOMPARE(ids(*t, row.text), row.ids);
            QCOMPARE(text(*t, row.ids), std::string(row.decoded));
            QCOMPARE(text(*t, row.ids, true), std::string(row.bare));
        }
        QCOMPARE(t->bytes(TokenId(482), false), std::string("plain"));
        QCOMPARE(t->bytes(TokenId(480), false), std::string());
        QCOMPARE(t->bytes(TokenId(261), false), std::string(" the"));
        // Without the key sentencepiece's own way with spaces stays.
        json own = config;
        own.erase("legacy");
        write("tokenizer_config.json", own);
        QCOMPARE(ids(*opened(), " two  spaces"), (Ids{436, 260, 449, 438, 436, 263, 461, 441, 456, 269}));
        QCOMPARE(ids(*opened(), "<|im_start|>the"), (Ids{480, 261}));
        own["add_bos_token"] = false;
        write("tokenizer_config.json", own);
        QVERIFY(!opened()->addsBos());
        // By itself the model reads plain text.
        fs::remove(path("tokenizer_config.json"));
        QCOMPARE(ids(*opened(), "<s>the</s>"), (Ids{436, 63, 439, 65, 440, 259, 63, 50, 439, 65}));
    }

    /// Converters to GGUF write the blanks of user-defined pieces as blanks.
    void blanksInUserDefinedPiecesOfAGgufFile() {
        const std::vector<std::pair<std::string, std::uint32_t>> pieces{
            {"<unk>", 2}, {"<s>", 3},  {"▁", 1},      {"a", 1},   {"b", 1},
            {"  ", 4},    {"    ", 4}, {"<turn>", 3}, {"▁▁▁", 1}, {"   ", 4}};
        test::GgufBytes bytes;
        bytes.head(0, 6).entry("general.architecture", "llama").entry("tokenizer.ggml.model", "llama");
        bytes.text("tokenizer.ggml.tokens")
            .put<std::uint32_t>(9)
            .put<std::uint32_t>(8)
            .put<std::uint64_t>(pieces.size());
        for (const auto& [piece, type] : pieces)
            bytes.text(piece);
        bytes.text("tokenizer.ggml.scores")
            .put<std::uint32_t>(9)
            .put<std::uint32_t>(6)
            .put<std::uint64_t>(pieces.size());
        for (std::size_t i = 0; i < pieces.size(); ++i)
            bytes.put(-static_cast<float>(i));
        bytes.text("tokenizer.ggml.token_type")
            .put<std::uint32_t>(9)
            .put<std::uint32_t>(4)
            .put<std::uint64_t>(pieces.size());
        for (const auto& [piece, type] : pieces)
            bytes.put(type);
        bytes.text("tokenizer.ggml.add_space_prefix").put<std::uint32_t>(7).put<std::uint8_t>(0);
        std::ofstream(path("tiny.gguf"), std::ios::binary) << bytes.bytes();

        const auto t = opened(path("tiny.gguf"));
        QVERIFY2(t, m_error.c_str());
        QCOMPARE(ids(*t, "a  b"), (Ids{3, 5, 4}));
        QCOMPARE(ids(*t, "a     b"), (Ids{3, 6, 2, 4}));
        QCOMPARE(text(*t, {3, 5, 4}), std::string("a  b"));
        QCOMPARE(t->bytes(TokenId(6)), std::string("    "));
        // Written as files it is the same tokenizer.
        fs::create_directories(path("written"));
        const auto done = writeGgufTokenizer(path("tiny.gguf"), path("written"));
        QVERIFY2(done, done ? "" : done.error().message().c_str());
        const auto again = opened(path("written"));
        QVERIFY2(again, m_error.c_str());
        for (const char* line : {"a  b", " a", "a     b  <turn> a", "<turn>  a", "a b ab", ""})
            QCOMPARE(ids(*again, line), ids(*t, line));
        QCOMPARE(again->addsBos(), t->addsBos());
    }

    void everyChatTemplateOfAGgufFileTravels() {
        const auto made = [&](bool several) {
            test::GgufBytes bytes;
            bytes.head(0, several ? 9 : 6)
                .entry("general.architecture", "llama")
                .entry("tokenizer.ggml.model", "llama")
                .entry("tokenizer.chat_template", "D{{ messages[0].content }}");
            bytes.text("tokenizer.ggml.tokens").put<std::uint32_t>(9).put<std::uint32_t>(8).put<std::uint64_t>(3);
            for (const char* piece : {"<unk>", "<s>", "a"})
                bytes.text(piece);
            bytes.text("tokenizer.ggml.scores").put<std::uint32_t>(9).put<std::uint32_t>(6).put<std::uint64_t>(3);
            for (const float score : {0.0F, 0.0F, -1.0F})
                bytes.put<float>(score);
            bytes.text("tokenizer.ggml.token_type").put<std::uint32_t>(9).put<std::uint32_t>(5).put<std::uint64_t>(3);
            for (const std::int32_t type : {2, 3, 1}) // unknown, control, normal
                bytes.put<std::int32_t>(type);
            if (several) {
                bytes.text("tokenizer.chat_templates")
                    .put<std::uint32_t>(9)
                    .put<std::uint32_t>(8)
                    .put<std::uint64_t>(2);
                bytes.text("rag").text("tool_use");
                bytes.entry("tokenizer.chat_template.rag", "R{{ messages[0].content }}");
                bytes.entry("tokenizer.chat_template.tool_use", "T{{ messages[0].content }}");
            }
            std::ofstream(path("chat.gguf"), std::ios::binary) << bytes.bytes();
        };
        for (const bool several : {false, true}) {
            made(several);
            const auto given = readChatTemplates(path("chat.gguf"));
            QVERIFY(given && given->templates.size() == (several ? 3 : 1));
            fs::remove_all(path("chat"));
            fs::create_directories(path("chat"));
            const auto done = writeGgufTokenizer(path("chat.gguf"), path("chat"));
            QVERIFY2(done, done ? "" : done.error().message().c_str());
            const auto written = readChatTemplates(path("chat"));
            QVERIFY(written && written->templates == given->templates);
        }
    }

    void sharedCases() {
        if (!fs::exists(cases)) QSKIP("the shared cases are not here");
        struct Case {
            const char* folder;
            const char* text;
            Ids ids;
        };
        const Case rows[] = {
            {"gguf-user-defined-spaces/tiny.gguf", "a  b", {366, 259, 388}},
            {"gguf-user-defined-spaces/tiny.gguf", "x\n\ny <b>z", {380, 420, 381, 360, 421, 125}},
            {"added-tokens-decoder", "x<|turn|>y <think>z", {87, 422, 88, 220, 423, 89}},
            {"qwen2-vocab-merges", " e\xCC\x81", {272, 102}},
            {"qwen2-vocab-merges", "e\xCC\x81", {127, 102}},
            {"qwen2-vocab-merges", "<|im_start|>user", {444, 84, 82, 258}},
            {"spm-added-tokens", " two  spaces", {271, 311, 259, 308, 350}},
            {"spm-added-tokens", "Hallo <|im_start|>user x", {360, 75, 366, 266, 367, 360, 420, 372, 364, 261, 324}},
            {"spm-added-tokens", "a<|im_end|> b", {321, 421, 322}},
            {"tokenizer-edge/same-after-normalizing/tokenizer.json", "x <TAG> y", {87, 220, 422, 220, 88}},
            {"tokenizer-edge/word-boundary/tokenizer.json",
             "తెలుగు",
             {309, 227, 179, 167, 309, 227, 180, 137, 227, 179, 181, 227, 180, 132, 227, 179, 154, 227, 180, 132}}};
        for (const Case& row : rows) {
            const auto t = opened(cases / row.folder);
            QVERIFY2(t, m_error.c_str());
            QVERIFY2(ids(*t, row.text) == row.ids, row.folder);
        }
        // The GGUF file is the sentencepiece model that it was made of, and so are the files that are written of it.
        const fs::path gguf = cases / "gguf-user-defined-spaces/tiny.gguf";
        QVERIFY(writeGgufTokenizer(gguf, path("")));
        const auto written = opened(), original = opened(cases / "gguf-user-defined-spaces/reference.model");
        QVERIFY2(written && original, m_error.c_str());
        for (const char* line :
             {"a  b", " a", "a     b", "    ", "a   b", "x\n\ny <b>z", "東京🙂 é", "two\n\n\n    lines  "}) {
            QCOMPARE(ids(*opened(gguf), line), ids(*original, line));
            QCOMPARE(ids(*written, line), ids(*original, line));
        }
    }
};

QTEST_GUILESS_MAIN(TestBeside)
#include "test_beside.moc"
