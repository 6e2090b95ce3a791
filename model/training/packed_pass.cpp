// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/packed_pass.h"

#include "model/kernels/training_kernels.h"
#include "model/training/float_product.h"

#include <algorithm>
#include <numeric>

namespace strata {
namespace {

// Row counts are rounded up, so that the matrix library meets few shapes and prepares its code for each once.
constexpr std::int64_t rowQuantum = 64;
std::int64_t roundUp(std::int64_t n) {
    return (n + rowQuantum - 1) / rowQuantum * rowQuantum;
}

template <class T> T* data(const at::Tensor& tensor) {
    return static_cast<T*>(tensor.data_ptr());
}

// Memory that only grows; a matrix is a view of its beginning.
class Buffer {
public:
    explicit Buffer(at::ScalarType type = at::kFloat) : m_type(type) {}
    at::Tensor matrix(std::int64_t rows, std::int64_t columns) {
        const std::int64_t needed = rows * columns;
        if (!m_memory.defined() || m_memory.numel() < needed) m_memory = at::empty({needed + needed / 8}, m_type);
        return m_memory.narrow(0, 0, needed).view({rows, columns});
    }

private:
    at::ScalarType m_type;
    at::Tensor m_memory;
};

template <class Storage> class PackedPassOf final : public PackedPass {
    using Acc = typename AccumulationType<Storage>::Type;

public:
    PackedPassOf(const ModelParameters& parameters, const ComputeMatrices& matrices, at::ScalarType storage,
                 bool checkpointing)
        : m_parameters(parameters), m_matrices(matrices), m_checkpointing(checkpointing), m_storage(storage),
          m_wide(storage == at::kDouble ? at::kDouble : at::kFloat), m_kernels(trainingKernels<Storage>()) {
        const Architecture& a = parameters.architecture;
        m_attention = {a.attentionHeads, a.keyValueHeads, a.headDim};
        for (std::int64_t i = 0; i < a.layers; ++i)
            m_blocks.emplace_back(m_wide, m_storage);
        for (std::size_t i = 0; i < parameters.heads.size(); ++i)
            m_levels.emplace_back(m_wide, m_storage);
    }

    std::vector<LevelLoss> run(const Shard& shard, const DropoutSource& dropout, const std::vector<double>& scale,
                               ModelParameters* gradients, bool headsOnly) override {
        std::vector<LevelLoss> sums(m_parameters.heads.size());
        if (!prepare(shard, dropout)) return sums;
        m_gradients = gradients;
        embed(shard);
        for (std::int64_t layer = 1; layer <= m_top; ++layer) {
            blockForward(layer);
            for (std::size_t level = 0; level < shard.levels.size(); ++level)
                if (!shard.levels[level].targets.empty() && m_parameters.heads[level].layer->value == layer)
                    headForward(shard, level, layer, static_cast<Acc>(scale[level]), sums[level]);
        }
        if (gradients != nullptr && !headsOnly) {
            m_dHidden = m_dHiddenBuffer.matrix(m_top == 0 ? 0 : m_tailRows, m_width).zero_();
            const std::int64_t lowest = lowestLearned(*gradients);
            for (std::int64_t layer = m_top; layer >= lowest; --layer) {
                for (std::size_t level = 0; level < shard.levels.size(); ++level)
                    if (!shard.levels[level].targets.empty() && m_parameters.heads[level].layer->value == layer)
                        headBackward(level, layer);
                if (m_checkpointing && layer != m_top) blockForward(layer); // into buffers that others used since
                blockBackward(layer);
            }
            if (gradients->weights.embedding.defined()) embedBackward(shard);
        }
        return sums;
    }

private:
    /// Blocks below this layer need no gradient.
    static std::int64_t lowestLearned(const ModelParameters& gradients) {
        if (gradients.lowRank) return static_cast<std::int64_t>(gradients.lowRank->lowestBlock()) + 1;
        if (!gradients.learnedBlocks) return 1;
        const std::vector<bool>& learned = *gradients.learnedBlocks;
        return std::find(learned.begin(), learned.end(), true) - learned.begin() + 1;
    }

    /// Of a block. When checkpointing, all but the inputs lie in the first block's memory.
    struct BlockBuffers {
        BlockBuffers(at::ScalarType wide, at::ScalarType storage)
            : hiddenB(wide), rms1B(wide), normed1B(storage), qkvB(storage), attendedB(storage), logSumExpB(wide),
              middleB(wide), rms2B(wide), normed2B(storage), gateUpB(storage), gatedB(storage), tailAttendedB(storage) {
        }
        Buffer hiddenB, rms1B, normed1B, qkvB, attendedB, logSumExpB, middleB, rms2B, normed2B, gateUpB, gatedB,
            tailAttendedB;
        at::Tensor hidden; // input of the block [N, E]
        at::Tensor rms1, normed1, qkv, attended, logSumExp;
        at::Tensor tailAttended; // rows of `attended` that go on; all but in the topmost block
        at::Tensor middle, rms2, normed2, gateUp, gated;
    };
    struct LevelBuffers {
        LevelBuffers(at::ScalarType wide, at::ScalarType storage)
            : gatheredB(wide), rmsB(wide), readB(storage), logitsB(storage), dReadB(storage), dGatheredB(wide) {}
        Buffer gatheredB, rmsB, readB, logitsB, dReadB, dGatheredB;
        at::Tensor gathered, rms, dRead;
        std::vector<std::int32_t> rows; // of the layer's state matrix
    };

    const Acc* maskAt(std::int64_t place) const {
        return m_masks.empty() ? nullptr : m_masks.data() + static_cast<std::size_t>(place) * m_maskSize;
    }

    // Shapes, positions, masks. False when nothing is asked.
    bool prepare(const Shard& shard, const DropoutSource& dropout) {
        const Architecture& a = m_parameters.architecture;
        m_width = a.hiddenSize;
        m_top = 0;
        for (std::size_t level = 0; level < shard.levels.size(); ++level)
            if (!shard.levels[level].targets.empty())
                m_top = std::max<std::int64_t>(m_top, m_parameters.heads[level].layer->value);
        if (m_top == 0) return false;

        m_tokens = shard.tokens();
        m_rows = roundUp(m_tokens);
        m_sequenceOf.assign(static_cast<std::size_t>(m_rows), 0);
        for (std::size_t s = 0; s + 1 < shard.begins.size(); ++s)
            std::fill(m_sequenceOf.begin() + shard.begins[s], m_sequenceOf.begin() + shard.begins[s + 1],
                      static_cast<std::int32_t>(s));

        // Of the topmost block only the rows that its heads read go through output projection and MLP.
        m_tail.clear();
        for (std::size_t level = 0; level < shard.levels.size(); ++level)
            if (m_parameters.heads[level].layer->value == m_top)
                m_tail.insert(m_tail.end(), shard.levels[level].states.begin(), shard.levels[level].states.end());
        std::sort(m_tail.begin(), m_tail.end());
        m_tail.erase(std::unique(m_tail.begin(), m_tail.end()), m_tail.end());
        m_tailCount = static_cast<std::int64_t>(m_tail.size());
        m_tailRows = roundUp(m_tailCount);
        m_tailSequenceOf.assign(static_cast<std::size_t>(m_tailRows), 0);
        for (std::size_t i = 0; i < m_tail.size(); ++i)
            m_tailSequenceOf[i] = m_sequenceOf[static_cast<std::size_t>(m_tail[i])];

        const std::int64_t longest = shard.longest();
        if (!m_rope.cos.defined() || m_rope.cos.size(0) < longest) {
            m_rope = makeRopeTables(a, std::max<std::int64_t>(longest, 64), at::kCPU, m_wide == at::kDouble);
            m_rope.cos = m_rope.cos.contiguous(), m_rope.sin = m_rope.sin.contiguous();
        }
        m_sequences.clear();
        for (std::size_t s = 0; s + 1 < shard.begins.size(); ++s)
            m_sequences.push_back(
                {shard.begins[s], shard.begins[s + 1] - shard.begins[s], data<Acc>(m_rope.cos), data<Acc>(m_rope.sin)});
        m_scratch.resize(static_cast<std::size_t>(
            std::max(attentionScratchSize(m_attention, longest), m_parameters.architecture.vocabularySize)));

        m_masks.clear();
        if (dropout.active()) {
            m_maskSize = shard.keys.size() * static_cast<std::size_t>(m_width);
            std::vector<double> mask(m_maskSize);
            for (std::int64_t place = 0; place <= 2 * m_top; ++place) {
                drawDropoutMask(dropout, shard.keys, place, m_width, mask.data());
                for (const double value : mask)
                    m_masks.push_back(static_cast<Acc>(value));
            }
        }
        return true;
    }

    void embed(const Shard& shard) {
        at::Tensor& hidden = m_blocks[0].hidden;
        hidden = m_blocks[0].hiddenB.matrix(m_rows, m_width);
        const Acc* table = data<Acc>(m_parameters.weights.embedding);
        Acc* to = data<Acc>(hidden);
        const Acc* mask = maskAt(0);
        for (std::int64_t r = 0; r < m_rows; ++r) {
            const Acc* row = table + (r < m_tokens ? shard.ids[static_cast<std::size_t>(r)] : 0) * m_width;
            const Acc* m = mask == nullptr ? nullptr : mask + m_sequenceOf[static_cast<std::size_t>(r)] * m_width;
            for (std::int64_t i = 0; i < m_width; ++i)
                to[r * m_width + i] = m == nullptr ? row[i] : row[i] * m[i];
        }
    }

    at::Tensor product(Buffer& buffer, const at::Tensor& x, const at::Tensor& weight) {
        at::Tensor out = buffer.matrix(x.size(0), weight.size(0));
        multiply(out, x, weight.t());
        return out;
    }

    // gradient += dyᵀ x
    void addWeightGradient(const at::Tensor& gradient, const at::Tensor& dy, const at::Tensor& x) {
        if (!gradient.defined()) return; // frozen
        at::Tensor part = m_weightGradient.matrix(dy.size(1), x.size(1));
        multiply(part, dy.t(), x);
        m_kernels.accumulate(data<Storage>(part), data<Acc>(gradient), part.numel());
    }

    // Of a matrix of block `index`. With W = W₀ + s B A and dW = dyᵀ x: dB = s dW Aᵀ = dyᵀ (s x Aᵀ), dA = s Bᵀ dW =
    // (s dy B)ᵀ x, so that dW itself is never made.
    void addMatrixGradient(std::size_t index, at::Tensor BlockWeights::* field, const at::Tensor& dy,
                           const at::Tensor& x) {
        if (!m_gradients->lowRank) {
            addWeightGradient(m_gradients->weights.blocks[index].*field, dy, x);
            return;
        }
        const LowRank& low = *m_gradients->lowRank;
        const auto [first, last] = low.of(index, field);
        for (std::size_t i = first; i < last; ++i) {
            const LowRankFactor& factor = low.factors[i];
            const at::Tensor part = dy.narrow(1, factor.begin, factor.rows());
            at::Tensor small = m_lowRank.matrix(x.size(0), low.rank);
            at::mm_out(small, x, m_matrices.lowRankA[i].t());
            small.mul_(low.scale);
            addWeightGradient(factor.b, part, small);
            at::mm_out(small, part, m_matrices.lowRankB[i]);
            small.mul_(low.scale);
            addWeightGradient(factor.a, small, x);
        }
    }

    // Where the gradient of a norm goes that is frozen: nowhere that is read.
    Acc* normGradient(const at::Tensor& gradient) {
        if (gradient.defined()) return data<Acc>(gradient);
        m_ignored.resize(static_cast<std::size_t>(m_width));
        return m_ignored.data();
    }

    template <class T> void gather(const T* from, T* to, std::int64_t width) const {
        for (std::int64_t i = 0; i < m_tailCount; ++i)
            std::copy_n(from + m_tail[static_cast<std::size_t>(i)] * width, width, to + i * width);
        std::fill(to + m_tailCount * width, to + m_tailRows * width, T{});
    }

    void blockForward(std::int64_t layer) {
        const Architecture& a = m_parameters.architecture;
        const auto index = static_cast<std::size_t>(layer - 1);
        const BlockWeights& weights = m_parameters.weights.blocks[index];
        BlockBuffers& b = m_blocks[index];
        BlockBuffers& memory = m_checkpointing ? m_blocks[0] : b;
        b.normed1 = memory.normed1B.matrix(m_rows, m_width), b.rms1 = memory.rms1B.matrix(m_rows, 1);
        m_kernels.normForward(data<Acc>(b.hidden), data<Acc>(weights.attentionNorm), data<Storage>(b.normed1),
                              data<Acc>(b.rms1), m_rows, m_width, a.normEps);
        b.qkv = product(memory.qkvB, b.normed1, m_matrices.qkv[index]);
        const std::int64_t attendedWidth = a.attentionHeads * a.headDim;
        b.attended = memory.attendedB.matrix(m_rows, attendedWidth),
        b.logSumExp = memory.logSumExpB.matrix(m_rows, a.attentionHeads);
        std::fill_n(data<Storage>(b.attended) + m_tokens * attendedWidth, (m_rows - m_tokens) * attendedWidth,
                    Storage{});
        for (const SequenceView<Acc>& sequence : m_sequences)
            m_kernels.attentionForward(data<Storage>(b.qkv), data<Storage>(b.attended), data<Acc>(b.logSumExp),
                                       m_attention, sequence, m_scratch.data());

        const bool top = layer == m_top;
        const std::int64_t rows = top ? m_tailRows : m_rows;
        const std::int32_t* sequenceOf = top ? m_tailSequenceOf.data() : m_sequenceOf.data();
        at::Tensor residual = b.hidden;
        b.tailAttended = b.attended;
        if (top) {
            residual = m_tailHidden.matrix(rows, m_width);
            gather(data<Acc>(b.hidden), data<Acc>(residual), m_width);
            b.tailAttended = memory.tailAttendedB.matrix(rows, attendedWidth);
            gather(data<Storage>(b.attended), data<Storage>(b.tailAttended), attendedWidth);
        }
        const at::Tensor attention = product(m_branch, b.tailAttended, m_matrices.output[index]);
        b.middle = memory.middleB.matrix(rows, m_width);
        m_kernels.addBranch(data<Acc>(residual), data<Storage>(attention), maskAt(2 * layer - 1), sequenceOf,
                            data<Acc>(b.middle), rows, m_width);
        b.normed2 = memory.normed2B.matrix(rows, m_width), b.rms2 = memory.rms2B.matrix(rows, 1);
        m_kernels.normForward(data<Acc>(b.middle), data<Acc>(weights.mlpNorm), data<Storage>(b.normed2),
                              data<Acc>(b.rms2), rows, m_width, a.normEps);
        b.gateUp = product(memory.gateUpB, b.normed2, m_matrices.gateUp[index]);
        b.gated = memory.gatedB.matrix(rows, a.feedForwardSize);
        m_kernels.gateForward(data<Storage>(b.gateUp), data<Storage>(b.gated), rows, a.feedForwardSize);
        const at::Tensor mlp = product(m_branch, b.gated, m_matrices.down[index]);
        at::Tensor next = top ? m_topHidden.matrix(rows, m_width) : m_blocks[index + 1].hiddenB.matrix(rows, m_width);
        m_kernels.addBranch(data<Acc>(b.middle), data<Storage>(mlp), maskAt(2 * layer), sequenceOf, data<Acc>(next),
                            rows, m_width);
        if (top)
            m_topState = next;
        else
            m_blocks[index + 1].hidden = next;
    }

    void blockBackward(std::int64_t layer) {
        const auto index = static_cast<std::size_t>(layer - 1);
        const BlockWeights& weights = m_parameters.weights.blocks[index];
        const BlockWeights& gradients = m_gradients->weights.blocks[index];
        BlockBuffers& b = m_blocks[index];
        const bool top = layer == m_top;
        const std::int64_t rows = top ? m_tailRows : m_rows, width = m_parameters.architecture.feedForwardSize;
        const std::int32_t* sequenceOf = top ? m_tailSequenceOf.data() : m_sequenceOf.data();

        at::Tensor dBranch = m_branch.matrix(rows, m_width);
        m_kernels.branchGradient(data<Acc>(m_dHidden), maskAt(2 * layer), sequenceOf, data<Storage>(dBranch), rows,
                                 m_width);
        addMatrixGradient(index, &BlockWeights::down, dBranch, b.gated);
        at::Tensor dGated = m_dGated.matrix(rows, width);
        multiply(dGated, dBranch, m_matrices.down[index]);
        at::Tensor dGateUp = m_dGateUp.matrix(rows, 2 * width);
        m_kernels.gateBackward(data<Storage>(dGated), data<Storage>(b.gateUp), data<Storage>(dGateUp), rows, width);
        addMatrixGradient(index, &BlockWeights::gateUp, dGateUp, b.normed2);
        at::Tensor dNormed = m_dNormed.matrix(rows, m_width);
        multiply(dNormed, dGateUp, m_matrices.gateUp[index]);
        m_kernels.normBackward(data<Storage>(dNormed), data<Acc>(b.middle), data<Acc>(weights.mlpNorm),
                               data<Acc>(b.rms2), data<Acc>(m_dHidden), normGradient(gradients.mlpNorm), rows, m_width);

        m_kernels.branchGradient(data<Acc>(m_dHidden), maskAt(2 * layer - 1), sequenceOf, data<Storage>(dBranch), rows,
                                 m_width);
        addMatrixGradient(index, &BlockWeights::output, dBranch, b.tailAttended);
        const std::int64_t attendedWidth = b.attended.size(1);
        at::Tensor dAttended = m_dAttended.matrix(rows, attendedWidth);
        multiply(dAttended, dBranch, m_matrices.output[index]);
        if (top) spreadTail(dAttended, attendedWidth);

        at::Tensor dQkv = m_dQkv.matrix(m_rows, m_attention.width());
        std::fill_n(data<Storage>(dQkv) + m_tokens * m_attention.width(), (m_rows - m_tokens) * m_attention.width(),
                    Storage{});
        for (const SequenceView<Acc>& sequence : m_sequences)
            m_kernels.attentionBackward(data<Storage>(dAttended), data<Storage>(b.qkv), data<Storage>(b.attended),
                                        data<Acc>(b.logSumExp), data<Storage>(dQkv), m_attention, sequence,
                                        m_scratch.data());
        addMatrixGradient(index, &BlockWeights::qkv, dQkv, b.normed1);
        dNormed = m_dNormed.matrix(m_rows, m_width);
        multiply(dNormed, dQkv, m_matrices.qkv[index]);
        m_kernels.normBackward(data<Storage>(dNormed), data<Acc>(b.hidden), data<Acc>(weights.attentionNorm),
                               data<Acc>(b.rms1), data<Acc>(m_dHidden), normGradient(gradients.attentionNorm), m_rows,
                               m_width);
    }

    // Back from the rows that the topmost heads read to all rows, zeros elsewhere.
    void spreadTail(at::Tensor& dAttended, std::int64_t attendedWidth) {
        at::Tensor all = m_dAttendedAll.matrix(m_rows, attendedWidth);
        at::Tensor dHidden = m_dHiddenAll.matrix(m_rows, m_width);
        std::fill_n(data<Storage>(all), all.numel(), Storage{});
        dHidden.zero_();
        for (std::int64_t i = 0; i < m_tailCount; ++i) {
            const std::int64_t row = m_tail[static_cast<std::size_t>(i)];
            std::copy_n(data<Storage>(dAttended) + i * attendedWidth, attendedWidth,
                        data<Storage>(all) + row * attendedWidth);
            std::copy_n(data<Acc>(m_dHidden) + i * m_width, m_width, data<Acc>(dHidden) + row * m_width);
        }
        dAttended = all;
        m_dHidden = dHidden;
    }

    void headForward(const Shard& shard, std::size_t level, std::int64_t layer, Acc scale, LevelLoss& sums) {
        const Architecture& a = m_parameters.architecture;
        const LevelTargets& asked = shard.levels[level];
        const std::int64_t vocabulary = m_matrices.heads[level].size(0); // or as many rows as the head keeps
        LevelBuffers& b = m_levels[level];
        const bool top = layer == m_top;
        const at::Tensor& state = top ? m_topState : m_blocks[static_cast<std::size_t>(layer)].hidden;
        b.rows = asked.states;
        if (top)
            for (std::int32_t& row : b.rows)
                row = static_cast<std::int32_t>(std::lower_bound(m_tail.begin(), m_tail.end(), row) - m_tail.begin());
        const auto count = static_cast<std::int64_t>(b.rows.size()), rows = roundUp(count);
        b.gathered = b.gatheredB.matrix(rows, m_width);
        for (std::int64_t i = 0; i < count; ++i)
            std::copy_n(data<Acc>(state) + b.rows[static_cast<std::size_t>(i)] * m_width, m_width,
                        data<Acc>(b.gathered) + i * m_width);
        std::fill(data<Acc>(b.gathered) + count * m_width, data<Acc>(b.gathered) + rows * m_width, Acc{});
        at::Tensor read = b.readB.matrix(rows, m_width);
        if (normed(level, layer)) {
            b.rms = b.rmsB.matrix(rows, 1);
            m_kernels.normForward(data<Acc>(b.gathered), data<Acc>(m_parameters.weights.finalNorm), data<Storage>(read),
                                  data<Acc>(b.rms), rows, m_width, a.normEps);
        } else {
            m_kernels.cast(data<Acc>(b.gathered), data<Storage>(read), rows * m_width);
        }
        at::Tensor logits = product(b.logitsB, read, m_matrices.heads[level]);
        m_targets.resize(static_cast<std::size_t>(count));
        for (std::size_t i = 0; i < m_targets.size(); ++i)
            m_targets[i] = m_parameters.rowOf(level, asked.targets[i]);
        m_losses.resize(static_cast<std::size_t>(count));
        sums.correct.resize(static_cast<std::size_t>(count));
        m_kernels.crossEntropy(data<Storage>(logits), m_targets.data(), scale, m_losses.data(), sums.correct.data(),
                               count, vocabulary, m_scratch.data());
        for (const Acc loss : m_losses)
            sums.loss += static_cast<double>(loss);
        sums.tokens = count;
        if (m_gradients == nullptr) return;
        // The logits are their own gradient now; rows that only fill up have none.
        std::fill_n(data<Storage>(logits) + count * vocabulary, (rows - count) * vocabulary, Storage{});
        addWeightGradient(m_gradients->weights.heads[level], logits, read);
        b.dRead = b.dReadB.matrix(rows, m_width);
        multiply(b.dRead, logits, m_matrices.heads[level]);
    }

    void headBackward(std::size_t level, std::int64_t layer) {
        LevelBuffers& b = m_levels[level];
        const auto rows = b.gathered.size(0);
        at::Tensor gradient = b.dGatheredB.matrix(rows, m_width).zero_();
        if (normed(level, layer))
            m_kernels.normBackward(data<Storage>(b.dRead), data<Acc>(b.gathered),
                                   data<Acc>(m_parameters.weights.finalNorm), data<Acc>(b.rms), data<Acc>(gradient),
                                   normGradient(m_gradients->weights.finalNorm), rows, m_width);
        else
            m_kernels.accumulate(data<Storage>(b.dRead), data<Acc>(gradient), rows * m_width);
        for (std::size_t i = 0; i < b.rows.size(); ++i) {
            Acc* to = data<Acc>(m_dHidden) + b.rows[i] * m_width;
            const Acc* from = data<Acc>(gradient) + static_cast<std::int64_t>(i) * m_width;
            for (std::int64_t k = 0; k < m_width; ++k)
                to[k] += from[k];
        }
    }

    void embedBackward(const Shard& shard) {
        Acc* table = data<Acc>(m_gradients->weights.embedding);
        const Acc* gradient = data<Acc>(m_dHidden);
        const Acc* mask = maskAt(0);
        for (std::int64_t r = 0; r < m_tokens; ++r) {
            Acc* to = table + shard.ids[static_cast<std::size_t>(r)] * m_width;
            const Acc* m = mask == nullptr ? nullptr : mask + m_sequenceOf[static_cast<std::size_t>(r)] * m_width;
            for (std::int64_t i = 0; i < m_width; ++i)
                to[i] += m == nullptr ? gradient[r * m_width + i] : gradient[r * m_width + i] * m[i];
        }
    }

    bool normed(std::size_t level, std::int64_t layer) const {
        return m_parameters.heads[level].readout == Readout::Norm || layer == m_parameters.architecture.layers;
    }

    const ModelParameters& m_parameters;
    const ComputeMatrices& m_matrices;
    bool m_checkpointing;
    at::ScalarType m_storage, m_wide;
    const TrainingKernels<Storage>& m_kernels;
    AttentionShape m_attention;
    ModelParameters* m_gradients = nullptr;

    std::vector<BlockBuffers> m_blocks;
    std::vector<LevelBuffers> m_levels;
    Buffer m_branch{m_storage}, m_weightGradient{m_storage}, m_dGated{m_storage}, m_dGateUp{m_storage},
        m_dNormed{m_storage}, m_lowRank{m_storage}, m_dAttended{m_storage}, m_dAttendedAll{m_storage},
        m_dQkv{m_storage};
    Buffer m_tailHidden{m_wide}, m_topHidden{m_wide}, m_dHiddenBuffer{m_wide}, m_dHiddenAll{m_wide};
    at::Tensor m_topState, m_dHidden;
    RopeTables m_rope;
    std::vector<SequenceView<Acc>> m_sequences;
    std::vector<Acc> m_scratch, m_masks, m_losses, m_ignored;
    std::vector<std::int32_t> m_targets;
    std::size_t m_maskSize = 0;
    std::vector<std::int32_t> m_sequenceOf, m_tail, m_tailSequenceOf;
    std::int64_t m_width = 0, m_top = 0, m_tokens = 0, m_rows = 0, m_tailCount = 0, m_tailRows = 0;
};

} // namespace

bool packedPassSupports(const Architecture& a) {
    return a.norm == NormKind::Rms && !a.normBias && !a.normUnitOffset && !a.postNorms && !a.queryKeyNorm &&
           !a.parallelResidual && a.positions == PositionKind::Rotary && a.rotaryDimensions() == a.headDim &&
           a.headDim % 2 == 0 && a.rotaryLayout == RotaryLayout::HalfSplit && a.layerAttention.empty() &&
           a.activation == Activation::Silu && a.gatedMlp && !a.queryKeyValueBias && !a.outputBias && !a.mlpBias &&
           a.embeddingScale == 1.0 && a.attentionScale == 0.0 && a.attentionSoftcap == 0.0 && a.logitSoftcap == 0.0;
}

std::unique_ptr<PackedPass> makePackedPass(const ModelParameters& parameters, const ComputeMatrices& matrices,
                                           at::ScalarType type, bool checkpointing) {
    switch (type) {
    case at::kBFloat16:
        return std::make_unique<PackedPassOf<BFloat16>>(parameters, matrices, type, checkpointing);
    case at::kDouble:
        return std::make_unique<PackedPassOf<double>>(parameters, matrices, type, checkpointing);
    default:
        return std::make_unique<PackedPassOf<float>>(parameters, matrices, at::kFloat, checkpointing);
    }
}

} // namespace strata
