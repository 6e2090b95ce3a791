// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/document_files.h"

#include "app/gui/demo.h"
#include "model/requests/grammar.h"
#include "model/session/session.h"
#include "model/session/settings.h"
#include "widgets/dialogs/host_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QStandardPaths>

#include <algorithm>

namespace strata {

namespace {

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

/// How a model on a host is remembered: "HOST PATH", and where anything else was chosen also device, type and threads
/// behind tabs.
QString placeOf(const ModelRequest& request) {
    const QString place = request.host + QLatin1Char(' ') + request.path;
    if (request.device == QLatin1String("cpu") && !request.dtype && request.threads == 0) return place;
    const QString type = request.dtype ? QString::fromLatin1(dtypeName(*request.dtype)) : QStringLiteral("auto");
    return QStringList{place, request.device, type, QString::number(request.threads)}.join(QLatin1Char('\t'));
}

ModelRequest requestOfPlace(const QString& place) {
    const QStringList parts = place.split(QLatin1Char('\t'));
    ModelRequest request;
    request.host = parts[0].section(QLatin1Char(' '), 0, 0);
    request.path = parts[0].section(QLatin1Char(' '), 1);
    if (parts.size() != 4) return request;
    request.device = parts[1];
    request.dtype = parseDType(parts[2].toStdString()).value_or(std::nullopt);
    request.threads = std::clamp(parts[3].toInt(), 0, 1024);
    return request;
}

} // namespace

DocumentFiles::DocumentFiles(Session& session, Settings& settings, QWidget* window)
    : QObject(window), m_session(session), m_settings(settings), m_window(window) {
    connect(&session.documents(), &Documents::notSaved, this, &DocumentFiles::showNotSaved);
    connect(&session.documents(), &Documents::saved, this,
            [this](const QString&, const QString& file) { rememberSaved(file); });
}

void DocumentFiles::chooseModelFolder() {
    auto* dialog = new QFileDialog(m_window, tr("Open a model folder"), documentsFolder(m_settings.lastFolder.get()));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &DocumentFiles::pathChosen);
    dialog->open();
}

void DocumentFiles::chooseOnHost() {
    std::vector<ModelRequest> recent;
    for (const QString& place : m_settings.recentHosts.get())
        recent.push_back(requestOfPlace(place));
    auto* dialog = new HostDialog(recent, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { Q_EMIT modelChosen(dialog->request()); });
    dialog->open();
}

void DocumentFiles::rememberHost(const ModelRequest& opened) {
    for (const QString& place : m_settings.recentHosts.get()) // once, however it was computed
        if (const ModelRequest known = requestOfPlace(place); known.host == opened.host && known.path == opened.path)
            m_settings.recentHosts.remove(place);
    m_settings.recentHosts.add(placeOf(opened));
}

void DocumentFiles::chooseFile(const QString& title, const QString& filter) {
    auto* dialog = new QFileDialog(m_window, title, documentsFolder(m_settings.lastFolder.get()), anyCase(filter));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &DocumentFiles::pathChosen);
    dialog->open();
}

QFileDialog* DocumentFiles::saveDialog(const QString& title, const QString& filter, const QString& name) {
    auto* dialog = new QFileDialog(m_window, title, documentsFolder(m_settings.saveFolder.get()), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("strata"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // A file that it was saved as, or a title, which is no path.
    dialog->selectFile(QFileInfo(name).isAbsolute() ? name : QString(name).replace(QLatin1Char('/'), QLatin1Char('-')));
    return dialog;
}

void DocumentFiles::rememberOpened(const QString& path) {
    const QFileInfo file(path);
    if (const QString demo = demoFolder(); demo.isEmpty() || file != QFileInfo(demo))
        m_settings.lastFolder.set(file.absolutePath());
}

void DocumentFiles::rememberSaved(const QString& path) {
    const QFileInfo file(path);
    m_settings.saveFolder.set(file.absolutePath());
    m_settings.recentRuns.add(file.absoluteFilePath());
    Q_EMIT recentChanged();
    Q_EMIT said(tr("Saved %1").arg(path));
}

void DocumentFiles::showNotSaved(const QString& path, const QString& why) {
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Not saved"),
                                tr("%1 was not saved.").arg(QFileInfo(path).fileName()), QMessageBox::Ok, m_window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(why);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void DocumentFiles::saveRun(RunId id) {
    if (isLens(id)) return saveLens(id);
    const auto summary = m_session.documents().summary(id);
    if (!summary && !(m_session.documents().shown<Run>() && id == m_session.documents().shownId("run"))) {
        Q_EMIT said(tr("There is no run to be saved yet: run a prompt, or choose one under Runs."));
        return;
    }
    QString name = summary ? QString::fromStdString(summary->title).left(40) : tr("run");
    if (const DocumentEntry* entry = m_session.documents().find(id); entry && !entry->file.isEmpty())
        name = entry->file;
    QFileDialog* dialog = saveDialog(tr("Save the run"), tr("Strata runs (*.strata)"), name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id](const QString& file) { m_session.documents().save(id, file); });
    dialog->open();
}

bool DocumentFiles::isLens(RunId id) const {
    const DocumentEntry* const entry = m_session.documents().find(id);
    return entry && documentAs<Lens>(entry->document);
}

void DocumentFiles::saveLens(RunId id) {
    if (!isLens(id)) {
        Q_EMIT said(tr("There is no lens to be saved yet: compute one first."));
        return;
    }
    const DocumentEntry& entry = *m_session.documents().find(id);
    const QString name = entry.file.isEmpty() ? entry.title.left(40) + QStringLiteral(" lens") : entry.file;
    QFileDialog* dialog = saveDialog(tr("Save the lens"), tr("Strata lenses (*.strata)"), name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id](const QString& file) { m_session.documents().save(id, file, "lens"); });
    dialog->open();
}

} // namespace strata
