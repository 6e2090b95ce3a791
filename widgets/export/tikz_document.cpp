// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/tikz_document.h"

#include "widgets/export/pgf_plot.h"
#include "widgets/export/tikz_device.h"
#include "widgets/figure/figure_tables.h"

#include <QFileInfo>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

namespace strata {

namespace {

constexpr qsizetype mostShapes = 30'000; ///< with the points of curves; some minutes of pdflatex
constexpr double mostPixels = 21'000;    ///< TeX's longest length is 16,383 points

/// What is said of the figure, in lines that TeX passes over.
QByteArray comment(const QString& text) {
    return "% " + text.simplified().toUtf8() + '\n';
}

} // namespace

QString dataFileOf(const QString& file) {
    const QFileInfo info(file);
    return info.path() + QLatin1Char('/') + info.completeBaseName() + QStringLiteral(".dat");
}

Result<TikzFiles> tikzDocument(const Figure& figure, const FigureStyle& style, const ExportPage& page,
                               const ExportOptions& options, const QString& file) {
    static const QRegularExpression readable(QStringLiteral("^[A-Za-z0-9_.-]+$"));
    const QString table = QFileInfo(dataFileOf(file)).fileName();
    if (!readable.match(table).hasMatch())
        return fail(ErrorCode::BadArgument, file.toStdString(),
                    "TeX reads the numbers beside it by its name: give it one of letters without accents, digits, - "
                    "and _ alone.");
    TikzDevice device(page.page);
    {
        ExportPage around = page;
        around.plots.clear();
        QPainter painter(&device);
        paintPage(painter, figure, style, around, options);
    }
    DataColumns data;
    QByteArray axes;
    int number = 0;
    for (const RecordedPlot& recorded : page.plots) {
        const QByteArray prefix = page.plots.size() == 1 ? QByteArray() : 'p' + QByteArray::number(++number);
        const PlotOnPage at{&recorded.plot, &recorded.geometry,
                            (page.content.topLeft() + recorded.rect.topLeft()) * page.scale, page.scale};
        axes += pgfAxis(at, style.colors, device, data, prefix, table.toUtf8());
    }
    qsizetype shapes = device.count() + axes.count('\n');
    for (const RecordedPlot& recorded : page.plots)
        for (const PlotSeries& series : recorded.plot.series)
            shapes += qsizetype(series.points.size());
    if (std::max(page.page.width(), page.page.height()) > mostPixels)
        return fail(ErrorCode::OutOfMemory, file.toStdString(), "the figure is longer than TeX takes: choose PDF.");
    if (shapes > mostShapes)
        return fail(ErrorCode::OutOfMemory, file.toStdString(),
                    "the figure has " + std::to_string(shapes) + " shapes, more than TeX takes: choose PDF.");
    TikzFiles out;
    out.source = comment(figure.title() + QStringLiteral(", by Strata " STRATA_VERSION)) +
                 comment(QStringLiteral("In the preamble: \\usepackage{pgfplots}\\pgfplotsset{compat=1.16}")) +
                 comment(QStringLiteral("Here: \\input{%1}; beside it: %2").arg(QFileInfo(file).fileName(), table)) +
                 comment(alternativeTextOf(figure, options));
    for (const auto& [name, value] : provenanceOf(figure, options).entries)
        out.source += comment(name + QStringLiteral(": ") + value);
    // Type is set at the size that it has here; where the document's font is wider than the room, it is made narrower.
    out.source += "\\begingroup\\pgfplotsset{compat=1.16}%\n"
                  "\\newcommand\\stratatext[3]{\\setbox0\\hbox{#2#3}%\n"
                  "  \\ifdim\\wd0>#1\\pgfmathsetmacro\\strataratio{#1/\\wd0}"
                  "\\scalebox{\\strataratio}[1]{\\box0}\\else\\box0\\fi}%\n" +
                  device.colorDefinitions() + "\\begin{tikzpicture}[x=0.75bp,y=-0.75bp]\n" + device.commands() + axes +
                  "\\pgfresetboundingbox\\path[use as bounding box] (0,0) rectangle (" + tikzNumber(page.page.width()) +
                  ',' + tikzNumber(page.page.height()) + ");\n\\end{tikzpicture}%\n\\endgroup\n";
    out.data = data.isEmpty() ? tableToTsv(figure.table()).toUtf8() : data.text();
    return out;
}

} // namespace strata
