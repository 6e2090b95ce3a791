// SPDX-License-Identifier: GPL-3.0-or-later
// The composition root of the window's program.
#pragma once

namespace strata {

/// Exit codes: 0 done, 1 it could not be done (one sentence on standard error), 2 wrong usage.
int runApplication(int argc, char** argv);

} // namespace strata
