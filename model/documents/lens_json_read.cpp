// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/json_file.h"
#include "model/documents/document_json.h"
#include "model/documents/json_values.h"
#include "model/documents/lens_json.h"
#include "model/documents/lens_json_names.h"
#include "model/documents/lens_marks_json.h"

#include <algorithm>

namespace strata {
namespace {

using Json = nlohmann::json;

constexpr std::size_t mostCells = std::size_t{1} << 26; ///< values of one array that a document may ask for
constexpr int mostTopK = 1000;

LensRow readRowName(const JsonReader& item) {
    LensRow row;
    item.required("layer", row.layer.value);
    std::string part = partNames[0];
    item.optional("part", part);
    item.optional("head", row.head);
    const auto found = std::find(partNames.begin(), partNames.end(), part);
    if (found == partNames.end()) item.note("part", "must be one of state, after_attention.");
    if (!item.failed() && row.layer.value < 0) item.note("layer", "must not be negative.");
    if (!item.failed()) row.part = static_cast<LensPart>(found - partNames.begin());
    return row;
}

/// Reads a document's rows into place. Every shape is checked against the positions before memory is taken for it.
class Reader {
public:
    Reader(const JsonReader& document, Lens& lens) : m_document(document), m_lens(lens) {}

    void read() {
        readPositions();
        readRows();
        if (m_document.failed()) return;
        placeRows();
        readTargets();
    }

private:
    /// Where a row's values come from.
    struct Source {
        LensRow row;
        const Json* top = nullptr;
        std::array<const Json*, lensStatisticCount> statistics{};
        const Json* tracked = nullptr;
        std::string path;
    };

    std::size_t length() const { return m_lens.positions.size(); }

    void note(const std::string& key, const std::string& detail) { m_document.note(key, detail); }

    void keepText(TokenId id, const std::string& text) {
        if (!text.empty()) m_lens.tokenTexts.emplace(id, text);
    }

    TokenId readToken(const JsonReader& reader, std::string& text) {
        TokenId id;
        reader.required("id", id.value);
        reader.optional("text", text);
        if (!reader.failed() && id.value < 0) reader.note("id", "must not be negative.");
        if (!reader.failed()) keepText(id, text);
        return id;
    }

    void readPositions() {
        if (!m_document.has("positions")) return note("positions", "is missing.");
        m_document.each("positions", [&](const JsonReader& item) {
            SequenceToken token;
            token.id = readToken(item, token.text);
            token.piece = token.text;
            item.optional("piece", token.piece);
            m_lens.positions.push_back(std::move(token));
        });
        if (!m_document.failed() && m_lens.positions.empty()) note("positions", "must not be empty.");
    }

    /// An array of `size` elements, or nullptr with the problem noted.
    const Json* arrayOf(const Json& value, std::size_t size, const std::string& path, const char* of) {
        if (value.is_array() && value.size() == size) return &value;
        note(path, "must be a JSON array of " + std::to_string(size) + ", one for each " + of + ".");
        return nullptr;
    }

    void readRows() {
        if (m_document.failed()) return;
        std::vector<std::int32_t> layers;
        m_document.required("layers", layers);
        if (m_document.failed()) return;
        for (std::size_t i = 0; i < layers.size(); ++i)
            if (layers[i] < 0 || (i > 0 && layers[i] <= layers[i - 1]))
                return note("layers", "must be ascending layers from 0.");
        if (layers.empty()) return note("layers", "must not be empty.");
        if (!m_document.has("top")) return note("top", "is missing.");
        const Json& value = m_document.value();
        const Json* const top = arrayOf(value["top"], layers.size(), "top", "layer");
        if (!top) return;
        const std::size_t first = m_sources.size();
        for (std::size_t i = 0; i < layers.size(); ++i) {
            Source source;
            source.row.layer = LayerIndex(layers[i]);
            source.top = &(*top)[i];
            source.path = "[" + std::to_string(i) + "]";
            m_sources.push_back(source);
        }
        if (m_document.has("statistics")) {
            const Json& statistics = value["statistics"];
            if (!statistics.is_object()) return note("statistics", "must be a JSON object.");
            for (std::size_t s = 0; s < lensStatisticCount; ++s) {
                const auto found = statistics.find(lensStatisticKeys[s]);
                if (found == statistics.end() || found->is_null()) continue;
                const Json* const rows =
                    arrayOf(*found, layers.size(), std::string("statistics.") + lensStatisticKeys[s], "layer");
                if (!rows) return;
                for (std::size_t i = 0; i < layers.size(); ++i)
                    m_sources[first + i].statistics[s] = &(*rows)[i];
            }
        }
        if (m_document.has("tracked"))
            readTracked(JsonReader(value["tracked"], *m_document.problem(), "tracked"), layers.size(), first);
        m_document.each("more_rows", [&](const JsonReader& item) { readMoreRow(item); });
        // Lens rows by layer, what lies after the attention before what lies after the block; trained heads behind, as
        // they stand.
        std::stable_sort(m_sources.begin(), m_sources.end(), [](const Source& a, const Source& b) {
            if (a.row.head.empty() != b.row.head.empty()) return a.row.head.empty();
            if (!a.row.head.empty()) return false;
            if (a.row.layer != b.row.layer) return a.row.layer < b.row.layer;
            return a.row.part == LensPart::AfterAttention && b.row.part == LensPart::State;
        });
    }

