// SPDX-License-Identifier: GPL-3.0-or-later
// Builds GGUF files byte by byte, right and wrong ones, and remembers where their parts begin.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace strata::test {

class GgufBytes {
public:
    template <class Word> GgufBytes& put(Word word) {
        m_bytes.append(reinterpret_cast<const char*>(&word), sizeof word);
        boundaries.push_back(m_bytes.size());
        return *this;
    }
    GgufBytes& text(std::string_view value) {
        put<std::uint64_t>(value.size());
        m_bytes += value;
        boundaries.push_back(m_bytes.size());
        return *this;
    }
    GgufBytes& head(std::uint64_t tensors, std::uint64_t entries, std::uint32_t version = 3) {
        return put<std::uint32_t>(0x46554747).put(version).put(tensors).put(entries);
    }
    GgufBytes& entry(std::string_view key, std::string_view value) {
        return text(key).put<std::uint32_t>(8).text(value);
    }
    GgufBytes& entry(std::string_view key, std::uint32_t value) { return text(key).put<std::uint32_t>(4).put(value); }
    /// Dimensions in the file's order, fastest first.
    GgufBytes& tensor(std::string_view name, const std::vector<std::uint64_t>& dimensions, std::uint32_t type,
                      std::uint64_t offset) {
        text(name).put(static_cast<std::uint32_t>(dimensions.size()));
        for (const std::uint64_t size : dimensions)
            put(size);
        return put(type).put(offset);
    }
    /// The padding before the data, and the data.
    GgufBytes& data(std::size_t size, std::size_t alignment = 32) {
        m_bytes.resize((m_bytes.size() + alignment - 1) / alignment * alignment, '\0');
        boundaries.push_back(m_bytes.size());
        m_bytes.resize(m_bytes.size() + size, '\1');
        return *this;
    }
    const std::string& bytes() const { return m_bytes; }

    std::vector<std::size_t> boundaries;

private:
    std::string m_bytes;
};

} // namespace strata::test
