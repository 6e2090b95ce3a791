// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/composer.h"

#include "app/gui/drop_overlay.h"
#include "app/gui/figure_exports.h"
#include "app/gui/shown_documents.h"
#include "app/gui/view_host.h"
#include "model/session/settings.h"
#include "widgets/compose/compose_window.h"
#include "widgets/compose/composed_source.h"
#include "widgets/dialogs/export_dialog.h"
#include "widgets/export/anonymous.h"
#include "widgets/views.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace strata {

namespace {

/// "a small bird", "a small bird (lens)": two of one text are told apart.
QString titleWithKind(const QString& title, const Document& document) {
    const char* const mark = kindOf(document).words.mark;
    return *mark ? Composer::tr("%1 (%2)").arg(title, kindText(mark)) : title;
}

/// The titles of the open documents; those of one title with what tells them apart: model, time, and at last a number.
std::map<RunId, QString> distinctTitles(const std::vector<DocumentEntry>& entries) {
    std::map<QString, std::vector<const DocumentEntry*>> same;
    for (const DocumentEntry& entry : entries)
        if (entry.document) same[titleWithKind(entry.title, *entry.document)].push_back(&entry);
    std::map<RunId, QString> out;
    for (const auto& [title, all] : same) {
        std::set<QString> models, taken;
        for (const DocumentEntry* const entry : all)
            models.insert(QString::fromStdString(summaryOf(*entry->document).modelName()));
        for (const DocumentEntry* const entry : all) {
            QStringList parts{title};
            const RunSummary summary = summaryOf(*entry->document);
            const QDateTime when =
                QDateTime::fromString(QString::fromStdString(summary.createdAt), Qt::ISODate).toLocalTime();
            if (models.size() > 1) parts << QString::fromStdString(summary.modelName());
            if (all.size() > 1 && when.isValid())
                parts << (when.date() == QDate::currentDate()
                              ? QLocale().toString(when.time(), QStringLiteral("HH:mm:ss"))
                              : QLocale().toString(when, QLocale::ShortFormat));
            parts.removeAll(QString());
            const QString own = parts.join(QStringLiteral(" · "));
            QString& name = out[entry->id] = own;
            for (int number = 2; !taken.insert(name).second; ++number)
                name = QStringLiteral("%1 · %2").arg(own).arg(number);
        }
    }
    return out;
}

QString baseOf(const QString& file) {
    QString name = file.isEmpty() ? QStringLiteral("figure") : QFileInfo(file).fileName();
    if (isFigureFile(name)) name.chop(qsizetype(std::char_traits<char>::length(".figure.json")));
    return name;
}

/// A name beside the figure's that nothing has yet.
QString freeNameBeside(const QString& figure) {
    const QDir folder = QFileInfo(figure).absoluteDir();
    for (int i = 1;; ++i)
        if (const QString name = QStringLiteral("%1-%2.strata").arg(baseOf(figure)).arg(i); !folder.exists(name))
            return folder.absoluteFilePath(name);
}

/// Whether the file has the document as it is here, which then lies there.
bool isIn(const QString& file, OpenDocument& document) {
    if (!QFileInfo(file).isFile()) return false;
    const auto now = sha256Of(file);
    if (!now) return false;
    if (document.sha256 != *now) {
        const auto read = loadDocument(file.toStdString());
        if (!read || !sayTheSame(**read, *document.document)) return false;
    }
    document.file = file;
    document.sha256 = *now;
    return true;
}

/// Where a document lies, and its hash. One that lies nowhere as it is here is written beside the figure.
Result<void> settle(OpenDocument& document, const QString& savedAs, const QString& figure) {
    if (isIn(document.file, document) || isIn(savedAs, document)) return {};
    document.file = freeNameBeside(figure);
    STRATA_CHECK(saveDocument(*document.document, document.file.toStdString()));
    STRATA_TRY(document.sha256, sha256Of(document.file));
    return {};
}

} // namespace

Composer::Composer(Session& session, Settings& settings, ViewHost& views, FigureExports& exports, QWidget* window)
    : QObject(window), m_session(session), m_settings(settings), m_views(views), m_exports(exports), m_window(window) {}

