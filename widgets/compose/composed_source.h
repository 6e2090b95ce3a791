// SPDX-License-Identifier: GPL-3.0-or-later
// What a composed figure was made from, carried inside its PDF, SVG or PNG: the figure file with its documents in it.
#pragma once

#include "model/documents/document.h"
#include "widgets/compose/figure_file.h"

#include <optional>

namespace strata {

struct ComposedSource {
    FigureFile file;
    std::vector<DocumentPtr> documents; ///< as many as the file has
};

/// The figure file as JSON in which every document has its "content". Empty where one cannot travel with a figure
/// (figureSourceBytes() says when). `anonymous`: file names in place of paths, documents without their origin. Any
/// thread; may read the records of an evaluation.
QByteArray composedSourceBytes(const ComposedSource& source, bool anonymous);

/// Errors: BadFormat, Unsupported, with `subject` and the key.
Result<ComposedSource> composedSourceFromJson(const QByteArray& json, const std::string& subject);
/// Of a picture; none where it carries no composed figure, but maybe a document. Errors: as attachedSource(), and as
/// above. Any thread.
Result<std::optional<ComposedSource>> readComposedSource(const QString& file);

} // namespace strata
