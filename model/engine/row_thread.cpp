// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/row_thread.h"

#include "model/engine/device.h"
#include "model/engine/model.h"

#include <utility>

namespace strata {

RowThread::RowThread() : m_before(std::exchange(computesAlone(), true)) {}

RowThread::~RowThread() {
    computesAlone() = m_before;
}

bool isNarrow(const LoadedModel& model) {
    const auto* const loaded = dynamic_cast<const Model*>(&model);
    return loaded && loaded->torchDevice.is_cpu() &&
           automaticThreads(loaded->architecture().hiddenSize, loaded->torchDevice) == 1;
}

} // namespace strata
