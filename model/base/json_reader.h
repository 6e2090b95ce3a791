// SPDX-License-Identifier: GPL-3.0-or-later
// Reading typed values out of JSON that comes from outside: strict about types, the first problem is kept and named by
// its key.
#pragma once

#include "model/base/result.h"
#include "model/base/shown_text.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace strata {

/// The first problem of a document; shared by all its readers.
struct JsonProblem {
    std::string subject; ///< the file
    ErrorCode code = ErrorCode::BadFormat;
    std::optional<Error> error;

    void note(const std::string& key, const std::string& detail) {
        if (!error) error = Error{code, subject, quotedName(key) + " " + detail}; // keys come from the file, too
    }
};

/// One value of a document and the way to it ("levels[1].answer"). After a problem everything reads as missing; the
/// caller looks at JsonProblem::error once at the end. A null counts as missing, save for a floating-point number,
/// where it means "not a number".
class JsonReader {
public:
    JsonReader(const nlohmann::json& value, JsonProblem& problem, std::string path = {})
        : m_value(&value), m_problem(&problem), m_path(std::move(path)) {}

    const nlohmann::json& value() const { return *m_value; }
    const std::string& path() const { return m_path; }
    JsonProblem* problem() const { return m_problem; }
    bool failed() const { return m_problem->error.has_value(); }
    void note(const std::string& key, const std::string& detail) const { m_problem->note(pathOf(key), detail); }

    /// Must be an object, or the problem is noted.
    bool isObject() const {
        if (m_value->is_object()) return true;
        m_problem->note(m_path.empty() ? "document" : m_path, "must be a JSON object.");
        return false;
    }
    bool has(const std::string& key) const {
        if (!m_value->is_object()) return false;
        const auto found = m_value->find(key);
        return found != m_value->end() && !found->is_null();
    }

    template <class T> void optional(const std::string& key, T& out) const {
        if (failed() || !m_value->is_object()) return;
        const auto found = m_value->find(key);
        if (found == m_value->end()) return;
        if constexpr (std::is_floating_point_v<T>) {
            if (found->is_null()) {
                out = std::numeric_limits<T>::quiet_NaN();
                return;
            }
        }
        if (!found->is_null()) JsonReader(*found, *m_problem, pathOf(key)).to(out);
    }
    template <class T> void optional(const std::string& key, std::optional<T>& out) const {
        if (!has(key)) return;
        T value{};
        optional(key, value);
        if (!failed()) out = std::move(value);
    }
    template <class T> void required(const std::string& key, T& out) const {
        if (failed() || !isObject()) return;
        if (!m_value->contains(key)) {
            m_problem->note(pathOf(key), "is missing.");
            return;
        }
        if constexpr (!std::is_floating_point_v<T>) {
            if ((*m_value)[key].is_null()) {
                m_problem->note(pathOf(key), "must not be null.");
                return;
            }
        }
        optional(key, out);
    }
    /// Calls `item(JsonReader)` for each element of an array; a missing one has none.
    template <class Function> void each(const std::string& key, Function&& item) const {
        if (failed() || !has(key)) return;
        const nlohmann::json& array = (*m_value)[key];
        if (!array.is_array()) {
            m_problem->note(pathOf(key), "must be a JSON array.");
            return;
        }
        for (std::size_t i = 0; i < array.size() && !failed(); ++i)
            item(JsonReader(array[i], *m_problem, pathOf(key) + "[" + std::to_string(i) + "]"));
    }
    /// Calls `member(key, JsonReader)` for each member of an object; a missing one has none.
    template <class Function> void eachMember(const std::string& key, Function&& member) const {
        if (failed() || !has(key)) return;
        const nlohmann::json& object = (*m_value)[key];
        if (!object.is_object()) {
            m_problem->note(pathOf(key), "must be a JSON object.");
            return;
        }
        for (auto at = object.begin(); at != object.end() && !failed(); ++at)
            member(at.key(), JsonReader(at.value(), *m_problem, pathOf(key) + "." + at.key()));
    }

    void to(std::string& out) const {
        if (m_value->is_string())
            out = m_value->get_ref<const std::string&>();
        else
            wrong("a string");
    }
    void to(bool& out) const {
        if (m_value->is_boolean())
            out = m_value->get<bool>();
        else
            wrong("true or false");
    }
    template <class T> std::enable_if_t<std::is_integral_v<T> && !std::is_same_v<T, bool>> to(T& out) const {
        if (m_value->is_number_unsigned()) {
            const auto number = m_value->get<std::uint64_t>();
            if (number <= static_cast<std::uint64_t>(std::numeric_limits<T>::max())) {
                out = static_cast<T>(number);
                return;
            }
        } else if (m_value->is_number_integer() && std::is_signed_v<T>) {
            const auto number = m_value->get<std::int64_t>();
            if (number >= static_cast<std::int64_t>(std::numeric_limits<T>::min())) {
                out = static_cast<T>(number);
                return;
            }
        }
        wrong("a whole number from " + std::to_string(std::numeric_limits<T>::min()) + " to " +
              std::to_string(std::numeric_limits<T>::max()));
    }
    template <class T> std::enable_if_t<std::is_floating_point_v<T>> to(T& out) const {
        if (m_value->is_null())
            out = std::numeric_limits<T>::quiet_NaN();
        else if (m_value->is_number()) {
            const double number = m_value->get<double>();
            out = static_cast<T>(number);
            // NaN may stand for a missing value, as null does; what the type cannot hold means nothing. The type
            // decides: the shortest digits of the largest float are a little above it as a double.
            if (std::isinf(out)) return wrong("a finite number");
        } else
            wrong("a number");
    }
    template <class T> void to(std::vector<T>& out) const {
        if (!m_value->is_array()) return wrong("a JSON array");
        for (std::size_t i = 0; i < m_value->size() && !failed(); ++i) {
            T item{};
            JsonReader((*m_value)[i], *m_problem, m_path + "[" + std::to_string(i) + "]").to(item);
            if (!failed()) out.push_back(std::move(item));
        }
    }
    template <class T> void to(std::map<std::string, T>& out) const {
        if (!m_value->is_object()) return wrong("a JSON object");
        for (auto at = m_value->begin(); at != m_value->end() && !failed(); ++at) {
            T item{};
            JsonReader(at.value(), *m_problem, m_path + "." + at.key()).to(item);
            if (!failed()) out.emplace(at.key(), std::move(item));
        }
    }

private:
    std::string pathOf(const std::string& key) const { return m_path.empty() ? key : m_path + "." + key; }
    void wrong(const std::string& expected) const { m_problem->note(m_path, "must be " + expected + "."); }

    const nlohmann::json* m_value;
    JsonProblem* m_problem;
    std::string m_path;
};

} // namespace strata
