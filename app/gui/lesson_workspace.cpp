// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/lesson_workspace.h"

#include "app/gui/lesson_files.h"
#include "app/gui/selection_hub.h"
#include "app/gui/view_host.h"
#include "model/lesson/masks.h"
#include "model/session/session_values.h"
#include "widgets/figure/figure.h"
#include "widgets/lens/lens_board.h"
#include "widgets/lesson/lesson_panel.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QPointer>
#include <QScopedValueRollback>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace strata {
namespace {

struct Opened {
    std::shared_ptr<const Lesson> lesson;
    StoredRuns runs;
};

Result<Opened> readLesson(const std::string& path) {
    STRATA_TRY(Lesson lesson, loadLesson(path));
    STRATA_TRY(StoredRuns runs, loadStoredRuns(lesson));
    return Opened{std::make_shared<const Lesson>(std::move(lesson)), std::move(runs)};
}

Result<void> addLine(const QString& path, const std::string& line) {
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    const QByteArray bytes = QByteArray::fromStdString(line) + '\n';
    if (!file.open(QIODevice::Append) || file.write(bytes) != bytes.size() || !file.flush())
        return fail(ErrorCode::FileUnwritable, path.toStdString(),
                    "the answer could not be written down: " + file.errorString().toStdString() + ".");
    return {};
}

} // namespace

LessonWorkspace::LessonWorkspace(Session& session, SelectionHub& hub, ViewHost& views, QObject* parent)
    : QObject(parent), m_session(session), m_hub(hub), m_views(views), m_play(new LessonPlay(this)),
      m_panel(new LessonPanel(*m_play)), m_answers(lessonAnswersFile()) {
    connect(m_play, &LessonPlay::stepChanged, this, &LessonWorkspace::showStep);
    connect(m_play, &LessonPlay::revealed, this, [this] {
        const LessonStep& step = m_play->step();
        if (step.reveal.unmask && step.look) showLook();
        if (step.reveal.mark != FactPlace()) select(step.reveal.mark);
    });
    connect(m_play, &LessonPlay::answered, this, [this](const LessonRecord& one) { write(recordLine(one)); });
    connect(m_play, &LessonPlay::tallied, this, [this](const LessonTally& one) { write(tallyLine(one)); });
    connect(m_play, &LessonPlay::hinted, this, &LessonWorkspace::spotlight);
    connect(m_panel, &LessonPanel::runWanted, this, &LessonWorkspace::runLive);
    connect(m_panel, &LessonPanel::closeWanted, this, [this] {
        showWhole();
        m_play->end();
        m_documents.clear();
        Q_EMIT closed();
        m_isPreview = false;
    });
    connect(&session.documents(), &Documents::shownChanged, this, [this] {
        m_lens = m_session.documents().shown("lens");
        if (m_showing) return;
        m_arriving = true; // what is selected with it is not the learner's choice
        QTimer::singleShot(0, this, [this] { m_arriving = false; });
    });
    connect(&m_hub, &SelectionHub::changed, this, &LessonWorkspace::selectionChanged);
    connect(&session.maker(), &DocumentMaker::finished, this, ofKind("run", [this] { runFinished(); }));
}

void LessonWorkspace::open(const QString& path) {
    const RunId id = m_session.background().beginFile(tr("Opening %1").arg(QFileInfo(path).fileName()));
    m_session.background().read<Opened>(
        id, [path = path.toStdString()] { return readLesson(path); },
        [this, self = QPointer(this), path](const Result<Opened>& read) {
            if (!self) return;
            if (!read) return m_session.problems().addError(read.error());
            showWhole();
            m_isPreview = false;
            m_path = path;
            m_documents.clear();
            Q_EMIT opened();
            m_play->begin(read->lesson, read->runs);
        });
}

void LessonWorkspace::preview(std::shared_ptr<const Lesson> lesson, const StoredRuns& runs, int step) {
    showWhole();
    m_isPreview = true;
    m_path = QString::fromStdString(lesson->path.string());
    m_documents.clear();
    for (const auto& [id, run] : runs)
        if (const DocumentEntry* const entry = m_session.documents().find(run.document)) m_documents[id] = entry->id;
    Q_EMIT opened();
    m_play->begin(std::move(lesson), runs, step);
}

const StoredRun* LessonWorkspace::runOfStep() const {
    const auto found = m_play->runs().find(runLookedAt(m_play->lesson(), m_play->step()));
    return found == m_play->runs().end() ? nullptr : &found->second;
}

void LessonWorkspace::showStep() {
    if (!m_play->isPlaying()) return;
    if (m_play->isAtEnd()) return showWhole();
    const LessonStep& step = m_play->step();
    if (step.look) showLook();
    if (step.action) act(*step.action);
    m_panel->takeFocus(); // views that came up took it
}

