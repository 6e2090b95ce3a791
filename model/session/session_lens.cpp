// SPDX-License-Identifier: GPL-3.0-or-later
// Lenses: computing them on the engine's thread, and opening documents.
#include "model/documents/lens_json.h"
#include "model/session/session_internal.h"
#include "model/tokenizer/id_tokenizer.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace strata {
namespace {

Result<LensText> textOf(const LensTextSource& source, const LoadedModel& model, const Tokenizer& tokenizer) {
    switch (source.kind) {
    case LensTextSource::Kind::Run:
        if (!source.run)
            return fail(ErrorCode::BadArgument, "lens of a run",
                        "there is no run yet; run a prompt first, or type a text");
        return lensOfRun(model, *source.run);
    case LensTextSource::Kind::Ids:
        return lensIds(model, source.ids);
    case LensTextSource::Kind::Text:
        break;
    }
    // Ids are read as they are typed: nothing stands before them.
    const bool ids = tokenizer.kind() == idTokenizerKind;
    return lensText(model, tokenizer, source.text.toStdString(), ids ? std::optional(false) : source.addBos);
}

/// The request with the typed tokens in it.
Result<LensRequest> requestOf(const LensOrder& order, const LoadedModel& model, const Tokenizer& tokenizer) {
    LensRequest request = order.request;
    if (!order.target.isEmpty()) {
        request.target = LensTarget::Token;
        STRATA_TRY(request.targetToken, lensToken(model, tokenizer, order.target.toStdString()));
    }
    if (!order.antiTarget.isEmpty()) {
        STRATA_TRY(request.antiTarget, lensToken(model, tokenizer, order.antiTarget.toStdString()));
    }
    for (const QString& typed : order.tracked) {
        auto found = lensTokens(model, tokenizer, typed.toStdString());
        // The space after a comma is the token's own where there is such a token, else the comma's.
        if (!found && typed.startsWith(QLatin1Char(' ')))
            if (auto bare = lensTokens(model, tokenizer, typed.mid(1).toStdString())) found = std::move(bare);
        STRATA_TRY(const std::vector<TokenId> tokens, std::move(found));
        for (const TokenId token : tokens)
            if (std::find(request.tracked.begin(), request.tracked.end(), token) == request.tracked.end())
                request.tracked.push_back(token);
        if (tokens.size() > 1) request.groups.push_back(tokens);
    }
    return request;
}

} // namespace

namespace {

void forgetTracked(Lens& lens, const std::vector<TokenId>& tokens) {
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < lens.tracked.size(); ++i)
        if (std::find(tokens.begin(), tokens.end(), lens.tracked[i]) == tokens.end()) kept.push_back(i);
    const std::size_t before = lens.tracked.size();
    if (kept.size() == before) return;
    std::vector<float> values;
    values.reserve(lens.rows.size() * lens.positions.size() * kept.size());
    for (std::size_t cell = 0; cell < lens.rows.size() * lens.positions.size(); ++cell)
        for (const std::size_t i : kept)
            values.push_back(lens.trackedLogprobs[cell * before + i]);
    std::vector<TokenId> left;
    for (const std::size_t i : kept)
        left.push_back(lens.tracked[i]);
    lens.tracked = std::move(left);
    lens.trackedLogprobs = std::move(values);
}

} // namespace

