// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lesson/lesson_play.h"

#include "model/base/json_file.h"
#include "widgets/common/language.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace strata {

std::string recordLine(const LessonRecord& record) {
    nlohmann::json json = {{"lesson", record.lesson},
                           {"step", record.step},
                           {"given", record.given},
                           {"right", record.right ? nlohmann::json(*record.right) : nlohmann::json()},
                           {"seconds", std::round(record.seconds * 10) / 10},
                           {"hintsUsed", record.hintsUsed}};
    if (!record.reason.empty()) json["reason"] = record.reason;
    return dumpJson(json);
}

std::string tallyLine(const LessonTally& tally) {
    return dumpJson({{"lesson", tally.lesson}, {"step", tally.step}, {"tally", tally.tally}});
}

bool LessonPlay::canTally() const {
    return m_lesson && asks() && m_question && m_question->kind == LessonQuestion::Kind::Choice;
}

const std::vector<int>& LessonPlay::tally() const {
    static const std::vector<int> none;
    const auto found = m_tallies.find(m_place);
    return found == m_tallies.end() ? none : found->second;
}

void LessonPlay::setTally(std::vector<int> votes) {
    if (!canTally() || votes == tally()) return;
    m_tallies[m_place] = std::move(votes);
    Q_EMIT tallyChanged();
}

void LessonPlay::keepTally() {
    if (!m_lesson || isAtEnd() || tally().empty() || m_keptTallies[m_place] == tally()) return;
    m_keptTallies[m_place] = tally();
    Q_EMIT tallied({m_lesson->id, step().id, tally()});
}

void LessonPlay::begin(std::shared_ptr<const Lesson> lesson, StoredRuns runs, int step) {
    keepTally();
    m_lesson = std::move(lesson);
    m_runs = std::move(runs);
    m_answers.clear();
    m_hints.clear();
    m_tallies.clear();
    m_keptTallies.clear();
    enter(std::clamp(step, 0, steps()));
}

void LessonPlay::end() {
    if (!m_lesson) return;
    keepTally();
    m_lesson.reset();
    m_runs.clear();
    m_answers.clear();
    Q_EMIT ended();
}

void LessonPlay::setRun(const std::string& id, DocumentPtr document) {
    if (!m_lesson) return;
    if (auto stored = storedRunOf(std::move(document))) m_runs[id] = std::move(*stored);
    if (!isAtEnd()) enter(m_place);
}

void LessonPlay::enter(int place) {
    m_place = place;
    m_question = PosedQuestion();
    if (asks()) m_question = posed(*m_lesson, step(), m_runs);
    m_time.start();
    Q_EMIT stepChanged();
}

bool LessonPlay::isRevealed() const {
    return isAtEnd() || !step().ask || m_answers.contains(m_place) || !m_question;
}

const LessonAnswer& LessonPlay::given() const {
    static const LessonAnswer none;
    const auto found = m_answers.find(m_place);
    return found == m_answers.end() ? none : found->second.answer;
}

std::optional<bool> LessonPlay::wasRight() const {
    const auto found = m_answers.find(m_place);
    return found == m_answers.end() ? std::nullopt : found->second.right;
}

int LessonPlay::rightAnswers() const {
    return int(std::count_if(m_answers.begin(), m_answers.end(),
                             [](const auto& one) { return one.second.right.value_or(false); }));
}

int LessonPlay::gradedAnswers() const {
    return int(std::count_if(m_answers.begin(), m_answers.end(),
                             [](const auto& one) { return one.second.right.has_value(); }));
}

void LessonPlay::commit(const LessonAnswer& answer, const QString& reason) {
    if (!m_lesson || isRevealed()) return;
    m_answers[m_place] = {answer, isRight(*m_question, answer)};
    LessonRecord record;
    record.lesson = m_lesson->id;
    record.step = step().id;
    record.given = answerText(*m_question, answer, Language::instance().code().toStdString());
    record.reason = reason.toStdString();
    record.right = m_answers[m_place].right;
    record.seconds = double(m_time.elapsed()) / 1000;
    record.hintsUsed = hintsUsed();
    Q_EMIT answered(record);
    keepTally();
    Q_EMIT revealed();
}

void LessonPlay::showAnswer() {
    if (!m_lesson || isRevealed()) return;
    m_answers[m_place] = {LessonAnswer(), std::nullopt};
    keepTally();
    Q_EMIT revealed();
}

bool LessonPlay::canGo(int by) const {
    if (!m_lesson) return false;
    if (by < 0) return m_place > 0;
    return !isAtEnd() && isRevealed();
}

void LessonPlay::go(int by) {
    if (!canGo(by)) return;
    keepTally();
    enter(std::clamp(m_place + by, 0, steps()));
}

int LessonPlay::hintsUsed() const {
    const auto found = m_hints.find(m_place);
    return found == m_hints.end() ? 0 : found->second;
}

bool LessonPlay::hasHint() const {
    return asks() && !isRevealed() && hintsUsed() < int(step().hints.size());
}

bool LessonPlay::isShown() const {
    if (isAtEnd()) return false;
    const auto& hints = step().hints;
    return std::any_of(hints.begin(), hints.begin() + hintsUsed(), [](const LessonHint& one) { return one.show; });
}

const LessonHint* LessonPlay::hint() {
    if (!hasHint()) return nullptr;
    const LessonHint* const next = &step().hints[std::size_t(m_hints[m_place]++)];
    Q_EMIT hinted();
    return next;
}

} // namespace strata
