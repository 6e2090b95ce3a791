// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a training log that is a JSON object, whichever program wrote it.
#pragma once

#include "model/training_log/training_builder.h"

#include <nlohmann/json_fwd.hpp>

namespace strata {

/// Adds what the object says: Strata's own lines, those of trainer_log.jsonl (LLaMA-Factory), of log_history (Hugging
/// Face), of two_losses.jsonl and three_losses.jsonl (HdLM). Where it names no step, `line` is the step. Keys that are
/// not known are passed over when they are no numbers. False: there is nothing of a training in it.
bool addLogObject(const nlohmann::json& object, std::int64_t line, TrainingBuilder& builder);

/// Whether it is a line of a training log, and not a row of data or of something else: it has a step and a number, or
/// losses.
bool isLogObject(const nlohmann::json& object);

/// "1:02:03", "1 day, 0:00:01" → seconds.
std::optional<double> secondsOf(std::string_view clock);
/// The step of the columns and keys that count steps; empty: it is none.
bool isStepName(std::string_view key);

} // namespace strata
