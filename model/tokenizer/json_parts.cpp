// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tokenizer/json_parts.h"

#include <nlohmann/json.hpp>

namespace strata {
namespace {

using nlohmann::json;
using Step = std::function<Result<void>(const json& object, const std::string& type)>;

constexpr int mostSteps = 64;
constexpr int deepest = 4;

Result<void> walk(const json& spec, const char* partsKey, const std::string& where, const Step& step, int depth,
                  int& count) {
    STRATA_TRY(const std::string type, requiredText(spec, "type", where));
    if (type != "Sequence") {
        if (++count > mostSteps)
            return fail(ErrorCode::BadFormat, where, "has more than " + std::to_string(mostSteps) + " steps.");
        return step(spec, type);
    }
    if (depth > deepest) return fail(ErrorCode::BadFormat, where, "nests more than four sequences.");
    const auto parts = spec.find(partsKey);
    if (parts == spec.end() || !parts->is_array())
        return fail(ErrorCode::BadFormat, where, std::string("\"") + partsKey + "\" must be a list.");
    for (const auto& part : *parts)
        STRATA_CHECK(walk(part, partsKey, where, step, depth + 1, count));
    return {};
}

} // namespace

const std::string* textUnder(const json& object, const char* key) {
    if (!object.is_object()) return nullptr;
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get_ptr<const std::string*>() : nullptr;
}

Result<std::string> requiredText(const json& object, const char* key, const std::string& where) {
    if (const std::string* const found = textUnder(object, key)) return *found;
    return fail(ErrorCode::BadFormat, where, std::string("must be an object with a text \"") + key + "\".");
}

Result<bool> flagUnder(const json& object, const char* key, bool absent, const std::string& where) {
    const auto found = object.find(key);
    if (found == object.end()) return absent;
    if (!found->is_boolean())
        return fail(ErrorCode::BadFormat, where, std::string("\"") + key + "\" must be true or false.");
    return found->get<bool>();
}

Result<WrittenPattern> patternUnder(const json& object, const std::string& where) {
    const auto pattern = object.find("pattern");
    if (pattern == object.end() || !pattern->is_object())
        return fail(ErrorCode::BadFormat, where, "\"pattern\" must be an object.");
    WrittenPattern out;
    out.literal = pattern->contains("String");
    STRATA_TRY(out.text, requiredText(*pattern, out.literal ? "String" : "Regex", where + ".pattern"));
    return out;
}

Result<void> forEachStep(const json& spec, const char* partsKey, const std::string& where, const Step& step) {
    int count = 0;
    return walk(spec, partsKey, where, step, 0, count);
}

} // namespace strata
