// SPDX-License-Identifier: GPL-3.0-or-later
// Requests and replies as JSON, for the serve protocol and for scripts: the same words as in the documents.
#pragma once

#include "model/requests/reply.h"
#include "model/requests/request.h"

#include <nlohmann/json_fwd.hpp>

namespace strata {

/// {"request": "run", "model": 1, …}. Documents travel whole; of a lens that is to be read further, its outline.
nlohmann::json requestToJson(const Request& request);
/// Unknown keys are passed over, missing ones stand for their defaults. Errors: BadFormat, with `subject` and the key.
Result<Request> requestFromJson(const nlohmann::json& json, const std::string& subject);

/// {"opened": …}, {"document": …}, {"task": …}, {"row_distances": …}, {"gradient_step": …}, or {}.
nlohmann::json replyToJson(const Reply& reply);
Result<Reply> replyFromJson(const nlohmann::json& json, const std::string& subject);

nlohmann::json errorToJson(const Error& error);
Error errorFromJson(const nlohmann::json& json);

} // namespace strata
