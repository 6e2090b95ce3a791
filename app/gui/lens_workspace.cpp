// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/lens_workspace.h"

#include "app/gui/selection_hub.h"
#include "app/gui/view_host.h"
#include "model/session/sentences.h"
#include "widgets/common/numbers.h"
#include "widgets/lens/lens_board.h"
#include "widgets/panels/lens_panel.h"

#include <QJsonObject>

#include <algorithm>

namespace strata {

LensWorkspace::LensWorkspace(Session& session, SelectionHub& hub, ViewHost& views, QObject* parent)
    : QObject(parent), m_session(session), m_hub(hub), m_views(views), m_board(LensBoard::of(session)),
      m_panel(new LensPanel) {
    connect(&m_hub, &SelectionHub::changed, &m_board.pins(), &LensPins::setSelection);
    connectPanel();
    connectSession();
    modelChanged();
    shownLensChanged(); // there may be one before the window
}

void LensWorkspace::connectPanel() {
    PinTracking& tracking = m_board.tracking();
    connect(&tracking, &PinTracking::said, this, &LensWorkspace::said);
    connect(&m_board.pins(), &LensPins::trackRequested, this, [this](TokenId token) {
        const auto lens = m_session.documents().shown<Lens>();
        if (!lens || std::find(lens->tracked.begin(), lens->tracked.end(), token) != lens->tracked.end()) return;
        m_panel->track(token);
        compute();
    });
    connect(m_panel, &LensPanel::computeRequested, this, [this] { compute(); });
    connect(m_panel, &LensPanel::cancelRequested, this, [this] {
        m_session.lens().cancel();
        m_session.lens().cancelTracking();
    });
    connect(m_panel, &LensPanel::trackedRemoved, &tracking, &PinTracking::forgetTracked);
}

void LensWorkspace::connectSession() {
    connect(&m_session.documents(), &Documents::shownChanged, this, ofKind("lens", [this] { shownLensChanged(); }));
    connect(&m_session.documents(), &Documents::opened, this, ofKind("lens", [this] {
        if (const auto lens = m_session.documents().shown<Lens>()) showTextOf(*lens);
    }));
    connect(&m_session.model(), &CurrentModel::changed, this, &LensWorkspace::modelChanged);
    connect(&m_session.maker(), &DocumentMaker::started, this, ofKind("lens", [this] {
        m_time.start();
        m_panel->showProblem({});
        m_panel->setComputing(true);
        Q_EMIT said({});
    }));
    connect(&m_session.jobs(), &JobBoard::progressed, this, [this](const JobInfo& job) {
        if (job.kind == JobInfo::Kind::Lens || job.kind == JobInfo::Kind::RowDistances ||
            job.kind == JobInfo::Kind::Tracking)
            m_panel->setProgress(stageInLanguage(job.stage), job.fraction);
    });
    connect(&m_session.maker(), &DocumentMaker::finished, this, ofKind("lens", [this] {
        m_panel->setComputing(isBusy());
        if (const auto& problem = m_session.maker().problemOf("lens")) {
            m_panel->showProblem(problem->text);
            Q_EMIT said(problem->title);
        } else if (const auto lens = m_session.documents().shown<Lens>()) {
            const QString cells =
                tr("Lens: %1 rows × %2 positions")
                    .arg(formatCount(qint64(lens->rows.size())), formatCount(qint64(lens->positions.size())));
            Q_EMIT said(lens->cancelled ? tr("%1, stopped early").arg(cells)
                                        : tr("%1 in %2 s")
                                              .arg(cells, formatFixed(lens->milliseconds / 1000,
                                                                      lens->milliseconds < 1000 ? 2 : 1)));
        } else {
            Q_EMIT said({});
        }
    }));
    connect(&m_session.lens(), &LensWork::rowDistancesStarted, this, [this] {
        m_panel->setComputing(true);
        Q_EMIT said({});
    });
    connect(&m_session.lens(), &LensWork::trackingStarted, this, [this] { m_panel->setComputing(true); });
    connect(&m_session.lens(), &LensWork::trackingChanged, this, [this](bool done) {
        m_panel->setComputing(isBusy());
        if (!isBusy()) Q_EMIT said(done ? QString() : tr("The pinned token was not read in every layer"));
    });
    connect(&m_session.lens(), &LensWork::rowDistancesFinished, this, [this] {
        if (m_session.maker().isMaking("lens")) return;
        m_panel->setComputing(isBusy());
        const auto lens = m_session.documents().shown<Lens>();
        Q_EMIT said(lens && lens->rowDistances ? tr("Every two rows compared at %1 of %2 positions")
                                                     .arg(formatCount(qint64(lens->rowDistances->positions.size())),
                                                          formatCount(qint64(lens->positions.size())))
                                               : QString());
    });
    connect(&m_session.lens(), &LensWork::layerReplaced, this,
            [this](int layer, double, const GradientStepOutcome& outcome) {
                Q_EMIT said(tr("Block %1 replaced: loss %2 → %3")
                                .arg(layer)
                                .arg(formatNats(outcome.before), formatNats(outcome.after)));
            });
}

void LensWorkspace::modelChanged() {
    m_panel->setModel(m_session.model().facts());
}

void LensWorkspace::shownLensChanged() {
    const auto lens = m_session.documents().shown<Lens>();
    m_hub.setLens(lens);
    m_panel->setShownLens(lens);
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
    return m_session.maker().isMaking("lens") || m_session.lens().isMeasuringRowDistances() ||
           m_session.lens().isTracking();
}

void LensWorkspace::showTextOf(const Lens& lens) {
    // Of a run the text has its own markers: its lens is of the run, not of what could be typed.
    if (lens.segments.empty() && !lens.text.empty()) m_panel->setReopenedText(fromUtf8(lens.text));
}

void LensWorkspace::compute() {
    auto order = m_panel->order(m_session.documents().shown<Run>());
    if (!order) {
        m_panel->showProblem(errorText(order.error()));
        return;
    }
    if (m_session.lens().compute(*order) == RunId{})
        m_panel->showProblem(m_session.model().facts() ? tr("A model is still being opened.")
                                                       : tr("Open a model first."));
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
    if (order.source.kind == LensTextSource::Kind::Run && !asked.source.run)
        asked.source.run = m_session.documents().shown<Run>();
    m_session.lens().compute(asked);
}

void LensWorkspace::show(const QString& mode, const QString& statistic) {
    QJsonObject changes;
    if (!mode.isEmpty()) changes.insert(QStringLiteral("mode"), mode);
    if (!statistic.isEmpty()) changes.insert(QStringLiteral("statistic"), statistic);
    m_views.changeOptions(QStringLiteral("lens"), changes);
}

void LensWorkspace::computeOfRun() {
    m_panel->setSource(LensTextSource::Kind::Run);
    compute();
}

} // namespace strata
