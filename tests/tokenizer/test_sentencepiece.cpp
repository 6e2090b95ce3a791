// SPDX-License-Identifier: GPL-3.0-or-later
// sentencepiece models through the module: two small ones that lie beside the test, and damaged copies of them.
#include "model/base/json_file.h"
#include "model/base/utf8.h"
#include "model/tokenizer/tokenizer.h"

#include <QtTest>

#include <fstream>
#include <random>
#include <thread>

namespace fs = std::filesystem;
using namespace strata;

namespace {

const fs::path data = fs::path(STRATA_SOURCE_DIR) / "tests/tokenizer/data";

} // namespace

class TestSentencepiece : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    fs::path path(const char* name = "tokenizer.model") const { return fs::path(m_folder.path().toStdString()) / name; }
    Result<std::shared_ptr<const Tokenizer>> openBytes(const std::string& bytes) {
        std::ofstream(path(), std::ios::binary) << bytes;
        return openTokenizer(path());
    }

private Q_SLOTS:
    void piecesAndBytes() {
        const auto opened = openTokenizer(data / "tiny.model");
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().message().c_str());
        const Tokenizer& t = **opened;
        QCOMPARE(t.kind(), std::string("sentencepiece"));
        QCOMPARE(t.vocabularySize(), 480);
        QVERIFY(t.bos() == TokenId(1) && t.eos() == TokenId(2) && t.addsBos());
        QVERIFY(t.isSpecial(TokenId(1)) && !t.isSpecial(TokenId(3)));
        QCOMPARE(t.bytes(TokenId(1)), std::string("<s>"));
        QCOMPARE(t.bytes(TokenId(1), false), std::string());
        const auto e2 = t.find("<0xE2>");
        QVERIFY(e2.has_value());
        QCOMPARE(t.bytes(*e2), std::string("\xE2"));
        QCOMPARE(t.piece(*e2), std::string("<0xE2>"));
        const auto floor = t.find("\xE2\x96\x81"
                                  "floor");
        QVERIFY(floor.has_value());
        QCOMPARE(t.bytes(*floor), std::string(" floor"));
        QVERIFY(t.piece(TokenId(480)).empty() && t.bytes(TokenId(-5)).empty() &&
                t.decode(std::vector<TokenId>{TokenId(9999)}, false).empty());
    }

    void textsComeBack() {
        for (const char* name : {"tiny.model", "tiny-unigram.model"}) {
            const auto opened = openTokenizer(data / name);
            QVERIFY2(opened.has_value(), opened ? "" : opened.error().message().c_str());
            const auto text = readTextFile(data / "tiny.txt");
            QVERIFY(text.has_value());
            for (std::size_t begin = 0; begin < text->size();) {
                const std::size_t end = std::min(text->find('\n', begin), text->size());
                const std::string line = text->substr(begin, end - begin);
                const auto ids = (*opened)->encode(line);
                QVERIFY(ids.has_value());
                QVERIFY(ids->size() < line.size());
                QCOMPARE((*opened)->decode(*ids, true), line);
                begin = end + 1;
            }
        }
        const auto tokenizer = *openTokenizer(data / "tiny.model");
        for (const std::string& text : {std::string(), std::string(" "), std::string("  two"),
                                        std::string("\xF0\x9F\x98\x80\xC3\xA9\n\t"), std::string("a\0b", 3)})
            QCOMPARE(tokenizer->decode(*tokenizer->encode(text), false), text);
        // A word mark in the text is the same as a space to sentencepiece; `</s>` in a text is four characters, no
        // token.
        QCOMPARE(tokenizer->decode(*tokenizer->encode("a\xE2\x96\x81"
                                                      "b"),
                                   false),
                 std::string("a b"));
        const auto marks = tokenizer->encode("</s>");
        QVERIFY(marks.has_value() && std::find(marks->begin(), marks->end(), TokenId(2)) == marks->end());
        QCOMPARE(tokenizer->decode(*tokenizer->encode("a\xFFz"), false), std::string("a\xEF\xBF\xBDz"));
    }

    void normalizationOfTheModelIsUsed() {
        const auto tokenizer = openTokenizer(data / "tiny-unigram.model");
        QVERIFY(tokenizer.has_value());
        QCOMPARE((*tokenizer)->decode(*(*tokenizer)->encode("Anna \xEF\xAC\x81nds it\xEF\xBC\x81"), false),
                 std::string("Anna finds it!"));
        QCOMPARE((*tokenizer)->bytes(TokenId(0)), std::string(" \xE2\x81\x87 ")); // <unk>, as the library decodes it
    }

    void specialsAreSpelledOnlyWhereWanted() {
        const auto tokenizer = *openTokenizer(data / "tiny.model");
        std::vector<TokenId> ids = *tokenizer->encode("the sea");
        ids.insert(ids.begin(), TokenId(1));
        ids.push_back(TokenId(2));
        QCOMPARE(tokenizer->decode(ids, true), std::string("the sea"));
        QCOMPARE(tokenizer->decode(ids, false), std::string("<s>the sea</s>"));
    }

    void bytesComeOneByOne() {
        const auto tokenizer = *openTokenizer(data / "tiny.model");
        const auto ids = *tokenizer->encode("x\xF0\x9F\x98\x80");
        IncrementalUtf8 joiner;
        std::string text;
        for (const TokenId id : ids) {
            const std::string shown = joiner.append(tokenizer->bytes(id));
            QVERIFY(shown.find("\xEF\xBF\xBD") == std::string::npos);
            text += shown;
        }
        QCOMPARE(text + joiner.finish(), std::string(" x\xF0\x9F\x98\x80"));
    }

    void manyThreadsAtOnce() {
        const auto tokenizer = *openTokenizer(data / "tiny.model");
        const auto expected = *tokenizer->encode("The answer begins downstairs.");
        std::atomic<int> wrong = 0;
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                for (int round = 0; round < 300; ++round)
                    if (*tokenizer->encode("The answer begins downstairs.") != expected) ++wrong;
            });
        threads.clear();
        QCOMPARE(wrong.load(), 0);
    }

    void configSpeaksOfBos() {
        std::ofstream(path("tokenizer_config.json")) << R"({"add_bos_token": false, "eos_token": "<unk>"})";
        const auto tokenizer = openBytes(*readTextFile(data / "tiny.model"));
        fs::remove(path("tokenizer_config.json"));
        QVERIFY(tokenizer.has_value());
        QVERIFY(!(*tokenizer)->addsBos() && (*tokenizer)->eos() == TokenId(0));
    }

    void theFolderFallsBackOnIt() {
        const auto folder = path().parent_path();
        QVERIFY(openBytes(*readTextFile(data / "tiny.model")).has_value());
        std::ofstream(path("tokenizer.json")) << R"({"model": {"type": "Unigram", "vocab": []}})";
        const auto tokenizer = openTokenizer(folder);
        QVERIFY2(tokenizer.has_value(), tokenizer ? "" : tokenizer.error().message().c_str());
        QCOMPARE((*tokenizer)->kind(), std::string("sentencepiece"));
        std::ofstream(path("tokenizer.json")) << "{";
        QVERIFY(!openTokenizer(folder).has_value()); // damaged is not another kind
        fs::remove(path("tokenizer.json"));
    }

    void damagedModelsAreRefused() {
        const std::string whole = *readTextFile(data / "tiny-unigram.model");
        for (const std::string& bytes : {std::string(), std::string("\0", 1), std::string(600, 'x'),
                                         std::string("\x0A\x00", 2), whole.substr(0, whole.size() / 2)}) {
            const auto tokenizer = openBytes(bytes);
            QVERIFY(!tokenizer.has_value());
            QCOMPARE(int(tokenizer.error().code), int(ErrorCode::BadFormat));
            QVERIFY(tokenizer.error().message().find("tokenizer.model") != std::string::npos);
        }
        const fs::path garbage = fs::path(STRATA_SHARED_DATA) / "reference/bad/tokenizer-model-garbage";
        if (fs::exists(garbage)) QVERIFY(!openTokenizer(garbage).has_value());
        const fs::path merges = fs::path(STRATA_SHARED_DATA) / "reference/bad/tokenizer-bad-merges";
        if (fs::exists(merges))
            QVERIFY(openTokenizer(merges).error().message().find("merge 2 of 5") != std::string::npos);
    }

    void mutatedModelsNeverCrash() {
        std::mt19937 random(20260102);
        int opened = 0;
        for (const char* name : {"tiny.model", "tiny-unigram.model"}) {
            const std::string whole = *readTextFile(data / name);
            for (int round = 0; round < 1500; ++round) {
                std::string bytes = whole;
                const auto hits = 1 + random() % 4;
                for (unsigned i = 0; i < hits; ++i) {
                    // The settings and the normalization table stand at the end: every other hit goes there.
                    const std::size_t from =
                        random() % 2 == 0 ? 0 : bytes.size() - std::min<std::size_t>(bytes.size(), 1200);
                    bytes[from + random() % (bytes.size() - from)] = static_cast<char>(random() % 256);
                }
                const auto tokenizer = openBytes(bytes);
                if (!tokenizer) continue;
                ++opened;
                if (const auto ids = (*tokenizer)
                                         ->encode("Anna's \xEF\xAC\x81sh, it\xEF\xBC\x81 \xE2\x80\xA6 1984 "
                                                  "\xF0\x9F\x98\x80 \xE2\x80\x99"))
                    (void)(*tokenizer)->decode(*ids, false);
            }
        }
        QVERIFY2(opened > 100, "the mutations leave nothing to encode with");
    }
};

QTEST_GUILESS_MAIN(TestSentencepiece)
#include "test_sentencepiece.moc"
