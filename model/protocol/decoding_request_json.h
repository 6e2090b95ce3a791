// SPDX-License-Identifier: GPL-3.0-or-later
// What decodes: a run, and an evaluation of many rows.
#pragma once

#include "model/base/json_reader.h"
#include "model/requests/request.h"

#include <nlohmann/json_fwd.hpp>

namespace strata {

nlohmann::json runRequestToJson(const request::Run& run);
request::Run readRunRequest(const JsonReader& reader);
nlohmann::json evaluateToJson(const request::Evaluate& evaluate);
request::Evaluate readEvaluate(const JsonReader& reader);

} // namespace strata
