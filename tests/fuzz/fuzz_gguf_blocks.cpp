// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of every element type of GGUF: the first byte chooses the type, the rest is the tensor.
#include "model/gguf/dequantize.h"
#include "tests/fuzz/fuzz_support.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <vector>

using namespace strata;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const auto type = ggmlTypeInfo(data[0] % 48);
    if (!type || !type->readable) return 0;
    const std::size_t blocks = (size - 1) / type->blockBytes;
    if (blocks == 0) return 0;
    // A copy of its own, so that a byte read beyond the tensor is noticed.
    std::vector<std::byte> bytes(blocks * type->blockBytes);
    std::memcpy(bytes.data(), data + 1, bytes.size());
    std::vector<float> whole(blocks * type->blockElements);
    dequantize(*type, bytes, 0, whole);
    const bool finite = std::ranges::all_of(whole, [](float value) { return std::isfinite(value); });
    // Finite scales give finite elements.
    if (blocksAreFinite(*type, bytes)) fuzz::require(finite, "blocks that are said to be finite hold something else");
    // A part is the same elements as in the whole.
    const std::size_t first = data[size - 1] % whole.size(), count = (whole.size() - first + 1) / 2;
    std::vector<float> part(count);
    dequantize(*type, bytes, first, part);
    fuzz::require(std::memcmp(part.data(), whole.data() + first, count * sizeof(float)) == 0,
                  "a part differs from the whole");
    return 0;
}
