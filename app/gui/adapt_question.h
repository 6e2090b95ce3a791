// SPDX-License-Identifier: GPL-3.0-or-later
// Making a hierarchical model of the one that is open.
#pragma once

#include <functional>

class QWidget;

namespace strata {

class Session;
struct ModelRequest;

/// Asks over the window which layers get a head, and has it written; `open` is called with what was made.
void askToAdapt(Session& session, QWidget* window, std::function<void(const ModelRequest&)> open);

} // namespace strata
