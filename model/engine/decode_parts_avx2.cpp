// SPDX-License-Identifier: GPL-3.0-or-later
// The loops for processors with AVX2 and FMA; this file alone is compiled for them.
#include "model/engine/decode_parts_loops.h"

namespace strata {

#if defined(__AVX2__) && defined(__FMA__)
template <> const DecodeParts<float>* avx2DecodeParts() {
    static constexpr DecodeParts<float> table = decodeTable<float>();
    return &table;
}
template <> const DecodeParts<double>* avx2DecodeParts() {
    static constexpr DecodeParts<double> table = decodeTable<double>();
    return &table;
}
#else
template <> const DecodeParts<float>* avx2DecodeParts() {
    return nullptr;
}
template <> const DecodeParts<double>* avx2DecodeParts() {
    return nullptr;
}
#endif

} // namespace strata
