// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/field_names.h"

namespace strata {
namespace {

std::string (*spelling)(std::string_view) = nullptr;

} // namespace

void setFieldSpelling(std::string (*spell)(std::string_view field)) {
    spelling = spell;
}

std::string fieldText(std::string_view field, std::string_view value) {
    std::string text = spelling ? spelling(field) : std::string(field);
    if (!value.empty()) (text += ' ') += value;
    return text;
}

} // namespace strata
