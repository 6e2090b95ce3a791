// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/service/dispatcher.h"

#include "model/service/evaluation_work.h"
#include "model/service/work.h"

#include <algorithm>
#include <exception>
#include <new>

namespace strata {
namespace {

template <class... Ts> struct Overloaded : Ts... {
    using Ts::operator()...;
};

std::vector<TokenId> idsOf(const Lens& lens) {
    std::vector<TokenId> ids;
    ids.reserve(lens.positions.size());
    for (const SequenceToken& token : lens.positions)
        ids.push_back(token.id);
    return ids;
}

} // namespace

Result<Reply> Dispatcher::perform(std::uint64_t id, const Request& request, const JobControl& control,
                                  const DocumentObserver& observer, const RecordsObserver& records) {
    return guarded<Reply>([&] { return work(id, request, control, observer, records); });
}

Result<LoadedPair> Dispatcher::find(ModelHandle model) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_models.find(model);
    if (found == m_models.end())
        return fail(ErrorCode::BadArgument, "model " + std::to_string(model.id), "is not open; open it first.");
    return found->second;
}

Result<std::shared_ptr<const Task>> Dispatcher::taskOf(const LoadedPair& loaded, const TaskReference& reference) const {
    if (reference.task) return reference.task;
    STRATA_TRY(Task task, taskFor(reference.name, loaded.model->checkpoint(),
                                  static_cast<int>(loaded.model->heads().size()), *loaded.tokenizer));
    return std::make_shared<const Task>(std::move(task));
}

namespace {

/// Whether heads stand elsewhere than in the loaded model. The same places again are an opening anew: the files may
/// hold other weights by now, which are read then.
bool movesHeads(const LoadedModel& loaded, const Checkpoint& checkpoint) {
    const std::vector<EngineHead>& before = loaded.heads();
    return before.size() == checkpoint.heads.size() &&
           !std::ranges::equal(before, checkpoint.heads, [](const EngineHead& one, const HeadSpec& other) {
               return one.spec.name == other.name && one.spec.layer == other.layer && one.spec.readout == other.readout;
           });
}

} // namespace

Result<LoadedPair> Dispatcher::load(PreparedModel prepared, const OpenRequest& request,
                                    const JobControl& control) const {
    std::vector<std::shared_ptr<const LoadedModel>> present;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& [handle, pair] : m_models)
            present.push_back(pair.model);
    }
    const LoadOptions options{request.device, request.dtype, request.threads};
    for (const auto& model : present)
        if (movesHeads(*model, prepared.checkpoint))
            if (auto moved = withHeadsOf(*model, prepared.checkpoint, options))
                return LoadedPair{std::move(moved), std::move(prepared.tokenizer)};
    return loadPrepared(std::move(prepared), request, control);
}

Result<Reply> Dispatcher::open(std::uint64_t id, const request::Open& request, const JobControl& control) {
    OpenedModel opened;
    STRATA_TRY(PreparedModel prepared, prepareModel(request, NoTokenizer::MeansIds, control));
    if (const std::vector<std::string> unplaced = prepared.checkpoint.unplacedHeads(); !unplaced.empty()) {
        UnplacedHeads question{{}, static_cast<int>(prepared.checkpoint.architecture.layers)};
        for (const HeadSpec& head : prepared.checkpoint.heads)
            if (!head.layer) question.tensors.push_back(head.tensor);
        opened.question = std::move(question);
        return opened;
    }
    std::vector<std::string> warnings = prepared.warnings;
    warnings.insert(warnings.end(), prepared.checkpoint.warnings.begin(), prepared.checkpoint.warnings.end());
    STRATA_TRY(LoadedPair loaded, load(std::move(prepared), request, control));
    opened.description = describe(loaded);
    std::vector<std::string>& said = opened.description.warnings;
    said.insert(said.begin(), warnings.begin(), warnings.end());
    const Checkpoint& checkpoint = loaded.model->checkpoint();
    const int heads = static_cast<int>(loaded.model->heads().size());
    auto task = taskFor(request.task, checkpoint, heads, *loaded.tokenizer);
    if (!task) {
        opened.taskError = task.error();
        task = taskFor("plain", checkpoint, heads, *loaded.tokenizer);
    }
    if (!task) return tl::unexpected<Error>(task.error());
    opened.task = std::make_shared<const Task>(std::move(*task));
    const std::lock_guard lock(m_mutex);
    m_models.insert_or_assign(ModelHandle{id}, std::move(loaded));
    return opened;
}

