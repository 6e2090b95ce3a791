// SPDX-License-Identifier: GPL-3.0-or-later
// Which of several processes this one is, where one training is done by all of them.
#pragma once

#include "model/base/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace strata {

struct ProcessPlace {
    int rank = 0;           ///< from 0; the first writes what there is to write
    int size = 1;           ///< processes in all
    int localRank = -1;     ///< among those of this machine: the number of its device; −1: not said
    std::string address;    ///< of the first process's machine
    std::uint16_t port = 0; ///< where the first process waits for the others
    friend bool operator==(const ProcessPlace&, const ProcessPlace&) = default;
};

/// What torchrun (and whoever starts processes as it does) says in the environment: RANK, WORLD_SIZE, MASTER_ADDR,
/// MASTER_PORT, LOCAL_RANK. Empty where WORLD_SIZE is not there or 1. A port that the launcher's own store holds
/// (TORCHELASTIC_USE_AGENT_STORE) is left to it and the next one taken, so that its version need not be LibTorch's.
/// `variable` gives a variable's value, null where it is not set. Errors: BadArgument, naming the variable.
Result<std::optional<ProcessPlace>> processPlace(const std::function<const char*(const char*)>& variable);

} // namespace strata
