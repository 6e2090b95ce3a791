// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tensor_table.h"

#include "app/cli/terminal_text.h"
#include "app/cli/text_table.h"

#include <algorithm>

namespace strata::cli {
namespace {

std::string shareText(std::int64_t bytes, const TensorTotal& all) {
    return percentText(all.bytes > 0 ? static_cast<double>(bytes) / static_cast<double>(all.bytes) : 0.0);
}

std::string totalsText(const TensorTable& list) {
    const auto totals = partTotals(list.all);
    const TensorTotal all = sumOf(list.all);
    std::vector<std::vector<std::string>> rows{{"part", "tensors", "parameters", "stored", "share"}};
    for (std::size_t i = 0; i < totals.size(); ++i)
        if (totals[i].tensors > 0)
            rows.push_back({tensorPartKey(tensorParts[i]), grouped(totals[i].tensors), grouped(totals[i].parameters),
                            shownBytes(totals[i].bytes), shareText(totals[i].bytes, all)});
    rows.push_back(
        {"all", grouped(all.tensors), grouped(all.parameters), shownBytes(all.bytes), shareText(all.bytes, all)});
    return "\nParts\n" + table(rows);
}

} // namespace

Result<TensorTable> tensorTable(const Checkpoint& checkpoint, const TensorTableOptions& options,
                                const JobControl& control) {
    TensorTable list;
    list.all = tensorList(checkpoint);
    std::ranges::copy_if(list.all, std::back_inserter(list.shown),
                         [&](const TensorEntry& entry) { return matches(entry, options.filter); });
    if (!options.statistics) return list;
    const auto total = static_cast<double>(std::max<std::int64_t>(sumOf(list.shown).parameters, 1));
    double done = 0;
    for (const TensorEntry& entry : list.shown) {
        if (entry.tensor->dtype == DType::Other) continue;
        const auto share = static_cast<double>(entry.parameters()) / total;
        const JobControl part{control.stop, [&](const Progress& progress) {
                                  control.report(progress.stage, done + share * progress.fraction);
                              }};
        STRATA_TRY(TensorStatistics statistics, tensorStatistics(*checkpoint.tensors, *entry.tensor, part));
        list.statistics.emplace(entry.tensor->name, std::move(statistics));
        done += share;
    }
    return list;
}

nlohmann::json toJson(const TensorTable& list) {
    return tensorListToJson(list.shown, list.all, list.statistics);
}

std::string toText(const TensorTable& list) {
    const TensorTotal all = sumOf(list.all);
    std::vector<std::vector<std::string>> rows{{"name", "role", "shape", "type", "parameters", "stored", "share"}};
    for (const TensorEntry& entry : list.shown)
        rows.push_back(
            {entry.tensor->name,
             *entry.role ? entry.role + (entry.head.empty() ? "" : " of " + entry.head) : std::string("not used"),
             dimensionsText(entry.tensor->shape), entry.tensor->dtypeText, grouped(entry.parameters()),
             shownBytes(entry.bytes()), shareText(entry.bytes(), all)});
    std::string text = "\nTensors" +
                       (list.shown.size() == list.all.size() ? std::string()
                                                             : " (" + std::to_string(list.shown.size()) + " of " +
                                                                   std::to_string(list.all.size()) + ")") +
                       "\n" + table(rows) + totalsText(list);
    if (list.statistics.empty()) return text;
    rows = {{"name", "minimum", "maximum", "mean", "standard dev.", "RMS", "norm", "zeros", "NaN", "infinite"}};
    for (const TensorEntry& entry : list.shown) {
        const auto computed = list.statistics.find(entry.tensor->name);
        if (computed == list.statistics.end()) continue;
        const TensorStatistics& s = computed->second;
        const auto number = [&](double TensorStatistics::Numbers::* member) {
            return s.numbers ? formatted("%.6g", *s.numbers.*member) : std::string(missingNumber);
        };
        using Numbers = TensorStatistics::Numbers;
        rows.push_back({entry.tensor->name, number(&Numbers::minimum), number(&Numbers::maximum),
                        number(&Numbers::mean), number(&Numbers::standardDeviation), number(&Numbers::rms),
                        number(&Numbers::norm), grouped(s.zeros), grouped(s.nans), grouped(s.infinities)});
    }
    return text + "\nStatistics\n" + table(rows);
}

} // namespace strata::cli
