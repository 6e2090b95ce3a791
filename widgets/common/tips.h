// SPDX-License-Identifier: GPL-3.0-or-later
// Tool tips: Qt guesses whether a tip is markup, and guesses wrong for texts like "R&D" or "<br>".
#pragma once

#include <QString>

namespace strata {

/// A tip that is markup, whatever Qt would guess: `html` with its specials escaped, as FigureView::tipAt gives it.
inline QString htmlTip(const QString& html) {
    return html.isEmpty() ? html : QStringLiteral("<qt>%1</qt>").arg(html);
}

/// A tip that shows this text as it is, lines and all.
inline QString plainTip(const QString& text) {
    if (text.isEmpty()) return text;
    return htmlTip(QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped()));
}

} // namespace strata
