// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens that a finished lens does not know: log p of them at one position in every row, from one pass over the text up
// to there.
#include "model/decoding/token_texts.h"
#include "model/engine/lens_reader.h"
#include "model/lens/lens_job.h"
#include "model/lens/lens_request.h"

#include <algorithm>
#include <limits>

namespace strata {
namespace {

/// The request that the lens was made with, as far as its rows say.
Result<LensRequest> requestOf(const LoadedModel& model, const Lens& lens) {
    LensRequest request;
    request.readout = lens.readout;
    const auto& heads = model.heads();
    const auto head =
        std::find_if(heads.begin(), heads.end(), [&](const auto& one) { return one.spec.tensor == lens.matrix; });
    if (head != heads.end())
        request.matrix = {LensMatrix::Kind::Head, HeadIndex(static_cast<std::int32_t>(head - heads.begin()))};
    else if (lens.matrix == lensMatrixName(model, {LensMatrix::Kind::InputEmbedding, {}}))
        request.matrix.kind = LensMatrix::Kind::InputEmbedding;
    else
        return fail(ErrorCode::BadArgument, "the lens",
                    "was read with " + lens.matrix + ", which the open model has not; open the model that made it.");
    return request;
}

Result<void> checkModel(const LoadedModel& model, const Lens& lens) {
    const std::string& hash = model.checkpoint().hash;
    const bool other = !lens.model.hash.empty() && !hash.empty() && lens.model.hash != hash;
    if (other || lens.model.layers != model.architecture().layers)
        return fail(ErrorCode::BadArgument, "the lens",
                    "was made by another model (" + lens.model.path + "); open that one.");
    return checkHeadPlaces(model, lens);
}

/// Room for more tracked tokens; what was known stays.
void addTracked(Lens& lens, const std::vector<TokenId>& tokens) {
    const std::size_t before = lens.tracked.size();
    for (const TokenId id : tokens)
        if (std::find(lens.tracked.begin(), lens.tracked.end(), id) == lens.tracked.end()) lens.tracked.push_back(id);
    const std::size_t after = lens.tracked.size(), cells = lens.rows.size() * lens.positions.size();
    std::vector<float> wider(cells * after, std::numeric_limits<float>::quiet_NaN());
    for (std::size_t cell = 0; cell < cells; ++cell)
        std::copy_n(lens.trackedLogprobs.begin() + static_cast<std::ptrdiff_t>(cell * before), before,
                    wider.begin() + static_cast<std::ptrdiff_t>(cell * after));
    lens.trackedLogprobs = std::move(wider);
}

} // namespace

Result<Lens> trackTokens(std::shared_ptr<const LoadedModel> model, const Tokenizer* tokenizer, const Lens& lens,
                         const std::vector<TokensAt>& wanted, const JobControl& control) {
    STRATA_CHECK(checkModel(*model, lens));
    STRATA_TRY(const LensRequest request, requestOf(*model, lens));
    Lens out = lens;
    std::optional<TokenTexts> texts;
    if (tokenizer) texts.emplace(*tokenizer);
    for (std::size_t w = 0; w < wanted.size(); ++w) {
        const TokensAt& one = wanted[w];
        // Every position is a pass of its own: together they go from 0 to 1.
        JobControl part{control.stop, {}};
        if (control.onProgress)
            part.onProgress = [&control, done = double(w), all = double(wanted.size())](const Progress& progress) {
                control.report(progress.stage, (done + std::max(0.0, progress.fraction)) / all);
            };
        const auto position = static_cast<std::size_t>(one.position);
        if (one.position < 0 || position >= lens.positions.size())
            return fail(ErrorCode::BadArgument, "position " + std::to_string(one.position),
                        "is none of the lens; take one of its positions.");
        LensRequest tokens;
        tokens.tracked = one.tokens;
        LensText prefix;
        for (std::size_t i = 0; i <= position; ++i)
            prefix.ids.push_back(lens.positions[i].id);
        STRATA_CHECK(checkLensRequest(*model, prefix, tokens));
        addTracked(out, one.tokens);
        for (const TokenId id : one.tokens)
            if (!out.tokenTexts.contains(id))
                out.tokenTexts.emplace(id, texts ? texts->shown(id) : "#" + std::to_string(id.value));

        ReaderPlan plan;
        for (const LensRow& row : lens.rows)
            plan.rows.push_back(readerRow(*model, request, row));
        plan.finalRow = static_cast<std::size_t>(lens.finalRow());
        plan.tracked = one.tokens;
        plan.begin = one.position;
        plan.topK = 1;
        plan.divergence = plan.jensenShannon = plan.geometry = false;
        RunState state(model, Activations::Float32); // as the lens itself
        STRATA_CHECK(state.append(prefix.ids));
        STRATA_CHECK(state.fill(LayerIndex(static_cast<std::int32_t>(model->architecture().layers)), part));
        STRATA_CHECK(readCells(state, plan, part, [&](const CellBlock& block) {
            for (std::size_t t = 0; t < one.tokens.size(); ++t) {
                const auto place =
                    std::find(out.tracked.begin(), out.tracked.end(), one.tokens[t]) - out.tracked.begin();
                out.trackedLogprobs[out.cell(block.row, position) * out.tracked.size() +
                                    static_cast<std::size_t>(place)] = static_cast<float>(block.trackedLogprobs[t]);
            }
        }));
    }
    return out;
}

} // namespace strata
