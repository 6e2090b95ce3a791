// SPDX-License-Identifier: GPL-3.0-or-later
// What a venue's camera-ready check, and a reader, would object to in a finished figure.
#pragma once

#include "widgets/export/figure_presets.h"

#include <QByteArray>
#include <QColor>
#include <QSizeF>
#include <QString>

#include <optional>
#include <vector>

namespace strata {

class DrawingSurvey;

/// One thing that was looked at.
struct LintFinding {
    enum class Verdict { Fine, Wrong };
    QString id;     ///< "smallest-type", stable
    QString name;   ///< "smallest type"
    QString found;  ///< with its unit: "5.2 pt (“level 1”)"
    QString wanted; ///< "at least 6 pt"
    Verdict verdict = Verdict::Fine;
    QString advice; ///< what to do; empty where it is fine
};

/// What is asked of a figure; points at final size.
struct LintBounds {
    double typePt = 6, linePt = 0.25;
    double contrast = 4.5;    ///< of text and what lies behind it (WCAG 2.1, relative luminances)
    double signContrast = 3;  ///< of signs that stand for blanks (WCAG 2.1, 1.4.11)
    double lightnessStep = 8; ///< ΔL* (CIE 1976) of curves that differ in colour alone
    double rasterDpi = 600;
    qint64 bytes = 10'000'000;
};
LintBounds lintBounds(const std::optional<FigurePreset>& preset);

/// What is found on pages that were painted, in the order in which it is shown. `sizes` of the pages, pixels at
/// 96 dpi, are held against the preset's. Any thread.
std::vector<LintFinding> lintPages(const std::vector<const DrawingSurvey*>& pages, const std::vector<QSizeF>& sizes,
                                   const std::optional<FigurePreset>& preset);
/// What is found in the file's bytes: its size, and the fonts of a PDF.
std::vector<LintFinding> lintFile(const QByteArray& bytes, const QString& extension, const LintBounds& bounds);

bool isClean(const std::vector<LintFinding>& findings);
/// "smallest type: 5.2 pt (“level 1”), wanted at least 6 pt: choose …"
QString lintSentence(const LintFinding& finding);

/// CIE 1976 L* of an opaque sRGB colour, D65, 0 … 100.
double lightness(const QColor& color);

} // namespace strata
