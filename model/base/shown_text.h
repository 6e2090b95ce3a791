// SPDX-License-Identifier: GPL-3.0-or-later
// What comes from a file, made fit for a sentence.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace strata {

/// A name from a file: quoted, without control characters, shortened.
std::string quotedName(std::string_view name);
/// The same without the quotes.
std::string shownName(std::string_view name);
/// "domain, family, kind", each as shownName() makes it; of many the first, and how many there are. "none": no names.
std::string shownNames(const std::vector<std::string>& names);
/// Text that may hold parts of characters: every byte that belongs to none becomes ⟨E6⟩. Always UTF-8.
std::string withVisibleBytes(std::string_view bytes);
/// Texts so shown one after the other, with the characters whose bytes lie in several of them put together again.
std::string joinedVisibleBytes(std::string_view shown);
/// "[8, 12]"
std::string shapeText(const std::vector<std::int64_t>& shape);

} // namespace strata
