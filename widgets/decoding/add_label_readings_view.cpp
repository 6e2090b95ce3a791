// SPDX-License-Identifier: GPL-3.0-or-later
// The Label readings view in the registry.
#include "widgets/decoding/label_readings_view.h"
#include "widgets/figure/registry.h"

namespace strata {

void addLabelReadingsView(Registry& registry) {
    ViewSpec view{.id = QStringLiteral("readings"),
                  .title = QT_TRANSLATE_NOOP("strata::MainWindow", "Label readings"),
                  .kind = QStringLiteral("run"),
                  .workspace = QStringLiteral("explore"),
                  .place = ViewSpec::Place::Bottom,
                  .shortcut = QKeySequence(QStringLiteral("Ctrl+Alt+Shift+L")),
                  .tabbed = true};
    view.make = [](const ViewContext&) -> FigureView* { return new LabelReadingsView; };
    FigureSpec figure;
    figure.makeFigure = [](const DocumentPtr& document, const QJsonObject&) {
        auto made = std::make_unique<LabelReadingsFigure>();
        made->setRun(documentAs<Run>(document));
        return made;
    };
    registry.add(std::move(view), std::move(figure));
}

} // namespace strata
