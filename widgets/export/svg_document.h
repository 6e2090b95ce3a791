// What QSvgGenerator leaves open: the size in millimetres, and the faces, so that a figure looks the same everywhere.
#pragma once

#include <QByteArray>
#include <QSizeF>

namespace strata {

/// Sets width and height in millimetres and embeds (as @font-face) those of our faces that the document's text names.
QByteArray finishSvg(const QByteArray& svg, const QSizeF& millimetres);

} // namespace strata
