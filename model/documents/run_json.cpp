// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/run_json.h"

#include "model/base/json_file.h"
#include "model/base/utf8.h"
#include "model/documents/document_json.h"
#include "model/documents/json_values.h"
#include "model/documents/label_reading_json.h"
#include "model/documents/run_stages.h"

#include <algorithm>

namespace strata {
namespace {

using Json = nlohmann::json;

/// Bytes that are no text by themselves, in hexadecimal.
std::string hexadecimal(const std::string& bytes) {
    static const char* const digits = "0123456789abcdef";
    std::string out;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

Json readingJson(const Reading& reading) {
    Json top = Json::array();
    for (const TokenScore& score : reading.top)
        top.push_back({{"id", score.id.value}, {"text", jsonText(score.text)}, {"logprob", jsonNumber(score.logprob)}});
    return {{"id", reading.id.value},
            {"text", jsonText(reading.text)},
            {"logprob", jsonNumber(reading.logprob)},
            {"probability", jsonNumber(std::exp(reading.logprob))},
            {"entropy", jsonNumber(reading.entropy)},
            {"margin", jsonNumber(reading.margin)},
            {"top", std::move(top)}};
}

Json tokenJson(const RunToken& token) {
    Json json = readingJson(token.reading);
    json["position"] = token.position.value;
    if (isValidUtf8(token.bytes))
        json["bytes"] = token.bytes;
    else
        json["bytes_hex"] = hexadecimal(token.bytes);
    Json heads = Json::object(), chosen = Json::object();
    for (const auto& [name, reading] : token.heads)
        heads[name] = readingJson(reading);
    for (const auto& [name, logprob] : token.chosenLogprobs)
        chosen[name] = jsonNumber(logprob);
    json["heads"] = std::move(heads);
    json["chosen_logprobs"] = std::move(chosen);
    if (!token.layers.empty()) {
        Json layers = Json::array();
        for (const LayerReading& layer : token.layers) {
            Json reading = readingJson(layer.reading);
            reading["layer"] = layer.layer.value;
            reading["chosen_logprob"] = jsonNumber(layer.chosenLogprob);
            layers.push_back(std::move(reading));
        }
        json["layers"] = std::move(layers);
    }
    return json;
}

Json tokensJson(const std::vector<RunToken>& tokens) {
    Json json = Json::array();
    for (const RunToken& token : tokens)
        json.push_back(tokenJson(token));
    return json;
}

Json levelJson(const RunLevel& level) {
    Json candidates = Json::array();
    for (const LabelCandidate& candidate : level.candidates)
        candidates.push_back({{"label", jsonText(candidate.label)},
                              {"logprob", jsonNumber(candidate.logprob)},
                              {"probability", jsonNumber(candidate.probability)},
                              {"children", candidate.children},
                              {"tokens", candidate.tokens > 0 ? Json(candidate.tokens) : Json(nullptr)}});
    Json json = {
        {"name", level.name},
        {"head", level.head},
        {"tensor", level.tensor},
        {"layer", level.layer.value},
        {"readout", readoutName(level.readout)},
        {"text", jsonText(level.text)},
        {"label", level.label ? jsonText(*level.label) : Json(nullptr)},
        {"label_valid", level.labelValid},
        {"constrained", level.constrained},
        {"stopped_by", stopReasonName(level.stoppedBy)},
        {"sum_logprob", jsonNumber(level.sumLogprob)},
        {"label_probability", jsonNumber(level.labelProbability)},
        {"path_probability", jsonNumber(level.pathProbability)},
        {"path_minimum", jsonNumber(level.pathMinimum)},
        {"scored", level.scored},
        {"under_parent", level.underParent ? Json(*level.underParent) : Json(nullptr)},
        {"label_match", level.labelMatch == LabelMatch::None ? Json(nullptr) : Json(labelMatchName(level.labelMatch))},
        {"label_distance", level.labelMatch == LabelMatch::Nearest ? Json(level.labelDistance) : Json(nullptr)},
        {"candidates", std::move(candidates)},
        {"tokens", tokensJson(level.tokens)}};
    if (!level.labelReadings.empty()) json["label_readings"] = labelReadingsToJson(level.labelReadings);
    return json;
}

Json levelsJson(const std::vector<RunLevel>& levels) {
    Json json = Json::array();
    for (const RunLevel& level : levels)
        json.push_back(levelJson(level));
    return json;
}

Json beamJson(const RunBeam& beam) {
    Json probabilities = Json::array();
    for (const double probability : beam.probabilities)
        probabilities.push_back(jsonNumber(probability));
    return {{"path", textsToJson(beam.path)},
            {"probabilities", std::move(probabilities)},
            {"probability", jsonNumber(beam.probability)},
            {"logprob", jsonNumber(beam.logprob)},
            {"texts", textsToJson(beam.texts)}};
}

Json columnJson(const RunColumn& column) {
    return {{"name", column.name},
            {"head", column.head.empty() ? Json(nullptr) : Json(column.head)},
            {"layer", column.layer.value},
            {"readout", readoutName(column.readout)},
            {"text", jsonText(column.text)},
            {"stopped_by", stopReasonName(column.stoppedBy)},
            {"tokens", tokensJson(column.tokens)}};
}

// -------------------------------------------------------------------------------------------------------------------
// reading

template <class Id> void readId(const JsonReader& reader, const std::string& key, Id& out) {
    reader.required(key, out.value);
}

StopReason readStopReason(const JsonReader& reader) {
    std::string name;
    reader.required("stopped_by", name);
    for (const auto reason :
         {StopReason::EndOfTurn, StopReason::MaxNewTokens, StopReason::Cancelled, StopReason::Forced})
        if (name == stopReasonName(reason)) return reason;
    reader.note("stopped_by", "must be one of end_of_turn, max_new_tokens, cancelled, forced.");
    return StopReason::Cancelled;
}

Reading readReading(const JsonReader& reader) {
    Reading reading;
    readId(reader, "id", reading.id);
    reader.required("text", reading.text);
    reader.required("logprob", reading.logprob);
    reader.optional("entropy", reading.entropy);
    reader.optional("margin", reading.margin);
    reader.each("top", [&](const JsonReader& item) {
        TokenScore score;
        readId(item, "id", score.id);
        item.required("text", score.text);
        item.required("logprob", score.logprob);
        reading.top.push_back(std::move(score));
    });
    return reading;
}

std::string readBytes(const JsonReader& reader) {
    std::string bytes;
    if (!reader.has("bytes_hex")) {
        reader.optional("bytes", bytes);
        return bytes;
    }
    std::string digits;
    reader.optional("bytes_hex", digits);
    const auto valueOf = [](char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    };
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        const int high = valueOf(digits[i]), low = i + 1 < digits.size() ? valueOf(digits[i + 1]) : -1;
        if (high < 0 || low < 0) {
            reader.note("bytes_hex", "must be pairs of hexadecimal digits.");
            return {};
        }
        bytes += static_cast<char>(high * 16 + low);
    }
    return bytes;
}

std::vector<RunToken> readTokens(const JsonReader& reader) {
    std::vector<RunToken> tokens;
    if (!reader.failed() && !reader.has("tokens")) reader.note("tokens", "is missing.");
    reader.each("tokens", [&](const JsonReader& item) {
        RunToken token;
        readId(item, "position", token.position);
        token.reading = readReading(item);
        token.bytes = readBytes(item);
        item.eachMember(
            "heads", [&](const std::string& name, const JsonReader& head) { token.heads[name] = readReading(head); });
        item.optional("chosen_logprobs", token.chosenLogprobs);
        item.each("layers", [&](const JsonReader& layer) {
            LayerReading reading;
            readId(layer, "layer", reading.layer);
            reading.reading = readReading(layer);
            layer.optional("chosen_logprob", reading.chosenLogprob);
            token.layers.push_back(std::move(reading));
        });
        tokens.push_back(std::move(token));
    });
    return tokens;
}

LabelMatch readMatch(const JsonReader& reader, const std::string& name) {
    for (const auto match : {LabelMatch::None, LabelMatch::Exact, LabelMatch::Normalised, LabelMatch::Nearest})
        if (name == labelMatchName(match)) return match;
    reader.note("label_match", "must be one of exact, normalised, nearest.");
    return LabelMatch::None;
}

RunLevel readLevel(const JsonReader& reader) {
    RunLevel level;
    reader.required("name", level.name);
    level.head = level.name;
    reader.optional("head", level.head);
    reader.optional("tensor", level.tensor);
    readId(reader, "layer", level.layer);
    level.readout = readReadout(reader);
    reader.required("text", level.text);
    reader.optional("label", level.label);
    level.labelValid = level.label.has_value();
    reader.optional("label_valid", level.labelValid);
    reader.optional("constrained", level.constrained);
    level.stoppedBy = readStopReason(reader);
    reader.required("sum_logprob", level.sumLogprob);
    reader.optional("label_probability", level.labelProbability);
    reader.optional("path_probability", level.pathProbability);
    reader.optional("path_minimum", level.pathMinimum);
    reader.optional("scored", level.scored);
    reader.optional("under_parent", level.underParent);
    std::string match;
    reader.optional("label_match", match);
    level.labelMatch = readMatch(reader, match);
    reader.optional("label_distance", level.labelDistance);
    level.labelReadings = readLabelReadings(reader, "label_readings");
    reader.each("candidates", [&](const JsonReader& item) {
        LabelCandidate candidate;
        item.required("label", candidate.label);
        item.required("logprob", candidate.logprob);
        item.required("probability", candidate.probability);
        item.optional("children", candidate.children);
        item.optional("tokens", candidate.tokens);
        level.candidates.push_back(std::move(candidate));
    });
    level.tokens = readTokens(reader);
    return level;
}

RunBeam readBeam(const JsonReader& reader) {
    RunBeam beam;
    reader.required("path", beam.path);
    reader.optional("probabilities", beam.probabilities);
    reader.required("probability", beam.probability);
    reader.required("logprob", beam.logprob);
    reader.optional("texts", beam.texts);
    return beam;
}

RunColumn readColumn(const JsonReader& reader) {
    RunColumn column;
    reader.required("name", column.name);
    reader.optional("head", column.head);
    readId(reader, "layer", column.layer);
    column.readout = readReadout(reader);
    reader.required("text", column.text);
    column.stoppedBy = readStopReason(reader);
    column.tokens = readTokens(reader);
    return column;
}

/// The prompt's tokens, then those after it: the document keeps them apart so that "prompt" reads as the contract says.
void readSequence(const JsonReader& reader, const std::string& key, Run& run) {
    if (!reader.has(key)) return;
    const JsonReader part(reader.value()[key], *reader.problem(), key);
    std::vector<std::int32_t> ids;
    std::vector<std::string> pieces, texts;
    part.optional("ids", ids);
    part.optional("pieces", pieces);
    part.optional("texts", texts);
    if (reader.failed()) return;
    if (!pieces.empty() && pieces.size() != ids.size()) part.note("pieces", "must be as many as \"ids\".");
    if (!texts.empty() && texts.size() != ids.size()) part.note("texts", "must be as many as \"ids\".");
    if (reader.failed()) return;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        SequenceToken token;
        token.id = TokenId(ids[i]);
        if (!pieces.empty()) token.piece = pieces[i];
        token.text = texts.empty() ? token.piece : texts[i];
        run.sequence.push_back(std::move(token));
    }
}

/// Of stages that are there already.
void readPins(const JsonReader& reader, Run& run) {
    if (reader.failed() || !reader.has("pins")) return;
    if (reader.value()["pins"].is_array() && reader.value()["pins"].size() > mostPins)
        return reader.note("pins", "is larger than this program reads.");
    reader.each("pins", [&](const JsonReader& item) {
        TokenPlace pin;
        item.required("stage", pin.stage);
        item.required("token", pin.token);
        if (item.failed()) return;
        if (!hasToken(run, pin)) return item.note("token", "is none of the run.");
        if (std::find(run.pins.begin(), run.pins.end(), pin) == run.pins.end()) run.pins.push_back(pin);
    });
}

Json sequenceJson(const Run& run, std::size_t begin, std::size_t end) {
    Json ids = Json::array(), pieces = Json::array(), texts = Json::array();
    for (std::size_t i = begin; i < end; ++i) {
        ids.push_back(run.sequence[i].id.value);
        pieces.push_back(jsonText(run.sequence[i].piece));
        texts.push_back(jsonText(run.sequence[i].text));
    }
    return {{"ids", std::move(ids)}, {"pieces", std::move(pieces)}, {"texts", std::move(texts)}};
}

} // namespace

