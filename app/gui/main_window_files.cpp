// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, saving, exporting and dropping: every path goes through the session, so that nothing is read here.
#include "app/gui/actions.h"
#include "app/gui/demo.h"
#include "app/gui/drop_overlay.h"
#include "app/gui/lens_workspace.h"
#include "app/gui/main_window.h"
#include "model/session/settings.h"
#include "widgets/common/figure_view.h"
#include "widgets/dialogs/export_dialog.h"
#include "widgets/panels/prompt_panel.h"
#include "widgets/panels/start_page.h"
#include "widgets/panels/status_panel.h"

#include <QAction>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QStandardPaths>

#include <algorithm>

namespace strata {

namespace {

QString droppedPath(const QMimeData* data) {
    const QList<QUrl> urls = data->urls();
    if (urls.size() != 1 || !urls.front().isLocalFile()) return {};
    const QFileInfo info(urls.front().toLocalFile());
    const bool known =
        info.isDir() || info.fileName().endsWith(QLatin1String(".task.json"), Qt::CaseInsensitive) ||
        QStringList{QStringLiteral("safetensors"), QStringLiteral("gguf"), QStringLiteral("strata")}.contains(
            info.suffix(), Qt::CaseInsensitive);
    return known ? info.absoluteFilePath() : QString();
}

/// A filter's patterns in upper case too ("*.gguf *.GGUF"): some systems' dialogs compare letter by letter.
QString anyCase(QString filter) {
    const auto open = filter.lastIndexOf(QLatin1Char('(')), close = filter.lastIndexOf(QLatin1Char(')'));
    if (open < 0 || close < open) return filter;
    const QString patterns = filter.mid(open + 1, close - open - 1);
    return filter.replace(open + 1, patterns.size(), patterns + QLatin1Char(' ') + patterns.toUpper());
}

/// Where a file dialog begins: where it was last, else among the documents; never where the program happens to lie.
QString documentsFolder(const QString& remembered) {
    if (!remembered.isEmpty() && QFileInfo(remembered).isDir()) return remembered;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

std::optional<DType> dtypeOf(const QString& name) {
    for (DType dtype : {DType::Float32, DType::BFloat16, DType::Float16})
        if (name == QLatin1String(dtypeName(dtype))) return dtype;
    return std::nullopt;
}

} // namespace

void MainWindow::openPath(const QString& path) {
    if (path.endsWith(QLatin1String(".strata"), Qt::CaseInsensitive)) {
        m_session.openRun(path);
    } else if (path.endsWith(QLatin1String(".task.json"), Qt::CaseInsensitive)) {
        if (m_session.modelState() == Session::ModelState::Ready)
            m_session.chooseTask(m_askedTask = path);
        else
            m_session.addProblem(problemFromError(
                {ErrorCode::BadArgument, path.toStdString(), "open a model first; the task says how it talks"}));
    } else {
        ModelRequest request;
        request.path = path;
        openModel(request);
    }
}

void MainWindow::openModel(ModelRequest request) {
    if (request.device == QLatin1String("cpu") && !request.dtype) {
        request.device = m_settings.device.get();
        request.dtype = dtypeOf(m_settings.dtype.get());
    }
    m_session.openModel(request);
}

void MainWindow::openDemo() {
    const QString folder = demoFolder();
    if (folder.isEmpty()) return;
    whenReady([this] {
        m_prompt->chooseExample(0);
        run();
    });
    openPath(folder);
}

void MainWindow::reopenWith(const QString& device, const QString& dtype) {
    m_settings.device.set(device);
    m_settings.dtype.set(dtype);
    rebuildDeviceMenu();
    if (m_session.modelState() != Session::ModelState::Ready && m_session.modelState() != Session::ModelState::Failed)
        return;
    ModelRequest request = m_session.model() ? m_session.openRequest() : m_session.modelRequest();
    request.device = device;
    request.dtype = dtypeOf(dtype);
    if (const auto task = m_session.task())
        request.task = QString::fromStdString(task->path.empty() ? task->name : task->path.string());
    const auto fields = m_prompt->fields();
    whenReady([this, fields] { m_prompt->setFields(fields); });
    m_session.openModel(request);
}

void MainWindow::chooseModelFolder() {
    auto* dialog = new QFileDialog(this, tr("Open a model folder"), documentsFolder(m_settings.lastFolder.get()));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openPath);
    dialog->open();
}

void MainWindow::chooseFile(const QString& title, const QString& filter) {
    auto* dialog = new QFileDialog(this, title, documentsFolder(m_settings.lastFolder.get()), anyCase(filter));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openPath);
    dialog->open();
}

