// The product of states and a readout matrix, chunk after chunk. Includes LibTorch: only .cpp files of the engine may
// include it.
#pragma once

#include <ATen/ATen.h>

#include <memory>

namespace strata {

/// out [R, V] = x [R, E] · matrix [V, E]ᵀ for many x. `out` is float32 (float64 for float64 models): products of 16-bit
/// numbers are added up in float32 and stay in it, because rounding a logit to 16 bits would move its probability by
/// several per cent. On the processor oneDNN multiplies 16-bit numbers where it can; elsewhere the matrix is widened a
/// part at a time.
class ReadoutProduct {
public:
    explicit ReadoutProduct(at::Tensor matrix);
    ~ReadoutProduct();
    ReadoutProduct(ReadoutProduct&&) noexcept;
    ReadoutProduct& operator=(ReadoutProduct&&) noexcept;

    const at::Tensor& matrix() const { return m_matrix; }
    /// `x` in the matrix's type.
    void multiply(const at::Tensor& x, at::Tensor& out) const;

private:
    struct BFloat16;
    at::Tensor m_matrix;
    std::unique_ptr<BFloat16> m_bfloat16; ///< the matrix as oneDNN reads it; none: another type or device, or no oneDNN
};

/// Whether 16-bit matrices are multiplied as such on this processor, or widened first.
bool processorMultipliesBFloat16();

} // namespace strata