Result<Reply> Dispatcher::work(std::uint64_t id, const Request& request, const JobControl& control,
                               const DocumentObserver& observer, const RecordsObserver& records) {
    return std::visit(
        Overloaded{[&](const request::Open& open) { return this->open(id, open, control); },
                   [&](const request::Close& close) -> Result<Reply> {
                       LoadedPair released; // goes after the lock does
                       const std::lock_guard lock(m_mutex);
                       if (const auto found = m_models.find(close.model); found != m_models.end()) {
                           released = std::move(found->second);
                           m_models.erase(found);
                       }
                       return Reply();
                   },
                   [&](const request::ChooseTask& choose) -> Result<Reply> {
                       STRATA_TRY(const LoadedPair loaded, find(choose.model));
                       STRATA_TRY(std::shared_ptr<const Task> task, taskOf(loaded, {choose.name, nullptr}));
                       return task;
                   },
                   [&](const request::Run& run) -> Result<Reply> {
                       STRATA_TRY(const LoadedPair loaded, find(run.model));
                       STRATA_TRY(const std::shared_ptr<const Task> task, taskOf(loaded, run.task));
                       STRATA_TRY(strata::Run done, decode(loaded, *task, run.request, control, observer));
                       return DocumentPtr(std::make_shared<const strata::Run>(std::move(done)));
                   },
                   [&](const request::Lens& lens) -> Result<Reply> {
                       STRATA_TRY(const LoadedPair loaded, find(lens.model));
                       STRATA_TRY(strata::Lens done,
                                  computeLens(loaded, lens.source, lens.request, lens.words, control, observer));
                       return DocumentPtr(std::make_shared<const strata::Lens>(std::move(done)));
                   },
                   [&](const request::Track& track) -> Result<Reply> {
                       if (control.stopRequested()) return JobControl::cancelled();
                       LoadedPair loaded;
                       if (!track.read.empty()) {
                           STRATA_TRY(loaded, find(track.model));
                       }
                       STRATA_TRY(strata::Lens changed, changeTracking(loaded, track, control));
                       return DocumentPtr(std::make_shared<const strata::Lens>(std::move(changed)));
                   },
                   [&](const request::MeasureRowDistances& measure) -> Result<Reply> {
                       STRATA_TRY(const LoadedPair loaded, find(measure.model));
                       STRATA_TRY(RowDistances distances, measureRowDistances(loaded.model, *measure.lens, control));
                       return distances;
                   },
                   [&](const request::ReplaceLayer& replace) -> Result<Reply> {
                       STRATA_TRY(const LoadedPair loaded, find(replace.model));
                       STRATA_TRY(const LensText text, lensIds(*loaded.model, idsOf(*replace.lens)));
                       STRATA_TRY(GradientStepOutcome outcome,
                                  replaceByGradientStep(loaded.model, text, LayerIndex(replace.layer), replace.step,
                                                        replace.lens->readout, control));
                       return outcome;
                   },
                   [&](const request::Evaluate& evaluate) -> Result<Reply> {
                       STRATA_TRY(const LoadedPair loaded, find(evaluate.model));
                       STRATA_TRY(const std::shared_ptr<const Task> task, taskOf(loaded, evaluate.task));
                       STRATA_TRY(Evaluation done, evaluateRows(loaded, *task, evaluate, control, observer, records));
                       return DocumentPtr(std::make_shared<const Evaluation>(std::move(done)));
                   }},
        request);
}

} // namespace strata
