// SPDX-License-Identifier: GPL-3.0-or-later
// How far the distributions of the rows of a lens lie from each other, every row from every other. No LibTorch type
// leaves this header.
#pragma once

#include "model/engine/lens_reader.h"

namespace strata {

/// Mean Jensen–Shannon distance of every two rows over some positions.
struct RowDistanceTable {
    std::vector<std::int32_t> positions; ///< those that were compared, ascending
    std::vector<double> values;          ///< [rows][rows], √nats, symmetric, 0 on the diagonal
};

/// What comparing all rows at one position costs, in multiplications of the readout matrices: the products, and for
/// every two rows a pass over two distributions.
double rowDistanceCost(std::int64_t vocabulary, std::int64_t hiddenSize, std::size_t rows);

/// About two seconds on two cores; a device gets eight times as much.
inline constexpr double rowDistanceBudget = 5e11;

/// Positions of a text, evenly spread from the first to the last: as many as fit the budget, at least four; all of a
/// short text. The same on every machine.
std::vector<std::int32_t> rowDistancePositions(std::int32_t length, double cost, double budget);

/// Needs fill(K) up to the last token. Compares at the positions given, each in [0, length), ascending. Polls the stop
/// token between positions; then Cancelled.
Result<RowDistanceTable> readRowDistances(const RunState& state, const std::vector<ReaderRow>& rows,
                                          std::vector<std::int32_t> positions, const JobControl& control);

} // namespace strata
