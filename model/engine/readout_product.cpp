// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/readout_product.h"

#include <ATen/core/dispatch/Dispatcher.h>

#include <algorithm>
#include <optional>
#include <utility>

#if STRATA_HAS_DNNL
#include <oneapi/dnnl/dnnl.hpp>
#endif

namespace strata {
namespace {

constexpr std::int64_t tokensAtOnce = 4096; // of a matrix that has to be cast first
constexpr double allowedError = 0.008;      // nats, standard deviation
constexpr std::int64_t columnsAtOnce = 32;  // what matrix units of processors take at a time

// The variance of each column of a matrix [V, E]: how far a unit of that coordinate spreads the logits.
at::Tensor columnVariance(const at::Tensor& matrix) {
    const auto wide = at::TensorOptions().dtype(at::kDouble);
    at::Tensor sum = at::zeros({matrix.size(1)}, wide), squares = sum.clone();
    for (std::int64_t begin = 0; begin < matrix.size(0); begin += tokensAtOnce) {
        const at::Tensor part = matrix.narrow(0, begin, std::min(tokensAtOnce, matrix.size(0) - begin)).to(at::kFloat);
        sum += part.sum(0).to(at::kDouble);
        squares += part.square().sum(0).to(at::kDouble);
    }
    const auto count = static_cast<double>(matrix.size(0));
    return (squares / count - (sum / count).square()).clamp_min(0);
}

// What the cast to bfloat16 takes from x.
at::Tensor roundingError(const at::Tensor& x) {
    return x - x.to(at::kBFloat16).to(x.scalar_type());
}

// The coordinates whose rounding errors are compensated: as many, in steps, as bring the worst row's error under the
// allowed one.
at::Tensor compensatedCoordinates(const at::Tensor& x, const at::Tensor& matrix) {
    const at::Tensor spread = roundingError(x).to(at::kDouble).square() * columnVariance(matrix);
    const at::Tensor order = spread.mean(0).argsort(-1, true);
    // left[i]: the worst row's error when the first i + 1 in order are compensated
    const at::Tensor worst = (spread.sum(1, true) - spread.index_select(1, order).cumsum(1)).amax(0);
    const double* const left = worst.data_ptr<double>();
    std::int64_t kept = std::min(columnsAtOnce, x.size(1));
    while (kept < x.size(1) && left[kept - 1] > allowedError * allowedError)
        kept = std::min(kept + columnsAtOnce, x.size(1));
    return order.narrow(0, 0, kept).contiguous();
}

} // namespace

#if STRATA_HAS_DNNL

namespace {

constexpr std::size_t mostPackedBytes = std::size_t{128} << 20;
constexpr std::int64_t usualRows = 256; // that packing is made for
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
dnnl::matmul::primitive_desc product(const dnnl::engine& engine, std::int64_t rows, const dnnl::memory::desc& weights,
                                     bool add = false) {
    const std::vector<std::int64_t> shape = shapeOf(weights);
    const auto x = layout(rows, shape[0], Type::bf16, Layout::ab), out = layout(rows, shape[1], Type::f32, Layout::ab);
    dnnl::primitive_attr attributes;
    if (add) {
        dnnl::post_ops sum;
        sum.append_sum(1.0F);
        attributes.set_post_ops(sum);
    }
#if DNNL_VERSION_MAJOR >= 3
    return {engine, x, weights, out, attributes};
#else
    return {dnnl::matmul::desc(x, weights, out), attributes, engine};
#endif
}

} // namespace

/// Packed as oneDNN's kernels want it when that takes little memory (a product of some hundred rows is twice as fast
/// then), else read in place.
struct ReadoutProduct::BFloat16 {
    dnnl::engine engine{dnnl::engine::kind::cpu, 0};
    mutable dnnl::stream stream{engine};
    dnnl::memory weights;
    at::Tensor inPlace; ///< what `weights` lies in, where it is not packed

