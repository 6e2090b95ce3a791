// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix products of training: in float32 by oneDNN where it was found and is fast, else by LibTorch's library.
// Includes LibTorch: training's .cpp only.
#pragma once

#include <ATen/ATen.h>

namespace strata {

/// out = a b of [m, k] and [k, n], on this thread's number of threads. The matrices may be transposed views.
void multiply(at::Tensor& out, const at::Tensor& a, const at::Tensor& b);

} // namespace strata
