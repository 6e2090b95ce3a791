// SPDX-License-Identifier: GPL-3.0-or-later
// The documents that a lesson is about, read from beside it.
#pragma once

#include "model/analysis/evaluation_study.h"
#include "model/documents/lens.h"
#include "model/lesson/lesson.h"

namespace strata {

/// One of them, and what was counted of it. An evaluation is scored once.
struct StoredRun {
    DocumentPtr document;
    std::shared_ptr<const EvaluationStudy> study; ///< of an evaluation
};

/// By the id of the run. A live one is there once the learner has made it.
using StoredRuns = std::map<std::string, StoredRun>;

/// A document, and of an evaluation what its records say. Errors: those of reading and studyOf(). Any thread.
Result<StoredRun> storedRunOf(DocumentPtr document, const JobControl& control = {});
/// Every run with a file, looked up beside the lesson. Errors: FileNotFound and those of reading, with the run's id;
/// BadFormat where they are larger than 64 MiB together; BadData where a run was made by another model than the lesson
/// names. Any thread; below a second.
Result<StoredRuns> loadStoredRuns(const Lesson& lesson, const JobControl& control = {});

} // namespace strata
