// strata-cli lens: the grid layers × positions of a text or a run.
#include "app/cli/command.h"
#include "app/cli/lens_page.h"
#include "app/cli/terminal_text.h"
#include "model/base/file_name.h"
#include "model/base/json_file.h"
#include "model/lens/lens_job.h"
#include "model/run/lens_json.h"
#include "model/run/run_json.h"

#include <algorithm>
#include <charconv>
#include <iostream>
#include <iterator>

namespace strata::cli {
namespace {

constexpr std::size_t mostTextBytes = std::size_t{16} << 20;

struct LensArguments {
    std::string model, text, textFile, ids, run;
    bool hasText = false, bos = false;
    std::string layers = "all", readout = "norm", matrix = "final", target = "next", anti, gradientStep, output;
    std::vector<std::string> tracked, statistics;
    std::string shown;
    int stride = 1, topK = 10;
    bool subLayers = false, noHeads = false, inner = false, headless = false, agreement = false;
};

struct GradientStep {
    LayerIndex layer;
    double size = 0;
};

Result<std::vector<LayerIndex>> parseLayers(const std::string& text) {
    std::vector<LayerIndex> layers;
    if (text == "all") return layers;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        LayerIndex layer;
        const auto [next, error] = std::from_chars(at, end, layer.value);
        if (error != std::errc{} || (next != end && (*next != ',' || next + 1 == end)))
            return fail(ErrorCode::BadArgument, "--layers " + text,
                        "must be all, or layers separated by commas, as in 1,4,8.");
        layers.push_back(layer);
        at = next == end ? end : next + 1;
    }
    if (layers.empty()) return fail(ErrorCode::BadArgument, "--layers", "is empty; give all, or layers as in 1,4,8.");
    return layers;
}

Result<GradientStep> parseGradientStep(const std::string& text) {
    const auto colon = text.find(':');
    GradientStep step;
    const char* const data = text.data();
    const char* const middle = data + std::min(colon, text.size());
    if (colon != std::string::npos) {
        const auto layer = std::from_chars(data, middle, step.layer.value);
        const auto size = std::from_chars(middle + 1, data + text.size(), step.size);
        if (layer.ec == std::errc{} && layer.ptr == middle && size.ec == std::errc{} && size.ptr == data + text.size())
            return step;
    }
    return fail(ErrorCode::BadArgument, "--gradient-step " + text, "must be LAYER:SIZE, as in 6:0.5.");
}

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
    return lensText(model, *tokenizer, text, arguments.bos);
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

Result<std::vector<LensStatistic>> statisticsOf(const std::vector<std::string>& names) {
    std::vector<LensStatistic> statistics;
    for (const std::string& name : names) {
        const LensStatisticInfo* const info = lensStatisticByKey(name);
        if (!info) {
            std::string keys;
            for (const LensStatisticInfo& known : lensStatistics())
                keys += (keys.empty() ? "" : ", ") + std::string(known.key);
            return fail(ErrorCode::BadArgument, "--statistics " + name, "is not one of " + keys + ".");
        }
        statistics.push_back(info->statistic);
    }
    return statistics;
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
    const std::string ending = lowerExtension(output);
    if (!output.empty() && ending != ".strata" && ending != ".json" && ending != ".csv")
        return fail(ErrorCode::BadArgument, "-o " + arguments.output, "must end in .strata, .json or .csv.");
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
    const LensStatisticInfo* shown = lensStatisticByKey(arguments.shown.empty() ? "probability" : arguments.shown);
    if (arguments.shown.empty() && !request.statistics.empty()) shown = &lensStatisticInfo(request.statistics.front());
    if (!shown)
        return fail(ErrorCode::BadArgument, "--show " + arguments.shown, "is not one of the statistics; see --help.");

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
        result.text = lensPage(lens, *shown, terminalColumns());
        if (outcome) result.text += gradientStepText(*outcome, step->layer, step->size);
    }
    if (lens.cancelled) result.exitCode = 130;
    return result;
}

void addLens(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<LensArguments>();
    CLI::App* const command = app.add_subcommand("lens", "What every layer says at every position of a text");
    command->footer(statisticsHelp());
    command
        ->add_option("MODEL", arguments->model,
                     "a model folder, a .safetensors file beside its config.json, or a .gguf file")
        ->required();
    auto* const source = command->add_option_group("text", "what is read");
    auto* const text = source->add_option("--text", arguments->text, "the text itself");
    source->add_option("--text-file", arguments->textFile,
                       "a file with the text, taken as it is; - for standard input");
    source->add_option("--ids", arguments->ids, "token ids, as in 1,15,204");
    source->add_option("--run", arguments->run, "prompt and generated tokens of a saved run, FILE.strata");
    source->require_option(1);
    command->add_flag("--bos", arguments->bos, "begin a text with the begin-of-text token");
    command->add_option("--layers", arguments->layers, "all, or layers as in 1,4,8; the last is always read")
        ->capture_default_str();
    command->add_option("--stride", arguments->stride, "read every Nth layer, and the last")->capture_default_str();
    command->add_option("--readout", arguments->readout, "raw: residuals as they are; norm: after the final norm")
        ->capture_default_str()
        ->check(CLI::IsMember({"raw", "norm"}));
    command->add_option("--matrix", arguments->matrix, "readout matrix: final, embedding, or a head's name")
        ->capture_default_str();
    command
        ->add_option("--target", arguments->target,
                     "next (the true next token), final (the last layer's top-1), or one token, as text or #ID")
        ->capture_default_str();
    command->add_option("--anti", arguments->anti, "a token that the target is compared with");
    command
        ->add_option("--track", arguments->tracked,
                     "keep this token's log-probability in every cell; may be repeated; \"cat | dog\" sums the two")
        ->allow_extra_args(false);
    command->add_option("--top-k", arguments->topK, "how many tokens each cell keeps")->capture_default_str();
    command->add_option("--statistics", arguments->statistics, "only these, separated by commas; default: all")
        ->delimiter(',');
    command->add_option("--show", arguments->shown, "the statistic that stands in the printed grid");
    command->add_flag("--sublayers", arguments->subLayers, "also the residual between attention and MLP");
    command->add_flag("--no-heads", arguments->noHeads, "without the trained heads");
    command->add_flag("--inner", arguments->inner, "also the inner-optimisation view");
    command->add_flag("--headless", arguments->headless, "also the headless readout");
    command->add_flag("--agreement", arguments->agreement,
                      "also the Jensen-Shannon distance of every two rows, over evenly spread positions");
    command->add_option("--gradient-step", arguments->gradientStep, "replace a block by a gradient step, LAYER:SIZE");
    command->add_option("-o,--output", arguments->output, "save the lens, FILE.strata, .json or .csv");
    command->callback([arguments, text, &chosen] {
        arguments->hasText = text->count() > 0;
        chosen = [arguments](const CommonOptions& common, const JobControl& control) {
            return execute(*arguments, common, control);
        };
    });
}

const Registration registration{30, addLens};

} // namespace
} // namespace strata::cli
