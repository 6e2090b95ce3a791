// SPDX-License-Identifier: GPL-3.0-or-later
// The views of a lens in the registry.
#include "model/session/session.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/figure/registry.h"
#include "widgets/figure/selection_json.h"
#include "widgets/lens/agreement_view.h"
#include "widgets/lens/lens_board.h"
#include "widgets/lens/lens_cell_view.h"
#include "widgets/lens/lens_options.h"
#include "widgets/lens/lens_view.h"
#include "widgets/lens/norms_view.h"
#include "widgets/lens/trajectory_view.h"
#include "widgets/plot/plot_choices.h"

namespace strata {

namespace {

ViewSpec inLens(const char* id, const char* title, ViewSpec::Place place, const char* shortcut) {
    return {.id = QString::fromLatin1(id),
            .title = title,
            .kind = QStringLiteral("lens"),
            .workspace = QStringLiteral("lens"),
            .place = place,
            .shortcut = QKeySequence(QString::fromLatin1(shortcut))};
}

QJsonArray arrayIn(const QJsonObject& options, const char* key) {
    return options.value(QLatin1String(key)).toArray();
}

FigureView* makeLens(const ViewContext& context) {
    auto* view = makeView<LensView>(context);
    LensPins& pins = LensBoard::of(context.session).pins();
    view->sharePins(pins);
    QObject::connect(view, &LensView::trackRequested, &pins, &LensPins::trackRequested);
    return view;
}

FigureView* makeTrajectories(const ViewContext& context) {
    auto* view = makeView<TrajectoryView>(context);
    LensBoard& board = LensBoard::of(context.session);
    PinTracking& tracking = board.tracking();
    const auto take = [view, &board] {
        view->setPins(board.pins().followed(), board.pins().pins().size());
        view->setGapReason(board.tracking().gapReason());
        view->setCanGroup(board.tracking().canGroup(), board.tracking().canUngroup());
    };
    QObject::connect(&tracking, &PinTracking::changed, view, take);
    QObject::connect(view, &TrajectoryView::pinRemoved, &tracking, &PinTracking::remove);
    QObject::connect(view, &TrajectoryView::groupRequested, &tracking, &PinTracking::group);
    QObject::connect(view, &TrajectoryView::ungroupRequested, &tracking, &PinTracking::ungroup);
    take();
    return view;
}

FigureView* makeCell(const ViewContext& context) {
    auto* view = makeView<LensCellView>(context);
    QObject::connect(view, &LensCellView::pinRequested, &LensBoard::of(context.session).pins(), &LensPins::togglePin);
    return view;
}

FigureView* makeNorms(const ViewContext& context) {
    auto* view = makeView<NormsView>(context);
    Session& session = context.session;
    const auto can = [view, &session] { view->setCanReplace(session.model().facts() != nullptr); };
    QObject::connect(&session.model(), &CurrentModel::changed, view, can);
    QObject::connect(view, &NormsView::replaceRequested, &session.lens(), &LensWork::replaceLayer);
    can();
    return view;
}

FigureView* makeAgreement(const ViewContext& context) {
    auto* view = makeView<AgreementView>(context);
    QObject::connect(view, &AgreementView::distancesWanted, &context.session.lens(), &LensWork::measureRowDistances);
    return view;
}

/// The first of `followed` are the pins.
struct Followed {
    std::vector<LensPin> pins, followed;
};

/// The lens's pins in the colours that the options say, and what they say that is followed besides; what they leave out
/// is as the lens alone has it. Older options have the pins too.
Followed followedIn(const std::shared_ptr<const Lens>& lens, const QJsonObject& options) {
    if (!options.contains(QLatin1String("pins"))) {
        LensPins own;
        own.setLens(lens);
        own.setSelection(selectionIn(options));
        std::vector<LensPin> pins = own.pins(), followed = own.followed();
        if (const QJsonValue besides = options.value(QLatin1String("followed")); besides.isArray()) {
            followed = pins;
            for (LensPin& pin : pinsFromJson(besides.toArray(), lens.get()))
                followed.push_back(std::move(pin));
        }
        const QJsonArray colors = arrayIn(options, "colors");
        for (std::size_t i = 0; i < pins.size() && colors.size() == qsizetype(pins.size()); ++i)
            pins[i].color = followed[i].color = std::clamp(colors[qsizetype(i)].toInt(-1), 0, 1000);
        return {pins, followed};
    }
    std::vector<LensPin> followed = pinsFromJson(arrayIn(options, "pins"), lens.get());
    const int all = int(followed.size()),
              pinned = std::clamp(options.value(QLatin1String("pinned")).toInt(all), 0, all);
    return {{followed.begin(), followed.begin() + pinned}, followed};
}

/// A figure of the lens with the selection.
template <class LensedFigure>
std::unique_ptr<LensedFigure> lensed(const DocumentPtr& document, const QJsonObject& options) {
    auto made = std::make_unique<LensedFigure>();
    made->setLens(documentAs<Lens>(document));
    made->setSelection(selectionIn(options));
    return made;
}

} // namespace

void addLensViews(Registry& registry) {
    using Place = ViewSpec::Place;
    {
        ViewSpec view = inLens("lens", QT_TRANSLATE_NOOP("strata::MainWindow", "Lens"), Place::Centre, "");
        view.make = makeLens;
        view.personal = [](Session& session) {
            const auto& pins = LensBoard::of(session).pins().pins();
            return QJsonObject{
                {QStringLiteral("colors"), followedToJson(pins, pins.size()).value(QLatin1String("colors"))}};
        };
        FigureSpec figure;
        figure.remembered = {QStringLiteral("mode"), QStringLiteral("statistic"), QStringLiteral("last_on_top"),
                             QStringLiteral("map")};
        figure.makeFigure = [](const DocumentPtr& document, const QJsonObject& options) {
            auto made = lensed<LensFigure>(document, options);
            made->setOptions(lensOptionsFromJson(options));
            made->takeGlosses(options);
            made->setPins(followedIn(documentAs<Lens>(document), options).pins);
            return made;
        };
        registry.add(std::move(view), std::move(figure));
    }
    {
        ViewSpec view = inLens("trajectories", QT_TRANSLATE_NOOP("strata::MainWindow", "Trajectories"), Place::Bottom,
                               "Ctrl+Shift+2");
        view.make = makeTrajectories;
        view.personal = [](Session& session) {
            const LensPins& pins = LensBoard::of(session).pins();
            return followedToJson(pins.followed(), pins.pins().size());
        };
        FigureSpec figure;
        figure.remembered = choiceKeys() + QStringList{QStringLiteral("statistic")};
        figure.makeFigure = [](const DocumentPtr& document, const QJsonObject& options) {
            auto made = lensed<TrajectoryFigure>(document, options);
            made->setOptions(trajectoryOptionsFromJson(options));
            const Followed what = followedIn(documentAs<Lens>(document), options);
            made->setPins(what.followed, what.pins.size());
            return made;
        };
        registry.add(std::move(view), std::move(figure));
    }
    {
        ViewSpec view = inLens("cell", QT_TRANSLATE_NOOP("strata::MainWindow", "Cell"), Place::Right, "Ctrl+Shift+4");
        view.make = makeCell;
        FigureSpec figure;
        figure.makeFigure = [](const DocumentPtr& document, const QJsonObject& options) {
            return lensed<LensCellFigure>(document, options);
        };
        registry.add(std::move(view), std::move(figure));
    }
    {
        ViewSpec view =
            inLens("norms", QT_TRANSLATE_NOOP("strata::MainWindow", "Norms"), Place::Bottom, "Ctrl+Shift+3");
        view.tabbed = true;
        view.make = makeNorms;
        FigureSpec figure;
        figure.remembered = {QStringLiteral("without_first"), QStringLiteral("plots")};
        figure.makeFigure = [](const DocumentPtr& document, const QJsonObject& options) {
            auto made = lensed<NormsFigure>(document, options);
            made->setWithoutFirst(options.value(QLatin1String("without_first")).toBool(true));
            made->setAllChoices(plotsFromJson(options.value(QLatin1String("plots")).toObject()));
            return made;
        };
        registry.add(std::move(view), std::move(figure));
    }
    {
        ViewSpec view =
            inLens("agreement", QT_TRANSLATE_NOOP("strata::MainWindow", "Agreement"), Place::Right, "Ctrl+Shift+5");
        view.make = makeAgreement;
        FigureSpec figure;
        figure.remembered = {QStringLiteral("kind"), QStringLiteral("plots")};
        figure.makeFigure = [](const DocumentPtr& document, const QJsonObject& options) {
            auto made = lensed<AgreementFigure>(document, options);
            made->setKind(agreementNames.in(options, "kind", LensAgreement::TopOne));
            made->setAllChoices(plotsFromJson(options.value(QLatin1String("plots")).toObject()));
            return made;
        };
        registry.add(std::move(view), std::move(figure));
    }
}

} // namespace strata
