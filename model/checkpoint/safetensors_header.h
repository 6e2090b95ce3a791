// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON header of a safetensors file, checked entry by entry while it is parsed: nothing is kept that is not part of
// the format.
#pragma once

#include "model/base/shown_text.h"
#include "model/checkpoint/tensor_source.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace strata {

/// The format's own limit: a longer header is refused unread.
inline constexpr std::uint64_t maxSafetensorsHeaderBytes = 100'000'000;

struct SafetensorsEntry {
    std::string name;
    std::string dtype;
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0, end = 0; ///< offsets from the first byte after the header
};

/// Parses and checks a header against the `dataBytes` that follow it: known element types, sizes that fit their shapes
/// (in 64 bits), no name twice, and offsets that cover the data exactly, without hole, overlap or rest. Sorted by name.
/// `metadata` gets what stands under __metadata__; nullptr: nobody asks. Errors: BadFormat, naming the tensor.
Result<std::vector<SafetensorsEntry>> parseSafetensorsHeader(std::string_view header, std::uint64_t dataBytes,
                                                             const std::string& subject,
                                                             std::map<std::string, std::string>* metadata = nullptr);

/// The element type as Strata computes with it; DType::Other for those that only pass through.
DType safetensorsDType(std::string_view text);
/// "F32", … ; nullptr for DType::Other.
const char* safetensorsDTypeText(DType dtype);

} // namespace strata