    void readTracked(const JsonReader& tracked, std::size_t layers, std::size_t first) {
        if (!tracked.isObject()) return;
        tracked.each("tokens", [&](const JsonReader& item) {
            std::string text;
            m_lens.tracked.push_back(readToken(item, text));
        });
        if (tracked.failed() || m_lens.tracked.empty()) return;
        tracked.each("groups", [&](const JsonReader& item) { readGroup(item); });
        if (tracked.failed()) return;
        if (!tracked.has("logprobs")) return tracked.note("logprobs", "is missing.");
        if (const Json* const rows = arrayOf(tracked.value()["logprobs"], layers, "tracked.logprobs", "layer"))
            for (std::size_t i = 0; i < layers; ++i)
                m_sources[first + i].tracked = &(*rows)[i];
    }

    void readGroup(const JsonReader& item) {
        const Json& ids = item.value();
        std::vector<TokenId> group;
        if (ids.is_array())
            for (const Json& id : ids) {
                const auto found = std::find_if(m_lens.tracked.begin(), m_lens.tracked.end(),
                                                [&](TokenId known) { return id == known.value; });
                if (found == m_lens.tracked.end())
                    return item.problem()->note(item.path(), "names a token that is not tracked.");
                group.push_back(*found);
            }
        if (group.size() < 2)
            return item.problem()->note(item.path(), "must be a list of two or more ids of tracked tokens.");
        m_lens.groups.push_back(std::move(group));
    }

    void readMoreRow(const JsonReader& item) {
        Source source;
        source.row = readRowName(item);
        if (item.failed()) return;
        if (isPlain(source.row)) return item.note("head", "must be a head's name, or \"part\" another than \"state\".");
        source.path = " of " + item.path();
        const Json& value = item.value();
        if (!item.has("top")) return item.note("top", "is missing.");
        source.top = &value["top"];
        if (item.has("statistics")) {
            if (!value["statistics"].is_object()) return item.note("statistics", "must be a JSON object.");
            for (std::size_t s = 0; s < lensStatisticCount; ++s)
                if (const auto at = value["statistics"].find(lensStatisticKeys[s]);
                    at != value["statistics"].end() && !at->is_null())
                    source.statistics[s] = &*at;
        }
        if (item.has("tracked")) source.tracked = &value["tracked"];
        m_sources.push_back(std::move(source));
    }

    /// Numbers of one row, or NaN where there are none.
    void readNumbers(const Json* source, std::size_t count, const std::string& path, const char* of, float* out) {
        std::fill(out, out + count, std::numeric_limits<float>::quiet_NaN());
        if (!source || m_document.failed()) return;
        const Json* const array = arrayOf(*source, count, path, of);
        if (!array) return;
        for (std::size_t i = 0; i < count && !m_document.failed(); ++i)
            JsonReader((*array)[i], *m_document.problem(), path).to(out[i]);
    }

    void placeRows() {
        std::size_t longest = 0;
        for (const Source& source : m_sources) {
            const Json* const cells = arrayOf(*source.top, length(), "top" + source.path, "position");
            if (!cells) return;
            for (const Json& cell : *cells) {
                if (!cell.is_array()) return note("top" + source.path, "must be one list of tokens for each position.");
                longest = std::max(longest, cell.size());
            }
        }
        m_document.optional("top_k", m_lens.topK);
        if (m_document.failed()) return;
        m_lens.topK = std::max(m_lens.topK, static_cast<std::int32_t>(std::min<std::size_t>(longest, mostTopK + 1)));
        if (m_lens.topK < 1 || m_lens.topK > mostTopK)
            return note("top_k", "must be 1 to " + std::to_string(mostTopK) + ".");
        const auto topK = static_cast<std::size_t>(m_lens.topK);
        const std::size_t cells = m_sources.size() * length(),
                          perCell = std::max({topK, m_lens.tracked.size(), std::size_t{1}});
        if (cells > mostCells / perCell) return note("top", "is larger than this program reads.");

        std::array<bool, lensStatisticCount> present{};
        for (const Source& source : m_sources) {
            m_lens.rows.push_back(source.row);
            for (std::size_t s = 0; s < lensStatisticCount; ++s)
                present[s] = present[s] || source.statistics[s] != nullptr;
        }
        m_lens.topIds.assign(cells * topK, TokenId(-1));
        m_lens.topLogprobs.assign(cells * topK, std::numeric_limits<float>::quiet_NaN());
        for (std::size_t s = 0; s < lensStatisticCount; ++s)
            if (present[s]) m_lens.statistics[s].resize(cells);
        m_lens.trackedLogprobs.resize(cells * m_lens.tracked.size());
        for (std::size_t row = 0; row < m_sources.size() && !m_document.failed(); ++row)
            placeRow(row, m_sources[row]);
    }