/// The view of the step with its document, once something of that may be seen.
void LessonWorkspace::showLook() {
    const LessonStep& step = m_play->step();
    const StoredRun* const run = runOfStep();
    QScopedValueRollback showing(m_showing, true);
    if (run && !isWhole() && isHiddenWhole(run->document, step.look->mask)) {
        const std::string kind(run->document->kind());
        m_masked[kind] = {};
        return m_session.documents().setShown(kind, {}, nullptr); // what an earlier step revealed is gone
    }
    const QString view = fromUtf8(step.look->view);
    const QString kind = run ? fromUtf8(std::string(run->document->kind())) : QString();
    showDocument();
    if (!view.isEmpty() && !step.look->statistic.empty())
        m_views.changeOptions(view, {{QStringLiteral("statistic"), fromUtf8(step.look->statistic)}});
    if (run || !view.isEmpty()) Q_EMIT viewWanted(view, kind);
    showLegend(view, isWhole() || !step.look->mask.legend);
    select(step.look->at);
}

bool LessonWorkspace::isWhole() const {
    const LessonStep& step = m_play->step();
    return !step.look || (m_play->isRevealed() && step.reveal.unmask);
}

/// The document of the step, as much of it as is to be seen now. What the list has is always the whole one.
void LessonWorkspace::showDocument() {
    const StoredRun* const run = runOfStep();
    if (!run) return;
    keepPins();
    const DocumentEntry* const entry = entryOf(runLookedAt(m_play->lesson(), m_play->step()), run->document);
    const RunId id = entry->id;
    const std::string kind = entry->kind;
    const DocumentPtr shown = isWhole() ? entry->document : lookedAt(entry->document, *m_play->step().look);
    m_masked.erase(kind);
    if (shown != entry->document) m_masked[kind] = id;
    m_session.documents().setShown(kind, id, shown);
}

bool LessonWorkspace::hides(RunId id) const {
    const DocumentEntry* const entry = m_session.documents().find(id);
    const auto masked = entry ? m_masked.find(entry->kind) : m_masked.end();
    if (masked == m_masked.end()) return false;
    if (masked->second != RunId{}) return masked->second == id;
    return std::ranges::any_of(m_documents, [id](const auto& one) { return one.second == id; });
}

/// That of the list with this run of the lesson; the same file is not opened twice.
const DocumentEntry* LessonWorkspace::entryOf(const std::string& name, const DocumentPtr& document) {
    Documents& documents = m_session.documents();
    if (const auto known = m_documents.find(name); known != m_documents.end())
        if (const DocumentEntry* const entry = documents.find(known->second); entry && entry->document) return entry;
    const LessonRun* const stored = m_play->lesson().run(name);
    const QString file =
        stored && !stored->isLive() ? QFileInfo(m_path).dir().filePath(fromUtf8(stored->file)) : QString();
    const auto& entries = documents.entries();
    const auto there = std::ranges::find_if(entries, [&](const DocumentEntry& entry) {
        return !file.isEmpty() && entry.document && QFileInfo(entry.file) == QFileInfo(file) &&
               entry.document->createdAt == document->createdAt;
    });
    if (there == entries.end()) {
        m_documents[name] = m_session.background().nextId();
        documents.insert({m_documents[name], std::string(document->kind()), document, documentTitle(*document), file});
    } else {
        m_documents[name] = there->id;
    }
    return documents.find(m_documents[name]);
}

/// Pins that were set while a part was hidden are the whole run's.
void LessonWorkspace::keepPins() {
    Documents& documents = m_session.documents();
    const auto masked = m_masked.find("run");
    if (masked == m_masked.end() || documents.shownId("run") != masked->second) return;
    const auto shown = documents.shown<Run>();
    const DocumentEntry* const entry = documents.find(masked->second);
    const auto whole = entry ? documentAs<Run>(entry->document) : nullptr;
    if (!shown || !whole || shown->pins == whole->pins) return;
    auto pinned = std::make_shared<Run>(*whole);
    pinned->pins = shown->pins;
    documents.change(entry->id, pinned);
}

/// Of one view at a time: what an earlier step hid comes back.
void LessonWorkspace::showLegend(const QString& view, bool shown) {
    const QString wanted = shown ? QString() : view;
    const auto set = [this](const QString& id, bool there) {
        if (!id.isEmpty()) m_views.changeOptions(id, {{QStringLiteral("legend"), there}});
    };
    if (m_withoutLegend != wanted) set(std::exchange(m_withoutLegend, wanted), true);
    set(wanted, false);
}

/// Nothing stays hidden.
void LessonWorkspace::showWhole() {
    QScopedValueRollback showing(m_showing, true);
    showLegend({}, true);
    keepPins();
    Documents& documents = m_session.documents();
    for (const auto& [kind, id] : std::exchange(m_masked, {})) {
        if (documents.shownId(kind) != id) continue; // another one is shown by now
        const DocumentEntry* const entry = documents.find(id) ? documents.find(id) : documents.last(kind);
        if (entry) documents.show(entry->id);
    }
}

