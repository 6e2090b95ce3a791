// SPDX-License-Identifier: GPL-3.0-or-later
// An evaluation of many rows, drawn.
#pragma once

#include "tests/support/sample_evaluation.h"

#include <QString>

#include <fstream>
#include <memory>
#include <random>

namespace strata::test {

/// Rows drawn by a fixed generator: two label levels, the second with readings of every layer, and a data file.
inline std::shared_ptr<const Evaluation> drawn(std::size_t rows, const QString& folder, bool readings = true,
                                               double accuracy = 0.7) {
    auto evaluation = std::make_shared<Evaluation>(sampleEvaluation());
    evaluation->records.clear();
    evaluation->data = (folder + QStringLiteral("/rows.jsonl")).toStdString();
    std::ofstream data(evaluation->data);
    std::mt19937 draw(3);
    const auto unit = [&] { return double(draw() % 10000) / 10000; };
    const std::vector<std::string> domains{"CS", "Law", "Art & <Craft>"};
    for (std::size_t i = 0; i < rows; ++i) {
        const std::string domain = domains[draw() % 3], area = domain + " " + std::to_string(draw() % 5);
        const std::string said = unit() < accuracy ? domain : domains[draw() % 3];
        const std::string answer = unit() < accuracy ? area : said + " " + std::to_string(draw() % 5);
        EvaluationRecord record = sampleRecord(std::to_string(i + 1), labelRecord(domain, said, 0.4 + unit() * 0.6),
                                               labelRecord(area, answer, 0.3 + unit() * 0.7));
        record.promptTokens = 5 + std::int64_t(draw() % 50);
        record.levels[1].beforeTokens = 12;
        record.levels[1].answerTokens = 2;
        for (int layer = 0; readings && layer <= 4; ++layer) {
            LabelReading reading;
            reading.layer = LayerIndex(layer);
            reading.label = unit() < 0.2 + 0.2 * layer ? answer : area;
            reading.probability = 0.2 + 0.15 * layer + unit() * 0.2;
            reading.margin = reading.probability / 2;
            reading.entropy = 1 - reading.probability / 2;
            reading.goldRank = reading.label == area ? 1 : 3;
            reading.goldProbability = 0.3;
            record.levels[1].readings.push_back(reading);
        }
        evaluation->records.push_back(std::move(record));
        data << R"({"text": "input number )" << i + 1 << (i == 6 ? " with a Needle" : "") << R"(", "labels": [")"
             << domain << R"(", ")" << area << "\"]}\n";
    }
    evaluation->rows = std::int64_t(rows);
    return evaluation;
}

} // namespace strata::test
