// SPDX-License-Identifier: GPL-3.0-or-later
// How the documents of this room write values: shared by runs and lenses.
#pragma once

#include "model/base/json_reader.h"
#include "model/documents/run.h"

#include <nlohmann/json.hpp>

namespace strata {

/// A number, or null where it is not finite.
nlohmann::json jsonNumber(double value);
/// A float as the shortest decimal that reads back as the same float, so that documents stay small; null where it is
/// not finite.
nlohmann::json jsonNumber(float value);
nlohmann::json jsonNumber(const std::optional<double>& value);
/// JSON holds whole characters only; a part of one is written as U+FFFD.
nlohmann::json jsonText(const std::string& value);
nlohmann::json textsToJson(const std::vector<std::string>& texts);
nlohmann::json textsToJson(const std::map<std::string, std::string>& texts);

const char* readoutName(Readout readout); ///< "raw", "norm"
nlohmann::json headsToJson(const std::vector<HeadSummary>& heads);
nlohmann::json segmentsToJson(const std::vector<RunSegment>& segments);
nlohmann::json costToJson(const RunCost& cost);

/// Reads "readout" of an object.
Readout readReadout(const JsonReader& reader);
ModelSummary readModelSummary(const JsonReader& reader);
RunCost readCost(const JsonReader& reader);
/// Reads "heads" and "segments" of a document.
std::vector<HeadSummary> readHeads(const JsonReader& reader);
std::vector<RunSegment> readSegments(const JsonReader& reader);
/// Notes a problem unless every segment lies in [0, length) and names a level below `levels`.
void checkSegments(const JsonReader& reader, const std::vector<RunSegment>& segments, std::size_t length,
                   std::size_t levels);

} // namespace strata
