// SPDX-License-Identifier: GPL-3.0-or-later
// What a hover shows: every number of a reading, with units.
#pragma once

#include "model/documents/reading.h"

#include <QString>

namespace strata {

/// A small HTML table: token, probability, log-probability (nats), id, bytes of the top-k, with the reading's
/// statistics over it. `chosen` is marked when it stands in the list. `heading` is plain text.
QString readingTip(const QString& heading, const Reading& reading, TokenId chosen, int atMost = 8);

} // namespace strata
