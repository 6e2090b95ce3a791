// SPDX-License-Identifier: GPL-3.0-or-later
// The product of states and a readout matrix, chunk after chunk. Includes LibTorch: only .cpp files of the engine may
// include it.
#pragma once

#include <ATen/ATen.h>

#include <memory>

namespace strata {

/// out [R, V] = x [R, E] · matrix [V, E]ᵀ for many x. `out` is float32 (float64 for float64 models): products of 16-bit
/// numbers are accumulated in float32 and stay in it, because rounding a logit to 16 bits would move its probability by
/// several per cent. On the processor oneDNN multiplies 16-bit numbers where it can, on CUDA its tensor cores do;
/// elsewhere the matrix is upcast a part at a time.
///
/// A float32 x beside a bfloat16 matrix is a compensated bfloat16 GEMM: x is cast for oneDNN, and the rounding
/// error is compensated where it matters: a few coordinates (a transformer's outliers) carry nearly all of the error
/// that a logit's difference from other logits sees. These enter twice, cast and as the rounding error, and so many are
/// taken that the error left, as a standard deviation of the logits' differences, is at most 0.008 nats in the rows
/// that `prepare` saw.
class ReadoutProduct {
public:
    explicit ReadoutProduct(at::Tensor matrix);
    ~ReadoutProduct();
    ReadoutProduct(ReadoutProduct&&) noexcept;
    ReadoutProduct& operator=(ReadoutProduct&&) noexcept;

    const at::Tensor& matrix() const { return m_matrix; }
    /// Chooses the coordinates by rows [R, E] like those that will be multiplied; without it the first multiplied are
    /// taken.
    void prepare(const at::Tensor& x);
    /// `x` in the matrix's type or a higher precision. `compensateAll`: every coordinate is compensated, twice, at the
    /// price of two more products.
    void multiply(const at::Tensor& x, at::Tensor& out, bool compensateAll = false);

private:
    struct BFloat16;
    void multiplyBFloat16(const at::Tensor& x, at::Tensor& out, bool compensateAll) const;

    at::Tensor m_matrix;
    bool m_onProcessor;                   ///< oneDNN multiplies it; else another type or device, or no oneDNN
    std::unique_ptr<BFloat16> m_bfloat16; ///< the matrix as oneDNN reads it
    std::unique_ptr<BFloat16>
        m_compensatedColumns; ///< the columns of `m_compensated`; none: they stand in `m_bfloat16` once more
    at::Tensor m_compensated; ///< int64, coordinates of x that enter twice; undefined where x is bfloat16
};

/// The same without preparation, whatever the types: a matrix of lower precision than `out` is upcast to its type a
/// part at a time, but for 16-bit ones on CUDA, which its tensor cores multiply as they are (from LibTorch 2.8 on).
void multiplyUpcast(const at::Tensor& x, const at::Tensor& matrix, at::Tensor& out);

/// Whether 16-bit matrices are multiplied as such on this processor, or cast first.
bool processorMultipliesBFloat16();

} // namespace strata