std::vector<PanelSource> Composer::sources() const {
    std::vector<PanelSource> out;
    const auto& entries = m_session.documents().entries();
    const std::map<RunId, QString> titles = distinctTitles(entries);
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) { // the newest first
        if (!entry->document) continue;
        const QString kind = QString::fromStdString(entry->kind);
        const bool isShown = shownDocument(m_session, kind) == entry->document;
        const OpenDocument document{
            entry->document, titles.at(entry->id), entry->isSaved() ? entry->file : QString(), {}};
        for (const FigureSpec& figure : registry().figures()) {
            if (figure.kind != kind) continue;
            const ViewSpec* view = registry().view(figure.id);
            out.push_back({document, figure.id, QCoreApplication::translate("strata::MainWindow", view->title),
                           isShown ? m_views.options(figure.id) : m_views.remembered(figure.id)});
        }
    }
    return out;
}

ComposeWindow* Composer::newWindow() {
    auto* window = new ComposeWindow(registry(), [this] { return sources(); }, m_window);
    connect(window, &ComposeWindow::saveRequested, this, [this, window](bool elsewhere) { save(window, elsewhere); });
    connect(window, &ComposeWindow::checkRequested, this, [this, window] { check(window); });
    connect(window, &ComposeWindow::exportRequested, this, [this, window] { exportFrom(window); });
    connect(new DropOverlay(window), &DropOverlay::dropped, this, &Composer::pathDropped);
    connect(window, &ComposeWindow::stays, this, [this] { m_closesAll = false; });
    connect(window, &ComposeWindow::closing, this, [this] { QTimer::singleShot(0, this, &Composer::closeRest); });
    // As a workspace's arrangement is remembered.
    const auto geometry = [this] { return m_settings.arrangement(QStringLiteral("compose")); };
    window->restoreGeometry(geometry().get());
    connect(window, &ComposeWindow::closing, this, [geometry, window] { geometry().set(window->saveGeometry()); });
    return window;
}

void Composer::begin() {
    ComposeWindow* const window = newWindow();
    Composition empty;
    empty.file.preset = m_settings.figurePreset.get();
    window->open(std::move(empty), {});
    window->show();
}

bool Composer::closeAll() {
    bool closed = true;
    for (ComposeWindow* const window : m_window->findChildren<ComposeWindow*>())
        closed = window->close() && closed;
    m_closesAll = !closed;
    return closed;
}

void Composer::closeRest() {
    const auto windows = m_window->findChildren<ComposeWindow*>();
    if (std::ranges::any_of(windows, [](const ComposeWindow* window) { return window->isVisible(); })) return;
    if (std::exchange(m_closesAll, false)) m_window->close();
}

void Composer::open(const QString& file) {
    for (ComposeWindow* const window : m_window->findChildren<ComposeWindow*>())
        if (!window->file().isEmpty() && QFileInfo(window->file()) == QFileInfo(file)) {
            window->activateWindow();
            return window->raise();
        }
    const auto figure = readFigureFile(file.toStdString());
    if (!figure) return m_session.problems().addError(figure.error());
    read(QFileInfo(file).absoluteFilePath(), *figure);
}

void Composer::read(const QString& file, const FigureFile& figure, bool asked) {
    using Read = std::shared_ptr<const Reading>;
    std::vector<std::pair<QString, DocumentPtr>> open;
    for (const DocumentEntry& entry : m_session.documents().entries())
        if (entry.document && entry.isSaved()) open.emplace_back(entry.file, entry.document);
    const RunId id = m_session.background().beginFile(tr("Opening %1").arg(QFileInfo(file).fileName()));
    m_session.background().read<Read>(
        id,
        [file, figure, asked, open]() -> Result<Read> {
            auto reading = std::make_shared<Reading>();
            reading->figure = figure;
            reading->asked = asked;
            auto there = open;
            for (const FigureDocument& document : figure.documents) {
                auto found = openFigureDocument(document, QFileInfo(file).absolutePath());
                // What is open already is not opened again, unless the file has something else by now.
                const auto same = std::ranges::find_if(there, [&](const auto& one) {
                    return found && QFileInfo(one.first) == QFileInfo(found->file) &&
                           sayTheSame(*one.second, *found->document);
                });
                if (same != there.end())
                    found->document = same->second;
                else if (found)
                    there.emplace_back(found->file, found->document);
                reading->documents.push_back(std::move(found));
            }
            return reading;
        },
        [this, self = QPointer(this), file](const Result<Read>& read) {
            if (!self) return;
            if (!read) return m_session.problems().addError(read.error());
            found(file, **read);
        });
}

