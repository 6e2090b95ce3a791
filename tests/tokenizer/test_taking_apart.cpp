// SPDX-License-Identifier: GPL-3.0-or-later
// The short way through a tokenizer.json gives what the document gives, and nothing where that is damaged or unusual.
#include "model/base/json_file.h"
#include "model/tokenizer/bpe_parts.h"
#include "model/tokenizer/piece_table.h"

#include <QtTest>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <random>

namespace fs = std::filesystem;
using namespace strata;
using nlohmann::json;

namespace {

const fs::path folder = fs::path(STRATA_SOURCE_DIR) / "tests/tokenizer/data/json";

/// JSON with its quotation marks written singly (moc does not read raw strings).
std::string quoted(std::string text) {
    std::ranges::replace(text, '\'', '"');
    return text;
}

using Merges = std::vector<std::pair<std::string, std::string>>;
struct Plain {
    std::map<std::string, std::int64_t> pieces;
    Merges merges;
    friend bool operator==(const Plain&, const Plain&) = default;
};

Plain plain(const BpeParts& parts) {
    Plain out;
    for (const auto& [piece, id] : parts.pieces)
        out.pieces.emplace(piece, id);
    for (const auto& [left, right] : parts.merges)
        out.merges.emplace_back(left, right);
    return out;
}

/// What the document says, and what is left of it without its two large members.
std::optional<std::pair<Plain, json>> fromDocument(const std::string& text) {
    auto document = parseJson(text, "test");
    if (!document || !document->is_object() || !document->contains("model") || !(*document)["model"].is_object())
        return std::nullopt;
    json& model = (*document)["model"];
    const auto parts = bpePartsOf(model.value("vocab", json()), model.value("merges", json()), "test");
    if (!parts) return std::nullopt;
    const json vocab = model["vocab"], merges = model["merges"];
    const auto kept = bpePartsOf(vocab, merges, "test");
    Plain out = plain(*kept);
    model["vocab"] = json::object();
    model["merges"] = json::array();
    return std::pair(std::move(out), std::move(*document));
}

} // namespace

