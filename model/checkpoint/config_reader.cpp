// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/config_reader.h"

#include "model/base/json_file.h"
#include "model/base/utf8.h"

#include <cmath>
#include <sstream>

namespace strata {
namespace {

std::string shownNumber(double value) {
    std::ostringstream out;
    out.imbue(std::locale::classic());
    out << value;
    return out.str();
}

} // namespace

std::string shownValue(const nlohmann::json& value) {
    if (value.is_object()) return "an object";
    if (value.is_array() && value.size() > 8) return "a list";
    std::string text = dumpJson(value);
    if (text.size() > 60) {
        text.resize(60);
        text.resize(completeUtf8Prefix(text));
        text += "…";
    }
    return text;
}

ConfigReader::ConfigReader(const nlohmann::json& object, std::string subject, std::string prefix)
    : m_object(object), m_subject(std::move(subject)), m_prefix(std::move(prefix)) {}

const nlohmann::json* ConfigReader::find(const char* key) const {
    const auto found = m_object.find(key);
    return found == m_object.end() || found->is_null() ? nullptr : &*found;
}

const nlohmann::json* ConfigReader::find(const char* key, bool required) {
    const nlohmann::json* const value = find(key);
    if (!value && required)
        refuse(ErrorCode::BadConfig, key,
               "is missing; get the file again from where the model was published, or add the key.");
    return value;
}

bool ConfigReader::has(const char* key) const {
    return find(key) != nullptr;
}

void ConfigReader::refuse(ErrorCode code, const char* key, const std::string& what) {
    if (!m_problem) m_problem = Error{code, m_subject, "\"" + m_prefix + key + "\" " + what};
}

void ConfigReader::adopt(const ConfigReader& nested) {
    if (!m_problem) m_problem = nested.m_problem;
}

std::int64_t ConfigReader::integer(const char* key, std::int64_t low, std::int64_t high,
                                   std::optional<std::int64_t> fallback) {
    const nlohmann::json* const value = find(key, !fallback);
    if (!value) return fallback.value_or(low);
    const bool fits =
        value->is_number_integer() && (!value->is_number_unsigned() || value->get<std::uint64_t>() <= INT64_MAX);
    if (!fits || value->get<std::int64_t>() < low || value->get<std::int64_t>() > high) {
        refuse(ErrorCode::BadConfig, key,
               "must be a whole number from " + std::to_string(low) + " to " + std::to_string(high) + ", not " +
                   shownValue(*value) + ".");
        return low;
    }
    return value->get<std::int64_t>();
}

double ConfigReader::number(const char* key, double low, double high, std::optional<double> fallback) {
    const nlohmann::json* const value = find(key, !fallback);
    if (!value) return fallback.value_or(low);
    const double number = value->is_number() ? value->get<double>() : NAN;
    if (!(number >= low && number <= high)) {
        refuse(ErrorCode::BadConfig, key,
               "must be a number from " + shownNumber(low) + " to " + shownNumber(high) + ", not " +
                   shownValue(*value) + ".");
        return low;
    }
    return number;
}

bool ConfigReader::boolean(const char* key, bool fallback) {
    const nlohmann::json* value = find(key);
    if (!value) return fallback;
    if (!value->is_boolean()) {
        refuse(ErrorCode::BadConfig, key, "must be true or false, not " + shownValue(*value) + ".");
        return fallback;
    }
    return value->get<bool>();
}

std::string ConfigReader::text(const char* key, std::optional<std::string> fallback) {
    const nlohmann::json* value = find(key);
    if (!value) {
        if (!fallback)
            refuse(ErrorCode::BadConfig, key,
                   "is missing; get the file again from where the model was published, or add the key.");
        return fallback.value_or("");
    }
    if (!value->is_string()) {
        refuse(ErrorCode::BadConfig, key, "must be a text, not " + shownValue(*value) + ".");
        return fallback.value_or("");
    }
    return value->get<std::string>();
}

std::vector<TokenId> ConfigReader::ids(const char* key) {
    std::vector<TokenId> result;
    const nlohmann::json* value = find(key);
    if (!value) return result;
    const auto add = [&](const nlohmann::json& id) {
        const bool fits = id.is_number_integer() && (!id.is_number_unsigned() || id.get<std::uint64_t>() <= INT32_MAX);
        const std::int64_t number = fits ? id.get<std::int64_t>() : -2;
        // -1 is how some checkpoints write "none".
        if (number >= 0 && number <= INT32_MAX)
            result.emplace_back(static_cast<std::int32_t>(number));
        else if (number != -1)
            refuse(ErrorCode::BadConfig, key, "must be a token id or a list of them, not " + shownValue(id) + ".");
    };
    if (value->is_array()) {
        for (const auto& id : *value)
            add(id);
    } else
        add(*value);
    return result;
}

const nlohmann::json* ConfigReader::object(const char* key) {
    const nlohmann::json* value = find(key);
    if (value && !value->is_object()) {
        refuse(ErrorCode::BadConfig, key, "must be an object, not " + shownValue(*value) + ".");
        return nullptr;
    }
    return value;
}

} // namespace strata
