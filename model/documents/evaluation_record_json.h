// SPDX-License-Identifier: GPL-3.0-or-later
// For the evaluation's own files: a record inside of another document.
#pragma once

#include "model/base/json_reader.h"
#include "model/documents/evaluation.h"

namespace strata {

/// What is wrong is noted with the reader.
EvaluationRecord readRecord(const JsonReader& reader, const std::vector<EvaluatedLevel>& levels);

} // namespace strata
