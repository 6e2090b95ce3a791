// SPDX-License-Identifier: GPL-3.0-or-later
// Temperature scaling of heads: one factor for each, by held-out rows. No LibTorch type leaves this header.
#pragma once

#include "model/engine/engine.h"
#include "model/training/examples.h"

#include <filesystem>
#include <string>
#include <vector>

namespace strata {

struct HeadTemperature {
    std::string head;
    double temperature = 1.0; ///< what the head's logits are divided by; 1 where no row answers its level
    std::int64_t tokens = 0;  ///< of the held-out rows' answers that it was found on
    double lossBefore = 0.0, lossAfter = 0.0; ///< mean −log p of these tokens, nats
};

struct CalibrationOptions {
    std::int64_t maxTextTokens = 0; ///< the text is cut there, as in training; 0: not at all
    std::int64_t shardTokens = 1024;
    DType saveDType = DType::Float32;
    int threads = 0;
};

/// Of each head the temperature T with the least mean −log softmax(z / T) of the held-out rows' answers, teacher-forced
/// (Guo et al. 2017, On Calibration of Modern Neural Networks, section 4.2), and a model folder in which T is folded
/// into the head's matrix, W / T: what is most probable stays so, and only how sure the head is changes. Under a cap of
/// the logits W / T is what is searched for, and T is no temperature in the narrow sense. Computed in float32.
/// Errors: BadArgument, a head that is the embedding's matrix; Unsupported, one with rows for some tokens only or a
/// bias, a model under an adapter; BadData, rows that do not fit, or answers that are all right or all alike, of which
/// no temperature is the best; FileUnwritable; Cancelled.
Result<std::vector<HeadTemperature>> calibrateModel(const LoadedModel& model, const ExampleSource& heldOut,
                                                    const CalibrationOptions& options,
                                                    const std::filesystem::path& output, const JobControl& control);

} // namespace strata