RunId Session::computeLens(const LensOrder& order) {
    if (!m_loaded || m_modelState != ModelState::Ready) return RunId{};
    m_engine.cancel(m_lensId); // its results are dropped by their id
    m_engine.cancel(m_distancesId);
    m_lensOrder = order;
    m_lensProblem.reset();
    const RunId id = nextId();
    m_lensId = id;
    m_shownLensId = id;
    beginJob(id, JobInfo::Kind::Lens, tr("Computing the lens"));
    m_engine.post(
        id,
        [this, id, order, loaded = m_loaded](const JobControl& control) {
            auto snapshots = std::make_shared<Snapshots<Lens>>(m_mailbox, id);
            const LensObserver observer = [snapshots](const Lens& soFar) { (*snapshots)(soFar); };
            auto result = guarded<std::shared_ptr<const Lens>>([&]() -> Result<std::shared_ptr<const Lens>> {
                if (control.stopRequested()) return JobControl::cancelled(); // superseded before its turn
                STRATA_TRY(const LensRequest request, requestOf(order, *loaded->model, *loaded->tokenizer));
                STRATA_TRY(const LensText text, textOf(order.source, *loaded->model, *loaded->tokenizer));
                STRATA_TRY(Lens lens, strata::computeLens(loaded->model, loaded->tokenizer.get(), text, request,
                                                          control, observer));
                return std::make_shared<const Lens>(std::move(lens));
            });
            m_mailbox.post([this, id, result = std::move(result)] { lensEnded(id, result); });
        },
        progressOf(id));
    Q_EMIT lensStarted();
    return id;
}

void Session::cancelLens() {
    if (isComputingLens()) m_engine.cancel(m_lensId);
    m_engine.cancel(m_distancesId);
}

void Session::lensEnded(RunId id, const Result<std::shared_ptr<const Lens>>& result) {
    endJob(id);
    if (m_leaving.erase(id) > 0) { // its model was closed: what it has is kept
        const auto computed = [](TokenId token) { return token.value >= 0; };
        if (!result || std::none_of((*result)->topIds.begin(), (*result)->topIds.end(), computed)) {
            if (m_shownLensId == id) setShownLens(RunId{}, nullptr);
            return;
        }
        keepLens(id, *result);
        if (m_shownLensId == id) setShownLens(id, *result);
        return;
    }
    if (id != m_lensId) return; // superseded
    m_lensId = RunId{};
    if (result) {
        const std::shared_ptr<const Lens>& lens = *result;
        keepLens(id, lens);
        for (const std::string& warning : lens->warnings)
            if (!m_loaded || !saidOnOpening(*m_loaded->model, warning)) addProblem(problemFromWarning(warning));
        if (m_shownLensId == id) setShownLens(id, lens);
    } else if (result.error().code != ErrorCode::Cancelled) {
        m_lensProblem = problemFromError(result.error());
        addProblem(*m_lensProblem);
        // What is on screen is still the one before.
        const auto before = std::find_if(m_lenses.begin(), m_lenses.end(),
                                         [this](const LensEntry& e) { return e.lens == m_shownLens; });
        if (m_shownLensId == id) m_shownLensId = before == m_lenses.end() ? RunId{} : before->id;
    }
    Q_EMIT lensFinished();
}

void Session::setShownLens(RunId id, std::shared_ptr<const Lens> lens) {
    m_shownLensId = id;
    m_shownLens = std::move(lens);
    Q_EMIT shownLensChanged();
}

void Session::showLens(RunId id) {
    const auto entry = std::find_if(m_lenses.begin(), m_lenses.end(), [id](const LensEntry& e) { return e.id == id; });
    if (entry != m_lenses.end()) return setShownLens(id, entry->lens);
    const auto kept = std::find_if(m_kept.begin(), m_kept.end(), [id](const KeptEntry& e) { return e.id == id; });
    if (kept != m_kept.end()) openKept(*kept);
}

void Session::removeLens(RunId id) {
    const auto entry = std::find_if(m_lenses.begin(), m_lenses.end(), [id](const LensEntry& e) { return e.id == id; });
    if (entry == m_lenses.end()) return;
    m_removed.push_back({{}, static_cast<std::size_t>(entry - m_lenses.begin()), m_shownLensId == id, *entry});
    m_lenses.erase(entry);
    Q_EMIT lensesChanged();
    if (m_shownLensId != id) return;
    if (m_lenses.empty())
        setShownLens(RunId{}, nullptr);
    else
        setShownLens(m_lenses.back().id, m_lenses.back().lens);
}

void Session::restoreLens(const LensEntry& entry, std::size_t place, bool shown) {
    m_lenses.insert(m_lenses.begin() + static_cast<std::ptrdiff_t>(std::min(place, m_lenses.size())), entry);
    Q_EMIT lensesChanged();
    if (shown && !isComputingLens()) setShownLens(entry.id, entry.lens);
}

