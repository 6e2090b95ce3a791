// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/utf8.h"

#include <cstdint>

namespace strata {
namespace {

struct Step {
    std::size_t length; ///< bytes of the character, or of the maximal invalid subpart
    bool valid;
    bool incomplete; ///< a valid beginning that the end of the input cuts off
};

// Table 3-7 of the Unicode standard: the range of the second byte depends on the first.
Step nextStep(std::string_view bytes) {
    const auto at = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
    const std::uint8_t first = at(0);
    if (first < 0x80) return {1, true, false};
    std::size_t length = 0;
    std::uint8_t low = 0x80, high = 0xBF;
    if (first >= 0xC2 && first <= 0xDF)
        length = 2;
    else if (first >= 0xE0 && first <= 0xEF) {
        length = 3;
        if (first == 0xE0) low = 0xA0;
        if (first == 0xED) high = 0x9F;
    } else if (first >= 0xF0 && first <= 0xF4) {
        length = 4;
        if (first == 0xF0) low = 0x90;
        if (first == 0xF4) high = 0x8F;
    } else
        return {1, false, false};
    for (std::size_t i = 1; i < length; ++i) {
        if (i >= bytes.size()) return {i, false, true};
        if (at(i) < low || at(i) > high) return {i, false, false};
        low = 0x80;
        high = 0xBF;
    }
    return {length, true, false};
}

} // namespace

bool isValidUtf8(std::string_view bytes) {
    while (!bytes.empty()) {
        const Step step = nextStep(bytes);
        if (!step.valid) return false;
        bytes.remove_prefix(step.length);
    }
    return true;
}

std::size_t completeUtf8Prefix(std::string_view bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const Step step = nextStep(bytes.substr(done));
        if (step.incomplete) break;
        done += step.length;
    }
    return done;
}

std::string replaceInvalidUtf8(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    while (!bytes.empty()) {
        const Step step = nextStep(bytes);
        if (step.valid)
            out.append(bytes.substr(0, step.length));
        else
            out.append("\xEF\xBF\xBD");
        bytes.remove_prefix(step.length);
    }
    return out;
}

std::string IncrementalUtf8::append(std::string_view bytes) {
    m_rest.append(bytes);
    const std::size_t complete = completeUtf8Prefix(m_rest);
    std::string out = replaceInvalidUtf8(std::string_view(m_rest).substr(0, complete));
    m_rest.erase(0, complete);
    return out;
}

std::string IncrementalUtf8::finish() {
    std::string out = replaceInvalidUtf8(m_rest);
    m_rest.clear();
    return out;
}

} // namespace strata
