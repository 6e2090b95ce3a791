// SPDX-License-Identifier: GPL-3.0-or-later
// The statistics of lens cells by LibTorch's operators, for devices that are not the processor. Includes LibTorch: only
// .cpp files of the engine may include it.
#pragma once

#include "model/engine/lens_reader.h"

#include <ATen/ATen.h>

namespace strata {

struct DeviceCellTask {
    std::int32_t topK = 1;
    bool divergence = false, jensenShannon = false;
    std::span<const TokenId> tracked;
    bool targetsAreFinal = false;
};

/// Fills the block's distribution statistics from logits [count, V] on any device. For the final row, `final` receives
/// its probabilities and, where asked, `targets` its top-1; for the others `final` [≥ count, V] is what they are
/// compared with.
void reduceOnDevice(const at::Tensor& logits, bool isFinal, const DeviceCellTask& task, at::Tensor& final,
                    std::vector<std::int32_t>& targets, CellBlock& block);

/// Adds the Jensen–Shannon distances of every two rows of logits [R, V] to sums [R (R − 1) / 2]: (0, 1), (0, 2) … (1,
/// 2) …
void addDistancesOnDevice(const at::Tensor& logits, std::vector<double>& sums);

} // namespace strata
