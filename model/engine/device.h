// SPDX-License-Identifier: GPL-3.0-or-later
// Devices and the machine below them. Includes LibTorch: only .cpp files of the engine may include it.
#pragma once

#include "model/base/result.h"

#include <ATen/ATen.h>

#include <optional>
#include <string>

namespace strata {

/// "cpu", "cuda", "cuda:1". DeviceMissing with a sentence when it is not there, BadArgument when it is no device's
/// name.
Result<at::Device> parseDevice(const std::string& text);

/// Free bytes of a CUDA device, with what LibTorch kept of freed tensors given back; empty when the CUDA runtime cannot
/// be asked.
std::optional<std::int64_t> availableDeviceMemory(const at::Device& device);

/// Bytes of a CUDA device that are in use, by any program; empty on the processor, and when the runtime cannot be
/// asked.
std::optional<std::int64_t> usedDeviceMemory(const at::Device& device);

/// LibTorch keeps a device's freed memory for its next tensors. Gives it back, so that other programs, and the question
/// whether another model fits, see it. Does nothing on the processor, and before LibTorch 2.9, where only CUDA's
/// headers reach it. Throws nothing.
void giveBackDeviceMemory(const at::Device& device) noexcept;

/// Whether LibTorch multiplies float16 matrices on the processor (1.13 does not, 2.x does).
bool processorMultipliesHalf();

/// How many threads pay for a model of this width: one below 512, where a product is over before a second core has
/// woken up (and where waiting threads that spin make a busy machine ten times slower), all cores from there on and on
/// CUDA.
int automaticThreads(std::int64_t hiddenSize, const at::Device& device);

/// Threads of LibTorch and of OpenBLAS; 0: all cores. LibTorch keeps the number per thread, so each job sets it anew.
void useThreads(int threads);
/// Whether the calling thread uses one, whatever useThreads() is told: it is one of several (RowThread).
bool& computesAlone();

/// Path of the reference BLAS that LibTorch's products go to (30 times slower than a real one); empty when it is
/// another.
std::optional<std::string> referenceBlasPath();

} // namespace strata
