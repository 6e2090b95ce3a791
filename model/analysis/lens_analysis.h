// SPDX-License-Identifier: GPL-3.0-or-later
// What is computed of a whole lens: where positions settle, how far rows agree, trained heads against the lens, bands
// over positions.
#pragma once

#include "model/documents/lens.h"

#include <span>
#include <stop_token>

namespace strata {

/// A statistic of a cell. The most probable token's own numbers are in the top-k also when no statistic was asked for;
/// NaN where there is none.
float lensCellValue(const Lens& lens, LensStatistic statistic, std::size_t row, std::size_t position);

/// How one position comes to its answer over the plain lens rows (State, no head) that the lens has.
struct Settling {
    std::int32_t layer = -1; ///< settling depth: first layer from which the top-1 stays the final answer up to the end;
                             ///< −1: cells are missing
    std::int32_t flips = 0;  ///< how often the top-1 differs from that of the row below
    friend bool operator==(const Settling&, const Settling&) = default;
};
/// One per position. Layers that the lens skips cannot be told from their neighbours: the depth is the first *shown*
/// such layer.
std::vector<Settling> settlingDepths(const Lens& lens);

enum class LensAgreement {
    TopOne,      ///< share of positions whose top-1 is the same
    TopKJaccard, ///< mean over positions of |A ∩ B| / |A ∪ B|, the two sets of top-k tokens
    JsDistance,  ///< mean Jensen–Shannon distance, √nats: Lens::rowDistances; without them for pairs with the final row
                 ///< only
};
struct AgreementMatrix {
    std::vector<std::size_t> rows; ///< indices into Lens::rows: those that were asked for
    std::vector<double> values;    ///< [rows][rows], symmetric; NaN where no position has both cells
    double at(std::size_t a, std::size_t b) const { return values[a * rows.size() + b]; }
    friend bool operator==(const AgreementMatrix&, const AgreementMatrix&) = default;
};
/// `rows`: indices into Lens::rows; empty: all of them. May run on any thread; `stop` is looked at for every pair of
/// rows, what was not counted by then is NaN.
AgreementMatrix agreementMatrix(const Lens& lens, LensAgreement kind, std::vector<std::size_t> rows = {},
                                const std::stop_token& stop = {});

/// A trained head beside the lens of the same layer.
struct HeadAgainstLens {
    std::size_t headRow = 0, lensRow = 0;
    std::vector<float>
        difference; ///< log p_head(target) − log p_lens(target), nats, one per position; NaN without target or cell
    std::vector<bool> changed; ///< the two have different top-1
};
/// One per trained head of which the lens has the layer, in the order of the rows.
std::vector<HeadAgainstLens> headsAgainstLens(const Lens& lens);

/// Quantiles over the columns of a row-major matrix, one of each per row. NaN entries are passed over; a row of nothing
/// else gives NaN.
struct QuantileBand {
    std::vector<double> low, median, high;
    std::vector<std::int32_t> counts; ///< how many entries each row had
};
/// Linear interpolation between order statistics (Hyndman and Fan 1996, type 7). `withoutFirst`: the first column is
/// left out.
QuantileBand quantileBand(std::span<const float> values, std::size_t columns, bool withoutFirst, double low = 0.1,
                          double high = 0.9);

} // namespace strata
