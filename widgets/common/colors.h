// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the window and of figures. Confidence is tint, never hue; hue names a head.
#pragma once

#include <QColor>
#include <Qt>

namespace strata {

struct Colors {
    bool dark = false;
    QColor window;  ///< behind cards
    QColor surface; ///< cards, plots, fields
    QColor bar;     ///< title bars of panels
    QColor border;  ///< around cards and fields
    QColor grid;    ///< inside plots and cards
    QColor track;   ///< behind bars that show a share
    QColor text;
    QColor secondary; ///< labels beside values
    QColor faint;     ///< captions, axes; at least 4.5 : 1 against surface
    QColor accent;    ///< actions
    QColor onAccent;
    QColor accentSoft; ///< a chosen segment of a switch
    QColor warning;
};

const Colors& lightColors();
const Colors& darkColors();

/// Okabe–Ito in fixed order, by the head's index in Run::heads (or in Model::heads: the same order). Lighter in the
/// dark theme, the same hue. Negative: not a trained head (a logit lens), grey.
QColor headColor(int headIndex, const Colors& colors);
/// Goes with the colour, so that nothing rests on colour alone.
Qt::PenStyle headPenStyle(int headIndex);

/// `share` (0…1) of `over` on `under`, opaque.
QColor mixed(const QColor& under, const QColor& over, double share);
/// A probability as tint of a head's colour.
QColor confidenceTint(const QColor& head, double probability, const Colors& colors);
/// Dark or white text, whichever stands out more on `background`.
QColor readableOn(const QColor& background);
/// A sign that is no word (␣, ⏎) on `background`: as quiet as 3 : 1 allows.
QColor signOn(const QColor& background);
/// `color` for words on `background`: as it is, or as much towards readableOn() as 4.5 : 1 needs.
QColor wordsIn(const QColor& color, const QColor& background);
/// WCAG 2 contrast ratio, 1…21.
double contrastRatio(const QColor& a, const QColor& b);

} // namespace strata