QFileDialog* MainWindow::saveDialog(const QString& title, const QString& filter, const QString& name) {
    auto* dialog = new QFileDialog(this, title, documentsFolder(m_settings.saveFolder.get()), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("strata"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // A file that it was saved as, or a title, which is no path.
    dialog->selectFile(QFileInfo(name).isAbsolute() ? name : QString(name).replace(QLatin1Char('/'), QLatin1Char('-')));
    return dialog;
}

void MainWindow::rememberOpened(const QString& path) {
    const QFileInfo file(path);
    if (const QString demo = demoFolder(); demo.isEmpty() || file != QFileInfo(demo))
        m_settings.lastFolder.set(file.absolutePath());
}

void MainWindow::rememberSaved(const QString& path) {
    const QFileInfo file(path);
    m_settings.saveFolder.set(file.absolutePath());
    m_settings.recentRuns.add(file.absoluteFilePath());
    rebuildRecent();
    m_status->showMessageText(tr("Saved %1").arg(path));
}

void MainWindow::showNotSaved(const QString& path, const QString& why) {
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Not saved"),
                                tr("%1 was not saved.").arg(QFileInfo(path).fileName()), QMessageBox::Ok, this);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(why);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::saveShownRun(RunId id) {
    if (isLens(id)) return saveShownLens(id);
    const auto summary = m_session.summary(id);
    if (!summary && !(m_session.shownRun() && id == m_session.shownRunId())) {
        m_status->showMessageText(tr("There is no run to be saved yet: run a prompt, or choose one under Runs."));
        return;
    }
    QString name = summary ? QString::fromStdString(summary->title).left(40) : tr("run");
    for (const RunEntry& entry : m_session.history())
        if (entry.id == id && !entry.file.isEmpty()) name = entry.file;
    QFileDialog* dialog = saveDialog(tr("Save the run"), tr("Strata runs (*.strata)"), name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, id](const QString& file) { m_session.saveRun(id, file); });
    dialog->open();
}

void MainWindow::askExport(const QString& viewId) {
    std::vector<ExportableView> views;
    const auto add = [&](const QString& name) { views.push_back({name, view(name)->figure()->title()}); };
    if (m_session.shownRun())
        for (const char* id : {"heads", "confidence", "hierarchy", "inspector"})
            add(QString::fromLatin1(id));
    if (m_session.shownLens())
        for (const QString& id : LensWorkspace::viewIds())
            add(id);
    if (views.empty()) {
        m_status->showMessageText(tr("There is nothing to be exported yet: run a prompt, or compute a lens."));
        return;
    }
    auto* dialog = new ExportDialog(views, viewId, m_settings.figurePreset.get(), m_settings.exportFormat.get(),
                                    m_settings.exportFolder.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exportRequested, this, [this, dialog](const QString& path) {
        const QString preset = dialog->presetId(), format = dialog->format();
        exportView(dialog->viewId(), path, dialog->options(),
                   [this, path, preset, format, asked = QPointer<ExportDialog>(dialog)](const Result<void>& result) {
                       if (result)
                           m_status->showMessageText(tr("Exported %1").arg(path));
                       else {
                           m_status->showProblemText(tr("The export failed; see the problems"));
                           if (asked) asked->failed(QString::fromStdString(result.error().message()));
                           return;
                       }
                       m_settings.exportFolder.set(QFileInfo(path).absolutePath());
                       m_settings.figurePreset.set(preset);
                       m_settings.exportFormat.set(format);
                       if (asked) asked->exported();
                   });
    });
    dialog->open();
}

void MainWindow::exportView(const QString& id, const QString& file, const ExportOptions& options, Session::Done done) {
    const FigureView* wanted = view(id);
    if (!wanted) return;
    const std::shared_ptr<const Figure> figure = wanted->figure();
    m_session.inBackground([figure, file, options](const JobControl&) { return exportFigure(*figure, file, options); },
                           std::move(done), tr("Exporting %1").arg(QFileInfo(file).fileName()));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QString path = droppedPath(event->mimeData());
    if (path.isEmpty()) return;
    event->acceptProposedAction();
    m_drop->showFor(QFileInfo(path).fileName());
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) {
    m_drop->hide();
}

void MainWindow::dropEvent(QDropEvent* event) {
    m_drop->hide();
    const QString path = droppedPath(event->mimeData());
    if (path.isEmpty()) return;
    event->acceptProposedAction();
    openPath(path);
}

} // namespace strata
