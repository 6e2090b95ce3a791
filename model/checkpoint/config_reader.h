// SPDX-License-Identifier: GPL-3.0-or-later
// Typed, bounded access to the keys of a configuration; the first problem is kept and reported with its key.
#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace strata {

/// Reads keys of one JSON object. null counts as absent, as Hugging Face's library has it. After a problem all further
/// reads give defaults; ask problem() at the end. Keeps references to its arguments.
class ConfigReader {
public:
    /// `prefix` stands before every key in errors ("rope_scaling.").
    ConfigReader(const nlohmann::json& object, std::string subject, std::string prefix = {});

    bool has(const char* key) const;
    /// Absent: `fallback`, or a problem when there is none.
    std::int64_t integer(const char* key, std::int64_t low, std::int64_t high,
                         std::optional<std::int64_t> fallback = {});
    double number(const char* key, double low, double high, std::optional<double> fallback = {});
    bool boolean(const char* key, bool fallback);
    std::string text(const char* key, std::optional<std::string> fallback = {});
    /// One token id or a list of them.
    std::vector<TokenId> ids(const char* key);
    /// nullptr when absent; a problem when it is something else than an object.
    const nlohmann::json* object(const char* key);

    void refuse(ErrorCode code, const char* key, const std::string& what);
    const std::optional<Error>& problem() const { return m_problem; }
    /// Takes over the problem of a nested reader.
    void adopt(const ConfigReader& nested);

private:
    const nlohmann::json* find(const char* key) const;
    const nlohmann::json* find(const char* key, bool required); ///< refuses where it is required and missing
    const nlohmann::json& m_object;
    std::string m_subject, m_prefix;
    std::optional<Error> m_problem;
};

/// A value as it may be shown in a sentence: its JSON, shortened.
std::string shownValue(const nlohmann::json& value);

} // namespace strata
