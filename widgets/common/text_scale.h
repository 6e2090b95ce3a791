// SPDX-License-Identifier: GPL-3.0-or-later
// How large type is in one part of a window: the theme's scale, and more where a part asks for it.
#pragma once

class QWidget;

namespace strata {

/// Theme::textScale() times what the nearest part around the widget, itself included, asks for. Thread of the window.
double textScaleOf(const QWidget& widget);
/// For everything in `part` that paints itself, from its next layout on; the labels and buttons that are in it get a
/// font of this size. 1: as elsewhere.
void setTextScaleOf(QWidget& part, double scale);

} // namespace strata
