// SPDX-License-Identifier: GPL-3.0-or-later
// The Hierarchy view in the registry.
#include "widgets/figure/panel_frame.h"
#include "widgets/figure/registry.h"
#include "widgets/figure/selection_json.h"
#include "widgets/tree/hierarchy_options.h"
#include "widgets/tree/hierarchy_view.h"
#include "widgets/tree/what_if.h"

namespace strata {

void addHierarchyView(Registry& registry) {
    ViewSpec view{.id = QStringLiteral("hierarchy"),
                  .title = QT_TRANSLATE_NOOP("strata::MainWindow", "Hierarchy"),
                  .kind = QStringLiteral("run"),
                  .workspace = QStringLiteral("explore"),
                  .place = ViewSpec::Place::Right,
                  .shortcut = QKeySequence(QStringLiteral("Ctrl+Alt+4"))};
    view.make = [](const ViewContext& context) {
        HierarchyView* const made = makeView<HierarchyView>(context);
        Session& session = context.session;
        const auto say = context.say;
        QObject::connect(made, &HierarchyView::whatIf, made,
                         [made, &session, say](const std::string& level, const QString& answer) {
                             if (const auto run = made->run()) runWhatIf(session, *run, level, answer, say);
                         });
        QObject::connect(made, &HierarchyView::originalWanted, made, [made, &session, say] {
            if (const auto run = made->run()) runWhatIf(session, *run, {}, {}, say);
        });
        return made;
    };
    FigureSpec figure;
    figure.remembered = {QStringLiteral("shape")};
    figure.makeFigure = [](const DocumentPtr& document, const QJsonObject& options) {
        auto made = std::make_unique<HierarchyFigure>();
        made->setRun(documentAs<Run>(document));
        made->setSelection(selectionIn(options));
        made->setOptions(hierarchyOptionsFromJson(options));
        return made;
    };
    registry.add(std::move(view), std::move(figure));
}

} // namespace strata
