#include "model/base/json_file.h"
#include "model/run/json_values.h"
#include "model/run/lens_json.h"
#include "model/run/lens_json_names.h"
#include "model/run/run_json.h"

namespace strata {
namespace {

using Json = nlohmann::json;

Json tokenJson(const Lens& lens, TokenId id) {
    return {{"id", id.value}, {"text", jsonText(lens.textOf(id))}};
}

Json optionalTokenJson(const Lens& lens, const std::optional<TokenId>& id) {
    return id ? tokenJson(lens, *id) : Json(nullptr);
}

/// One row of "top": the most probable tokens of every position; an empty list where nothing was computed.
Json topRow(const Lens& lens, std::size_t row) {
    Json positions = Json::array();
    for (std::size_t position = 0; position < lens.positions.size(); ++position) {
        Json top = Json::array();
        for (std::size_t k = 0; k < static_cast<std::size_t>(lens.topK); ++k) {
            const std::size_t at = lens.cell(row, position) * static_cast<std::size_t>(lens.topK) + k;
            if (lens.topIds[at].value < 0) break;
            Json token = tokenJson(lens, lens.topIds[at]);
            token["logprob"] = jsonNumber(lens.topLogprobs[at]);
            top.push_back(std::move(token));
        }
        positions.push_back(std::move(top));
    }
    return positions;
}

Json valuesJson(const std::vector<float>& values, std::size_t begin, std::size_t count, bool whole = false) {
    Json json = Json::array();
    for (std::size_t i = begin; i < begin + count; ++i)
        json.push_back(whole && std::isfinite(values[i]) ? Json(static_cast<std::int64_t>(values[i]))
                                                         : jsonNumber(values[i]));
    return json;
}

Json statisticRow(const Lens& lens, std::size_t statistic, std::size_t row) {
    const std::size_t length = lens.positions.size();
    return valuesJson(lens.statistics[statistic], row * length, length,
                      static_cast<LensStatistic>(statistic) == LensStatistic::TargetRank);
}

Json trackedRow(const Lens& lens, std::size_t row) {
    Json positions = Json::array();
    for (std::size_t position = 0; position < lens.positions.size(); ++position)
        positions.push_back(
            valuesJson(lens.trackedLogprobs, lens.cell(row, position) * lens.tracked.size(), lens.tracked.size()));
    return positions;
}

Json rowName(const LensRow& row) {
    return {{"layer", row.layer.value},
            {"part", partNames[static_cast<std::size_t>(row.part)]},
            {"head", row.head.empty() ? Json(nullptr) : Json(row.head)}};
}

/// A sub-layer row or a trained head: everything of it in one object.
Json moreRow(const Lens& lens, std::size_t row) {
    Json json = rowName(lens.rows[row]);
    json["top"] = topRow(lens, row);
    json["statistics"] = Json::object();
    for (std::size_t s = 0; s < lensStatisticCount; ++s)
        if (!lens.statistics[s].empty()) json["statistics"][lensStatisticKeys[s]] = statisticRow(lens, s, row);
    if (!lens.tracked.empty()) json["tracked"] = trackedRow(lens, row);
    return json;
}

Json innerJson(const InnerOptimisation& inner) {
    Json json = {{"readout", readoutName(inner.readout)}};
    const auto length = static_cast<std::size_t>(inner.positions);
    for (const InnerArray& array : innerArrays) {
        Json rows = Json::array();
        for (std::size_t layer = 0; layer <= static_cast<std::size_t>(inner.layers); ++layer)
            rows.push_back(valuesJson(inner.*array.values, layer * length, length));
        json[array.key] = std::move(rows);
    }
    return json;
}

Json curve(const std::vector<double>& values) {
    Json json = Json::array();
    for (const double value : values)
        json.push_back(jsonNumber(value));
    return json;
}

/// The rows are named: their order in the document is this object's own.
Json rowDistancesJson(const Lens& lens, const RowDistances& distances) {
    Json rows = Json::array(), values = Json::array();
    for (std::size_t row = 0; row < lens.rows.size(); ++row) {
        rows.push_back(rowName(lens.rows[row]));
        values.push_back(valuesJson(distances.values, row * lens.rows.size(), lens.rows.size()));
    }
    return {{"measure", "jensen_shannon_distance"},
            {"unit", "sqrt(nats)"},
            {"positions", distances.positions},
            {"rows", std::move(rows)},
            {"values", std::move(values)}};
}

} // namespace

Json lensToJson(const Lens& lens) {
    Json positions = Json::array(), targets = Json::array(), layers = Json::array(), top = Json::array(),
         more = Json::array();
    for (const SequenceToken& token : lens.positions)
        positions.push_back({{"id", token.id.value}, {"text", jsonText(token.text)}, {"piece", jsonText(token.piece)}});
    for (const auto& target : lens.targets)
        targets.push_back(optionalTokenJson(lens, target));
    Json statistics = Json::object(), tracked = Json::array();
    for (std::size_t s = 0; s < lensStatisticCount; ++s)
        if (!lens.statistics[s].empty()) statistics[lensStatisticKeys[s]] = Json::array();
    for (std::size_t row = 0; row < lens.rows.size(); ++row) {
        if (!isPlain(lens.rows[row])) {
            more.push_back(moreRow(lens, row));
            continue;
        }
        layers.push_back(lens.rows[row].layer.value);
        top.push_back(topRow(lens, row));
        for (std::size_t s = 0; s < lensStatisticCount; ++s)
            if (!lens.statistics[s].empty()) statistics[lensStatisticKeys[s]].push_back(statisticRow(lens, s, row));
        if (!lens.tracked.empty()) tracked.push_back(trackedRow(lens, row));
    }
    Json document = {{"format", "strata-lens"},
                     {"version", 1},
                     {"strata", lens.strataVersion},
                     {"created", lens.createdAt},
                     {"model", modelSummaryToJson(lens.model)},
                     {"heads", headsToJson(lens.heads)},
                     {"device", lens.device},
                     {"dtype", lens.dtype},
                     {"text", jsonText(lens.text)},
                     {"readout", readoutName(lens.readout)},
                     {"matrix", lens.matrix},
                     {"target",
                      {{"kind", targetKinds[static_cast<std::size_t>(lens.targetKind)]},
                       {"token", optionalTokenJson(lens, lens.targetToken)},
                       {"anti", optionalTokenJson(lens, lens.antiTarget)}}},
                     {"targets", std::move(targets)},
                     {"positions", std::move(positions)},
                     {"segments", segmentsToJson(lens.segments)},
                     {"level_names", lens.levelNames},
                     {"layers", std::move(layers)},
                     {"top_k", lens.topK},
                     {"top", std::move(top)},
                     {"statistics", std::move(statistics)},
                     {"more_rows", std::move(more)},
                     {"warnings", Json::array()},
                     {"cancelled", lens.cancelled},
                     {"milliseconds", jsonNumber(lens.milliseconds)}};
    for (const std::string& warning : lens.warnings)
        document["warnings"].push_back(jsonText(warning));
    if (!lens.tracked.empty()) {
        Json tokens = Json::array();
        for (const TokenId id : lens.tracked)
            tokens.push_back(tokenJson(lens, id));
        document["tracked"] = {{"tokens", std::move(tokens)}, {"logprobs", std::move(tracked)}};
    }
    if (lens.inner) document["inner"] = innerJson(*lens.inner);
    if (lens.headless)
        document["headless"] = {{"contrastive_loss", curve(lens.headless->contrastiveLoss)},
                                {"log_count", jsonNumber(lens.headless->logCount)},
                                {"adjusted_loss", curve(lens.headless->adjustedLoss)},
                                {"nearest_accuracy", curve(lens.headless->nearestAccuracy)},
                                {"anisotropy", curve(lens.headless->anisotropy)}};
    if (lens.rowDistances) document["row_distances"] = rowDistancesJson(lens, *lens.rowDistances);
    return document;
}

Result<void> saveLens(const Lens& lens, const std::filesystem::path& path) {
    return writeFileAtomically(path, lensToJson(lens).dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
}

} // namespace strata
