// SPDX-License-Identifier: GPL-3.0-or-later
// Light or dark, following the system unless the user says otherwise.
#pragma once

#include "widgets/common/colors.h"

#include <QObject>

class QApplication;
class QPalette;

namespace strata {

enum class ThemeChoice { System, Light, Dark };

/// The application's theme. Lives on the GUI thread; create the QApplication first, then call install() once.
class Theme : public QObject {
    Q_OBJECT
public:
    static Theme& instance();

    /// Fusion style, our palette, our fonts, the style sheet. Follows the desktop's preference from here on.
    void install(QApplication& application);

    void setChoice(ThemeChoice choice);
    ThemeChoice choice() const { return m_choice; }
    bool isDark() const { return m_dark; }
    const Colors& colors() const { return m_dark ? darkColors() : lightColors(); }

    /// 1 is ordinary; the presenter's mode uses more. Views and the application's font follow.
    void setTextScale(double scale);
    double textScale() const { return m_textScale; }

    static QPalette palette(const Colors& colors);

Q_SIGNALS:
    void changed();

private:
    Theme() = default;
    void apply();

    ThemeChoice m_choice = ThemeChoice::System;
    bool m_dark = false;
    bool m_systemDark = false;
    double m_textScale = 1;
    QApplication* m_application = nullptr;
};

} // namespace strata
