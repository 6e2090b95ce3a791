// SPDX-License-Identifier: GPL-3.0-or-later
// Where the demonstration model lies.
#pragma once

#include <QString>

namespace strata {

/// $STRATA_DEMO, share/strata/demo beside the program's folder, or the sources of a development build; empty when there
/// is none.
QString demoFolder();

} // namespace strata
