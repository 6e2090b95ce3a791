// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt's PDF writer leaves out.
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QSizeF>
#include <QString>

#include <optional>
#include <vector>

namespace strata {

struct PdfFinish {
    std::vector<QSizeF> pages; ///< points, of each page: Qt rounds them to whole ones
    QString language;          ///< of the figure's words: "en", "de"
    QString alternativeText;   ///< what a reader who sees no picture is told
};

/// The same document with pages of their exact sizes, a language, each page's content tagged as a figure with an
/// alternative text, and nothing that differs from one writing to the next: no time, and an id that is made of the
/// content. Any thread. Errors: Internal, when the bytes are no PDF of as many pages.
Result<QByteArray> finishPdf(const QByteArray& pdf, const PdfFinish& finish);

/// The name under which a figure's document is attached.
inline constexpr const char* pdfSourceName = "figure.strata";
/// An attached file; none where there is no such attachment. Errors: BadFormat, with `subject`, of what is no PDF or
/// becomes larger than `most` bytes, however small it lies there. Any thread.
Result<std::optional<QByteArray>> attachmentOf(const QByteArray& pdf, const char* name, std::size_t most,
                                               const std::string& subject);
/// What zlib compressed. Errors: as attachmentOf(). Any thread.
Result<QByteArray> inflated(const QByteArray& compressed, std::size_t most, const std::string& subject);

struct PdfFonts {
    int embedded = 0;
    std::vector<QString> missing; ///< names of those without their file
    bool hasType3 = false;
};
/// Of the document's objects. Errors: BadFormat. Any thread.
Result<PdfFonts> fontsOf(const QByteArray& pdf);

} // namespace strata
