// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as one HTML page that needs nothing beside it: pictures as SVG inside, tables as tables.
#pragma once

#include "widgets/figure/figure_page.h"

#include <QByteArray>

namespace strata {

struct HtmlPart {
    QString heading;
    QStringList paragraphs;
    QByteArray svg; ///< a whole document, as finishSvg() makes it; empty: none
    std::optional<FigureTable> table;
};

/// Rows of a table beyond `mostRows` are counted, not written: a page of a hundred thousand rows opens nowhere.
inline constexpr std::size_t mostHtmlRows = 1000;
/// UTF-8, valid HTML5 and well-formed XML whatever the texts are; no script, nothing is fetched.
QByteArray htmlPage(const QString& title, const Provenance& provenance, const std::vector<HtmlPart>& parts, bool dark);

} // namespace strata
