// SPDX-License-Identifier: GPL-3.0-or-later
// Which layers the extra heads of a model read, where the model does not say it.
#pragma once

#include <functional>

class QWidget;

namespace strata {

class CurrentModel;

/// Asks over the window; opens the model again with the answer. `givenUp`: the question was closed without one.
void askForHeads(CurrentModel& model, QWidget* window, std::function<void()> givenUp);

} // namespace strata
