// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/score_text.h"

#include "app/cli/terminal_text.h"
#include "model/base/counted.h"
#include "model/base/shown_text.h"
#include "model/metrics/score_json.h"

#include <cmath>

namespace strata::cli {
namespace {

constexpr std::size_t titleColumns = 42, valueColumns = 11;

enum class Unit { Percent, Plain };
struct Line {
    const char* key; ///< the last part of the metric's pointer
    const char* title;
    Unit unit = Unit::Percent;
    bool needsTree = false;
};

constexpr Line pathLines[] = {{"exact_match", "exact match"},
                              {"joint_accuracy", "joint accuracy, over levels with gold"},
                              {"consistency", "consistent with the tree", Unit::Percent, true}};
constexpr Line labelLines[] = {{"micro_f1", "micro F1"},
                               {"micro_precision", "micro precision"},
                               {"micro_recall", "micro recall"},
                               {"macro_f1", "macro F1, absent labels as 0"},
                               {"macro_f1_present", "macro F1, labels that occur"},
                               {"c_micro_f1", "C-micro F1, with all ancestors right", Unit::Percent, true},
                               {"c_macro_f1", "C-macro F1", Unit::Percent, true},
                               {"p_micro_f1", "P-micro F1, over root-to-leaf paths", Unit::Percent, true},
                               {"p_macro_f1", "P-macro F1", Unit::Percent, true},
                               {"p_penalty", "P-penalty", Unit::Plain, true},
                               {"hierarchical_precision", "hierarchical precision", Unit::Percent, true},
                               {"hierarchical_recall", "hierarchical recall", Unit::Percent, true},
                               {"hierarchical_f1", "hierarchical F1", Unit::Percent, true},
                               {"hierarchical_f1_samples", "hierarchical F1, mean over rows", Unit::Percent, true}};
constexpr Line jointLines[] = {{"joint_micro_f1", "joint micro F1"}, {"joint_macro_f1", "joint macro F1"}};
constexpr Line levelLines[] = {{"accuracy", "accuracy"},
                               {"accuracy_with_parents", "accuracy with all levels above right"},
                               {"micro_f1", "micro F1"},
                               {"macro_f1", "macro F1, absent labels as 0"},
                               {"macro_f1_present", "macro F1, labels that occur"},
                               {"valid_rate", "valid labels"}};
constexpr Line propagationLines[] = {{"right_given_above_right", "right where the level above is right"},
                                     {"right_given_above_wrong", "right where the level above is wrong"}};
constexpr Line calibrationLines[] = {{"accuracy", "accuracy"},
                                     {"mean_confidence", "mean confidence"},
                                     {"ece", "expected calibration error, 15 bins", Unit::Plain},
                                     {"mce", "maximum calibration error", Unit::Plain},
                                     {"brier", "Brier score", Unit::Plain},
                                     {"aurc", "area under risk–coverage", Unit::Plain}};
constexpr Line textLines[] = {{"bleu_1", "BLEU-1"},
                              {"bleu_2", "BLEU-2"},
                              {"bleu_3", "BLEU-3"},
                              {"bleu_4", "BLEU-4"},
                              {"bleu_1_whitespace", "BLEU-1, lower-cased words"},
                              {"bleu_2_whitespace", "BLEU-2, lower-cased words"},
                              {"bleu_3_whitespace", "BLEU-3, lower-cased words"},
                              {"bleu_4_whitespace", "BLEU-4, lower-cased words"},
                              {"rouge_l", "ROUGE-L"},
                              {"cider", "CIDEr, 0 to 10", Unit::Plain},
                              {"distinct_1", "distinct-1"},
                              {"distinct_2", "distinct-2"}};
constexpr Line likelihoodLines[] = {{"cross_entropy", "cross entropy of gold, nats a token", Unit::Plain},
                                    {"perplexity", "perplexity", Unit::Plain}};

std::string shown(const Measure& value, Unit unit, bool sign = false) {
    if (!value) return std::string(missingNumber);
    std::string text = unit == Unit::Percent ? decimalText(100 * *value, 2) + " %" : decimalText(*value, 4);
    return sign && *value > 0 ? "+" + text : text;
}

std::string shown(const Interval& interval, Unit unit, bool sign = false) {
    if (!interval.low || !interval.high) return {};
    return "   [" + shown(interval.low, unit, sign) + ", " + shown(interval.high, unit, sign) + "]";
}

class Writer {
public:
    explicit Writer(const ScoreTables& tables) : m_tables(tables) {
        visitMetrics(tables.score, [this](const std::string& pointer, const Measure& value) {
            if (value) m_values.emplace(pointer, *value);
        });
    }

