// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/metrics/prediction_table.h"

#include "model/base/shown_text.h"
#include "model/metrics/prediction_file.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace strata {
namespace {

/// Of what was right, so that rows of two files can be seen to be the same; the order of paths does not matter.
std::size_t goldHash(const PredictionRow& row) {
    auto paths = row.gold;
    std::sort(paths.begin(), paths.end());
    std::string all;
    for (const auto& path : paths) {
        for (const std::string& label : path)
            (all += label) += '\x1F';
        all += '\x1E';
    }
    for (const auto& [level, text] : row.goldText)
        (((all += level) += '\x1F') += text) += '\x1E';
    return std::hash<std::string>{}(all);
}

} // namespace

PredictionTable::PredictionTable(const Taxonomy* taxonomy, bool keepIds)
    : m_labels(taxonomy ? LabelSpace(*taxonomy) : LabelSpace()), m_keepIds(keepIds) {}

Result<void> PredictionTable::addId(const PredictionRow& row, const std::string& where) {
    if (row.id.empty()) return fail(ErrorCode::BadData, where, "has no \"id\"; rows of two files are matched by it.");
    const auto number = static_cast<std::uint32_t>(rows());
    const auto [at, isNew] = m_ids.emplace(row.id, Known{number, row.line, goldHash(row)});
    if (!isNew)
        return fail(ErrorCode::BadData, where,
                    "has the id " + quotedName(row.id) + " of line " + std::to_string(at->second.line) +
                        "; rows of two files are matched by it, so each needs its own.");
    return {};
}

Result<void> PredictionTable::add(const PredictionRow& row, const std::string& where) {
    if (rows() >= std::numeric_limits<std::int32_t>::max())
        return fail(ErrorCode::BadData, where, "is one row too many; there may be up to two billion.");
    const auto number = static_cast<std::uint32_t>(rows());
    if (m_keepIds) STRATA_CHECK(addId(row, where));
    STRATA_CHECK(m_texts.add(number, row, where));
    for (const GoldLikelihood& level : row.likelihood) {
        if (m_likelihood.size() >= TextTable::mostLevels && !m_likelihood.contains(level.level)) continue;
        m_likelihood[level.level].push_back({number, level.logprob, level.tokens});
    }
    return m_labels.add(row, where);
}

Result<void> PredictionTable::finish(const JobControl& control) {
    m_calibration.emplace(m_labels.scored());
    return m_texts.finish(control);
}

std::size_t PredictionTable::keptBytes() const {
    std::size_t bytes = m_labels.keptBytes() + m_texts.keptBytes();
    if (m_calibration) bytes += m_calibration->keptBytes();
    for (const auto& [level, rows] : m_likelihood)
        bytes += rows.capacity() * sizeof(Likelihood);
    for (const auto& [id, known] : m_ids)
        bytes += id.capacity() + sizeof(Known) + 48;
    return bytes;
}

void PredictionTable::scoreLikelihood(RowWeights weights, Score& out) const {
    for (const auto& [level, rows] : m_likelihood) {
        LikelihoodScore& score = out.likelihood[level];
        double logprob = 0, tokens = 0, counted = 0, impossible = 0;
        for (const Likelihood& row : rows) {
            const double w = weights[row.row];
            if (!std::isfinite(row.logprob)) {
                impossible += w;
                continue;
            }
            counted += w;
            logprob += w * row.logprob;
            tokens += w * static_cast<double>(row.tokens);
        }
        score.rows = static_cast<std::int64_t>(counted);
        score.tokens = static_cast<std::int64_t>(tokens);
        score.impossible = static_cast<std::int64_t>(impossible);
        score.crossEntropy = ratioOf(-logprob, tokens);
        if (score.crossEntropy && std::isfinite(std::exp(*score.crossEntropy)))
            score.perplexity = std::exp(*score.crossEntropy);
    }
}

Score PredictionTable::score(RowWeights weights) const {
    Score score;
    for (const std::uint32_t weight : weights)
        score.rows += weight;
    m_labels.score(weights, score);
    if (m_calibration) score.calibration = m_calibration->score(weights);
    score.text = m_texts.score(weights);
    scoreLikelihood(weights, score);
    return score;
}

std::vector<CalibrationCurves> PredictionTable::calibrationCurves() const {
    return m_calibration ? m_calibration->curves() : std::vector<CalibrationCurves>();
}

Score PredictionTable::score() const {
    const std::vector<std::uint32_t> once(rows(), 1);
    return score(once);
}

Result<PredictionTable> readPredictionTable(const std::filesystem::path& file, const Taxonomy* taxonomy, bool keepIds,
                                            const JobControl& control) {
    PredictionTable table(taxonomy, keepIds);
    STRATA_CHECK(readPredictions(
        file, control, [&table](const PredictionRow& row, const std::string& where) { return table.add(row, where); }));
    STRATA_CHECK(table.finish(control));
    return table;
}

} // namespace strata
