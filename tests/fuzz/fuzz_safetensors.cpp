// SPDX-License-Identifier: GPL-3.0-or-later
// A .safetensors file: its length, its header, and every tensor that it is said to hold.
#include "model/checkpoint/safetensors.h"
#include "tests/fuzz/fuzz_support.h"

#include <vector>

using namespace strata;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto source = openSafetensors(fuzz::fileOf("model.safetensors", fuzz::textOf(data, size)));
    if (!source) {
        fuzz::checkSentence(source.error());
        return 0;
    }
    std::vector<float> values;
    std::size_t bytes = 0;
    for (const TensorView& tensor : (*source)->tensors()) {
        bytes += tensor.bytes.size();
        fuzz::require((*source)->find(tensor.name) == &tensor, "a tensor is not found by its name");
        if (tensor.dtype == DType::Other) continue;
        fuzz::require(tensor.elementCount() * dtypeBytes(tensor.dtype) == tensor.bytes.size(),
                      "a tensor's bytes do not fit its shape");
        values.resize(tensor.elementCount());
        readFloats(tensor, 0, values);
    }
    fuzz::require(bytes <= size, "the tensors have more bytes than the file");
    return 0;
}
