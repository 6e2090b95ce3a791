// SPDX-License-Identifier: GPL-3.0-or-later
// A quick fingerprint of a model, for provenance and for remembering settings.
#pragma once

#include "model/checkpoint/tensor_source.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace strata {

/// FNV-1a with 128 bits (Fowler, Noll, Vo; draft-eastlake-fnv). Not cryptographic.
class Fnv128 {
public:
    void add(std::span<const std::byte> bytes);
    void add(std::string_view text) { add(std::as_bytes(std::span(text))); }
    void add(std::uint64_t number); ///< as eight little-endian bytes
    std::string hex() const;        ///< 32 digits

private:
    __extension__ using Word = unsigned __int128;
    Word m_state = (Word{0x6c62272e07bb0142ULL} << 64) | Word{0x62b821756295c58dULL};
};

/// config.json's bytes, then each tensor in order of name: name, type, shape, and up to four evenly spaced KiB of its
/// bytes.
std::string modelHash(std::string_view configBytes, const TensorSource& tensors);

} // namespace strata