    void placeRow(std::size_t row, const Source& source) {
        const auto topK = static_cast<std::size_t>(m_lens.topK);
        for (std::size_t position = 0; position < length() && !m_document.failed(); ++position) {
            const Json& cell = (*source.top)[position];
            for (std::size_t k = 0; k < cell.size() && !m_document.failed(); ++k) {
                const JsonReader item(cell[k], *m_document.problem(),
                                      "top" + source.path + "[" + std::to_string(position) + "]");
                const std::size_t at = m_lens.cell(row, position) * topK + k;
                std::string text;
                m_lens.topIds[at] = readToken(item, text);
                item.required("logprob", m_lens.topLogprobs[at]);
            }
        }
        for (std::size_t s = 0; s < lensStatisticCount; ++s)
            if (!m_lens.statistics[s].empty())
                readNumbers(source.statistics[s], length(), lensStatisticKeys[s] + source.path, "position",
                            m_lens.statistics[s].data() + row * length());
        if (m_lens.tracked.empty()) return;
        const Json* const cells =
            source.tracked ? arrayOf(*source.tracked, length(), "tracked" + source.path, "position") : nullptr;
        for (std::size_t position = 0; position < length(); ++position)
            readNumbers(cells ? &(*cells)[position] : nullptr, m_lens.tracked.size(), "tracked" + source.path,
                        "tracked token",
                        m_lens.trackedLogprobs.data() + m_lens.cell(row, position) * m_lens.tracked.size());
    }

    void readTargets() {
        if (m_document.has("target")) {
            const JsonReader target(m_document.value()["target"], *m_document.problem(), "target");
            std::string kind = targetKinds[0];
            target.optional("kind", kind);
            const auto found = std::find(targetKinds.begin(), targetKinds.end(), kind);
            if (found == targetKinds.end())
                target.note("kind", "must be one of next, final, token, given.");
            else
                m_lens.targetKind = static_cast<LensTarget>(found - targetKinds.begin());
            readOptionalToken(target, "token", m_lens.targetToken);
            readOptionalToken(target, "anti", m_lens.antiTarget);
        }
        m_lens.targets.resize(length());
        if (m_document.failed() || !m_document.has("targets")) return;
        const Json* const targets = arrayOf(m_document.value()["targets"], length(), "targets", "position");
        for (std::size_t i = 0; targets && i < length() && !m_document.failed(); ++i) {
            if ((*targets)[i].is_null()) continue;
            std::string text;
            m_lens.targets[i] =
                readToken(JsonReader((*targets)[i], *m_document.problem(), "targets[" + std::to_string(i) + "]"), text);
        }
    }

    void readOptionalToken(const JsonReader& reader, const char* key, std::optional<TokenId>& out) {
        if (reader.failed() || !reader.has(key)) return;
        std::string text;
        out = readToken(JsonReader(reader.value()[key], *m_document.problem(), reader.path() + "." + key), text);
    }

