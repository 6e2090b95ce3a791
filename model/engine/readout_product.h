// The product of states and a readout matrix, in chunks. Includes LibTorch: only .cpp files of the engine may include
// it.
#pragma once

#include <ATen/ATen.h>

namespace strata {

/// out [R, V] = x [R, E] · matrix [V, E]ᵀ. `out` is float32 (float64 for float64 models); products of 16-bit numbers
/// are added up in float32 and stay in it, because rounding a logit to 16 bits would move its probability by several
/// per cent.
void readoutProduct(const at::Tensor& x, const at::Tensor& matrix, at::Tensor& out);

} // namespace strata
