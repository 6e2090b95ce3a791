// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/lens_analysis.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace strata {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Rows of the plain lens, in order of layer.
std::vector<std::size_t> stateRows(const Lens& lens) {
    std::vector<std::size_t> rows;
    for (std::size_t r = 0; r < lens.rows.size(); ++r)
        if (lens.rows[r].head.empty() && lens.rows[r].part == LensPart::State) rows.push_back(r);
    return rows;
}

std::span<const TokenId> topOf(const Lens& lens, std::size_t row, std::size_t position) {
    const auto k = static_cast<std::size_t>(lens.topK);
    return std::span(lens.topIds).subspan(lens.cell(row, position) * k, k);
}

double jaccard(std::span<const TokenId> a, std::span<const TokenId> b) {
    const auto common = std::count_if(
        a.begin(), a.end(), [&](TokenId id) { return id.value >= 0 && std::find(b.begin(), b.end(), id) != b.end(); });
    const auto filled = [](std::span<const TokenId> ids) {
        return std::count_if(ids.begin(), ids.end(), [](TokenId id) { return id.value >= 0; });
    };
    const auto all = filled(a) + filled(b) - common;
    return all > 0 ? static_cast<double>(common) / static_cast<double>(all) : none;
}

double quantile(const std::vector<float>& sorted, double q) {
    const double at = q * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - static_cast<double>(below)) * (static_cast<double>(sorted[above]) - sorted[below]);
}

} // namespace

float lensCellValue(const Lens& lens, LensStatistic statistic, std::size_t row, std::size_t position) {
    const float stored = lens.value(statistic, row, position);
    if (!std::isnan(stored) || !lens.hasCell(row, position)) return stored;
    const float top = lens.topLogprobs[lens.cell(row, position) * static_cast<std::size_t>(lens.topK)];
    if (statistic == LensStatistic::LogProbability) return top;
    return statistic == LensStatistic::Probability ? std::exp(top) : stored;
}

std::vector<Settling> settlingDepths(const Lens& lens) {
    std::vector<Settling> out(lens.positions.size());
    const std::vector<std::size_t> rows = stateRows(lens);
    if (rows.empty()) return out;
    for (std::size_t p = 0; p < out.size(); ++p) {
        if (!std::all_of(rows.begin(), rows.end(), [&](std::size_t r) { return lens.hasCell(r, p); })) continue;
        const TokenId answer = lens.topId(rows.back(), p);
        std::size_t first = rows.size() - 1;
        while (first > 0 && lens.topId(rows[first - 1], p) == answer)
            --first;
        out[p].layer = lens.rows[rows[first]].layer.value;
        for (std::size_t i = 1; i < rows.size(); ++i)
            out[p].flips += lens.topId(rows[i], p) != lens.topId(rows[i - 1], p) ? 1 : 0;
    }
    return out;
}

AgreementMatrix agreementMatrix(const Lens& lens, LensAgreement kind, std::vector<std::size_t> rows,
                                const std::stop_token& stop) {
    if (rows.empty()) {
        rows.resize(lens.rows.size());
        std::iota(rows.begin(), rows.end(), std::size_t(0));
    }
    AgreementMatrix out;
    const std::size_t count = rows.size(), positions = lens.positions.size();
    out.values.assign(count * count, none);
    const int last = lens.finalRow();
    const auto pair = [&](std::size_t a, std::size_t b) {
        if (kind == LensAgreement::JsDistance && lens.rowDistances)
            return static_cast<double>(lens.rowDistances->values[a * lens.rows.size() + b]);
        double sum = 0;
        std::size_t used = 0;
        const bool distance = kind == LensAgreement::JsDistance;
        if (distance && static_cast<int>(a) != last && static_cast<int>(b) != last) return none;
        for (std::size_t p = 0; p < positions; ++p) {
            if (!lens.hasCell(a, p) || !lens.hasCell(b, p)) continue;
            double value = none;
            if (distance)
                value = a == b ? 0.0
                               : static_cast<double>(
                                     lens.value(LensStatistic::JsToFinal, static_cast<int>(a) == last ? b : a, p));
            else if (kind == LensAgreement::TopOne)
                value = lens.topId(a, p) == lens.topId(b, p) ? 1 : 0;
            else
                value = jaccard(topOf(lens, a, p), topOf(lens, b, p));
            if (!std::isfinite(value)) continue;
            sum += value;
            ++used;
        }
        return used > 0 ? sum / static_cast<double>(used) : none;
    };
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = i; j < count && !stop.stop_requested(); ++j)
            out.values[i * count + j] = out.values[j * count + i] = pair(rows[i], rows[j]);
    out.rows = std::move(rows);
    return out;
}

std::vector<HeadAgainstLens> headsAgainstLens(const Lens& lens) {
    std::vector<HeadAgainstLens> out;
    const std::size_t positions = lens.positions.size();
    for (std::size_t r = 0; r < lens.rows.size(); ++r) {
        if (lens.rows[r].head.empty()) continue;
        const int plain = lens.rowOf(lens.rows[r].layer);
        if (plain < 0) continue;
        HeadAgainstLens pair{r, static_cast<std::size_t>(plain),
                             std::vector<float>(positions, std::numeric_limits<float>::quiet_NaN()),
                             std::vector<bool>(positions, false)};
        for (std::size_t p = 0; p < positions; ++p) {
            if (!lens.hasCell(r, p) || !lens.hasCell(pair.lensRow, p)) continue;
            pair.difference[p] = lens.value(LensStatistic::TargetCrossEntropy, pair.lensRow, p) -
                                 lens.value(LensStatistic::TargetCrossEntropy, r, p);
            pair.changed[p] = lens.topId(r, p) != lens.topId(pair.lensRow, p);
        }
        out.push_back(std::move(pair));
    }
    return out;
}

QuantileBand quantileBand(std::span<const float> values, std::size_t columns, bool withoutFirst, double low,
                          double high) {
    QuantileBand out;
    if (columns == 0) return out;
    std::vector<float> row;
    for (std::size_t begin = 0; begin + columns <= values.size(); begin += columns) {
        row.clear();
        for (std::size_t c = withoutFirst ? 1 : 0; c < columns; ++c)
            if (!std::isnan(values[begin + c])) row.push_back(values[begin + c]);
        std::sort(row.begin(), row.end());
        out.counts.push_back(static_cast<std::int32_t>(row.size()));
        out.low.push_back(row.empty() ? none : quantile(row, low));
        out.median.push_back(row.empty() ? none : quantile(row, 0.5));
        out.high.push_back(row.empty() ? none : quantile(row, high));
    }
    return out;
}

} // namespace strata
