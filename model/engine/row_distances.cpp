// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/row_distances.h"

#include "model/engine/boundary.h"
#include "model/engine/device.h"
#include "model/engine/device_cells.h"
#include "model/engine/row_readout.h"
#include "model/kernels/cell_kernels.h"

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace strata {
namespace {

constexpr std::int64_t logitBytes = std::int64_t{48} << 20; // of the positions that lie in memory at once
constexpr double costOfAComparison = 120; ///< of two probabilities, in multiplications of a matrix product
constexpr std::int32_t fewestPositions = 4;

class Comparison {
public:
    Comparison(const RunStateInternals::Impl& state, const std::vector<ReaderRow>& rows, const JobControl& control)
        : m_state(state), m_rows(rows), m_control(control), m_readout(state),
          m_type(state.model->computeType == DType::Float64 ? at::kDouble : at::kFloat),
          m_vocabulary(state.architecture().vocabularySize) {
        for (std::size_t a = 0; a < rows.size(); ++a)
            for (std::size_t b = a + 1; b < rows.size(); ++b)
                m_pairs.emplace_back(a, b);
        m_sums.assign(m_pairs.size(), 0.0);
    }

    Result<RowDistanceTable> compare(std::vector<std::int32_t> positions) {
        STRATA_CHECK(check(positions));
        const auto rows = static_cast<std::int64_t>(m_rows.size());
        const std::int64_t bytes = rows * m_vocabulary * (m_type == at::kDouble ? 8 : 4);
        const auto together = static_cast<std::size_t>(std::max<std::int64_t>(1, logitBytes / bytes));
        for (std::size_t begin = 0; begin < positions.size(); begin += together) {
            const std::size_t count = std::min(together, positions.size() - begin);
            STRATA_CHECK(compareAt(std::span(positions).subspan(begin, count)));
            m_control.report(ProgressStage::ComparingRows,
                             static_cast<double>(begin + count) / static_cast<double>(positions.size()));
        }
        return table(std::move(positions));
    }

private:
    Result<void> check(const std::vector<std::int32_t>& positions) const {
        const auto length = static_cast<std::int32_t>(m_state.length());
        if (m_rows.empty() || positions.empty())
            return fail(ErrorCode::BadArgument, "the lens", "has no rows or no positions to compare.");
        for (std::size_t i = 0; i < positions.size(); ++i)
            if (positions[i] < 0 || positions[i] >= length || (i > 0 && positions[i] <= positions[i - 1]))
                return fail(ErrorCode::BadArgument, "position " + std::to_string(positions[i]),
                            "is not one of the text, or stands out of order.");
        for (const ReaderRow& row : m_rows)
            STRATA_CHECK(m_readout.check(row));
        return {};
    }

    // The states of a row [positions, E] as its matrix reads them.
    at::Tensor readable(const ReaderRow& row, std::span<const std::int32_t> positions) const {
        std::vector<at::Tensor> states;
        for (const std::int32_t position : positions)
            states.push_back(m_readout.states(row, position, position + 1));
        return m_readout.readable(row, at::cat(states));
    }

    Result<void> compareAt(std::span<const std::int32_t> positions) {
        const auto count = static_cast<std::int64_t>(positions.size());
        std::vector<at::Tensor> states;
        for (const ReaderRow& row : m_rows) {
            if (m_control.stopRequested()) return JobControl::cancelled();
            states.push_back(readable(row, positions));
        }
        if (!std::exchange(m_prepared, true) && m_readout.wantsPreparation()) m_readout.prepare(m_rows, states);
        const at::Tensor logits = at::empty({static_cast<std::int64_t>(m_rows.size()), count, m_vocabulary},
                                            at::TensorOptions().device(m_state.model->torchDevice).dtype(m_type));
        for (std::size_t row = 0; row < m_rows.size();) {
            if (m_control.stopRequested()) return JobControl::cancelled();
            std::size_t end = row + 1; // rows that go through a matrix in one product
            while (end < m_rows.size() && m_readout.together(m_rows[row], m_rows[end]))
                ++end;
            const auto at = [](std::size_t n) { return static_cast<std::int64_t>(n); };
            at::Tensor part = logits.narrow(0, at(row), at(end - row)).view({-1, m_vocabulary});
            m_readout.multiply(m_rows[row], {states.begin() + at(row), states.begin() + at(end)}, part);
            row = end;
        }
        for (std::int64_t i = 0; i < count; ++i) {
            if (m_control.stopRequested()) return JobControl::cancelled();
            const at::Tensor here = logits.select(1, i);
            if (!logits.device().is_cpu())
                addDistancesOnDevice(here, m_sums);
            else if (m_type == at::kDouble)
                addDistances<double>(here);
            else
                addDistances<float>(here);
        }
        return {};
    }

    // Of every pair at one position; the logits become probabilities.
    template <class Value> void addDistances(const at::Tensor& logits) {
        const CellKernels<Value>& kernels = cellKernels<Value>();
        Value* const first = logits.data_ptr<Value>();
        const std::int64_t stride = logits.stride(0);
        at::parallel_for(0, logits.size(0), 1, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t r = begin; r < end; ++r) {
                std::int32_t id = 0;
                double logprob = 0;
                CellResult result;
                result.topIds = &id;
                result.topLogprobs = &logprob;
                CellTask<Value> task;
                task.vocabulary = m_vocabulary;
                kernels.reduce(first + r * stride, task, result);
                kernels.probabilities(first + r * stride, m_vocabulary, result.logSumExp, first + r * stride);
            }
        });
        at::parallel_for(0, static_cast<std::int64_t>(m_pairs.size()), 1, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t pair = begin; pair < end; ++pair) {
                const auto [a, b] = m_pairs[static_cast<std::size_t>(pair)];
                m_sums[static_cast<std::size_t>(pair)] +=
                    kernels.distance(first + static_cast<std::int64_t>(a) * stride,
                                     first + static_cast<std::int64_t>(b) * stride, m_vocabulary);
            }
        });
    }

    RowDistanceTable table(std::vector<std::int32_t> positions) const {
        RowDistanceTable table;
        const std::size_t rows = m_rows.size();
        table.values.assign(rows * rows, 0.0);
        for (std::size_t pair = 0; pair < m_pairs.size(); ++pair) {
            const auto [a, b] = m_pairs[pair];
            table.values[a * rows + b] = table.values[b * rows + a] =
                m_sums[pair] / static_cast<double>(positions.size());
        }
        table.positions = std::move(positions);
        return table;
    }

    const RunStateInternals::Impl& m_state;
    const std::vector<ReaderRow>& m_rows;
    const JobControl& m_control;
    RowReadout m_readout;
    bool m_prepared = false; ///< by the first positions
    at::ScalarType m_type;
    std::int64_t m_vocabulary;
    std::vector<std::pair<std::size_t, std::size_t>> m_pairs; ///< (a, b) with a < b
    std::vector<double> m_sums;                               ///< of the distances of a pair
};

} // namespace