    explicit BFloat16(at::Tensor matrix) : inPlace(std::move(matrix)) {
        const std::int64_t vocabulary = inPlace.size(0), width = inPlace.size(1);
        weights = dnnl::memory(layout(width, vocabulary, Type::bf16, Layout::ba), engine, inPlace.data_ptr());
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
        inPlace.reset();
    }

    /// With some columns once more behind the others: packed a part at a time, so that there is no second copy.
    BFloat16(const at::Tensor& matrix, const at::Tensor& repeated) {
        const std::int64_t vocabulary = matrix.size(0), width = matrix.size(1) + repeated.size(0);
        const auto wanted =
            product(engine, usualRows, layout(width, vocabulary, Type::bf16, Layout::any)).weights_desc();
        weights = dnnl::memory(wanted, engine);
        for (std::int64_t begin = 0; begin < vocabulary; begin += tokensAtOnce) {
            const at::Tensor rows = matrix.narrow(0, begin, std::min(tokensAtOnce, vocabulary - begin));
            const at::Tensor part = at::cat({rows, rows.index_select(1, repeated)}, 1);
            dnnl::memory from(layout(width, part.size(0), Type::bf16, Layout::ba), engine, part.data_ptr());
            dnnl::memory to(wanted.submemory_desc({width, part.size(0)}, {0, begin}), engine,
                            weights.get_data_handle());
            dnnl::reorder(from, to).execute(stream, from, to);
            stream.wait();
        }
    }

    /// Whether so many elements may be packed, as a copy.
    static bool fits(std::int64_t elements) { return static_cast<std::size_t>(elements) * 2 <= mostPackedBytes; }

