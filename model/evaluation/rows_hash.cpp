// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/evaluation/rows_hash.h"

#include "model/decoding/sampling.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace strata {
namespace {

class Fnv1a {
public:
    void add(std::string_view text) {
        for (const char c : text)
            addByte(static_cast<unsigned char>(c));
        addByte(0xFFU); // no text holds it, so that borders count
    }
    std::string hex() const {
        std::string text(16, '0');
        std::uint64_t rest = m_value;
        for (std::size_t i = 16; i-- > 0; rest >>= 4U)
            text[i] = "0123456789abcdef"[rest & 0xFU];
        return text;
    }

private:
    void addByte(unsigned char byte) { m_value = (m_value ^ byte) * 0x100000001B3ULL; }
    std::uint64_t m_value = 0xCBF29CE484222325ULL;
};

} // namespace

std::string rowsHash(const std::vector<DataRow>& rows) {
    Fnv1a hash;
    for (const DataRow& row : rows) {
        hash.add(std::to_string(row.line));
        for (const auto& [name, text] : row.fields) {
            hash.add(name);
            hash.add(text);
        }
        const auto addPath = [&hash](const std::vector<std::string>& path) {
            hash.add(std::to_string(path.size()));
            for (const std::string& answer : path)
                hash.add(answer);
        };
        addPath(row.answers);
        for (const std::vector<std::string>& path : row.otherPaths)
            addPath(path);
    }
    return hash.hex();
}

std::vector<std::size_t> sampleOfRows(std::size_t rows, std::size_t count, std::uint64_t seed) {
    std::vector<std::size_t> places(rows);
    std::iota(places.begin(), places.end(), std::size_t{0});
    if (count >= rows) return places;
    std::mt19937_64 random(seed);
    for (std::size_t i = 0; i < count; ++i)
        std::swap(places[i], places[i + static_cast<std::size_t>(uniform(random) * static_cast<double>(rows - i))]);
    places.resize(count);
    std::ranges::sort(places);
    return places;
}

} // namespace strata
