// SPDX-License-Identifier: GPL-3.0-or-later
// Alignments: small ones worked out by hand, and the longest common subsequence against every choice there is.
#include "model/analysis/align.h"
#include "model/analysis/compared_text.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace strata;

namespace {

std::string shown(const std::vector<AlignedPair>& pairs) {
    std::string out;
    for (const AlignedPair& pair : pairs)
        out += (out.empty() ? "" : " ") + (pair.a < 0 ? "-" : std::to_string(pair.a)) + ":" +
               (pair.b < 0 ? "-" : std::to_string(pair.b));
    return out;
}

std::vector<std::string> letters(const std::string& text) {
    std::vector<std::string> out;
    for (const char c : text)
        out.emplace_back(1, c);
    return out;
}

std::string byText(const std::string& a, const std::string& b) {
    const auto pairs = alignByText(letters(a), letters(b));
    return pairs ? shown(*pairs) : pairs.error().message();
}

/// The longest common subsequence by trying every choice of letters of `a`.
std::size_t longestByForce(const std::string& a, const std::string& b) {
    std::size_t best = 0;
    for (unsigned chosen = 0; chosen < (1U << a.size()); ++chosen) {
        std::size_t at = 0, count = 0;
        bool fits = true;
        for (std::size_t i = 0; i < a.size() && fits; ++i) {
            if (!(chosen >> i & 1U)) continue;
            at = b.find(a[i], at);
            fits = at != std::string::npos;
            ++at;
            ++count;
        }
        if (fits) best = std::max(best, count);
    }
    return best;
}

std::vector<ByteSpan> spans(std::initializer_list<std::size_t> ends) {
    std::vector<ByteSpan> out;
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        out.push_back({begin, end});
        begin = end;
    }
    return out;
}

} // namespace