    /// `at`: where the lines' keys stand, "/levels/0".
    template <std::size_t N> void section(const std::string& heading, const std::string& at, const Line (&lines)[N]) {
        std::string text;
        bool any = false;
        for (const Line& line : lines) {
            if (line.needsTree && !m_tables.score.hasTree) continue;
            const std::string pointer = at + "/" + line.key;
            any = any || m_values.contains(pointer);
            text += lineText(pointer, line);
        }
        if (any) m_text += "\n" + heading + "\n" + text;
    }
    std::string text() { return std::move(m_text); }

private:
    std::string lineText(const std::string& pointer, const Line& line) const {
        const auto value = m_values.find(pointer);
        std::string text = "  " + fitted(line.title, titleColumns);
        if (const auto pair = m_tables.paired.find(pointer); pair != m_tables.paired.end()) {
            const PairedDifference& both = pair->second;
            return text + alignedRight(shown(both.first, line.unit), valueColumns) +
                   alignedRight(shown(both.second, line.unit), valueColumns) +
                   alignedRight(shown(both.difference, line.unit, true), valueColumns) +
                   shown(both.interval, line.unit, true) + "\n";
        }
        text +=
            alignedRight(shown(value == m_values.end() ? Measure() : Measure(value->second), line.unit), valueColumns);
        if (const auto interval = m_tables.intervals.find(pointer);
            interval != m_tables.intervals.end() && m_tables.paired.empty())
            text += shown(interval->second, line.unit);
        return text + "\n";
    }

    const ScoreTables& m_tables;
    std::map<std::string, double> m_values;
    std::string m_text;
};

} // namespace

std::string scoreText(const ScoreTables& tables) {
    const Score& score = tables.score;
    Writer writer(tables);
    const auto levelTitle = [&tables](int level) {
        const auto index = static_cast<std::size_t>(level - 1);
        return "Level " + std::to_string(level) +
               (index < tables.levelNames.size() ? ", " + quotedName(tables.levelNames[index]) : std::string());
    };
    writer.section("Whole paths", "", pathLines);
    writer.section("All labels of all levels (what the field calls micro and macro F1)", "", labelLines);
    writer.section("Joint labels, a whole path as one (HdLM's micro and macro F1: another quantity)", "", jointLines);
    for (std::size_t i = 0; i < score.levels.size(); ++i)
        writer.section(levelTitle(score.levels[i].level) + ": " + counted(score.levels[i].rows, "row"),
                       "/levels/" + std::to_string(i), levelLines);
    for (std::size_t i = 0; i < score.propagation.size(); ++i) {
        const PropagationScore& level = score.propagation[i];
        writer.section(levelTitle(level.level) + ", how mistakes go on: " + counted(level.rowsAboveRight, "row") +
                           " right above, " + std::to_string(level.rowsAboveWrong) + " wrong",
                       "/error_propagation/" + std::to_string(i), propagationLines);
    }
    for (std::size_t i = 0; i < score.calibration.size(); ++i)
        writer.section(levelTitle(score.calibration[i].level) +
                           ", calibration: " + counted(score.calibration[i].rows, "label") + " with a confidence",
                       "/calibration/" + std::to_string(i), calibrationLines);
    const auto eachName = [](const auto& map, auto&& use) { // as visitMetrics() writes names
        for (const auto& [name, value] : map) {
            std::string escaped;
            for (const char c : name)
                escaped += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
            use(name, escaped, value);
        }
    };
    eachName(score.text, [&](const std::string& name, const std::string& key, const TextScore& text) {
        writer.section("Text " + quotedName(name) + ": " + counted(text.rows, "row") + " with a reference; BLEU " +
                           bleuSignature,
                       "/text/" + key, textLines);
    });
    eachName(score.likelihood, [&](const std::string& name, const std::string& key, const LikelihoodScore& level) {
        writer.section("Likelihood " + quotedName(name) + ": " + counted(level.tokens, "token") +
                           (level.impossible == 0 ? std::string()
                                                  : ", without " + counted(level.impossible, "row") +
                                                        " whose right answer has no probability"),
                       "/likelihood/" + key, likelihoodLines);
    });
    return writer.text();
}

} // namespace strata::cli
