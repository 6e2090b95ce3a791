// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/lesson_author.h"

#include "app/gui/lesson_files.h"
#include "app/gui/lesson_workspace.h"
#include "app/gui/selection_hub.h"
#include "app/gui/view_host.h"
#include "model/analysis/lens_statistics.h"
#include "model/base/json_file.h"
#include "model/session/settings.h"
#include "widgets/common/language.h"
#include "widgets/compose/composition.h"
#include "widgets/dialogs/export_dialog.h"
#include "widgets/figure/figure_view.h"
#include "widgets/views.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>
#include <set>

namespace strata {
namespace {

using Json = nlohmann::json;

struct ReadDraft {
    Json draft;
    StoredRuns runs;
};

Result<ReadDraft> readDraft(const std::filesystem::path& path) {
    STRATA_CHECK(checkEnds(path));
    STRATA_TRY(const std::string text, readTextFile(path, largestLesson));
    ReadDraft out;
    STRATA_TRY(out.draft, parseJson(text, path.string(), true));
    STRATA_CHECK(checkDraft(out.draft, path.string()));
    Lesson about;
    about.path = path;
    about.runs = runsOfDraft(out.draft);
    STRATA_TRY(out.runs, loadStoredRuns(about));
    return out;
}

std::vector<AuthorView> lessonViews() {
    std::vector<AuthorView> out;
    for (const ViewSpec& view : registry().views())
        if (view.kind == QLatin1String("run") || view.kind == QLatin1String("lens") ||
            view.kind == QLatin1String("evaluation"))
            out.push_back({view.id.toStdString(), QCoreApplication::translate("strata::MainWindow", view.title),
                           view.kind.toStdString()});
    return out;
}

/// Where the run's document lies beside the lesson: where it is said, unless another one lies there.
Result<std::string> settle(const Document& document, const std::string& said, const QDir& folder) {
    const QString wanted = fromUtf8(said);
    const QString base = wanted.endsWith(QLatin1String(".strata")) ? wanted.chopped(7) : wanted;
    for (int i = 1;; ++i) {
        const QString name = i == 1 ? wanted : QStringLiteral("%1-%2.strata").arg(base).arg(i);
        const QString path = folder.absoluteFilePath(name);
        if (QFileInfo::exists(path)) {
            const auto there = loadDocument(path.toStdString());
            if (there && sayTheSame(**there, document)) return name.toStdString();
            continue;
        }
        QDir().mkpath(QFileInfo(path).absolutePath());
        STRATA_CHECK(saveDocument(document, path.toStdString()));
        return name.toStdString();
    }
}

} // namespace

LessonAuthor::LessonAuthor(Session& session, Settings& settings, SelectionHub& hub, ViewHost& views,
                           LessonWorkspace& lessons, QWidget* window)
    : QObject(window), m_session(session), m_settings(settings), m_hub(hub), m_views(views), m_lessons(lessons),
      m_window(window) {
    connect(&lessons, &LessonWorkspace::closed, this, [this] {
        if (!m_previewed) return;
        m_previewed->raise();
        m_previewed->activateWindow();
        m_previewed.clear();
    });
}

AuthorWindow* LessonAuthor::newWindow() {
    auto* window = new AuthorWindow([this] { return recordable(); }, lessonViews(), m_window);
    connect(window, &AuthorWindow::saveRequested, this, [this, window](bool elsewhere) { save(window, elsewhere); });
    connect(window, &AuthorWindow::previewRequested, this, [this, window] { preview(window); });
    const auto geometry = [this] { return m_settings.arrangement(QStringLiteral("author")); };
    window->restoreGeometry(geometry().get());
    connect(window, &AuthorWindow::closing, this, [geometry, window] { geometry().set(window->saveGeometry()); });
    return window;
}

void LessonAuthor::begin() {
    AuthorWindow* const window = newWindow();
    window->open(emptyLesson("lesson", tr("New lesson").toStdString(), Language::instance().code().toStdString()), {},
                 {});
    window->show();
}

void LessonAuthor::choose() {
    auto* dialog = new QFileDialog(m_window, tr("Edit a lesson"), exportFolder(m_settings.saveFolder.get()),
                                   tr("Lessons (*.lesson.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &LessonAuthor::open);
    dialog->open();
}

bool LessonAuthor::raiseWindowOf(const QString& file) {
    for (AuthorWindow* const window : m_window->findChildren<AuthorWindow*>())
        if (!window->file().isEmpty() && QFileInfo(window->file()) == QFileInfo(file)) {
            window->activateWindow();
            window->raise();
            return true;
        }
    return false;
}

void LessonAuthor::open(const QString& file) {
    if (raiseWindowOf(file)) return;
    using Read = std::shared_ptr<const ReadDraft>;
    const RunId id = m_session.background().beginFile(tr("Opening %1").arg(QFileInfo(file).fileName()));
    m_session.background().read<Read>(
        id,
        [path = file.toStdString()]() -> Result<Read> {
            STRATA_TRY(ReadDraft read, readDraft(path));
            return std::make_shared<const ReadDraft>(std::move(read));
        },
        [this, self = QPointer(this), file](const Result<Read>& read) {
            if (!self) return;
            if (!read) return m_session.problems().addError(read.error());
            if (raiseWindowOf(file)) return; // it was asked for twice
            AuthorWindow* const window = newWindow();
            window->open((*read)->draft, (*read)->runs, QFileInfo(file).absoluteFilePath());
            window->show();
        });
}

bool LessonAuthor::closeAll() {
    bool closed = true;
    for (AuthorWindow* const window : m_window->findChildren<AuthorWindow*>())
        closed = window->close() && closed;
    return closed;
}

/// What playback has not shown yet is hidden in the step, too.
LessonMask LessonAuthor::maskOfPlayback(const DocumentPtr& document) const {
    LessonMask mask;
    const Played played = m_hub.played();
    if (!m_hub.isPlayingBack() || (document != played.run && document != played.lens)) return mask;
    const auto [shown, all] = m_hub.playbackProgress();
    if (m_hub.playbackUnit() == PlaybackUnit::Level) {
        mask.answers = shown + 1;
    } else if (m_hub.playbackUnit() == PlaybackUnit::Layer) {
        const std::vector<int> layers = layersOf(played);
        if (shown > 0 && std::size_t(shown) <= layers.size())
            mask.layersAbove = LayerPlace{LayerPlace::Kind::Number, layers[std::size_t(shown) - 1], {}};
    } else if (const FactPlace at = placeOfSelection(*document, m_hub.selection()); shown < all && at.position) {
        mask.positionsAfter = at.position;
    }
    return mask;
}

std::vector<RecordableView> LessonAuthor::recordable() const {
    std::vector<RecordableView> out;
    const auto add = [&](const ViewSpec& view) {
        const FigureView* const made = m_views.made(view.id);
        if (!made || !made->isVisible()) return;
        const std::string kind = view.kind.toStdString();
        if (kind != "run" && kind != "lens" && kind != "evaluation") return;
        const DocumentEntry* const entry = m_session.documents().find(m_session.documents().shownId(kind));
        if (!entry || !entry->document) return;
        RecordableView one;
        const QString name = QCoreApplication::translate("strata::MainWindow", view.title);
        one.title = QStringLiteral("%1: %2").arg(name, entry->title);
        one.document = entry->document;
        one.wanted =
            idOf((entry->file.isEmpty() ? entry->title : QFileInfo(entry->file).completeBaseName()).toStdString());
        one.look.view = view.id.toStdString();
        if (kind == "lens")
            one.look.statistic = m_views.options(view.id).value(QLatin1String("statistic")).toString().toStdString();
        if (!lensStatisticByKey(one.look.statistic)) one.look.statistic.clear();
        if (kind != "evaluation") one.look.at = placeOfSelection(*entry->document, m_hub.selection());
        one.look.mask = maskOfPlayback(entry->document);
        out.push_back(std::move(one));
    };
    for (const bool centre : {true, false})
        for (const ViewSpec& view : registry().views())
            if ((view.place == ViewSpec::Place::Centre) == centre) add(view);
    return out;
}

void LessonAuthor::save(AuthorWindow* window, bool elsewhere) {
    if (!elsewhere && !window->file().isEmpty()) return write(window, window->file());
    auto* dialog = new QFileDialog(window, tr("Save the lesson"), exportFolder(m_settings.saveFolder.get()),
                                   tr("Lessons (*.lesson.json)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("lesson.json"));
    const auto& title = draftAt(window->state().draft(), "/title");
    const QString name = fromUtf8(idOf(draftText(title, "en")));
    dialog->selectFile(window->file().isEmpty()
                           ? (name.isEmpty() ? QStringLiteral("lesson") : name) + QStringLiteral(".lesson.json")
                           : window->file());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, window](const QString& chosen) {
        write(window, isLessonFile(chosen) ? chosen : chosen + QStringLiteral(".lesson.json"));
    });
    connect(dialog, &QFileDialog::rejected, window, &AuthorWindow::saveGivenUp);
    dialog->open();
}

void LessonAuthor::write(AuthorWindow* window, const QString& chosen) {
    const QString file = QFileInfo(chosen).absoluteFilePath();
    const auto written = std::make_shared<const Json>(window->state().draft());
    const auto files = std::make_shared<std::map<std::string, std::string>>();
    m_session.background().run(
        [written, files, runs = window->state().runs(), file](const JobControl&) -> Result<void> {
            const QDir folder = QFileInfo(file).absoluteDir();
            for (const LessonRun& run : runsOfDraft(*written)) {
                const auto known = runs.find(run.id);
                if (known == runs.end() || !known->second.document) continue;
                STRATA_TRY((*files)[run.id], settle(*known->second.document, run.file, folder));
            }
            Json draft = *written;
            if (draft.contains("runs"))
                for (Json& run : draft["runs"])
                    if (const Json& id = draftAt(run, "/id"); id.is_string() && run.contains("file"))
                        if (const auto name = files->find(id.get<std::string>()); name != files->end())
                            run["file"] = name->second;
            const std::string text = dumpJson(draft, 1) + "\n";
            if (text.size() > largestLesson)
                return fail(ErrorCode::BadData, file.toStdString(),
                            "would be larger than " + std::to_string(largestLesson >> 20) +
                                " MiB, more than a lesson may be: take steps or texts away.");
            return writeFileAtomically(file.toStdString(), text);
        },
        [this, written, files, file, to = QPointer<AuthorWindow>(window)](const Result<void>& result) {
            if (!result) {
                if (to) to->failed(errorText(result.error()));
                return;
            }
            m_settings.saveFolder.set(QFileInfo(file).absolutePath());
            Q_EMIT said(tr("Saved %1").arg(file));
            if (to) to->saved(*written, *files, file);
        },
        tr("Saving %1").arg(QFileInfo(file).fileName()));
}

void LessonAuthor::preview(AuthorWindow* window) {
    const auto& lesson = window->state().lesson();
    if (!lesson) return window->failed(errorText(lesson.error()));
    m_previewed = window;
    auto played = std::make_shared<Lesson>(*lesson);
    played->path = window->file().toStdString();
    m_lessons.preview(std::move(played), window->state().runs(),
                      window->state().step() < 0 ? 0 : window->state().step());
    m_window->raise();
    m_window->activateWindow();
}

} // namespace strata
