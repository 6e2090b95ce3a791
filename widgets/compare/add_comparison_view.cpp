// SPDX-License-Identifier: GPL-3.0-or-later
// The Compare view in the registry.
#include "widgets/compare/comparison_maker.h"
#include "widgets/compare/comparison_view.h"
#include "widgets/figure/registry.h"

namespace strata {

void addComparisonView(Registry& registry) {
    ViewSpec view{.id = QStringLiteral("comparison"),
                  .title = QT_TRANSLATE_NOOP("strata::MainWindow", "Compare"),
                  .kind = QStringLiteral("comparison"),
                  .workspace = QStringLiteral("compare"),
                  .place = ViewSpec::Place::Centre};
    view.make = [](const ViewContext& context) -> FigureView* {
        auto* made = new ComparisonView(ComparisonMaker::of(context.session));
        made->setFigureOptions(context.options);
        made->addControlsTo(context.frame);
        return made;
    };
    FigureSpec figure;
    figure.remembered = {QStringLiteral("panels"), QStringLiteral("last_on_top"), QStringLiteral("map")};
    figure.makeFigure = [](const DocumentPtr& document, const QJsonObject& options) {
        auto made = std::make_unique<ComparisonFigure>();
        made->setOptions(comparisonOptionsFromJson(options));
        made->setComparison(documentAs<Comparison>(document));
        return made;
    };
    registry.add(std::move(view), std::move(figure));
}

} // namespace strata
