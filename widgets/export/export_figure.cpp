// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/export_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/export/drawing_survey.h"
#include "widgets/export/html_page.h"
#include "widgets/export/pdf_document.h"
#include "widgets/export/svg_document.h"
#include "widgets/export/xml_text.h"
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

constexpr double pixelsPerMm = 96.0 / 25.4;
constexpr double pointsPerPixel = 0.75;
constexpr double baseFontPt = 13 * pointsPerPixel;     // ordinary text in a figure's own pixels
constexpr double smallestFontPt = 11 * pointsPerPixel; // the smallest type that figures use
constexpr double margin = 12;                          // around the figure, its own pixels

/// How the figure lies on its page. `scale` takes the figure's pixels to pixels of the page at 96 dpi.
struct Page {
    double scale = 1;
    QSizeF page;    ///< pixels at 96 dpi
    QRectF content; ///< in the figure's pixels
    QRectF footer;
    std::vector<RecordedPlot> plots;
};

/// A figure with the page that it goes onto; of a FigurePage there are several.
struct Piece {
    std::shared_ptr<const Figure> figure;
    Page page;
};

/// The short form of the provenance in lines of at most `width`; the whole of it is in the metadata.
QStringList footerLines(const Figure& figure, double width) {
    QStringList lines;
    const QFont font = uiFont(11);
    const Provenance provenance = figure.provenance();
    for (const char* key : {"program", "model", "model hash", "compute type", "seed", "created"})
        for (const auto& [name, value] : provenance.entries) {
            const QLatin1String of(key); // "model (b)": of another panel
            if (name != of && !name.startsWith(of + QLatin1String(" ("))) continue;
            const QString part = of == QLatin1String("model")        ? QFileInfo(value).fileName()
                                 : of == QLatin1String("model hash") ? value.left(12)
                                 : of == QLatin1String("seed")       ? QStringLiteral("seed ") + value
                                                                     : value;
            if (part.isEmpty()) continue;
            const QString longer = lines.isEmpty() ? part : lines.back() + QStringLiteral(" · ") + part;
            if (lines.isEmpty() || textWidth(font, longer) > width)
                lines << part;
            else
                lines.back() = longer;
        }
    return lines;
}

double footerHeight(const Figure& figure, double width, const ExportOptions& options) {
    return options.showProvenance ? 12 + 16 * double(footerLines(figure, width).size()) : 0;
}

Page layOut(const Figure& figure, const FigureStyle& style, const ExportOptions& options) {
    Page page;
    const FigurePreset preset = options.preset.value_or(FigurePreset{});
    const double minimumScale = options.preset ? preset.minimumFontPt / smallestFontPt : 1;
    double scale = options.preset ? std::max(preset.fontPt / baseFontPt, minimumScale) : 1;
    double growth = 1; ///< of a page that has a fixed shape, both ways
    double footer = 0;
    FigureStyle sized = style;
    QSizeF content;
    const auto measure = [&] {
        const double room =
            options.preset ? growth * preset.widthMm * pixelsPerMm / scale - 2 * margin : naturalFigureWidth;
        footer = footerHeight(figure, room, options);
        if (preset.heightMm)
            sized.minimumHeight = growth * *preset.heightMm * pixelsPerMm / scale - 2 * margin - footer;
        content = figure.contentSize(room, sized);
        // Columns that need more than the page is wide: smaller type first, down to the bound, then a wider page.
        return content.width() <= room + 0.5 &&
               (!preset.maxHeightMm ||
                content.height() + 2 * margin + footer <= *preset.maxHeightMm * pixelsPerMm / scale) &&
               (!preset.heightMm || content.height() <= sized.minimumHeight + 0.5);
    };
    bool fits = measure();
    while (!fits && options.preset && scale > minimumScale + 1e-9) {
        scale = std::max(minimumScale, scale * 0.93);
        fits = measure();
    }
    // A slide stays a slide: what needs more room than it has makes it larger, in its own shape.
    while (!fits && preset.heightMm && growth < 200) {
        growth *= 1.04;
        fits = measure();
    }
    page.scale = scale;
    double width = content.width() + 2 * margin, height = content.height() + 2 * margin + footer;
    if (options.preset) {
        width = std::max(width, growth * preset.widthMm * pixelsPerMm / scale);
        if (preset.heightMm) height = std::max(height, growth * *preset.heightMm * pixelsPerMm / scale);
    }
    page.page = QSizeF(width, height) * scale;
    // What is narrower than its page, or lower, stands in the middle of it.
    page.content = QRectF(QPointF((width - content.width()) / 2, margin), content);
    if (preset.heightMm)
        page.content.moveTop(margin + std::max(0.0, (height - footer - 2 * margin - content.height()) / 2));
    page.footer = QRectF(margin, height - footer, width - 2 * margin, footer - 6);
    return page;
}

