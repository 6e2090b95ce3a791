// SPDX-License-Identifier: GPL-3.0-or-later
// Where in a PNG the document lies that it was made from: a text chunk. A reader of pictures would unpack every text of
// the file, however large it becomes.
#pragma once

#include "model/base/result.h"

#include <QByteArray>

namespace strata {

inline constexpr const char* pngSourceKey = "strata-source"; ///< of the text that holds it

/// The letters of that text; empty where there is none. Errors: BadFormat, with `subject`, of a text that becomes
/// larger than `most` bytes, or cannot be unpacked. Any thread.
Result<QByteArray> pngSource(const QByteArray& png, std::size_t most, const std::string& subject);

} // namespace strata
