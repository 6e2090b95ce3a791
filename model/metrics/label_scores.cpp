// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is counted over rows of labels. Formulas: HiAGM's evaluation_metrics.py for micro and macro (both
// conventions for labels that do not occur), Yu et al. 2022 (arXiv 2204.00811) for C, HierVerb (arXiv 2305.16885) for P
// with its penalty, Kiritchenko et al. 2006 for hierarchical precision and recall, HdLM's code for joint labels.
#include "model/metrics/label_table.h"

#include <cmath>

namespace strata {
namespace {

/// Of one label, or of a pool of them.
struct Counts {
    double hits = 0, predicted = 0, gold = 0, hitsWithAncestors = 0;
    double pathHits = 0, pathsPredicted = 0, pathsGold = 0;

    void add(const Counts& other) {
        hits += other.hits;
        predicted += other.predicted;
        gold += other.gold;
        hitsWithAncestors += other.hitsWithAncestors;
        pathHits += other.pathHits;
        pathsPredicted += other.pathsPredicted;
        pathsGold += other.pathsGold;
    }
};

/// F1 of labels one by one.
struct MacroSum {
    double sum = 0, present = 0;

    void add(const Measure& f1) {
        if (!f1) return;
        sum += *f1;
        ++present;
    }
    /// Over `labels`, those that do not occur counting 0.
    Measure overAll(std::size_t labels) const {
        return present > 0 ? ratioOf(sum, static_cast<double>(labels)) : Measure();
    }
    Measure overPresent() const { return ratioOf(sum, present); }
};

/// A quotient that is 0 where nothing was said although something was to be said (or the reverse).
Measure ratioOrZero(double part, double whole, double other) {
    if (whole <= 0) return other > 0 ? Measure(0.0) : Measure();
    return part / whole;
}

Measure scaled(const Measure& factor, const Measure& value) {
    return factor && value ? Measure(*factor * *value) : Measure();
}

std::uint64_t levelsUpTo(int level) {
    return ~std::uint64_t{0} >> static_cast<unsigned>(64 - level);
}

} // namespace

struct LabelTable::Sums {
    std::vector<Counts> labels;                               ///< by place
    std::vector<double> validAt, nullsAt;                     ///< by level − 1
    std::vector<double> jointHits, jointPredicted, jointGold; ///< by joint label
};

void LabelTable::sumRows(RowWeights weights, Sums& sums) const {
    sums.labels.resize(m_levels.size());
    sums.validAt.resize(static_cast<std::size_t>(m_labels.depth()));
    sums.nullsAt.resize(sums.validAt.size());
    if (!m_severalPaths)
        for (auto* const joint : {&sums.jointHits, &sums.jointPredicted, &sums.jointGold})
            joint->resize(m_joint.size());
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        if (weights[r] == 0) continue;
        const double w = weights[r];
        const Row& row = m_rows[r];
        const bool last = r + 1 == m_rows.size();
        const std::size_t endEntry = last ? m_entries.size() : m_rows[r + 1].firstEntry;
        const std::size_t endCount = last ? m_counts.size() : m_rows[r + 1].firstCount;
        for (std::size_t i = row.firstEntry; i < endEntry; ++i) {
            const std::uint8_t flags = m_entries[i].flags;
            Counts& counts = sums.labels[m_entries[i].place];
            if (flags & inGold) counts.gold += w;
            if (flags & inPredicted) counts.predicted += w;
            if ((flags & inGold) && (flags & inPredicted)) counts.hits += w;
            if (flags & rightWithAncestors) counts.hitsWithAncestors += w;
            if (flags & pathInGold) counts.pathsGold += w;
            if (flags & pathInPredicted) counts.pathsPredicted += w;
            if ((flags & pathInGold) && (flags & pathInPredicted)) counts.pathHits += w;
        }
        for (std::size_t i = row.firstCount; i < endCount; ++i) {
            const auto level = static_cast<std::size_t>(m_counts[i].level - 1);
            sums.validAt[level] += w * m_counts[i].labels;
            sums.nullsAt[level] += w * m_counts[i].nulls;
        }
        if (m_severalPaths || row.jointGold < 0) continue;
        const auto gold = static_cast<std::size_t>(row.jointGold);
        const auto predicted = static_cast<std::size_t>(row.jointPredicted);
        sums.jointGold[gold] += w;
        sums.jointPredicted[predicted] += w;
        if (gold == predicted) sums.jointHits[gold] += w;
    }
}

