// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/figure_batch.h"

#include "app/gui/batch.h"
#include "app/gui/figure_exports.h"
#include "model/base/output_path.h"
#include "model/session/session.h"
#include "widgets/compose/composed_source.h"
#include "widgets/compose/composition.h"
#include "widgets/evaluation/evaluation_studies.h"
#include "widgets/export/anonymous.h"
#include "widgets/export/export_figure.h"
#include "widgets/export/figure_source.h"
#include "widgets/figure/glossed.h"
#include "widgets/views.h"

#include <QApplication>
#include <QFileInfo>
#include <QTimer>

#include <cstdio>

namespace strata {

FigureBatch::FigureBatch(Session& session, const CommandLine& line) : m_session(session), m_line(line) {}

void FigureBatch::start() {
    if (const Result<void> composed = compose(); !composed) return giveUp(composed.error());
    exportNext();
}

/// The figure file with its documents, or, of a figure that was written already, what it carries.
Result<ComposedSource> FigureBatch::source() const {
    if (isFigurePicture(m_line.figure)) {
        STRATA_TRY(std::optional<ComposedSource> carried, readComposedSource(m_line.figure));
        if (!carried)
            return fail(ErrorCode::BadFormat, m_line.figure.toStdString(),
                        "carries no composed figure: name a .figure.json, or a figure that was composed.");
        for (const ExportRequest& request : m_line.exports)
            STRATA_CHECK(checkNotAnInput("--export", request.file.toStdString(), {m_line.figure.toStdString()}));
        return std::move(*carried);
    }
    ComposedSource out;
    STRATA_TRY(out.file, readFigureFile(m_line.figure.toStdString()));
    const auto say = [this](const std::string& what) {
        std::fprintf(stderr, "strata: %s: %s\n", m_line.figure.toStdString().c_str(), what.c_str());
    };
    if (const QString note = laterVersionNote(out.file); !note.isEmpty()) say(note.toStdString());
    for (FigureDocument& document : out.file.documents) {
        STRATA_TRY(FoundDocument found, openFigureDocument(document, QFileInfo(m_line.figure).absolutePath()));
        if (hasChanged(document, found)) {
            // What nobody looked at would go into a paper.
            Error changed = changedError(document, found);
            if (!m_line.acceptChanged) {
                changed.detail += ": look at the figure and save it again, or add --accept-changed";
                return tl::unexpected<Error>(std::move(changed));
            }
            say(changed.message());
        }
        // A report of no rows would look like one of a good evaluation.
        if (const auto study = sharedStudy(documentAs<Evaluation>(found.document)); study && study->isUnreadable())
            return tl::unexpected<Error>(*study->problem);
        for (const ExportRequest& request : m_line.exports)
            STRATA_CHECK(checkNotAnInput("--export", request.file.toStdString(), {found.file.toStdString()}));
        document.sha256 = found.sha256;
        out.documents.push_back(found.document);
    }
    return out;
}

Result<void> FigureBatch::compose() {
    STRATA_TRY(ComposedSource from, source());
    if (!m_line.glosses.isEmpty()) {
        STRATA_TRY(const Glosses glosses, readGlosses(m_line.glosses));
        for (FigurePanel& panel : from.file.panels)
            panel.options.insert(Glossed::option, glosses.toJson());
    }
    const FigureFile& file = from.file;
    std::vector<DocumentPtr> documents = from.documents;
    if (m_line.anonymous)
        for (DocumentPtr& document : documents)
            document = withoutOrigin(document);
    STRATA_TRY(m_figure, composeFigure(file, documents, registry(), m_line.figure.toStdString()));
    ExportOptions options;
    const bool overridden = !m_line.preset.isEmpty();
    STRATA_TRY(options.preset, figurePresetNamed(overridden ? m_line.preset : file.preset,
                                                 overridden ? "--figure-preset" : m_line.figure.toStdString()));
    options.dark = m_line.theme == QLatin1String("dark");
    options.showProvenance = file.provenance;
    options.anonymous = m_line.anonymous;
    options.source.composed = [from](bool anonymous) { return composedSourceBytes(from, anonymous); };
    m_options = std::make_shared<const ExportOptions>(std::move(options));
    return {};
}

void FigureBatch::exportNext() {
    if (m_next == m_line.exports.size()) return QApplication::exit(printedWasWritten() && !m_lintFailed ? 0 : 1);
    const ExportRequest request = m_line.exports[m_next++];
    exportInBackground(m_session, m_figure, request.file, *m_options, [this, request](const Result<void>& result) {
        if (!result) return giveUp(result.error());
        if (!m_line.lint) return exportNext();
        lint(request);
    });
}

void FigureBatch::lint(const ExportRequest& request) {
    lintInBackground(m_session, m_figure, request.file, *m_options,
                     [this, file = request.file](const Result<std::vector<LintFinding>>& found) {
                         if (!found) return giveUp(found.error());
                         printFindings(file, *found);
                         m_lintFailed = m_lintFailed || !isClean(*found);
                         exportNext();
                     });
}

void FigureBatch::giveUp(const Error& error) {
    std::fprintf(stderr, "strata: %s\n", error.message().c_str());
    QTimer::singleShot(0, qApp, [] { QApplication::exit(1); }); // also when the event loop has not begun yet
}

} // namespace strata
