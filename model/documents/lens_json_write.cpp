// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/atomic_file.h"
#include "model/documents/document_json.h"
#include "model/documents/json_values.h"
#include "model/documents/lens_json.h"
#include "model/documents/lens_json_names.h"
#include "model/documents/run_json.h"

#include <functional>
#include <map>

namespace strata {
namespace {

using Json = nlohmann::json;
using Write = std::function<void(std::string_view)>;

/// Writes a lens piece by piece: no more than the tokens of one cell are values in memory at a time. The bytes are
/// those that the library writes of the whole document: no spaces, the keys of an object in order.
class LensWriter {
public:
    LensWriter(const Lens& lens, Write write) : m_lens(lens), m_write(std::move(write)) {
        for (std::size_t row = 0; row < lens.rows.size(); ++row)
            (isPlain(lens.rows[row]) ? m_plain : m_more).push_back(row);
    }

    void write() {
        const Lens& lens = m_lens;
        Members members;
        const auto simple = [&](const std::string& key, Json json) {
            members.emplace(key, [this, json = std::move(json)] { value(json); });
        };
        const Json header = headerToJson(lens);
        for (const auto& [key, json] : header.items())
            simple(key, json);
        if (!lens.title.empty()) simple("title", jsonText(lens.title));
        simple("text", jsonText(lens.text));
        simple("readout", readoutName(lens.readout));
        simple("matrix", lens.matrix);
        simple("target", {{"kind", targetKinds[static_cast<std::size_t>(lens.targetKind)]},
                          {"token", optionalToken(lens.targetToken)},
                          {"anti", optionalToken(lens.antiTarget)}});
        simple("segments", segmentsToJson(lens.segments));
        simple("level_names", lens.levelNames);
        simple("top_k", lens.topK);
        simple("cancelled", lens.cancelled);
        simple("milliseconds", jsonNumber(lens.milliseconds));
        members["targets"] = [&] {
            array(lens.targets.size(), [&](std::size_t i) { value(optionalToken(lens.targets[i])); });
        };
        members["positions"] = [&] {
            array(lens.positions.size(), [&](std::size_t i) {
                const SequenceToken& token = lens.positions[i];
                value({{"id", token.id.value}, {"text", jsonText(token.text)}, {"piece", jsonText(token.piece)}});
            });
        };
        members["layers"] = [&] { plainRows([&](std::size_t row) { value(lens.rows[row].layer.value); }); };
        members["top"] = [&] { plainRows([&](std::size_t row) { top(row); }); };
        members["statistics"] = [&] {
            statistics([&](std::size_t s) { plainRows([this, s](std::size_t row) { statistic(s, row); }); });
        };
        members["more_rows"] = [&] { array(m_more.size(), [&](std::size_t i) { moreRow(m_more[i]); }); };
        if (!lens.tracked.empty())
            members["tracked"] = [&] {
                Members parts = {
                    {"tokens",
                     [&] { array(lens.tracked.size(), [&](std::size_t i) { value(token(lens.tracked[i])); }); }},
                    {"logprobs", [&] { plainRows([&](std::size_t row) { tracked(row); }); }}};
                if (!lens.groups.empty())
                    parts["groups"] = [&] { array(lens.groups.size(), [&](std::size_t i) { group(lens.groups[i]); }); };
                object(parts);
            };
        if (lens.inner) members["inner"] = [&] { inner(*lens.inner); };
        if (lens.headless)
            simple("headless", {{"contrastive_loss", curve(lens.headless->contrastiveLoss)},
                                {"log_count", jsonNumber(lens.headless->logCount)},
                                {"adjusted_loss", curve(lens.headless->adjustedLoss)},
                                {"nearest_accuracy", curve(lens.headless->nearestAccuracy)},
                                {"anisotropy", curve(lens.headless->anisotropy)}});
        if (!lens.pins.empty())
            members["pins"] = [&] { array(lens.pins.size(), [&](std::size_t i) { value(pin(lens.pins[i])); }); };
        if (!lens.replaced.empty())
            members["replaced_layers"] = [&] {
                array(lens.replaced.size(), [&](std::size_t i) { value(replaced(lens.replaced[i])); });
            };
        if (lens.rowDistances) members["row_distances"] = [&] { rowDistances(*lens.rowDistances); };
        object(members);
    }

private:
    using Members = std::map<std::string, std::function<void()>>;

    void value(const Json& json) { m_write(json.dump(-1, ' ', false, Json::error_handler_t::replace)); }

    template <class Element> void array(std::size_t count, const Element& element) {
        m_write("[");
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0) m_write(",");
            element(i);
        }
        m_write("]");
    }

    void object(const Members& members) {
        const char* before = "{";
        for (const auto& [key, write] : members) {
            m_write(before);
            value(key);
            m_write(":");
            write();
            before = ",";
        }
        m_write(members.empty() ? "{}" : "}");
    }

    template <class Row> void plainRows(const Row& row) {
        array(m_plain.size(), [&](std::size_t i) { row(m_plain[i]); });
    }

