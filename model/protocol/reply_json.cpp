// SPDX-License-Identifier: GPL-3.0-or-later
// What comes back: descriptions of models, tasks, documents and small results as JSON.
#include "model/base/json_reader.h"
#include "model/documents/json_values.h"
#include "model/documents/run_json.h"
#include "model/protocol/request_json.h"
#include "model/requests/task_json.h"
#include "model/service/document_kinds.h"

namespace strata {
namespace {

using Json = nlohmann::json;

Json floats(const std::vector<float>& values) {
    Json out = Json::array();
    for (const float value : values)
        out.push_back(jsonNumber(value));
    return out;
}

Json openedToJson(const OpenedModel& opened) {
    if (opened.question)
        return {{"question", {{"tensors", opened.question->tensors}, {"layers", opened.question->layers}}}};
    const ModelDescription& model = opened.description;
    Json tasks = Json::array();
    for (const KnownTask& task : model.tasks)
        tasks.push_back({{"name", task.name}, {"title", task.title}, {"id", task.id}});
    Json out = {{"model", modelSummaryToJson(model.summary)},
                {"heads", headsToJson(model.heads)},
                {"device", model.device},
                {"dtype", model.dtype},
                {"weight_bytes", model.weightBytes},
                {"tokenizer", model.tokenizer},
                {"threads", model.threads},
                {"tasks", tasks},
                {"devices", model.devices},
                {"warnings", model.warnings}};
    if (opened.task) out["task"] = taskToJson(*opened.task);
    if (opened.taskError) out["task_error"] = errorToJson(*opened.taskError);
    return out;
}

OpenedModel readOpened(const JsonReader& reader) {
    OpenedModel opened;
    if (reader.has("question")) {
        const JsonReader question(reader.value()["question"], *reader.problem(), "opened.question");
        opened.question.emplace();
        question.required("tensors", opened.question->tensors);
        question.required("layers", opened.question->layers);
        return opened;
    }
    ModelDescription& model = opened.description;
    if (reader.has("model"))
        model.summary = readModelSummary({reader.value()["model"], *reader.problem(), "opened.model"});
    model.heads = readHeads(reader);
    reader.required("device", model.device);
    reader.required("dtype", model.dtype);
    reader.optional("weight_bytes", model.weightBytes);
    reader.optional("tokenizer", model.tokenizer);
    reader.optional("threads", model.threads);
    reader.each("tasks", [&](const JsonReader& item) {
        KnownTask& task = model.tasks.emplace_back();
        item.required("name", task.name);
        item.optional("title", task.title);
        item.optional("id", task.id);
    });
    reader.optional("devices", model.devices);
    reader.optional("warnings", model.warnings);
    if (reader.has("task")) {
        if (auto task = taskFromJson(reader.value()["task"], "task"))
            opened.task = std::make_shared<const Task>(std::move(*task));
        else
            reader.note("task", task.error().detail);
    }
    if (reader.has("task_error")) opened.taskError = errorFromJson(reader.value()["task_error"]);
    return opened;
}

} // namespace

Json replyToJson(const Reply& reply) {
    struct Writer {
        Json operator()(std::monostate) const { return Json::object(); }
        Json operator()(const OpenedModel& opened) const { return {{"opened", openedToJson(opened)}}; }
        Json operator()(const std::shared_ptr<const Task>& task) const { return {{"task", taskToJson(*task)}}; }
        Json operator()(const DocumentPtr& document) const { return {{"document", documentToJson(*document)}}; }
        Json operator()(const RowDistances& distances) const {
            return {{"row_distances", {{"positions", distances.positions}, {"values", floats(distances.values)}}}};
        }
        Json operator()(const GradientStepOutcome& outcome) const {
            return {{"gradient_step",
                     {{"loss_before", jsonNumber(outcome.before)},
                      {"loss_skipped", jsonNumber(outcome.skipped)},
                      {"loss_after", jsonNumber(outcome.after)},
                      {"before_by_position", floats(outcome.beforeByPosition)},
                      {"after_by_position", floats(outcome.afterByPosition)}}}};
        }
    };
    return std::visit(Writer{}, reply);
}

Result<Reply> replyFromJson(const Json& json, const std::string& subject) {
    JsonProblem problem{subject, ErrorCode::BadFormat, {}};
    const JsonReader reader(json, problem);
    Reply reply;
    if (reader.has("opened")) {
        reply = readOpened({json["opened"], problem, "opened"});
    } else if (reader.has("task")) {
        STRATA_TRY(Task task, taskFromJson(json["task"], subject));
        reply = std::make_shared<const Task>(std::move(task));
    } else if (reader.has("document")) {
        STRATA_TRY(DocumentPtr document, documentFromJson(json["document"], subject));
        reply = std::move(document);
    } else if (reader.has("row_distances")) {
        const JsonReader distances(json["row_distances"], problem, "row_distances");
        RowDistances out;
        distances.required("positions", out.positions);
        distances.required("values", out.values);
        reply = std::move(out);
    } else if (reader.has("gradient_step")) {
        const JsonReader step(json["gradient_step"], problem, "gradient_step");
        GradientStepOutcome out;
        step.required("loss_before", out.before);
        step.required("loss_skipped", out.skipped);
        step.required("loss_after", out.after);
        step.optional("before_by_position", out.beforeByPosition);
        step.optional("after_by_position", out.afterByPosition);
        reply = std::move(out);
    }
    if (problem.error) return tl::unexpected<Error>(*problem.error);
    return reply;
}

} // namespace strata
