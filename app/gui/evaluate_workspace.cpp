// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/evaluate_workspace.h"

#include "app/gui/left_off_evaluation.h"
#include "app/gui/window_state.h"
#include "model/analysis/record_texts.h"
#include "model/evaluation/left_off.h"
#include "model/session/sentences.h"
#include "model/session/settings.h"
#include "model/task/answers.h"
#include "model/task/row_names.h"
#include "model/task/rows.h"
#include "widgets/evaluation/evaluation_board.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/panels/evaluate_panel.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace strata {

EvaluateWorkspace::EvaluateWorkspace(Session& session, Settings& settings, QWidget* window)
    : QObject(window), m_session(session), m_settings(settings), m_window(window),
      m_board(EvaluationBoard::of(session)), m_panel(new EvaluatePanel) {
    connectPanel();
    connectSession();
    modelChanged();
    leftOffChanged();
}

void EvaluateWorkspace::connectPanel() {
    connect(m_panel, &EvaluatePanel::runRequested, this, &EvaluateWorkspace::evaluate);
    connect(m_panel, &EvaluatePanel::goOnRequested, this, &EvaluateWorkspace::goOn);
    connect(m_panel, &EvaluatePanel::browseRequested, this, &EvaluateWorkspace::chooseData);
    connect(m_panel, &EvaluatePanel::openRequested, this, &EvaluateWorkspace::openRequested);
    connect(m_panel, &EvaluatePanel::dataChanged, this, &EvaluateWorkspace::readNames);
    connect(m_panel, &EvaluatePanel::cancelRequested, this, [this] {
        if (std::exchange(m_reading, false)) m_session.jobs().cancel(m_readId);
        m_session.maker().stop("evaluation");
        m_panel->setRunning(m_session.maker().isMaking("evaluation"));
    });
    connect(&m_board, &EvaluationBoard::rowWanted, this, [this](quint64 row) { openRow(std::size_t(row)); });
}

void EvaluateWorkspace::connectSession() {
    connect(&m_session.model(), &CurrentModel::changed, this, &EvaluateWorkspace::modelChanged);
    connect(&m_session.model(), &CurrentModel::taskChanged, this, &EvaluateWorkspace::modelChanged);
    connect(&m_session.documents(), &Documents::shownChanged, this, ofKind("evaluation", [this] { leftOffChanged(); }));
    connect(&m_session.maker(), &DocumentMaker::started, this, ofKind("evaluation", [this] {
        m_panel->showProblem({});
        m_panel->setRunning(true);
        Q_EMIT said({});
    }));
    connect(&m_session.jobs(), &JobBoard::progressed, this, [this](const JobInfo& job) {
        if (job.kind != JobInfo::Kind::Evaluation || job.fraction < 0) return;
        if (const auto growing = m_session.documents().shown<Evaluation>())
            m_panel->setProgress(std::llround(job.fraction * double(growing->rows)), growing->rows);
    });
    connect(&m_session.maker(), &DocumentMaker::finished, this, ofKind("evaluation", [this] {
        m_panel->setRunning(m_session.maker().isMaking("evaluation"));
        leftOffChanged();
        if (const auto& problem = m_session.maker().problemOf("evaluation")) {
            m_panel->showProblem(problem->text);
            return Q_EMIT said(problem->title);
        }
        const auto evaluation = m_session.documents().shown<Evaluation>();
        if (!evaluation) return;
        const auto done = int(evaluation->recordCount());
        Q_EMIT said(evaluation->isComplete() ? tr("%n row(s) evaluated", nullptr, done)
                                             : tr("Stopped after %n row(s)", nullptr, done));
    }));
}

void EvaluateWorkspace::modelChanged() {
    const auto facts = m_session.model().facts();
    const auto task = m_session.model().task();
    m_panel->setModel(facts ? facts->name() : QString(), task ? QString::fromStdString(task->title) : QString(),
                      whyNotReady(m_session));
    if (!task) return;
    QStringList levels;
    for (const TaskLevel& level : task->levels)
        levels << QString::fromStdString(level.name);
    m_panel->setLevels(levels);
    m_panel->setTaskLabels(QString::fromUtf8(labelModeName(task->labels).data()));
}

