// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/export_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/export/content_lint.h"
#include "widgets/export/drawing_survey.h"
#include "widgets/export/export_page.h"
#include "widgets/export/html_page.h"
#include "widgets/export/page_image.h"
#include "widgets/export/pdf_document.h"
#include "widgets/export/svg_document.h"
#include "widgets/export/tikz_document.h"
#include "widgets/figure/figure_tables.h"
#include "widgets/plot/plot_figure.h"

#include <QApplication>
#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <utility>

namespace strata {

namespace {

QPageSize pageSize(const QSizeF& pixels) {
    return QPageSize(pixels * pointsPerPixel, QPageSize::Point, QString(), QPageSize::ExactMatch);
}

Result<QByteArray> pdf(const Figure& figure, const FigureStyle& style, const std::vector<Piece>& pages,
                       const ExportOptions& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    PdfFinish finish;
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
        writer.setResolution(1200);
        const std::optional<QSizeF> paper = paperOf(options);
        writer.setPageSize(pageSize(paper ? *paper : pages.front().page.page));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(figure.title());
        writer.setCreator(QStringLiteral("Strata " STRATA_VERSION));
        writer.setDocumentXmpMetadata(xmpOf(figure, options));
        writer.addFileAttachment(QStringLiteral("figure.json"),
                                 tableToJson(figure.title(), figure.table(), provenanceOf(figure, options)),
                                 QStringLiteral("application/json"));
        if (const QByteArray source = figureSourceBytes(options.source, options.anonymous); !source.isEmpty())
            writer.addFileAttachment(QString::fromLatin1(pdfSourceName), source, QStringLiteral("application/json"));
        QPainter painter(&writer);
        bool first = true;
        for (const Piece& piece : pages) {
            if (!paper) break;
            const Sheets sheets = sheetsOf(*piece.figure, piece.page, *paper);
            for (const auto& part : sheets.parts) {
                if (!std::exchange(first, false)) writer.newPage();
                finish.pages.push_back(*paper * pointsPerPixel);
                painter.save();
                painter.scale(1200 / 96.0, 1200 / 96.0);
                paintSheet(painter, piece, style, *paper, sheets.shrink, part, options);
                painter.restore();
            }
        }
        for (const Piece& piece : pages) {
            if (paper) break;
            finish.pages.push_back(piece.page.page * pointsPerPixel);
            if (&piece != &pages.front()) {
                writer.setPageSize(pageSize(piece.page.page));
                writer.newPage();
            }
            painter.save();
            painter.scale(1200 / 96.0, 1200 / 96.0);
            paintPage(painter, *piece.figure, style, piece.page, options);
            painter.restore();
        }
    }
    finish.language = QLocale().bcp47Name(); // what words and numbers follow
    finish.alternativeText = alternativeTextOf(figure, options);
    return finishPdf(bytes, finish);
}

QByteArray svg(const Figure& figure, const FigureStyle& style, const ExportPage& page, const ExportOptions& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        // 72 dpi units are what QSvgGenerator writes for sizes in points; user units stay our pixels.
        generator.setResolution(96);
        generator.setSize(QSize(int(std::ceil(page.page.width())), int(std::ceil(page.page.height()))));
        generator.setViewBox(QRectF(QPointF(0, 0), page.page));
        generator.setTitle({});
        generator.setDescription({}); // finishSvg writes both
        QPainter painter(&generator);
        paintPage(painter, figure, style, page, options);
    }
    return finishSvg(bytes, page.page / pixelsPerMm, figure.title(), described(figure, options),
                     packedSource(figureSourceBytes(options.source, options.anonymous)));
}

/// The parts of a page, or a figure by itself with its table.
QByteArray html(const Figure& figure, const FigureStyle& style, const std::vector<Piece>& pieces,
                const ExportOptions& options) {
    ExportOptions inside = options;
    inside.showProvenance = false; // the page says it once
    inside.source = {};
    std::vector<HtmlPart> parts;
    if (const auto* page = dynamic_cast<const FigurePage*>(&figure)) {
        std::size_t piece = 0;
        for (const FigurePart& part : page->parts()) {
            HtmlPart& to = parts.emplace_back(HtmlPart{part.heading, part.paragraphs, {}, part.table});
            if (part.figure && piece < pieces.size()) {
                to.svg = svg(*pieces[piece].figure, style, pieces[piece].page, inside);
                ++piece;
            }
        }
    } else {
        parts.push_back({{}, {}, svg(figure, style, pieces.front().page, inside), figure.table()});
    }
    return htmlPage(figure.title(), provenanceOf(figure, options), parts, style.colors.dark);
}

