// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/lens_work.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace strata {

LensWork::LensWork(Background& background, CurrentModel& model, Documents& documents, DocumentMaker& maker,
                   Problems& problems, QObject* parent)
    : QObject(parent), m_background(background), m_model(model), m_documents(documents), m_maker(maker),
      m_problems(problems) {
    connect(&model, &CurrentModel::opening, this, &LensWork::cancel);
    connect(&model, &CurrentModel::leaving, this, &LensWork::giveUp);
}

RunId LensWork::begin(JobInfo::Kind kind, const QString& title) {
    const RunId id = m_background.nextId();
    m_background.begin(id, kind, title, [this](RunId job) { m_model.cancel(job); });
    return id;
}

RunId LensWork::compute(const LensOrder& order) {
    if (!m_model.isReady()) return RunId{};
    cancel(); // the results of the one before are dropped by their id
    m_order = order;
    m_marks = std::make_shared<Marks>();
    request::Lens request{m_model.handle(), {}, order.request, {}};
    request.source.kind = static_cast<LensSource::Kind>(order.source.kind);
    request.source.text = order.source.text.toStdString();
    request.source.addBos = order.source.addBos;
    request.source.run = order.source.run;
    request.source.ids = order.source.ids;
    request.words.target = order.target.toStdString();
    request.words.antiTarget = order.antiTarget.toStdString();
    for (const QString& typed : order.tracked)
        request.words.tracked.push_back(typed.toStdString());
    return m_maker.make("lens", JobInfo::Kind::Lens,
                        QCoreApplication::translate("strata::Session", "Computing the lens"), std::move(request),
                        [this, marks = m_marks](const DocumentPtr& document) { return withMarks(*marks, document); });
}

void LensWork::cancel() {
    m_maker.stop("lens");
    m_model.cancel(m_distancesId);
}

void LensWork::change(RunId of, const std::function<void(Lens&)>& change) {
    const DocumentEntry* const entry = m_documents.find(of);
    const bool grows = !entry && of == m_documents.shownId("lens");
    const auto lens = entry ? documentAs<Lens>(entry->document) : grows ? shown() : nullptr;
    if (!lens) return; // removed meanwhile
    auto changed = std::make_shared<Lens>(*lens);
    change(*changed);
    if (entry) return m_documents.change(of, std::move(changed));
    if (const DocumentEntry* before = m_documents.find(DocumentPtr(lens))) // the new one has no cell yet
        m_documents.change(before->id, changed);
    else if (m_marks)
        *m_marks = {true, changed->pins, changed->replaced};
    m_documents.setShown("lens", of, std::move(changed));
}

void LensWork::takeMarks(Marks& marks, const Lens& lens) const {
    marks.known = true;
    auto of = shown();
    if (!of || !isSameText(*of, lens)) {
        of = nullptr;
        for (const auto& entry : m_documents.of<Lens>())
            if (isSameText(*entry.document, lens)) of = entry.document; // the last one
    }
    if (!of) return;
    marks.pins = of->pins;
    marks.replaced = of->replaced;
}

DocumentPtr LensWork::withMarks(Marks& marks, const DocumentPtr& document) const {
    const auto lens = documentAs<Lens>(document);
    if (!lens || lens->positions.empty()) return document;
    if (!marks.known) takeMarks(marks, *lens);
    if (lens->pins == marks.pins && lens->replaced == marks.replaced) return document;
    auto marked = std::make_shared<Lens>(*lens);
    marked->pins = marks.pins;
    marked->replaced = marks.replaced;
    return marked;
}

void LensWork::setPins(const std::vector<TokenPin>& pins) {
    const auto lens = shown();
    if (!lens) return;
    std::vector<TokenPin> kept;
    for (const TokenPin& pin : pins) {
        const bool there = pin.position >= 0 && static_cast<std::size_t>(pin.position) < lens->positions.size();
        if (there && kept.size() < mostPins && pin.group.size() <= mostTokensOfPin &&
            std::find(kept.begin(), kept.end(), pin) == kept.end())
            kept.push_back(pin);
    }
    if (kept == lens->pins) return;
    const RunId id = m_documents.shownId("lens");
    m_documents.allowUndo(id, [before = lens->pins](const Document& now) {
        auto undone = std::make_shared<Lens>(static_cast<const Lens&>(now));
        undone->pins = before;
        return undone;
    });
    change(id, [&](Lens& changed) { changed.pins = kept; });
}