void Composer::found(const QString& file, const Reading& reading) {
    QStringList changes;
    for (std::size_t i = 0; i < reading.documents.size(); ++i) {
        const auto& one = reading.documents[i];
        if (!one && one.error().code == ErrorCode::FileNotFound) return askWhere(file, reading.figure, i, one.error());
        if (!one) return m_session.problems().addError(one.error());
        if (hasChanged(reading.figure.documents[i], *one))
            changes << errorText(changedError(reading.figure.documents[i], *one));
    }
    if (changes.isEmpty()) return show(file, reading);
    askAboutChanges(file, reading, changes);
}

void Composer::askWhere(const QString& file, const FigureFile& figure, std::size_t document, const Error& missing) {
    auto* box = new QMessageBox(QMessageBox::Question, tr("A document is missing"),
                                tr("A document of %1 is not where it was.").arg(QFileInfo(file).fileName()),
                                QMessageBox::Cancel, m_window);
    box->setObjectName(QStringLiteral("missingDocument"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(errorText(missing));
    QPushButton* const find = box->addButton(tr("&Find it…"), QMessageBox::AcceptRole);
    box->setDefaultButton(find);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [this, find, file, figure, document](QAbstractButton* button) {
        if (button != find) return;
        auto* dialog = new QFileDialog(m_window, tr("Find the document"), QFileInfo(file).absolutePath(),
                                       tr("Documents (*.strata *.jsonl *.json);;All files (*)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, this, [this, file, figure, document](const QString& chosen) {
            FigureFile moved = figure;
            moved.documents[document].path = chosen;
            read(file, moved, true);
        });
        dialog->open();
    });
    box->open();
}

void Composer::askAboutChanges(const QString& file, const Reading& reading, const QStringList& changes) {
    auto* box = new QMessageBox(
        QMessageBox::Warning, tr("Documents have changed"),
        tr("%1 was made from other numbers. Open it with those that are there now?").arg(QFileInfo(file).fileName()),
        QMessageBox::Cancel, m_window);
    box->setObjectName(QStringLiteral("changedDocuments"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(changes.join(QLatin1Char('\n')));
    QPushButton* const go = box->addButton(tr("&Open"), QMessageBox::AcceptRole);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [this, go, file, reading](QAbstractButton* button) {
        if (button != go) return;
        Reading accepted = reading;
        accepted.asked = true;
        show(file, accepted);
    });
    box->open();
}

void Composer::show(const QString& file, const Reading& reading) {
    Composition composition{reading.figure, {}};
    for (const auto& one : reading.documents) {
        const DocumentPtr& document = one->document;
        if (!m_session.documents().find(document)) m_session.documents().addRead(document, one->file);
        composition.documents.push_back(
            {document, titleWithKind(documentTitle(*document), *document), one->file, one->sha256});
    }
    QStringList notes;
    if (const QString later = laterVersionNote(reading.figure); !later.isEmpty())
        notes << tr("%1: %2.").arg(QFileInfo(file).fileName(), later);
    if (const auto preset = figurePresetNamed(reading.figure.preset, file.toStdString()); !preset)
        notes << errorText(preset.error());
    ComposeWindow* const window = newWindow();
    window->open(std::move(composition), file, reading.asked);
    if (!notes.isEmpty()) window->failed(notes.join(QLatin1Char('\n')));
    window->show();
    m_settings.recentRuns.add(file);
    Q_EMIT recentChanged();
}

void Composer::restore(const ComposedSource& source) {
    Composition composition{source.file, {}};
    for (std::size_t i = 0; i < source.documents.size(); ++i) {
        DocumentPtr document = source.documents[i];
        const auto& entries = m_session.documents().entries();
        const auto same = std::ranges::find_if(
            entries, [&](const DocumentEntry& one) { return one.document && sayTheSame(*one.document, *document); });
        if (same != entries.end())
            document = same->document;
        else
            m_session.documents().add(document);
        composition.documents.push_back({document, titleWithKind(documentTitle(*document), *document)});
    }
    ComposeWindow* const window = newWindow();
    window->open(std::move(composition), {});
    if (const QString later = laterVersionNote(source.file); !later.isEmpty()) window->failed(later);
    window->show();
}

void Composer::save(ComposeWindow* window, bool elsewhere) {
    if (!elsewhere && !window->file().isEmpty()) return write(window, window->file());
    auto* dialog = new QFileDialog(window, tr("Save the figure"), exportFolder(m_settings.saveFolder.get()),
                                   tr("Composed figures (*.figure.json)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("figure.json"));
    dialog->selectFile(window->file().isEmpty() ? QStringLiteral("figure.figure.json") : window->file());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, window](const QString& chosen) {
        write(window, isFigureFile(chosen) ? chosen : chosen + QStringLiteral(".figure.json"));
    });
    connect(dialog, &QFileDialog::rejected, window, &ComposeWindow::saveGivenUp);
    dialog->open();
}

void Composer::write(ComposeWindow* window, const QString& chosen) {
    const QString file = QFileInfo(chosen).absoluteFilePath();
    const auto written = std::make_shared<Composition>(window->state().now());
    std::vector<QString> savedAs; // by the session; empty: nowhere as it is now
    for (const OpenDocument& document : written->documents) {
        const DocumentEntry* const entry = m_session.documents().find(document.document);
        savedAs.push_back(entry && entry->isSaved() ? entry->file : QString());
    }
    m_session.background().run(
        [written, savedAs, file](const JobControl&) -> Result<void> {
            const QDir folder = QFileInfo(file).absoluteDir();
            for (std::size_t i = 0; i < written->documents.size(); ++i) {
                OpenDocument& document = written->documents[i];
                STRATA_CHECK(settle(document, savedAs[i], file));
                FigureDocument& to = written->file.documents[i];
                to.path = folder.relativeFilePath(document.file);
                to.sha256 = document.sha256;
            }
            return writeFigureFile(written->file, file.toStdString());
        },
        [this, written, file, to = QPointer<ComposeWindow>(window)](const Result<void>& result) {
            if (!result) {
                if (to) to->failed(errorText(result.error()));
                return;
            }
            m_settings.saveFolder.set(QFileInfo(file).absolutePath());
            m_settings.recentRuns.add(file);
            Q_EMIT recentChanged();
            Q_EMIT said(tr("Saved %1").arg(file));
            if (to) to->saved(*written, file);
        },
        tr("Saving %1").arg(QFileInfo(file).fileName()));
}

void Composer::check(ComposeWindow* window) {
    const Composition& now = window->state().now();
    auto figure = composeFigure(now.file, now.values(), registry(), baseOf(window->file()).toStdString());
    if (!figure) return window->failed(errorText(figure.error()));
    lintInBackground(m_session, std::shared_ptr<const Figure>(std::move(*figure)), QStringLiteral("figure.pdf"),
                     window->options(),
                     [asked = window->version(),
                      to = QPointer<ComposeWindow>(window)](const Result<std::vector<LintFinding>>& found) {
                         if (!to || to->version() != asked) return; // something was changed meanwhile
                         if (found)
                             to->showFindings(*found);
                         else
                             to->failed(errorText(found.error()));
                     });
}

void Composer::exportFrom(ComposeWindow* window) {
    const FigureFile& file = window->state().file();
    const QString name = baseOf(window->file());
    const auto made = [to = QPointer<ComposeWindow>(window)](const QString&,
                                                             bool anonymous) -> std::shared_ptr<const Figure> {
        if (!to) return nullptr;
        const Composition& now = to->state().now();
        std::vector<DocumentPtr> documents = now.values();
        if (anonymous)
            for (DocumentPtr& document : documents)
                document = withoutOrigin(document);
        auto figure = composeFigure(now.file, documents, registry(), "figure");
        return figure ? std::shared_ptr<const Figure>(std::move(*figure)) : nullptr;
    };
    m_exports.ask({.figures = {{name, file.title.isEmpty() ? name : file.title}},
                   .id = name,
                   .preset = file.preset,
                   .provenance = file.provenance,
                   .made = made,
                   .over = window,
                   .composed = [now = window->state().now()](bool anonymous) {
                       return composedSourceBytes({now.file, now.values()}, anonymous);
                   }});
}

} // namespace strata
