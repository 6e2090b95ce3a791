// SPDX-License-Identifier: GPL-3.0-or-later
// A figure as source for LaTeX: TikZ around axes of pgfplots, in the font of the document, its numbers beside it.
#pragma once

#include "model/base/result.h"
#include "widgets/export/export_page.h"

#include <QByteArray>
#include <QString>

namespace strata {

struct TikzFiles {
    QByteArray source;
    QByteArray data; ///< what the source reads, or, for a figure without plots, what it shows
};
/// The file of the numbers that stands beside `file`: its name with .dat.
QString dataFileOf(const QString& file);
/// For \input{…} where pgfplots is loaded; compiles with pdflatex and lualatex. The page's plots must be recorded. Any
/// thread. Errors: BadArgument (a name that TeX cannot read a table by), OutOfMemory (more shapes than TeX takes).
Result<TikzFiles> tikzDocument(const Figure& figure, const FigureStyle& style, const ExportPage& page,
                               const ExportOptions& options, const QString& file);

} // namespace strata