void Session::saveLens(RunId id, const QString& file) {
    const auto entry = std::find_if(m_lenses.begin(), m_lenses.end(), [id](const LensEntry& e) { return e.id == id; });
    if (entry == m_lenses.end())
        return addProblem(problemFromError({ErrorCode::BadArgument, "save lens",
                                            isComputingLens() ? "it is still being computed; wait, or cancel it"
                                                              : "there is no lens to be saved; compute one first"}));
    inBackground(
        [lens = entry->lens, path = file.toStdString()](const JobControl&) { return strata::saveLens(*lens, path); },
        [this, id, file](const Result<void>& result) {
            if (!result) return sayNotSaved(file, result.error());
            for (LensEntry& saved : m_lenses)
                if (saved.id == id) saved.file = file;
            Q_EMIT lensesChanged();
            Q_EMIT lensSaved(file);
        },
        tr("Saving %1").arg(QFileInfo(file).fileName()));
}

void Session::changeLens(RunId of, const std::function<void(Lens&)>& change) {
    const auto entry = std::find_if(m_lenses.begin(), m_lenses.end(), [of](const LensEntry& e) { return e.id == of; });
    if (entry == m_lenses.end()) return; // removed meanwhile
    auto changed = std::make_shared<Lens>(*entry->lens);
    change(*changed);
    entry->lens = changed;
    entry->file.clear(); // its file has not this
    store(entry->stored, entry->lens);
    Q_EMIT lensesChanged();
    if (m_shownLensId == of) setShownLens(of, std::move(changed));
}

void Session::changeTracking(const LensTracking& change) {
    const auto entry =
        std::find_if(m_lenses.begin(), m_lenses.end(), [this](const LensEntry& e) { return e.id == m_shownLensId; });
    if (entry == m_lenses.end() || (!m_loaded && !change.read.empty())) return;
    m_engine.cancel(m_trackId);
    const RunId id = nextId(), of = entry->id;
    m_trackId = id;
    beginJob(id, JobInfo::Kind::Tracking, tr("Reading the tracked tokens"));
    auto job = [this, id, of, change, lens = entry->lens, loaded = m_loaded](const JobControl& control) {
        auto result = guarded<std::shared_ptr<const Lens>>([&]() -> Result<std::shared_ptr<const Lens>> {
            if (control.stopRequested()) return JobControl::cancelled();
            Lens changed;
            if (change.read.empty()) {
                changed = *lens;
            } else {
                STRATA_TRY(changed, trackTokens(loaded->model, loaded->tokenizer.get(), *lens, change.read, control));
            }
            if (change.groups) changed.groups = *change.groups;
            forgetTracked(changed, change.forget);
            return std::make_shared<const Lens>(std::move(changed));
        });
        m_mailbox.post([this, id, of, result = std::move(result)] {
            endJob(id);
            if (id != m_trackId) return;
            m_trackId = RunId{};
            if (result) {
                changeLens(of, [&](Lens& changed) {
                    changed.tracked = (*result)->tracked;
                    changed.trackedLogprobs = (*result)->trackedLogprobs;
                    changed.groups = (*result)->groups;
                    changed.tokenTexts = (*result)->tokenTexts;
                });
            } else if (result.error().code != ErrorCode::Cancelled) {
                addProblem(problemFromError(result.error()));
            }
            Q_EMIT trackingChanged(result.has_value());
        });
    };
    m_engine.post(id, std::move(job), progressOf(id));
    if (!change.read.empty()) Q_EMIT trackingStarted();
}

void Session::cancelTracking() {
    m_engine.cancel(m_trackId);
}

