// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/lens_workspace.h"

#include "app/gui/pin_tracking.h"
#include "app/gui/selection_hub.h"
#include "model/session/sentences.h"
#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/panel_frame.h"
#include "widgets/lens/agreement_view.h"
#include "widgets/lens/lens_cell_view.h"
#include "widgets/lens/lens_view.h"
#include "widgets/lens/norms_view.h"
#include "widgets/lens/trajectory_view.h"
#include "widgets/panels/lens_panel.h"

#include <algorithm>

namespace strata {

LensWorkspace::LensWorkspace(Session& session, SelectionHub& hub, QWidget* window)
    : QObject(window), m_session(session), m_hub(hub), m_window(window), m_lens(new LensView),
      m_trajectories(new TrajectoryView), m_cell(new LensCellView), m_norms(new NormsView),
      m_agreement(new AgreementView), m_panel(new LensPanel), m_frame(new PanelFrame(QString(), m_lens, window)),
      m_tracking(new PinTracking(session, m_lens, m_trajectories, this)) {
    whenTranslated(m_frame, [this] { m_frame->setTitle(tr("Lens")); });
    m_lens->addControlsTo(*m_frame);
    connectViews();
    connectSession();
    for (const QString& id : viewIds())
        m_hub.addView(view(id));
    modelChanged();
}

QStringList LensWorkspace::viewIds() {
    return {QStringLiteral("lens"), QStringLiteral("trajectories"), QStringLiteral("cell"), QStringLiteral("norms"),
            QStringLiteral("agreement")};
}

FigureView* LensWorkspace::view(const QString& id) const {
    const std::pair<const char*, FigureView*> views[] = {{"lens", m_lens},
                                                         {"trajectories", m_trajectories},
                                                         {"cell", m_cell},
                                                         {"norms", m_norms},
                                                         {"agreement", m_agreement}};
    for (const auto& [name, figureView] : views)
        if (id == QLatin1String(name)) return figureView;
    return nullptr;
}

std::vector<PanelSpec> LensWorkspace::panels() {
    const auto spec = [this](const char* id, const char* title, Qt::DockWidgetArea area, const char* key,
                             QWidget* content, const char* with, auto addControls) {
        const QString name = QString::fromLatin1(id);
        PanelSpec out{name,
                      title,
                      area,
                      QKeySequence(QString::fromLatin1(key)),
                      [this, content, name, addControls] {
                          auto* frame = new PanelFrame(QString(), content, m_window); // titled by its dock
                          addControls(*frame);
                          connect(frame, &PanelFrame::exportRequested, this,
                                  [this, name] { Q_EMIT exportRequested(name); });
                          return frame;
                      },
                      {},
                      false};
        out.inLens = PanelPlace{area, QString::fromLatin1(with), true};
        return out;
    };
    const Qt::DockWidgetArea left = Qt::LeftDockWidgetArea, right = Qt::RightDockWidgetArea,
                             bottom = Qt::BottomDockWidgetArea;
    return {spec("read", QT_TRANSLATE_NOOP("strata::MainWindow", "Read"), left, "Ctrl+Shift+1", m_panel, "",
                 [](PanelFrame&) {}),
            spec("trajectories", QT_TRANSLATE_NOOP("strata::MainWindow", "Trajectories"), bottom, "Ctrl+Shift+2",
                 m_trajectories, "", [this](PanelFrame& frame) { m_trajectories->addControlsTo(frame); }),
            spec("norms", QT_TRANSLATE_NOOP("strata::MainWindow", "Norms"), bottom, "Ctrl+Shift+3", m_norms,
                 "trajectories", [this](PanelFrame& frame) { m_norms->addControlsTo(frame); }),
            spec("cell", QT_TRANSLATE_NOOP("strata::MainWindow", "Cell"), right, "Ctrl+Shift+4", m_cell, "",
                 [this](PanelFrame& frame) { m_cell->addControlsTo(frame); }),
            spec("agreement", QT_TRANSLATE_NOOP("strata::MainWindow", "Agreement"), right, "Ctrl+Shift+5", m_agreement,
                 "", [this](PanelFrame& frame) { m_agreement->addControlsTo(frame); })};
}

void LensWorkspace::connectViews() {
    connect(m_frame, &PanelFrame::exportRequested, this, [this] { Q_EMIT exportRequested(QStringLiteral("lens")); });
    connect(m_tracking, &PinTracking::said, this, &LensWorkspace::said);
    connect(m_cell, &LensCellView::pinRequested, this, [this](const LensPin& pin) { m_lens->togglePin(pin); });
    connect(m_lens, &LensView::trackRequested, this, [this](TokenId token) {
        const auto lens = m_lens->lens();
        if (!lens || std::find(lens->tracked.begin(), lens->tracked.end(), token) != lens->tracked.end()) return;
        m_panel->track(token);
        compute();
    });
    connect(m_norms, &NormsView::replaceRequested, this,
            [this](int layer, double step) { m_session.replaceLayer(layer, step); });
    connect(m_agreement, &AgreementView::distancesWanted, &m_session, &Session::measureRowDistances);
    connect(m_panel, &LensPanel::computeRequested, this, [this] { compute(); });
    connect(m_panel, &LensPanel::cancelRequested, this, [this] {
        m_session.cancelLens();
        m_session.cancelTracking();
    });
    connect(m_panel, &LensPanel::trackedRemoved, m_tracking, &PinTracking::forgetTracked);
}

void LensWorkspace::connectSession() {
    connect(&m_session, &Session::shownLensChanged, this, &LensWorkspace::shownLensChanged);
    connect(&m_session, &Session::lensOpened, this, [this] {
        if (const auto lens = m_session.shownLens()) showTextOf(*lens);
    });
    connect(&m_session, &Session::modelChanged, this, &LensWorkspace::modelChanged);
    connect(&m_session, &Session::lensStarted, this, [this] {
        m_time.start();
        m_panel->showProblem({});
        m_panel->setComputing(true);
        Q_EMIT said({});
    });
    connect(&m_session, &Session::progressed, this, [this](const JobInfo& job) {
        if (job.kind == JobInfo::Kind::Lens || job.kind == JobInfo::Kind::RowDistances ||
            job.kind == JobInfo::Kind::Tracking)
            m_panel->setProgress(stageInLanguage(job.stage), job.fraction);
    });
    connect(&m_session, &Session::lensFinished, this, [this] {
        m_panel->setComputing(isBusy());
        if (const auto& problem = m_session.lensProblem()) {
            m_panel->showProblem(problem->text);
            Q_EMIT said(problem->title);
        } else if (const auto lens = m_session.shownLens()) {
            const QString cells = tr("Lens: %1 rows × %2 positions").arg(lens->rows.size()).arg(lens->positions.size());
            Q_EMIT said(lens->cancelled ? tr("%1, stopped early").arg(cells)
                                        : tr("%1 in %2 s")
                                              .arg(cells, formatFixed(lens->milliseconds / 1000,
                                                                      lens->milliseconds < 1000 ? 2 : 1)));
        } else {
            Q_EMIT said({});
        }
    });
    connect(&m_session, &Session::rowDistancesStarted, this, [this] {
        m_panel->setComputing(true);
        Q_EMIT said({});
    });
    connect(&m_session, &Session::trackingStarted, this, [this] { m_panel->setComputing(true); });
    connect(&m_session, &Session::trackingChanged, this, [this](bool done) {
        m_panel->setComputing(isBusy());
        if (!isBusy()) Q_EMIT said(done ? QString() : tr("The pinned token was not read in every layer"));
    });
    connect(&m_session, &Session::rowDistancesFinished, this, [this] {
        if (m_session.isComputingLens()) return;
        m_panel->setComputing(isBusy());
        const auto lens = m_session.shownLens();
        Q_EMIT said(lens && lens->rowDistances ? tr("Every two rows compared at %1 of %2 positions")
                                                     .arg(lens->rowDistances->positions.size())
                                                     .arg(lens->positions.size())
                                               : QString());
    });
    connect(&m_session, &Session::layerReplaced, this,
            [this](int layer, double step, const GradientStepOutcome& outcome) {
                m_norms->addReplaced({layer, step, outcome.before, outcome.skipped, outcome.after});
                Q_EMIT said(tr("Block %1 replaced: loss %2 → %3")
                                .arg(layer)
                                .arg(formatNats(outcome.before), formatNats(outcome.after)));
            });
}

void LensWorkspace::modelChanged() {
    m_panel->setModel(m_session.model());
    m_norms->setCanReplace(m_session.model() != nullptr);
}

void LensWorkspace::shownLensChanged() {
    const auto lens = m_session.shownLens();
    m_lens->setLens(lens);
    m_trajectories->setLens(lens);
    m_cell->setLens(lens);
    m_norms->setLens(lens);
    m_agreement->setLens(lens);
    m_hub.setLens(lens);
    m_panel->setShownLens(lens);
    m_tracking->refresh();
    std::vector<LensPanel::Tracked> tracked;
    if (lens) {
        for (const TokenId token : tokensTrackedEverywhere(*lens))
            tracked.push_back({{token}, {fromUtf8(lens->textOf(token))}});
        for (const std::vector<TokenId>& group : lens->groups) {
            tracked.push_back({group, {}});
            for (const TokenId token : group)
                tracked.back().texts << fromUtf8(lens->textOf(token));
        }
    }
    m_panel->setTrackedTokens(tracked);
}

bool LensWorkspace::isBusy() const {
    return m_session.isComputingLens() || m_session.isMeasuringRowDistances() || m_session.isTracking();
}

void LensWorkspace::showTextOf(const Lens& lens) {
    // Of a run the text has its own markers: its lens is of the run, not of what could be typed.
    if (lens.segments.empty() && !lens.text.empty()) m_panel->setReopenedText(fromUtf8(lens.text));
}

void LensWorkspace::compute() {
    auto order = m_panel->order(m_session.shownRun());
    if (!order) {
        m_panel->showProblem(errorText(order.error()));
        return;
    }
    if (m_session.computeLens(*order) == RunId{})
        m_panel->showProblem(m_session.model() ? tr("A model is still being opened.") : tr("Open a model first."));
}

void LensWorkspace::compute(const LensOrder& order) {
    if (order.source.kind == LensTextSource::Kind::Text) {
        m_panel->setText(order.source.text);
        m_panel->setBos(order.source.addBos);
    } else
        m_panel->setSource(order.source.kind);
    m_panel->setReadout(order.request.readout);
    m_panel->setSublayers(order.request.afterAttention);
    m_panel->setCurves(order.request.innerOptimisation, order.request.headless);
    LensOrder asked = order;
    if (order.source.kind == LensTextSource::Kind::Run && !asked.source.run) asked.source.run = m_session.shownRun();
    m_session.computeLens(asked);
}

void LensWorkspace::show(const QString& mode, const QString& statistic) {
    LensOptions options = m_lens->options();
    if (mode == QLatin1String("lens")) options.mode = LensMode::Lens;
    if (mode == QLatin1String("heads")) options.mode = LensMode::TrainedHeads;
    if (mode == QLatin1String("difference")) options.mode = LensMode::Difference;
    if (const LensStatisticInfo* info = lensStatisticByKey(statistic.toStdString()))
        options.statistic = info->statistic;
    m_lens->chooseOptions(options);
}

void LensWorkspace::computeOfRun() {
    m_panel->setSource(LensTextSource::Kind::Run);
    compute();
}

void LensWorkspace::selectForPicture() {
    const auto lens = m_lens->lens();
    if (!lens || lens->positions.empty() || !m_lens->pins().empty()) return;
    std::vector<LensPin> pins;
    for (const RunSegment& segment : lens->segments)
        if (segment.kind == RunSegment::Kind::Answer && segment.begin > 0 &&
            static_cast<std::size_t>(segment.begin) < lens->positions.size())
            pins.push_back({segment.begin - 1, lens->positions[static_cast<std::size_t>(segment.begin)].id});
    Selection selection = m_hub.selection();
    selection.position = pins.empty() ? static_cast<int>(lens->positions.size()) - 1 : pins.front().position;
    selection.layer = lens->heads.empty() ? static_cast<int>(lens->model.layers) : lens->heads.front().layer.value;
    m_lens->setPins(pins);
    m_hub.setSelection(selection);
}

} // namespace strata
