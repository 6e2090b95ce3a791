// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editing/task_state.h"

#include "model/base/json_file.h"
#include "widgets/common/text_field.h"

#include <QUndoCommand>

#include <utility>

namespace strata {

using Json = nlohmann::ordered_json;

namespace {

constexpr int pauseMs = 1500;
constexpr int mostChanges = 300;

QString textOf(const Json& json) {
    return QString::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) + QLatin1Char('\n');
}

} // namespace

class TaskState::Change : public QUndoCommand {
public:
    Change(TaskState& state, const QString& what, QString joins, TaskDraft after)
        : QUndoCommand(what), m_state(state), m_joins(std::move(joins)), m_before(state.m_now),
          m_after(std::move(after)), m_run(state.m_run) {}

    void undo() override { m_state.take(m_before); }
    void redo() override { m_state.take(m_after); }
    int id() const override { return m_joins.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const Change*>(other);
        if (next->m_joins != m_joins || next->m_run != m_run) return false;
        m_after = next->m_after;
        setObsolete(m_after.text == m_before.text);
        return true;
    }

private:
    TaskState& m_state;
    QString m_joins;
    TaskDraft m_before, m_after;
    int m_run;
};

TaskState::TaskState(QObject* parent) : QObject(parent) {
    m_now.json = std::make_shared<const Json>(Json::object());
    m_history.setUndoLimit(mostChanges);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { ++m_run; });
}

TaskDraft TaskState::read(const QString& text, const TaskDraft& before) {
    TaskDraft out{text, before.json, {}};
    const std::string bytes = text.toStdString();
    const auto checked = parseJson(bytes, "JSON", true);
    if (!checked) {
        out.unreadable = checked.error();
    } else if (!checked->is_object()) {
        out.unreadable = Error{ErrorCode::BadTask, "JSON", "must be an object in braces."};
    } else {
        Json ordered = Json::parse(bytes, nullptr, false); // the same with its keys in their order
        out.json = std::make_shared<const Json>(ordered.is_discarded() ? Json(*checked) : std::move(ordered));
    }
    return out;
}

Result<void> TaskState::reset(const std::string& text, const std::string& subject, bool isChanged) {
    if (text.size() > largestTaskText)
        return fail(ErrorCode::BadTask, subject,
                    "is larger than the 1 MiB that can be edited here; put its tree of labels into a file of its own.");
    TaskDraft draft = read(QString::fromStdString(text), {});
    if (draft.unreadable) return fail(ErrorCode::BadTask, subject, draft.unreadable->detail);
    if (!isShownAtOnce(draft.text)) draft.text = textOf(*draft.json);
    m_history.clear();
    if (isChanged) m_history.resetClean();
    take(draft);
    return {};
}

void TaskState::take(const TaskDraft& draft) {
    m_now = draft;
    Q_EMIT changed();
}

void TaskState::push(const QString& what, const QString& joins, TaskDraft next) {
    if (next.text == m_now.text) return;
    if (joins.isEmpty()) ++m_run;
    m_pause.start();
    m_history.push(new Change(*this, what, joins, std::move(next)));
}

void TaskState::change(const QString& what, const QString& joins, const std::function<void(Json&)>& how) {
    if (m_now.unreadable) return;
    auto json = std::make_shared<Json>(*m_now.json);
    how(*json);
    if (*json == *m_now.json) return;
    QString text = textOf(*json);
    push(what, joins, {std::move(text), std::move(json), {}});
}

void TaskState::type(const QString& text) {
    push(tr("type JSON"), QStringLiteral("json"), read(text, m_now));
}

} // namespace strata
