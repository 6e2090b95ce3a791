// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/cell_picture.h"

#include <QPaintDevice>
#include <QPaintEngine>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

constexpr double mostPixels = 3e7;

/// How often a cell is repeated along a side that becomes so many inches long.
int repeats(double inches, int cells) {
    return std::max(1, int(std::ceil(fileDotsPerInch * inches / std::max(1, cells) - 1e-6)));
}

} // namespace

void paintCellPicture(QPainter& painter, const QRectF& target, const QImage& cells, const QRect& source) {
    if (source.isEmpty() || target.isEmpty()) return;
    painter.save();
    const QPaintEngine* const engine = painter.paintEngine();
    if (!engine || engine->type() == QPaintEngine::Raster) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, target.width() < source.width());
        painter.drawImage(target, cells, source);
        painter.restore();
        return;
    }
    const QSizeF size = painter.deviceTransform().mapRect(target).size();
    const QPaintDevice* const device = painter.device();
    int wide = repeats(size.width() / device->logicalDpiX(), source.width());
    int high = repeats(size.height() / device->logicalDpiY(), source.height());
    while ((wide > 1 || high > 1) && double(source.width()) * wide * source.height() * high > mostPixels)
        --(wide >= high ? wide : high);
    const QImage fine = cells.copy(source).scaled(source.width() * wide, source.height() * high);
    painter.setRenderHint(QPainter::LosslessImageRendering); // edges of cells, not of a photograph
    painter.drawImage(target, fine, fine.rect());
    painter.restore();
}

} // namespace strata
