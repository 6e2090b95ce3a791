// SPDX-License-Identifier: GPL-3.0-or-later
// Lenses: what is computed, and what is read further of the one that is shown.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/document_maker.h"
#endif

#include <QObject>

namespace strata {

/// Tracked tokens, distances of rows, replaced blocks: each is asked of the open model for the shown lens, and the lens
/// with the answer takes its place, as does one with other pins. What a person made of a lens is kept while it grows,
/// and goes over to a lens of the same text. GUI thread.
class LensWork : public QObject {
    Q_OBJECT
public:
    LensWork(Background& background, CurrentModel& model, Documents& documents, DocumentMaker& maker,
             Problems& problems, QObject* parent = nullptr);

    /// Starts computing a lens with the open model; one that is being computed is cancelled and its results are
    /// dropped (a lens that ends because its model goes is kept). Its cells appear as they are ready. Returns RunId{}
    /// when there is no model.
    RunId compute(const LensOrder& order);
    const LensOrder& order() const { return m_order; } ///< the last one
    /// The lens ends normally and keeps the cells that it has; distances are no longer measured.
    void cancel();

    /// Measures how far the rows of the shown lens lie from each other (Lens::rowDistances), unless that is done or
    /// going on. cancel() and a new lens stop it.
    void measureRowDistances();
    /// There is a finished lens of the open model that has no distances yet.
    bool canMeasureRowDistances() const;
    bool isMeasuringRowDistances() const { return m_distancesId != RunId{}; }

    /// Replaces block `layer` by a step down the gradient, for the text of the shown lens, which keeps the outcome
    /// (Lens::replaced): layerReplaced follows, or a problem.
    void replaceLayer(int layer, double step);

    /// What is followed in the shown lens (Lens::pins): a lens that has them takes its place, now. What is no pin of
    /// it, and what is more than a document holds, is left out.
    void setPins(const std::vector<TokenPin>& pins);

    /// Changes what the shown lens tracks, on the engine's thread; a change that is still being made is cancelled. A
    /// changed lens takes its place, then trackingChanged. Without a model only the groups can be changed.
    void track(const LensTracking& change);
    bool isTracking() const { return m_trackId != RunId{}; }
    /// What is being read for the shown lens is given up: trackingChanged(false).
    void cancelTracking();

Q_SIGNALS:
    void rowDistancesStarted();
    void rowDistancesFinished(); ///< ended, was cancelled, or failed: a problem then follows
    void layerReplaced(int layer, double step, const strata::GradientStepOutcome& outcome);
    void trackingStarted();          ///< tokens are being read; JobBoard::progressed tells how far
    void trackingChanged(bool done); ///< or it failed (see the problems), or was cancelled

private:
    /// What a person made of a lens that grows.
    struct Marks {
        bool known = false; ///< begins with those of a lens of the same text
        std::vector<TokenPin> pins;
        std::vector<ReplacedLayer> replaced;
    };
    std::shared_ptr<const Lens> shown() const { return m_documents.shown<Lens>(); }
    RunId begin(JobInfo::Kind kind, const QString& title);
    /// A copy of a lens of the list, or of the shown one as far as it has grown, takes its place, with this change.
    void change(RunId of, const std::function<void(Lens&)>& change);
    void tracked(RunId id, RunId of, const Result<Reply>& result);
    void replaced(RunId of, int layer, double step, const GradientStepOutcome& outcome);
    void measured(RunId id, RunId of, const Result<Reply>& result);
    void giveUp(); ///< the model goes
    void takeMarks(Marks& marks, const Lens& lens) const;
    DocumentPtr withMarks(Marks& marks, const DocumentPtr& document) const;

    Background& m_background;
    CurrentModel& m_model;
    Documents& m_documents;
    DocumentMaker& m_maker;
    Problems& m_problems;
    LensOrder m_order;
    std::shared_ptr<Marks> m_marks; ///< of the lens that was computed last
    RunId m_replaceId, m_distancesId, m_trackId;
};

} // namespace strata
