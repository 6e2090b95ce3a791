// SPDX-License-Identifier: GPL-3.0-or-later
// The second program, strata-engine: where it lies, and how this one becomes it.
#pragma once

#include "model/base/job_control.h"

namespace strata::cli {

/// Kept for becomeEngineProgram; `arguments` end with a null pointer and stay where they are.
void setProgramArguments(char** arguments);

/// Replaces this program by strata-engine with the same arguments; comes back only when that cannot be done,
/// or when `control` was asked to stop. A signal that comes on the way waits for strata-engine's main. It is looked for
/// in $STRATA_PLUGIN_DIR, beside this program, in ../lib/strata from there, and where it was installed.
Error becomeEngineProgram(const JobControl& control);

} // namespace strata::cli
