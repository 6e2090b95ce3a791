// SPDX-License-Identifier: GPL-3.0-or-later
// adapt BASE: gives a model heads at further layers, copies of its final head.
#include "model/training/adapt.h"

#include "app/cli/adapt_arguments.h"
#include "app/cli/engine/open_model.h"

#include <cstdio>

namespace strata::cli {
namespace {

Result<Output> run(const AdaptArguments& arguments, const CommonOptions& common, const JobControl& control) {
    std::vector<NewHead> wanted;
    for (const std::string& text : arguments.heads) {
        STRATA_TRY(NewHead head, parseNewHead(text));
        wanted.push_back(std::move(head));
    }
    // --head is this command's own; what else is laid over a base belongs to it.
    STRATA_TRY(const Checkpoint base,
               openCheckpointWith(arguments.base, {.adapter = common.adapter, .heads = common.headsFile}));
    STRATA_TRY(const std::vector<HeadSpec> heads,
               arguments.headsOnly ? writeHeadCopies(base, std::move(wanted), arguments.output, control)
                                   : adaptModel(base, std::move(wanted), arguments.untie, arguments.output, control));
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

const EngineRegistration<AdaptArguments> registration{run};

} // namespace
} // namespace strata::cli
