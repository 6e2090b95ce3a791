// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/document_files.h"

#include "app/gui/demo.h"
#include "model/checkpoint/checkpoint_series.h"
#include "model/requests/grammar.h"
#include "model/session/session.h"
#include "model/session/settings.h"
#include "model/training_log/log_reader.h"
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

bool isDocument(const QString& path) {
    if (path.endsWith(QLatin1String(".strata"), Qt::CaseInsensitive)) return true;
    const QFileInfo file(path);
    const std::filesystem::path native = path.toStdString();
    if (!findCheckpointSeries(native).empty()) return true;
    if (!file.isDir()) return isTrainingLog(native);
    const QDir folder(path);
    const bool isModel = folder.exists(QStringLiteral("config.json")) || folder.exists(QStringLiteral("hdlm.json")) ||
                         folder.exists(QStringLiteral("adapter_config.json"));
    return !isModel && isTrainingLog(native);
}

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

ModelRequest DocumentFiles::requestFor(const QString& path, const QString& host) const {
    for (const QString& place : host.isEmpty() ? QStringList() : m_settings.recentHosts.get())
        if (const ModelRequest known = requestOfPlace(place); known.host == host && known.path == path) return known;
    ModelRequest request;
    request.path = path;
    request.host = host;
    return request;
}

void DocumentFiles::chooseFile(const QString& title, const QString& filter) {
    auto* dialog = new QFileDialog(m_window, title, documentsFolder(m_settings.lastFolder.get()), anyCase(filter));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &DocumentFiles::pathChosen);
    dialog->open();
}

QFileDialog* DocumentFiles::saveDialog(const KindWords& words, const QString& name) {
    auto* dialog = new QFileDialog(m_window, kindText(words.save), documentsFolder(m_settings.saveFolder.get()),
                                   kindText(words.files));
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

void DocumentFiles::save(RunId id, const QString& wanted) {
    const DocumentEntry* const entry = m_session.documents().find(id);
    // What another program wrote is not written over with a document of ours.
    const bool isOurs = entry && entry->file.endsWith(QLatin1String(".strata"), Qt::CaseInsensitive);
    if (!isOurs) return saveAs(id, wanted);
    m_session.documents().save(id, entry->file);
}

void DocumentFiles::saveAs(RunId id, const QString& wanted) {
    const Documents& documents = m_session.documents();
    const DocumentEntry* const entry = documents.find(id);
    const DocumentPtr growing = documents.growing(id);
    const DocumentKind* const kind = documentKind(entry     ? entry->kind
                                                  : growing ? std::string(growing->kind())
                                                            : wanted.toStdString());
    if (!kind) return;
    if (!entry && !growing) {
        Q_EMIT said(kindText(kind->words.none));
        return;
    }
    QString name = entry ? entry->file : QString();
    if (!name.endsWith(QLatin1String(".strata"), Qt::CaseInsensitive)) {
        name = (entry ? entry->title : documentTitle(*growing)).left(40);
        if (!kind->words.isAsked) name += QLatin1Char(' ') + QString::fromStdString(std::string(kind->id));
    }
    QFileDialog* dialog = saveDialog(kind->words, name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id](const QString& file) { m_session.documents().save(id, file); });
    dialog->open();
}

} // namespace strata
