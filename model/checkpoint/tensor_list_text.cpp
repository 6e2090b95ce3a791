// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/tensor_list_text.h"

#include "model/base/ascii.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace strata {
namespace {

using Json = nlohmann::json;

double shareOf(const TensorEntry& entry, const TensorTotal& all) {
    return all.bytes > 0 ? static_cast<double>(entry.bytes()) / static_cast<double>(all.bytes) : 0.0;
}

Json statisticsToJson(const TensorStatistics& s) {
    const auto number = [&](double TensorStatistics::Numbers::* member) {
        return s.numbers ? Json(*s.numbers.*member) : Json(nullptr);
    };
    return {{"elements", s.elements},
            {"zeros", s.zeros},
            {"nan", s.nans},
            {"infinite", s.infinities},
            {"minimum", number(&TensorStatistics::Numbers::minimum)},
            {"maximum", number(&TensorStatistics::Numbers::maximum)},
            {"mean", number(&TensorStatistics::Numbers::mean)},
            {"standard_deviation", number(&TensorStatistics::Numbers::standardDeviation)},
            {"rms", number(&TensorStatistics::Numbers::rms)},
            {"frobenius_norm", number(&TensorStatistics::Numbers::norm)},
            {"histogram", s.histogram}};
}

/// The shortest text that is read as the same number.
std::string exactText(double value) {
    char text[40];
    const auto [end, error] = std::to_chars(text, text + sizeof text, value);
    return error == std::errc{} ? std::string(text, end) : std::string();
}

std::string csvField(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string csvRow(const std::vector<std::string>& fields) {
    std::string row;
    for (const std::string& field : fields)
        row += (row.empty() && &field == &fields.front() ? "" : ",") + csvField(field);
    return row + "\r\n";
}

} // namespace

std::string dimensionsText(const std::vector<std::int64_t>& shape) {
    std::string text;
    for (const std::int64_t size : shape)
        text += (text.empty() ? "" : " × ") + std::to_string(size);
    return text.empty() ? "one number" : text;
}

bool matches(const TensorEntry& entry, const std::string& wanted) {
    const std::string all = entry.tensor->name + '\n' + entry.role + '\n' + tensorPartKey(entry.part) + '\n' +
                            entry.head + '\n' + entry.tensor->dtypeText;
    return lowerAscii(all).find(lowerAscii(wanted)) != std::string::npos;
}

Json tensorListToJson(const std::vector<TensorEntry>& shown, const std::vector<TensorEntry>& all,
                      const TensorStatisticsMap& statistics) {
    const auto totals = partTotals(all);
    const TensorTotal sum = sumOf(all);
    Json parts = Json::object(), tensors = Json::array();
    for (std::size_t i = 0; i < totals.size(); ++i)
        parts[tensorPartKey(tensorParts[i])] = {
            {"tensors", totals[i].tensors}, {"parameters", totals[i].parameters}, {"bytes", totals[i].bytes}};
    for (const TensorEntry& entry : shown) {
        const auto computed = statistics.find(entry.tensor->name);
        tensors.push_back(
            {{"name", entry.tensor->name},
             {"part", tensorPartKey(entry.part)},
             {"role", *entry.role ? Json(entry.role) : Json(nullptr)},
             {"block", entry.block > 0 ? Json(entry.block) : Json(nullptr)},
             {"head", entry.head.empty() ? Json(nullptr) : Json(entry.head)},
             {"shape", entry.tensor->shape},
             {"type", entry.tensor->dtypeText},
             {"parameters", entry.parameters()},
             {"bytes", entry.bytes()},
             {"share", shareOf(entry, sum)},
             {"statistics", computed == statistics.end() ? Json(nullptr) : statisticsToJson(computed->second)}});
    }
    return {{"parts", std::move(parts)}, {"tensors", std::move(tensors)}};
}

std::string tensorListToCsv(const std::vector<TensorEntry>& shown, const std::vector<TensorEntry>& all,
                            const TensorStatisticsMap& statistics) {
    const TensorTotal sum = sumOf(all);
    std::string text =
        csvRow({"name", "part", "role", "block", "head", "shape", "type", "parameters", "bytes", "share", "zeros",
                "nan", "infinite", "minimum", "maximum", "mean", "standard_deviation", "rms", "frobenius_norm"});
    for (const TensorEntry& entry : shown) {
        std::string shape;
        for (const std::int64_t size : entry.tensor->shape)
            shape += (shape.empty() ? "" : "x") + std::to_string(size);
        std::vector<std::string> row{entry.tensor->name,
                                     tensorPartKey(entry.part),
                                     entry.role,
                                     entry.block > 0 ? std::to_string(entry.block) : "",
                                     entry.head,
                                     shape,
                                     entry.tensor->dtypeText,
                                     std::to_string(entry.parameters()),
                                     std::to_string(entry.bytes()),
                                     exactText(shareOf(entry, sum))};
        const auto computed = statistics.find(entry.tensor->name);
        if (computed == statistics.end()) {
            row.resize(row.size() + 9);
        } else {
            const TensorStatistics& s = computed->second;
            for (const std::int64_t count : {s.zeros, s.nans, s.infinities})
                row.push_back(std::to_string(count));
            const TensorStatistics::Numbers n = s.numbers.value_or(TensorStatistics::Numbers{});
            for (const double value : {n.minimum, n.maximum, n.mean, n.standardDeviation, n.rms, n.norm})
                row.push_back(s.numbers ? exactText(value) : "");
        }
        text += csvRow(row);
    }
    return text;
}

} // namespace strata