    // `add`: to what `out` holds.
    void multiply(const at::Tensor& x, at::Tensor& out, bool add) const {
        const dnnl::matmul matmul(product(engine, x.size(0), weights.get_desc(), add));
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
    BFloat16(const at::Tensor&, const at::Tensor&) {}
    static bool fits(std::int64_t) { return false; }
    void multiply(const at::Tensor&, at::Tensor&, bool) const {}
};

bool processorMultipliesBFloat16() {
    return false;
}

#endif

ReadoutProduct::ReadoutProduct(at::Tensor matrix)
    : m_matrix(std::move(matrix)),
      m_onProcessor(m_matrix.device().is_cpu() && m_matrix.scalar_type() == at::kBFloat16 && m_matrix.is_contiguous() &&
                    processorMultipliesBFloat16()) {}
ReadoutProduct::~ReadoutProduct() = default;
ReadoutProduct::ReadoutProduct(ReadoutProduct&&) noexcept = default;
ReadoutProduct& ReadoutProduct::operator=(ReadoutProduct&&) noexcept = default;

void ReadoutProduct::prepare(const at::Tensor& x) {
    if (!m_onProcessor) return;
    m_compensated = x.scalar_type() == at::kBFloat16 ? at::Tensor() : compensatedCoordinates(x, m_matrix);
    m_compensatedColumns = nullptr;
    if (m_compensated.defined() && BFloat16::fits(m_matrix.size(0) * (m_matrix.size(1) + m_compensated.size(0)))) {
        m_bfloat16 = std::make_unique<BFloat16>(m_matrix, m_compensated);
    } else {
        m_bfloat16 = std::make_unique<BFloat16>(m_matrix);
        if (m_compensated.defined())
            m_compensatedColumns = std::make_unique<BFloat16>(m_matrix.index_select(1, m_compensated));
    }
}

void ReadoutProduct::multiply(const at::Tensor& x, at::Tensor& out, bool compensateAll) {
    if (m_matrix.scalar_type() == out.scalar_type()) {
        at::mm_out(out, x, m_matrix.t());
    } else if (m_onProcessor && out.is_contiguous()) {
        if (!m_bfloat16 || (x.scalar_type() != at::kBFloat16 && !m_compensated.defined())) prepare(x);
        multiplyBFloat16(x, out, compensateAll);
    } else {
        multiplyUpcast(x, m_matrix, out);
    }
}

void ReadoutProduct::multiplyBFloat16(const at::Tensor& x, at::Tensor& out, bool compensateAll) const {
    const at::Tensor rounded = x.to(at::kBFloat16).contiguous();
    if (!m_compensated.defined()) return m_bfloat16->multiply(rounded, out, false);
    const at::Tensor error = roundingError(x);
    const auto withCompensated = [&](const at::Tensor& addend, const at::Tensor& kept) {
        return m_compensatedColumns ? addend : at::cat({addend, kept}, 1);
    };
    const at::Tensor kept = error.index_select(1, m_compensated).to(at::kBFloat16);
    if (compensateAll) {
        // Three times eight bits are those of a float32.
        const at::Tensor second = error.to(at::kBFloat16), third = roundingError(error).to(at::kBFloat16);
        bool add = false;
        for (const at::Tensor& addend : {rounded, second, third})
            m_bfloat16->multiply(withCompensated(addend, at::zeros_like(kept)), out, std::exchange(add, true));
    } else {
        m_bfloat16->multiply(withCompensated(rounded, kept), out, false);
        if (m_compensatedColumns) m_compensatedColumns->multiply(kept, out, true);
    }
}

namespace {

// aten::mm.dtype_out, with which CUDA's tensor cores multiply 16-bit matrices and keep the sums in float32; null before
// LibTorch 2.8, which rounded them to 16 bits. Looked up by name, so that it is found whatever LibTorch built this.
using ProductInto = at::Tensor&(const at::Tensor&, const at::Tensor&, at::ScalarType, at::Tensor&);
const c10::TypedOperatorHandle<ProductInto>* productWithType() {
    static const auto found = []() -> std::optional<c10::TypedOperatorHandle<ProductInto>> {
        const auto schema = c10::Dispatcher::singleton().findSchema({"aten::mm", "dtype_out"});
        if (!schema) return std::nullopt;
        return schema->typed<ProductInto>();
    }();
    return found ? &*found : nullptr;
}

// A float32 x is the sum of three bfloat16 numbers: three products leave nothing out. float16 has not its range.
bool multipliesOnTensorCores(const at::Tensor& x, const at::Tensor& matrix, const at::Tensor& out) {
    const at::ScalarType stored = matrix.scalar_type();
    return matrix.is_cuda() && out.scalar_type() == at::kFloat &&
           ((stored == at::kBFloat16 && (x.scalar_type() == at::kBFloat16 || x.scalar_type() == at::kFloat)) ||
            (stored == at::kHalf && x.scalar_type() == at::kHalf)) &&
           productWithType() != nullptr;
}

void multiplyOnTensorCores(const at::Tensor& x, const at::Tensor& matrix, at::Tensor& out) {
    const auto& product = *productWithType();
    const at::Tensor weights = matrix.t();
    product.call(x.to(matrix.scalar_type()), weights, at::kFloat, out);
    if (x.scalar_type() == matrix.scalar_type()) return;
    const at::Tensor second = roundingError(x), third = roundingError(second);
    at::Tensor part = at::empty_like(out);
    for (const at::Tensor& addend : {second, third})
        out += product.call(addend.to(matrix.scalar_type()), weights, at::kFloat, part);
}

} // namespace

void multiplyUpcast(const at::Tensor& x, const at::Tensor& matrix, at::Tensor& out) {
    if (multipliesOnTensorCores(x, matrix, out)) return multiplyOnTensorCores(x, matrix, out);
    const at::Tensor upcast = x.to(out.scalar_type());
    for (std::int64_t begin = 0; begin < matrix.size(0); begin += tokensAtOnce) {
        const std::int64_t count = std::min(tokensAtOnce, matrix.size(0) - begin);
        at::Tensor part = out.narrow(1, begin, count);
        at::mm_out(part, upcast, matrix.narrow(0, begin, count).to(out.scalar_type()).t());
    }
}

} // namespace strata
