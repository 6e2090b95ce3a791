// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli lens: the grid layers × positions of a text or a run.
#include "app/cli/engine/lens_page.h"
#include "app/cli/engine/open_model.h"
#include "app/cli/lens_arguments.h"
#include "app/cli/model_arguments.h"
#include "app/cli/terminal_text.h"
#include "model/base/file_name.h"
#include "model/base/json_file.h"
#include "model/documents/lens_json.h"
#include "model/documents/run_json.h"
#include "model/lens/lens_job.h"

#include <algorithm>
#include <charconv>
#include <iostream>
#include <iterator>

namespace strata::cli {
namespace {

constexpr std::size_t mostTextBytes = std::size_t{16} << 20;

Result<std::string> readText(const LensArguments& arguments) {
    if (arguments.hasText) return arguments.text;
    if (arguments.textFile != "-") return readTextFile(arguments.textFile, mostTextBytes);
    std::string text;
    for (char buffer[65536]; std::cin.read(buffer, sizeof buffer) || std::cin.gcount() > 0;) {
        text.append(buffer, static_cast<std::size_t>(std::cin.gcount()));
        if (text.size() > mostTextBytes)
            return fail(ErrorCode::BadArgument, "standard input",
                        "is longer than 16 MiB, more than any model's context.");
    }
    return text;
}

Result<LensText> lensSource(const LensArguments& arguments, const LoadedModel& model, const Tokenizer* tokenizer) {
    if (!arguments.run.empty()) {
        STRATA_TRY(const Run run, loadRun(arguments.run));
        return lensOfRun(model, run);
    }
    if (!arguments.ids.empty()) {
        STRATA_TRY(std::vector<TokenId> ids, parseIds(arguments.ids));
        return lensIds(model, std::move(ids));
    }
    STRATA_TRY(const std::string text, readText(arguments));
    std::optional<bool> addBos; // neither: the tokenizer's own rule
    if (arguments.bos || arguments.noBos) addBos = arguments.bos;
    return lensText(model, *tokenizer, text, addBos);
}

Result<TokenId> tokenOf(const LoadedModel& model, const Tokenizer* tokenizer, const std::string& typed) {
    if (tokenizer) return lensToken(model, *tokenizer, typed);
    TokenId id;
    const auto [end, error] =
        std::from_chars(typed.data() + (typed.starts_with('#') ? 1 : 0), typed.data() + typed.size(), id.value);
    if (error == std::errc{} && end == typed.data() + typed.size()) return id;
    return fail(ErrorCode::BadArgument, "the token \"" + typed + "\"",
                "cannot be looked up: the model has no tokenizer; write it as #ID.");
}

/// One, or those of a group.
Result<std::vector<TokenId>> tokensOf(const LoadedModel& model, const Tokenizer* tokenizer, const std::string& typed) {
    if (tokenizer) return lensTokens(model, *tokenizer, typed);
    STRATA_TRY(const TokenId id, tokenOf(model, tokenizer, typed));
    return std::vector<TokenId>{id};
}

Result<LensMatrix> matrixOf(const LoadedModel& model, const std::string& name) {
    if (name == "final") return LensMatrix{};
    if (name == "embedding") return LensMatrix{LensMatrix::Kind::InputEmbedding, {}};
    std::string names;
    for (std::size_t i = 0; i < model.heads().size(); ++i) {
        const HeadSpec& spec = model.heads()[i].spec;
        if (spec.name == name || spec.tensor == name)
            return LensMatrix{LensMatrix::Kind::Head, HeadIndex(static_cast<std::int32_t>(i))};
        names += ", " + spec.name;
    }
    return fail(ErrorCode::BadArgument, "--matrix " + name, "is not one of final, embedding" + names + ".");
}

Result<LensRequest> requestOf(const LensArguments& arguments, const LoadedModel& model, const Tokenizer* tokenizer) {
    LensRequest request;
    STRATA_TRY(request.layers, parseLayers(arguments.layers));
    request.stride = arguments.stride;
    request.afterAttention = arguments.subLayers;
    request.trainedHeads = !arguments.noHeads;
    request.readout = arguments.readout == "raw" ? Readout::Raw : Readout::Norm;
    STRATA_TRY(request.matrix, matrixOf(model, arguments.matrix));
    if (arguments.target == "final") {
        request.target = LensTarget::Final;
    } else if (arguments.target != "next") {
        request.target = LensTarget::Token;
        STRATA_TRY(request.targetToken, tokenOf(model, tokenizer, arguments.target));
    }
    if (!arguments.anti.empty()) {
        STRATA_TRY(request.antiTarget, tokenOf(model, tokenizer, arguments.anti));
    }
    for (const std::string& typed : arguments.tracked) {
        STRATA_TRY(const std::vector<TokenId> ids, tokensOf(model, tokenizer, typed));
        for (const TokenId id : ids)
            if (std::find(request.tracked.begin(), request.tracked.end(), id) == request.tracked.end())
                request.tracked.push_back(id);
        if (ids.size() > 1) request.groups.push_back(ids);
    }
    request.topK = arguments.topK;
    STRATA_TRY(request.statistics, statisticsOf(arguments.statistics));
    request.innerOptimisation = arguments.inner;
    request.headless = arguments.headless;
    request.rowDistances = arguments.agreement;
    return request;
}

Result<void> save(const Lens& lens, const std::filesystem::path& path) {
    return lowerExtension(path) == ".csv" ? saveLensTable(lens, path) : saveLens(lens, path);
}

Result<Output> execute(const LensArguments& arguments, const CommonOptions& common, const JobControl& control) {
    const std::filesystem::path output = arguments.output;
    std::optional<GradientStep> step;
    if (!arguments.gradientStep.empty()) {
        STRATA_TRY(step, parseGradientStep(arguments.gradientStep));
    }
    STRATA_TRY(const auto model, openModel(arguments.model, common, control));
    auto opened = openTokenizer(model->checkpoint().source);
    // Ids and runs are shown as numbers where there is no tokenizer; a text cannot do without.
    const bool isText = arguments.run.empty() && arguments.ids.empty();
    if (!opened && isText) return tl::unexpected<Error>(opened.error());
    const std::shared_ptr<const Tokenizer> tokenizer = opened ? *opened : nullptr;
    STRATA_TRY(const LensText text, lensSource(arguments, *model, tokenizer.get()));
    STRATA_TRY(const LensRequest request, requestOf(arguments, *model, tokenizer.get()));
    STRATA_TRY(const LensStatistic shown, shownStatistic(arguments));
    STRATA_TRY(const Lens lens, computeLens(model, tokenizer.get(), text, request, control));
    std::optional<GradientStepOutcome> outcome;
    if (step && !lens.cancelled) {
        STRATA_TRY(outcome, replaceByGradientStep(model, text, step->layer, step->size, request.readout, control));
    }
    if (!output.empty()) STRATA_CHECK(save(lens, output));
    Output result;
    if (common.json) {
        result.json = lensToJson(lens);
        if (outcome)
            result.json["gradient_step"] = {{"layer", step->layer.value},
                                            {"step", step->size},
                                            {"loss_before", outcome->before},
                                            {"loss_skipped", outcome->skipped},
                                            {"loss_after", outcome->after}};
    } else {
        result.text = lensPage(lens, lensStatisticInfo(shown), terminalColumns());
        if (outcome) result.text += gradientStepText(*outcome, step->layer, step->size);
    }
    if (lens.cancelled) result.exitCode = 130;
    return result;
}

const EngineRegistration<LensArguments> registration{execute};

} // namespace
} // namespace strata::cli
