// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of ggml tensors as float32, bit for bit as the format's reference code gives them.
#pragma once

#include "model/gguf/ggml_type.h"

#include <cstddef>
#include <span>

namespace strata {

/// Elements [first, first + values.size()) of a tensor whose blocks are `bytes`. `type` must be readable, the range
/// must lie inside; it may begin and end within blocks. Any thread.
void dequantize(const GgmlTypeInfo& type, std::span<const std::byte> bytes, std::size_t first, std::span<float> values);

/// Whether no element of the blocks is NaN or infinite. Looks at the scales only where there are any: finite ones (at
/// most 65504) times the few bits of scales and elements cannot leave float32.
bool blocksAreFinite(const GgmlTypeInfo& type, std::span<const std::byte> bytes);

} // namespace strata
