// SPDX-License-Identifier: GPL-3.0-or-later
// The views of a training log in the registry.
#include "widgets/figure/registry.h"
#include "widgets/training/curve_figure.h"
#include "widgets/training/depth_map_figure.h"
#include "widgets/training/samples_figure.h"
#include "widgets/training/training_board.h"
#include "widgets/training/training_view.h"

namespace strata {

namespace {

using Place = ViewSpec::Place;

template <class Own>
void add(Registry& registry, const char* id, const char* title, Place place, const char* shortcut,
         bool tabbed = false) {
    ViewSpec view{.id = QString::fromLatin1(id),
                  .title = title,
                  .kind = QStringLiteral("training"),
                  .workspace = QStringLiteral("train"),
                  .place = place,
                  .shortcut = QKeySequence(QString::fromLatin1(shortcut)),
                  .tabbed = tabbed};
    view.make = [](const ViewContext& context) -> FigureView* {
        auto* made = new TrainingView(TrainingBoard::of(context.session), std::make_unique<Own>());
        made->setFigureOptions(context.options);
        made->addControlsTo(context.frame);
        return made;
    };
    FigureSpec figure;
    figure.makeFigure = [](const DocumentPtr& document, const QJsonObject& options) {
        auto made = std::make_unique<Own>();
        made->setTraining(documentAs<Training>(document));
        made->setOptions(options);
        return made;
    };
    for (const TrainingChoice& choice : Own().choices())
        if (choice.key != QLatin1String("level")) figure.remembered << choice.key; // that one is the document's
    if (Own().hasSmoothing()) figure.remembered << QStringLiteral("smoothing");
    registry.add(std::move(view), std::move(figure));
}

} // namespace

void addTrainingViews(Registry& registry) {
    add<LossFigure>(registry, "losses", QT_TRANSLATE_NOOP("strata::MainWindow", "Losses"), Place::Centre, "");
    add<LearningFigure>(registry, "accuracy", QT_TRANSLATE_NOOP("strata::MainWindow", "Held-out accuracy"),
                        Place::Right, "Ctrl+Shift+F1");
    add<DepthMapFigure>(registry, "depthmap", QT_TRANSLATE_NOOP("strata::MainWindow", "Layers over the training"),
                        Place::Right, "Ctrl+Shift+F2");
    add<PaceFigure>(registry, "pace", QT_TRANSLATE_NOOP("strata::MainWindow", "Pace"), Place::Right, "Ctrl+Shift+F3",
                    true);
    add<DriftFigure>(registry, "drift", QT_TRANSLATE_NOOP("strata::MainWindow", "Drift"), Place::Right, "Ctrl+Shift+F6",
                     true);
    add<SamplesFigure>(registry, "samples", QT_TRANSLATE_NOOP("strata::MainWindow", "Samples"), Place::Bottom,
                       "Ctrl+Shift+F4");
}

} // namespace strata
