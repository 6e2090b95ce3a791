// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/document_json.h"
#include "model/documents/json_values.h"
#include "model/training_log/training.h"

#include <cmath>

namespace strata {
namespace {

constexpr int mostLayers = 100'000;

using Json = nlohmann::json;

Json pointsToJson(const std::vector<TrainingPoint>& points) {
    Json all = Json::array();
    for (const TrainingPoint& point : points)
        all.push_back(Json::array({point.step, jsonNumber(point.value)}));
    return all;
}

Json samplesToJson(const std::vector<TrainingSamples>& samples) {
    Json all = Json::array();
    for (const TrainingSamples& at : samples) {
        Json rows = Json::array();
        for (const TrainingSample& row : at.rows) {
            Json answers = Json::array();
            for (const TrainingAnswer& answer : row.answers)
                answers.push_back({{"name", jsonText(answer.level)},
                                   {"gold", jsonText(answer.gold)},
                                   {"text", jsonText(answer.text)},
                                   {"probability", jsonNumber(answer.probability)}});
            rows.push_back({{"row", row.row}, {"input", jsonText(row.input)}, {"levels", std::move(answers)}});
        }
        all.push_back({{"step", at.step}, {"samples", std::move(rows)}});
    }
    return all;
}

Json layersToJson(const std::vector<TrainingLayers>& layers) {
    Json all = Json::array();
    for (const TrainingLayers& at : layers) {
        Json read = Json::array();
        for (const TrainingLayer& layer : at.layers)
            read.push_back(
                {{"layer", layer.layer}, {"loss", jsonNumber(layer.loss)}, {"accuracy", jsonNumber(layer.accuracy)}});
        all.push_back({{"step", at.step}, {"level", jsonText(at.level)}, {"layers", std::move(read)}});
    }
    return all;
}

/// A number that may be missing; one that is none counts as missing.
std::optional<double> number(const JsonReader& reader, const std::string& key) {
    std::optional<double> value;
    reader.optional(key, value);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

TrainingSeries readSeries(const JsonReader& reader) {
    TrainingSeries series;
    reader.required("name", series.name);
    reader.each("points", [&](const JsonReader& item) {
        const Json& pair = item.value();
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_number_integer() || !pair[1].is_number())
            return item.problem()->note(item.path(), "must be [step, number].");
        const TrainingPoint point{pair[0].get<std::int64_t>(), pair[1].get<double>()};
        if (!std::isfinite(point.value)) return item.problem()->note(item.path(), "must be [step, number].");
        if (!series.points.empty() && series.points.back().step >= point.step)
            return item.problem()->note(item.path(), "must have a step above the one before.");
        series.points.push_back(point);
    });
    return series;
}

TrainingSample readSample(const JsonReader& reader) {
    TrainingSample sample;
    reader.optional("row", sample.row);
    reader.optional("input", sample.input);
    reader.each("levels", [&](const JsonReader& item) {
        TrainingAnswer answer;
        item.optional("name", answer.level);
        item.optional("gold", answer.gold);
        item.optional("text", answer.text);
        answer.probability = number(item, "probability");
        sample.answers.push_back(std::move(answer));
    });
    return sample;
}

} // namespace

Json trainingToJson(const Training& training) {
    Json document = headerToJson(training);
    document["title"] = jsonText(training.title);
    document["source"] = jsonText(training.source);
    document["source_kind"] = jsonText(training.sourceKind);
    document["planned_steps"] = training.plannedSteps ? Json(*training.plannedSteps) : Json();
    document["ended"] = training.ended;
    document["vocabularies"] = Json::object();
    for (const auto& [head, tokens] : training.vocabularies)
        document["vocabularies"][jsonText(head).get<std::string>()] = tokens;
    Json series = Json::array();
    for (const TrainingSeries& one : training.series)
        series.push_back({{"name", jsonText(one.name)}, {"points", pointsToJson(one.points)}});
    document["series"] = std::move(series);
    document["samples"] = samplesToJson(training.samples);
    document["layer_readings"] = layersToJson(training.layers);
    return document;
}

Result<Training> trainingFromJson(const Json& document, const std::string& subject) {
    JsonProblem problem{subject, ErrorCode::BadFormat, {}};
    const JsonReader reader(document, problem);
    STRATA_CHECK(checkFormat(reader, "training"));
    Training training;
    readHeader(reader, training);
    reader.optional("title", training.title);
    reader.optional("source", training.source);
    reader.optional("source_kind", training.sourceKind);
    reader.optional("planned_steps", training.plannedSteps);
    reader.optional("ended", training.ended);
    reader.optional("vocabularies", training.vocabularies);
    reader.each("series", [&](const JsonReader& item) { training.series.push_back(readSeries(item)); });
    reader.each("samples", [&](const JsonReader& item) {
        TrainingSamples at;
        item.required("step", at.step);
        item.each("samples", [&](const JsonReader& row) { at.rows.push_back(readSample(row)); });
        training.samples.push_back(std::move(at));
    });
    reader.each("layer_readings", [&](const JsonReader& item) {
        TrainingLayers at;
        item.required("step", at.step);
        item.required("level", at.level);
        item.each("layers", [&](const JsonReader& one) {
            TrainingLayer layer;
            one.required("layer", layer.layer);
            layer.loss = number(one, "loss");
            layer.accuracy = number(one, "accuracy");
            if (layer.layer < 0 || layer.layer > mostLayers) one.note("layer", "must be 0 to 100000.");
            at.layers.push_back(layer);
        });
        training.layers.push_back(std::move(at));
    });
    if (problem.error) return tl::unexpected<Error>(*problem.error);
    return training;
}

Result<void> saveTraining(const Training& training, const std::filesystem::path& path) {
    return saveJson(trainingToJson(training), path);
}

} // namespace strata
