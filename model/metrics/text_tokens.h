// SPDX-License-Identifier: GPL-3.0-or-later
// The cuts of text into words that published text metrics are computed over. All take UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace strata {

/// At runs of Unicode's White_Space.
std::vector<std::string> whitespaceWords(std::string_view text);
/// sacrebleu's "13a" (mteval-v13a): punctuation beyond ASCII stays where it is.
std::vector<std::string> words13a(std::string_view text);
/// rouge-score's without stemming: lower-cased, every run of characters outside a–z0–9 parts two words.
std::vector<std::string> rougeWords(std::string_view text);

} // namespace strata
