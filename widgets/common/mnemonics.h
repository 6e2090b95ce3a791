// SPDX-License-Identifier: GPL-3.0-or-later
// The letters by which menus and fields are reached, marked in their texts with '&'.
#pragma once

#include <QString>

namespace strata {

/// As it reads: "&Open" and "打开(&O)" lose the mark and what only carries it, "R&&D" is "R&D".
inline QString withoutMnemonic(const QString& text) {
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.mid(i, 2) == QLatin1String("(&") && i + 3 < text.size() && text[i + 3] == QLatin1Char(')')) {
            i += 3;
            continue;
        }
        if (text[i] == QLatin1Char('&')) ++i; // what follows is a letter, be it a second '&'
        if (i < text.size()) out += text[i];
    }
    return out;
}

} // namespace strata
