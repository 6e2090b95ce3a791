// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that the normalizers, pre-tokenizers and decoders of a tokenizer.json are written with.
#pragma once

#include "model/base/result.h"
#include "model/tokenizer/split_pattern.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>

namespace strata {

/// The text under a key of an object; null when there is none. The pointer is into `object`.
const std::string* textUnder(const nlohmann::json& object, const char* key);
/// Errors of the following: BadFormat, with `where` as their subject.
Result<std::string> requiredText(const nlohmann::json& object, const char* key, const std::string& where);
Result<bool> flagUnder(const nlohmann::json& object, const char* key, bool absent, const std::string& where);

/// A pattern {"String": …} or {"Regex": …} under the key "pattern".
struct WrittenPattern {
    std::string text;
    bool literal = false;
};
Result<WrittenPattern> patternUnder(const nlohmann::json& object, const std::string& where);

/// Calls `step(object, type)` for `spec`, or for each part of it where it is a Sequence (parts under `partsKey`), in
/// order. At most 64 steps, nested at most four deep.
Result<void>
forEachStep(const nlohmann::json& spec, const char* partsKey, const std::string& where,
            const std::function<Result<void>(const nlohmann::json& object, const std::string& type)>& step);

} // namespace strata
