// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/author/author_state.h"

#include <QUndoCommand>

#include <algorithm>
#include <utility>

namespace strata {

using Json = nlohmann::json;

/// From one value to the next.
class AuthorState::Change : public QUndoCommand {
public:
    struct Side {
        Json draft;
        int step;
    };
    Change(AuthorState& state, const QString& what, Side before, Side after, QString joins)
        : QUndoCommand(what), m_state(state), m_before(std::move(before)), m_after(std::move(after)),
          m_joins(std::move(joins)) {}

    void undo() override { m_state.take(m_before.draft, m_before.step); }
    void redo() override { m_state.take(m_after.draft, m_after.step); }
    int id() const override { return m_joins.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const Change*>(other);
        if (next->m_joins != m_joins || next->m_after.step != m_after.step) return false;
        m_after = next->m_after;
        setObsolete(m_after.draft == m_before.draft);
        return true;
    }

private:
    AuthorState& m_state;
    Side m_before, m_after;
    QString m_joins;
};

AuthorState::AuthorState(QObject* parent)
    : QObject(parent), m_lesson(fail(ErrorCode::BadFormat, "lesson", "is empty.")) {
    m_history.setUndoLimit(500);
}

int AuthorState::steps() const {
    const Json& steps = draftAt(m_draft, "/steps");
    return steps.is_array() ? int(steps.size()) : 0;
}

void AuthorState::take(const Json& draft, int step) {
    m_draft = draft;
    m_lesson = lessonFromJson(m_draft, "lesson");
    const int wanted = std::clamp(step, steps() > 0 ? 0 : -1, steps() - 1);
    const bool other = std::exchange(m_step, wanted) != wanted;
    Q_EMIT changed();
    if (other) Q_EMIT selected();
}

void AuthorState::reset(Json draft, StoredRuns runs, bool isChanged) {
    m_history.clear();
    if (isChanged) m_history.resetClean();
    m_runs = std::move(runs);
    m_step = -1;
    take(draft, 0);
    Q_EMIT selected();
}

void AuthorState::saved(const Json& written, const std::map<std::string, std::string>& files) {
    const auto named = [&](Json draft) {
        if (const Json& runs = draftAt(draft, "/runs"); runs.is_array())
            for (std::size_t i = 0; i < runs.size(); ++i)
                if (const Json& id = draftAt(draft, "/runs/" + std::to_string(i) + "/id"); id.is_string())
                    if (const auto file = files.find(id.get<std::string>()); file != files.end())
                        draft["runs"][i]["file"] = file->second;
        return draft;
    };
    if (named(m_draft) != named(written)) return; // changed meanwhile
    take(named(m_draft), m_step);
    m_history.setClean();
}

LessonReport AuthorState::check() const {
    return m_lesson ? checkLesson(*m_lesson, m_runs) : LessonReport();
}

void AuthorState::change(const QString& what, const std::function<void(Json&)>& edit, const QString& joins) {
    Json after = m_draft;
    edit(after);
    if (after == m_draft) return;
    m_history.push(new Change(*this, what, {m_draft, m_step}, {std::move(after), m_step}, joins));
}

void AuthorState::set(const QString& what, const std::string& pointer, const Json& value, const QString& joins) {
    change(what, [&](Json& draft) { setDraftAt(draft, pointer, value); }, joins);
}

void AuthorState::setText(const std::string& pointer, const std::string& words) {
    change(
        tr("Text"),
        [&](Json& draft) {
            // A reveal that says one thing says different ones from now on.
            const std::string parted = "/reveal/say/";
            if (const auto at = pointer.find(parted); at != std::string::npos) {
                const std::string say = pointer.substr(0, at + parted.size() - 1);
                const Json& whole = draftAt(draft, say);
                const bool split = whole.is_object() &&
                                   (whole.contains("right") || whole.contains("wrong") || whole.contains("always"));
                if (!whole.is_null() && !split) setDraftAt(draft, say, Json{{"always", Json(whole)}});
            }
            Json text = withDraftText(draftAt(draft, pointer), m_language, words);
            if (text.is_null() && pointer.find_last_not_of("0123456789") == pointer.rfind('/'))
                text = Json{{"en", ""}}; // one of a list stays until it is removed
            setDraftAt(draft, pointer, std::move(text));
        },
        QString::fromStdString(m_language + pointer));
}

void AuthorState::setLanguage(const std::string& language) {
    if (std::exchange(m_language, language) != language) Q_EMIT changed();
}

void AuthorState::select(int step) {
    const int wanted = std::clamp(step, -1, steps() - 1);
    if (std::exchange(m_step, wanted) != wanted) Q_EMIT selected();
}

std::string AuthorState::stepPointer() const {
    return m_step < 0 ? std::string() : "/steps/" + std::to_string(m_step);
}

const LessonStep* AuthorState::chosen() const {
    return m_lesson && m_step >= 0 && m_step < int(m_lesson->steps.size()) ? &m_lesson->steps[std::size_t(m_step)]
                                                                           : nullptr;
}

std::string AuthorState::runOfChosen() const {
    if (const LessonStep* const step = chosen()) return runOf(*m_lesson, *step);
    for (const char* const key : {"/ask/from/run", "/look/run", "/do/run"})
        if (const Json& run = draftAt(m_draft, stepPointer() + key); m_step >= 0 && run.is_string())
            return run.get<std::string>();
    const Json& first = draftAt(m_draft, "/runs/0/id");
    return first.is_string() ? first.get<std::string>() : std::string();
}

void AuthorState::addStep(const RecordedLook& look) {
    const int place = m_step + 1;
    Json after = m_draft;
    if (!draftAt(after, "/steps").is_array()) after["steps"] = Json::array();
    if (after["steps"].size() >= mostSteps) return;
    Json step = {{"id", freeIdIn(after["steps"], "step-" + std::to_string(place + 1))},
                 {"say", withDraftText({}, "en", tr("What is to be seen here?").toStdString())}};
    if (const Json seen = lookToJson(look); !seen.empty()) step["look"] = seen;
    after["steps"].insert(after["steps"].begin() + place, std::move(step));
    m_history.push(new Change(*this, tr("Add a step"), {m_draft, m_step}, {std::move(after), place}, {}));
}

void AuthorState::setLook(const RecordedLook& look) {
    if (m_step < 0) return;
    change(tr("Record the views"), [&](Json& draft) {
        const std::string at = stepPointer() + "/look";
        Json seen = draftAt(draft, at).is_object() ? draftAt(draft, at) : Json::object();
        for (const char* const key : {"view", "run", "statistic", "at", "mask"})
            seen.erase(key);
        seen.update(lookToJson(look));
        setDraftAt(draft, at, seen);
    });
}

void AuthorState::duplicateStep() {
    if (m_step < 0 || steps() >= int(mostSteps)) return;
    Json after = m_draft;
    Json copy = after["steps"][std::size_t(m_step)];
    const Json& id = draftAt(copy, "/id");
    copy["id"] = freeIdIn(after["steps"], id.is_string() ? id.get<std::string>() : "step");
    after["steps"].insert(after["steps"].begin() + m_step + 1, std::move(copy));
    m_history.push(new Change(*this, tr("Duplicate the step"), {m_draft, m_step}, {std::move(after), m_step + 1}, {}));
}

void AuthorState::removeStep() {
    if (m_step < 0) return;
    Json after = m_draft;
    after["steps"].erase(std::size_t(m_step));
    const int next = std::min(m_step, int(after["steps"].size()) - 1);
    m_history.push(new Change(*this, tr("Delete the step"), {m_draft, m_step}, {std::move(after), next}, {}));
}

void AuthorState::moveStep(int by) {
    const int to = m_step + by;
    if (m_step < 0 || to < 0 || to >= steps()) return;
    Json after = m_draft;
    Json& list = after["steps"];
    Json moved = std::move(list[std::size_t(m_step)]);
    list.erase(std::size_t(m_step));
    list.insert(list.begin() + to, std::move(moved));
    m_history.push(new Change(*this, tr("Move the step"), {m_draft, m_step}, {std::move(after), to}, {}));
}

std::string AuthorState::runFor(const DocumentPtr& document, const std::string& wanted) {
    const Json& runs = draftAt(m_draft, "/runs");
    for (const Json& run : runs)
        if (const Json& id = draftAt(run, "/id"); id.is_string())
            if (const auto known = m_runs.find(id.get<std::string>());
                known != m_runs.end() && known->second.document == document)
                return known->first;
    auto stored = storedRunOf(document);
    if (!stored) return {};
    Json taken = runs.is_array() ? runs : Json::array();
    for (const auto& [id, run] : m_runs) // also of what was taken back
        taken.push_back({{"id", id}});
    const std::string id = freeIdIn(taken, wanted.empty() ? "run" : wanted);
    m_runs[id] = std::move(*stored);
    change(tr("Add a run"), [&](Json& draft) {
        if (!draftAt(draft, "/runs").is_array()) draft["runs"] = Json::array();
        draft["runs"].push_back({{"id", id}, {"file", id + ".strata"}});
        const ModelSummary& model = document->model;
        const Json& known = draftAt(draft, "/model/sha256");
        if (!draft.contains("model") && draft["runs"].size() == 1 && !model.hash.empty())
            draft["model"] = {{"id", std::filesystem::path(model.path).filename().string()},
                              {"sha256", model.hash},
                              {"needed", false}};
        else if (known.is_string() && known != model.hash)
            draft["model"].erase("sha256"); // it is about several models now
    });
    return id;
}

} // namespace strata
