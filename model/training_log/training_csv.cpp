// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training_log/training_csv.h"

#include <array>
#include <charconv>
#include <map>

namespace strata {
namespace {

std::string cellOf(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text)
        out += c == '"' ? std::string("\"\"") : std::string(1, c == '\n' || c == '\r' ? ' ' : c);
    return out + '"';
}

} // namespace

std::string trainingToCsv(const Training& training) {
    std::map<std::int64_t, std::vector<std::pair<std::size_t, double>>> steps; // columns rise in each
    std::string out = "step";
    for (std::size_t column = 0; column < training.series.size(); ++column) {
        out += ',' + cellOf(training.series[column].name);
        for (const TrainingPoint& point : training.series[column].points)
            steps[point.step].emplace_back(column, point.value);
    }
    out += '\n';
    std::array<char, 32> digits{};
    for (const auto& [step, values] : steps) {
        out += std::to_string(step);
        std::size_t at = 0;
        for (const auto& [column, value] : values) {
            out.append(column - at + 1, ',');
            at = column + 1;
            const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
            out.append(digits.data(), end);
        }
        out.append(training.series.size() - at, ',');
        out += '\n';
    }
    return out;
}

} // namespace strata
