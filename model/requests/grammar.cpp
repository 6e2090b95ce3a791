// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/requests/grammar.h"

#include "model/base/field_names.h"
#include "model/base/utf8.h"

#include <algorithm>
#include <charconv>

namespace strata {
namespace {

constexpr std::int32_t mostLayers = 100'000; ///< far more than any model has; a longer range is a slip of the pen

bool separates(char c) {
    return c == ' ' || c == ',' || c == ';' || c == '\t' || c == '\n' || c == '\r';
}

/// What stands between separators, with blanks round a dash taken for a part of the range: "3 - 5".
std::vector<std::string> pieces(std::string_view text) {
    std::string tidy(text);
    for (const std::string_view dash : {"\u2013", "\u2014"}) // as word processors write ranges
        for (std::size_t at = tidy.find(dash); at != std::string::npos; at = tidy.find(dash, at))
            tidy.replace(at, dash.size(), "-");
    std::vector<std::string> out;
    bool joined = true; // the next character begins a piece
    for (std::size_t i = 0; i < tidy.size(); ++i) {
        if (separates(tidy[i])) {
            const std::size_t next = tidy.find_first_not_of(" \t", i);
            const bool beforeDash = tidy[i] == ' ' && next != std::string::npos && tidy[next] == '-';
            const bool afterDash = tidy[i] == ' ' && !out.empty() && out.back().ends_with('-');
            if (!beforeDash && !afterDash) joined = true;
            continue;
        }
        if (joined) out.emplace_back();
        joined = false;
        out.back() += tidy[i];
    }
    return out;
}

template <class Number> bool whole(std::string_view text, Number& out) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc{} && end == text.data() + text.size();
}

} // namespace

Result<std::vector<LayerIndex>> parseLayers(std::string_view text, std::optional<int> last) {
    std::vector<LayerIndex> layers;
    if (text == "all") return layers;
    std::vector<std::string> all = pieces(text);
    if (!all.empty() && text.back() == ',') all.emplace_back(); // something is missing
    for (const std::string& piece : all) {
        const std::size_t dash = piece.find('-', 1);
        std::int32_t from = 0, to = 0;
        bool right = whole(std::string_view(piece).substr(0, dash), from);
        to = from;
        if (dash != std::string::npos) right = right && whole(std::string_view(piece).substr(dash + 1), to);
        if (!right || from < 0 || from > to || to > last.value_or(mostLayers))
            return fail(ErrorCode::BadArgument, fieldText("layers", text),
                        last ? "'" + piece + "' names no layers from 0 to " + std::to_string(*last) +
                                   "; write them as 0, 3-5, 8"
                             : "must be all, or layers and ranges separated by commas, as in 0,3-5,8.");
        for (std::int32_t layer = from; layer <= to; ++layer)
            layers.emplace_back(layer);
    }
    if (layers.empty())
        return fail(ErrorCode::BadArgument, fieldText("layers"),
                    last ? "none is named; write them as 0, 3-5, 8" : "is empty; give all, or layers as in 0,3-5,8.");
    std::sort(layers.begin(), layers.end());
    layers.erase(std::unique(layers.begin(), layers.end()), layers.end());
    return layers;
}

Result<std::vector<TokenId>> parseIds(std::string_view text, std::string_view field) {
    std::vector<TokenId> ids;
    std::size_t at = 0;
    while (at < text.size()) {
        if (separates(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !separates(text[end]))
            ++end;
        std::string_view piece = text.substr(at, end - at);
        if (piece.starts_with('#')) piece.remove_prefix(1);
        std::int32_t id = 0;
        if (!whole(piece, id) || id < 0)
            return fail(ErrorCode::BadArgument, fieldText(field),
                        "must be token ids separated by commas, as in 1,15,204.");
        ids.emplace_back(id);
        at = end;
    }
    if (ids.empty())
        return fail(ErrorCode::BadArgument, fieldText(field),
                    "is empty; give token ids separated by commas, as in 1,15,204.");
    return ids;
}

Result<std::optional<DType>> parseDType(std::string_view text, std::string_view field) {
    if (text == "auto") return std::optional<DType>{};
    if (text == "f32" || text == "float32") return std::optional{DType::Float32};
    if (text == "bf16" || text == "bfloat16") return std::optional{DType::BFloat16};
    if (text == "f16" || text == "float16") return std::optional{DType::Float16};
    return fail(ErrorCode::BadArgument, fieldText(field, text), "is not one of auto, f32, bf16, f16.");
}

std::string dtypeText(const std::optional<DType>& dtype) {
    if (!dtype) return "auto";
    switch (*dtype) {
    case DType::Float32:
        return "f32";
    case DType::BFloat16:
        return "bf16";
    case DType::Float16:
        return "f16";
    default:
        return dtypeName(*dtype);
    }
}

Result<LensColumn> parseLensColumn(std::string_view text) {
    const auto colon = text.find(':');
    const std::string_view readout = colon == std::string_view::npos ? "norm" : text.substr(colon + 1);
    LensColumn lens;
    if (!whole(text.substr(0, colon), lens.layer.value) || (readout != "raw" && readout != "norm"))
        return fail(ErrorCode::BadArgument, fieldText("lens", text), "must be LAYER, LAYER:raw or LAYER:norm.");
    lens.readout = readout == "raw" ? Readout::Raw : Readout::Norm;
    return lens;
}

Result<GradientStep> parseGradientStep(std::string_view text) {
    const auto colon = text.find(':');
    GradientStep step;
    if (colon == std::string_view::npos || !whole(text.substr(0, colon), step.layer.value) ||
        !whole(text.substr(colon + 1), step.size))
        return fail(ErrorCode::BadArgument, fieldText("gradient-step", text), "must be LAYER:SIZE, as in 6:0.5.");
    return step;
}

Result<std::map<std::string, std::string>> parseAssignments(const std::vector<std::string>& texts,
                                                            std::string_view field) {
    std::map<std::string, std::string> values;
    for (const std::string& text : texts) {
        const auto equals = text.find('=');
        if (equals == std::string::npos || equals == 0)
            return fail(ErrorCode::BadArgument, fieldText(field, text), "must be NAME=VALUE.");
        if (!isValidUtf8(text))
            return fail(ErrorCode::BadArgument, fieldText(field, text.substr(0, equals)),
                        "is not UTF-8; convert it first.");
        values[text.substr(0, equals)] = text.substr(equals + 1);
    }
    return values;
}

std::vector<std::string> splitTokens(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        const std::string_view piece = text.substr(at, comma - at);
        if (piece.find_first_not_of(" \t") != std::string_view::npos) out.emplace_back(piece);
        at = comma + 1;
    }
    return out;
}

} // namespace strata
