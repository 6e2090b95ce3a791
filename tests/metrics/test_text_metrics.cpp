// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the published cuts of text, and BLEU, ROUGE-L, CIDEr and distinct-n counted another way.
#include "model/metrics/text_pair.h"
#include "model/metrics/text_tokens.h"
#include "tests/metrics/tables.h"

#include <random>
#include <set>

using namespace strata;
using namespace strata::test;
using Words = std::vector<std::string>;
using Json = nlohmann::json;

namespace {

std::string joined(const Words& words) {
    std::string out;
    for (const std::string& word : words)
        out += (out.empty() ? "" : "|") + word;
    return out;
}

std::string pairLine(const std::string& reference, const std::string& answer) {
    return Json({{"gold_text", {{"reply", reference}}}, {"text", {{"reply", answer}}}}).dump();
}

/// By the table of all prefixes.
std::size_t plainCommon(const Words& a, const Words& b) {
    std::vector<std::vector<std::size_t>> best(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j)
            best[i][j] = a[i - 1] == b[j - 1] ? best[i - 1][j - 1] + 1 : std::max(best[i - 1][j], best[i][j - 1]);
    return best[a.size()][b.size()];
}

std::map<std::string, double> countsOf(const Words& words, std::size_t order) {
    std::map<std::string, double> counts;
    for (std::size_t i = 0; i + order <= words.size(); ++i)
        ++counts[joined(Words(words.begin() + static_cast<std::ptrdiff_t>(i),
                              words.begin() + static_cast<std::ptrdiff_t>(i + order)))];
    return counts;
}

/// CIDEr-D by its formula, with maps of n-grams, over the pairs {reference, answer}.
double plainCider(const std::vector<std::pair<Words, Words>>& pairs) {
    double sum = 0;
    for (std::size_t order = 1; order <= 4; ++order) {
        std::map<std::string, double> documents;
        for (const auto& pair : pairs)
            for (const auto& [ngram, count] : countsOf(pair.first, order))
                ++documents[ngram];
        const auto weight = [&](const std::string& ngram, double count) {
            return count * (std::log(static_cast<double>(pairs.size())) - std::log(std::max(1.0, documents[ngram])));
        };
        for (const auto& [reference, answer] : pairs) {
            auto r = countsOf(reference, order), a = countsOf(answer, order);
            double norms[2] = {}, product = 0;
            for (const auto& [ngram, count] : r)
                norms[0] += std::pow(weight(ngram, count), 2);
            for (const auto& [ngram, count] : a) {
                norms[1] += std::pow(weight(ngram, count), 2);
                if (r.contains(ngram))
                    product += std::min(weight(ngram, count), weight(ngram, r[ngram])) * weight(ngram, r[ngram]);
            }
            const double d = static_cast<double>(reference.size()) - static_cast<double>(answer.size());
            if (norms[0] > 0 && norms[1] > 0) sum += product / std::sqrt(norms[0] * norms[1]) * std::exp(-d * d / 72);
        }
    }
    return 10 * sum / 4 / static_cast<double>(pairs.size());
}

Words randomWords(std::mt19937& random, std::size_t most, unsigned vocabulary) {
    Words words(random() % (most + 1));
    for (std::string& word : words)
        word = "w" + std::to_string(random() % vocabulary);
    return words;
}

std::string spaced(const Words& words) {
    std::string out;
    for (const std::string& word : words)
        out += word + ' ';
    return out;
}

} // namespace

