// SPDX-License-Identifier: GPL-3.0-or-later
// Memory of the machine, so that a model that cannot fit is refused with numbers instead of being killed half-way.
#pragma once

#include "model/base/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace strata {

/// Bytes that this process may still take: /proc/meminfo's MemAvailable, or less where a control group limits it.
/// Empty: unknown.
std::optional<std::int64_t> availableMemory();

/// "1.5 GiB", "12 MiB", "640 bytes".
std::string formatBytes(std::int64_t bytes);

/// OutOfMemory with both numbers when `needed` exceeds `available`; unknown availability passes.
Result<void> requireMemory(const std::string& subject, std::int64_t needed, std::optional<std::int64_t> available,
                           const std::string& place);

/// Computing takes and frees buffers of some MiB all the time; the C library gives each back to the system at once, and
/// clearing the pages anew took a third of a prefill. From the first call on it keeps up to 128 MiB for the next
/// buffer.
void keepFreedMemory();
/// Gives back what is kept: when something large has gone.
void giveBackFreedMemory();

} // namespace strata
