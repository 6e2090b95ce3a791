// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/service/open_model.h"

#include "model/decoding/provenance.h"
#include "model/documents/model_summary.h"
#include "model/task/shipped_tasks.h"
#include "model/tokenizer/id_tokenizer.h"

#include <algorithm>

namespace strata {
namespace {

std::vector<KnownTask> knownTasks(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        if (entry.path().string().ends_with(".task.json")) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<KnownTask> tasks;
    for (const auto& file : files)
        if (const auto task = readTask(file))
            tasks.push_back({file.string(), task->title.empty() ? task->name : task->title, task->name});
    for (const std::string& name : builtInTaskNames())
        tasks.push_back({name, name, name});
    for (const std::string& name : shippedTaskNames())
        if (const auto task = readTask(shippedTask(name))) tasks.push_back({name, task->title, task->name});
    return tasks;
}

} // namespace

Result<PreparedModel> prepareModel(const OpenRequest& request, NoTokenizer rule, const JobControl& control) {
    control.report(ProgressStage::ReadingCheckpoint, -1);
    PreparedModel prepared;
    STRATA_TRY(prepared.checkpoint, openCheckpointOf(request));
    if (control.stopRequested()) return JobControl::cancelled();
    control.report(ProgressStage::ReadingTokenizer, -1);
    auto tokenizer = openTokenizer(prepared.checkpoint.source);
    if (tokenizer) {
        prepared.tokenizer = std::move(*tokenizer);
    } else {
        const ErrorCode code = tokenizer.error().code;
        const bool missing = code == ErrorCode::FileNotFound || code == ErrorCode::Unsupported;
        if (rule == NoTokenizer::IsError || !missing) return tl::unexpected<Error>(tokenizer.error());
        prepared.warnings.push_back(tokenizer.error().message() +
                                    " Prompts are therefore token ids, as in 1, 15, 204.");
        prepared.tokenizer = idTokenizer(static_cast<std::int32_t>(prepared.checkpoint.architecture.vocabularySize));
    }
    if (control.stopRequested()) return JobControl::cancelled();
    return prepared;
}

Result<LoadedPair> loadPrepared(PreparedModel prepared, const OpenRequest& request, const JobControl& control) {
    control.report(ProgressStage::LoadingWeights, -1);
    LoadedPair loaded;
    loaded.tokenizer = std::move(prepared.tokenizer);
    STRATA_TRY(loaded.model,
               loadModel(std::move(prepared.checkpoint), {request.device, request.dtype, request.threads}, control));
    return loaded;
}

Result<Task> taskFor(const std::string& name, const Checkpoint& model, int heads, const Tokenizer& tokenizer) {
    const bool ids = tokenizer.kind() == idTokenizerKind;
    STRATA_TRY(Task task, findTask(ids && name.empty() ? "plain" : name, model.taskPlace(name), heads));
    if (ids && task.path.empty() && task.name == "plain") {
        task.bos = false;
        for (TaskField& field : task.fields)
            if (field.name == "input") field.label = "Token ids, as in 1, 15, 204";
    }
    return task;
}

ModelDescription describe(const LoadedPair& loaded) {
    const LoadedModel& model = *loaded.model;
    ModelDescription out;
    out.summary = modelSummary(model.checkpoint());
    out.heads = headSummaries(model);
    out.device = model.device();
    out.dtype = dtypeName(model.dtype());
    out.weightBytes = model.weightBytes();
    if (loaded.tokenizer) out.tokenizer = loaded.tokenizer->kind();
    out.threads = model.threads();
    out.tasks = knownTasks(model.checkpoint().adapter.empty() ? model.checkpoint().folder : model.checkpoint().adapter);
    out.devices = machineSummary().devices;
    if (out.devices.empty()) out.devices = {"cpu"};
    out.warnings = model.warnings();
    return out;
}

} // namespace strata
