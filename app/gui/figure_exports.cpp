// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/figure_exports.h"

#include "app/gui/playback.h"
#include "app/gui/played_frames.h"
#include "app/gui/shown_documents.h"
#include "app/gui/view_host.h"
#include "model/session/settings.h"
#include "widgets/dialogs/page_preview.h"
#include "widgets/export/anonymous.h"
#include "widgets/export/export_page.h"
#include "widgets/export/figure_texts.h"
#include "widgets/figure/glossed.h"
#include "widgets/page/interactive_page.h"
#include "widgets/views.h"

#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPointer>
#include <QWidget>

#include <algorithm>
#include <cmath>
#include <utility>

namespace strata {

namespace {

Result<void> writePage(const Figure& figure, const QString& file, const ExportOptions& options) {
    return saveBytes(file, interactivePage(*options.source.document, provenanceOf(figure, options), options.dark,
                                           options.source.options));
}

/// What is to be exported: for a blind review made anew, of a document that does not say where it lay; with glosses
/// made anew as well.
std::shared_ptr<const Figure> asExported(const std::shared_ptr<const Figure>& figure, ExportOptions& options) {
    const FigureSpec* const spec = registry().figure(options.source.figure);
    if (!spec || !options.source.document || (!options.anonymous && options.glosses.isEmpty())) return figure;
    if (options.anonymous) {
        options.source.document = withoutOrigin(options.source.document);
        options.source.options.insert(QStringLiteral("anonymous"), true);
    }
    if (!options.glosses.isEmpty()) options.source.options.insert(Glossed::option, options.glosses);
    return spec->makeFigure(options.source.document, options.source.options);
}

/// The first page; null where that would be larger than anybody looks at.
QImage pictureOf(const FigureExport& figure, double dpi) {
    constexpr double mostPixels = 6e7;
    const QSizeF size = figure.place().page * dpi / 96;
    if (size.width() * size.height() > mostPixels) return {};
    QImage image(int(std::ceil(size.width())), int(std::ceil(size.height())), QImage::Format_RGB32);
    if (image.isNull()) return image;
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(dpi / 96, dpi / 96);
    figure.paint(painter);
    return image;
}

} // namespace

FigureExports::FigureExports(Session& session, Settings& settings, ViewHost& views, QWidget* window)
    : QObject(window), m_session(session), m_settings(settings), m_views(views), m_window(window) {
    connect(&views, &ViewHost::exportRequested, this, [this](const QString& id) { ask(id); });
}

void FigureExports::ask(const QString& viewId) {
    std::vector<ExportableView> views;
    const bool hasSeries = shownDocument(m_session, QStringLiteral("series")) != nullptr;
    for (const FigureSpec& figure : registry().figures()) {
        if (!figure.kind.isEmpty() && !shownDocument(m_session, figure.kind)) continue;
        ExportableView& view = views.emplace_back(ExportableView{figure.id, m_views.figure(figure.id)->title()});
        for (const QString& by : playedBy(figure.kind, hasSeries))
            view.playedBy.emplace_back(by, playedByWords(by));
    }
    if (views.empty()) {
        Q_EMIT said(tr("There is nothing to be exported yet: run a prompt, or compute a lens."));
        return;
    }
    const Made made = [this](const QString& id, bool) { return std::shared_ptr<const Figure>(m_views.figure(id)); };
    ask({views, viewId, m_settings.figurePreset.get(), true, made, m_window, true});
}

ExportOptions FigureExports::optionsOf(const ExportDialog& dialog, const Question& question) const {
    ExportOptions options = dialog.options();
    if (question.ofViews) options.source = m_views.source(dialog.viewId());
    options.source.composed = question.composed;
    // All of it is played, whatever of it is shown just now.
    if (question.ofViews && isAnimation(QLatin1Char('.') + dialog.format()))
        if (const FigureSpec* const spec = registry().figure(dialog.viewId()))
            options.source.document = shownDocument(m_session, spec->kind);
    return options;
}

void FigureExports::ask(const Question& question) {
    auto* dialog = new ExportDialog(question.figures, question.id, question.preset, m_settings.exportFormat.get(),
                                    m_settings.exportFolder.get(), question.over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->chooseProvenance(question.provenance);
    AnimationOptions animation;
    animation.by = m_settings.playbackUnit.get();
    animation.stepSeconds = playbackPace(m_settings.playbackSpeed.get()) / 1000.0;
    animation.loops = m_settings.playbackLoop.get();
    dialog->chooseAnimation(animation);
    connect(dialog, &ExportDialog::exportRequested, this,
            [this, dialog, question](const QString& path) { start(dialog, question, path); });
    connect(dialog, &ExportDialog::checkRequested, this, [this, dialog, question] { check(dialog, question); });
    connect(dialog, &ExportDialog::textsRequested, this, [this, dialog, question] { draft(dialog, question); });
    connect(dialog, &ExportDialog::previewRequested, this, [this, dialog, question] { preview(dialog, question); });
    dialog->open();
}

void FigureExports::start(ExportDialog* dialog, const Question& question, const QString& path) {
    const QString preset = dialog->presetId(), format = dialog->format();
    const std::shared_ptr<const Figure> figure = question.made(dialog->viewId(), dialog->options().anonymous);
    if (!figure) return dialog->failed(tr("There is nothing to be exported any more."));
    const QString title = tr("Exporting %1").arg(QFileInfo(path).fileName());
    std::stop_source stop;
    if (isAnimation(path)) {
        dialog->showProgress(0);
        connect(&m_session.jobs(), &JobBoard::progressed, dialog, [dialog, title](const JobInfo& job) {
            if (job.title == title) dialog->showProgress(std::max(0.0, job.fraction));
        });
        connect(dialog, &ExportDialog::stopRequested, dialog, [stop]() mutable { stop.request_stop(); });
    }
    exportInBackground(
        m_session, figure, path, optionsOf(*dialog, question),
        [this, path, preset, format, asked = QPointer<ExportDialog>(dialog)](const Result<void>& result) {
            if (asked) m_session.jobs().disconnect(asked);
            if (!result) {
                const bool stopped = result.error().code == ErrorCode::Cancelled;
                stopped ? Q_EMIT said(tr("The export was stopped; nothing was written"))
                        : Q_EMIT failed(tr("The export failed; see the problems"));
                if (asked)
                    asked->failed(stopped ? tr("The export was stopped; nothing was written")
                                          : QString::fromStdString(result.error().message()));
                return;
            }
            Q_EMIT said(tr("Exported %1").arg(path));
            m_settings.exportFolder.set(QFileInfo(path).absolutePath());
            m_settings.figurePreset.set(preset);
            m_settings.exportFormat.set(format);
            if (asked) asked->exported();
        },
        title, stop.get_token());
}

void FigureExports::preview(ExportDialog* dialog, const Question& question) {
    const std::shared_ptr<const Figure> figure = question.made(dialog->viewId(), dialog->options().anonymous);
    if (!figure) return;
    const int asked = dialog->check();
    ExportOptions options = optionsOf(*dialog, question);
    const auto out = std::make_shared<FigureExport>(asExported(figure, options), QStringLiteral("figure.svg"), options);
    const auto painted = std::make_shared<QImage>();
    const auto show = [asked, out, painted, options, to = QPointer<ExportDialog>(dialog)](const Result<void>& result) {
        if (!to || to->check() != asked) return; // something else was chosen meanwhile
        if (result && !painted->isNull())
            to->preview().setPicture(*painted, PagePreview::pictureDpi, options.preset);
        else
            to->preview().setProblem(result ? tr("The picture is too large to be shown.") : errorText(result.error()));
    };
    m_session.background().run([out](const JobControl&) { return out->layOut(); },
                               [this, out, painted, show](const Result<void>& laidOut) {
                                   if (!laidOut) return show(laidOut);
                                   out->record();
                                   m_session.background().run(
                                       [out, painted](const JobControl&) -> Result<void> {
                                           *painted = pictureOf(*out, PagePreview::pictureDpi);
                                           return {};
                                       },
                                       show);
                               });
}

void FigureExports::check(ExportDialog* dialog, const Question& question) {
    const std::shared_ptr<const Figure> figure = question.made(dialog->viewId(), dialog->options().anonymous);
    if (!figure) return dialog->checkFailed(tr("There is nothing to be exported any more."));
    const int asked = dialog->check();
    lintInBackground(m_session, figure, QStringLiteral("figure.") + dialog->format(), optionsOf(*dialog, question),
                     [asked, to = QPointer<ExportDialog>(dialog)](const Result<std::vector<LintFinding>>& found) {
                         if (!to || to->check() != asked) return; // something else was chosen meanwhile
                         if (found)
                             to->showFindings(*found);
                         else
                             to->checkFailed(QString::fromStdString(found.error().message()));
                     });
}

void FigureExports::draft(ExportDialog* dialog, const Question& question) {
    struct Texts {
        QString alternative, caption;
    };
    const QString id = dialog->viewId();
    const std::shared_ptr<const Figure> figure = question.made(id, dialog->options().anonymous);
    if (!figure) return;
    ExportOptions options = optionsOf(*dialog, question);
    // A figure of an evaluation counts its rows for them.
    m_session.background().read<Texts>(
        m_session.background().nextId(),
        [figure = asExported(figure, options), options]() -> Result<Texts> {
            return Texts{figure->alternativeText(), captionDraft(*figure, provenanceOf(*figure, options))};
        },
        [id, to = QPointer<ExportDialog>(dialog)](const Result<Texts>& texts) {
            if (to && texts && to->viewId() == id) to->showTexts(texts->alternative, texts->caption);
        });
}

void FigureExports::write(const QString& id, const QString& file, const ExportOptions& options, Background::Done done) {
    const std::shared_ptr<const Figure> figure = m_views.figure(id);
    if (!figure) return;
    ExportOptions carrying = options;
    carrying.source = m_views.source(id);
    exportInBackground(m_session, figure, file, carrying, std::move(done),
                       tr("Exporting %1").arg(QFileInfo(file).fileName()));
}

namespace {

/// One job for all frames; where they have plots, which are recorded on this thread, one for each.
void writeFrames(Session& session, const std::shared_ptr<AnimationExport>& out, const Background::Done& done,
                 const QString& title, const std::stop_token& stop) {
    const auto isWritten = std::make_shared<bool>(false);
    session.background().run(
        [out, isWritten, stop](const JobControl& control) -> Result<void> {
            // Whoever asked may stop it, and so may the list of jobs.
            std::stop_source either;
            const std::stop_callback one(stop, [&either] { either.request_stop(); });
            const std::stop_callback other(control.stop, [&either] { either.request_stop(); });
            JobControl both = control;
            both.stop = either.get_token();
            STRATA_TRY(*isWritten, out->write(both));
            return {};
        },
        [&session, out, isWritten, done, title, stop](const Result<void>& result) {
            if (!result || *isWritten) return done ? done(result) : void();
            out->record();
            writeFrames(session, out, done, title, stop);
        },
        title);
}

void exportAnimation(Session& session, const QString& file, ExportOptions options, const Background::Done& done,
                     const QString& title, const std::stop_token& stop) {
    const auto refuse = [&session, &done, &title](const Error& error) {
        session.background().run([error](const JobControl&) -> Result<void> { return tl::unexpected<Error>(error); },
                                 done, title);
    };
    const FigureSpec* const spec = registry().figure(options.source.figure);
    const auto plain = documentAs<Series>(shownDocument(session, QStringLiteral("series")));
    const auto series = options.anonymous ? documentAs<Series>(withoutOrigin(DocumentPtr(plain))) : plain;
    if (!spec)
        return refuse({ErrorCode::BadArgument, file.toStdString(),
                       "only figures of one document are played: write this one as .pdf, .svg or .png."});
    auto frames = playedFrames(*spec, options.source, series, options.animation.by, file.toStdString());
    if (!frames) return refuse(frames.error());
    const auto out = std::make_shared<AnimationExport>(std::move(*frames), file, options);
    session.background().run([out](const JobControl&) { return out->layOut(); },
                             [&session, out, done, title, stop](const Result<void>& laidOut) {
                                 if (!laidOut) return done ? done(laidOut) : void();
                                 writeFrames(session, out, done, title, stop);
                             },
                             title);
}

} // namespace

void exportInBackground(Session& session, const std::shared_ptr<const Figure>& made, const QString& file,
                        const ExportOptions& asked, Background::Done done, const QString& title,
                        const std::stop_token& stop) {
    ExportOptions options = asked;
    const std::shared_ptr<const Figure> figure = asExported(made, options);
    if (isAnimation(file)) return exportAnimation(session, file, std::move(options), done, title, stop);
    if (options.interactive && options.source.document && hasInteractivePage(*options.source.document) &&
        file.endsWith(QLatin1String(".html"), Qt::CaseInsensitive))
        return session.background().run(
            [figure, file, options](const JobControl&) { return writePage(*figure, file, options); }, std::move(done),
            title);
    // Plots are recorded on this thread, between what may take its time.
    const auto out = std::make_shared<FigureExport>(figure, file, options);
    const auto write = [out](const JobControl&) { return out->write(); };
    session.background().run([out](const JobControl&) { return out->layOut(); },
                             [&session, out, write, done = std::move(done), title](const Result<void>& laidOut) {
                                 if (!laidOut) return done ? done(laidOut) : void();
                                 out->record();
                                 session.background().run(write, done, title);
                             },
                             title);
}

void lintInBackground(Session& session, const std::shared_ptr<const Figure>& figure, const QString& file,
                      const ExportOptions& asked, LintDone done) {
    ExportOptions options = asked;
    // Of an animation its still picture is looked at.
    const QString looked = isAnimation(file) ? QFileInfo(file).completeBaseName() + QStringLiteral(".png") : file;
    const auto out = std::make_shared<FigureExport>(asExported(figure, options), looked, options);
    const auto found = std::make_shared<Result<std::vector<LintFinding>>>();
    session.background().run([out](const JobControl&) { return out->layOut(); },
                             [&session, out, found, done = std::move(done)](const Result<void>& laidOut) {
                                 if (!laidOut) return done(tl::unexpected<Error>(laidOut.error()));
                                 out->record();
                                 session.background().run(
                                     [out, found](const JobControl&) -> Result<void> {
                                         *found = out->lint();
                                         return {};
                                     },
                                     [found, done](const Result<void>&) { done(*found); }, {});
                             },
                             {});
}

} // namespace strata
