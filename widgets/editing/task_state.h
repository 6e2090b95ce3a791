// SPDX-License-Identifier: GPL-3.0-or-later
// A task file while it is written: its text, what it says, and every change as one that can be undone.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/base/result.h"

#include <nlohmann/json.hpp>
#endif

#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <functional>
#include <optional>

namespace strata {

/// A value; parts are shared.
struct TaskDraft {
    using Json = nlohmann::ordered_json;
    QString text;
    std::shared_ptr<const Json> json; ///< what it says; of the last text that was JSON where this one is none
    std::optional<Error> unreadable;  ///< why the text is no JSON
};

/// Largest text that is edited, bytes.
inline constexpr std::size_t largestTaskText = std::size_t{1} << 20;

/// GUI thread.
class TaskState : public QObject {
    Q_OBJECT
public:
    explicit TaskState(QObject* parent = nullptr);

    const TaskDraft& now() const { return m_now; }
    const TaskDraft::Json& json() const { return *m_now.json; }
    QUndoStack& history() { return m_history; }

    /// Begins anew. Errors: it is no JSON object, or too large.
    Result<void> reset(const std::string& text, const std::string& subject, bool isChanged);
    /// One change of what the text says; those with one `joins` that follow each other quickly are one. Not while the
    /// text cannot be read.
    void change(const QString& what, const QString& joins, const std::function<void(TaskDraft::Json&)>& how);
    /// The text as it is typed.
    void type(const QString& text);

Q_SIGNALS:
    void changed();

private:
    class Change;
    static TaskDraft read(const QString& text, const TaskDraft& before);
    void push(const QString& what, const QString& joins, TaskDraft next);
    void take(const TaskDraft& draft);
    TaskDraft m_now;
    QUndoStack m_history;
    QTimer m_pause; ///< while it runs, what is typed belongs together
    int m_run = 0;
};

} // namespace strata
