// SPDX-License-Identifier: GPL-3.0-or-later
// Opening: every path goes through the session, so that nothing is read here.
#include "app/gui/choice_menus.h"
#include "app/gui/composer.h"
#include "app/gui/document_files.h"
#include "app/gui/evaluate_workspace.h"
#include "app/gui/figure_reader.h"
#include "app/gui/kept_prompt.h"
#include "app/gui/lesson_files.h"
#include "app/gui/lesson_workspace.h"
#include "app/gui/main_window.h"
#include "app/gui/run_form.h"
#include "app/gui/workspaces.h"
#include "model/requests/grammar.h"
#include "model/session/settings.h"
#include "widgets/export/figure_source.h"
#include "widgets/panels/prompt_panel.h"

#include <QFileInfo>

namespace strata {

void MainWindow::openPath(const QString& path) {
    if (isLessonFile(path)) {
        m_lessons->open(path);
    } else if (isFigureFile(path)) {
        m_composer->open(path);
    } else if (isDocument(path)) {
        m_session.documents().open(path);
    } else if (isFigurePicture(path)) {
        m_figures->open(path);
    } else if (path.endsWith(QLatin1String(".task.json"), Qt::CaseInsensitive)) {
        if (m_session.model().state() == CurrentModel::State::Ready)
            m_session.model().chooseTask(m_askedTask = path);
        else
            m_session.problems().addError(
                {ErrorCode::BadArgument, path.toStdString(), "open a model first; the task says how it talks"});
    } else if (EvaluateWorkspace::isData(path) && !QFileInfo(path).isDir()) {
        setWorkspace(workspaceId::evaluate);
        showStartPage(false);
        m_evaluate->setData(path);
    } else {
        ModelRequest request;
        request.path = path;
        openModel(request);
    }
}

void MainWindow::openModel(ModelRequest request) {
    if (request.host.isEmpty() && request.device == QLatin1String("cpu") &&
        !request.dtype) { // settings of this machine
        request.device = m_settings.device.get();
        request.dtype = parseDType(m_settings.dtype.get().toStdString()).value_or(std::nullopt);
    }
    if (request.host.isEmpty() && request.threads == 0) request.threads = m_settings.threads.get();
    m_session.model().open(request);
}

void MainWindow::openWithExample(const QString& folder) {
    if (folder.isEmpty()) return;
    whenReady([this] {
        m_prompt->chooseExample(0);
        run();
    });
    openPath(folder);
}

void MainWindow::reopenWith(const QString& device, const QString& dtype) {
    const auto state = m_session.model().state();
    const bool again = state == CurrentModel::State::Ready || state == CurrentModel::State::Failed;
    ModelRequest request = m_session.model().facts() ? m_session.model().openRequest() : m_session.model().request();
    if (!again || request.host.isEmpty()) { // a host's devices are none of this machine
        m_settings.device.set(device);
        m_settings.dtype.set(dtype);
    }
    m_choices->showDevices();
    if (!again) return;
    request.device = device;
    request.dtype = parseDType(dtype.toStdString()).value_or(std::nullopt);
    const auto task = m_session.model().task();
    if (task && !m_session.model().taskReference().carried)
        request.task = QString::fromStdString(task->path.empty() ? task->name : task->path.string());
    keepPrompt(m_session, *this);
    m_session.model().open(request);
}

} // namespace strata
