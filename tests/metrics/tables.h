// SPDX-License-Identifier: GPL-3.0-or-later
// Predictions written down in a test, and what is asked of them.
#pragma once

#include "model/metrics/bootstrap.h"
#include "model/metrics/score_json.h"

#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

namespace strata::test {

inline Taxonomy taxonomyOf(const char* json) {
    auto taxonomy = taxonomyFromJson(nlohmann::json::parse(json), "taxonomy");
    if (!taxonomy) qFatal("%s", taxonomy.error().message().c_str());
    return *taxonomy;
}

/// Animal {Bird, Fish}, Plant {Tree, Herb, Moss}.
inline const Taxonomy& lifeTaxonomy() {
    static const Taxonomy life = taxonomyOf(R"({"name": "Life", "levels": ["kingdom", "form"], "children": [
        {"label": "Animal", "children": ["Bird", "Fish"]}, {"label": "Plant", "children": ["Tree", "Herb", "Moss"]}]})");
    return life;
}

/// The table of these lines; an error's sentence instead.
inline Result<PredictionTable> tableOf(const std::vector<std::string>& lines, const Taxonomy* taxonomy = nullptr,
                                       bool keepIds = false) {
    PredictionTable table(taxonomy, keepIds);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string where = "rows, line " + std::to_string(i + 1);
        STRATA_TRY(PredictionRow row, parsePredictionRow(lines[i], where));
        row.line = i + 1;
        STRATA_CHECK(table.add(row, where));
    }
    STRATA_CHECK(table.finish());
    return table;
}

inline Score scoreOf(const std::vector<std::string>& lines, const Taxonomy* taxonomy = nullptr) {
    const auto table = tableOf(lines, taxonomy);
    if (!table) qFatal("%s", table.error().message().c_str());
    return table->score();
}

inline bool near(const Measure& value, double expected, double tolerance = 1e-12) {
    return value && std::abs(*value - expected) <= tolerance;
}

inline std::filesystem::path written(const QTemporaryDir& folder, const char* name, const std::string& bytes) {
    const std::filesystem::path path = folder.filePath(QString::fromUtf8(name)).toStdString();
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

} // namespace strata::test
