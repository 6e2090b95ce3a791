// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a checkpoint's tensors onto a device. Includes LibTorch: only .cpp files of the engine may include it.
#pragma once

#include "model/base/job_control.h"
#include "model/engine/engine_internal.h"

namespace strata {

struct WeightPlan {
    at::Device device{at::kCPU};
    DType dtype = DType::Float32;
    bool fuse = true; ///< q, k, v and gate, up in one matrix each
};

/// How a checkpoint is best laid out on a device in a compute type.
///
/// In place or fused: a matrix that stays where the file is mapped costs no memory and no loading time, but q, k, v lie
/// apart in the file, and fusing them would be a second copy. So a block is fused where fusing gains (hidden size up to
/// 1024, where the calls are the cost) and where every tensor is copied anyway (another type, another device); a large
/// model on the processor in its stored type stays in place, with three and two products instead of one.
WeightPlan planWeights(const Checkpoint& checkpoint, const at::Device& device, DType dtype);

/// Bytes that will be allocated (weights in place are not) for the plan.
std::int64_t bytesToAllocate(const Checkpoint& checkpoint, const WeightPlan& plan);

/// Reads every tensor, one at a time; polls the stop token before each and reports progress by bytes.
Result<LoadedModel::Weights> readWeights(const Checkpoint& checkpoint, const WeightPlan& plan,
                                         const JobControl& control);

/// The norms' weights and biases of a block, upcast to float32; its matrices are undefined.
BlockWeights upcastVectors(const BlockWeights& block);

} // namespace strata
