// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/float_product.h"

#if STRATA_HAS_DNNL && defined(__x86_64__)
#include <algorithm>
#include <oneapi/dnnl/dnnl.h>
#include <optional>
#endif

namespace strata {

#if STRATA_HAS_DNNL && defined(__x86_64__)
namespace {

/// A matrix as BLAS is given it: its rows one after another, or those of its transpose.
struct Operand {
    char transposed = 'N';
    dnnl_dim_t step = 1;
    const float* data = nullptr;
};

std::optional<Operand> operandOf(const at::Tensor& matrix) {
    const auto* data = static_cast<const float*>(matrix.data_ptr());
    if (matrix.stride(1) == 1 && matrix.stride(0) >= std::max<std::int64_t>(1, matrix.size(1)))
        return Operand{'N', matrix.stride(0), data};
    if (matrix.stride(0) == 1 && matrix.stride(1) >= std::max<std::int64_t>(1, matrix.size(0)))
        return Operand{'T', matrix.stride(1), data};
    return std::nullopt;
}

/// Without AVX2 its products are plain loops.
bool isFast() {
    static const bool fast = __builtin_cpu_supports("avx2");
    return fast;
}

bool multiplied(at::Tensor& out, const at::Tensor& a, const at::Tensor& b) {
    if (!isFast() || out.scalar_type() != at::kFloat || a.scalar_type() != at::kFloat || b.scalar_type() != at::kFloat)
        return false;
    const auto left = operandOf(a), right = operandOf(b), result = operandOf(out);
    if (!left || !right || !result || result->transposed != 'N') return false;
    return dnnl_sgemm(left->transposed, right->transposed, out.size(0), out.size(1), a.size(1), 1.0F, left->data,
                      left->step, right->data, right->step, 0.0F, static_cast<float*>(out.data_ptr()),
                      result->step) == dnnl_success;
}

} // namespace
#endif

void multiply(at::Tensor& out, const at::Tensor& a, const at::Tensor& b) {
#if STRATA_HAS_DNNL && defined(__x86_64__)
    if (multiplied(out, a, b)) return;
#endif
    at::mm_out(out, a, b);
}

} // namespace strata
