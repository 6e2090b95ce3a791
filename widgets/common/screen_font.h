// SPDX-License-Identifier: GPL-3.0-or-later
// Type and lengths on screen, which follow the size of type that the user chose; those of figures never do.
#pragma once

#include "widgets/common/theme.h"

#include <QFont>

class QWidget;

namespace strata {

/// `pixels` of ordinary type, at the theme's text scale.
int scaledPixels(double pixels);

/// Does it now, and again whenever the theme's text scale changes, as long as `owner` lives:
/// whenScaled(bar, [=] { bar->setFixedHeight(scaledPixels(28)); }).
template <class Owner, class Do> void whenScaled(Owner* owner, Do what) {
    what();
    QObject::connect(&Theme::instance(), &Theme::changed, owner,
                     [what, scale = Theme::instance().textScale()]() mutable {
                         if (scale == Theme::instance().textScale()) return; // light or dark
                         scale = Theme::instance().textScale();
                         what();
                     });
}

/// The program's face on `widget`, of so many pixels at the theme's text scale, now and after it changes. Called
/// again, the later one holds. GUI thread.
void setScreenFont(QWidget* widget, int pixels, int weight = QFont::Normal);
void setScreenMonoFont(QWidget* widget, int pixels, int weight = QFont::Normal);

} // namespace strata
