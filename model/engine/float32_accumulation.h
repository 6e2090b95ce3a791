// SPDX-License-Identifier: GPL-3.0-or-later
// Operators on 16-bit tensors that accumulate in float32 on a processor too, so that a result is rounded once, at the
// end. LibTorch 1.13 (Debian 12) rounds every step of some of them there; later versions, and devices, compute in
// float32 by themselves.
// Includes LibTorch: only .cpp files of engine and training may include it.
#pragma once

#include <ATen/ATen.h>

namespace strata {

/// x is of 16 bits and on the processor.
inline bool isReducedPrecisionOnProcessor(const at::Tensor& x) {
    return x.is_cpu() && (x.scalar_type() == at::kBFloat16 || x.scalar_type() == at::kHalf);
}

/// function(x) in x's type; computed in float32 where LibTorch's own steps would be rounded.
template <class Function> at::Tensor inFloat32(const at::Tensor& x, Function&& function) {
    return isReducedPrecisionOnProcessor(x) ? function(x.to(at::kFloat)).to(x.scalar_type()) : function(x);
}

/// at::matmul(a, b) of one type [..., m, n] · [..., n, k], the sums in float32 at least.
at::Tensor matmulInFloat32(const at::Tensor& a, const at::Tensor& b);

} // namespace strata
