// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model_inspection.h"

#include "app/gui/kept_prompt.h"
#include "app/gui/main_window.h"
#include "widgets/inspect/model_window.h"

namespace strata {

void showModelWindow(Session& session, MainWindow& window) {
    auto* shown = window.findChild<ModelWindow*>();
    if (!shown) {
        shown = new ModelWindow(session, &window);
        QObject::connect(shown, &ModelWindow::moveRequested, &window,
                         [&session, &window](const std::vector<HeadPlacement>& placements) {
                             keepPrompt(session, window);
                             session.model().moveHeads(placements);
                         });
    }
    shown->show();
    shown->raise();
    shown->activateWindow();
}

} // namespace strata