void paintPage(QPainter& painter, const Figure& figure, const FigureStyle& style, const Page& page,
               const ExportOptions& options) {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(0, 0), page.page), style.colors.surface);
    painter.scale(page.scale, page.scale);
    paintFigure(painter, figure, page.content, style, page.plots);
    if (!options.showProvenance) return;
    QRectF line(page.footer.left(), page.footer.top(), page.footer.width(), 16);
    for (const QString& text : footerLines(figure, page.footer.width())) {
        paintLine(painter, line, text, uiFont(11), style.colors.faint);
        line.translate(0, 16);
    }
}

Error tooLarge(const QString& file) {
    return {ErrorCode::OutOfMemory, file.toStdString(),
            "the picture would be too large: choose PDF or SVG, a smaller size, or fewer dots per inch."};
}

/// For who does not see the picture, and where its numbers come from.
QString described(const Figure& figure) {
    return figure.alternativeText() + QLatin1Char('\n') + figure.provenance().line();
}

/// The document's metadata: title, and its description.
QByteArray xmp(const Figure& figure) {
    return QStringLiteral(
               "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
               "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
               "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
               "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">"
               "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>"
               "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%2</rdf:li></rdf:Alt></dc:description>"
               "<xmp:CreatorTool>Strata " STRATA_VERSION "</xmp:CreatorTool>"
               "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
        .arg(xmlText(figure.title()), xmlText(described(figure)))
        .toUtf8();
}

QPageSize pageSize(const QSizeF& pixels) {
    return QPageSize(pixels * pointsPerPixel, QPageSize::Point, QString(), QPageSize::ExactMatch);
}

/// A piece on sheets of paper: [begin, end) of its content on each, and by how much it is made smaller for it.
struct Sheets {
    double shrink = 1;
    std::vector<std::pair<double, double>> parts;
};

/// What can be parted goes on over the next sheet; what cannot is made smaller until it has room.
Sheets sheetsOf(const Figure& figure, const Page& page, const QSizeF& paper) {
    const double high = page.content.height();
    std::vector<double> breaks{high};
    if (const auto* breakable = dynamic_cast<const Breakable*>(&figure)) {
        breaks = breakable->breaks(page.content.width());
        if (breaks.empty() || breaks.back() < high) breaks.push_back(high);
    }
    Sheets out;
    out.shrink = std::min(1.0, paper.width() / page.page.width());
    const auto room = [&] {
        return paper.height() / (page.scale * out.shrink) - 2 * margin - std::max(0.0, page.footer.height() + 6);
    };
    double longest = 0, before = 0;
    for (const double at : breaks) {
        longest = std::max(longest, at - before);
        before = at;
    }
    for (int tries = 0; tries < 100 && longest > room(); ++tries)
        out.shrink *= 0.95;
    if (high < 1) out.parts.emplace_back(0, high);
    for (double begin = 0; begin < high - 0.5;) {
        double end = begin;
        for (const double at : breaks)
            if (at > begin && at <= begin + room()) end = at;
        if (end <= begin) end = begin + room(); // never: what cannot be parted has room
        out.parts.emplace_back(begin, std::min(end, high));
        begin = end;
    }
    return out;
}

/// A part of a piece on a sheet of paper, pixels at 96 dpi.
void paintSheet(QPainter& painter, const Piece& piece, const FigureStyle& style, const QSizeF& paper, double shrink,
                const std::pair<double, double>& part, const ExportOptions& options) {
    const Page& page = piece.page;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(0, 0), paper), style.colors.surface);
    const double scale = page.scale * shrink;
    painter.scale(scale, scale);
    const QSizeF sheet = paper / scale;
    const QRectF content((sheet.width() - page.content.width()) / 2, margin - part.first, page.content.width(),
                         page.content.height());
    painter.save();
    painter.setClipRect(QRectF(0, margin, sheet.width(), part.second - part.first));
    paintFigure(painter, *piece.figure, content, style, page.plots);
    painter.restore();
    if (!options.showProvenance) return;
    const QStringList lines = footerLines(*piece.figure, page.footer.width());
    QRectF line(margin, sheet.height() - 16 * double(lines.size()) - 6, sheet.width() - 2 * margin, 16);
    for (const QString& text : lines) {
        paintLine(painter, line, text, uiFont(11), style.colors.faint);
        line.translate(0, 16);
    }
}

