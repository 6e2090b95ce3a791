// SPDX-License-Identifier: GPL-3.0-or-later
// A figure becomes a file, by the same paint as on screen.
#pragma once

#include "model/base/result.h"
#include "widgets/export/animation_options.h"
#include "widgets/export/figure_lint.h"
#include "widgets/export/figure_presets.h"
#include "widgets/export/figure_source.h"
#include "widgets/figure/figure.h"

#include <QJsonArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

class QPainter;

namespace strata {

struct TikzFiles;

struct ExportOptions {
    /// None: as wide as the figure is on screen by nature, at the screen's type size.
    std::optional<FigurePreset> preset;
    int pngDpi = 300;
    bool dark = false;          ///< light by default, whatever the window's theme is
    bool showProvenance = true; ///< a line under the figure; metadata carry it always
    bool anonymous = false;     ///< for a blind review: no paths, hosts and folder names, in what goes along either
    bool interactive = false;   ///< HTML: the source's own page in place of the picture, where there is one
    QString alternativeText;    ///< what somebody wrote in place of the figure's own; empty: that
    AnimationOptions animation; ///< APNG and WebP
    QJsonArray glosses;         ///< under the tokens, as Glosses::toJson() has them
    /// What it was made from, to be carried by a PDF, SVG or PNG; without a document: nothing is.
    FigureSource source;
};

/// How a figure lies on its page.
struct FigurePlace {
    QSizeF page;      ///< pixels at 96 dpi
    double scale = 1; ///< from the figure's pixels to them
    QRectF content;   ///< in the figure's pixels
};

/// ".pdf", ".svg", ".png", ".csv", ".json", ".html", ".tex"
const QStringList& figureExtensions();

/// A figure on its way into a file, in three steps, since only the first and the last may take their time and only the
/// second may meet QCustomPlot: layOut() on any thread, record() on the window's thread, write() on any thread.
/// The extension says how. PDF: vector, fonts embedded, provenance as document metadata. SVG: vector, faces embedded,
/// <title> and <desc>. PNG: pngDpi, provenance as text chunks. CSV and JSON: Figure::table.
/// HTML: one page with the picture as SVG inside, the table and the provenance. TeX: TikZ and pgfplots, the numbers in
/// a .dat beside it. A FigurePage has a page of the PDF and
/// a section of the HTML for each part.
class FigureExport {
public:
    FigureExport(std::shared_ptr<const Figure> figure, const QString& file, const ExportOptions& options);
    ~FigureExport();
    /// Also has the figure count what it needs for it. Errors: BadArgument (unknown extension).
    Result<void> layOut();
    /// Whether the figure has plots that write() needs recorded.
    bool needsRecording() const;
    void record();
    /// Writes beside the target and renames, so a failure leaves what was there. Errors: FileUnwritable, OutOfMemory,
    /// Internal (not laid out, or plots not recorded).
    Result<void> write() const;
    /// The page that is written (of several, the first), for a preview by the same paint. After record(); any thread.
    FigurePlace place() const;
    void paint(QPainter& painter) const;
    /// What a camera-ready check and a reader would object to, before anything is written; none for tables and pages.
    /// After record(); any thread. Errors: as write(), FileUnwritable aside.
    Result<std::vector<LintFinding>> lint() const;

private:
    struct Parts;
    Result<void> ready() const;
    Result<QByteArray> bytes() const;
    Result<TikzFiles> tikz() const;
    std::unique_ptr<Parts> m;
};

/// Beside the target and renamed. Errors: FileUnwritable. Any thread.
Result<void> saveBytes(const QString& file, const QByteArray& bytes);

/// All three steps at once. A figure with plots on the window's thread only: elsewhere an error (Internal); any other
/// figure on any thread. Needs no window.
Result<void> exportFigure(const Figure& figure, const QString& file, const ExportOptions& options = {});

} // namespace strata
