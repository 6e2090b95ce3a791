// SPDX-License-Identifier: GPL-3.0-or-later
// Where a run comes from: model, heads, options, time; and which head answers which level.
#pragma once

#include "model/decoding/decoding.h"
#include "model/documents/model_summary.h"

namespace strata {

std::vector<HeadSummary> headSummaries(const LoadedModel& model);
/// The time of day as runs and lenses keep it: ISO 8601, UTC.
std::string nowUtc();

/// A run with everything that is known before the first token.
Run beginRun(const LoadedModel& model, const Task& task, const std::map<std::string, std::string>& fields,
             const DecodeOptions& options);

/// The head of each level: the one a level names (by head or tensor name), else the heads in order, the last level at
/// the final head. Errors: a name that no head has, fewer heads than levels (both with what there is).
Result<std::vector<HeadIndex>> headsOfLevels(const LoadedModel& model, const Task& task);

/// Ids at which an answer ends: the tokenizer's end token, the model's stop ids, the layout's mark where it is one
/// token.
std::vector<TokenId> stopIds(const LoadedModel& model, const Tokenizer& tokenizer, std::span<const TokenId> closing);

/// Refuses options that mean nothing: a negative temperature, top-p outside (0, 1] …
Result<void> checkOptions(const DecodeOptions& options);

} // namespace strata
