// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli dump: every state and every head's logits of given ids, for comparing with other programs.
#include "app/cli/dump_arguments.h"
#include "app/cli/engine/open_model.h"
#include "app/cli/model_arguments.h"
#include "model/checkpoint/safetensors.h"

#include <sstream>

namespace strata::cli {
namespace {

// Float32 values with what the writer needs to know of them.
struct Values {
    std::string name;
    std::int64_t columns;
    std::vector<float> values;
};

// Some rows at a time: in float64 the logits of a large vocabulary take twice the memory of what is written.
Result<std::vector<float>> logitsOf(const RunState& state, HeadIndex head) {
    constexpr std::int32_t rows = 64;
    const HeadSpec& spec = state.model().heads()[static_cast<std::size_t>(head.value)].spec;
    std::vector<float> all;
    for (std::int32_t begin = 0; begin < state.length(); begin += rows) {
        STRATA_TRY(const auto part,
                   state.logits(*spec.layer, head, spec.readout, begin, std::min(begin + rows, state.length())));
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

Result<std::vector<Values>> everything(RunState& state, const JobControl& control) {
    const Architecture& a = state.model().architecture();
    const auto layers = static_cast<std::int32_t>(a.layers);
    STRATA_CHECK(state.fill(LayerIndex(layers), control));
    std::vector<Values> result;
    for (std::int32_t layer = 0; layer <= layers; ++layer) {
        STRATA_TRY(auto states, state.states(LayerIndex(layer), 0, state.length()));
        result.push_back({"hidden." + std::to_string(layer), a.hiddenSize, std::move(states)});
    }
    for (std::size_t head = 0; head < state.model().heads().size(); ++head) {
        if (control.stopRequested()) return JobControl::cancelled();
        STRATA_TRY(auto logits, logitsOf(state, HeadIndex(static_cast<std::int32_t>(head))));
        result.push_back({"logits." + state.model().heads()[head].spec.name, a.vocabularySize, std::move(logits)});
    }
    return result;
}

Result<Output> dump(const DumpArguments& options, const CommonOptions& common, const JobControl& control) {
    STRATA_TRY(const std::vector<TokenId> ids, parseIds(options.ids));
    STRATA_TRY(auto model, openModel(options.model, common, control));
    RunState state(model);
    STRATA_CHECK(state.append(ids));
    STRATA_TRY(const std::vector<Values> values, everything(state, control));

    std::vector<TensorToWrite> tensors;
    nlohmann::json listed = nlohmann::json::array();
    std::ostringstream text;
    text << options.output << ": float32, computed in " << dtypeName(model->dtype()) << " on " << model->device()
         << "\n";
    for (const Values& value : values) {
        const std::vector<std::int64_t> shape{state.length(), value.columns};
        tensors.push_back({value.name, DType::Float32, shape, std::as_bytes(std::span(value.values))});
        listed.push_back({{"name", value.name}, {"dtype", "float32"}, {"shape", shape}});
        text << "  " << value.name << " [" << shape[0] << ", " << shape[1] << "]\n";
    }
    STRATA_CHECK(writeSafetensors(options.output, tensors,
                                  {{"format", "pt"}, {"ids", options.ids}, {"strata", STRATA_VERSION}}));
    for (const std::string& warning : model->warnings())
        text << "warning: " << warning << "\n";
    nlohmann::json idValues = nlohmann::json::array();
    for (const TokenId id : ids)
        idValues.push_back(id.value);
    return Output{{{"file", options.output},
                   {"model", options.model},
                   {"ids", std::move(idValues)},
                   {"device", model->device()},
                   {"dtype", dtypeName(model->dtype())},
                   {"tensors", std::move(listed)},
                   {"warnings", model->warnings()}},
                  text.str()};
}

const EngineRegistration<DumpArguments> registration{dump};

} // namespace
} // namespace strata::cli
