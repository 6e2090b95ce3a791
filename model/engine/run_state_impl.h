// SPDX-License-Identifier: GPL-3.0-or-later
// What a run state holds. Includes LibTorch: only .cpp files of the engine may include it.
#pragma once

#include "model/engine/kept_rows.h"
#include "model/engine/kernel_block.h"
#include "model/engine/model.h"

#include <functional>
#include <string>
#include <vector>

namespace strata {

struct RunState::Impl {
    Impl(std::shared_ptr<const Model> loaded, Activations kind);

    /// The mask that was last made: layers that miss the same positions share it.
    struct LastMask {
        MaskShape shape;
        at::Tensor mask;
    };

    /// Everything of one layer. Buffers grow by doubling and are allocated when the layer is first run, so that a level
    /// that decodes with the lower layers alone pays for these alone.
    struct Layer {
        at::Tensor
            states; ///< [capacity, E]: what this layer gives out, the raw residual (layer K too: normed at readout)
        at::Tensor keys, values; ///< [1, Hkv, capacity, D]: of the block that makes this layer; none for layer 0
        std::int64_t filled = 0;
    };

    std::shared_ptr<const Model> model;
    const DType activations;        ///< the type of states, keys and values
    const MixedPrecision precision; ///< of many positions
    std::vector<TokenId> tokens;
    std::vector<Layer> layers; ///< 0 … K
    PositionTables positions;  ///< of 0 … positionCapacity, in the activations' type
    std::int64_t positionCapacity = 0;
    ForwardCost cost;
    KernelScratch<float> scratch;
    KernelScratch<double> float64Scratch;
    KeptRows keptRows;

    const Architecture& architecture() const { return model->architecture(); }
    const LoadedModel::Weights& weights() const { return model->tensors; }
    at::ScalarType activationType() const { return scalarType(activations); }
    at::TensorOptions options() const;
    std::string subject() const { return model->source.path.string(); }
    std::int64_t length() const { return static_cast<std::int64_t>(tokens.size()); }

    Result<void> checkLayer(LayerIndex layer) const;
    Result<void> checkHead(HeadIndex head) const;
    Result<void> checkRows(LayerIndex layer, std::int32_t begin, std::int32_t end) const;
    /// Room for `needed` positions in a layer's buffers, the old contents kept.
    Result<void> reserve(std::size_t layer, std::int64_t needed);
    void reservePositions(std::int64_t needed);
    void embedMissing();
    /// Of a long prompt: bounds the MLP's intermediate values, and on the processor keeps them in its caches.
    std::int64_t positionsPerPass() const { return model->torchDevice.is_cpu() ? 512 : 4096; }
    /// Runs block `layer` over positions [begin, begin + count), all that the layer below has of them, by LibTorch.
    void runBlock(std::size_t layer, std::int64_t begin, std::int64_t count, LastMask& mask);
    /// The block's pass over those positions, with cached keys and values; `store`, where it is given, gets their own
    /// before anything is attended to. Without it nothing changes: that is how a block that has been run is looked
    /// into.
    BlockPass pass(std::size_t layer, std::int64_t begin, std::int64_t count, LastMask& mask, bool withMlp,
                   const std::function<void(const QueryKeyValue&)>& store) const;

    /// The block that makes `layer` over the tokens of a tree [count, E] after the first `prefix` positions, which it
    /// has of the layer below; `angles` of each one's own position. Where kernelsTakeTree().
    at::Tensor runTreeBlock(std::size_t layer, std::int64_t prefix, const at::Tensor& x, const PositionTables& angles,
                            const KernelTree& tree);
    bool kernelsTakeTree(std::int64_t count) const;
    bool keepsRows() const { return kernelsTake(2); } ///< what a row says does not depend on how many are read
    bool kernelsTake(std::int64_t rows) const; ///< so many rows at once, where the kernels compute the architecture
    bool hasKernelType() const; ///< on the processor in float32 or float64, with matrices of that type or bfloat16
    const bool usesKernels;     ///< and the decode kernels compute this architecture

    /// States [T, E] as heads read them: normed when `readout` says so and at layer K.
    at::Tensor readable(const at::Tensor& states, LayerIndex layer, Readout readout) const;
    bool isNormed(LayerIndex layer, Readout readout) const; ///< before a head reads it
    /// Logits [T, V] of raw states [T, E], at least float32.
    at::Tensor logits(const at::Tensor& states, LayerIndex layer, HeadIndex head, Readout readout) const;
    /// Log-softmax of positions [begin, end) through a head, to `out` [(end − begin) × V].
    void logProbabilities(LayerIndex layer, HeadIndex head, Readout readout, std::int64_t begin, std::int64_t end,
                          float* out);
    at::Tensor rawStates(LayerIndex layer, std::int64_t begin, std::int64_t end) const;
    /// The residual between attention and MLP [end − begin, E] of the block that makes `layer` (1…K): computed anew
    /// from the states below and the cached keys and values of positions that are filled.
    at::Tensor afterAttention(LayerIndex layer, std::int64_t begin, std::int64_t end) const;
    Result<SubLayerStates> subLayers(LayerIndex layer, std::int32_t begin, std::int32_t end) const;

    Result<std::vector<std::vector<float>>> scoreByTreeAttention(std::int64_t prefix, std::span<const TokenId> ids,
                                                                 std::span<const std::int32_t> parents,
                                                                 std::span<const TreeReadout> readouts,
                                                                 const JobControl& control);
};

/// What a run state holds, for the engine's other files.
struct RunStateInternals {
    using Impl = RunState::Impl;
    static Impl& of(RunState& state) { return *state.m_impl; }
    static const Impl& of(const RunState& state) { return *state.m_impl; }
};

/// Token ids as an int64 tensor on the device.
at::Tensor idTensor(std::span<const TokenId> ids, const at::Device& device);

/// Attention whose queries are taken a slice at a time, so that the scores never take more than some tens of MiB.
at::Tensor attendInSlices(const Architecture& architecture, const at::Tensor& query, const at::Tensor& key,
                          const at::Tensor& value, const at::Tensor& mask);

} // namespace strata
