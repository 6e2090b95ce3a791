// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/metric_words.h"

#include "model/documents/evaluation.h"
#include "model/metrics/score_json.h"
#include "widgets/common/numbers.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace strata {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(strata::Words)
public:
    struct Named {
        QString name, tip;
        bool share = true;
    };

    static Named ofAll(const QString& key) {
        const std::map<QString, Named> known = {
            {QStringLiteral("labels_per_row"), {tr("labels per row"), tr("Mean number of gold labels."), false}},
            {QStringLiteral("exact_match"), {tr("exact match"), tr("Rows whose set of labels is the gold one.")}},
            {QStringLiteral("joint_accuracy"),
             {tr("joint accuracy"), tr("Rows that are right on every level for which they have gold.")}},
            {QStringLiteral("joint_micro_f1"),
             {tr("joint micro-F1"), tr("The whole path as one label: HdLM's micro-F1, equal to the joint accuracy.")}},
            {QStringLiteral("joint_macro_f1"),
             {tr("joint macro-F1"),
              tr("The whole path as one label, mean over the paths that occur: HdLM's macro-F1.")}},
            {QStringLiteral("micro_precision"),
             {tr("micro precision"), tr("Right labels among those that were said.")}},
            {QStringLiteral("micro_recall"), {tr("micro recall"), tr("Right labels among the gold ones.")}},
            {QStringLiteral("micro_f1"), {tr("micro-F1"), tr("Over all labels of all levels, as the field counts.")}},
            {QStringLiteral("macro_f1"),
             {tr("macro-F1"), tr("Mean over all labels; one that does not occur counts 0.")}},
            {QStringLiteral("macro_f1_present"),
             {tr("macro-F1, labels that occur"), tr("Mean over the labels that occur.")}},
            {QStringLiteral("c_micro_f1"),
             {tr("C-micro-F1"), tr("A label is right only where all its ancestors are.")}},
            {QStringLiteral("c_macro_f1"),
             {tr("C-macro-F1"), tr("A label is right only where all its ancestors are.")}},
            {QStringLiteral("p_micro_f1"), {tr("P-micro-F1"), tr("Over root-to-leaf paths, with HierVerb's penalty.")}},
            {QStringLiteral("p_macro_f1"), {tr("P-macro-F1"), tr("Over root-to-leaf paths, with HierVerb's penalty.")}},
            {QStringLiteral("p_penalty"),
             {tr("P-penalty"), tr("HierVerb's factor for labels outside complete paths.")}},
            {QStringLiteral("p_accuracy"), {tr("P-accuracy"), tr("HierVerb's name for the exact match.")}},
            {QStringLiteral("hierarchical_precision"),
             {tr("hierarchical precision"), tr("Labels with all their ancestors (Kiritchenko et al. 2006).")}},
            {QStringLiteral("hierarchical_recall"),
             {tr("hierarchical recall"), tr("Labels with all their ancestors (Kiritchenko et al. 2006).")}},
            {QStringLiteral("hierarchical_f1"),
             {tr("hierarchical F1"), tr("Labels with all their ancestors (Kiritchenko et al. 2006).")}},
            {QStringLiteral("hierarchical_f1_samples"),
             {tr("hierarchical F1, mean of rows"), tr("The same for each row, then the mean.")}},
            {QStringLiteral("consistency"), {tr("consistency"), tr("Rows whose every answer is a path of the tree.")}},
        };
        const auto found = known.find(key);
        return found == known.end() ? Named{key, {}} : found->second;
    }

    static Named ofPart(const QString& part, const QString& key) {
        const std::map<QString, Named> known = {
            {QStringLiteral("accuracy"), {tr("accuracy"), tr("Rows that are right on this level.")}},
            {QStringLiteral("accuracy_with_parents"),
             {tr("accuracy with parents"), tr("Rows that are right on this level and on all above.")}},
            {QStringLiteral("micro_f1"), {tr("micro-F1 of the level"), tr("Over the labels of this level.")}},
            {QStringLiteral("macro_f1"), {tr("macro-F1 of the level"), tr("Mean over all labels of this level.")}},
            {QStringLiteral("macro_f1_present"),
             {tr("macro-F1 of the level, labels that occur"), tr("Mean over those labels of this level that occur.")}},
            {QStringLiteral("valid_rate"), {tr("valid answers"), tr("Answers that are a label of this level.")}},
            {QStringLiteral("right_given_above_right"),
             {tr("right where the level above is right"), tr("How a mistake is carried down.")}},
            {QStringLiteral("right_given_above_wrong"),
             {tr("right where the level above is wrong"), tr("How a mistake is carried down.")}},
            {QStringLiteral("mean_confidence"), {tr("mean confidence"), tr("Of the label that was said.")}},
            {QStringLiteral("ece"),
             {tr("ECE"), tr("Expected calibration error, 15 equal-width bins (Guo et al. 2017).")}},
            {QStringLiteral("mce"), {tr("MCE"), tr("The largest gap of a bin.")}},
            {QStringLiteral("brier"), {tr("Brier score"), tr("Of the label that was said.")}},
            {QStringLiteral("aurc"), {tr("AURC"), tr("Area under the risk–coverage curve (Geifman et al. 2019).")}},
            {QStringLiteral("rouge_l"), {tr("ROUGE-L"), tr("F1 of the longest common subsequence, no stemming.")}},
            {QStringLiteral("cider"), {tr("CIDEr-D"), tr("As pycocoevalcap computes it, times 10."), false}},
            {QStringLiteral("distinct_1"), {tr("distinct-1"), tr("Different words among all words.")}},
            {QStringLiteral("distinct_2"), {tr("distinct-2"), tr("Different pairs of words among all pairs.")}},
            {QStringLiteral("cross_entropy"),
             {tr("−log p of a token of the reference"), tr("Teacher forcing, mean, nats."), false}},
            {QStringLiteral("perplexity"), {tr("perplexity of the reference"), tr("Its exponential."), false}},
        };
        if (part == QLatin1String("calibration") && key == QLatin1String("accuracy"))
            return {tr("accuracy of labels with a confidence"), {}};
        if (const auto found = known.find(key); found != known.end()) return found->second;
        if (key.startsWith(QLatin1String("bleu_"))) {
            const QString order = key.mid(5, 1);
            return key.endsWith(QLatin1String("_whitespace"))
                       ? Named{tr("BLEU-%1, lower-cased words").arg(order),
                               tr("Words split at white space, no smoothing.")}
                       : Named{tr("BLEU-%1").arg(order), QString::fromLatin1(bleuSignature)};
        }
        return {key, {}};
    }

    static QString group(const QString& key) {
        if (key.startsWith(QLatin1String("joint")) || key == QLatin1String("exact_match"))
            return tr("Whole paths as one label each (HdLM)");
        if (key.startsWith(QLatin1String("c_"))) return tr("C-metrics (Yu et al. 2022)");
        if (key.startsWith(QLatin1String("p_"))) return tr("P-metrics (HierVerb)");
        if (key.startsWith(QLatin1String("hierarchical")) || key == QLatin1String("consistency"))
            return tr("The hierarchy");
        if (key == QLatin1String("labels_per_row")) return tr("The data");
        return tr("All labels of all levels (as the field counts)");
    }
    static QString levelGroup(const QString& part, const QString& level) {
        if (part == QLatin1String("calibration")) return tr("%1: calibration").arg(level);
        if (part == QLatin1String("error_propagation")) return tr("%1: errors carried down").arg(level);
        if (part == QLatin1String("text")) return tr("%1: text").arg(level);
        if (part == QLatin1String("likelihood")) return tr("%1: likelihood").arg(level);
        return level;
    }
};

