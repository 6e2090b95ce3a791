// SPDX-License-Identifier: GPL-3.0-or-later
// model.safetensors.index.json beside two shards, "a" and "b", that both hold a tensor "both".
#include "model/checkpoint/safetensors.h"
#include "tests/fuzz/fuzz_support.h"

#include <array>

using namespace strata;

namespace {

void writeShard(const char* name, const char* tensor) {
    static const std::array<float, 2> values{1, 2};
    const auto bytes = std::as_bytes(std::span(values));
    const auto written = writeSafetensors(fuzz::fileOf(name, ""), {{tensor, DType::Float32, {2}, bytes, nullptr},
                                                                   {"both", DType::Float32, {2}, bytes, nullptr}});
    fuzz::require(written.has_value(), "a shard could not be written");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const bool once = (writeShard("a", "x"), writeShard("b", "y"), true);
    fuzz::require(once, "");
    const auto source = openShardedSafetensors(fuzz::fileOf("model.safetensors.index.json", fuzz::textOf(data, size)));
    if (!source) {
        fuzz::checkSentence(source.error());
        return 0;
    }
    fuzz::require(!(*source)->tensors().empty() && (*source)->tensors().size() <= 3, "tensors that no shard has");
    return 0;
}
