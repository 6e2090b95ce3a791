// SPDX-License-Identifier: GPL-3.0-or-later
// What the values of options must be, each refused in plain words.
#pragma once

#include <CLI/CLI.hpp>

#include <charconv>
#include <cmath>
#include <limits>
#include <string>
#include <type_traits>
#include <vector>

namespace strata::cli {

/// "from 1 to 5", "from 1 on", "above 0 up to 1"; nothing where any number will do.
template <class Number> std::string rangeText(Number least, Number most, bool aboveLeast) {
    using Limits = std::numeric_limits<Number>;
    if (std::is_signed_v<Number> && least == Limits::lowest() && most == Limits::max()) return {};
    const auto shown = [](Number value) {
        char text[32];
        const auto end = std::to_chars(text, text + sizeof text, value).ptr;
        return std::string(text, end);
    };
    const std::string from = (aboveLeast ? "above " : "from ") + shown(least);
    if (most == Limits::max()) return from + (aboveLeast ? "" : " on");
    return from + (aboveLeast ? " up to " : " to ") + shown(most);
}

/// A number of the option's own type within these bounds. To be used as transform(): "+1" and "010" are read as people
/// read them, where CLI11 would refuse the one and take the other for octal.
template <class Number>
CLI::Validator numberWithin(Number least, Number most = std::numeric_limits<Number>::max(), bool aboveLeast = false) {
    const std::string range = rangeText(least, most, aboveLeast);
    return {[=](std::string& text) {
                const bool plus = text.size() > 1 && text[0] == '+' && text[1] != '-';
                const char* const begin = text.data() + (plus ? 1 : 0);
                const char* const end = text.data() + text.size();
                Number value{};
                const auto [last, error] = std::from_chars(begin, end, value);
                bool fits = error == std::errc{} && last == end && value >= least && value <= most &&
                            !(aboveLeast && value == least);
                if constexpr (std::is_floating_point_v<Number>) fits = fits && std::isfinite(value);
                if (error == std::errc::result_out_of_range && range.empty())
                    return "'" + text + "' is too " + (*begin == '-' ? "small." : "large.");
                if (!fits)
                    return "'" + text + "' is not a " + (std::is_floating_point_v<Number> ? "" : "whole ") + "number" +
                           (range.empty() ? "" : ' ' + range) + '.';
                if constexpr (!std::is_floating_point_v<Number>)
                    text = std::to_string(value);
                else if (plus)
                    text.erase(0, 1);
                return std::string();
            },
            range};
}

inline CLI::Validator wholeNumber(int least, int most = std::numeric_limits<int>::max()) {
    return numberWithin<int>(least, most);
}

/// One of these words.
inline CLI::Validator oneOf(std::vector<std::string> words) {
    std::string list;
    for (const std::string& word : words)
        list += (list.empty() ? "" : ", ") + word;
    return {[words = std::move(words), list](std::string& text) {
                for (const std::string& word : words)
                    if (word == text) return std::string();
                return "'" + text + "' is none of " + list + '.';
            },
            list};
}

} // namespace strata::cli