class TestAlign : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void byPosition() {
        QCOMPARE(shown(alignByPosition(2, 3)), std::string("0:0 1:1 -:2"));
        QCOMPARE(shown(alignByPosition(3, 0)), std::string("0:- 1:- 2:-"));
        QCOMPARE(shown(alignByPosition(0, 0)), std::string());
    }

    void byTextByHand() {
        QCOMPARE(byText("abc", "abc"), std::string("0:0 1:1 2:2"));
        QCOMPARE(byText("abc", "axc"), std::string("0:0 1:- -:1 2:2")); // one replaced
        QCOMPARE(byText("abc", "ac"), std::string("0:0 1:- 2:1"));      // one less
        QCOMPARE(byText("ac", "abc"), std::string("0:0 -:1 1:2"));      // one more
        QCOMPARE(byText("abc", "xyz"), std::string("0:- 1:- 2:- -:0 -:1 -:2"));
        QCOMPARE(byText("", "ab"), std::string("-:0 -:1"));
        // "GAC" is the longest of "AGCAT" and "GAC" but for the order: of length 2.
        QCOMPARE(longestByForce("AGCAT", "GAC"), std::size_t(2));
    }

    void byTextIsTheLongest() {
        std::mt19937 random(7);
        for (int round = 0; round < 400; ++round) {
            const auto word = [&] {
                std::string out(random() % 11, 'a');
                for (char& c : out)
                    c = char('a' + random() % 3);
                return out;
            };
            const std::string a = word(), b = word();
            const auto pairs = alignByText(letters(a), letters(b));
            QVERIFY(pairs);
            std::size_t both = 0, ofA = 0, ofB = 0;
            for (const AlignedPair& pair : *pairs) { // each token once, in order
                if (pair.a >= 0) QCOMPARE(std::size_t(pair.a), ofA++);
                if (pair.b >= 0) QCOMPARE(std::size_t(pair.b), ofB++);
                if (!pair.isWhole()) continue;
                QCOMPARE(a[std::size_t(pair.a)], b[std::size_t(pair.b)]);
                ++both;
            }
            QCOMPARE(ofA, a.size());
            QCOMPARE(ofB, b.size());
            QVERIFY2(both == longestByForce(a, b), (a + " " + b).c_str());
        }
    }

    void longTexts() {
        // 4,096 × 4,096 of ten different tokens: the table of all of it would be 64 MiB of lengths.
        std::mt19937 random(3);
        std::vector<std::string> a(4096), b(4096);
        for (auto* const side : {&a, &b})
            for (std::string& token : *side)
                token = std::to_string(random() % 10);
        const auto pairs = alignByText(a, b);
        QVERIFY(pairs);
        QVERIFY(std::ranges::count_if(*pairs, [](const AlignedPair& p) { return p.isWhole(); }) > 1800);
        // What is the same at both ends costs nothing, however long.
        std::vector<std::string> long1(200'000, "x"), long2 = long1;
        long2[100'000] = "y";
        QVERIFY(alignByText(long1, long2));
        // Too much to be tried is told.
        for (std::size_t i = 0; i < long2.size(); ++i)
            long2[i] = std::to_string(i);
        const auto refused = alignByText(long1, long2);
        QVERIFY(!refused);
        QVERIFY(refused.error().message().find("align by position") != std::string::npos);
    }

    void byStage() {
        const std::vector<AlignedStage> a{{"domain", 1, 3}, {"kind", 3, 6}},
            b{{"domain", 0, 3}, {"extra", 3, 4}, {"kind", 4, 5}};
        QCOMPARE(shown(alignByStage(6, a, 5, b)), std::string("0:- 1:0 2:1 -:2 -:3 3:4 4:- 5:-"));
        // Stages that have changed places are not both paired: order is kept.
        QCOMPARE(shown(alignByStage(2, {{"x", 0, 1}, {"y", 1, 2}}, 2, {{"y", 0, 1}, {"x", 1, 2}})),
                 std::string("-:0 0:1 1:-"));
        // Of those that overlap, stand in another order or reach beyond the tokens only the first ones count.
        QCOMPARE(shown(alignByStage(2, {{"x", 1, 2}, {"y", 0, 1}}, 2, {{"x", 1, 2}, {"y", 0, 1}})),
                 std::string("0:- -:0 1:1"));
        QCOMPARE(shown(alignByStage(3, {{"x", 0, 2}, {"y", 1, 3}}, 3, {{"x", 0, 1}, {"y", 1, 3}})),
                 std::string("0:0 1:- 2:- -:1 -:2"));
        QCOMPARE(shown(alignByStage(1, {{"x", 0, 7}}, 2, {{"x", 0, 7}})), std::string("0:- -:0 -:1"));
    }

    void byManyStages() {
        std::vector<AlignedStage> a, b;
        for (int i = 0; i < 100'000; ++i) {
            a.push_back({"a" + std::to_string(i), 0, 0});
            b.push_back({"b" + std::to_string(i), 0, 0});
        }
        QCOMPARE(shown(alignByStage(1, a, 1, b)), std::string("0:- -:0"));
    }

    void byCharactersByHand() {
        // "hello world": hel|lo| world  and  hello| wor|ld
        const std::string text = "hello world";
        const auto pairs = alignByCharacters(text, spans({3, 5, 11}), text, spans({5, 9, 11}));
        QVERIFY(pairs);
        // "hel" and "lo" end in "hello", of which the second has read all; " world" ends in "ld".
        QCOMPARE(shown(*pairs), std::string("0:- 1:0 -:1 2:2"));
        // A mark before the text stands beside a mark.
        const auto marked = alignByCharacters(text, spans({0, 5, 11}), text, spans({0, 0, 11}));
        QVERIFY(marked);
        QCOMPARE(shown(*marked), std::string("0:0 1:- -:1 2:2"));
        // Another text: by the bytes that both have. "red bird" and "red fish bird"
        const auto other = alignByCharacters("red bird", spans({3, 8}), "red fish bird", spans({3, 8, 13}));
        QVERIFY(other);
        QCOMPARE(shown(*other), std::string("0:0 -:1 1:2"));
        const auto nothing = alignByCharacters("ab", spans({1, 2}), "cd", spans({2}));
        QVERIFY(nothing);
        QCOMPARE(shown(*nothing), std::string("0:- 1:- -:0"));
        // "ab|c" and "a|bc": "ab" ends within "bc", which ends elsewhere.
        const auto crossed = alignByCharacters("abc", spans({2, 3}), "abc", spans({1, 3}));
        QVERIFY(crossed);
        QCOMPARE(shown(*crossed), std::string("0:- -:0 1:1"));
        const auto within = alignByCharacters("abc", spans({1, 2}), "abc", spans({3}));
        QVERIFY(within);
        QCOMPARE(shown(*within), std::string("0:- 1:- -:0"));
    }

    /// Whichever is A, the same tokens stand beside each other.
    void byCharactersEitherWay() {
        std::mt19937 random(5);
        for (int round = 0; round < 400; ++round) {
            const auto word = [&] {
                std::string out(1 + random() % 12, 'a');
                for (char& c : out)
                    c = char('a' + random() % 3);
                return out;
            };
            const auto cut = [&](const std::string& text) {
                std::vector<ByteSpan> out;
                for (std::size_t at = 0; at < text.size();) {
                    const std::size_t end = std::min(text.size(), at + random() % 4); // some of them are empty
                    out.push_back({at, end});
                    at = end;
                }
                return out;
            };
            const std::string a = word(), b = round % 2 == 0 ? a : word();
            const std::vector<ByteSpan> ofA = cut(a), ofB = cut(b);
            const auto pairs = alignByCharacters(a, ofA, b, ofB), back = alignByCharacters(b, ofB, a, ofA);
            QVERIFY(pairs && back);
            std::vector<std::pair<int, int>> forth, exchanged;
            for (const AlignedPair& pair : *pairs)
                if (pair.isWhole()) forth.emplace_back(pair.a, pair.b);
            for (const AlignedPair& pair : *back)
                if (pair.isWhole()) exchanged.emplace_back(pair.b, pair.a);
            QVERIFY2(forth == exchanged, (a + " " + b).c_str());
            QCOMPARE(std::ranges::count_if(*pairs, [](const AlignedPair& pair) { return pair.a >= 0; }),
                     std::ptrdiff_t(ofA.size()));
        }
    }

    void whereTokensStand() {
        const auto at = [](const std::string& text, const std::vector<SequenceToken>& tokens) {
            std::string out;
            for (const ByteSpan& span : spansIn(text, tokens))
                out += std::to_string(span.begin) + "-" + std::to_string(span.end) + " ";
            return out;
        };
        // A mark is no text; sentencepiece's first word has a space that the text has not.
        QCOMPARE(
            at("The cat", {{TokenId(1), "<s>", "<s>"}, {TokenId(2), "▁The", " The"}, {TokenId(3), "▁cat", " cat"}}),
            std::string("0-0 0-3 3-7 "));
        // 鳥 is E9 B3 A5: as bytes of a sentencepiece vocabulary, and in GPT-2's alphabet.
        QCOMPARE(at("鳥!", {{TokenId(1), "<0xE9>", "<0xE9>"},
                            {TokenId(2), "<0xB3>", "<0xB3>"},
                            {TokenId(3), "<0xA5>", "<0xA5>"},
                            {TokenId(4), "!", "!"}}),
                 std::string("0-1 1-2 2-3 3-4 "));
        QCOMPARE(at("鳥!", {{TokenId(1), "é", "é"}, {TokenId(2), "³¥", "³¥"}, {TokenId(3), "!", "!"}}),
                 std::string("0-1 1-3 3-4 "));
        // The letter itself wins over the byte that it may stand for.
        QCOMPARE(at("éa", {{TokenId(1), "é", "é"}, {TokenId(2), "a", "a"}}), std::string("0-2 2-3 "));
        QCOMPARE(at("", {{TokenId(1), "a", "a"}}), std::string("0-0 "));
        // A few bytes that no token says are skipped, and no more.
        QCOMPARE(at("--a", {{TokenId(1), "a", "a"}}), std::string("2-3 "));
        QCOMPARE(at("---------a", {{TokenId(1), "a", "a"}}), std::string("0-0 "));
        // What is not there is not looked for to the end of the text, once for every token.
        const std::vector<SequenceToken> absent(200'000, {TokenId(1), "xy", "xy"});
        QVERIFY(spansIn(std::string(1'000'000, 'x'), absent).back().end == 0);
    }
};

QTEST_GUILESS_MAIN(TestAlign)
#include "test_align.moc"