double rowDistanceCost(std::int64_t vocabulary, std::int64_t hiddenSize, std::size_t rows) {
    const auto count = static_cast<double>(rows);
    return static_cast<double>(vocabulary) *
           (2 * count * static_cast<double>(hiddenSize) + costOfAComparison * count * (count - 1) / 2);
}

std::vector<std::int32_t> rowDistancePositions(std::int32_t length, double cost, double budget) {
    const auto fit = static_cast<std::int32_t>(std::clamp(budget / cost, 0.0, static_cast<double>(length)));
    const std::int32_t count = std::min(length, std::max(fit, fewestPositions));
    std::vector<std::int32_t> positions;
    for (std::int32_t i = 0; i < count; ++i)
        positions.push_back(
            count == length ? i : static_cast<std::int32_t>(static_cast<std::int64_t>(i) * (length - 1) / (count - 1)));
    return positions;
}

Result<RowDistanceTable> readRowDistances(const RunState& state, const std::vector<ReaderRow>& rows,
                                          std::vector<std::int32_t> positions, const JobControl& control) {
    const RunStateInternals::Impl& impl = RunStateInternals::of(state);
    return atBoundary(impl.subject(), [&] {
        const c10::InferenceMode inference;
        useThreads(impl.model->threadCount);
        return Comparison(impl, rows, control).compare(std::move(positions));
    });
}

} // namespace strata