Result<QByteArray> png(const Figure& figure, const FigureStyle& style, const ExportPage& page,
                       const ExportOptions& options, const QString& file) {
    STRATA_TRY(QImage image, pageImage(figure, style, page, options, file));
    return pngOf(std::move(image), figure, options, file);
}

} // namespace

Result<void> saveBytes(const QString& file, const QByteArray& bytes) {
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() || !target.commit())
        return fail(ErrorCode::FileUnwritable, file.toStdString(),
                    "cannot be written: " + target.errorString().toStdString() + ".");
    return {};
}

const QStringList& figureExtensions() {
    static const QStringList extensions{QStringLiteral(".pdf"), QStringLiteral(".svg"),  QStringLiteral(".png"),
                                        QStringLiteral(".csv"), QStringLiteral(".json"), QStringLiteral(".html"),
                                        QStringLiteral(".tex")};
    return extensions;
}

struct FigureExport::Parts {
    std::shared_ptr<const Figure> figure;
    QString file, extension;
    ExportOptions options;
    FigureStyle style;
    std::vector<Piece> pieces; ///< one, but for pages of parts in PDF and HTML
    bool laidOut = false, recorded = false;
    bool isTable() const { return extension == QLatin1String(".csv") || extension == QLatin1String(".json"); }
    /// What is painted by itself.
    std::vector<std::shared_ptr<const Figure>> figures() const {
        const auto* page = dynamic_cast<const FigurePage*>(figure.get());
        std::vector<std::shared_ptr<const Figure>> out;
        if (page && extension == QLatin1String(".pdf")) out = page->pages();
        if (page && extension == QLatin1String(".html")) {
            for (const FigurePart& part : page->parts())
                if (part.figure) out.push_back(part.figure);
            return out;
        }
        if (out.empty()) out.push_back(figure);
        return out;
    }
};

FigureExport::FigureExport(std::shared_ptr<const Figure> figure, const QString& file, const ExportOptions& options)
    : m(std::make_unique<Parts>()) {
    m->figure = std::move(figure);
    m->file = file;
    m->extension = QLatin1Char('.') + QFileInfo(file).suffix().toLower();
    m->options = options;
    m->style.colors = options.dark ? darkColors() : lightColors();
}

FigureExport::~FigureExport() = default;

Result<void> FigureExport::layOut() {
    if (!figureExtensions().contains(m->extension))
        return fail(ErrorCode::BadArgument, m->file.toStdString(),
                    "figures are written as " + figureExtensions().join(QStringLiteral(", ")).toStdString() +
                        ": give the file one of these endings.");
    loadFonts();
    ExportOptions options = m->options;
    if (m->extension == QLatin1String(".html")) options.showProvenance = false;
    if (!m->isTable())
        for (const auto& figure : m->figures())
            m->pieces.push_back({figure, layOutPage(*figure, m->style, options)});
    m->laidOut = true;
    return {};
}

bool FigureExport::needsRecording() const {
    return !m->isTable() && hasPlots(*m->figure) && !m->recorded;
}

void FigureExport::record() {
    if (!m->laidOut || !needsRecording() || QThread::currentThread() != qApp->thread()) return;
    for (Piece& piece : m->pieces)
        piece.page.plots = recordPlots(*piece.figure, piece.page.content.size(), m->style);
    m->recorded = true;
}

Result<void> FigureExport::ready() const {
    if (m->laidOut && !needsRecording()) return {};
    return fail(ErrorCode::Internal, m->file.toStdString(),
                "its plots were not recorded on the window's thread: please report this.");
}

Result<TikzFiles> FigureExport::tikz() const {
    STRATA_CHECK(ready());
    return tikzDocument(*m->figure, m->style, m->pieces.front().page, m->options, m->file);
}

FigurePlace FigureExport::place() const {
    const ExportPage& page = m->pieces.front().page;
    return {page.page, page.scale, page.content};
}

