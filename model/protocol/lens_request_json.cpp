// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/protocol/lens_request_json.h"

#include "model/analysis/lens_statistics.h"
#include "model/documents/json_values.h"
#include "model/documents/lens_json.h"
#include "model/documents/lens_json_names.h"
#include "model/documents/run_json.h"
#include "model/protocol/request_parts.h"

namespace strata {
namespace {

using Json = nlohmann::json;

constexpr std::array<const char*, 3> matrixNames = {"final", "embedding", "head"};
constexpr std::array<const char*, 3> sourceNames = {"text", "run", "ids"};

Json lensRequestToJson(const LensRequest& request) {
    Json layers = Json::array(), given = Json::array(), statistics = Json::array();
    for (const LayerIndex layer : request.layers)
        layers.push_back(layer.value);
    for (const auto& target : request.givenTargets)
        given.push_back(optionalId(target));
    for (const LensStatistic statistic : request.statistics)
        statistics.push_back(lensStatisticInfo(statistic).key);
    return {{"layers", layers},
            {"stride", request.stride},
            {"after_attention", request.afterAttention},
            {"trained_heads", request.trainedHeads},
            {"readout", readoutName(request.readout)},
            {"matrix", matrixNames[static_cast<std::size_t>(request.matrix.kind)]},
            {"matrix_head", request.matrix.head.value},
            {"target", targetKinds[static_cast<std::size_t>(request.target)]},
            {"target_token", optionalId(request.targetToken)},
            {"anti_target", optionalId(request.antiTarget)},
            {"given_targets", given},
            {"top_k", request.topK},
            {"tracked", idsToJson(request.tracked)},
            {"groups", groupsToJson(request.groups)},
            {"statistics", statistics},
            {"inner", request.innerOptimisation},
            {"headless", request.headless},
            {"row_distances", request.rowDistances}};
}

LensRequest readLensRequest(const JsonReader& reader) {
    LensRequest request;
    std::vector<std::int32_t> layers;
    reader.optional("layers", layers);
    for (const std::int32_t layer : layers)
        request.layers.emplace_back(layer);
    reader.optional("stride", request.stride);
    reader.optional("after_attention", request.afterAttention);
    reader.optional("trained_heads", request.trainedHeads);
    if (reader.has("readout")) request.readout = readReadout(reader);
    readName(reader, "matrix", matrixNames, request.matrix.kind);
    reader.optional("matrix_head", request.matrix.head.value);
    readName(reader, "target", targetKinds, request.target);
    request.targetToken = readId(reader, "target_token");
    request.antiTarget = readId(reader, "anti_target");
    reader.each("given_targets", [&](const JsonReader& item) {
        std::int32_t id = 0;
        if (!item.value().is_null()) item.to(id);
        request.givenTargets.push_back(item.value().is_null() ? std::nullopt : std::optional(TokenId(id)));
    });
    reader.optional("top_k", request.topK);
    request.tracked = readIds(reader, "tracked");
    request.groups = readGroups(reader, "groups");
    reader.each("statistics", [&](const JsonReader& item) {
        std::string key;
        item.to(key);
        if (const LensStatisticInfo* const info = lensStatisticByKey(key))
            request.statistics.push_back(info->statistic);
        else if (!item.failed())
            item.problem()->note(item.path(), "is \"" + key + "\", which is no statistic.");
    });
    reader.optional("inner", request.innerOptimisation);
    reader.optional("headless", request.headless);
    reader.optional("row_distances", request.rowDistances);
    return request;
}

/// What is read further needs the rows and positions of the lens, not its cells.
Json outlineToJson(const Lens& lens) {
    return lensToJson(lensOutline(lens));
}

std::shared_ptr<const Lens> readLensDocument(const JsonReader& reader) {
    if (!reader.has("lens")) {
        reader.note("lens", "is missing.");
        return nullptr;
    }
    auto lens = lensFromJson(reader.value()["lens"], "lens");
    if (lens) return std::make_shared<const Lens>(std::move(*lens));
    reader.note("lens", lens.error().detail);
    return nullptr;
}

} // namespace

Json lensToRequestJson(const request::Lens& lens) {
    Json source = {{"kind", sourceNames[static_cast<std::size_t>(lens.source.kind)]}};
    switch (lens.source.kind) {
    case LensSource::Kind::Text:
        source["text"] = jsonText(lens.source.text);
        source["add_bos"] = lens.source.addBos ? Json(*lens.source.addBos) : Json();
        break;
    case LensSource::Kind::Run:
        if (lens.source.run) source["run"] = runToJson(*lens.source.run);
        break;
    case LensSource::Kind::Ids:
        source["ids"] = idsToJson(lens.source.ids);
        break;
    }
    return {{"model", lens.model.id},
            {"source", source},
            {"lens", lensRequestToJson(lens.request)},
            {"words",
             {{"target", lens.words.target},
              {"anti_target", lens.words.antiTarget},
              {"tracked", lens.words.tracked},
              {"matrix", lens.words.matrix}}}};
}

request::Lens readLens(const JsonReader& reader) {
    request::Lens lens;
    lens.model = readHandle(reader);
    if (reader.has("source")) {
        const JsonReader source(reader.value()["source"], *reader.problem(), "source");
        readName(source, "kind", sourceNames, lens.source.kind);
        source.optional("text", lens.source.text);
        source.optional("add_bos", lens.source.addBos);
        lens.source.ids = readIds(source, "ids");
        if (source.has("run")) {
            if (auto run = runFromJson(source.value()["run"], "source.run"))
                lens.source.run = std::make_shared<const Run>(std::move(*run));
            else
                source.note("run", run.error().detail);
        }
    }
    if (reader.has("lens")) lens.request = readLensRequest({reader.value()["lens"], *reader.problem(), "lens"});
    if (reader.has("words")) {
        const JsonReader words(reader.value()["words"], *reader.problem(), "words");
        words.optional("target", lens.words.target);
        words.optional("anti_target", lens.words.antiTarget);
        words.optional("tracked", lens.words.tracked);
        words.optional("matrix", lens.words.matrix);
    }
    return lens;
}

Json trackToJson(const request::Track& track) {
    Json read = Json::array();
    for (const TokensAt& one : track.read)
        read.push_back({{"position", one.position}, {"tokens", idsToJson(one.tokens)}});
    return {{"model", track.model.id},
            {"lens", outlineToJson(*track.lens)},
            {"read", read},
            {"groups", track.groups ? groupsToJson(*track.groups) : Json()},
            {"forget", idsToJson(track.forget)}};
}

request::Track readTrack(const JsonReader& reader) {
    request::Track track;
    track.model = readHandle(reader);
    track.lens = readLensDocument(reader);
    reader.each("read", [&](const JsonReader& item) {
        TokensAt& one = track.read.emplace_back();
        item.required("position", one.position);
        one.tokens = readIds(item, "tokens");
    });
    if (reader.has("groups")) track.groups = readGroups(reader, "groups");
    track.forget = readIds(reader, "forget");
    return track;
}

Json rowDistancesToJson(const request::MeasureRowDistances& measure) {
    return {{"model", measure.model.id}, {"lens", outlineToJson(*measure.lens)}};
}

request::MeasureRowDistances readRowDistances(const JsonReader& reader) {
    request::MeasureRowDistances measure;
    measure.model = readHandle(reader);
    measure.lens = readLensDocument(reader);
    return measure;
}

Json replaceLayerToJson(const request::ReplaceLayer& replace) {
    return {{"model", replace.model.id},
            {"lens", outlineToJson(*replace.lens)},
            {"layer", replace.layer},
            {"step", replace.step}};
}

request::ReplaceLayer readReplaceLayer(const JsonReader& reader) {
    request::ReplaceLayer replace;
    replace.model = readHandle(reader);
    replace.lens = readLensDocument(reader);
    reader.required("layer", replace.layer);
    reader.required("step", replace.step);
    return replace;
}

} // namespace strata
