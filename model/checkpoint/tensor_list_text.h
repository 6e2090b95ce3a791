// SPDX-License-Identifier: GPL-3.0-or-later
// The list of tensors as JSON and CSV, for the command line and the window alike.
#pragma once

#include "model/checkpoint/tensor_list.h"
#include "model/checkpoint/tensor_statistics.h"

#include <nlohmann/json_fwd.hpp>

#include <map>

namespace strata {

/// Statistics by the name of the tensor, of those that were computed.
using TensorStatisticsMap = std::map<std::string, TensorStatistics>;

/// {"parts": {PART: {"tensors", "parameters", "bytes"}}, "tensors": [{"name", "part", "role", "block", "head", "shape",
/// "type", "parameters", "bytes", "share", "statistics"}]}; `shown` are those that are listed, `all` what shares are
/// of.
nlohmann::json tensorListToJson(const std::vector<TensorEntry>& shown, const std::vector<TensorEntry>& all,
                                const TensorStatisticsMap& statistics);
/// RFC 4180: a header row, then a row for each; statistics are empty where they were not computed.
std::string tensorListToCsv(const std::vector<TensorEntry>& shown, const std::vector<TensorEntry>& all,
                            const TensorStatisticsMap& statistics);

/// "320 × 64"; "one number" where there are no dimensions.
std::string dimensionsText(const std::vector<std::int64_t>& shape);
/// Whether name, role, part, head or type contain this, whatever the case; every one does where it is empty.
bool matches(const TensorEntry& entry, const std::string& wanted);

} // namespace strata