/// The paper that a PDF's pages are, pixels at 96 dpi; none: each page is as large as what is on it.
std::optional<QSizeF> paperOf(const ExportOptions& options) {
    if (!options.preset || !options.preset->pageHeightMm) return std::nullopt;
    return QSizeF(options.preset->widthMm, *options.preset->pageHeightMm) * pixelsPerMm;
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
        writer.setDocumentXmpMetadata(xmp(figure));
        writer.addFileAttachment(QStringLiteral("figure.json"),
                                 tableToJson(figure.title(), figure.table(), figure.provenance()),
                                 QStringLiteral("application/json"));
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
    finish.alternativeText = figure.alternativeText();
    return finishPdf(bytes, finish);
}

QByteArray svg(const Figure& figure, const FigureStyle& style, const Page& page, const ExportOptions& options) {
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
    return finishSvg(bytes, page.page / pixelsPerMm, figure.title(), described(figure));
}

/// The parts of a page, or a figure by itself with its table.
QByteArray html(const Figure& figure, const FigureStyle& style, const std::vector<Piece>& pieces,
                const ExportOptions& options) {
    ExportOptions inside = options;
    inside.showProvenance = false; // the page says it once
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
    return htmlPage(figure.title(), figure.provenance(), parts, style.colors.dark);
}

Result<QByteArray> png(const Figure& figure, const FigureStyle& style, const Page& page, const ExportOptions& options,
                       const QString& file) {
    const double factor = std::clamp(options.pngDpi, 36, 2400) / 96.0;
    const QSizeF size = page.page * factor;
    if (size.width() > 32000 || size.height() > 32000 || size.width() * size.height() > 2.5e8)
        return tl::unexpected<Error>(tooLarge(file));
    QImage image(int(std::ceil(size.width())), int(std::ceil(size.height())), QImage::Format_RGB32);
    if (image.isNull()) return tl::unexpected<Error>(tooLarge(file));
    image.fill(style.colors.surface);
    {
        QPainter painter(&image);
        painter.scale(factor, factor);
        paintPage(painter, figure, style, page, options);
    }
    image.setDotsPerMeterX(int(std::lround(factor * 96 / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    // Readers of text chunks stop at U+0000 and trip over other controls.
    image.setText(QStringLiteral("Title"), xmlCharacters(figure.title()));
    image.setText(QStringLiteral("Software"), QStringLiteral("Strata " STRATA_VERSION));
    image.setText(QStringLiteral("Description"), xmlCharacters(described(figure)));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) return tl::unexpected<Error>(tooLarge(file));
    return bytes;
}

} // namespace

const QStringList& figureExtensions() {
    static const QStringList extensions{QStringLiteral(".pdf"), QStringLiteral(".svg"),  QStringLiteral(".png"),
                                        QStringLiteral(".csv"), QStringLiteral(".json"), QStringLiteral(".html")};
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
            m->pieces.push_back({figure, strata::layOut(*figure, m->style, options)});
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

FigurePlace FigureExport::place() const {
    const Page& page = m->pieces.front().page;
    return {page.page, page.scale, page.content};
}

void FigureExport::paint(QPainter& painter) const {
    const Piece& first = m->pieces.front();
    paintPage(painter, *first.figure, m->style, first.page, m->options);
}

Result<QByteArray> FigureExport::bytes() const {
    if (!m->laidOut || needsRecording())
        return fail(ErrorCode::Internal, m->file.toStdString(),
                    "its plots were not recorded on the window's thread: please report this.");
    if (m->extension == QLatin1String(".csv")) return tableToCsv(m->figure->table(), m->figure->provenance());
    if (m->extension == QLatin1String(".json"))
        return tableToJson(m->figure->title(), m->figure->table(), m->figure->provenance());
    if (m->extension == QLatin1String(".pdf")) return pdf(*m->figure, m->style, m->pieces, m->options);
    if (m->extension == QLatin1String(".svg")) return svg(*m->figure, m->style, m->pieces.front().page, m->options);
    if (m->extension == QLatin1String(".html")) return html(*m->figure, m->style, m->pieces, m->options);
    return png(*m->figure, m->style, m->pieces.front().page, m->options, m->file);
}

Result<void> FigureExport::write() const {
    STRATA_TRY(const QByteArray all, bytes());
    QSaveFile target(m->file);
    if (!target.open(QIODevice::WriteOnly) || target.write(all) != all.size() || !target.commit())
        return fail(ErrorCode::FileUnwritable, m->file.toStdString(),
                    "cannot be written: " + target.errorString().toStdString() + ".");
    return {};
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
