// SPDX-License-Identifier: GPL-3.0-or-later
// The roofline of this machine: what it could do at best, measured with the operations that a model spends its time in.
#pragma once

#include "model/engine/engine.h"

namespace strata {

struct Roofline {
    double bytesPerSecond = 0; ///< reading memory that no cache holds
    double operationsPerSecond =
        0; ///< multiplications and additions of a product as the readout's: [256 × E] · [E × V]
};

/// The best of a few repetitions with the model's device, type and threads; takes some seconds and half a gigabyte
/// (two on a device).
Result<Roofline> measureRoofline(const LoadedModel& model, const JobControl& control);

} // namespace strata
