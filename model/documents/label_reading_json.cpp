// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/label_reading_json.h"

#include "model/documents/json_values.h"

namespace strata {

using Json = nlohmann::json;

Json labelReadingToJson(const LabelReading& reading) {
    return {{"layer", reading.layer.value},
            {"readout", readoutName(reading.readout)},
            {"head", reading.head.empty() ? Json(nullptr) : jsonText(reading.head)},
            {"label", jsonText(reading.label)},
            {"probability", jsonNumber(reading.probability)},
            {"margin", jsonNumber(reading.margin)},
            {"entropy", jsonNumber(reading.entropy)},
            {"gold_rank", reading.goldRank ? Json(*reading.goldRank) : Json(nullptr)},
            {"gold_probability", jsonNumber(reading.goldProbability)},
            {"cosine", jsonNumber(reading.cosine)}};
}

LabelReading readLabelReading(const JsonReader& reader) {
    LabelReading reading;
    reader.required("layer", reading.layer.value);
    if (!reader.failed() && reading.layer.value < 0) reader.note("layer", "must be 0 or larger.");
    reading.readout = readReadout(reader);
    reader.optional("head", reading.head);
    reader.required("label", reading.label);
    reader.required("probability", reading.probability);
    reader.optional("margin", reading.margin);
    reader.optional("entropy", reading.entropy);
    reader.optional("gold_rank", reading.goldRank);
    if (reading.goldRank && *reading.goldRank < 1) reader.note("gold_rank", "must be 1 or larger.");
    reader.optional("gold_probability", reading.goldProbability);
    reader.optional("cosine", reading.cosine);
    return reading;
}

Json labelReadingsToJson(const std::vector<LabelReading>& readings) {
    Json array = Json::array();
    for (const LabelReading& reading : readings)
        array.push_back(labelReadingToJson(reading));
    return array;
}

std::vector<LabelReading> readLabelReadings(const JsonReader& object, const std::string& key) {
    std::vector<LabelReading> readings;
    object.each(key, [&](const JsonReader& item) { readings.push_back(readLabelReading(item)); });
    return readings;
}

} // namespace strata
