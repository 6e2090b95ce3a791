#include "model/engine/readout_product.h"

#include <algorithm>

namespace strata {
namespace {

constexpr std::int64_t tokensAtOnce = 4096; // of a matrix that has to be widened first

} // namespace

void readoutProduct(const at::Tensor& x, const at::Tensor& matrix, at::Tensor& out) {
    if (x.scalar_type() == out.scalar_type() && matrix.scalar_type() == out.scalar_type()) {
        at::mm_out(out, x, matrix.t());
        return;
    }
    const at::Tensor wide = x.to(out.scalar_type());
    for (std::int64_t begin = 0; begin < matrix.size(0); begin += tokensAtOnce) {
        const std::int64_t count = std::min(tokensAtOnce, matrix.size(0) - begin);
        at::Tensor part = out.narrow(1, begin, count);
        at::mm_out(part, wide, matrix.narrow(0, begin, count).to(out.scalar_type()).t());
    }
}

} // namespace strata
