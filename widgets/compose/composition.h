// SPDX-License-Identifier: GPL-3.0-or-later
// From a figure file and its documents to the figure, and back to the files that the documents lie in.
#pragma once

#include "model/documents/document.h"
#include "widgets/compose/composed_figure.h"
#include "widgets/compose/figure_file.h"

namespace strata {

class Registry;

/// `documents` are those of the file, in its order; `subject` names the file in errors. Any thread. Errors: BadArgument
/// (there is no such figure), BadData (a figure that is not of this kind of document, options that name what can be no
/// document).
Result<std::unique_ptr<ComposedFigure>> composeFigure(const FigureFile& file, const std::vector<DocumentPtr>& documents,
                                                      const Registry& registry, const std::string& subject);

/// SHA-256 of a file's bytes, lower hexadecimal. Errors: FileNotFound (also of a folder), FileUnreadable.
Result<QString> sha256Of(const QString& file);

struct FoundDocument {
    QString file; ///< absolute
    QString sha256;
    DocumentPtr document;
};
/// The document of a figure file that lies in `folder`; needs no model. Errors: FileNotFound, which names the file and
/// its hash, and what reading it says; BadData (another kind than it was).
Result<FoundDocument> openFigureDocument(const FigureDocument& document, const QString& folder);

/// Whether both have the same content, wherever they lie. Any thread.
bool sayTheSame(const Document& one, const Document& other);

/// Whether the file is another than when the figure was saved.
bool hasChanged(const FigureDocument& document, const FoundDocument& found);
/// A sentence on it: file, hash then and now.
Error changedError(const FigureDocument& document, const FoundDocument& found);

} // namespace strata
