// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own faces: Strata Sans (Inter with tabular figures) and DejaVu Sans Mono for tokens.
#pragma once

#include <QByteArray>
#include <QFont>
#include <QString>

#include <vector>

namespace strata {

/// Registers the faces inside the program. Needs a QGuiApplication; may be called again, from any thread.
void loadFonts();

/// Type of `pixels` at 96 dpi. Scripts that the face lacks come from the system's fonts.
QFont uiFont(int pixels = 13, int weight = QFont::Normal);
QFont monoFont(int pixels = 13, int weight = QFont::Normal);

/// One face that can be embedded: its CSS family and weight, and the font file itself.
struct FontFace {
    QString family;
    int weight;
    QString mimeType;
    QString resource;
};
const std::vector<FontFace>& fontFaces();

} // namespace strata
