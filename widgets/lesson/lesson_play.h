// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson as it is played: the step, whether its answer is given, hints, and what is written down of it.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/lesson/questions.h"
#endif

#include <QElapsedTimer>
#include <QObject>

#include <map>
#include <memory>

namespace strata {

/// What is kept of an answer.
struct LessonRecord {
    std::string lesson, step, given, reason;
    std::optional<bool> right; ///< none: not graded
    double seconds = 0;
    int hintsUsed = 0;
};
/// {"lesson", "step", "given", "right", "seconds", "hintsUsed", "reason"}, in a line without its end.
std::string recordLine(const LessonRecord& record);

/// What is kept of a class's votes for the answers of a choice, in the order in which they stand.
struct LessonTally {
    std::string lesson, step;
    std::vector<int> tally;
};
/// {"lesson", "step", "tally": […]}, in a line without its end.
std::string tallyLine(const LessonTally& tally);

/// Knows no widget. GUI thread.
class LessonPlay : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Begins with the first step, or another one.
    void begin(std::shared_ptr<const Lesson> lesson, StoredRuns runs, int step = 0);
    void end();
    bool isPlaying() const { return m_lesson != nullptr; }
    const Lesson& lesson() const { return *m_lesson; }
    const StoredRuns& runs() const { return m_runs; }
    /// A run that the learner made: steps about it can be checked.
    void setRun(const std::string& id, DocumentPtr document);

    /// From 0; the number of steps: the end of the lesson.
    int place() const { return m_place; }
    int steps() const { return int(m_lesson->steps.size()); }
    bool isAtEnd() const { return m_place >= steps(); }
    const LessonStep& step() const { return m_lesson->steps[std::size_t(m_place)]; }
    /// What is asked here. Errors: why it cannot be asked, as of a run that is not there yet.
    const Result<PosedQuestion>& question() const { return m_question; }
    bool asks() const { return !isAtEnd() && step().ask.has_value(); }

    /// Whether the answer was given (here, now or before), or nothing is asked.
    bool isRevealed() const;
    const LessonAnswer& given() const;
    std::optional<bool> wasRight() const;
    int rightAnswers() const; ///< of the graded steps
    int gradedAnswers() const;

    /// The question is a choice, for which a class can vote.
    bool canTally() const;
    /// The class's votes in this step; empty: none were counted.
    const std::vector<int>& tally() const;
    /// Kept once the answer is revealed, and when the step is left.
    void setTally(std::vector<int> votes);

    /// Takes the answer: it cannot be changed any more.
    void commit(const LessonAnswer& answer, const QString& reason);
    /// Reveals it without an answer, as a lecturer does before a class; nothing is written down.
    void showAnswer();
    /// Goes on; where something is asked, only once it is answered.
    bool canGo(int by) const;
    void go(int by);
    /// The next hint of the ladder; nullptr: there is none further.
    const LessonHint* hint();
    /// Of this step, now or before.
    int hintsUsed() const;
    bool hasHint() const;
    /// Whether one of the hints that were taken shows the right answer.
    bool isShown() const;

Q_SIGNALS:
    void ended();
    void stepChanged();
    void revealed();
    void hinted(); ///< hint() gave one
    void answered(const strata::LessonRecord& record);
    void tallyChanged();
    void tallied(const strata::LessonTally& tally);

private:
    struct Answered {
        LessonAnswer answer;
        std::optional<bool> right;
    };
    void enter(int place);
    void keepTally(); ///< says it, where it was not said yet
    std::shared_ptr<const Lesson> m_lesson;
    StoredRuns m_runs;
    int m_place = 0;
    Result<PosedQuestion> m_question;
    std::map<int, Answered> m_answers;
    std::map<int, std::vector<int>> m_tallies, m_keptTallies; ///< by step
    std::map<int, int> m_hints;                               ///< how many were taken, by step
    QElapsedTimer m_time;
};

} // namespace strata
