// What comes from a file, made fit for a sentence.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace strata {

/// A name from a file: quoted, without control characters, shortened.
std::string quotedName(std::string_view name);
/// "[8, 12]"
std::string shapeText(const std::vector<std::int64_t>& shape);

} // namespace strata
