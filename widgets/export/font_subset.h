// SPDX-License-Identifier: GPL-3.0-or-later
// A font file with only the letters that a document uses.
#pragma once

#include <QByteArray>
#include <QSet>

namespace strata {

/// The OpenType or TrueType font `font` reduced to `characters` (and what shaping makes of them), hints dropped. Empty
/// when the font cannot be read. Any thread.
QByteArray subsetFont(const QByteArray& font, const QSet<char32_t>& characters);

} // namespace strata