void LensWork::track(const LensTracking& change) {
    const RunId of = m_documents.shownId("lens");
    const DocumentEntry* const entry = m_documents.find(of);
    const auto lens = entry ? documentAs<Lens>(entry->document) : nullptr;
    if (!lens || (!m_model.isOpen() && !change.read.empty())) return;
    m_model.cancel(m_trackId);
    const RunId id =
        begin(JobInfo::Kind::Tracking, QCoreApplication::translate("strata::Session", "Reading the tracked tokens"));
    m_trackId = id;
    const auto done = [this, id, of](const Result<Reply>& result) { tracked(id, of, result); };
    request::Track request{m_model.handle(), lens, change.read, change.groups, change.forget};
    if (change.read.empty()) // this needs no model
        return m_model.submitHere(id, std::move(request), done);
    m_model.submit(id, std::move(request), done);
    Q_EMIT trackingStarted();
}

void LensWork::tracked(RunId id, RunId of, const Result<Reply>& result) {
    if (id != m_trackId) return;
    m_trackId = RunId{};
    const DocumentPtr* const document = result ? std::get_if<DocumentPtr>(&*result) : nullptr;
    if (const auto read = document ? documentAs<Lens>(*document) : nullptr) {
        change(of, [&](Lens& changed) {
            changed.tracked = read->tracked;
            changed.trackedLogprobs = read->trackedLogprobs;
            changed.groups = read->groups;
            for (const auto& [token, text] : read->tokenTexts)
                changed.tokenTexts.emplace(token, text);
        });
    } else if (!result) {
        m_problems.addError(result.error());
    }
    Q_EMIT trackingChanged(result.has_value());
}

void LensWork::cancelTracking() {
    m_model.cancel(m_trackId);
}

void LensWork::replaceLayer(int layer, double step) {
    const auto lens = shown();
    if (!m_model.isOpen() || !lens) return;
    m_model.cancel(m_replaceId);
    const RunId id =
        begin(JobInfo::Kind::ReplaceLayer,
              QCoreApplication::translate("strata::Session", "Replacing block %1 by a gradient step").arg(layer));
    m_replaceId = id;
    m_model.submit(id, request::ReplaceLayer{m_model.handle(), lens, layer, step},
                   [this, id, layer, step, of = m_documents.shownId("lens")](const Result<Reply>& result) {
                       if (id != m_replaceId) return;
                       m_replaceId = RunId{};
                       if (!result)
                           m_problems.addError(result.error());
                       else if (const auto* outcome = std::get_if<GradientStepOutcome>(&*result))
                           replaced(of, layer, step, *outcome);
                   });
}

void LensWork::replaced(RunId of, int layer, double step, const GradientStepOutcome& outcome) {
    change(of, [&](Lens& lens) {
        std::erase_if(lens.replaced, [&](const ReplacedLayer& r) { return r.layer == layer && r.step == step; });
        if (lens.replaced.size() >= mostReplacedLayers) lens.replaced.erase(lens.replaced.begin());
        lens.replaced.push_back({layer, step, outcome.before, outcome.skipped, outcome.after});
    });
    Q_EMIT layerReplaced(layer, step, outcome);
}

bool LensWork::canMeasureRowDistances() const {
    const auto lens = shown();
    return m_model.isOpen() && lens && !m_maker.isMaking("lens") && !lens->rows.empty() && !lens->rowDistances &&
           lens->model.hash == m_model.facts()->summary.hash;
}

void LensWork::measureRowDistances() {
    if (!canMeasureRowDistances() || isMeasuringRowDistances()) return;
    const RunId id =
        begin(JobInfo::Kind::RowDistances, QCoreApplication::translate("strata::Session", "Comparing every two rows"));
    m_distancesId = id;
    m_model.submit(id, request::MeasureRowDistances{m_model.handle(), shown()},
                   [this, id, of = m_documents.shownId("lens")](const Result<Reply>& r) { measured(id, of, r); });
    Q_EMIT rowDistancesStarted();
}

void LensWork::measured(RunId id, RunId of, const Result<Reply>& result) {
    if (id != m_distancesId) return;
    m_distancesId = RunId{};
    if (!result)
        m_problems.addError(result.error());
    else if (const auto* distances = std::get_if<RowDistances>(&*result))
        change(of, [&](Lens& lens) { lens.rowDistances = *distances; });
    Q_EMIT rowDistancesFinished();
}

void LensWork::giveUp() {
    m_model.cancel(m_distancesId);
    if (std::exchange(m_distancesId, RunId{}) != RunId{}) Q_EMIT rowDistancesFinished();
    m_model.cancel(std::exchange(m_replaceId, RunId{}));
    m_model.cancel(std::exchange(m_trackId, RunId{}));
}

} // namespace strata
