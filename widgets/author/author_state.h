// SPDX-License-Identifier: GPL-3.0-or-later
// The lesson that is written: its JSON value, the chosen step, the documents of its runs, and what can be taken back.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/lesson/draft.h"
#endif

#include <QObject>
#include <QUndoStack>

namespace strata {

/// Knows no widget. GUI thread.
class AuthorState : public QObject {
    Q_OBJECT
public:
    explicit AuthorState(QObject* parent = nullptr);

    const nlohmann::json& draft() const { return m_draft; }
    const StoredRuns& runs() const { return m_runs; }
    QUndoStack& history() { return m_history; }
    /// The lesson as it is read and checked now. Errors: what is missing.
    const Result<Lesson>& lesson() const { return m_lesson; }
    LessonReport check() const; ///< nothing where it cannot be read
    /// A lesson with what it is about; nothing can be taken back. `isChanged`: not as it lies in its file.
    void reset(nlohmann::json draft, StoredRuns runs, bool isChanged);
    /// It lies in its file now, as it was when `written` was taken, with the runs under these names there.
    void saved(const nlohmann::json& written, const std::map<std::string, std::string>& files);

    /// One thing that can be taken back. Changes with the same `joins` one after the other are one.
    void change(const QString& what, const std::function<void(nlohmann::json&)>& edit, const QString& joins = {});
    void set(const QString& what, const std::string& pointer, const nlohmann::json& value, const QString& joins = {});
    /// The text at this place in the chosen language.
    void setText(const std::string& pointer, const std::string& words);
    const std::string& language() const { return m_language; }
    void setLanguage(const std::string& language);

    int steps() const;
    int step() const { return m_step; } ///< −1: none
    void select(int step);
    std::string stepPointer() const;  ///< empty: no step is chosen
    const LessonStep* chosen() const; ///< of lesson(); nullptr: none
    std::string runOfChosen() const;  ///< id of the run that its facts are looked up in
    void addStep(const RecordedLook& look);
    /// The look of the chosen step is what the views show now.
    void setLook(const RecordedLook& look);
    void duplicateStep();
    void removeStep();
    void moveStep(int by);
    /// The run's id in the lesson, which has it from now on.
    std::string runFor(const DocumentPtr& document, const std::string& wanted);

Q_SIGNALS:
    void changed();  ///< the lesson, or its language
    void selected(); ///< another step

private:
    class Change;
    void take(const nlohmann::json& draft, int step);
    nlohmann::json m_draft;
    Result<Lesson> m_lesson;
    StoredRuns m_runs;
    std::string m_language = "en";
    int m_step = -1;
    QUndoStack m_history;
};

} // namespace strata