void FigureExport::paint(QPainter& painter) const {
    const Piece& first = m->pieces.front();
    paintPage(painter, *first.figure, m->style, first.page, m->options);
}

Result<QByteArray> FigureExport::bytes() const {
    STRATA_CHECK(ready());
    if (m->extension == QLatin1String(".tex")) {
        STRATA_TRY(TikzFiles files, tikz());
        return std::move(files.source);
    }
    if (m->extension == QLatin1String(".csv"))
        return tableToCsv(m->figure->table(), provenanceOf(*m->figure, m->options));
    if (m->extension == QLatin1String(".json"))
        return tableToJson(m->figure->title(), m->figure->table(), provenanceOf(*m->figure, m->options));
    if (m->extension == QLatin1String(".pdf")) return pdf(*m->figure, m->style, m->pieces, m->options);
    if (m->extension == QLatin1String(".svg")) return svg(*m->figure, m->style, m->pieces.front().page, m->options);
    if (m->extension == QLatin1String(".html")) return html(*m->figure, m->style, m->pieces, m->options);
    return png(*m->figure, m->style, m->pieces.front().page, m->options, m->file);
}

Result<void> FigureExport::write() const {
    if (m->extension != QLatin1String(".tex")) {
        STRATA_TRY(const QByteArray all, bytes());
        return saveBytes(m->file, all);
    }
    STRATA_TRY(const TikzFiles files, tikz());
    // Nobody was asked about the second file: only one that belongs to such a figure is written over.
    if (QFileInfo::exists(dataFileOf(m->file)) && !QFileInfo::exists(m->file))
        return fail(ErrorCode::BadArgument, m->file.toStdString(),
                    "would overwrite " + QFileInfo(dataFileOf(m->file)).fileName().toStdString() +
                        ", which lies there already: give the figure another name.");
    STRATA_CHECK(saveBytes(dataFileOf(m->file), files.data));
    return saveBytes(m->file, files.source);
}

Result<std::vector<LintFinding>> FigureExport::lint() const {
    STRATA_TRY(const QByteArray all, bytes());
    if (m->isTable() || m->extension == QLatin1String(".html")) return std::vector<LintFinding>();
    std::vector<std::unique_ptr<DrawingSurvey>> surveys;
    std::vector<const DrawingSurvey*> pages;
    std::vector<QSizeF> sizes;
    const auto survey = [&](const QSizeF& size, const auto& paint) {
        surveys.push_back(std::make_unique<DrawingSurvey>(size, m->style.colors.surface));
        pages.push_back(surveys.back().get());
        sizes.push_back(size);
        QPainter painter(surveys.back().get());
        paint(painter);
    };
    const std::optional<QSizeF> paper =
        m->extension == QLatin1String(".pdf") ? paperOf(m->options) : std::optional<QSizeF>();
    for (const Piece& piece : m->pieces) {
        if (!paper) {
            survey(piece.page.page,
                   [&](QPainter& painter) { paintPage(painter, *piece.figure, m->style, piece.page, m->options); });
            continue;
        }
        const Sheets sheets = sheetsOf(*piece.figure, piece.page, *paper);
        for (const auto& part : sheets.parts)
            survey(*paper, [&](QPainter& painter) {
                paintSheet(painter, piece, m->style, *paper, sheets.shrink, part, m->options);
            });
    }
    std::vector<LintFinding> found = lintPages(pages, sizes, m->options.preset);
    std::vector<RecordedPlot> plots;
    for (const Piece& piece : m->pieces)
        plots.insert(plots.end(), piece.page.plots.begin(), piece.page.plots.end());
    const std::vector<LintFinding> content = lintContent(*m->figure, plots, provenanceOf(*m->figure, m->options));
    found.insert(found.end(), content.begin(), content.end());
    const std::vector<LintFinding> file = lintFile(all, m->extension, lintBounds(m->options.preset));
    found.insert(found.end(), file.begin(), file.end());
    return found;
}

Result<void> exportFigure(const Figure& figure, const QString& file, const ExportOptions& options) {
    // The caller's figure outlives this.
    FigureExport out(std::shared_ptr<const Figure>(std::shared_ptr<const Figure>(), &figure), file, options);
    STRATA_CHECK(out.layOut());
    out.record();
    return out.write();
}

} // namespace strata
