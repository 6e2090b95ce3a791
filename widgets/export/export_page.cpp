// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/export_page.h"

#include "widgets/common/fonts.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/export/anonymous.h"
#include "widgets/figure/figure_page.h"

#include <QFileInfo>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

constexpr double baseFontPt = 13 * pointsPerPixel;     // ordinary text in a figure's own pixels
constexpr double smallestFontPt = 11 * pointsPerPixel; // the smallest type that figures use
constexpr double margin = 12;                          // around the figure, its own pixels

/// The short form of the provenance in lines of at most `width`; the whole of it is in the metadata.
QStringList footerLines(const Figure& figure, double width, const ExportOptions& options) {
    QStringList lines;
    const QFont font = uiFont(11);
    const Provenance provenance = provenanceOf(figure, options);
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
    return options.showProvenance ? 12 + 16 * double(footerLines(figure, width, options).size()) : 0;
}

} // namespace

Provenance provenanceOf(const Figure& figure, const ExportOptions& options) {
    return options.anonymous ? withoutOrigin(figure.provenance()) : figure.provenance();
}

QString alternativeTextOf(const Figure& figure, const ExportOptions& options) {
    return options.alternativeText.isEmpty() ? figure.alternativeText() : options.alternativeText;
}

ExportPage layOutPage(const Figure& figure, const FigureStyle& style, const ExportOptions& options) {
    ExportPage page;
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

void paintPage(QPainter& painter, const Figure& figure, const FigureStyle& style, const ExportPage& page,
               const ExportOptions& options) {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(0, 0), page.page), style.colors.surface);
    painter.scale(page.scale, page.scale);
    paintFigure(painter, figure, page.content, style, page.plots);
    if (!options.showProvenance) return;
    QRectF line(page.footer.left(), page.footer.top(), page.footer.width(), 16);
    for (const QString& text : footerLines(figure, page.footer.width(), options)) {
        paintLine(painter, line, text, uiFont(11), style.colors.faint);
        line.translate(0, 16);
    }
}

Sheets sheetsOf(const Figure& figure, const ExportPage& page, const QSizeF& paper) {
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

void paintSheet(QPainter& painter, const Piece& piece, const FigureStyle& style, const QSizeF& paper, double shrink,
                const std::pair<double, double>& part, const ExportOptions& options) {
    const ExportPage& page = piece.page;
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
    const QStringList lines = footerLines(*piece.figure, page.footer.width(), options);
    QRectF line(margin, sheet.height() - 16 * double(lines.size()) - 6, sheet.width() - 2 * margin, 16);
    for (const QString& text : lines) {
        paintLine(painter, line, text, uiFont(11), style.colors.faint);
        line.translate(0, 16);
    }
}

std::optional<QSizeF> paperOf(const ExportOptions& options) {
    if (!options.preset || !options.preset->pageHeightMm) return std::nullopt;
    return QSizeF(options.preset->widthMm, *options.preset->pageHeightMm) * pixelsPerMm;
}

} // namespace strata