    Json token(TokenId id) const { return {{"id", id.value}, {"text", jsonText(m_lens.textOf(id))}}; }
    Json pin(const TokenPin& pin) const {
        Json tokens = Json::array();
        for (const TokenId id : pin.tokens())
            tokens.push_back(token(id));
        return {{"position", pin.position}, {"tokens", std::move(tokens)}};
    }
    static Json replaced(const ReplacedLayer& one) {
        return {{"layer", one.layer},
                {"step", jsonNumber(one.step)},
                {"before", jsonNumber(one.before)},
                {"skipped", jsonNumber(one.skipped)},
                {"after", jsonNumber(one.after)}};
    }
    Json optionalToken(const std::optional<TokenId>& id) const { return id ? token(*id) : Json(nullptr); }

    /// One row of "top": the most probable tokens of every position; an empty list where nothing was computed.
    void top(std::size_t row) {
        array(m_lens.positions.size(), [&](std::size_t position) {
            Json cell = Json::array();
            for (std::size_t k = 0; k < static_cast<std::size_t>(m_lens.topK); ++k) {
                const std::size_t at = m_lens.cell(row, position) * static_cast<std::size_t>(m_lens.topK) + k;
                if (m_lens.topIds[at].value < 0) break;
                cell.push_back(token(m_lens.topIds[at]));
                cell.back()["logprob"] = jsonNumber(m_lens.topLogprobs[at]);
            }
            value(cell);
        });
    }

    void numbers(const std::vector<float>& values, std::size_t begin, std::size_t count, bool whole = false) {
        array(count, [&](std::size_t i) {
            const float number = values[begin + i];
            value(whole && std::isfinite(number) ? Json(static_cast<std::int64_t>(number)) : jsonNumber(number));
        });
    }

    /// An object of what `write` makes of every statistic that there is.
    template <class Write> void statistics(const Write& write) {
        Members members;
        for (std::size_t s = 0; s < lensStatisticCount; ++s)
            if (!m_lens.statistics[s].empty()) members[lensStatisticKeys[s]] = [&write, s] { write(s); };
        object(members);
    }

    void statistic(std::size_t which, std::size_t row) {
        const std::size_t length = m_lens.positions.size();
        numbers(m_lens.statistics[which], row * length, length,
                static_cast<LensStatistic>(which) == LensStatistic::TargetRank);
    }

    void tracked(std::size_t row) {
        array(m_lens.positions.size(), [&](std::size_t position) {
            numbers(m_lens.trackedLogprobs, m_lens.cell(row, position) * m_lens.tracked.size(), m_lens.tracked.size());
        });
    }

    void group(const std::vector<TokenId>& ids) {
        array(ids.size(), [&](std::size_t i) { value(ids[i].value); });
    }

    Members rowName(const LensRow& row) {
        return {{"layer", [&] { value(row.layer.value); }},
                {"part", [&] { value(partNames[static_cast<std::size_t>(row.part)]); }},
                {"head", [&] { value(row.head.empty() ? Json(nullptr) : Json(row.head)); }}};
    }

    /// A sub-layer row or a trained head: everything of it in one object.
    void moreRow(std::size_t row) {
        Members members = rowName(m_lens.rows[row]);
        members["top"] = [&] { top(row); };
        members["statistics"] = [&] { statistics([&](std::size_t s) { statistic(s, row); }); };
        if (!m_lens.tracked.empty()) members["tracked"] = [&] { tracked(row); };
        object(members);
    }

    void inner(const InnerOptimisation& curves) {
        const auto length = static_cast<std::size_t>(curves.positions);
        Members members = {{"readout", [&] { value(readoutName(curves.readout)); }}};
        for (const InnerArray& values : innerArrays)
            members[values.key] = [&, values] {
                array(static_cast<std::size_t>(curves.layers) + 1,
                      [&](std::size_t layer) { numbers(curves.*values.values, layer * length, length); });
            };
        object(members);
    }

    static Json curve(const std::vector<double>& values) {
        Json json = Json::array();
        for (const double number : values)
            json.push_back(jsonNumber(number));
        return json;
    }

    /// The rows are named: their order in the document is this object's own.
    void rowDistances(const RowDistances& distances) {
        const std::size_t rows = m_lens.rows.size();
        object(
            {{"measure", [&] { value("jensen_shannon_distance"); }},
             {"unit", [&] { value("sqrt(nats)"); }},
             {"positions", [&] { value(distances.positions); }},
             {"rows", [&] { array(rows, [&](std::size_t row) { object(rowName(m_lens.rows[row])); }); }},
             {"values", [&] { array(rows, [&](std::size_t row) { numbers(distances.values, row * rows, rows); }); }}});
    }

    const Lens& m_lens;
    Write m_write;
    std::vector<std::size_t> m_plain, m_more; ///< rows of the lens
};

} // namespace

Json lensToJson(const Lens& lens) {
    std::string text;
    LensWriter(lens, [&](std::string_view part) { text += part; }).write();
    return Json::parse(text);
}

Result<void> saveLens(const Lens& lens, const std::filesystem::path& path) {
    AtomicFile file(path);
    LensWriter(lens, [&](std::string_view part) { file.write(part); }).write();
    file.write("\n");
    return file.commit();
}

} // namespace strata
