// SPDX-License-Identifier: GPL-3.0-or-later
// A run made anew with another answer at one of its levels.
#pragma once

#include "model/base/ids.h"

#include <QString>

#include <functional>
#include <optional>
#include <string>

namespace strata {

class Session;
struct Run;
struct TokenPlace;

/// Asks for the same run with another token at a place of a level: what stands before it in the level is given, and the
/// level goes on after it. Else as runWhatIf().
void runFromToken(Session& session, const Run& run, const TokenPlace& place, TokenId token,
                  const std::function<void(const QString&)>& say);

/// Asks for the same run with the level's answer given, its original beside; `answer` empty: with nothing given. What
/// was given before stays. Where the open model or task is another one than the run's, `say` is told why not. GUI
/// thread.
void runWhatIf(Session& session, const Run& run, const std::string& level, const std::optional<QString>& answer,
               const std::function<void(const QString&)>& say);

} // namespace strata
