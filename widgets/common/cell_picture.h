// SPDX-License-Identifier: GPL-3.0-or-later
// A map of more cells than are painted one by one: a picture in which a pixel is a cell.
#pragma once

#include <QImage>
#include <QPainter>
#include <QRectF>

namespace strata {

/// What publishers ask of pictures at their final size.
inline constexpr double fileDotsPerInch = 600;

/// Paints the pixels within `source` into `target`, every cell with its edges; where cells are smaller than a unit of
/// the painter, neighbours are averaged on screen. Into a file (any painter but of pixels) a cell is so many pixels
/// that the picture has fileDotsPerInch at the size of the painter's device, within some ten million pixels.
void paintCellPicture(QPainter& painter, const QRectF& target, const QImage& cells, const QRect& source);

} // namespace strata