class TestTextMetrics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cuts() {
        QCOMPARE(joined(whitespaceWords(" a\tb\xC2\xA0"
                                        "c\xE3\x80\x80"
                                        "d\xE2\x80\x8B"
                                        "e\n")), // NBSP, U+3000; U+200B
                 std::string("a|b|c|d\xE2\x80\x8B"
                             "e"));
        QCOMPARE(joined(whitespaceWords("")), std::string());
        QCOMPARE(joined(words13a("It costs $3.50, not 1,000.")), std::string("It|costs|$|3.50|,|not|1,000|."));
        QCOMPARE(joined(words13a("a 10-year well-known pre-\nfix")), std::string("a|10|-|year|well-known|prefix"));
        QCOMPARE(joined(words13a("it ends in a dash-\n")), std::string("it|ends|in|a|dash-"));
        QCOMPARE(joined(words13a("&amp;lt; <skipped>&quot;x&quot; don't")), std::string("<|\"|x|\"|don't"));
        QCOMPARE(joined(words13a("Wait.. what?! ...")), std::string("Wait|.|.|what|?|!|.|.|."));
        QCOMPARE(joined(words13a("\xE2\x80\x9Cquoted\xE2\x80\x9D, \xE4\xBD\xA0.")),
                 std::string("\xE2\x80\x9Cquoted\xE2\x80\x9D|,|\xE4\xBD\xA0|."));
        QCOMPARE(joined(rougeWords("\xC3\x89lodie's 2nd-best; M\xE2\x82\xAC")), std::string("lodie|s|2nd|best|m"));
    }

    void commonSubsequences() {
        std::mt19937 random(3);
        for (int i = 0; i < 300; ++i) {
            const unsigned vocabulary = 1 + random() % 30;
            const std::size_t most = i % 3 == 0 ? 300 : 70;
            const Words a = randomWords(random, most, vocabulary), b = randomWords(random, most, vocabulary);
            QCOMPARE(longestCommonSubsequence(a, b), plainCommon(a, b));
        }
    }

    void bleuOfOrdersWithoutAMatch() {
        const Score score = scoreOf({pairLine("a b c d", "a c b d")});
        const TextScore& text = score.text.at("reply");
        QVERIFY(near(text.bleu[0], 1));
        // No bigram, trigram or 4-gram matches: half, a quarter, an eighth of one.
        QVERIFY(near(text.bleu[1], std::sqrt(0.5 / 3)));
        QVERIFY(near(text.bleu[2], std::cbrt(0.5 / 3 * 0.25 / 2)));
        QVERIFY(near(text.bleu[3], std::pow(0.5 / 3 * 0.25 / 2 * 0.125 / 1, 0.25)));
        QVERIFY(near(text.bleuWhitespace[1], 0));
        QVERIFY(near(scoreOf({pairLine("a b c", "x y z")}).text.at("reply").bleu[0], 0));
        QVERIFY(near(scoreOf({pairLine("a b c", "a b c")}).text.at("reply").bleu[3], 0)); // no 4-grams at all
        QVERIFY(near(scoreOf({pairLine("a b c d", "a b c d")}).text.at("reply").bleu[3], 1));
        QVERIFY(near(scoreOf({pairLine("", "")}).text.at("reply").bleu[0], 0));
        // Brevity: 2 tokens for 4.
        QVERIFY(near(scoreOf({pairLine("a b c d", "a b")}).text.at("reply").bleu[0], std::exp(-1.0)));
    }

    void ciderAndDistinctAgreeWithTheirFormulas() {
        std::mt19937 random(11);
        for (int round = 0; round < 40; ++round) {
            std::vector<std::pair<Words, Words>> pairs;
            std::vector<std::string> lines;
            std::set<std::string> distinct[2];
            double all[2] = {};
            const auto count = 1 + random() % 12;
            const unsigned vocabulary = 2 + random() % 12;
            for (unsigned i = 0; i < count; ++i) {
                Words reference = randomWords(random, 9, vocabulary), answer = reference;
                if (random() % 2 == 0) answer = randomWords(random, 9, vocabulary + 3);
                pairs.emplace_back(reference, answer);
                lines.push_back(pairLine(spaced(reference), spaced(answer)));
                for (std::size_t n = 1; n <= 2; ++n)
                    for (const auto& [ngram, times] : countsOf(answer, n)) {
                        distinct[n - 1].insert(ngram);
                        all[n - 1] += times;
                    }
            }
            const TextScore text = scoreOf(lines).text.at("reply");
            QVERIFY2(near(text.cider, plainCider(pairs), 1e-9),
                     qPrintable(QStringLiteral("%1 %2").arg(*text.cider).arg(plainCider(pairs))));
            const Measure measures[2] = {text.distinct1, text.distinct2};
            for (int n = 0; n < 2; ++n)
                QVERIFY(all[n] > 0 ? near(measures[n], static_cast<double>(distinct[n].size()) / all[n])
                                   : !measures[n]);
        }
    }

    void weightsAreCopies() {
        std::mt19937 random(23);
        std::vector<std::string> lines, drawn;
        std::vector<std::uint32_t> weights;
        for (int i = 0; i < 12; ++i) {
            lines.push_back(pairLine(spaced(randomWords(random, 8, 6)), spaced(randomWords(random, 8, 7))));
            weights.push_back(random() % 4);
            for (std::uint32_t k = 0; k < weights.back(); ++k)
                drawn.push_back(lines.back());
        }
        const auto table = tableOf(lines);
        std::map<std::string, Measure> values;
        visitMetrics(table->score(weights), [&](const std::string& at, const Measure& value) { values[at] = value; });
        visitMetrics(scoreOf(drawn), [&](const std::string& at, const Measure& value) {
            QCOMPARE(values.at(at).has_value(), value.has_value());
            if (value) QVERIFY2(near(values.at(at), *value), at.c_str());
        });
    }

    void whatIsMissing() {
        // An answer without a reference counts for distinct-n alone; a reference without an answer has the empty one.
        const Score score = scoreOf({R"({"text": {"reply": "a a b"}})", R"({"text": {"reply": null}})",
                                     R"({"gold_text": {"other": "x y"}, "text": null})",
                                     R"({"gold_text": {"a/b~c": "x"}, "text": {"a/b~c": "x"}})"});
        const TextScore& reply = score.text.at("reply");
        QCOMPARE(reply.rows, std::int64_t{0});
        QVERIFY(!reply.bleu[0] && !reply.rougeL && !reply.cider);
        QVERIFY(near(reply.distinct1, 2.0 / 3) && near(reply.distinct2, 1));
        const TextScore& other = score.text.at("other");
        QVERIFY(near(other.rougeL, 0) && near(other.bleu[3], 0) && near(other.cider, 0) && !other.distinct1);
        QCOMPARE(scoreToJson(score)["text"]["a/b~c"]["rouge_l"], Json(1.0));
        QCOMPARE(scoreToJson(score)["text"]["reply"]["bleu_4"], Json());
    }

    void oddTextsEndInTime() {
        std::string same, many;
        for (int i = 0; i < 60000; ++i) {
            same += "a ";
            many += std::to_string(i * 7919 % 60000) + ' ';
        }
        const TextScore text = scoreOf({pairLine(same, same), pairLine(many, same), pairLine(many, many),
                                        pairLine(std::string(100000, '.'), "\xEF\xBF\xBF \xF0\x9F\x98\x80 \x01")})
                                   .text.at("reply");
        QCOMPARE(text.rows, std::int64_t{4});
        QVERIFY(near(text.rougeL, 0.5));
        QVERIFY(text.cider && *text.cider > 0 && *text.cider < 10);
    }
};

QTEST_GUILESS_MAIN(TestTextMetrics)
#include "test_text_metrics.moc"
