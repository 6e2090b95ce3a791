// What QSvgGenerator leaves open: the size in millimetres, and the faces, so that a figure looks the same everywhere.
#pragma once

#include <QByteArray>
#include <QSizeF>

namespace strata {

/// Sets width and height in millimetres, drops what says nothing, and embeds (as @font-face) the letters of our faces
/// that the document's texts use: text stays text, and looks the same everywhere.
QByteArray finishSvg(const QByteArray& svg, const QSizeF& millimetres);

} // namespace strata
