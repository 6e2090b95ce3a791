// SPDX-License-Identifier: GPL-3.0-or-later
// The Heads view in the registry.
#include "widgets/decoding/heads_view.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/figure/registry.h"
#include "widgets/figure/selection_json.h"

namespace strata {

void addHeadsView(Registry& registry) {
    ViewSpec view{.id = QStringLiteral("heads"),
                  .title = QT_TRANSLATE_NOOP("strata::MainWindow", "Heads"),
                  .kind = QStringLiteral("run"),
                  .workspace = QStringLiteral("explore"),
                  .place = ViewSpec::Place::Centre};
    view.make = [](const ViewContext&) { return new HeadsView; };
    FigureSpec figure;
    figure.makeFigure = [](const DocumentPtr& document, const QJsonObject& options) {
        auto made = std::make_unique<HeadsFigure>();
        made->setRun(documentAs<Run>(document));
        made->setSelection(selectionIn(options));
        made->setLegendShown(options.value(headsLegendKey).toBool(true));
        made->takeGlosses(options);
        return made;
    };
    registry.add(std::move(view), std::move(figure));
}

} // namespace strata
