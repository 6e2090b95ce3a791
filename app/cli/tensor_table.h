// SPDX-License-Identifier: GPL-3.0-or-later
// What inspect lists of a model's tensors.
#pragma once

#include "model/checkpoint/tensor_list_text.h"

#include <nlohmann/json.hpp>

namespace strata::cli {

struct TensorTableOptions {
    bool list = false, statistics = false;
    std::string filter; ///< empty: all
    bool wanted() const { return list || statistics || !filter.empty(); }
};

struct TensorTable {
    std::vector<TensorEntry> all, shown;
    TensorStatisticsMap statistics;
};

/// Errors: of tensorStatistics; Cancelled. What holds no floating-point numbers has no statistics.
Result<TensorTable> tensorTable(const Checkpoint& checkpoint, const TensorTableOptions& options,
                                const JobControl& control);
nlohmann::json toJson(const TensorTable& table);
std::string toText(const TensorTable& table);

} // namespace strata::cli