void LessonWorkspace::select(const FactPlace& place) {
    const StoredRun* const run = runOfStep();
    if (!run || place == FactPlace()) return;
    const auto selection = selectionAt(*run->document, place);
    if (!selection) return; // lesson check says so
    QScopedValueRollback showing(m_showing, true);
    m_hub.setSelection(*selection);
}

void LessonWorkspace::spotlight() {
    const LessonHint& hint = m_play->step().hints[std::size_t(m_play->hintsUsed() - 1)];
    if (hint.spotlight) select(*hint.spotlight);
}

void LessonWorkspace::act(const LessonAction& action) {
    QScopedValueRollback showing(m_showing, true);
    switch (action.kind) {
    case LessonAction::Kind::Open:
        return Q_EMIT viewWanted(fromUtf8(action.view), {});
    case LessonAction::Kind::Select:
        return select(action.at);
    case LessonAction::Kind::Pin:
        return pin(action);
    case LessonAction::Kind::SetOption:
        return m_views.changeOptions(fromUtf8(action.view), {{fromUtf8(action.option), fromUtf8(action.value)}});
    case LessonAction::Kind::Playback:
        return m_hub.startPlayback();
    case LessonAction::Kind::Run: // the learner runs it
        return;
    }
}

/// A token of a run, or one at a position of a lens, is followed over the layers.
void LessonWorkspace::pin(const LessonAction& action) {
    const StoredRun* const stored = runOfStep();
    if (!stored) return;
    const LessonStep& step = m_play->step();
    const FactPlace place = action.at != FactPlace() || !step.ask || !step.ask->from ? action.at : step.ask->from->at;
    const auto selection = selectionAt(*stored->document, place);
    if (!selection) return; // lesson check says so
    if (const auto run = m_session.documents().shown<Run>(); run && documentAs<Run>(stored->document)) {
        std::vector<TokenPlace> pins = run->pins;
        const TokenPlace wanted{selection->stage.value_or(0), selection->token.value_or(0)};
        if (!hasToken(*run, wanted) || std::find(pins.begin(), pins.end(), wanted) != pins.end()) return;
        pins.push_back(wanted);
        return m_session.runPins().set(pins);
    }
    const auto lens = documentAs<Lens>(stored->document);
    if (!lens) return;
    LensPins& pins = LensBoard::of(m_session).pins();
    std::vector<LensPin> all = pins.pins();
    for (const auto& [id, text] : lens->tokenTexts)
        if (isSameToken(text, action.token)) all.push_back({{selection->position.value_or(0), id}});
    pins.setPins(all);
}

void LessonWorkspace::write(const std::string& line) {
    if (m_isPreview) return;
    m_session.background().run([file = m_answers, line](const JobControl&) { return addLine(file, line); });
}

/// What the learner chose in a view: not what comes with a document, or while one is being made.
void LessonWorkspace::selectionChanged(const Selection& selection) {
    if (m_showing || m_arriving || !m_play->isPlaying() || m_play->isAtEnd()) return;
    if (m_session.documents().shown("lens") != m_lens) return; // it comes just now
    if (m_session.maker().isMaking("run") || m_session.maker().isMaking("lens")) return;
    m_panel->takeSelection(selection);
    if (advancesBy(false)) m_play->go(1);
}

/// Whether the step goes on when a run ended, or when something was chosen.
bool LessonWorkspace::advancesBy(bool run) const {
    const LessonStep& step = m_play->step();
    const bool wantsRun = step.action && step.action->kind == LessonAction::Kind::Run;
    return step.advancesByAction && !step.ask && wantsRun == run;
}

/// The learner's own run: what was written goes to the open model with the task that the lesson names.
void LessonWorkspace::runLive(const QString& input) {
    if (!m_play->isPlaying() || m_play->isAtEnd()) return;
    const LessonRun* const run = ownRunOf(m_play->lesson(), m_play->step());
    if (run) Q_EMIT runWanted(fromUtf8(run->task), input);
}

/// A step about the learner's own run has it from now on.
void LessonWorkspace::runFinished() {
    if (!m_play->isPlaying() || m_play->isAtEnd() || m_session.maker().isMaking("run")) return;
    if (const auto& problem = m_session.maker().problemOf("run")) return m_panel->showRunProblem(problem->text);
    const LessonRun* const run = ownRunOf(m_play->lesson(), m_play->step());
    if (!run) return;
    const RunId id = m_session.documents().shownId("run");
    const auto document = m_session.documents().shown<Run>();
    if (!document) return;
    m_documents[run->id] = id;
    m_play->setRun(run->id, document);
    if (advancesBy(true)) m_play->go(1);
}

} // namespace strata
