// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jinja/numbers.h"

#include "model/jinja/unicode_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace strata::jinja {
namespace {

/// Underscores between digits go; empty when one stands elsewhere.
std::optional<std::string> withoutUnderscores(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_') {
            out += text[i];
            continue;
        }
        const auto isDigit = [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        };
        if (i == 0 || i + 1 >= text.size() || !isDigit(text[i - 1]) || !isDigit(text[i + 1])) return std::nullopt;
    }
    return out;
}

} // namespace

std::optional<std::int64_t> parseInteger(std::string_view text, int base) {
    if (base != 0 && (base < 2 || base > 36)) return std::nullopt;
    text = stripped(text, nullptr, Ends::Both);
    const bool negative = !text.empty() && text.front() == '-';
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
    for (const auto& [prefix, radix] : {std::pair("0x", 16), std::pair("0o", 8), std::pair("0b", 2)})
        if ((base == 0 || base == radix) && text.size() > 2 && text[0] == '0' && (text[1] | 0x20) == prefix[1]) {
            text.remove_prefix(2);
            base = radix;
        }
    if (base == 0) base = 10;
    const auto digits = withoutUnderscores(text);
    if (!digits || digits->empty() || digits->front() == '-' || digits->front() == '+') return std::nullopt;
    const std::string signedText = (negative ? "-" : "") + *digits;
    std::int64_t out = 0;
    const auto [end, error] = std::from_chars(signedText.data(), signedText.data() + signedText.size(), out, base);
    if (error != std::errc{} || end != signedText.data() + signedText.size()) return std::nullopt;
    return out;
}

std::optional<double> parseFloat(std::string_view text) {
    text = stripped(text, nullptr, Ends::Both);
    auto cleaned = withoutUnderscores(text);
    if (!cleaned || cleaned->empty()) return std::nullopt;
    std::string& digits = *cleaned;
    if (digits.front() == '+') {
        digits.erase(0, 1);
        if (digits.empty() || digits.front() == '-' || digits.front() == '+') return std::nullopt;
    }
    const std::string word = lower(digits.front() == '-' ? digits.substr(1) : digits);
    const double sign = digits.front() == '-' ? -1.0 : 1.0;
    if (word == "inf" || word == "infinity") return sign * INFINITY;
    if (word == "nan") return NAN;
    double out = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    if (end != digits.data() + digits.size()) return std::nullopt;
    if (error == std::errc::result_out_of_range) {
        const std::size_t e = word.find('e');
        return e != std::string::npos && e + 1 < word.size() && word[e + 1] == '-' ? sign * 0.0 : sign * INFINITY;
    }
    if (error != std::errc{}) return std::nullopt;
    return out;
}

double roundedFloat(double value, int digits) {
    if (!std::isfinite(value)) return value;
    if (digits >= 0) {
        // printf rounds the exact binary value, half to even, as Python does.
        std::array<char, 700> buffer{};
        std::snprintf(buffer.data(), buffer.size(), "%.*f", digits, value);
        return std::strtod(buffer.data(), nullptr);
    }
    const double power = std::pow(10.0, -digits);
    return std::nearbyint(value / power) * power;
}

Result<Value> roundedInteger(Machine& machine, std::int64_t value, int digits) {
    if (digits < -18) return Value::integer(0);
    std::int64_t power = 1;
    for (int i = digits; i < 0; ++i)
        power *= 10;
    std::int64_t rest = value % power;
    if (rest < 0) rest += power;
    std::int64_t out = 0;
    if (__builtin_sub_overflow(value, rest, &out)) return machine.error("the whole number is too large for Strata");
    const bool odd = (out / power) % 2 != 0;
    if (rest > power / 2 || (rest * 2 == power && odd))
        if (__builtin_add_overflow(out, power, &out)) return machine.error("the whole number is too large for Strata");
    return Value::integer(out);
}

} // namespace strata::jinja