Json runToJson(const Run& run) {
    Json document = headerToJson(run);
    document["task"] = run.task;
    document["seed"] = run.seed;
    document["options"] = textsToJson(run.options);
    document["fields"] = textsToJson(run.fields);
    document["segments"] = segmentsToJson(run.segments);

    const std::size_t prompt = std::min(run.sequence.size(), static_cast<std::size_t>(std::max(run.promptLength, 0)));
    document["prompt"] = sequenceJson(run, 0, prompt);
    document["prompt"]["text"] = jsonText(run.promptText);
    document["prompt"]["length"] = run.promptLength;
    document["continuation"] = sequenceJson(run, prompt, run.sequence.size());

    if (run.isFree()) {
        document["columns"] = Json::array();
        for (const RunColumn& column : run.columns)
            document["columns"].push_back(columnJson(column));
    }
    if (!run.isFree() || !run.levels.empty()) {
        document["levels"] = levelsJson(run.levels);
    }
    if (!run.original.empty()) document["original"] = {{"levels", levelsJson(run.original)}};
    if (!run.beams.empty()) {
        document["beams"] = Json::array();
        for (const RunBeam& beam : run.beams)
            document["beams"].push_back(beamJson(beam));
    }
    document["cost"] = costToJson(run.cost);
    for (const TokenPlace& pin : run.pins) // of a run that grows some wait for their tokens
        if (hasToken(run, pin)) document["pins"].push_back({{"stage", pin.stage}, {"token", pin.token}});
    return document;
}

