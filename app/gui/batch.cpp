// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/batch.h"

#include "app/gui/demo.h"
#include "app/gui/document_files.h"
#include "app/gui/figure_exports.h"
#include "app/gui/lens_workspace.h"
#include "app/gui/main_window.h"
#include "app/gui/picture_selection.h"
#include "app/gui/shown_documents.h"
#include "model/base/counted.h"
#include "model/session/analysis.h"
#include "model/session/session.h"
#include "model/session/settings.h"
#include "model/task/task_fields.h"
#include "widgets/common/glosses.h"
#include "widgets/evaluation/evaluation_studies.h"
#include "widgets/export/export_figure.h"
#include "widgets/figure/selection_json.h"
#include "widgets/lens/lens_board.h"
#include "widgets/views.h"

#include <QApplication>
#include <QThreadPool>
#include <QTimer>

#include <cmath>
#include <cstdio>

namespace strata {

namespace {

std::string percent(double probability) {
    char text[32];
    std::snprintf(text, sizeof text, probability < 0.00995 ? "%.2g" : "%.3f", probability);
    return text;
}

void printStages(const Run& run) {
    for (const RunLevel& level : run.levels) {
        std::string text = level.label.value_or(level.text);
        std::string probability;
        if (level.labelProbability) probability = "  p = " + percent(*level.labelProbability);
        if (level.pathProbability) probability += "  path " + percent(*level.pathProbability);
        std::printf("%-12s %s%s\n", level.name.c_str(), text.c_str(), probability.c_str());
    }
    for (const RunColumn& column : run.columns)
        std::printf("%-12s %s\n", column.name.c_str(), column.text.c_str());
}

} // namespace

bool printedWasWritten() {
    if (std::fflush(stdout) == 0 && !std::ferror(stdout)) return true;
    std::fprintf(stderr, "strata: standard output: the result could not be written\n");
    return false;
}

void printFindings(const QString& file, const std::vector<LintFinding>& findings) {
    for (const LintFinding& finding : findings)
        std::printf("%s: %s %s\n", qUtf8Printable(file),
                    finding.verdict == LintFinding::Verdict::Fine ? "ok   " : "wrong",
                    qUtf8Printable(lintSentence(finding)));
    std::fflush(stdout);
}

Batch::Batch(Session& session, Settings& settings, MainWindow* window, const CommandLine& line)
    : m_session(session), m_settings(settings), m_window(window), m_line(line),
      m_hub(window ? window->selection() : m_own) {
    if (!window) {
        connect(&session.documents(), &Documents::shownChanged, this, ofKind("run", [this] {
            m_hub.setRun(m_session.documents().shown<Run>(), m_session.documents().shownId("run"));
        }));
        LensPins& pins = LensBoard::of(session).pins(); // before the selection hears of a lens
        connect(&session.documents(), &Documents::shownChanged, this,
                ofKind("lens", [this] { m_hub.setLens(m_session.documents().shown<Lens>()); }));
        connect(&m_hub, &SelectionHub::changed, &pins, &LensPins::setSelection);
        connect(&session.model(), &CurrentModel::taskChanged, this, &Batch::taskChanged);
    }
    connect(&session.model(), &CurrentModel::changed, this, &Batch::modelChanged);
    connect(&session.maker(), &DocumentMaker::finished, this, ofKind("run", [this] { finished(); }));
    connect(&session.maker(), &DocumentMaker::finished, this, ofKind("lens", [this] { lensFinished(); }));
    connect(&session.documents(), &Documents::opened, this, &Batch::documentOpened);
    connect(&session.problems(), &Problems::added, this, [this](const Problem& problem) {
        // A run that cannot be read leaves nothing to wait for.
        if (problem.severity == Problem::Severity::Error && m_session.model().state() == CurrentModel::State::None)
            giveUp(problem.text.toStdString());
    });
}

void Batch::documentOpened(const QString& kind) {
    if (kind == QLatin1String("lens")) return lensFinished();
    kind == QLatin1String("run") ? finished() : exportWhenAllIsThere(); // its figures say what it is
}

void Batch::start() {
    if (m_line.demo && demoFolder().isEmpty())
        giveUp(
            "the demonstration model is not there; build it as its model card says, or set STRATA_DEMO to its folder");
    else if (m_line.target.isEmpty() && !m_line.demo)
        QTimer::singleShot(0, this, &Batch::takeScreenshot); // the start page
    else if (!m_window)
        open();
}

void Batch::open() {
    const auto isA = [this](const char* ending) {
        return m_line.target.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
    };
    if (isDocument(m_line.target)) return m_session.documents().open(m_line.target);
    if (isFigurePicture(m_line.target)) {
        auto read = readFigureSource(m_line.target);
        if (!read) return giveUp(read.error().message());
        m_from = std::move(*read);
        m_session.documents().add(m_from.document);
        return documentOpened(fromUtf8(std::string(m_from.document->kind())));
    }
    if (isA(".task.json"))
        return giveUp(m_line.target.toStdString() + ": open a model first; the task says how it talks");
    ModelRequest request = m_line.model;
    if (m_line.demo) {
        request = {};
        request.path = demoFolder();
    }
    m_session.model().open(request);
}

void Batch::taskChanged() {
    if (!m_session.model().task() || m_session.model().state() != CurrentModel::State::Ready ||
        std::exchange(m_asked, true))
        return;
    if (const Result<void> fit = checkGivenFields(*m_session.model().task(), m_line.fields); !fit)
        return giveUp(fit.error().message(), wrongUsageExit);
    const bool ofText = m_line.lens && m_line.lensOrder.source.kind == LensTextSource::Kind::Text;
    if (ofText) computeLens();
    if (m_line.run || !ofText) run();
}

/// What the form would ask with the command line's fields and options in it.
void Batch::run() {
    const Task& task = *m_session.model().task();
    RunRequest wanted;
    for (const TaskField& field : task.fields)
        wanted.fields[field.name] = field.initial;
    const auto& given = m_line.demo && !task.examples.empty() ? task.examples.front().fields : m_line.fields;
    for (const auto& [name, text] : given)
        if (wanted.fields.contains(name)) wanted.fields[name] = text;
    if (m_line.sampling && m_line.options.sampling.temperature > 0 && !m_line.demo)
        wanted.options.sampling = m_line.options.sampling;
    wanted.options.maxNewTokens = task.maxNewTokens;
    if (m_line.options.maxNewTokens && !m_line.demo) wanted.options.maxNewTokens = m_line.options.maxNewTokens;
    wanted.options.labels = task.labels;
    if (m_line.options.labels && !m_line.demo) wanted.options.labels = m_line.options.labels;
    wanted.options.beam = m_line.options.beam;
    wanted.options.labelReadings = m_line.options.labelReadings;
    wanted.options.shownTopK = m_settings.shownTopK.get();
    wanted.options.layerReadings = m_settings.layerReadings.get();
    wanted.free = m_line.free;
    m_session.maker().run(wanted);
}

void Batch::computeLens() {
    if (m_window) return m_window->lens().compute(m_line.lensOrder);
    LensOrder order = m_line.lensOrder;
    if (order.source.kind == LensTextSource::Kind::Run) order.source.run = m_session.documents().shown<Run>();
    m_session.lens().compute(order);
}

void Batch::modelChanged() {
    switch (m_session.model().state()) {
    case CurrentModel::State::Failed:
        giveUp(m_session.model().openProblem().text.toStdString());
        break;
    case CurrentModel::State::NeedsHeads:
        giveUp(m_session.model().request().path.toStdString() + ": the layers of " +
               m_session.model().headQuestion().tensors.join(QStringLiteral(", ")).toStdString() +
               " are not known; add --head TENSOR@LAYER");
        break;
    default:
        break;
    }
}

void Batch::finished() {
    if (m_session.maker().isMaking("run")) return;
    if (const auto& problem = m_session.maker().problemOf("run")) return giveUp(problem->text.toStdString());
    const auto run = m_session.documents().shown<Run>();
    if (!run) return;
    printStages(*run);
    std::fflush(stdout);
    if (m_line.lens && m_line.lensOrder.source.kind == LensTextSource::Kind::Run && !std::exchange(m_lensAsked, true)) {
        computeLens();
        return;
    }
    exportWhenAllIsThere();
}

/// A figure does not depend on who is faster: the run, the lens, or the reading of what is pinned in it.
void Batch::exportWhenAllIsThere() {
    if (m_session.maker().isMaking("run") || m_session.maker().isMaking("lens") || m_session.lens().isTracking())
        return; // comes here when it ends
    if (!std::exchange(m_exporting, true))
        QTimer::singleShot(0, this, &Batch::exportNext); // after every view has got the document
}

void Batch::lensFinished() {
    if (m_session.maker().isMaking("lens")) return;
    if (const auto& problem = m_session.maker().problemOf("lens")) return giveUp(problem->text.toStdString());
    const auto lens = m_session.documents().shown<Lens>();
    if (!lens) return;
    std::printf("lens: %s, %s\n", counted(std::int64_t(lens->rows.size()), "row").c_str(),
                counted(std::int64_t(lens->positions.size()), "position").c_str());
    std::fflush(stdout);
    selectForPicture(*lens, m_hub, LensBoard::of(m_session).pins());
    connect(&m_session.lens(), &LensWork::trackingChanged, this, &Batch::exportWhenAllIsThere);
    LensBoard::of(m_session).tracking().readNow(); // what is pinned, in every layer
    exportWhenAllIsThere();
}

void Batch::exportNext() {
    if (m_ended) return;
    if (m_next == m_line.exports.size()) return takeScreenshot();
    const auto preset = figurePresetNamed(m_line.preset, "--figure-preset");
    if (!preset) return giveUp(preset.error().message());
    ExportOptions options;
    options.preset = *preset;
    options.dark = m_line.theme == QLatin1String("dark");
    const ExportRequest request = m_line.exports[m_next++];
    if (registry().figure(request.view)->kind == QLatin1String("evaluation"))
        if (const auto study = sharedStudy(m_session.documents().shown<Evaluation>()); study && study->isUnreadable())
            return giveUp(study->problem->message()); // a report of no rows would look like one of a good evaluation
    const FigureSpec& spec = *registry().figure(request.view); // parseCommandLine() knows them
    options.source = source(spec);
    options.anonymous = m_line.anonymous;
    options.animation = m_line.animation;
    if (!m_line.glosses.isEmpty()) {
        const auto glosses = readGlosses(m_line.glosses);
        if (!glosses) return giveUp(glosses.error().message());
        options.glosses = glosses->toJson();
    }
    options.interactive = request.interactive;
    const std::shared_ptr<const Figure> made = spec.makeFigure(options.source.document, options.source.options);
    exportInBackground(m_session, made, request.file, options,
                       [this, made, request, options](const Result<void>& result) {
                           if (!result) return giveUp(result.error().message());
                           if (!m_line.lint) return exportNext();
                           lint(made, request, options);
                       });
}

void Batch::lint(const std::shared_ptr<const Figure>& made, const ExportRequest& request,
                 const ExportOptions& options) {
    lintInBackground(m_session, made, request.file, options,
                     [this, file = request.file](const Result<std::vector<LintFinding>>& found) {
                         if (!found) return giveUp(found.error().message());
                         printFindings(file, *found);
                         m_lintFailed = m_lintFailed || !isClean(*found);
                         exportNext();
                     });
}

FigureSource Batch::source(const FigureSpec& spec) {
    const QString& id = spec.id;
    if (id == m_from.figure) return {shownDocument(m_session, spec.kind), id, m_from.options};
    QJsonObject options = spec.kind.isEmpty() ? modelAndText(m_session, {}) : QJsonObject();
    if (const auto& personal = registry().view(id)->personal) options = personal(m_session);
    if (id == QLatin1String("lens")) {
        if (!m_line.lensMode.isEmpty()) options.insert(QStringLiteral("mode"), m_line.lensMode);
        if (!m_line.lensStatistic.isEmpty()) options.insert(QStringLiteral("statistic"), m_line.lensStatistic);
    }
    options.insert(selectionKey, selectionToJson(m_hub.selection()));
    return {shownDocument(m_session, spec.kind), id, options};
}

void Batch::takeScreenshot() {
    if (m_line.screenshot.isEmpty() || !m_window)
        return QApplication::exit(printedWasWritten() && !m_lintFailed ? 0 : 1);
    QTimer::singleShot(200, this, &Batch::pictureWhenAtRest); // layouts and animations come to rest
}

/// Views may have asked for more by themselves: an analysis, a token to be read.
bool Batch::isAtRest() const {
    return m_session.jobs().jobs().empty() && analysisPool().activeThreadCount() == 0;
}

void Batch::pictureWhenAtRest() {
    if (m_ended) return;
    m_rested = isAtRest() ? m_rested + 1 : 0;
    if (m_rested < 3) return QTimer::singleShot(50, this, &Batch::pictureWhenAtRest); // an answer may be on its way
    if (!m_window->grab().save(m_line.screenshot))
        return giveUp(m_line.screenshot.toStdString() + ": the picture could not be written");
    m_ended = true;
    QApplication::exit(printedWasWritten() && !m_lintFailed ? 0 : 1);
}

void Batch::giveUp(const std::string& sentence, int exitCode) {
    if (std::exchange(m_ended, true)) return;
    std::fprintf(stderr, "strata: %s\n", sentence.c_str());
    // Also when the event loop has not begun yet.
    QTimer::singleShot(0, qApp, [exitCode] { QApplication::exit(exitCode); });
}

} // namespace strata
