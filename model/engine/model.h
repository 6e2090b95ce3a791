// SPDX-License-Identifier: GPL-3.0-or-later
// The loaded model as the engine's own files see it. Includes LibTorch: only .cpp files of the engine may include it.
#pragma once

#include "model/engine/engine_internal.h"

namespace strata {

/// Filled once by loadModel, immutable afterwards.
class Model final : public LoadedModel {
public:
    Model() = default;
    ~Model() override;
    Model(const Model&) = delete;
    Model& operator=(const Model&) = delete;

    const Checkpoint& checkpoint() const override { return source; }
    const std::vector<EngineHead>& heads() const override { return engineHeads; }
    std::string device() const override;
    DType dtype() const override { return computeType; }
    std::int64_t weightBytes() const override { return source.weightBytes(computeType); }
    int threads() const override { return threadCount; }
    const std::vector<std::string>& warnings() const override { return notes; }
    const Weights& weights() const override { return tensors; }

    Checkpoint source;
    std::vector<EngineHead> engineHeads;
    std::vector<std::string> notes;
    Weights tensors;
    /// Norms' weights and biases of the blocks in float32, where the decode kernels take bfloat16 matrices; else
    /// empty.
    std::vector<BlockWeights> float32Vectors;
    at::Device torchDevice{at::kCPU};
    DType computeType = DType::Float32;
    int threadCount = 1;
};

} // namespace strata
