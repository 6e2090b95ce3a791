// SPDX-License-Identifier: GPL-3.0-or-later
// A prompt that stays while the model is opened again: on another device, or with its heads at other layers.
#pragma once

namespace strata {

class MainWindow;
class Session;

/// As soon as the model is ready: its task (a file of this machine is chosen anew where the model lies on a host), the
/// fields and the options are as they are now.
void keepPrompt(Session& session, MainWindow& window);

} // namespace strata
