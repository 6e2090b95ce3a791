// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/float32_accumulation.h"

namespace strata {
namespace {

constexpr std::int64_t fewMultiplications = 4096; // of one matrix; beyond it LibTorch may ask oneDNN

/// Found out by adding ones: a sum in bfloat16 stays at 256.
bool addsInBFloat16(std::int64_t columns) {
    constexpr std::int64_t terms = 320;
    const auto type = at::TensorOptions().dtype(at::kBFloat16);
    const at::Tensor sums = at::bmm(at::ones({1, 1, terms}, type), at::ones({1, terms, columns}, type));
    return sums.to(at::kFloat).min().item<float>() != static_cast<float>(terms);
}

} // namespace

at::Tensor matmulInFloat32(const at::Tensor& a, const at::Tensor& b) {
    if (!isReducedPrecisionOnProcessor(a)) return at::matmul(a, b);
    static const bool few = addsInBFloat16(1) || addsInBFloat16(8), many = addsInBFloat16(64);
    const bool isFew = a.size(-2) * a.size(-1) * b.size(-1) <= fewMultiplications;
    if (a.scalar_type() == at::kBFloat16 && !(isFew ? few : many)) return at::matmul(a, b);
    return at::matmul(a.to(at::kFloat), b.to(at::kFloat)).to(a.scalar_type());
}

} // namespace strata
