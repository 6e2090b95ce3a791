// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/batch.h"

#include "app/gui/lens_workspace.h"
#include "app/gui/main_window.h"
#include "model/base/counted.h"
#include "model/session/session.h"
#include "widgets/export/export_figure.h"

#include <QApplication>
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

/// One that checkFiles() found, unless its file has changed since.
Result<std::optional<FigurePreset>> presetNamed(const QString& name) {
    if (name.isEmpty()) return std::optional<FigurePreset>();
    QStringList known;
    for (const FigurePreset& preset : figurePresets().presets) {
        if (preset.id == name) return std::optional(preset);
        known << preset.id;
    }
    return fail(ErrorCode::BadArgument, "--figure-preset",
                "there is no '" + name.toStdString() + "', but " + known.join(QStringLiteral(", ")).toStdString());
}

} // namespace

bool printedWasWritten() {
    if (std::fflush(stdout) == 0 && !std::ferror(stdout)) return true;
    std::fprintf(stderr, "strata: standard output: the result could not be written\n");
    return false;
}

Batch::Batch(Session& session, MainWindow& window, const CommandLine& line)
    : m_session(session), m_window(window), m_line(line) {
    connect(&session, &Session::modelChanged, this, &Batch::modelChanged);
    connect(&session, &Session::runFinished, this, &Batch::finished);
    connect(&session, &Session::runOpened, this, &Batch::finished);
    connect(&session, &Session::lensFinished, this, &Batch::lensFinished);
    connect(&session, &Session::lensOpened, this, &Batch::lensFinished);
    connect(&session, &Session::problemAdded, this, [this](const Problem& problem) {
        // A run that cannot be read leaves nothing to wait for.
        if (problem.severity == Problem::Severity::Error && m_session.modelState() == Session::ModelState::None)
            giveUp(problem.text.toStdString());
    });
}

void Batch::start() {
    if (m_line.target.isEmpty() && !m_line.demo)
        QTimer::singleShot(0, this, &Batch::takeScreenshot); // the start page
    else if (m_line.demo && m_session.modelState() == Session::ModelState::None)
        giveUp(
            "the demonstration model is not there; build it as its model card says, or set STRATA_DEMO to its folder");
}

void Batch::modelChanged() {
    switch (m_session.modelState()) {
    case Session::ModelState::Failed:
        giveUp(m_session.openProblem().text.toStdString());
        break;
    case Session::ModelState::NeedsHeads:
        giveUp(m_session.modelRequest().path.toStdString() + ": the layers of " +
               m_session.headQuestion().tensors.join(QStringLiteral(", ")).toStdString() +
               " are not known; add --head TENSOR@LAYER");
        break;
    default:
        break;
    }
}

void Batch::finished() {
    if (m_session.isRunning()) return;
    if (const auto& problem = m_session.runProblem()) return giveUp(problem->text.toStdString());
    const auto run = m_session.shownRun();
    if (!run) return;
    printStages(*run);
    std::fflush(stdout);
    if (m_line.lens && m_line.lensOrder.source.kind == LensTextSource::Kind::Run && !std::exchange(m_lensAsked, true)) {
        m_window.lens().compute(m_line.lensOrder);
        return;
    }
    QTimer::singleShot(0, this, &Batch::exportNext); // after every view has got the run
}

void Batch::lensFinished() {
    if (m_session.isComputingLens()) return;
    if (const auto& problem = m_session.lensProblem()) return giveUp(problem->text.toStdString());
    const auto lens = m_session.shownLens();
    if (!lens) return;
    std::printf("lens: %s, %s\n", counted(std::int64_t(lens->rows.size()), "row").c_str(),
                counted(std::int64_t(lens->positions.size()), "position").c_str());
    std::fflush(stdout);
    m_window.lens().selectForPicture();
    QTimer::singleShot(0, this, &Batch::exportNext);
}

void Batch::exportNext() {
    if (m_ended) return;
    if (m_next == m_line.exports.size()) return takeScreenshot();
    const auto preset = presetNamed(m_line.preset);
    if (!preset) return giveUp(preset.error().message());
    ExportOptions options;
    options.preset = *preset;
    options.dark = m_line.theme == QLatin1String("dark");
    const ExportRequest request = m_line.exports[m_next++];
    m_window.exportView(request.view, request.file, options, [this](const Result<void>& result) {
        if (result) return exportNext();
        giveUp(result.error().message());
    });
}

void Batch::takeScreenshot() {
    if (m_line.screenshot.isEmpty()) return QApplication::exit(printedWasWritten() ? 0 : 1);
    QTimer::singleShot(200, this, [this] { // layouts and animations come to rest
        if (!m_window.grab().save(m_line.screenshot))
            return giveUp(m_line.screenshot.toStdString() + ": the picture could not be written");
        m_ended = true;
        QApplication::exit(printedWasWritten() ? 0 : 1);
    });
}

void Batch::giveUp(const std::string& sentence, int exitCode) {
    if (std::exchange(m_ended, true)) return;
    std::fprintf(stderr, "strata: %s\n", sentence.c_str());
    // Also when the event loop has not begun yet.
    QTimer::singleShot(0, qApp, [exitCode] { QApplication::exit(exitCode); });
}

} // namespace strata
