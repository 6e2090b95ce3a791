// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over the processes that do one training together. Includes LibTorch: training's .cpp only.
#pragma once

#include "model/training/process_group.h"

#include <ATen/core/Tensor.h>

#include <memory>
#include <vector>

namespace strata {

/// Every process calls the same functions in the same order, with tensors of the same shapes. Each call waits for all
/// of them. Errors: a process that ended, or cannot be reached.
class Collective {
public:
    virtual ~Collective() = default;
    /// Each tensor becomes its sum over all processes, in place; the same bits everywhere.
    virtual Result<void> sum(const std::vector<at::Tensor>& tensors) = 0;
    /// Whether any process says yes.
    Result<bool> any(bool mine);
    /// After the last call: waits until every process has what that gave it, since one that ends cuts its connections.
    virtual void leave() = 0;
    /// Whether a call failed: the others are not to be waited for any more.
    bool isLost() const { return m_lost; }

protected:
    bool m_lost = false;
};

/// Meets the other processes through LibTorch's c10d: Gloo, over TCP. Tensors of a device travel through the
/// processor's memory. Errors: Unsupported where LibTorch has no c10d, or was not found with its headers when Strata
/// was built; nobody there within five minutes.
Result<std::unique_ptr<Collective>> joinCollective(const ProcessPlace& place);

} // namespace strata
