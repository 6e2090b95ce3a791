// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/screen_font.h"

#include "widgets/common/fonts.h"

#include <QWidget>

#include <cmath>

namespace strata {

namespace {

/// A child of its widget, at most one: what was asked for, and the connection to the theme.
class FontFollower : public QObject {
public:
    static void follow(QWidget* widget, QFont (*make)(int, int), int pixels, int weight) {
        FontFollower* follower = nullptr;
        for (QObject* child : widget->children())
            if (auto* one = dynamic_cast<FontFollower*>(child)) follower = one;
        if (!follower) follower = new FontFollower(widget);
        follower->m_make = make;
        follower->m_pixels = pixels;
        follower->m_weight = weight;
        follower->apply();
    }

private:
    explicit FontFollower(QWidget* widget) : QObject(widget), m_widget(widget) {
        connect(&Theme::instance(), &Theme::changed, this, [this] { apply(); });
    }
    void apply() { m_widget->setFont(m_make(scaledPixels(m_pixels), m_weight)); }

    QWidget* m_widget;
    QFont (*m_make)(int, int) = nullptr;
    int m_pixels = 0, m_weight = 0;
};

} // namespace

int scaledPixels(double pixels) {
    return static_cast<int>(std::lround(pixels * Theme::instance().textScale()));
}

void setScreenFont(QWidget* widget, int pixels, int weight) {
    FontFollower::follow(widget, &uiFont, pixels, weight);
}

void setScreenMonoFont(QWidget* widget, int pixels, int weight) {
    FontFollower::follow(widget, &monoFont, pixels, weight);
}

} // namespace strata
