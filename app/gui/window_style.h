// SPDX-License-Identifier: GPL-3.0-or-later
// The look of the toolbar's and panels' buttons in the current theme.
#pragma once

#include <QString>

namespace strata {

QString windowStyleSheet();

} // namespace strata
