// SPDX-License-Identifier: GPL-3.0-or-later
// The loops for processors with AVX-512; this file alone is compiled for them.
#include "model/engine/decode_parts_loops.h"

namespace strata {

#if defined(__AVX512F__)
template <> const DecodeParts<float>* avx512DecodeParts() {
    static constexpr DecodeParts<float> table = decodeTable<float>();
    return &table;
}
template <> const DecodeParts<double>* avx512DecodeParts() {
    static constexpr DecodeParts<double> table = decodeTable<double>();
    return &table;
}
#else
template <> const DecodeParts<float>* avx512DecodeParts() {
    return nullptr;
}
template <> const DecodeParts<double>* avx512DecodeParts() {
    return nullptr;
}
#endif

} // namespace strata
