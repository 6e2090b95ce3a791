// SPDX-License-Identifier: GPL-3.0-or-later
// What a view's own menu offers to copy of what is chosen in it.
#pragma once

#include <QString>

#include <optional>

class QMenu;

namespace strata {

/// What is chosen, as a person would paste it.
struct ChosenContent {
    struct Token {
        QString text; ///< its own characters, not their marks
        int id = 0;
    };
    std::optional<Token> token;
    QString label; ///< or a longer answer; empty: none
    QString words; ///< all that is said of it
};

/// Text in a menu: its & are none, and it has one line that is not too long.
QString menuText(const QString& text);
/// "Copy “animal”", "Copy id 296", "Copy what it says": those that there are, after a line where the menu has more.
void addCopies(QMenu& menu, const ChosenContent& content);

} // namespace strata
