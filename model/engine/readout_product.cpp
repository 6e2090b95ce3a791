#include "model/engine/readout_product.h"

#include <algorithm>

#if STRATA_HAS_DNNL
#include <oneapi/dnnl/dnnl.hpp>
#endif

namespace strata {
namespace {

constexpr std::int64_t tokensAtOnce = 4096; // of a matrix that has to be widened first

} // namespace

#if STRATA_HAS_DNNL

namespace {

constexpr std::size_t mostPackedBytes = std::size_t{128} << 20;
using Layout = dnnl::memory::format_tag;
using Type = dnnl::memory::data_type;

dnnl::memory::desc layout(std::int64_t rows, std::int64_t columns, Type type, Layout tag) {
    return {{rows, columns}, type, tag};
}

std::vector<std::int64_t> shapeOf(const dnnl::memory::desc& desc) {
#if DNNL_VERSION_MAJOR >= 3
    return desc.get_dims();
#else
    return desc.dims();
#endif
}

// The primitive for x [rows, E] · weights [E, V] → float32.
dnnl::matmul::primitive_desc product(const dnnl::engine& engine, std::int64_t rows, const dnnl::memory::desc& weights) {
    const std::vector<std::int64_t> shape = shapeOf(weights);
    const auto x = layout(rows, shape[0], Type::bf16, Layout::ab), out = layout(rows, shape[1], Type::f32, Layout::ab);
#if DNNL_VERSION_MAJOR >= 3
    return {engine, x, weights, out};
#else
    return {dnnl::matmul::desc(x, weights, out), engine};
#endif
}

} // namespace

/// Packed as oneDNN's kernels want it when that takes little memory (a product of some hundred rows is twice as fast
/// then), else read in place.
struct ReadoutProduct::BFloat16 {
    dnnl::engine engine{dnnl::engine::kind::cpu, 0};
    mutable dnnl::stream stream{engine};
    dnnl::memory weights;

    explicit BFloat16(const at::Tensor& matrix) {
        const std::int64_t vocabulary = matrix.size(0), width = matrix.size(1);
        weights = dnnl::memory(layout(width, vocabulary, Type::bf16, Layout::ba), engine, matrix.data_ptr());
        constexpr std::int64_t usualRows = 256;
        const auto wanted =
            product(engine, usualRows, layout(width, vocabulary, Type::bf16, Layout::any)).weights_desc();
        if (wanted == weights.get_desc() || wanted.get_size() > mostPackedBytes) {
            product(engine, usualRows, weights.get_desc()); // throws where this processor cannot
            return;
        }
        dnnl::memory packed(wanted, engine);
        dnnl::reorder(weights, packed).execute(stream, weights, packed);
        stream.wait();
        weights = packed;
    }

    void multiply(const at::Tensor& x, at::Tensor& out) const {
        const dnnl::matmul matmul(product(engine, x.size(0), weights.get_desc()));
        dnnl::memory from(layout(x.size(0), x.size(1), Type::bf16, Layout::ab), engine, x.data_ptr());
        dnnl::memory to(layout(out.size(0), out.size(1), Type::f32, Layout::ab), engine, out.data_ptr());
        matmul.execute(stream, {{DNNL_ARG_SRC, from}, {DNNL_ARG_WEIGHTS, weights}, {DNNL_ARG_DST, to}});
        stream.wait();
    }
};

bool processorMultipliesBFloat16() {
    static const bool can = [] {
        try {
            const dnnl::engine engine(dnnl::engine::kind::cpu, 0);
            product(engine, 8, layout(32, 64, Type::bf16, Layout::ba));
            return true;
        } catch (const dnnl::error&) {
            return false;
        }
    }();
    return can;
}

#else

struct ReadoutProduct::BFloat16 {
    explicit BFloat16(const at::Tensor&) {}
    void multiply(const at::Tensor&, at::Tensor&) const {}
};

bool processorMultipliesBFloat16() {
    return false;
}

#endif

ReadoutProduct::ReadoutProduct(at::Tensor matrix) : m_matrix(std::move(matrix)) {
    if (m_matrix.device().is_cpu() && m_matrix.scalar_type() == at::kBFloat16 && m_matrix.is_contiguous() &&
        processorMultipliesBFloat16())
        m_bfloat16 = std::make_unique<BFloat16>(m_matrix);
}
ReadoutProduct::~ReadoutProduct() = default;
ReadoutProduct::ReadoutProduct(ReadoutProduct&&) noexcept = default;
ReadoutProduct& ReadoutProduct::operator=(ReadoutProduct&&) noexcept = default;

void ReadoutProduct::multiply(const at::Tensor& x, at::Tensor& out) const {
    if (m_matrix.scalar_type() == out.scalar_type()) {
        at::mm_out(out, x, m_matrix.t());
    } else if (m_bfloat16 && out.is_contiguous()) {
        m_bfloat16->multiply(x.contiguous(), out);
    } else {
        const at::Tensor wide = x.to(out.scalar_type());
        for (std::int64_t begin = 0; begin < m_matrix.size(0); begin += tokensAtOnce) {
            const std::int64_t count = std::min(tokensAtOnce, m_matrix.size(0) - begin);
            at::Tensor part = out.narrow(1, begin, count);
            at::mm_out(part, wide, m_matrix.narrow(0, begin, count).to(out.scalar_type()).t());
        }
    }
}

} // namespace strata
