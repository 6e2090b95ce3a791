// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing the options of figures: names of enums, numbers that may be left out.
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>
#include <utility>

namespace strata {

/// The names of an enum's values in options: constexpr OptionNames<Shape, 2> names{{{"tree", Shape::Tree}, …}}.
template <class Enum, std::size_t count> struct OptionNames {
    std::pair<const char*, Enum> names[count];

    QString of(Enum value) const {
        for (const auto& [name, known] : names)
            if (known == value) return QString::fromLatin1(name);
        return {};
    }
    /// `initial` when the key is not there or its value is no name.
    Enum in(const QJsonObject& options, const char* key, Enum initial) const {
        const QString wanted = options.value(QLatin1String(key)).toString();
        for (const auto& [name, known] : names)
            if (wanted == QLatin1String(name)) return known;
        return initial;
    }
};

inline std::optional<double> numberIn(const QJsonObject& options, const char* key) {
    const QJsonValue value = options.value(QLatin1String(key));
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace strata
