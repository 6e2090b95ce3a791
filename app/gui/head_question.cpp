// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/head_question.h"

#include "model/session/session.h"
#include "widgets/dialogs/head_placement_dialog.h"

#include <QFileInfo>

namespace strata {

void askForHeads(CurrentModel& model, QWidget* window, std::function<void()> givenUp) {
    const HeadQuestion question = model.headQuestion();
    auto* dialog =
        new HeadPlacementDialog(QFileInfo(question.request.path).fileName(), question.tensors, question.layers, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::rejected, window, std::move(givenUp));
    QObject::connect(dialog, &QDialog::accepted, &model, [&model, dialog, question] {
        ModelRequest again = question.request;
        for (const HeadPlacement& placement : dialog->placements())
            again.placements.push_back(placement);
        again.rememberPlacements = dialog->remember();
        model.open(again);
    });
    dialog->open();
}

} // namespace strata
