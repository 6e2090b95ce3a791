// SPDX-License-Identifier: GPL-3.0-or-later
// Label readings ⇄ JSON: the same keys in a run and in a record of an evaluation.
#pragma once

#include "model/base/json_reader.h"
#include "model/documents/label_reading.h"

#include <vector>

namespace strata {

/// {"layer", "readout", "head" (null: the logit lens), "label", "probability", "margin", "entropy", "gold_rank",
/// "gold_probability", "cosine"}
nlohmann::json labelReadingToJson(const LabelReading& reading);
LabelReading readLabelReading(const JsonReader& reader);

/// The array under `key` of an object; a missing one is empty.
nlohmann::json labelReadingsToJson(const std::vector<LabelReading>& readings);
std::vector<LabelReading> readLabelReadings(const JsonReader& object, const std::string& key);

} // namespace strata
