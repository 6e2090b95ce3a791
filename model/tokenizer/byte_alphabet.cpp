// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tokenizer/byte_alphabet.h"

#include <array>

namespace strata {
namespace {

constexpr unsigned firstStandIn = 0x100;
constexpr unsigned standIns = 68; // bytes that are not printable Latin-1

struct Alphabet {
    std::array<std::string, 256> letter;
    std::array<unsigned char, standIns> byteOfStandIn{};

    Alphabet() {
        unsigned next = 0;
        for (unsigned byte = 0; byte < 256; ++byte) {
            const bool printable = (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
            unsigned character = byte;
            if (!printable) {
                byteOfStandIn[next] = static_cast<unsigned char>(byte);
                character = firstStandIn + next++;
            }
            if (character < 0x80)
                letter[byte] = static_cast<char>(character);
            else
                letter[byte] = {static_cast<char>(0xC0U | (character >> 6)),
                                static_cast<char>(0x80U | (character & 0x3FU))};
        }
    }
};

const Alphabet& alphabet() {
    static const Alphabet instance;
    return instance;
}

} // namespace

std::string_view letterOfByte(unsigned char byte) {
    return alphabet().letter[byte];
}

std::optional<std::string> bytesOfLetters(std::string_view letters) {
    std::string bytes;
    bytes.reserve(letters.size());
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const auto lead = static_cast<unsigned char>(letters[i]);
        unsigned character = lead;
        if (lead >= 0x80) {
            // The alphabet ends at U+0143: two bytes of UTF-8 at most.
            if ((lead & 0xE0U) != 0xC0U || i + 1 == letters.size()) return std::nullopt;
            character = (lead & 0x1FU) << 6 | (static_cast<unsigned char>(letters[++i]) & 0x3FU);
        }
        if (character >= firstStandIn) {
            if (character - firstStandIn >= standIns) return std::nullopt;
            bytes += static_cast<char>(alphabet().byteOfStandIn[character - firstStandIn]);
        } else {
            const bool printable = (character >= 0x21 && character <= 0x7E) || (character >= 0xA1 && character != 0xAD);
            if (!printable) return std::nullopt;
            bytes += static_cast<char>(character);
        }
    }
    return bytes;
}

} // namespace strata