/// Which columns the file has, to choose among.
void EvaluateWorkspace::readNames(const QString& file) {
    if (std::exchange(m_named, file) != file) m_panel->showProblem({}); // it was about the other file
    m_known = false;
    if (!QFileInfo(file).isFile()) return m_panel->setRowNames({}, false); // it is still being typed
    m_session.background().read<RowNames>(
        m_session.background().nextId(), [path = file.toStdString()] { return rowNames(path); },
        [this, self = QPointer(this), file](const Result<RowNames>& names) {
            if (!self || file != m_named) return;
            m_known = names && names->known;
            m_panel->setRowNames(names ? *names : RowNames(), true);
        });
}

void EvaluateWorkspace::chooseData() {
    const QString now = m_panel->order().data;
    const QString folder = now.isEmpty() ? m_settings.lastFolder.get() : QFileInfo(now).absolutePath();
    auto* dialog = new QFileDialog(m_window, tr("Choose labelled rows"), folder,
                                   tr("Rows (*.jsonl *.json *.csv *.tsv);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &EvaluateWorkspace::setData);
    dialog->open();
}

void EvaluateWorkspace::setData(const QString& file) {
    EvaluateOrder order = m_panel->order();
    if (order.data != file) order.columns = {}; // those were another file's
    order.data = file;
    m_panel->setOrder(order);
}

bool EvaluateWorkspace::isData(const QString& file) {
    return isRowFile(file) && !file.endsWith(QLatin1String(".json"), Qt::CaseInsensitive); // may be a model's
}

void EvaluateWorkspace::evaluate() {
    const QString why = whyNotReady(m_session);
    if (!why.isEmpty()) return m_panel->showProblem(why);
    const EvaluateOrder order = m_panel->order();
    m_panel->showProblem({});
    m_panel->setRunning(true);
    m_reading = true;
    m_readId = m_session.background().beginFile(tr("Reading %1").arg(QFileInfo(order.data).fileName()));
    m_session.background().read<RowFile>(
        m_readId,
        [order, file = order.data.toStdString(), task = m_session.model().task()] {
            return readRows(file, RowReading{order.columns, task->taxonomy.get(), order.skipBad});
        },
        [this, self = QPointer(this), order, id = m_readId](const Result<RowFile>& file) {
            if (!self || !m_reading || id != m_readId) return;
            m_reading = false;
            if (file) return begin(order, *file);
            m_panel->setRunning(false);
            showError(file.error());
            // Of no kind that is known: the sentence says so, and here it can be helped.
            if (file.error().code == ErrorCode::BadData && order.data == m_named && !m_known) m_panel->askForColumns();
        });
}

void EvaluateWorkspace::showProblem(const QString& why) {
    m_panel->showProblem(why);
    Q_EMIT said(why);
}

void EvaluateWorkspace::showError(const Error& error) {
    m_panel->showProblem(error.code == ErrorCode::Cancelled ? QString() : errorText(error));
    m_session.problems().addError(error); // the window says it in its status bar
}

void EvaluateWorkspace::leftOffChanged() {
    const auto evaluation = m_session.documents().shown<Evaluation>();
    const bool offered = isLeftOff(evaluation.get()) && !m_session.maker().isMaking("evaluation");
    m_panel->setLeftOff(offered ? evaluation->recordCount() : 0, offered ? evaluation->rows : 0);
}

void EvaluateWorkspace::offerGoOn(QAction* action, PanelFrame& frame) {
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("goOnButton"));
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    button->setVisible(false);
    frame.addControl(button);
    connect(action, &QAction::changed, button, [button, action] { button->setVisible(action->isEnabled()); });
}

void EvaluateWorkspace::goOn() {
    const auto evaluation = m_session.documents().shown<Evaluation>();
    const RunId earlier = m_session.documents().shownId("evaluation");
    if (!isLeftOff(evaluation.get()) || m_session.maker().isMaking("evaluation") || m_reading) return;
    if (const QString why = whyOtherModel(m_session, *evaluation); !why.isEmpty()) return showProblem(why);
    const Documents::Place place = m_session.documents().newPlace();
    if (place.file.empty()) return showProblem(tr("There is no folder where its records could be written."));
    const EvaluateOrder chosen = m_panel->order();
    GoOnOrder order{evaluation,     m_session.model().task(),  {evaluation->data},
                    chosen.columns, chosen.data.toStdString(), chosen.skipBad,
                    place.file};
    if (const DocumentEntry* const entry = m_session.documents().find(earlier); entry && !entry->file.isEmpty())
        order.files.push_back(std::filesystem::path(entry->file.toStdString()).parent_path() /
                              std::filesystem::path(evaluation->data).filename());
    if (!chosen.data.isEmpty()) order.files.emplace_back(chosen.data.toStdString());
    m_panel->showProblem({});
    m_panel->setRunning(true, evaluation->recordCount());
    m_reading = true;
    m_readId = m_session.background().beginFile(
        tr("Reading %1").arg(QFileInfo(QString::fromStdString(evaluation->data)).fileName()));
    m_session.background().read<request::Evaluate>(
        m_readId, [order](const JobControl& control) { return requestToGoOn(order, control); },
        [this, self = QPointer(this), &session = m_session, earlier, place,
         id = m_readId](const Result<request::Evaluate>& request) {
            if (!self || !m_reading || id != m_readId) return session.documents().giveUp(place);
            m_reading = false;
            if (request && m_session.maker().goOn(earlier, *request, place) != RunId{}) return;
            m_session.documents().giveUp(place);
            m_panel->setRunning(false);
            request ? showProblem(whyNotReady(m_session)) : showError(request.error());
        });
}

void EvaluateWorkspace::begin(const EvaluateOrder& order, RowFile file) {
    request::Evaluate request;
    request.choice = {order.limit, order.sample, order.columns.text, order.columns.labels};
    request.rows = chosenRows(std::move(file.rows), request.choice, order.seed);
    request.unreadableRows = std::int64_t(file.skipped.count);
    request.warnings = skippedWarnings(file.skipped, order.data.toStdString());
    request.skipBadRows = order.skipBad;
    request.data = order.data.toStdString();
    request.decoding.labels = order.labels;
    request.decoding.sampling.seed = order.seed;
    request.decoding.labelReadings = order.layerReadings;
    if (m_session.maker().evaluate(std::move(request)) != RunId{}) return;
    m_panel->setRunning(false);
    m_panel->showProblem(whyNotReady(m_session));
}

QString EvaluateWorkspace::whyNoRow(const Evaluation& evaluation) const {
    const QString name = QFileInfo(QString::fromStdString(evaluation.model.path)).fileName();
    const auto facts = m_session.model().facts();
    if (!facts) return tr("To open the row as a run, open the model %1 first.").arg(name);
    if (const QString why = whyNotReady(m_session); !why.isEmpty()) return why;
    if (facts->summary.hash != evaluation.model.hash)
        return tr("The rows were answered by the model %1, but %2 is open. Open that one first.")
            .arg(name, facts->name());
    if (m_session.model().task()->name != evaluation.task)
        return tr("The rows were answered with the task %1. Choose it first.")
            .arg(QString::fromStdString(evaluation.task));
    return {};
}

void EvaluateWorkspace::openRow(std::size_t row) {
    const auto evaluation = m_board.evaluation();
    const StudyPtr study = m_board.study();
    if (!evaluation || !study || row >= study->columns.rows()) return;
    if (const QString why = whyNoRow(*evaluation); !why.isEmpty()) return showProblem(why);
    m_panel->showProblem({});
    m_session.background().read<DataRow>(
        m_session.background().beginFile(tr("Reading row %1").arg(QString::fromStdString(study->columns.id(row)))),
        [evaluation, study, row] { return dataRowOf(*evaluation, *study, row); },
        [this, self = QPointer(this), evaluation](const Result<DataRow>& read) {
            if (!self) return;
            if (read) return runRow(*evaluation, *read);
            showError(read.error());
        });
}

void EvaluateWorkspace::runRow(const Evaluation& evaluation, const DataRow& row) {
    if (const QString why = whyNoRow(evaluation); !why.isEmpty()) return Q_EMIT said(why); // it was closed meanwhile
    RunRequest request;
    for (const TaskField& field : m_session.model().task()->fields) {
        const auto given = row.fields.find(field.name);
        request.fields[field.name] = given == row.fields.end() ? field.initial : given->second;
    }
    const auto labels = evaluation.options.find("labels");
    if (labels != evaluation.options.end()) request.options.labels = labelModeOf(labels->second);
    request.options.sampling.seed = evaluation.seed;
    request.options.labelReadings = evaluation.options.contains("label-readings");
    request.options.shownTopK = m_settings.shownTopK.get();
    request.options.layerReadings = m_settings.layerReadings.get();
    for (std::size_t i = 0; i < std::min(row.answers.size(), evaluation.levels.size()); ++i)
        request.options.gold[evaluation.levels[i].name] = row.answers[i];
    if (m_session.maker().run(request) == RunId{}) return Q_EMIT said(whyNotReady(m_session));
    Q_EMIT rowAsked(request.fields, request.options);
}

} // namespace strata
