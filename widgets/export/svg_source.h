// SPDX-License-Identifier: GPL-3.0-or-later
// Where in an SVG the document lies that it was made from: an element of metadata, which shows nothing.
#pragma once

#include <QByteArray>

namespace strata {

/// The same with `source`, letters, as its last element; unchanged where there are none.
QByteArray withSvgSource(QByteArray svg, const QByteArray& source);
/// What withSvgSource() wrote; empty: nothing.
QByteArray svgSource(const QByteArray& svg);

} // namespace strata
