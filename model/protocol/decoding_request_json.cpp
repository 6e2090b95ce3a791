// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/protocol/decoding_request_json.h"

#include "model/documents/evaluation_json.h"
#include "model/documents/json_values.h"
#include "model/protocol/request_parts.h"

namespace strata {
namespace {

using Json = nlohmann::json;

Json rowsToJson(const std::vector<DataRow>& rows) {
    Json out = Json::array();
    for (const DataRow& row : rows)
        out.push_back({{"fields", row.fields},
                       {"answers", row.answers},
                       {"other_paths", row.otherPaths},
                       {"names", row.names},
                       {"line", row.line}});
    return out;
}

} // namespace

request::Run readRunRequest(const JsonReader& reader) {
    request::Run run;
    run.model = readHandle(reader);
    run.task = readReference(reader);
    reader.optional("fields", run.request.fields);
    run.request.options = readOptions(reader);
    reader.optional("free", run.request.free);
    reader.each("lens_columns", [&](const JsonReader& item) {
        LensColumn& column = run.request.lenses.emplace_back();
        item.required("layer", column.layer.value);
        column.readout = readReadout(item);
    });
    return run;
}

Json runRequestToJson(const request::Run& run) {
    Json columns = Json::array();
    for (const LensColumn& column : run.request.lenses)
        columns.push_back({{"layer", column.layer.value}, {"readout", readoutName(column.readout)}});
    return {{"model", run.model.id},        {"task", referenceToJson(run.task)},
            {"fields", run.request.fields}, {"options", optionsToJson(run.request.options)},
            {"free", run.request.free},     {"lens_columns", columns}};
}

Json evaluateToJson(const request::Evaluate& evaluate) {
    Json out = {{"model", evaluate.model.id},
                {"task", referenceToJson(evaluate.task)},
                {"rows", rowsToJson(evaluate.rows)},
                {"data", evaluate.data},
                {"options", optionsToJson(evaluate.decoding)},
                {"kept_probabilities", evaluate.keptProbabilities},
                {"skip_bad_rows", evaluate.skipBadRows},
                {"threads", evaluate.threads},
                {"batch_rows", evaluate.batchRows},
                {"batch_tokens", evaluate.batchTokens}};
    if (evaluate.streamRecords) out["stream_records"] = true;
    if (evaluate.earlier) out["earlier"] = evaluationToJson(*evaluate.earlier);
    if (!evaluate.done.empty()) {
        out["done"] = evaluate.done;
        out["done_sums"] = sumsToJson(evaluate.doneSums);
    }
    if (evaluate.shard != EvaluationShard()) out["shard"] = shardToJson(evaluate.shard);
    if (evaluate.choice != RowChoice()) out["row_choice"] = rowChoiceToJson(evaluate.choice);
    if (evaluate.unreadableRows > 0) out["unreadable_rows"] = evaluate.unreadableRows;
    if (!evaluate.warnings.empty()) out["warnings"] = textsToJson(evaluate.warnings);
    return out;
}

request::Evaluate readEvaluate(const JsonReader& reader) {
    request::Evaluate evaluate;
    evaluate.model = readHandle(reader);
    evaluate.task = readReference(reader);
    reader.each("rows", [&](const JsonReader& item) {
        DataRow& row = evaluate.rows.emplace_back();
        item.required("fields", row.fields);
        item.optional("answers", row.answers);
        item.optional("other_paths", row.otherPaths);
        item.optional("names", row.names);
        item.optional("line", row.line);
    });
    reader.optional("data", evaluate.data);
    evaluate.decoding = readOptions(reader);
    reader.optional("kept_probabilities", evaluate.keptProbabilities);
    if (evaluate.keptProbabilities < 0) reader.note("kept_probabilities", "must be 0 or more.");
    reader.optional("skip_bad_rows", evaluate.skipBadRows);
    reader.optional("threads", evaluate.threads);
    if (evaluate.threads < 0 || evaluate.threads > 4096) reader.note("threads", "must be 0 to 4096.");
    reader.optional("batch_rows", evaluate.batchRows);
    if (evaluate.batchRows < 0 || evaluate.batchRows > 1024) reader.note("batch_rows", "must be 0 to 1024.");
    reader.optional("batch_tokens", evaluate.batchTokens);
    if (evaluate.batchTokens < 1) reader.note("batch_tokens", "must be 1 or more.");
    reader.optional("stream_records", evaluate.streamRecords);
    reader.optional("done", evaluate.done);
    const auto part = [&](const char* key) { return JsonReader(reader.value()[key], *reader.problem(), key); };
    if (reader.has("done_sums")) evaluate.doneSums = readSums(part("done_sums"));
    if (reader.has("shard")) evaluate.shard = readShard(part("shard"));
    if (reader.has("row_choice")) evaluate.choice = readRowChoice(part("row_choice"));
    reader.optional("unreadable_rows", evaluate.unreadableRows);
    reader.optional("warnings", evaluate.warnings);
    if (reader.has("earlier")) {
        if (auto earlier = evaluationFromJson(reader.value()["earlier"], "earlier"))
            evaluate.earlier = std::make_shared<const Evaluation>(std::move(*earlier));
        else
            reader.note("earlier", earlier.error().detail);
    }
    return evaluate;
}

} // namespace strata
