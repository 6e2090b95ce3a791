// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/train_workspace.h"

#include "model/session/problem.h"
#include "model/session/sentences.h"
#include "model/session/settings.h"
#include "widgets/dialogs/train_dialog.h"
#include "widgets/panels/train_panel.h"
#include "widgets/training/training_board.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace strata {

namespace {

/// By the mean time of a step since the beginning, where the log says it.
double secondsLeft(const Training& training) {
    const TrainingSeries* const seconds = training.find("seconds");
    if (!training.plannedSteps || !seconds || seconds->points.empty() || seconds->points.back().step <= 0) return -1;
    const TrainingPoint& last = seconds->points.back();
    return std::max(0.0, double(*training.plannedSteps - last.step) * last.value / double(last.step));
}

/// A sentence about the log, without the name of the file, which the panel has already.
QString withoutPlace(const Training& training, const std::string& warning) {
    const std::string place = std::filesystem::path(training.source).filename().string() + ": ";
    const auto at = warning.find(place);
    return sayInLanguage(at == std::string::npos ? warning : warning.substr(at + place.size()));
}

TrainState::Process processOf(const Training& training, const TrainingWatch& watch) {
    using Process = TrainState::Process;
    if (watch.process == ProcessState::Suspended) return Process::Suspended;
    if (watch.process == ProcessState::Running) return Process::Running;
    if (!watch.status) return training.ended ? Process::Finished : Process::None;
    if (watch.isCrashed()) return isOnThisMachine(*watch.status) ? Process::Crashed : Process::None;
    switch (watch.status->state) {
    case TrainingStatus::State::Stopped:
        return Process::Stopped;
    case TrainingStatus::State::Failed:
        return Process::Failed;
    default:
        return Process::Finished;
    }
}

} // namespace

TrainWorkspace::TrainWorkspace(Session& session, Settings& settings, QWidget* window)
    : QObject(window), m_session(session), m_settings(settings), m_window(window), m_board(TrainingBoard::of(session)),
      m_follower(session.documents()), m_panel(new TrainPanel) {
    connectPanel();
    connect(&m_board, &TrainingBoard::changed, this, &TrainWorkspace::show);
    connect(&m_follower, &TrainingFollower::changed, this, &TrainWorkspace::show);
    connect(&m_follower, &TrainingFollower::notStarted, this, [this](const QString& log, const QString& words) {
        m_problem = words.isEmpty() ? tr("The training ended before it wrote anything into %1.").arg(log)
                                    : tr("The training did not begin: %1").arg(words);
        show();
        Q_EMIT said(m_problem);
    });
    connect(&session.documents(), &Documents::shownChanged, this, ofKind("training", [this] { show(); }));
    show();
}

void TrainWorkspace::connectPanel() {
    connect(m_panel, &TrainPanel::trainRequested, this, &TrainWorkspace::ask);
    connect(m_panel, &TrainPanel::openRequested, this, &TrainWorkspace::openRequested);
    connect(m_panel, &TrainPanel::suspendRequested, this, [this] { tell(ProcessOrder::Suspend); });
    connect(m_panel, &TrainPanel::continueRequested, this, [this] { tell(ProcessOrder::Continue); });
    connect(m_panel, &TrainPanel::stopRequested, this, [this] { tell(ProcessOrder::Stop); });
    connect(m_panel, &TrainPanel::resumeRequested, this, &TrainWorkspace::resume);
    connect(m_panel, &TrainPanel::comparedChanged, this,
            [this](quint64 id, bool compared) { m_board.setCompared(RunId{id}, compared); });
    connect(m_panel, &TrainPanel::baselineChanged, this, [this](quint64 id) { m_board.setBaseline(RunId{id}); });
}

