// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of one tensor: range, moments, norm, what is zero or no number, and how they are spread.
#pragma once

#include "model/base/job_control.h"
#include "model/checkpoint/tensor_source.h"

#include <optional>

namespace strata {

inline constexpr std::size_t histogramBins = 64;

/// Sums are kept in float64; quantised elements are those that the blocks stand for. What is NaN or infinite is counted
/// and left out of all else.
struct TensorStatistics {
    std::int64_t elements = 0, zeros = 0, nans = 0, infinities = 0;
    /// Of the finite elements; empty where there is none.
    struct Numbers {
        double minimum = 0, maximum = 0, mean = 0;
        double standardDeviation = 0; ///< of all of them: the root of the mean squared distance from the mean
        double rms = 0;               ///< root of the mean square
        double norm = 0;              ///< Frobenius: root of the sum of squares
        friend bool operator==(const Numbers&, const Numbers&) = default;
    };
    std::optional<Numbers> numbers;
    /// How many finite elements lie in each of `histogramBins` equal parts of minimum … maximum, the upper end in the
    /// last; one part alone where all are the same, none where there is none.
    std::vector<std::int64_t> histogram;
    friend bool operator==(const TensorStatistics&, const TensorStatistics&) = default;
};

/// Reads the tensor twice, in pieces: its memory does not grow with it. Any thread; polls the stop token and reports
/// progress for each piece. Errors: Unsupported for elements that are no floating-point numbers, FileUnreadable when a
/// file was changed meanwhile, Cancelled.
Result<TensorStatistics> tensorStatistics(const TensorSource& source, const TensorView& tensor,
                                          const JobControl& control);

} // namespace strata
