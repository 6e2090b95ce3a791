// SPDX-License-Identifier: GPL-3.0-or-later
// How sentences call the fields of a request: "device" in a window, "--device" where a command line has such an option.
#pragma once

#include <string>
#include <string_view>

namespace strata {

/// Set once, before the first request, by a program that spells fields in its own way. Any thread may read afterwards.
void setFieldSpelling(std::string (*spell)(std::string_view field));

/// The field as this program spells it: "device". With a value, "device cuda:7".
std::string fieldText(std::string_view field, std::string_view value = {});

} // namespace strata
