// SPDX-License-Identifier: GPL-3.0-or-later
// What QSvgGenerator leaves open: the size in millimetres, title and description, and the faces, so that a figure looks
// the same everywhere.
#pragma once

#include <QByteArray>
#include <QSizeF>

namespace strata {

/// Sets width and height in millimetres, adds <title> and <desc>, drops what says nothing, and embeds (as @font-face)
/// the letters of our faces that the document's texts use: text stays text, and looks the same everywhere. The result
/// is well-formed whatever the texts are: QSvgGenerator writes its description as it is, and control characters too.
/// `source`: as withSvgSource() takes it.
QByteArray finishSvg(const QByteArray& svg, const QSizeF& millimetres, const QString& title, const QString& description,
                     const QByteArray& source = {});

} // namespace strata
