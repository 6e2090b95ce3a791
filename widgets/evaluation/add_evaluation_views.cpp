// SPDX-License-Identifier: GPL-3.0-or-later
// The views of an evaluation in the registry.
#include "widgets/evaluation/breakdown_figure.h"
#include "widgets/evaluation/calibration_figure.h"
#include "widgets/evaluation/compare_figure.h"
#include "widgets/evaluation/compare_view.h"
#include "widgets/evaluation/confused_figure.h"
#include "widgets/evaluation/confusion_figure.h"
#include "widgets/evaluation/evaluation_board.h"
#include "widgets/evaluation/evaluation_view.h"
#include "widgets/evaluation/exit_figure.h"
#include "widgets/evaluation/label_tree_figure.h"
#include "widgets/evaluation/labels_figure.h"
#include "widgets/evaluation/layers_figure.h"
#include "widgets/evaluation/records_view.h"
#include "widgets/evaluation/report_figure.h"
#include "widgets/evaluation/row_view.h"
#include "widgets/evaluation/summary_figure.h"
#include "widgets/figure/registry.h"

#include <algorithm>

namespace strata {

namespace {

using Place = ViewSpec::Place;

ViewSpec inEvaluate(const char* id, const char* title, Place place, const char* shortcut) {
    return {.id = QString::fromLatin1(id),
            .title = title,
            .kind = QStringLiteral("evaluation"),
            .workspace = QStringLiteral("evaluate"),
            .place = place,
            .shortcut = QKeySequence(QString::fromLatin1(shortcut))};
}

/// A figure that needs no view of its own.
template <class Own> void add(Registry& registry, ViewSpec view) {
    if (!view.make)
        view.make = [](const ViewContext& context) -> FigureView* {
            auto* made = new EvaluationView(EvaluationBoard::of(context.session), std::make_unique<Own>());
            made->setFigureOptions(context.options);
            made->addControlsTo(context.frame);
            return made;
        };
    FigureSpec figure;
    figure.makeFigure = [](const DocumentPtr& document, const QJsonObject& options) {
        auto made = std::make_unique<Own>();
        made->setEvaluation(documentAs<Evaluation>(document));
        made->setOptions(options);
        return made;
    };
    for (const FigureChoice& choice : Own().choices())
        if (choice.key != QLatin1String("level") && choice.key != QLatin1String("other")) // those are the document's
            figure.remembered << choice.key;
    registry.add(std::move(view), std::move(figure));
}

ViewSpec tabbed(ViewSpec view) {
    view.tabbed = true;
    return view;
}

} // namespace

void addEvaluationViews(Registry& registry) {
    add<SummaryFigure>(registry,
                       inEvaluate("results", QT_TRANSLATE_NOOP("strata::MainWindow", "Results"), Place::Centre, ""));
    {
        ViewSpec view = inEvaluate("records", QT_TRANSLATE_NOOP("strata::MainWindow", "Records"), Place::Bottom,
                                   "Ctrl+Alt+Shift+1");
        view.make = [](const ViewContext& context) -> FigureView* {
            auto* made = new RecordsView(EvaluationBoard::of(context.session));
            made->setFigureOptions(context.options);
            made->addControlsTo(context.frame);
            return made;
        };
        FigureSpec figure;
        figure.makeFigure = [](const DocumentPtr& document, const QJsonObject& options) {
            auto made = std::make_unique<RecordsFigure>();
            made->setEvaluation(documentAs<Evaluation>(document));
            made->setOptions(options);
            return made;
        };
        registry.add(std::move(view), std::move(figure));
    }
    {
        ViewSpec view = tabbed(
            inEvaluate("row", QT_TRANSLATE_NOOP("strata::MainWindow", "Row"), Place::Bottom, "Ctrl+Alt+Shift+O"));
        view.make = [](const ViewContext& context) -> FigureView* {
            return new RowView(EvaluationBoard::of(context.session));
        };
        FigureSpec figure;
        figure.makeFigure = [](const DocumentPtr& document, const QJsonObject& options) {
            auto made = std::make_unique<RowFigure>();
            const auto evaluation = documentAs<Evaluation>(document);
            const auto source = evaluation ? recordsOf(evaluation) : Result<std::shared_ptr<const RecordSource>>();
            const int row = std::max(0, options.value(QLatin1String("row")).toInt());
            if (source && *source)
                if (const auto record = (*source)->read(row)) made->setRecord(evaluation, std::size_t(row), *record);
            return made;
        };
        registry.add(std::move(view), std::move(figure));
    }
    add<LabelsFigure>(registry, tabbed(inEvaluate("labels", QT_TRANSLATE_NOOP("strata::MainWindow", "Labels"),
                                                  Place::Bottom, "Ctrl+Alt+Shift+2")));
    add<ConfusedFigure>(registry,
                        tabbed(inEvaluate("confused", QT_TRANSLATE_NOOP("strata::MainWindow", "Most confused"),
                                          Place::Bottom, "Ctrl+Alt+Shift+M")));
    add<LayersFigure>(registry, inEvaluate("layers", QT_TRANSLATE_NOOP("strata::MainWindow", "Layers"), Place::Right,
                                           "Ctrl+Alt+Shift+3"));
    add<CalibrationFigure>(registry,
                           tabbed(inEvaluate("calibration", QT_TRANSLATE_NOOP("strata::MainWindow", "Calibration"),
                                             Place::Right, "Ctrl+Alt+Shift+4")));
    add<RiskFigure>(registry, tabbed(inEvaluate("risk", QT_TRANSLATE_NOOP("strata::MainWindow", "Risk"), Place::Right,
                                                "Ctrl+Alt+Shift+5")));
    add<ExitFigure>(registry, tabbed(inEvaluate("exit", QT_TRANSLATE_NOOP("strata::MainWindow", "Early exit"),
                                                Place::Right, "Ctrl+Alt+Shift+6")));
    add<ConfusionFigure>(registry, inEvaluate("confusion", QT_TRANSLATE_NOOP("strata::MainWindow", "Confusion"),
                                              Place::Right, "Ctrl+Alt+Shift+7"));
    add<LabelTreeFigure>(registry, tabbed(inEvaluate("labeltree", QT_TRANSLATE_NOOP("strata::MainWindow", "Label tree"),
                                                     Place::Right, "Ctrl+Alt+Shift+8")));
    add<BreakdownFigure>(registry,
                         tabbed(inEvaluate("breakdown", QT_TRANSLATE_NOOP("strata::MainWindow", "Accuracy by …"),
                                           Place::Right, "Ctrl+Alt+Shift+9")));
    {
        ViewSpec view = tabbed(inEvaluate("compare", QT_TRANSLATE_NOOP("strata::MainWindow", "Comparison"),
                                          Place::Bottom, "Ctrl+Alt+Shift+C"));
        view.make = [](const ViewContext& context) -> FigureView* {
            auto* made = new CompareView(EvaluationBoard::of(context.session));
            made->setFigureOptions(context.options);
            made->addControlsTo(context.frame);
            return made;
        };
        add<CompareFigure>(registry, std::move(view));
    }
    add<ReportFigure>(registry, tabbed(inEvaluate("report", QT_TRANSLATE_NOOP("strata::MainWindow", "Report"),
                                                  Place::Bottom, "Ctrl+Alt+Shift+R")));
}

} // namespace strata