Result<Run> runFromJson(const Json& document, const std::string& subject) {
    JsonProblem problem{subject, ErrorCode::BadFormat, {}};
    const JsonReader reader(document, problem);
    STRATA_CHECK(checkFormat(reader, "run"));

    Run run;
    readHeader(reader, run);
    reader.optional("task", run.task);
    reader.optional("seed", run.seed);
    reader.optional("options", run.options);
    reader.optional("fields", run.fields);
    run.segments = readSegments(reader);
    readSequence(reader, "prompt", run);
    run.promptLength = static_cast<std::int32_t>(run.sequence.size());
    if (reader.has("prompt")) {
        const JsonReader prompt(document["prompt"], problem, "prompt");
        prompt.optional("text", run.promptText);
        prompt.optional("length", run.promptLength);
    }
    readSequence(reader, "continuation", run);
    if (!problem.error && !document.contains("levels") && !document.contains("columns"))
        reader.note("levels", "is missing.");
    reader.each("levels", [&](const JsonReader& item) { run.levels.push_back(readLevel(item)); });
    if (reader.has("original"))
        JsonReader(document["original"], problem, "original").each("levels", [&](const JsonReader& item) {
            run.original.push_back(readLevel(item));
        });
    reader.each("beams", [&](const JsonReader& item) { run.beams.push_back(readBeam(item)); });
    reader.each("columns", [&](const JsonReader& item) { run.columns.push_back(readColumn(item)); });
    if (reader.has("cost")) run.cost = readCost(JsonReader(document["cost"], problem, "cost"));
    readPins(reader, run);
    checkSegments(reader, run.segments, run.sequence.size(), run.levels.size());
    const auto length = static_cast<std::int32_t>(run.sequence.size());
    if (run.promptLength < 0 || run.promptLength > length) reader.note("prompt.length", "is larger than the sequence.");
    if (problem.error) return tl::unexpected<Error>(*problem.error);
    return run;
}

Result<void> saveRun(const Run& run, const std::filesystem::path& path) {
    return saveJson(runToJson(run), path);
}

Result<Run> loadRun(const std::filesystem::path& path) {
    STRATA_TRY(const Json document, readJsonFile(path));
    return runFromJson(document, path.string());
}

} // namespace strata