    const JsonReader& m_document;
    Lens& m_lens;
    std::vector<Source> m_sources;
};

std::optional<InnerOptimisation> readInner(const JsonReader& reader, std::size_t length) {
    InnerOptimisation inner;
    inner.readout = readReadout(reader);
    inner.positions = static_cast<std::int32_t>(length);
    std::size_t layers = 0;
    for (const InnerArray& array : innerArrays) {
        if (reader.failed()) return {};
        if (!reader.has(array.key)) {
            reader.note(array.key, "is missing.");
            return {};
        }
        const Json& rows = reader.value()[array.key];
        if (layers == 0) layers = rows.size();
        if (!rows.is_array() || rows.empty() || rows.size() != layers) {
            reader.note(array.key, "must be a JSON array with one row for each layer.");
            return {};
        }
        for (const Json& row : rows) {
            if (!row.is_array() || row.size() != length) {
                reader.note(array.key, "must have one number for each position.");
                return {};
            }
            JsonReader(row, *reader.problem(), reader.path() + "." + array.key).to(inner.*array.values);
        }
    }
    inner.layers = static_cast<std::int32_t>(layers) - 1;
    return inner;
}

std::optional<HeadlessCurves> readHeadless(const JsonReader& reader) {
    HeadlessCurves curves;
    reader.required("contrastive_loss", curves.contrastiveLoss);
    reader.optional("log_count", curves.logCount);
    reader.required("adjusted_loss", curves.adjustedLoss);
    reader.required("nearest_accuracy", curves.nearestAccuracy);
    reader.required("anisotropy", curves.anisotropy);
    if (reader.failed()) return {};
    const std::size_t layers = curves.contrastiveLoss.size();
    if (curves.adjustedLoss.size() != layers || curves.nearestAccuracy.size() != layers ||
        curves.anisotropy.size() != layers)
        reader.note("contrastive_loss", "must be as long as the other curves.");
    return curves;
}

/// Into the order of the lens's rows; those that are not in the document have no distances.
std::optional<RowDistances> readRowDistances(const JsonReader& reader, const Lens& lens) {
    if (reader.failed() || !reader.isObject()) return {};
    RowDistances distances;
    reader.required("positions", distances.positions);
    std::vector<int> places;
    reader.each("rows", [&](const JsonReader& item) {
        const LensRow row = readRowName(item);
        if (!item.failed()) places.push_back(lens.rowOf(row.layer, row.part, row.head));
    });
    if (reader.failed()) return {};
    for (std::size_t i = 0; i < distances.positions.size(); ++i)
        if (distances.positions[i] < (i > 0 ? distances.positions[i - 1] + 1 : 0) ||
            static_cast<std::size_t>(distances.positions[i]) >= lens.positions.size()) {
            reader.note("positions", "must be ascending positions of the text.");
            return {};
        }
    if (!reader.has("values") || !reader.value()["values"].is_array() ||
        reader.value()["values"].size() != places.size()) {
        reader.note("values", "must be a JSON array with one list for each of \"rows\".");
        return {};
    }
    const std::size_t rows = lens.rows.size();
    if (rows > mostCells / rows) {
        reader.note("values", "are of more rows than this program reads.");
        return {};
    }
    distances.values.assign(rows * rows, std::numeric_limits<float>::quiet_NaN());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Json& values = reader.value()["values"][i];
        if (!values.is_array() || values.size() != places.size()) {
            reader.note("values", "must be a JSON array with one list for each of \"rows\".");
            return {};
        }
        for (std::size_t j = 0; j < places.size() && !reader.failed(); ++j)
            if (places[i] >= 0 && places[j] >= 0)
                JsonReader(values[j], *reader.problem(), reader.path() + ".values")
                    .to(distances
                            .values[static_cast<std::size_t>(places[i]) * rows + static_cast<std::size_t>(places[j])]);
    }
    return distances;
}

} // namespace

Result<Lens> lensFromJson(const Json& document, const std::string& subject) {
    JsonProblem problem{subject, ErrorCode::BadFormat, {}};
    const JsonReader reader(document, problem);
    STRATA_CHECK(checkFormat(reader, "lens"));

    Lens lens;
    readHeader(reader, lens);
    reader.optional("title", lens.title);
    reader.optional("text", lens.text);
    lens.readout = readReadout(reader);
    reader.optional("matrix", lens.matrix);
    Reader(reader, lens).read();
    lens.segments = readSegments(reader);
    reader.optional("level_names", lens.levelNames);
    reader.optional("cancelled", lens.cancelled);
    reader.optional("milliseconds", lens.milliseconds);
    if (reader.has("inner"))
        lens.inner = readInner(JsonReader(document["inner"], problem, "inner"), lens.positions.size());
    if (reader.has("row_distances"))
        lens.rowDistances = readRowDistances(JsonReader(document["row_distances"], problem, "row_distances"), lens);
    if (reader.has("headless")) lens.headless = readHeadless(JsonReader(document["headless"], problem, "headless"));
    readLensMarks(reader, lens);
    if (!problem.error) checkSegments(reader, lens.segments, lens.positions.size(), lens.levelNames.size());
    if (problem.error) return tl::unexpected<Error>(*problem.error);
    return lens;
}

Result<Lens> loadLens(const std::filesystem::path& path) {
    STRATA_TRY(const Json document, readJsonFile(path));
    return lensFromJson(document, path.string());
}

} // namespace strata
