// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/adapt.h"

#include "model/base/field_names.h"
#include "model/base/json_file.h"
#include "model/checkpoint/safetensors.h"
#include "model/training/folder_files.h"

#include <algorithm>
#include <charconv>

namespace strata {
namespace {

std::string defaultName(std::size_t index, std::size_t count, LayerIndex layer) {
    if (count == 1) return "thought";
    if (count == 2) return index == 0 ? "first_thought" : "second_thought";
    return "layer" + std::to_string(layer.value);
}

std::string tensorName(std::size_t index, std::size_t count, const std::string& name) {
    if (count == 1) return "new_lm_head.weight";
    if (count == 2) return index == 0 ? "first_lm_head.weight" : "second_lm_head.weight";
    return name + "_lm_head.weight";
}

bool isPlainName(const std::string& name) {
    return !name.empty() && name.size() <= 100 && std::all_of(name.begin(), name.end(), [](unsigned char c) {
        return std::isalnum(c) || c == '_' || c == '-';
    });
}

} // namespace

Result<NewHead> parseNewHead(const std::string& text) {
    const auto refuse = [&] {
        return fail(ErrorCode::BadArgument, fieldText("head", text),
                    "must be LAYER[:NAME[:WEIGHT]], as in 3:domain:2; a name has letters, digits, _ and -.");
    };
    NewHead head;
    const auto first = std::min(text.find(':'), text.size());
    const auto second = std::min(text.find(':', std::min(first + 1, text.size())), text.size());
    const auto [end, error] = std::from_chars(text.data(), text.data() + first, head.layer.value);
    if (error != std::errc{} || end != text.data() + first) return refuse();
    if (first < text.size()) {
        head.name = text.substr(first + 1, second - first - 1);
        if (!isPlainName(head.name)) return refuse();
    }
    if (second < text.size()) {
        const auto [last, problem] = std::from_chars(text.data() + second + 1, text.data() + text.size(), head.weight);
        if (problem != std::errc{} || last != text.data() + text.size() || !(head.weight >= 0.0 && head.weight <= 1e6))
            return refuse();
    }
    return head;
}

Result<std::vector<HeadSpec>> adaptModel(const Checkpoint& base, std::vector<NewHead> wanted, bool untie,
                                         const std::filesystem::path& output) {
    const std::string subject = base.path.string();
    const std::int64_t layers = base.architecture.layers;
    std::sort(wanted.begin(), wanted.end(), [](const NewHead& a, const NewHead& b) { return a.layer < b.layer; });
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i].layer.value < 1 || wanted[i].layer.value >= layers)
            return fail(ErrorCode::BadArgument, fieldText("head", std::to_string(wanted[i].layer.value)),
                        "must be a layer from 1 to " + std::to_string(layers - 1) + "; layer " +
                            std::to_string(layers) + " has the final head.");
    }
    if (base.heads.empty()) return fail(ErrorCode::BadArgument, subject, "has no head to copy.");
    std::vector<HeadSpec> heads;
    for (const HeadSpec& head : base.heads) {
        if (&head == &base.heads.back() || head.tied) continue;
        if (!head.layer)
            return fail(ErrorCode::BadArgument, subject,
                        "has the head " + head.tensor + " at no known layer; place it before more are added.");
        heads.push_back(head);
    }
    const std::size_t kept = heads.size();
    // The names of the published models say how many heads there are: only without others before.
    const std::size_t published = kept == 0 ? wanted.size() : 0;

    const TensorNames& names = base.architecture.tensors;
    HeadSpec final = base.heads.back();
    const TensorView* matrix = base.headTensor(final);
    if (matrix == nullptr) return fail(ErrorCode::TensorMissing, subject, "has no tensor for its final head.");
    STRATA_CHECK(checkFolderForm(base));
    std::vector<TensorToWrite> tensors;
    for (const TensorView& view : base.tensors->tensors()) {
        if (names.isIgnored(view.name)) continue;
        if (view.dtype == DType::Other)
            return fail(ErrorCode::Unsupported, subject,
                        "holds the tensor " + view.name + " of type " + view.dtypeText + ", which is not written.");
        if (final.tied && view.name == names.finalHead)
            continue; // a second copy of the embedding, as some files carry it
        tensors.push_back(tensorToWrite(view.name, view));
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        HeadSpec head;
        head.name = wanted[i].name.empty() ? defaultName(i, published, wanted[i].layer) : wanted[i].name;
        head.tensor = tensorName(i, published, head.name);
        head.layer = wanted[i].layer;
        head.lossWeight = wanted[i].weight;
        const bool repeated = std::any_of(heads.begin(), heads.end(), [&](const HeadSpec& other) {
            return other.name == head.name || other.tensor == head.tensor;
        });
        if (repeated || head.name == final.name || base.tensors->find(head.tensor) != nullptr)
            return fail(ErrorCode::BadArgument, fieldText("head", std::to_string(head.layer->value) + ":" + head.name),
                        "has a name that another head of the model has; give each a name of its own.");
        tensors.push_back(tensorToWrite(head.tensor, *matrix));
        heads.push_back(std::move(head));
    }
    std::stable_sort(heads.begin(), heads.end(),
                     [](const HeadSpec& a, const HeadSpec& b) { return *a.layer < *b.layer; });
    if (untie && final.tied) tensors.push_back(tensorToWrite(names.finalHead, *matrix));
    final.tied = final.tied && !untie;
    final.tensor = names.finalHead;
    final.readout = Readout::Norm;
    final.layer = LayerIndex(static_cast<std::int32_t>(layers));
    heads.push_back(final);

    STRATA_TRY(nlohmann::json config, parseJson(base.config, subject));
    config["tie_word_embeddings"] = final.tied;
    config["hdlm"] = hdlmJson(heads);
    NewFolder folder(output);
    STRATA_CHECK(prepareOutput(output));
    STRATA_CHECK(copyTokenizer(base.source, output));
    STRATA_CHECK(copyModelsOwn(base.source, output));
    STRATA_CHECK(writeSafetensors(output / "model.safetensors", tensors, {{"format", "pt"}}));
    STRATA_CHECK(writeFileAtomically(output / "config.json", dumpJson(config, 2) + "\n"));
    folder.keep();
    return heads;
}

} // namespace strata