void Session::replaceLayer(int layer, double step) {
    if (!m_loaded || !m_shownLens) return;
    m_engine.cancel(m_replaceId);
    const RunId id = nextId();
    m_replaceId = id;
    beginJob(id, JobInfo::Kind::ReplaceLayer, tr("Replacing block %1 by a gradient step").arg(layer));
    m_engine.post(id, [this, id, layer, step, lens = m_shownLens, loaded = m_loaded](const JobControl& control) {
        auto result = guarded<GradientStepOutcome>([&]() -> Result<GradientStepOutcome> {
            std::vector<TokenId> ids;
            for (const SequenceToken& token : lens->positions)
                ids.push_back(token.id);
            STRATA_TRY(const LensText text, lensIds(*loaded->model, std::move(ids)));
            return replaceByGradientStep(loaded->model, text, LayerIndex(layer), step, lens->readout, control);
        });
        m_mailbox.post([this, id, layer, step, result = std::move(result)] {
            endJob(id);
            if (id != m_replaceId) return;
            m_replaceId = RunId{};
            if (result)
                Q_EMIT layerReplaced(layer, step, *result);
            else if (result.error().code != ErrorCode::Cancelled)
                addProblem(problemFromError(result.error()));
        });
    });
}

bool Session::canMeasureRowDistances() const {
    return m_loaded && m_shownLens && !isComputingLens() && !m_shownLens->rows.empty() && !m_shownLens->rowDistances &&
           m_shownLens->model.hash == m_loaded->model->checkpoint().hash;
}

void Session::measureRowDistances() {
    if (!canMeasureRowDistances() || isMeasuringRowDistances()) return;
    const RunId id = nextId();
    m_distancesId = id;
    beginJob(id, JobInfo::Kind::RowDistances, tr("Comparing every two rows"));
    m_engine.post(
        id,
        [this, id, of = m_shownLensId, lens = m_shownLens, loaded = m_loaded](const JobControl& control) {
            auto result =
                guarded<RowDistances>([&] { return strata::measureRowDistances(loaded->model, *lens, control); });
            m_mailbox.post([this, id, of, result = std::move(result)] { rowDistancesEnded(id, of, result); });
        },
        progressOf(id));
    Q_EMIT rowDistancesStarted();
}

void Session::rowDistancesEnded(RunId id, RunId of, Result<RowDistances> result) {
    endJob(id);
    if (id != m_distancesId) return;
    m_distancesId = RunId{};
    if (result) {
        changeLens(of, [&](Lens& lens) { lens.rowDistances = *std::move(result); });
    } else if (result.error().code != ErrorCode::Cancelled) {
        addProblem(problemFromError(result.error()));
    }
    Q_EMIT rowDistancesFinished();
}

void Session::releaseLens() {
    m_engine.cancel(m_lensId);
    m_engine.cancel(m_distancesId);
    if (std::exchange(m_distancesId, RunId{}) != RunId{}) Q_EMIT rowDistancesFinished();
    m_engine.cancel(m_replaceId);
    m_replaceId = RunId{};
    m_engine.cancel(m_trackId);
    m_trackId = RunId{};
    m_lensProblem.reset();
    if (!isComputingLens()) return;
    m_leaving.insert(std::exchange(m_lensId, RunId{}));
    Q_EMIT lensFinished();
}

void Session::openRun(const QString& file) {
    const RunId id = nextId();
    beginJob(id, JobInfo::Kind::File, tr("Opening %1").arg(QFileInfo(file).fileName()));
    m_files.post(id, [this, id, file](const JobControl& control) {
        auto result = guarded<StoredDocument>([&]() -> Result<StoredDocument> {
            if (control.stopRequested() || m_closing) return JobControl::cancelled();
            return readDocument(file.toStdString());
        });
        m_mailbox.post([this, id, file, result = std::move(result)] {
            endJob(id);
            if (!result) {
                if (result.error().code != ErrorCode::Cancelled) addProblem(problemFromError(result.error()));
            } else if (result->lens) {
                m_lenses.push_back({id, result->lens, lensTitle(*result->lens), file});
                Q_EMIT lensesChanged();
                setShownLens(id, result->lens);
                Q_EMIT lensOpened(file);
            } else {
                m_history.push_back({id, result->run, runTitle(*result->run), file});
                Q_EMIT historyChanged();
                show(id, result->run);
                Q_EMIT runOpened(file);
            }
        });
    });
}

} // namespace strata
