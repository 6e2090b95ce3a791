// Blocks of ggml tensors as float32, bit for bit as the format's reference code gives them.
#pragma once

#include "model/gguf/ggml_type.h"

#include <cstddef>
#include <span>

namespace strata {

/// Elements [first, first + values.size()) of a tensor whose blocks are `bytes`. `type` must be readable, the range must lie inside;
/// it may begin and end within blocks. Any thread.
void dequantize(const GgmlTypeInfo& type, std::span<const std::byte> bytes, std::size_t first, std::span<float> values);

} // namespace strata
