// SPDX-License-Identifier: GPL-3.0-or-later
// Operators whose results in 16 bits are rounded once, at the end, on a processor too. LibTorch 1.13 (Debian 12) rounds
// every step of some of them there; later versions, and devices, compute in float32 by themselves.
// Includes LibTorch: only .cpp files of engine and training may include it.
#pragma once

#include <ATen/ATen.h>

namespace strata {

/// x is of 16 bits and on the processor.
inline bool isNarrowOnProcessor(const at::Tensor& x) {
    return x.is_cpu() && (x.scalar_type() == at::kBFloat16 || x.scalar_type() == at::kHalf);
}

/// function(x) in x's type; computed in float32 where LibTorch's own steps would be rounded.
template <class Function> at::Tensor roundedOnce(const at::Tensor& x, Function&& function) {
    return isNarrowOnProcessor(x) ? function(x.to(at::kFloat)).to(x.scalar_type()) : function(x);
}

/// at::matmul(a, b) of one type [..., m, n] · [..., n, k], the sums in float32 at least.
at::Tensor matmulRoundedOnce(const at::Tensor& a, const at::Tensor& b);

} // namespace strata
