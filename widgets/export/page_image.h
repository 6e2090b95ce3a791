// SPDX-License-Identifier: GPL-3.0-or-later
// A page as a picture of pixels, and the words that go along with it.
#pragma once

#include "model/base/result.h"
#include "widgets/export/export_page.h"

#include <QImage>

namespace strata {

/// For who does not see the picture, and where its numbers come from.
QString described(const Figure& figure, const ExportOptions& options);
/// The same as a document's metadata (XMP), with the title.
QByteArray xmpOf(const Figure& figure, const ExportOptions& options);

Error pictureTooLarge(const QString& file);
/// Pixels of a page at the options' dots per inch.
QSize pageImageSize(const ExportPage& page, const ExportOptions& options);
/// The page at the options' dots per inch, which it says. Plots must be recorded. Any thread. Errors: OutOfMemory.
Result<QImage> pageImage(const Figure& figure, const FigureStyle& style, const ExportPage& page,
                         const ExportOptions& options, const QString& file);
/// The bytes of a PNG with title, description and what the figure was made from. Errors: OutOfMemory.
Result<QByteArray> pngOf(QImage image, const Figure& figure, const ExportOptions& options, const QString& file);

} // namespace strata
