// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+C and SIGTERM from the first moment on: a job is asked to stop and ends as a cancelled one.
#pragma once

#include <stop_token>

namespace strata::cli {

/// First thing in main: from here on a signal requests a stop at the token given back, one that came while
/// holdInterrupts() was in force at once. A second signal ends the program.
std::stop_token catchInterrupts();
/// Signals wait from here on, also in the program that takes this one's place (a program that is being loaded has no
/// handler yet, and would be killed); until letInterrupts() or that program's catchInterrupts().
void holdInterrupts();
void letInterrupts();

} // namespace strata::cli
