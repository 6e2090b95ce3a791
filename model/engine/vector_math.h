// SPDX-License-Identifier: GPL-3.0-or-later
// exp and log of float32 as polynomials: forms that compilers turn into vector code, for loops that are compiled once
// per instruction set. Internal linkage in every .cpp that includes this: what was compiled for a newer processor is
// never picked by the linker for an older one.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

namespace strata {
namespace {

// NaN stays NaN.
inline float clamped(float x, float low, float high) {
    x = x < low ? low : x;
    return x > high ? high : x;
}

// exp without branches for −87 ≤ x ≤ 88: 2^n · e^r with |r| ≤ ln2 / 2, e^r by its Taylor polynomial of degree 7
// (relative error below 2e-8 before rounding), n by adding and subtracting 1.5 · 2^23.
inline float exponentialInRange(float x) {
    const float shifted = x * 1.44269504f + 12582912.0f;
    const float n = shifted - 12582912.0f;
    const float r = (x - n * 0.693145752f) - n * 1.42860677e-6f;
    float p = 1.0f / 5040.0f;
    p = p * r + 1.0f / 720.0f;
    p = p * r + 1.0f / 120.0f;
    p = p * r + 1.0f / 24.0f;
    p = p * r + 1.0f / 6.0f;
    p = p * r + 0.5f;
    p = p * r + 1.0f;
    p = p * r + 1.0f;
    const std::uint32_t exponent = (std::bit_cast<std::uint32_t>(shifted) + 127u) << 23;
    return p * std::bit_cast<float>(exponent);
}

// Below −87 and above 88 it is that of −87 and 88.
inline float exponential(float x) {
    return exponentialInRange(clamped(x, -87.0f, 88.0f));
}
inline double exponential(double x) {
    return std::exp(x);
}

// 1 / (1 + e^−x). Beyond ±60 it stays what it is there: compilers multiply by these bounds whatever x is, and products
// with the smaller ones that float32 has are subnormal, a hundred times slower.
inline float sigmoid(float x) {
    return 1.0f / (1.0f + exponentialInRange(clamped(-x, -60.0f, 60.0f)));
}
inline double sigmoid(double x) {
    return 1.0 / (1.0 + std::exp(-x));
}

// x / (1 + e^−x); below −60 it stays what it is there, −5e-25.
inline float silu(float x) {
    return (x < -60.0f ? -60.0f : x) * sigmoid(x);
}
inline double silu(double x) {
    return x / (1.0 + std::exp(-x));
}

// log by exponent + 2 atanh((m − 1)/(m + 1)) with m in [√½, √2): relative error 1e-7. Only for normal positive numbers.
inline float logarithm(float x) {
    const auto bits = std::bit_cast<std::int32_t>(x);
    const std::int32_t whole = (bits - 0x3F3504F3) >> 23;
    const float m = std::bit_cast<float>(bits - (whole << 23));
    const float s = (m - 1.0f) / (m + 1.0f), y = s * s;
    float p = 2.2222222e-1f;
    p = p * y + 2.8571429e-1f;
    p = p * y + 4.0e-1f;
    p = p * y + 6.6666667e-1f;
    p = p * y + 2.0f;
    return s * p + static_cast<float>(whole) * 0.69314718f;
}
inline double logarithm(double x) {
    return std::log(x);
}

} // namespace
} // namespace strata
