// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lens/lens_request.h"

#include "model/base/shown_text.h"

#include <algorithm>

namespace strata {
namespace {

constexpr int mostTopK = 100;

Result<void> checkToken(const LoadedModel& model, TokenId id, const char* what) {
    const std::int64_t vocabulary = model.architecture().vocabularySize;
    if (id.value >= 0 && id.value < vocabulary) return {};
    return fail(ErrorCode::BadArgument, std::string(what) + " #" + std::to_string(id.value),
                "is outside the vocabulary (0 to " + std::to_string(vocabulary - 1) + ").");
}

std::vector<LayerIndex> layersOf(const LoadedModel& model, const LensRequest& request) {
    const auto last = static_cast<std::int32_t>(model.architecture().layers);
    std::vector<LayerIndex> layers = request.layers;
    if (layers.empty())
        for (std::int32_t layer = 0; layer <= last; layer += request.stride)
            layers.emplace_back(layer);
    layers.emplace_back(last);
    std::sort(layers.begin(), layers.end());
    layers.erase(std::unique(layers.begin(), layers.end()), layers.end());
    return layers;
}

HeadIndex finalHead(const LoadedModel& model) {
    return HeadIndex(static_cast<std::int32_t>(model.heads().size()) - 1);
}

} // namespace

Result<void> checkLensRequest(const LoadedModel& model, const LensText& text, const LensRequest& request) {
    const std::int64_t last = model.architecture().layers;
    if (text.ids.empty()) return fail(ErrorCode::BadArgument, "the text", "is empty; give at least one word.");
    if (request.stride < 1 || request.stride > last)
        return fail(ErrorCode::BadArgument, "stride " + std::to_string(request.stride),
                    "must be 1 to " + std::to_string(last) + ", the model's layers.");
    for (const LayerIndex layer : request.layers)
        if (layer.value < 0 || layer.value > last)
            return fail(ErrorCode::BadArgument, "layer " + std::to_string(layer.value),
                        "is not there: the model has the layers 0 to " + std::to_string(last) + ".");
    if (request.topK < 1 || request.topK > mostTopK)
        return fail(ErrorCode::BadArgument, "top-k " + std::to_string(request.topK),
                    "must be 1 to " + std::to_string(mostTopK) + ".");
    if (request.matrix.kind == LensMatrix::Kind::Head &&
        (request.matrix.head.value < 0 || request.matrix.head.value > finalHead(model).value))
        return fail(ErrorCode::BadArgument, "head " + std::to_string(request.matrix.head.value),
                    "is not there: the model has " + std::to_string(model.heads().size()) + " heads.");
    if (request.target == LensTarget::Token && !request.targetToken)
        return fail(ErrorCode::BadArgument, "the target", "is missing; give one token.");
    if (request.target == LensTarget::Given && request.givenTargets.size() != text.ids.size())
        return fail(ErrorCode::BadArgument, "the targets",
                    "are " + std::to_string(request.givenTargets.size()) + ", but the text has " +
                        std::to_string(text.ids.size()) + " positions.");
    if (request.target == LensTarget::Given)
        for (const auto& target : request.givenTargets)
            if (target) STRATA_CHECK(checkToken(model, *target, "the target"));
    if (request.targetToken) STRATA_CHECK(checkToken(model, *request.targetToken, "the target"));
    if (request.antiTarget) STRATA_CHECK(checkToken(model, *request.antiTarget, "the anti-target"));
    for (const TokenId id : request.tracked)
        STRATA_CHECK(checkToken(model, id, "the tracked token"));
    for (const std::vector<TokenId>& group : request.groups) {
        if (group.size() < 2)
            return fail(ErrorCode::BadArgument, "a group of tracked tokens",
                        "has fewer than two tokens; write it as one | other.");
        for (const TokenId id : group)
            STRATA_CHECK(checkToken(model, id, "the tracked token"));
    }
    return {};
}

std::vector<LensRow> lensRows(const LoadedModel& model, const LensRequest& request) {
    std::vector<LensRow> rows;
    for (const LayerIndex layer : layersOf(model, request)) {
        if (request.afterAttention && layer.value > 0) rows.push_back({layer, LensPart::AfterAttention, {}});
        rows.push_back({layer, LensPart::State, {}});
    }
    if (request.trainedHeads)
        for (std::size_t i = 0; i + 1 < model.heads().size(); ++i)
            rows.push_back({*model.heads()[i].spec.layer, LensPart::State, model.heads()[i].spec.name});
    return rows;
}

ReaderRow readerRow(const LoadedModel& model, const LensRequest& request, const LensRow& row) {
    ReaderRow reader{row.layer, row.part == LensPart::AfterAttention, finalHead(model), request.readout};
    if (row.head.empty()) {
        if (request.matrix.kind == LensMatrix::Kind::InputEmbedding) reader.head.reset();
        if (request.matrix.kind == LensMatrix::Kind::Head) reader.head = request.matrix.head;
        return reader;
    }
    for (std::size_t i = 0; i < model.heads().size(); ++i)
        if (const HeadSpec& spec = model.heads()[i].spec; spec.name == row.head) {
            reader.head = HeadIndex(static_cast<std::int32_t>(i));
            reader.readout = spec.readout;
        }
    return reader;
}

Result<void> checkHeadPlaces(const LoadedModel& model, const Lens& lens) {
    for (const LensRow& row : lens.rows) {
        const auto now =
            std::ranges::find_if(model.heads(), [&](const EngineHead& head) { return head.spec.name == row.head; });
        if (row.head.empty() || now == model.heads().end()) continue;
        const auto then = std::ranges::find(lens.heads, row.head, &HeadSummary::name);
        const Readout readout = then == lens.heads.end() ? now->spec.readout : then->readout;
        if (row.layer == *now->spec.layer && readout == now->spec.readout) continue;
        return fail(ErrorCode::BadArgument, "the lens",
                    "was made when the head " + quotedName(row.head) + " read layer " +
                        std::to_string(row.layer.value) + (readout == Readout::Norm ? " (norm)" : " (raw)") +
                        "; move it back there, or compute the lens anew.");
    }
    return {};
}

Result<std::vector<ReaderRow>> readerRows(const LoadedModel& model, const Lens& lens) {
    const std::string& hash = model.checkpoint().hash;
    if (!lens.model.hash.empty() && !hash.empty() && lens.model.hash != hash)
        return fail(ErrorCode::BadArgument, "the lens",
                    "was made by another model (" + lens.model.path + "); open that one.");
    STRATA_CHECK(checkHeadPlaces(model, lens));
    LensRequest request;
    request.readout = lens.readout;
    std::vector<LensMatrix> matrices = {{}, {LensMatrix::Kind::InputEmbedding, {}}};
    for (std::int32_t head = 0; head <= finalHead(model).value; ++head)
        matrices.push_back({LensMatrix::Kind::Head, HeadIndex(head)});
    const auto matrix = std::find_if(matrices.begin(), matrices.end(), [&](const LensMatrix& candidate) {
        return lensMatrixName(model, candidate) == lens.matrix;
    });
    if (matrix == matrices.end())
        return fail(ErrorCode::BadArgument, "the lens",
                    "was read with \"" + lens.matrix + "\", which this model has not.");
    request.matrix = *matrix;
    std::vector<ReaderRow> rows;
    for (const LensRow& row : lens.rows) {
        const auto named = [&](const EngineHead& head) { return head.spec.name == row.head; };
        if (row.layer.value > model.architecture().layers ||
            (!row.head.empty() && std::none_of(model.heads().begin(), model.heads().end(), named)))
            return fail(ErrorCode::BadArgument, "the lens", "has a layer or a head that this model has not.");
        rows.push_back(readerRow(model, request, row));
    }
    return rows;
}

std::string lensMatrixName(const LoadedModel& model, const LensMatrix& matrix) {
    if (matrix.kind == LensMatrix::Kind::InputEmbedding) return "model.embed_tokens.weight";
    const HeadIndex head = matrix.kind == LensMatrix::Kind::Head ? matrix.head : finalHead(model);
    return model.heads()[static_cast<std::size_t>(head.value)].spec.tensor;
}

} // namespace strata
