// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_picture.h"

#include "widgets/plot/plot_canvas.h"

#include <cmath>

namespace strata {

namespace {

QSize wholePixels(const QSizeF& size) {
    return {int(std::floor(size.width())), int(std::floor(size.height()))};
}

void build(PlotCanvas& canvas, const LinePlot& plot, const QSizeF& size, const Colors& colors,
           const QMarginsF& insets) {
    PlotLook look;
    look.colors = colors;
    look.recorded = true;
    look.insets = insets.toMargins();
    canvas.build(plot, look, wholePixels(size));
}

} // namespace

QPicture recordPlot(const LinePlot& plot, const QSizeF& size, const Colors& colors, PlotGeometry* geometry,
                    const QMarginsF& insets) {
    QPicture picture;
    const QSize pixels = wholePixels(size);
    if (pixels.width() < 1 || pixels.height() < 1) return picture;
    PlotCanvas canvas;
    build(canvas, plot, size, colors, insets);
    if (geometry) *geometry = canvas.parts();
    QCPPainter painter;
    painter.begin(&picture);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    canvas.toPainter(&painter, pixels.width(), pixels.height());
    painter.end();
    return picture;
}

PlotGeometry measurePlot(const LinePlot& plot, const QSizeF& size, const Colors& colors, const QMarginsF& insets) {
    PlotCanvas canvas;
    build(canvas, plot, size, colors, insets);
    return canvas.parts();
}

void replayPlot(QPainter& painter, const QPointF& corner, const QPicture& picture) {
    if (picture.isNull()) return;
    painter.save();
    painter.translate(corner);
    const QPaintDevice& device = *painter.device();
    painter.scale(double(picture.logicalDpiX()) / device.logicalDpiX(),
                  double(picture.logicalDpiY()) / device.logicalDpiY());
    // play() moves a cursor in it, and threads may share the recording. From its bytes: detach() of Qt 6.4 forgets the
    // format, and what comes after is read as anything.
    QPicture own;
    own.setData(picture.data(), picture.size());
    own.play(&painter);
    painter.restore();
}

} // namespace strata
