// SPDX-License-Identifier: GPL-3.0-or-later
// A lens that is asked for, and what is read further of one that is there.
#pragma once

#include "model/base/json_reader.h"
#include "model/requests/request.h"

#include <nlohmann/json_fwd.hpp>

namespace strata {

nlohmann::json lensToRequestJson(const request::Lens& lens);
request::Lens readLens(const JsonReader& reader);
nlohmann::json trackToJson(const request::Track& track);
request::Track readTrack(const JsonReader& reader);
nlohmann::json rowDistancesToJson(const request::MeasureRowDistances& measure);
request::MeasureRowDistances readRowDistances(const JsonReader& reader);
nlohmann::json replaceLayerToJson(const request::ReplaceLayer& replace);
request::ReplaceLayer readReplaceLayer(const JsonReader& reader);

} // namespace strata
