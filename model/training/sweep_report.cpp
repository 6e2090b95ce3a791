// SPDX-License-Identifier: GPL-3.0-or-later
// sweep.json, which docs/file-formats.md describes.
#include "model/base/json_reader.h"
#include "model/training/sweep.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace strata {
namespace {

constexpr const char* format = "strata-sweep";

/// The 97.5 % quantile of Student's t with so many degrees of freedom (tables of Fisher and Yates).
double studentQuantile(std::size_t freedom) {
    constexpr std::array table{12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
                               2.201,  2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
                               2.080,  2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042};
    return freedom <= table.size() ? table.at(freedom - 1) : 1.96 + 2.46 / static_cast<double>(freedom);
}

nlohmann::json intervalJson(const std::vector<double>& values, bool share) {
    const MeanInterval interval = meanInterval(values, share);
    const auto orNull = [](const std::optional<double>& value) { return value ? nlohmann::json(*value) : nullptr; };
    return {
        {"mean", interval.mean}, {"low", orNull(interval.low)}, {"high", orNull(interval.high)}, {"values", values}};
}

std::vector<double> valuesOf(const SweepCell& cell, double SweepMeasure::* field) {
    std::vector<double> values;
    for (const SweepMeasure& measure : cell.trained)
        values.push_back(measure.*field);
    return values;
}

/// An object inside of one.
JsonReader memberOf(const JsonReader& reader, const std::string& key) {
    static const nlohmann::json none;
    if (!reader.failed() && !reader.has(key)) reader.note(key, "is missing.");
    return {reader.failed() ? none : reader.value().at(key), *reader.problem(), reader.path() + "." + key};
}

SweepLevel levelIn(const JsonReader& item) {
    SweepLevel level;
    std::string answer;
    item.required("name", level.name);
    item.required("answer", answer);
    level.isLabel = answer == "label";
    item.required("tokens", level.tokens);
    item.required("rows", level.rows);
    item.required("held_out_rows", level.heldOutRows);
    return level;
}

SweepCell cellIn(const JsonReader& item, LayerIndex layer, std::size_t seeds) {
    SweepCell cell;
    cell.layer = layer;
    item.required("name", cell.level);
    std::vector<double> accuracies, losses;
    memberOf(item, "accuracy").required("values", accuracies);
    memberOf(item, "loss").required("values", losses);
    if (!item.failed() && (accuracies.size() != seeds || losses.size() != seeds))
        item.note("accuracy", "must be a JSON array of numbers, one for each seed.");
    for (std::size_t i = 0; i < std::min(accuracies.size(), losses.size()); ++i)
        cell.trained.push_back({accuracies[i], losses[i]});
    const JsonReader lens = memberOf(item, "lens");
    lens.required("accuracy", cell.lens.accuracy);
    lens.required("loss", cell.lens.loss);
    return cell;
}

} // namespace

MeanInterval meanInterval(const std::vector<double>& values, bool share) {
    MeanInterval interval;
    const auto n = static_cast<double>(values.size());
    interval.mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    if (values.size() < 2) return interval;
    double squares = 0;
    for (const double value : values)
        squares += (value - interval.mean) * (value - interval.mean);
    const double half = studentQuantile(values.size() - 1) * std::sqrt(squares / (n - 1.0) / n);
    interval.low = interval.mean - half;
    interval.high = interval.mean + half;
    if (share) {
        interval.low = std::max(0.0, *interval.low);
        interval.high = std::min(1.0, *interval.high);
    }
    return interval;
}

nlohmann::json sweepToJson(const SweepReport& report) {
    nlohmann::json levels = nlohmann::json::array(), layers = nlohmann::json::array();
    for (const SweepLevel& level : report.levels)
        levels.push_back({{"name", level.name},
                          {"answer", level.isLabel ? "label" : "text"},
                          {"tokens", level.tokens},
                          {"rows", level.rows},
                          {"held_out_rows", level.heldOutRows}});
    for (const SweepCell& cell : report.cells) {
        if (layers.empty() || layers.back()["layer"] != cell.layer.value)
            layers.push_back({{"layer", cell.layer.value}, {"levels", nlohmann::json::array()}});
        layers.back()["levels"].push_back({{"name", cell.level},
                                           {"accuracy", intervalJson(valuesOf(cell, &SweepMeasure::accuracy), true)},
                                           {"loss", intervalJson(valuesOf(cell, &SweepMeasure::loss), false)},
                                           {"lens", {{"accuracy", cell.lens.accuracy}, {"loss", cell.lens.loss}}}});
    }
    return {{"format", format},
            {"version", 1},
            {"model", report.model},
            {"task", report.task},
            {"last_layer", report.lastLayer},
            {"readout", report.readout == Readout::Norm ? "norm" : "raw"},
            {"seeds", report.seeds},
            {"options", report.options},
            {"levels", std::move(levels)},
            {"layers", std::move(layers)},
            {"complete", report.complete}};
}

Result<SweepReport> sweepFromJson(const nlohmann::json& json, const std::string& subject) {
    JsonProblem problem{subject, ErrorCode::BadFormat, {}};
    const JsonReader reader(json, problem);
    std::string found, readout;
    reader.optional("format", found);
    if (found != format)
        return fail(ErrorCode::BadFormat, subject, "is not a sweep; name another folder, or remove it.");
    SweepReport report;
    reader.required("model", report.model);
    reader.required("task", report.task);
    reader.required("last_layer", report.lastLayer);
    reader.required("readout", readout);
    report.readout = readout == "norm" ? Readout::Norm : Readout::Raw;
    if (!problem.error && readout != "norm" && readout != "raw") reader.note("readout", "must be \"norm\" or \"raw\".");
    for (const char* list : {"levels", "layers"})
        if (!problem.error && !reader.has(list)) reader.note(list, "is missing.");
    reader.required("seeds", report.seeds);
    if (!problem.error && report.seeds.empty()) reader.note("seeds", "is missing.");
    if (reader.has("options")) report.options = json.at("options");
    reader.required("complete", report.complete);
    reader.each("levels", [&](const JsonReader& item) { report.levels.push_back(levelIn(item)); });
    reader.each("layers", [&](const JsonReader& layer) {
        std::int32_t number = 0;
        layer.required("layer", number);
        layer.each("levels", [&](const JsonReader& item) {
            report.cells.push_back(cellIn(item, LayerIndex(number), report.seeds.size()));
        });
    });
    if (problem.error) return tl::unexpected<Error>(*problem.error);
    return report;
}

} // namespace strata