class TestTakingApart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesOfEveryFamily() {
        int files = 0;
        for (const auto& entry : fs::directory_iterator(folder)) {
            if (entry.path().extension() != ".json" || entry.path().stem() == "goldens" ||
                entry.path().stem() == "rare")
                continue;
            const json document = *readJsonFile(entry.path());
            for (const std::string& text :
                 {*readTextFile(entry.path()), document.dump(), document.dump(2), document.dump(1, '\t', true)}) {
                const auto expected = fromDocument(text);
                QVERIFY(expected.has_value());
                const auto apart = takeApartTokenizerJson(text);
                QVERIFY2(apart.has_value(), entry.path().c_str());
                QVERIFY(plain(apart->parts) == expected->first);
                QVERIFY(*parseJson(apart->rest, "rest") == expected->second);
            }
            ++files;
        }
        QVERIFY(files >= 5);
    }

    void whatIsUnusualIsLeftToTheDocument() {
        const std::string good = quoted("{'a': [1, {'b': '}]\\''}, -1e5], 'model': {'type': 'BPE', 'vocab': {'a': 0, "
                                        "'\\ud83d\\ude00\\u00e9\\n\\'': 12},"
                                        "'merges': [['a', 'b'], 'c d', '#version: 0.2'], 'x': null}, 'end': true}");
        const auto apart = takeApartTokenizerJson(good);
        QVERIFY(apart.has_value());
        QVERIFY(plain(apart->parts) ==
                (Plain{{{"a", 0}, {"\xF0\x9F\x98\x80\xC3\xA9\n\"", 12}}, {{"a", "b"}, {"c", "d"}}}));
        QVERIFY(*parseJson(apart->rest, "rest") == fromDocument(good)->second);
        for (const std::string& text :
             std::vector<std::string>{"",
                                      "{}",
                                      "[]",
                                      "null",
                                      quoted("{'model': {'vocab': {'a': 0}}}"),
                                      quoted("{'model': {'vocab': {}, 'merges': []}}"),
                                      quoted("{'model': {'vocab': {'a': -1}, 'merges': []}}"),
                                      quoted("{'model': {'vocab': {'a': 1.5}, 'merges': []}}"),
                                      quoted("{'model': {'vocab': {'a': 1e2}, 'merges': []}}"),
                                      quoted("{'model': {'vocab': {'a': 01}, 'merges': []}}"),
                                      quoted("{'model': {'vocab': {'a': '0'}, 'merges': []}}"),
                                      quoted("{'model': {'vocab': {'a': 99999999999}, 'merges': []}}"),
                                      quoted("{'model': {'vocab': {'a': 0}, 'merges': ['a']}}"),
                                      quoted("{'model': {'vocab': {'a': 0}, 'merges': ['a b c']}}"),
                                      quoted("{'model': {'vocab': {'a': 0}, 'merges': [['a']]}}"),
                                      quoted("{'model': {'vocab': {'a': 0,}, 'merges': []}}"),
                                      quoted("{'model': {'vocab': {'a': 0}, 'merges': [],}}"),
                                      quoted("{'model': {'vocab': {'a': 0}, 'vocab': {'b': 0}, 'merges': []}}"),
                                      quoted("{'model': {'vocab': {'a': 0}, 'merges': []}, 'model': {}}"),
                                      quoted("{'model': {'vocab': {'\\ud83d': 0}, 'merges': []}}"),
                                      quoted("{'model': {'vocab': {'\\ude00': 0}, 'merges': []}}"),
                                      quoted("{'model': {'vocab': {'\\x': 0}, 'merges': []}}"),
                                      quoted("{'model': {'vocab': {'a': 0"),
                                      quoted("{'model': {'vocab': {'a"),
                                      quoted("{'model': {'vocab': {'a\n': 0}, 'merges': []}}"),
                                      quoted("{'model': {'vocab': {'\xFF': 0}, 'merges': []}}")})
            QVERIFY2(!takeApartTokenizerJson(text), text.c_str());
        // What stands behind the document is for whoever reads the rest.
        const auto behind = takeApartTokenizerJson(good + " x");
        QVERIFY(!behind || !parseJson(behind->rest, "rest"));
        QVERIFY(takeApartVocabulary(" {\"a\" : 3 } \n") && !takeApartVocabulary("{\"a\": 3} x") &&
                !takeApartVocabulary("{}"));
    }

    /// Whatever is done to the bytes: either the document is read, or both ways agree.
    void damagedBytesNeverSayMoreThanTheDocument() {
        const std::string good =
            quoted("{'version': '1.0', 'added_tokens': [{'id': 3, 'content': '<s>'}], 'model': {'type': 'BPE',"
                   "'vocab': {'a': 0, 'b': 1, '\\u00e9': 2, 'ab': 4}, 'merges': ['a b', ['ab', '\\u00e9']], "
                   "'fuse_unk': false}}");
        std::mt19937 random(7);
        int read = 0;
        for (int i = 0; i < 60000; ++i) {
            std::string text = good;
            for (int changes = 1 + int(random() % 3); changes > 0; --changes) {
                const std::size_t at = random() % text.size();
                constexpr std::string_view marks = "{}[]\",:\\u0 9.-e\n\x01\xC3t";
                if (random() % 3 == 0)
                    text.erase(at, 1 + random() % 3);
                else if (random() % 2 == 0)
                    text.insert(at, 1, marks[random() % marks.size()]);
                else
                    text[at] = marks[random() % marks.size()];
            }
            const auto apart = takeApartTokenizerJson(text);
            if (!apart) continue;
            const auto rest = parseJson(apart->rest, "rest");
            if (!rest) continue;
            const auto expected = fromDocument(text);
            QVERIFY2(expected.has_value(), text.c_str());
            if (std::ranges::count_if(apart->parts.pieces, [](const auto&) { return true; }) !=
                std::ptrdiff_t(expected->first.pieces.size()))
                continue; // a key twice: the tokenizer sees that, and reads the document
            QVERIFY2(plain(apart->parts) == expected->first, text.c_str());
            QVERIFY2(*rest == expected->second, text.c_str());
            ++read;
        }
        QVERIFY(read > 1000);
    }

    void tableOfPieces() {
        PieceTable table;
        QVERIFY(!table.find("a") && !table.has(TokenId(0)) && !table.has(TokenId(-1)));
        table.resize(3);
        QVERIFY(table.put(TokenId(2), "a") && table.put(TokenId(0), ""));
        QVERIFY(table.find("a") == TokenId(2) && table.find("") == TokenId(0) && !table.find("b"));
        table.resize(100000);
        for (int id = 3; id < 99999; ++id)
            QVERIFY(table.put(TokenId(id), "piece " + std::to_string(id)));
        QVERIFY(table.find("piece 77777") == TokenId(77777) && table.find("a") == TokenId(2));
        QVERIFY(!table.put(TokenId(99999), "a"));
        QVERIFY(table.find("a") == TokenId(2) && table.spelling(TokenId(99999)) == "a" && !table.has(TokenId(1)));
        table.resize(5);
        QCOMPARE(table.size(), 100000);
    }
};

QTEST_GUILESS_MAIN(TestTakingApart)
#include "test_taking_apart.moc"
