// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzz targets share. Each target is one file with one function, LLVMFuzzerTestOneInput: libFuzzer calls it
// with inputs that it makes up, the replay programs of the ordinary build with those of corpus/.
#pragma once

#include "model/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace strata::fuzz {

inline std::string_view textOf(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Ends the program, so that the fuzzer keeps the input.
[[noreturn]] void broken(const std::string& what);
inline void require(bool holds, const char* what) {
    if (!holds) broken(what);
}

/// An error must be one sentence that can be shown: with a subject and a detail, in valid UTF-8, in one line, not a
/// page long.
void checkSentence(const Error& error);

/// Writes the bytes into a file in memory and gives a name under which it can be opened. One file for the whole
/// program, written over each time; `name` stands in a folder of its own.
std::filesystem::path fileOf(const std::string& name, std::string_view bytes);

} // namespace strata::fuzz
