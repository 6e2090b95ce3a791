// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/lens_reader.h"

#include "model/engine/boundary.h"
#include "model/engine/device.h"
#include "model/engine/device_cells.h"
#include "model/engine/memory.h"
#include "model/engine/row_readout.h"
#include "model/kernels/cell_kernels.h"

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace strata {
namespace {

// Of the rows that lie in memory at once; a device is worth waking up for more of them.
std::int64_t logitBytes(const at::Device& device) {
    return std::int64_t{device.is_cpu() ? 32 : 512} << 20;
}
constexpr double none = std::numeric_limits<double>::quiet_NaN();

// How many positions are read together, and how many rows of the plan go through a matrix in one product.
struct ChunkSize {
    std::int64_t positions, rows;
};

ChunkSize chunkSize(std::int64_t bytes, std::int64_t vocabulary, std::size_t valueBytes, std::int64_t length) {
    const std::int64_t fit = std::max<std::int64_t>(8, bytes / (vocabulary * static_cast<std::int64_t>(valueBytes)));
    const std::int64_t positions =
        std::clamp<std::int64_t>(fit / 4, 4, std::min<std::int64_t>(256, std::max<std::int64_t>(length, 4)));
    return {std::min(positions, length), std::max<std::int64_t>(1, std::min<std::int64_t>(fit, 1024) / positions)};
}

class Reader {
public:
    Reader(const RunStateInternals::Impl& state, const ReaderPlan& plan, const JobControl& control,
           const CellsCallback& ready)
        : m_state(state), m_plan(plan), m_control(control), m_ready(ready), m_readout(state),
          m_type(state.model->computeType == DType::Float64 ? at::kDouble : at::kFloat),
          m_options(at::TensorOptions().device(state.model->torchDevice).dtype(m_type)) {}

    Result<void> read() {
        STRATA_CHECK(check());
        const ChunkSize size = chunkSize(logitBytes(m_state.model->torchDevice), vocabulary(),
                                         m_type == at::kDouble ? 8 : 4, m_state.length() - m_plan.begin);
        m_logits = at::empty({size.rows * size.positions, vocabulary()}, m_options);
        m_final = at::empty({size.positions, vocabulary()}, m_options);
        for (std::int64_t begin = m_plan.begin; begin < m_state.length(); begin += size.positions) {
            m_begin = begin;
            m_count = std::min(size.positions, m_state.length() - begin);
            STRATA_CHECK(readChunk(size.rows));
        }
        return {};
    }

private:
    std::int64_t vocabulary() const { return m_state.architecture().vocabularySize; }

    Result<void> check() const {
        const auto length = static_cast<std::int32_t>(m_state.length());
        if (length == 0 || m_plan.begin < 0 || m_plan.begin >= length || m_plan.finalRow >= m_plan.rows.size() ||
            m_plan.topK < 1 || (!m_plan.targets.empty() && m_plan.targets.size() != static_cast<std::size_t>(length)))
            return fail(ErrorCode::BadArgument, "the lens",
                        "has no positions, no final row, no top-k or too few targets.");
        for (const ReaderRow& row : m_plan.rows)
            STRATA_CHECK(m_readout.check(row));
        return {};
    }

    // The states of the first positions, of all rows of a matrix, say which of their coordinates are compensated.
    void prepareProducts() {
        if (!m_readout.wantsPreparation()) return;
        constexpr std::int64_t positions = 64;
        std::vector<at::Tensor> readable;
        for (const ReaderRow& row : m_plan.rows)
            readable.push_back(
                m_readout.readable(row, m_readout.states(row, 0, std::min(positions, m_state.length()))));
        m_readout.prepare(m_plan.rows, readable);
    }

    Result<void> readChunk(std::int64_t rowsAtOnce) {
        m_finalEntropy.assign(static_cast<std::size_t>(m_count), none);
        m_targets.assign(static_cast<std::size_t>(m_count), -1);
        for (std::int64_t i = 0; i < m_count && !m_plan.targets.empty(); ++i)
            if (const auto target = m_plan.targets[static_cast<std::size_t>(m_begin + i)])
                m_targets[static_cast<std::size_t>(i)] = target->value;
        if (m_begin == m_plan.begin) prepareProducts();
        STRATA_CHECK(readRows({m_plan.finalRow}));
        std::vector<std::size_t> together;
        for (std::size_t row = 0; row < m_plan.rows.size(); ++row) {
            if (row == m_plan.finalRow) continue;
            if (!together.empty() && (static_cast<std::int64_t>(together.size()) == rowsAtOnce ||
                                      !m_readout.together(m_plan.rows[row], m_plan.rows[together.front()]))) {
                STRATA_CHECK(readRows(together));
                together.clear();
            }
            together.push_back(row);
        }
        return together.empty() ? Result<void>{} : readRows(together);
    }

    // Rows of one matrix in one product.
    Result<void> readRows(const std::vector<std::size_t>& rows) {
        if (m_control.stopRequested()) return JobControl::cancelled();
        std::vector<at::Tensor> states, raw;
        for (const std::size_t row : rows) {
            raw.push_back(m_readout.states(m_plan.rows[row], m_begin, m_begin + m_count));
            states.push_back(m_readout.readable(m_plan.rows[row], raw.back()));
        }
        at::Tensor logits = m_logits.narrow(0, 0, static_cast<std::int64_t>(rows.size()) * m_count);
        m_readout.multiply(m_plan.rows[rows.front()], states, logits);
        std::vector<CellBlock> blocks;
        for (const std::size_t row : rows)
            blocks.push_back(emptyBlock(row));
        reduce(logits, blocks);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            blocks[i].target = m_targets;
            if (m_plan.geometry) measure(m_plan.rows[rows[i]], raw[i], blocks[i]);
            m_ready(blocks[i]);
        }
        return {};
    }

    CellBlock emptyBlock(std::size_t row) const {
        CellBlock block;
        block.row = row;
        block.begin = static_cast<std::int32_t>(m_begin);
        block.count = static_cast<std::int32_t>(m_count);
        const auto count = static_cast<std::size_t>(m_count), topK = static_cast<std::size_t>(m_plan.topK);
        block.topIds.assign(count * topK, -1);
        block.topLogprobs.assign(count * topK, none);
        for (auto* values : {&block.entropy, &block.klToFinal, &block.jsToFinal, &block.targetLogprob,
                             &block.targetRank, &block.norm, &block.updateRatio, &block.cosine})
            values->assign(count, none);
        block.trackedLogprobs.assign(count * m_plan.tracked.size(), none);
        return block;
    }

    // Logits [blocks × positions, V].
    void reduce(const at::Tensor& logits, std::vector<CellBlock>& blocks) {
        if (!m_state.model->torchDevice.is_cpu()) {
            const DeviceCellTask onDevice{m_plan.topK, m_plan.divergence, m_plan.jensenShannon, m_plan.tracked,
                                          m_plan.targetsAreFinal};
            for (std::size_t i = 0; i < blocks.size(); ++i)
                reduceOnDevice(logits.narrow(0, static_cast<std::int64_t>(i) * m_count, m_count),
                               blocks[i].row == m_plan.finalRow, onDevice, m_final, m_targets, blocks[i]);
        } else if (m_type == at::kDouble) {
            reduceOnProcessor<double>(logits, blocks);
        } else {
            reduceOnProcessor<float>(logits, blocks);
        }
    }

    // All rows of a position by the same thread, one after the other: they are compared with the same final row.
    template <class Value> void reduceOnProcessor(const at::Tensor& logits, std::vector<CellBlock>& blocks) {
        const Value* const z = logits.data_ptr<Value>();
        const std::int64_t v = vocabulary();
        at::parallel_for(0, m_count, 1, [&](std::int64_t from, std::int64_t to) {
            std::vector<Value> scratch(m_plan.jensenShannon ? static_cast<std::size_t>(v) : 0);
            for (std::int64_t i = from; i < to; ++i)
                for (std::size_t b = 0; b < blocks.size(); ++b)
                    reduceCell(z + (static_cast<std::int64_t>(b) * m_count + i) * v, i, scratch.data(), blocks[b]);
        });
    }

    template <class Value> void reduceCell(const Value* row, std::int64_t position, Value* scratch, CellBlock& block) {
        const auto at = static_cast<std::size_t>(position), topK = static_cast<std::size_t>(m_plan.topK);
        const std::int64_t v = vocabulary();
        Value* const final = m_final.data_ptr<Value>() + position * v;
        const bool isFinal = block.row == m_plan.finalRow, compared = m_plan.divergence || m_plan.jensenShannon;
        CellTask<Value> task;
        task.vocabulary = v;
        task.topK = m_plan.topK;
        task.final = compared && !isFinal ? final : nullptr;
        task.finalEntropy = m_finalEntropy[at];
        task.jensenShannon = m_plan.jensenShannon;
        task.scratch = scratch;
        task.target = isFinal && m_plan.targetsAreFinal ? -1 : m_targets[at];
        CellResult result;
        result.topIds = block.topIds.data() + at * topK;
        result.topLogprobs = block.topLogprobs.data() + at * topK;
        cellKernels<Value>().reduce(row, task, result);
        block.entropy[at] = result.entropy;
        if (isFinal) {
            m_finalEntropy[at] = result.entropy;
            if (compared) cellKernels<Value>().probabilities(row, v, result.logSumExp, final);
            if (m_plan.targetsAreFinal) {
                m_targets[at] = result.topIds[0];
                result.rank = m_targets[at] < 0 ? 0 : 1;
            }
        }
        // The final row is at no distance from itself, whatever rounding would say.
        if (m_plan.divergence) block.klToFinal[at] = isFinal ? result.entropy * 0 : result.klFromFinal;
        if (m_plan.jensenShannon) block.jsToFinal[at] = isFinal ? result.entropy * 0 : result.jensenShannon;
        const auto logprob = [&](std::int32_t id) { return static_cast<double>(row[id]) - result.logSumExp; };
        if (m_targets[at] >= 0) {
            block.targetLogprob[at] = logprob(m_targets[at]);
            if (result.rank > 0) block.targetRank[at] = static_cast<double>(result.rank); // else it stays NaN
        }
        for (std::size_t t = 0; t < m_plan.tracked.size(); ++t)
            block.trackedLogprobs[at * m_plan.tracked.size() + t] = logprob(m_plan.tracked[t].value);
    }

    // Norms of raw residuals, at least in float32.
    void measure(const ReaderRow& row, const at::Tensor& state, CellBlock& block) const {
        const at::Tensor h = state.to(m_type);
        const auto copyTo = [&](const at::Tensor& values, std::vector<double>& out) {
            const at::Tensor host = values.to(at::kCPU, at::kDouble).contiguous();
            std::copy_n(host.data_ptr<double>(), out.size(), out.data());
        };
        copyTo(at::norm(h, 2, at::IntArrayRef{1}), block.norm);
        if (row.layer.value == 0) return;
        const at::Tensor below =
            m_state.rawStates(LayerIndex(row.layer.value - 1), m_begin, m_begin + m_count).to(m_type);
        const at::Tensor update = h - below;
        const at::Tensor updateNorm = at::norm(update, 2, at::IntArrayRef{1}),
                         belowNorm = at::norm(below, 2, at::IntArrayRef{1});
        copyTo(updateNorm / belowNorm, block.updateRatio);
        copyTo((below * update).sum(1) / (updateNorm * belowNorm), block.cosine);
    }

    const RunStateInternals::Impl& m_state;
    const ReaderPlan& m_plan;
    const JobControl& m_control;
    const CellsCallback& m_ready;
    RowReadout m_readout;
    at::ScalarType m_type;
    at::TensorOptions m_options;
    at::Tensor m_logits; ///< of some rows
    at::Tensor m_final;  ///< probabilities of the final row at the chunk's positions
    std::vector<double> m_finalEntropy;
    std::vector<std::int32_t> m_targets;
    std::int64_t m_begin = 0, m_count = 0;
};

} // namespace

Result<void> readCells(const RunState& state, const ReaderPlan& plan, const JobControl& control,
                       const CellsCallback& ready) {
    const RunStateInternals::Impl& impl = RunStateInternals::of(state);
    return atBoundary(impl.subject(), [&] {
        const c10::InferenceMode inference;
        useThreads(impl.model->threadCount);
        giveBackFreedMemory(); // what filling the layers needed is not what reading them needs
        return Reader(impl, plan, control, ready).read();
    });
}

} // namespace strata
