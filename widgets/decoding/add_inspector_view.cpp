// SPDX-License-Identifier: GPL-3.0-or-later
// The Inspector view in the registry.
#include "widgets/decoding/inspector_view.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/figure/registry.h"
#include "widgets/figure/selection_json.h"

namespace strata {

void addInspectorView(Registry& registry) {
    ViewSpec view{.id = QStringLiteral("inspector"),
                  .title = QT_TRANSLATE_NOOP("strata::MainWindow", "Inspector"),
                  .kind = QStringLiteral("run"),
                  .workspace = QStringLiteral("explore"),
                  .place = ViewSpec::Place::Right,
                  .shortcut = QKeySequence(QStringLiteral("Ctrl+Alt+5"))};
    view.make = makeView<InspectorView>;
    FigureSpec figure;
    figure.remembered = {QStringLiteral("all_heads")};
    figure.makeFigure = [](const DocumentPtr& document, const QJsonObject& options) {
        auto made = std::make_unique<InspectorFigure>();
        made->setRun(documentAs<Run>(document));
        made->setSelection(selectionIn(options));
        made->setAllHeads(options.value(QLatin1String("all_heads")).toBool(true));
        return made;
    };
    registry.add(std::move(view), std::move(figure));
}

} // namespace strata