void LabelTable::scoreLabels(const Sums& sums, Score& out) const {
    Counts all;
    MacroSum macro, cMacro, pMacro;
    std::vector<Counts> ofLevel(static_cast<std::size_t>(m_labels.depth()));
    std::vector<MacroSum> macroOfLevel(ofLevel.size());
    for (std::size_t place = 0; place < sums.labels.size(); ++place) {
        const Counts& counts = sums.labels[place];
        const auto level = static_cast<std::size_t>(m_levels[place] - 1);
        const Measure f1 = f1Of(counts.hits, counts.predicted, counts.gold);
        all.add(counts);
        ofLevel[level].add(counts);
        macro.add(f1);
        macroOfLevel[level].add(f1);
        cMacro.add(f1Of(counts.hitsWithAncestors, counts.predicted, counts.gold));
        pMacro.add(f1Of(counts.pathHits, counts.pathsPredicted, counts.pathsGold));
    }
    out.microPrecision = ratioOrZero(all.hits, all.predicted, all.gold);
    out.microRecall = ratioOrZero(all.hits, all.gold, all.predicted);
    out.microF1 = f1Of(all.hits, all.predicted, all.gold);
    out.macroF1 = macro.overAll(m_labels.size());
    out.macroF1Present = macro.overPresent();
    if (m_labels.hasTree()) {
        out.cMicroF1 = f1Of(all.hitsWithAncestors, all.predicted, all.gold);
        out.cMacroF1 = cMacro.overAll(m_labels.size());
        out.pMicroF1 = scaled(out.pPenalty, f1Of(all.pathHits, all.pathsPredicted, all.pathsGold));
        out.pMacroF1 = scaled(out.pPenalty, pMacro.overAll(m_labels.leaves()));
    }
    for (LevelScore& level : out.levels) {
        const auto i = static_cast<std::size_t>(level.level - 1);
        level.microF1 = f1Of(ofLevel[i].hits, ofLevel[i].predicted, ofLevel[i].gold);
        level.macroF1 = macroOfLevel[i].overAll(m_labels.ofLevel(level.level));
        level.macroF1Present = macroOfLevel[i].overPresent();
        level.validRate = ratioOf(sums.validAt[i], sums.validAt[i] + sums.nullsAt[i]);
    }
    if (m_severalPaths) return;
    MacroSum joint;
    double hits = 0, rows = 0;
    for (std::size_t i = 0; i < sums.jointGold.size(); ++i) {
        joint.add(f1Of(sums.jointHits[i], sums.jointPredicted[i], sums.jointGold[i]));
        hits += sums.jointHits[i];
        rows += sums.jointGold[i];
    }
    out.jointMicroF1 = f1Of(hits, rows, rows);
    out.jointMacroF1 = joint.overPresent();
}

void LabelTable::scoreRows(RowWeights weights, Score& out) const {
    struct LevelRows {
        double rows = 0, right = 0, withParents = 0, aboveRight = 0, rightBelowRight = 0, rightBelowWrong = 0;
    };
    std::vector<LevelRows> levels(static_cast<std::size_t>(m_labels.depth()));
    double rows = 0, gold = 0, exact = 0, withGold = 0, joint = 0, consistent = 0, outside = 0;
    double closedGold = 0, closedPredicted = 0, closedBoth = 0, samples = 0;
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        const Row& row = m_rows[r];
        if (weights[r] == 0 || row.gold + row.predicted == 0) continue;
        const double w = weights[r];
        rows += w;
        gold += w * row.gold;
        if (row.wrongLevels == 0) exact += w;
        if (row.consistent) consistent += w;
        outside += w * row.outside;
        closedGold += w * row.closedGold;
        closedPredicted += w * row.closedPredicted;
        closedBoth += w * row.closedBoth;
        samples += w * f1Of(row.closedBoth, row.closedPredicted, row.closedGold).value_or(0);
        if (row.goldLevels == 0) continue;
        withGold += w;
        if ((row.goldLevels & row.wrongLevels) == 0) joint += w;
        for (std::size_t i = 0; i < levels.size(); ++i) {
            const std::uint64_t bit = std::uint64_t{1} << i;
            if (!(row.goldLevels & bit)) continue;
            LevelRows& level = levels[i];
            const bool right = !(row.wrongLevels & bit), above = i > 0 && !(row.wrongLevels & (bit >> 1));
            level.rows += w;
            if (right) level.right += w;
            if (!(row.wrongLevels & levelsUpTo(static_cast<int>(i + 1)))) level.withParents += w;
            if (above) level.aboveRight += w;
            if (right) (above ? level.rightBelowRight : level.rightBelowWrong) += w;
        }
    }
    out.labelsPerRow = ratioOf(gold, rows);
    out.exactMatch = ratioOf(exact, rows);
    out.jointAccuracy = ratioOf(joint, withGold);
    for (std::size_t i = 0; i < levels.size(); ++i) {
        LevelScore& level = out.levels.emplace_back();
        level.level = static_cast<int>(i + 1);
        level.rows = static_cast<std::int64_t>(levels[i].rows);
        level.accuracy = ratioOf(levels[i].right, levels[i].rows);
        level.accuracyWithParents = ratioOf(levels[i].withParents, levels[i].rows);
        if (i == 0) continue;
        PropagationScore& propagation = out.propagation.emplace_back();
        const double aboveWrong = levels[i].rows - levels[i].aboveRight;
        propagation.level = level.level;
        propagation.rowsAboveRight = static_cast<std::int64_t>(levels[i].aboveRight);
        propagation.rowsAboveWrong = static_cast<std::int64_t>(aboveWrong);
        propagation.rightGivenRight = ratioOf(levels[i].rightBelowRight, levels[i].aboveRight);
        propagation.rightGivenWrong = ratioOf(levels[i].rightBelowWrong, aboveWrong);
    }
    if (!m_labels.hasTree()) return;
    if (gold > 0) out.pPenalty = 2 / (1 + std::exp(outside / gold));
    out.hierarchicalPrecision = ratioOrZero(closedBoth, closedPredicted, closedGold);
    out.hierarchicalRecall = ratioOrZero(closedBoth, closedGold, closedPredicted);
    out.hierarchicalF1 = f1Of(closedBoth, closedPredicted, closedGold);
    out.hierarchicalF1Samples = ratioOf(samples, rows);
    out.consistency = ratioOf(consistent, rows);
}

void LabelTable::score(RowWeights weights, Score& out) const {
    out.labels = static_cast<std::int64_t>(m_labels.size());
    out.depth = m_labels.depth();
    out.hasTree = m_labels.hasTree();
    scoreRows(weights, out); // the levels and the penalty first: scoreLabels() needs them
    Sums sums;
    sumRows(weights, sums);
    scoreLabels(sums, out);
}

} // namespace strata
