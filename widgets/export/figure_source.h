// SPDX-License-Identifier: GPL-3.0-or-later
// What a figure was made from, carried inside its file: a figure that is opened brings its document back.
#pragma once

#include "model/base/result.h"
#include "model/documents/document.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <cstddef>
#include <functional>
#include <optional>

namespace strata {

struct FigureSource {
    DocumentPtr document;
    QString figure;      ///< id of its view: "heads"
    QJsonObject options; ///< as FigureSpec::makeFigure takes them
    /// In place of all these: what a composed figure is made from, as it travels; called on any thread.
    std::function<QByteArray(bool anonymous)> composed = {};
};
inline constexpr std::size_t mostSourceBytes = std::size_t{16} << 20; ///< of what a figure carries, unpacked

/// The document as a .strata file has it, with the figure under "shown_as"; a reader of documents passes over that.
/// Empty where there is none, or it would be larger than a figure should be (some MB; records of a large evaluation).
/// Any thread; may read the records of an evaluation. `anonymous`: withoutOrigin(), and without the files of other
/// documents.
QByteArray figureSourceBytes(const FigureSource& source, bool anonymous);

/// A document as it travels with a figure: with the records of an evaluation, `anonymous` without its origin. Null: it
/// cannot. Any thread.
DocumentPtr documentForFigure(const DocumentPtr& document, bool anonymous);
/// Options that name no files.
QJsonObject withoutOtherFiles(QJsonObject options);
/// Whether attachedSource() gave a composed figure (widgets/compose/composed_source.h reads it).
bool isComposedSource(const QByteArray& bytes);

/// The bytes of figureSourceBytes() in a PDF, SVG or PNG; none where the figure carries no document. Errors:
/// FileNotFound, FileUnreadable, BadFormat (damaged). Any thread.
Result<std::optional<QByteArray>> attachedSource(const QString& file);
/// Reads attachedSource(). Errors: as there; BadFormat, where there is none, too.
Result<FigureSource> readFigureSource(const QString& file);
/// Whether a file is a picture that may carry a document, by its name.
bool isFigurePicture(const QString& file);

/// For text in XML and PNG: compressed, in letters.
QByteArray packedSource(const QByteArray& bytes);
Result<QByteArray> unpackedSource(const QByteArray& packed, const QString& file);

} // namespace strata