QString unescaped(QString level) {
    return level.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
}

} // namespace

std::vector<MetricRow> metricRows(const Score& score, const std::map<std::string, Interval>* intervals,
                                  const std::vector<EvaluatedLevel>& levels) {
    std::vector<QString> labelLevels; // from the top down, as `score` counts them
    for (const EvaluatedLevel& level : levels)
        if (level.isLabel) labelLevels.push_back(QString::fromStdString(level.name));
    const auto nameOf = [&](int level) {
        return level >= 1 && level <= int(labelLevels.size()) ? labelLevels[std::size_t(level - 1)]
                                                              : QString::number(level);
    };
    std::vector<MetricRow> out;
    visitMetrics(score, [&](const std::string& pointer, const Measure& value) {
        const QStringList parts = QString::fromStdString(pointer).split(QLatin1Char('/'), Qt::SkipEmptyParts);
        const QString& key = parts.back();
        MetricRow row{pointer, {}, {}, {}, value, {}, {}, false};
        Words::Named named;
        if (parts.size() == 1) {
            const bool needsTree = key.startsWith(QLatin1String("c_")) ||
                                   (key.startsWith(QLatin1String("p_")) && key != QLatin1String("p_accuracy")) ||
                                   key.startsWith(QLatin1String("hierarchical")) || key == QLatin1String("consistency");
            if (needsTree && !score.hasTree) return;
            if (key == QLatin1String("p_accuracy") && !score.hasTree) return; // the exact match under another name
            named = Words::ofAll(key);
            row.group = Words::group(key);
        } else {
            const QString& part = parts.front();
            named = Words::ofPart(part, key);
            const std::size_t index = parts[1].toULong();
            QString level = unescaped(parts[1]);
            if (part == QLatin1String("levels") && index < score.levels.size())
                level = nameOf(score.levels[index].level);
            if (part == QLatin1String("error_propagation") && index < score.propagation.size())
                level = nameOf(score.propagation[index].level);
            if (part == QLatin1String("calibration") && index < score.calibration.size())
                level = nameOf(score.calibration[index].level);
            row.group = Words::levelGroup(part, level);
        }
        row.name = named.name;
        row.tip = named.tip;
        row.isShare = named.share;
        if (intervals)
            if (const auto found = intervals->find(pointer); found != intervals->end()) {
                row.low = found->second.low;
                row.high = found->second.high;
            }
        out.push_back(std::move(row));
    });
    return out;
}

QString metricText(const Measure& value) {
    if (!value || !std::isfinite(*value)) return QStringLiteral("–");
    const double size = std::abs(*value);
    return size < 10 ? formatNumber(*value, 4) : formatFixed(*value, size < 1000 ? 2 : 0);
}

QString intervalText(const Measure& low, const Measure& high) {
    if (!low || !high) return {};
    return QStringLiteral("[%1, %2]").arg(metricText(low), metricText(high));
}

} // namespace strata
