#include "app/gui/lens_workspace.h"

#include "app/gui/selection_hub.h"
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
    : QObject(window), m_session(session), m_hub(hub), m_window(window), m_lens(new LensView), m_trajectories(new TrajectoryView),
      m_cell(new LensCellView), m_norms(new NormsView), m_agreement(new AgreementView), m_panel(new LensPanel),
      m_frame(new PanelFrame(QString(), m_lens, window)) {
    whenTranslated(m_frame, [this] { m_frame->setTitle(tr("Lens")); });
    m_lens->addControlsTo(*m_frame);
    connectViews();
    connectSession();
    for (const QString& id : viewIds()) m_hub.addView(view(id));
    modelChanged();
}

QStringList LensWorkspace::viewIds() {
    return {QStringLiteral("lens"), QStringLiteral("trajectories"), QStringLiteral("cell"), QStringLiteral("norms"), QStringLiteral("agreement")};
}

FigureView* LensWorkspace::view(const QString& id) const {
    const std::pair<const char*, FigureView*> views[] = {
        {"lens", m_lens}, {"trajectories", m_trajectories}, {"cell", m_cell}, {"norms", m_norms}, {"agreement", m_agreement}};
    for (const auto& [name, figureView] : views)
        if (id == QLatin1String(name)) return figureView;
    return nullptr;
}

std::vector<PanelSpec> LensWorkspace::panels() {
    const auto spec = [this](const char* id, const char* title, Qt::DockWidgetArea area, const char* key, QWidget* content, const char* with,
                             auto addControls) {
        const QString name = QString::fromLatin1(id);
        PanelSpec out{name, title, area, QKeySequence(QString::fromLatin1(key)),
                      [this, content, name, addControls] {
                          auto* frame = new PanelFrame(QString(), content, m_window); // titled by its dock
                          addControls(*frame);
                          connect(frame, &PanelFrame::exportRequested, this, [this, name] { Q_EMIT exportRequested(name); });
                          return frame;
                      },
                      {}, false};
        out.inLens = PanelPlace{area, QString::fromLatin1(with), true};
        return out;
    };
    const Qt::DockWidgetArea left = Qt::LeftDockWidgetArea, right = Qt::RightDockWidgetArea, bottom = Qt::BottomDockWidgetArea;
    return {spec("read", QT_TRANSLATE_NOOP("strata::MainWindow", "Read"), left, "Ctrl+Shift+1", m_panel, "", [](PanelFrame&) {}),
            spec("trajectories", QT_TRANSLATE_NOOP("strata::MainWindow", "Trajectories"), bottom, "Ctrl+Shift+2", m_trajectories, "",
                 [this](PanelFrame& frame) { m_trajectories->addControlsTo(frame); }),
            spec("norms", QT_TRANSLATE_NOOP("strata::MainWindow", "Norms"), bottom, "Ctrl+Shift+3", m_norms, "trajectories", [this](PanelFrame& frame) { m_norms->addControlsTo(frame); }),
            spec("cell", QT_TRANSLATE_NOOP("strata::MainWindow", "Cell"), right, "Ctrl+Shift+4", m_cell, "", [this](PanelFrame& frame) { m_cell->addControlsTo(frame); }),
            spec("agreement", QT_TRANSLATE_NOOP("strata::MainWindow", "Agreement"), right, "Ctrl+Shift+5", m_agreement, "",
                 [this](PanelFrame& frame) { m_agreement->addControlsTo(frame); })};
}

void LensWorkspace::connectViews() {
    connect(m_frame, &PanelFrame::exportRequested, this, [this] { Q_EMIT exportRequested(QStringLiteral("lens")); });
    connect(m_lens, &LensView::pinsChanged, this, [this] { m_trajectories->setPins(m_lens->followed(), m_lens->pins().size()); });
    connect(m_trajectories, &TrajectoryView::pinRemoved, this, [this](const LensPin& pin) { m_lens->togglePin(pin); });
    connect(m_cell, &LensCellView::pinRequested, this, [this](const LensPin& pin) { m_lens->togglePin(pin); });
    connect(m_lens, &LensView::trackRequested, this, [this](TokenId token) {
        const auto lens = m_lens->lens();
        if (!lens || std::find(lens->tracked.begin(), lens->tracked.end(), token) != lens->tracked.end()) return;
        m_panel->track(token);
        compute();
    });
    connect(m_norms, &NormsView::replaceRequested, this, [this](int layer, double step) {
        Q_EMIT said(tr("Replacing block %1 by a gradient step").arg(layer));
        m_session.replaceLayer(layer, step);
    });
    connect(m_panel, &LensPanel::computeRequested, this, &LensWorkspace::compute);
    connect(m_panel, &LensPanel::cancelRequested, this, [this] { m_session.cancelLens(); });
}

void LensWorkspace::connectSession() {
    connect(&m_session, &Session::shownLensChanged, this, &LensWorkspace::shownLensChanged);
    connect(&m_session, &Session::modelChanged, this, &LensWorkspace::modelChanged);
    connect(&m_session, &Session::lensStarted, this, [this] {
        m_time.start();
        m_panel->showProblem({});
        m_panel->setComputing(true);
        Q_EMIT progressed(tr("Computing the lens"), -1);
    });
    connect(&m_session, &Session::progressed, this, [this](const QString& stage, double fraction) {
        if (!m_session.isComputingLens()) return;
        m_panel->setProgress(stage, fraction);
        Q_EMIT progressed(tr("Computing the lens"), fraction);
    });
    connect(&m_session, &Session::lensFinished, this, [this] {
        m_panel->setComputing(false);
        if (const auto& problem = m_session.lensProblem()) {
            m_panel->showProblem(problem->text);
            Q_EMIT said(problem->title);
        } else if (const auto lens = m_session.shownLens()) {
            const QString cells = tr("Lens: %1 rows × %2 positions").arg(lens->rows.size()).arg(lens->positions.size());
            Q_EMIT said(lens->cancelled ? tr("%1, stopped early").arg(cells)
                                        : tr("%1 in %2 s").arg(cells, formatFixed(lens->milliseconds / 1000, lens->milliseconds < 1000 ? 2 : 1)));
        } else {
            Q_EMIT said({});
        }
    });
    connect(&m_session, &Session::layerReplaced, this, [this](int layer, double step, const GradientStepOutcome& outcome) {
        m_norms->addReplaced({layer, step, outcome.before, outcome.skipped, outcome.after});
        Q_EMIT said(tr("Block %1 replaced: loss %2 → %3").arg(layer).arg(formatNats(outcome.before), formatNats(outcome.after)));
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
}

void LensWorkspace::compute() {
    auto order = m_panel->order(m_session.shownRun());
    if (!order) {
        m_panel->showProblem(QString::fromStdString(order.error().message()));
        return;
    }
    m_session.computeLens(*order);
}

void LensWorkspace::computeOfRun() {
    m_panel->setSource(LensTextSource::Kind::Run);
    compute();
}

} // namespace strata
