// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/document_json.h"
#include "model/documents/json_values.h"
#include "model/documents/lens_json.h"
#include "model/documents/run_json.h"
#include "model/documents/series.h"

namespace strata {

nlohmann::json seriesToJson(const Series& series) {
    nlohmann::json document = headerToJson(series);
    document["title"] = jsonText(series.title);
    document["source"] = jsonText(series.source);
    nlohmann::json& points = document["checkpoints"] = nlohmann::json::array();
    for (const SeriesPoint& point : series.points)
        points.push_back({{"step", point.step},
                          {"path", jsonText(point.path)},
                          {"run", point.run ? runToJson(*point.run) : nlohmann::json()},
                          {"lens", point.lens ? lensToJson(*point.lens) : nlohmann::json()}});
    return document;
}

Result<Series> seriesFromJson(const nlohmann::json& document, const std::string& subject) {
    JsonProblem problem{subject, ErrorCode::BadFormat, {}};
    const JsonReader reader(document, problem);
    STRATA_CHECK(checkFormat(reader, "series"));
    Series series;
    readHeader(reader, series);
    reader.optional("title", series.title);
    reader.optional("source", series.source);
    if (!reader.has("checkpoints")) reader.note("checkpoints", "is missing.");
    std::size_t place = 0;
    std::optional<Error> inner; // of a run or lens: named with its place
    reader.each("checkpoints", [&](const JsonReader& item) {
        SeriesPoint point;
        item.required("step", point.step);
        item.optional("path", point.path);
        const std::string where = subject + ", checkpoint " + std::to_string(++place);
        const nlohmann::json& json = document["checkpoints"][place - 1];
        const auto read = [&]<class T>(std::shared_ptr<const T>& into, const char* key, auto from) {
            if (problem.error || inner || !item.has(key)) return;
            auto made = from(json.at(key), where);
            if (made)
                into = std::make_shared<const T>(std::move(*made));
            else
                inner = made.error();
        };
        read(point.run, "run", runFromJson);
        read(point.lens, "lens", lensFromJson);
        if (!problem.error && !series.points.empty() && point.step < series.points.back().step)
            item.note("step", "must not be lower than that of the checkpoint before.");
        series.points.push_back(std::move(point));
    });
    if (problem.error) return tl::unexpected<Error>(*problem.error);
    if (inner) return tl::unexpected<Error>(*inner);
    return series;
}

Result<void> saveSeries(const Series& series, const std::filesystem::path& path) {
    return saveJson(seriesToJson(series), path);
}

} // namespace strata
