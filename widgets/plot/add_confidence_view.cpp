// SPDX-License-Identifier: GPL-3.0-or-later
// The Confidence view in the registry, and the offer to read the layers that a run lacks.
#include "model/documents/run_stages.h"
#include "model/session/session.h"
#include "model/session/settings.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/figure/registry.h"
#include "widgets/figure/selection_json.h"
#include "widgets/plot/confidence_options.h"
#include "widgets/plot/confidence_view.h"
#include "widgets/plot/plot_choices.h"

#include <algorithm>

namespace strata {

namespace {

/// The model and the task of a run are there, and idle.
bool canRunAgain(const Session& session, const Run& run) {
    const auto facts = session.model().facts();
    return facts && session.model().task() && !session.maker().isMaking("run") &&
           facts->summary.hash == run.model.hash && session.model().task()->name == run.task;
}

/// The shown run once more, as it was, with what every layer says.
void runWithLayers(Session& session, const Settings& settings) {
    const auto run = session.documents().shown<Run>();
    if (!run || !canRunAgain(session, *run)) return;
    RunRequest request = requestOfRun(*run);
    request.options.shownTopK = settings.shownTopK.get();
    request.options.layerReadings = true;
    session.maker().run(request);
}

FigureView* makeConfidence(const ViewContext& context) {
    auto* view = makeView<ConfidenceView>(context);
    Session& session = context.session;
    const auto offer = [view, &session] {
        const auto run = session.documents().shown<Run>();
        view->setCanReadLayers(run && canRunAgain(session, *run));
    };
    for (const auto signal : {&CurrentModel::changed, &CurrentModel::taskChanged})
        QObject::connect(&session.model(), signal, view, offer);
    for (const auto signal : {&DocumentMaker::started, &DocumentMaker::finished})
        QObject::connect(&session.maker(), signal, view, ofKind("run", offer));
    QObject::connect(&session.documents(), &Documents::shownChanged, view, ofKind("run", offer));
    offer();
    QObject::connect(view, &ConfidenceView::pinsEdited, &session,
                     [&session](const std::vector<TokenPlace>& pins) { session.runPins().set(pins); });
    QObject::connect(view, &ConfidenceView::layerReadingsWanted, &session,
                     [&session, &settings = context.settings] { runWithLayers(session, settings); });
    return view;
}

/// With the pins that options had before they belonged to the run.
std::shared_ptr<const Run> pinnedAsIn(const QJsonObject& options, std::shared_ptr<const Run> run) {
    const auto pins = pinsInOptions(options);
    if (!run || !pins) return run;
    auto pinned = std::make_shared<Run>(*run);
    pinned->pins = *pins;
    std::erase_if(pinned->pins, [&](const TokenPlace& pin) { return !hasToken(*run, pin); });
    return pinned;
}

} // namespace

void addConfidenceView(Registry& registry) {
    ViewSpec view{.id = QStringLiteral("confidence"),
                  .title = QT_TRANSLATE_NOOP("strata::MainWindow", "Confidence"),
                  .kind = QStringLiteral("run"),
                  .workspace = QStringLiteral("explore"),
                  .place = ViewSpec::Place::Bottom,
                  .shortcut = QKeySequence(QStringLiteral("Ctrl+Alt+3"))};
    view.make = makeConfidence;
    FigureSpec figure;
    figure.remembered = choiceKeys() + QStringList{QStringLiteral("mode"), QStringLiteral("statistic")};
    figure.makeFigure = [](const DocumentPtr& document, const QJsonObject& options) {
        auto made = std::make_unique<ConfidenceFigure>();
        made->setRun(pinnedAsIn(options, documentAs<Run>(document)));
        made->setOptions(confidenceOptionsFromJson(options));
        made->setSelection(selectionIn(options));
        return made;
    };
    registry.add(std::move(view), std::move(figure));
}

} // namespace strata
