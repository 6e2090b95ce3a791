// Lenses: computing them on the engine's thread, and the documents of runs and lenses.
#include "model/base/json_file.h"
#include "model/run/lens_json.h"
#include "model/run/run_json.h"
#include "model/session/session_internal.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace strata {
namespace {

/// What a .strata file holds.
struct Document {
    std::shared_ptr<const Run> run;
    std::shared_ptr<const Lens> lens;
};

Result<Document> readDocument(const std::string& path) {
    STRATA_TRY(const nlohmann::json json, readJsonFile(path));
    const auto format = json.is_object() ? json.find("format") : json.end();
    Document document;
    if (json.is_object() && format != json.end() && *format == "strata-lens") {
        STRATA_TRY(Lens lens, lensFromJson(json, path));
        document.lens = std::make_shared<const Lens>(std::move(lens));
    } else {
        STRATA_TRY(Run run, runFromJson(json, path));
        document.run = std::make_shared<const Run>(std::move(run));
    }
    return document;
}

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
    return lensText(model, tokenizer, source.text.toStdString(), source.addBos);
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

RunId Session::computeLens(const LensOrder& order) {
    if (!m_loaded) return RunId{};
    m_engine.cancel(m_lensId); // its results are dropped by their id
    m_engine.cancel(m_distancesId);
    m_lensOrder = order;
    m_lensProblem.reset();
    const RunId id = nextId();
    m_lensId = id;
    m_shownLensId = id;
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
        [this, id](const Progress& progress) { m_mailbox.postProgress(id, progress); });
    Q_EMIT lensStarted();
    return id;
}

void Session::cancelLens() {
    if (isComputingLens()) m_engine.cancel(m_lensId);
    m_engine.cancel(m_distancesId);
}

void Session::lensEnded(RunId id, const Result<std::shared_ptr<const Lens>>& result) {
    if (id != m_lensId) return; // superseded, or its model was closed
    m_lensId = RunId{};
    if (result) {
        const std::shared_ptr<const Lens>& lens = *result;
        m_lenses.push_back({id, lens, lensTitle(*lens), QString()});
        for (const std::string& warning : lens->warnings)
            addProblem(problemFromWarning(warning));
        Q_EMIT lensesChanged();
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
    if (entry != m_lenses.end()) setShownLens(id, entry->lens);
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
    if (entry == m_lenses.end()) return;
    inBackground(
        [lens = entry->lens, path = file.toStdString()](const JobControl&) { return strata::saveLens(*lens, path); },
        [this, id, file](const Result<void>& result) {
            if (!result) return;
            for (LensEntry& saved : m_lenses)
                if (saved.id == id) saved.file = file;
            Q_EMIT lensesChanged();
            Q_EMIT lensSaved(file);
        });
}

void Session::changeLens(RunId of, const std::function<void(Lens&)>& change) {
    const auto entry = std::find_if(m_lenses.begin(), m_lenses.end(), [of](const LensEntry& e) { return e.id == of; });
    if (entry == m_lenses.end()) return; // removed meanwhile
    auto changed = std::make_shared<Lens>(*entry->lens);
    change(*changed);
    entry->lens = changed;
    entry->file.clear(); // its file has not this
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
    m_engine.post(id, [this, id, of, change, lens = entry->lens, loaded = m_loaded](const JobControl& control) {
        auto result = guarded<std::shared_ptr<const Lens>>([&]() -> Result<std::shared_ptr<const Lens>> {
            if (control.stopRequested()) return JobControl::cancelled();
            Lens changed;
            if (change.read.empty()) {
                changed = *lens;
            } else {
                STRATA_TRY(changed, trackTokens(loaded->model, loaded->tokenizer.get(), *lens, change.read, control));
            }
            if (change.groups) changed.groups = *change.groups;
            return std::make_shared<const Lens>(std::move(changed));
        });
        m_mailbox.post([this, id, of, result = std::move(result)] {
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
    });
}

void Session::replaceLayer(int layer, double step) {
    if (!m_loaded || !m_shownLens) return;
    m_engine.cancel(m_replaceId);
    const RunId id = nextId();
    m_replaceId = id;
    m_engine.post(id, [this, id, layer, step, lens = m_shownLens, loaded = m_loaded](const JobControl& control) {
        auto result = guarded<GradientStepOutcome>([&]() -> Result<GradientStepOutcome> {
            std::vector<TokenId> ids;
            for (const SequenceToken& token : lens->positions)
                ids.push_back(token.id);
            STRATA_TRY(const LensText text, lensIds(*loaded->model, std::move(ids)));
            return replaceByGradientStep(loaded->model, text, LayerIndex(layer), step, lens->readout, control);
        });
        m_mailbox.post([this, id, layer, step, result = std::move(result)] {
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
    m_engine.post(
        id,
        [this, id, of = m_shownLensId, lens = m_shownLens, loaded = m_loaded](const JobControl& control) {
            auto result =
                guarded<RowDistances>([&] { return strata::measureRowDistances(loaded->model, *lens, control); });
            m_mailbox.post([this, id, of, result = std::move(result)] { rowDistancesEnded(id, of, result); });
        },
        [this, id](const Progress& progress) { m_mailbox.postProgress(id, progress); });
    Q_EMIT rowDistancesStarted();
}

void Session::rowDistancesEnded(RunId id, RunId of, Result<RowDistances> result) {
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
    const RunId was = std::exchange(m_lensId, RunId{});
    if (m_shownLensId == was) setShownLens(RunId{}, nullptr);
    Q_EMIT lensFinished();
}

void Session::openRun(const QString& file) {
    const RunId id = nextId();
    m_files.post(id, [this, id, file](const JobControl&) {
        auto result = guarded<Document>([&] { return readDocument(file.toStdString()); });
        m_mailbox.post([this, id, file, result = std::move(result)] {
            if (!result) {
                addProblem(problemFromError(result.error()));
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
