// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/hash.h"

#include <cstdio>

namespace strata {

void Fnv128::add(std::span<const std::byte> bytes) {
    const Word prime = (Word{1} << 88) | Word{0x13B};
    for (const std::byte byte : bytes) {
        m_state ^= static_cast<Word>(byte);
        m_state *= prime;
    }
}

void Fnv128::add(std::uint64_t number) {
    for (int i = 0; i < 8; ++i) {
        const auto byte = static_cast<std::byte>(number >> (8 * i));
        add(std::span(&byte, 1));
    }
}

std::string Fnv128::hex() const {
    char text[33];
    std::snprintf(text, sizeof text, "%016llx%016llx", static_cast<unsigned long long>(m_state >> 64),
                  static_cast<unsigned long long>(m_state));
    return text;
}

std::string modelHash(std::string_view configBytes, const TensorSource& tensors) {
    constexpr std::size_t blocks = 4, blockBytes = 1024;
    Fnv128 hash;
    hash.add(configBytes.size());
    hash.add(configBytes);
    for (const TensorView& tensor : tensors.tensors()) {
        hash.add(tensor.name.size());
        hash.add(tensor.name);
        hash.add(tensor.dtypeText);
        for (const std::int64_t size : tensor.shape)
            hash.add(static_cast<std::uint64_t>(size));
        hash.add(tensor.bytes.size());
        if (tensor.bytes.size() <= blocks * blockBytes)
            hash.add(tensor.bytes);
        else
            for (std::size_t i = 0; i < blocks; ++i)
                hash.add(tensor.bytes.subspan((tensor.bytes.size() - blockBytes) / (blocks - 1) * i, blockBytes));
    }
    return hash.hex();
}

} // namespace strata
