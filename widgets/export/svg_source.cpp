// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/svg_source.h"

namespace strata {

namespace {

constexpr QByteArrayView beginning = "<metadata id=\"strata-source\">";
constexpr QByteArrayView ending = "</metadata>\n";

} // namespace

QByteArray withSvgSource(QByteArray svg, const QByteArray& source) {
    if (const qsizetype last = svg.lastIndexOf("</svg>"); !source.isEmpty() && last >= 0)
        svg.insert(last, beginning.toByteArray() + source + ending.toByteArray());
    return svg;
}

QByteArray svgSource(const QByteArray& svg) {
    const qsizetype begin = svg.indexOf(beginning);
    if (begin < 0) return {};
    const qsizetype from = begin + beginning.size(), end = svg.indexOf(ending, from);
    return end < 0 ? QByteArray() : svg.mid(from, end - from);
}

} // namespace strata
