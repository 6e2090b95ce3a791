// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/tensor_statistics.h"

#include "model/base/shown_text.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace strata {
namespace {

constexpr double sumUnit = 0x1p-64; // a power of two: no rounding, and the sum of the largest float64 is none too large
constexpr std::size_t pieceElements = std::size_t{1} << 16;

/// Elements of a tensor in float64, piece by piece; those of a float64 tensor as they are.
class Pieces {
public:
    explicit Pieces(const TensorView& tensor) : m_tensor(tensor) {}

    std::span<const double> at(std::size_t first) {
        const std::size_t count = std::min(pieceElements, m_tensor.elementCount() - first);
        m_values.resize(count);
        if (m_tensor.isInPlace() && m_tensor.dtype == DType::Float64) {
            std::memcpy(m_values.data(), m_tensor.bytes.data() + first * sizeof(double), count * sizeof(double));
        } else {
            m_floats.resize(count);
            readFloats(m_tensor, first, m_floats);
            std::ranges::copy(m_floats, m_values.begin());
        }
        return m_values;
    }

private:
    const TensorView& m_tensor;
    std::vector<float> m_floats;
    std::vector<double> m_values;
};

/// Calls `piece` with each piece; `from` and `to` are the share of the work that this is.
template <class Piece>
Result<void> forEachPiece(const TensorView& tensor, const JobControl& control, double from, double to, Piece&& piece) {
    Pieces pieces(tensor);
    const std::size_t elements = tensor.elementCount();
    for (std::size_t first = 0; first < elements; first += pieceElements) {
        if (control.stopRequested()) return JobControl::cancelled();
        control.report(ProgressStage::CheckingWeights,
                       from + (to - from) * static_cast<double>(first) / static_cast<double>(elements));
        piece(pieces.at(first));
    }
    return {};
}

} // namespace

Result<TensorStatistics> tensorStatistics(const TensorSource& source, const TensorView& tensor,
                                          const JobControl& control) {
    if (tensor.dtype == DType::Other)
        return fail(ErrorCode::Unsupported, "tensor " + quotedName(tensor.name),
                    "has elements of type " + tensor.dtypeText +
                        "; statistics are of floating-point numbers: " + source.readableTypes() + ".");
    STRATA_CHECK(source.checkUnchanged());
    TensorStatistics out;
    out.elements = static_cast<std::int64_t>(tensor.elementCount());
    double minimum = std::numeric_limits<double>::infinity(), maximum = -minimum, sum = 0, largest = 0;
    STRATA_CHECK(forEachPiece(tensor, control, 0, 0.5, [&](std::span<const double> values) {
        double pieceSum = 0; // sums of pieces first: fewer roundings
        for (const double value : values) {
            if (std::isnan(value)) {
                ++out.nans;
            } else if (std::isinf(value)) {
                ++out.infinities;
            } else {
                if (value == 0.0) ++out.zeros;
                minimum = std::min(minimum, value);
                maximum = std::max(maximum, value);
                pieceSum += value * sumUnit;
            }
        }
        sum += pieceSum;
    }));
    const std::int64_t finite = out.elements - out.nans - out.infinities;
    if (finite == 0) return out;
    const auto n = static_cast<double>(finite);
    TensorStatistics::Numbers numbers{.minimum = minimum, .maximum = maximum, .mean = sum / n / sumUnit};
    largest = std::max(std::abs(minimum), std::abs(maximum));
    // Squares of numbers relative to the largest, so that those of a float64 tensor neither vanish nor overflow.
    const double unit = largest > 0 ? largest : 1.0;
    double squares = 0, deviations = 0;
    out.histogram.assign(minimum == maximum ? 1 : histogramBins, 0);
    const double last = static_cast<double>(out.histogram.size() - 1);
    const double halfWidth = (maximum / 2 - minimum / 2) / static_cast<double>(histogramBins); // halves: no overflow
    STRATA_CHECK(forEachPiece(tensor, control, 0.5, 1, [&](std::span<const double> values) {
        double pieceSquares = 0, pieceDeviations = 0;
        for (const double value : values) {
            if (!std::isfinite(value)) continue;
            pieceSquares += (value / unit) * (value / unit);
            const double away = value / unit - numbers.mean / unit;
            pieceDeviations += away * away;
            const double bin = halfWidth > 0 ? (value / 2 - minimum / 2) / halfWidth : 0.0;
            ++out.histogram[static_cast<std::size_t>(std::min(last, bin))];
        }
        squares += pieceSquares;
        deviations += pieceDeviations;
    }));
    numbers.norm = unit * std::sqrt(squares);
    numbers.rms = unit * std::sqrt(squares / n);
    numbers.standardDeviation = unit * std::sqrt(deviations / n);
    out.numbers = numbers;
    STRATA_CHECK(source.checkUnchanged());
    control.report(ProgressStage::CheckingWeights, 1);
    return out;
}

} // namespace strata
