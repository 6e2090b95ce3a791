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
#include "model/requests/grammar.h"
#include "model/service/work.h"

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

Result<LensSource> lensSource(const LensArguments& arguments) {
    LensSource source;
    if (!arguments.run.empty()) {
        STRATA_TRY(Run run, loadRun(arguments.run));
        source.kind = LensSource::Kind::Run;
        source.run = std::make_shared<const Run>(std::move(run));
        return source;
    }
    if (!arguments.ids.empty()) {
        source.kind = LensSource::Kind::Ids;
        STRATA_TRY(source.ids, parseIds(arguments.ids));
        return source;
    }
    STRATA_TRY(source.text, readText(arguments));
    if (arguments.bos || arguments.noBos) source.addBos = arguments.bos; // neither: the tokenizer's own rule
    return source;
}

Result<LensRequest> lensRequest(const LensArguments& arguments) {
    LensRequest request;
    STRATA_TRY(request.layers, parseLayers(arguments.layers));
    request.stride = arguments.stride;
    request.afterAttention = arguments.subLayers;
    request.trainedHeads = !arguments.noHeads;
    request.readout = arguments.readout == "raw" ? Readout::Raw : Readout::Norm;
    if (arguments.target == "final") request.target = LensTarget::Final;
    request.topK = arguments.topK;
    STRATA_TRY(request.statistics, statisticsOf(arguments.statistics));
    request.innerOptimisation = arguments.inner;
    request.headless = arguments.headless;
    request.rowDistances = arguments.agreement;
    return request;
}

LensWords lensWords(const LensArguments& arguments) {
    LensWords words;
    words.matrix = arguments.matrix;
    if (arguments.target != "final" && arguments.target != "next") words.target = arguments.target;
    words.antiTarget = arguments.anti;
    words.tracked = arguments.tracked;
    return words;
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
    const LoadedPair loaded{model, tokenizer};
    STRATA_TRY(const LensSource source, lensSource(arguments));
    STRATA_TRY(const LensText text, textOf(source, loaded));
    STRATA_TRY(const LensRequest plain, lensRequest(arguments));
    STRATA_TRY(const LensRequest request, requestOf(plain, lensWords(arguments), loaded));
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
