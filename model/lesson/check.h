// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a lesson still says what is true: every claim, question, number and place of it on the stored runs.
#pragma once

#include "model/lesson/lesson_texts.h"

namespace strata {

struct LessonClaim {
    std::string step; ///< id; empty: of the whole lesson
    std::string what; ///< "expect[2]", "ask", "say (de)", "look", …
    bool holds = false;
    std::string told; ///< with the values: "top1 at layer 5, answer 2 in robin is bird, which equals bird"
};

struct LessonReport {
    std::vector<LessonClaim> claims;
    int live = 0; ///< steps whose claims are about the learner's own run, which is not there
    std::int64_t failures() const;
};

/// Any thread; well below a second.
LessonReport checkLesson(const Lesson& lesson, const StoredRuns& runs);

/// {"id", "title", "claims": [{"step", "what", "holds", "told"}], "failures", "live"}
nlohmann::json reportToJson(const Lesson& lesson, const LessonReport& report);

} // namespace strata
