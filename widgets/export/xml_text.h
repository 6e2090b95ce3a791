// SPDX-License-Identifier: GPL-3.0-or-later
// Text as XML 1.0 allows it.
#pragma once

#include <QString>

namespace strata {

/// What XML forbids (control characters but tab and line ends, U+FFFE, U+FFFF, halves of surrogate pairs) becomes
/// U+FFFD.
QString xmlCharacters(QString text);
/// For element content and quoted attributes: the same, with & < > " escaped.
QString xmlText(const QString& text);

} // namespace strata
