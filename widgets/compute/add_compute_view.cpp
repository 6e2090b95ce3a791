// SPDX-License-Identifier: GPL-3.0-or-later
// The Compute view in the registry.
#include "widgets/compute/compute_view.h"
#include "widgets/figure/registry.h"
#include "widgets/figure/selection_json.h"

namespace strata {

void addComputeView(Registry& registry) {
    ViewSpec view{.id = QStringLiteral("compute"),
                  .title = QT_TRANSLATE_NOOP("strata::MainWindow", "Compute"),
                  .kind = QStringLiteral("run"),
                  .workspace = QStringLiteral("explore"),
                  .place = ViewSpec::Place::Bottom,
                  .shortcut = QKeySequence(QStringLiteral("Ctrl+Alt+Shift+D")),
                  .tabbed = true,
                  .shown = false};
    view.make = [](const ViewContext& context) -> FigureView* {
        auto* made = new ComputeView;
        made->setFigureOptions(context.options);
        return made;
    };
    FigureSpec figure;
    figure.makeFigure = [](const DocumentPtr& document, const QJsonObject& options) {
        auto made = std::make_unique<ComputeFigure>();
        made->setRun(documentAs<Run>(document));
        made->setSelection(selectionIn(options));
        made->setChoices(choicesFromJson(options));
        return made;
    };
    registry.add(std::move(view), std::move(figure));
}

} // namespace strata
