// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lesson/lesson.h"

#include "model/lesson/question_names.h"

namespace strata {

const std::string& LessonText::in(const std::string& language) const {
    static const std::string none;
    for (const std::string& code : {language, language.substr(0, language.find_first_of("_-")), std::string("en")})
        if (const auto found = byLanguage.find(code); found != byLanguage.end()) return found->second;
    return none;
}

const LessonRun* Lesson::run(const std::string& name) const {
    for (const LessonRun& one : runs)
        if (one.id == name) return &one;
    return nullptr;
}

const std::string& runOf(const Lesson& lesson, const LessonStep& step) {
    static const std::string none;
    if (step.ask && step.ask->from && !step.ask->from->run.empty()) return step.ask->from->run;
    if (step.look && !step.look->run.empty()) return step.look->run;
    if (step.action && !step.action->run.empty()) return step.action->run;
    return lesson.runs.empty() ? none : lesson.runs.front().id;
}

const std::string& runLookedAt(const Lesson& lesson, const LessonStep& step) {
    if (step.look && !step.look->run.empty()) return step.look->run;
    if (step.action && !step.action->run.empty()) return step.action->run;
    return runOf(lesson, step);
}

const LessonRun* ownRunOf(const Lesson& lesson, const LessonStep& step) {
    for (const std::string* id :
         {step.action ? &step.action->run : nullptr, &runOf(lesson, step), &runLookedAt(lesson, step)})
        if (const LessonRun* const run = id ? lesson.run(*id) : nullptr; run && run->isLive()) return run;
    return nullptr;
}

const char* questionName(LessonQuestion::Kind kind) {
    for (const auto& [name, one] : questionNames)
        if (one == kind) return name;
    return "";
}

} // namespace strata