void TrainWorkspace::show() {
    TrainState state;
    const TrainingPtr training = m_board.training();
    if (m_problemOf != m_session.documents().shownId("training")) m_problem.clear();
    state.problem = m_problem;
    if (training) {
        const TrainingWatch watch = m_follower.watch(m_session.documents().shownId("training"));
        state.process = processOf(*training, watch);
        if (m_started && watch.status && watch.status->process == *m_started && !watch.isRunning()) {
            m_started.reset(); // the status line said that it began
            Q_EMIT said(state.process == TrainState::Process::Finished ? tr("The training has ended")
                        : state.process == TrainState::Process::Stopped
                            ? tr("The training was stopped")
                            : tr("The training ended before its last step"));
        }
        state.log = QString::fromStdString(training->title);
        state.step = training->lastStep();
        state.planned = training->plannedSteps.value_or(0);
        state.secondsLeft = secondsLeft(*training);
        if (const TrainingSeries* const pace = training->find("tokens_per_second"); pace && !pace->points.empty())
            state.tokensPerSecond = pace->points.back().value;
        state.canResume = watch.status && !watch.isRunning() &&
                          watch.status->state != TrainingStatus::State::Finished && isOnThisMachine(*watch.status) &&
                          isTrainingCommand(watch.status->command);
        state.stopping = watch.status && isStopping(*watch.status);
        if (state.problem.isEmpty() && state.process == TrainState::Process::Crashed)
            state.problem = watch.lastWords.isEmpty()
                                ? tr("The training was killed or crashed. Resume goes on from its last checkpoint.")
                                : tr("The training was killed or crashed; it said last: %1").arg(watch.lastWords);
        if (state.problem.isEmpty() && state.process == TrainState::Process::Failed)
            state.problem = sayInLanguage(watch.status->message);
        constexpr std::size_t most = 4;
        for (const std::string& warning : training->warnings)
            if (state.notes.size() < qsizetype(most)) state.notes << withoutPlace(*training, warning);
    }
    m_panel->setState(state);
    std::vector<TrainOther> others;
    for (const TrainingBoard::Other& other : m_board.others())
        others.push_back(
            {other.id.value, QString::fromStdString(other.training->title), other.compared, other.baseline});
    m_panel->setOthers(others);
}

TrainingOrder TrainWorkspace::suggested() const {
    if (m_last) return *m_last;
    TrainingOrder order;
    if (const auto facts = m_session.model().facts(); facts && facts->host.isEmpty())
        order.model = m_session.model().openRequest().path;
    if (const auto task = m_session.model().task(); task && !task->path.empty())
        order.task = QString::fromStdString(task->path.string());
    const QString folder = m_settings.saveFolder.get().isEmpty() ? QDir::homePath() : m_settings.saveFolder.get();
    QString name = QStringLiteral("training");
    for (int number = 2; QFileInfo::exists(QDir(folder).filePath(name)); ++number)
        name = QStringLiteral("training-%1").arg(number);
    order.output = QDir(folder).filePath(name);
    return order;
}

void TrainWorkspace::ask() {
    auto* dialog = new TrainDialog(suggested(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { start(dialog->order()); });
    dialog->open();
}

void TrainWorkspace::start(const TrainingOrder& order) {
    m_last = order;
    if (!QDir().mkpath(order.output)) {
        m_problem = tr("The folder %1 cannot be made.").arg(order.output);
        m_problemOf = m_session.documents().shownId("training");
        return show();
    }
    run(trainingCommand(order), QDir::currentPath(), logOf(order));
}

void TrainWorkspace::run(const QStringList& command, const QString& folder, const QString& log) {
    m_problem.clear();
    m_problemOf = m_session.documents().shownId("training");
    const Result<qint64> process = startTraining(command, folder, log);
    if (process) {
        m_follower.expect(QDir(folder).absoluteFilePath(log), *process);
        m_started = *process;
        Q_EMIT said(tr("The training was started as process %1").arg(*process));
    } else {
        m_problem = errorText(process.error());
        m_session.problems().addError(process.error());
    }
    show();
}

bool TrainWorkspace::isStopping(const TrainingStatus& status) const {
    return m_stopping && *m_stopping == std::pair(status.process, status.processStart);
}

void TrainWorkspace::tell(ProcessOrder order) {
    m_problem.clear();
    m_problemOf = m_session.documents().shownId("training");
    const TrainingWatch watch = m_follower.watch(m_session.documents().shownId("training"));
    if (!watch.status) return;
    if (order == ProcessOrder::Stop && isStopping(*watch.status)) return;
    if (const auto told = tellProcess(*watch.status, order); !told) {
        m_problem = errorText(told.error());
        m_session.problems().addError(told.error());
    } else if (order == ProcessOrder::Stop)
        m_stopping = {watch.status->process, watch.status->processStart};
    m_follower.look();
    show();
}

void TrainWorkspace::resume() {
    const TrainingPtr training = m_board.training();
    const TrainingWatch watch = m_follower.watch(m_session.documents().shownId("training"));
    if (!training || !watch.status || !isTrainingCommand(watch.status->command)) return;
    QStringList command;
    for (const std::string& word : watch.status->command)
        command << QString::fromStdString(word);
    run(command, QString::fromStdString(watch.status->folder), QString::fromStdString(training->source));
}

} // namespace strata
