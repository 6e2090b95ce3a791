// adapt BASE: gives a model heads at further layers, copies of its final head.
#include "app/cli/command.h"
#include "model/training/adapt.h"

#include <cstdio>

namespace strata::cli {
namespace {

struct AdaptArguments {
    std::string base, output;
    std::vector<std::string> heads;
    bool untie = false;
};

Result<Output> run(const AdaptArguments& arguments) {
    std::vector<NewHead> wanted;
    for (const std::string& text : arguments.heads) {
        STRATA_TRY(NewHead head, parseNewHead(text));
        wanted.push_back(std::move(head));
    }
    STRATA_TRY(const Checkpoint base, openCheckpoint(arguments.base));
    STRATA_TRY(const std::vector<HeadSpec> heads,
               adaptModel(base, std::move(wanted), arguments.untie, arguments.output));
    Output output;
    output.json = {{"output", arguments.output}, {"heads", nlohmann::json::array()}};
    for (const HeadSpec& head : heads) {
        const char* readout = head.readout == Readout::Norm ? "norm" : "raw";
        output.json["heads"].push_back({{"name", head.name},
                                        {"tensor", head.tensor},
                                        {"layer", head.layer->value},
                                        {"readout", readout},
                                        {"loss_weight", head.lossWeight},
                                        {"tied", head.tied}});
        char line[512];
        std::snprintf(line, sizeof line, "%-16s %-28s layer %d, %s, weight %g%s\n", head.name.c_str(),
                      head.tensor.c_str(), head.layer->value, readout, head.lossWeight,
                      head.tied ? ", the embedding's matrix" : "");
        output.text += line;
    }
    output.text += "written to " + arguments.output + "\n";
    return output;
}

void add(CLI::App& app, Command& chosen) {
    auto arguments = std::make_shared<AdaptArguments>();
    CLI::App* command = app.add_subcommand("adapt", "copy the final head to further layers, to be trained");
    command->add_option("BASE", arguments->base, "model folder or .gguf file")->required();
    command->add_option("-o,--output", arguments->output, "folder to write")->required();
    command->add_option("--head", arguments->heads, "LAYER[:NAME[:WEIGHT]]; may be repeated")
        ->required()
        ->allow_extra_args(false);
    command->add_flag("--untie", arguments->untie,
                      "give the final head a matrix of its own where it is the embedding's");
    command->callback([arguments, &chosen] {
        chosen = [arguments](const CommonOptions&, const JobControl&) { return run(*arguments); };
    });
}

const Registration registration{61, add};

} // namespace
} // namespace strata::cli
