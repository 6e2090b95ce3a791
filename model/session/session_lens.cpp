// SPDX-License-Identifier: GPL-3.0-or-later
// What is read further of a lens that is there: tracked tokens, distances of its rows, replaced blocks.
#include "model/session/session_internal.h"

namespace strata {

void Session::changeLens(RunId of, const std::function<void(Lens&)>& change) {
    const DocumentEntry* const entry = m_documents.find(of);
    const auto lens = entry ? documentAs<Lens>(entry->document) : nullptr;
    if (!lens) return; // removed meanwhile
    auto changed = std::make_shared<Lens>(*lens);
    change(*changed);
    changeDocument(of, std::move(changed));
}

void Session::changeTracking(const LensTracking& change) {
    const RunId of = shownLensId();
    const DocumentEntry* const entry = m_documents.find(of);
    const auto lens = entry ? documentAs<Lens>(entry->document) : nullptr;
    if (!lens || (!m_loaded && !change.read.empty())) return;
    cancelRequest(m_trackId);
    const RunId id = beginJob(JobInfo::Kind::Tracking, tr("Reading the tracked tokens"));
    m_trackId = id;
    const auto done = [this, id, of](const Result<Reply>& result) {
        if (id != m_trackId) return;
        m_trackId = RunId{};
        const DocumentPtr* const document = result ? std::get_if<DocumentPtr>(&*result) : nullptr;
        if (const auto read = document ? documentAs<Lens>(*document) : nullptr) {
            changeLens(of, [&](Lens& changed) {
                changed.tracked = read->tracked;
                changed.trackedLogprobs = read->trackedLogprobs;
                changed.groups = read->groups;
                for (const auto& [token, text] : read->tokenTexts)
                    changed.tokenTexts.emplace(token, text);
            });
        } else if (!result && result.error().code != ErrorCode::Cancelled) {
            addProblem(problemFromError(result.error()));
        }
        Q_EMIT trackingChanged(result.has_value());
    };
    request::Track request{m_loaded ? m_loaded->handle : ModelHandle{}, lens, change.read, change.groups,
                           change.forget};
    if (m_loaded && !change.read.empty()) {
        submit(id, std::move(request), done);
    } else { // nothing is read: this needs no model
        m_local->submit(id.value, std::move(request), {progressOf(id), {}, [this, id, done](const Result<Reply>& r) {
                                                           m_mailbox.post([this, id, done, r] {
                                                               m_jobs.end(id);
                                                               done(r);
                                                           });
                                                       }});
    }
    if (!change.read.empty()) Q_EMIT trackingStarted();
}

void Session::cancelTracking() {
    cancelRequest(m_trackId);
}

void Session::replaceLayer(int layer, double step) {
    const auto lens = shownLens();
    if (!m_loaded || !lens) return;
    cancelRequest(m_replaceId);
    const RunId id = beginJob(JobInfo::Kind::ReplaceLayer, tr("Replacing block %1 by a gradient step").arg(layer));
    m_replaceId = id;
    submit(id, request::ReplaceLayer{m_loaded->handle, lens, layer, step},
           [this, id, layer, step](const Result<Reply>& result) {
               if (id != m_replaceId) return;
               m_replaceId = RunId{};
               if (!result) {
                   if (result.error().code != ErrorCode::Cancelled) addProblem(problemFromError(result.error()));
               } else if (const auto* outcome = std::get_if<GradientStepOutcome>(&*result)) {
                   Q_EMIT layerReplaced(layer, step, *outcome);
               }
           });
}

bool Session::canMeasureRowDistances() const {
    const auto lens = shownLens();
    return m_loaded && lens && !isComputingLens() && !lens->rows.empty() && !lens->rowDistances &&
           lens->model.hash == m_facts->summary.hash;
}

void Session::measureRowDistances() {
    if (!canMeasureRowDistances() || isMeasuringRowDistances()) return;
    const RunId id = beginJob(JobInfo::Kind::RowDistances, tr("Comparing every two rows"));
    m_distancesId = id;
    submit(id, request::MeasureRowDistances{m_loaded->handle, shownLens()},
           [this, id, of = shownLensId()](const Result<Reply>& result) {
               if (id != m_distancesId) return;
               m_distancesId = RunId{};
               if (!result) {
                   if (result.error().code != ErrorCode::Cancelled) addProblem(problemFromError(result.error()));
               } else if (const auto* distances = std::get_if<RowDistances>(&*result)) {
                   changeLens(of, [&](Lens& lens) { lens.rowDistances = *distances; });
               }
               Q_EMIT rowDistancesFinished();
           });
    Q_EMIT rowDistancesStarted();
}

void Session::releaseLens() {
    cancelRequest(m_distancesId);
    if (std::exchange(m_distancesId, RunId{}) != RunId{}) Q_EMIT rowDistancesFinished();
    cancelRequest(std::exchange(m_replaceId, RunId{}));
    cancelRequest(std::exchange(m_trackId, RunId{}));
    m_growing["lens"].problem.reset();
    if (!isComputingLens()) return;
    letEnd("lens");
    Q_EMIT documentFinished(QStringLiteral("lens"));
}

} // namespace strata
