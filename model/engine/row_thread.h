// SPDX-License-Identifier: GPL-3.0-or-later
// Sequences that are computed side by side, each on a thread of its own.
#pragma once

#include "model/engine/engine.h"

namespace strata {

/// While it lives, what this thread computes with any model it computes alone, whatever the model's number of threads:
/// a row of many, beside others. Model and states behave as ever; results are those of a model with one thread.
class RowThread {
public:
    RowThread();
    ~RowThread();
    RowThread(const RowThread&) = delete;
    RowThread& operator=(const RowThread&) = delete;

private:
    bool m_before;
};

/// A model on the processor whose products are too small to be shared among threads: several sequences are computed
/// faster side by side.
bool isNarrow(const LoadedModel& model);

} // namespace strata
