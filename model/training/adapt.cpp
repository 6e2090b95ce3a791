// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/adapt.h"

#include "model/base/field_names.h"
#include "model/base/json_file.h"
#include "model/checkpoint/heads_file.h"
#include "model/checkpoint/safetensors.h"
#include "model/training/folder_files.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string_view>

namespace strata {
namespace {

std::string defaultName(std::size_t index, std::size_t count, LayerIndex layer) {
    if (count == 1) return "thought";
    if (count == 2) return index == 0 ? "first_thought" : "second_thought";
    return "layer" + std::to_string(layer.value);
}

bool isPlainName(const std::string& name) {
    return !name.empty() && name.size() <= 100 && std::all_of(name.begin(), name.end(), [](unsigned char c) {
        return std::isalnum(c) || c == '_' || c == '-';
    });
}

} // namespace

std::string newHeadTensor(std::size_t index, std::size_t count, LayerIndex layer) {
    if (count == 1) return "new_lm_head.weight";
    if (count == 2) return index == 0 ? "first_lm_head.weight" : "second_lm_head.weight";
    return "hdlm." + std::to_string(layer.value) + ".weight";
}

Result<NewHead> parseNewHead(const std::string& text) {
    const auto refuse = [&] {
        return fail(ErrorCode::BadArgument, fieldText("head", text),
                    "must be LAYER[:NAME[:WEIGHT[:raw|norm]]], as in 3:domain:2; a name has letters, digits, _ and -.");
    };
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(':', begin), text.size());
        parts.push_back(std::string_view(text).substr(begin, end - begin));
        begin = end + 1;
    }
    if (parts.size() > 4) return refuse();
    const auto isNumber = [](std::string_view part, auto& value) {
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
        return error == std::errc{} && end == part.data() + part.size();
    };
    NewHead head;
    if (!isNumber(parts[0], head.layer.value)) return refuse();
    if (parts.size() > 1) head.name = parts[1];
    if (parts.size() > 1 && !isPlainName(head.name)) return refuse();
    if (parts.size() > 2 && !(isNumber(parts[2], head.weight) && head.weight >= 0.0 && head.weight <= 1e6))
        return refuse();
    if (parts.size() > 3) {
        if (parts[3] != "raw" && parts[3] != "norm") return refuse();
        head.readout = parts[3] == "norm" ? Readout::Norm : Readout::Raw;
    }
    return head;
}

Result<void> checkNewLayers(const Checkpoint& base, const std::vector<NewHead>& wanted,
                            const std::vector<HeadSpec>& kept, const char* field) {
    const std::int64_t layers = base.architecture.layers;
    std::set<std::int64_t> depth{layers}, given;
    for (const HeadSpec& head : kept)
        depth.insert(head.layer->value);
    for (const NewHead& head : wanted) {
        const std::string layer = std::to_string(head.layer.value);
        if (head.layer.value < 1 || head.layer.value >= layers)
            return fail(ErrorCode::BadArgument, fieldText(field, layer),
                        "must be a layer from 1 to " + std::to_string(layers - 1) + "; layer " +
                            std::to_string(layers) + " has the final head.");
        if (!given.insert(head.layer.value).second)
            return fail(ErrorCode::BadArgument, fieldText(field, layer),
                        "is given twice; each new head reads a layer of its own.");
        depth.insert(head.layer.value);
    }
    // Of two layers there is nothing less than both.
    if (static_cast<std::int64_t>(depth.size()) >= std::max<std::int64_t>(layers, 3))
        return fail(ErrorCode::BadArgument, base.path.string(),
                    "would decode at " + std::to_string(depth.size()) + " layers, but has " + std::to_string(layers) +
                        "; a hierarchical model has fewer levels than layers: leave a head out.");
    return {};
}

namespace {

/// The heads that the base keeps, those that share the embedding and the final one left out.
Result<std::vector<HeadSpec>> keptHeads(const Checkpoint& base) {
    std::vector<HeadSpec> heads;
    for (const HeadSpec& head : base.heads) {
        if (&head == &base.heads.back() || head.tied) continue;
        if (!head.layer)
            return fail(ErrorCode::BadArgument, base.path.string(),
                        "has the head " + head.tensor + " at no known layer; place it before more are added.");
        heads.push_back(head);
    }
    return heads;
}

/// The new heads in order of layer, named; of a model that has `kept` beside its final head.
Result<std::vector<HeadSpec>> newHeads(const Checkpoint& base, std::vector<NewHead> wanted,
                                       const std::vector<HeadSpec>& kept) {
    std::ranges::stable_sort(wanted, {}, &NewHead::layer);
    STRATA_CHECK(checkNewLayers(base, wanted, kept, "head"));
    // The names of the published models say how many heads there are: only without others before.
    const std::size_t published = kept.empty() ? wanted.size() : 0;
    std::vector<HeadSpec> heads;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        HeadSpec head;
        head.name = wanted[i].name.empty() ? defaultName(i, published, wanted[i].layer) : wanted[i].name;
        head.tensor = newHeadTensor(i, published, wanted[i].layer);
        head.layer = wanted[i].layer;
        head.lossWeight = wanted[i].weight;
        head.readout = wanted[i].readout;
        const auto same = [&](const HeadSpec& other) { return other.name == head.name || other.tensor == head.tensor; };
        if (std::ranges::any_of(kept, same) || std::ranges::any_of(heads, same) ||
            head.name == base.heads.back().name || base.tensors->find(head.tensor) != nullptr)
            return fail(ErrorCode::BadArgument, fieldText("head", std::to_string(head.layer->value) + ":" + head.name),
                        "has a name that another head of the model has; give each a name of its own.");
        heads.push_back(std::move(head));
    }
    return heads;
}

Result<const TensorView*> matrixToCopy(const Checkpoint& base) {
    const TensorView* const matrix = base.heads.empty() ? nullptr : base.headTensor(base.heads.back());
    if (!matrix) return fail(ErrorCode::TensorMissing, base.path.string(), "has no tensor for its final head.");
    return matrix;
}

} // namespace

std::int64_t newHeadBytes(const Checkpoint& base) {
    const TensorView* const matrix = base.headTensor(base.heads.back());
    return static_cast<std::int64_t>(matrix->elementCount() * dtypeBytes(matrix->dtype));
}

Result<std::vector<HeadSpec>> writeHeadCopies(const Checkpoint& base, std::vector<NewHead> wanted,
                                              const std::filesystem::path& file, const JobControl& control) {
    if (base.hasHeadsFile)
        return fail(
            ErrorCode::Unsupported, base.path.string(),
            "has a heads file or an adapter laid over it already, whose heads a second file would push out; open "
            "the base by itself, or write a whole model.");
    STRATA_TRY(const TensorView* const matrix, matrixToCopy(base));
    STRATA_TRY(const std::vector<HeadSpec> kept, keptHeads(base)); // beside which they will be opened
    STRATA_TRY(const std::vector<HeadSpec> heads, newHeads(base, std::move(wanted), kept));
    std::vector<HeadToWrite> copies;
    for (const HeadSpec& head : heads) {
        HeadToWrite& copy = copies.emplace_back();
        copy.spec = head;
        copy.from = matrix;
    }
    STRATA_CHECK(writeHeadsFile(file, copies, base.hash, base.path.filename().string(), control));
    return heads;
}

Result<std::vector<HeadSpec>> adaptModel(const Checkpoint& base, std::vector<NewHead> wanted, bool untie,
                                         const std::filesystem::path& output, const JobControl& control) {
    const std::string subject = base.path.string();
    const std::int64_t layers = base.architecture.layers;
    STRATA_TRY(const TensorView* const matrix, matrixToCopy(base));
    STRATA_TRY(std::vector<HeadSpec> heads, keptHeads(base));
    STRATA_TRY(const std::vector<HeadSpec> added, newHeads(base, std::move(wanted), heads));

    const TensorNames& names = base.architecture.tensors;
    HeadSpec final = base.heads.back();
    STRATA_CHECK(checkFolderForm(base));
    std::error_code error;
    if (std::filesystem::equivalent(output, base.folder, error) && !error)
        return fail(ErrorCode::BadArgument, output.string(),
                    "is the folder of the base itself, which stays as it is; name another folder.");
    std::vector<TensorToWrite> tensors;
    std::vector<std::string> tokenIds;
    for (const HeadSpec& head : heads)
        if (!head.ids.empty()) tokenIds.push_back(head.ids);
    for (const TensorView& view : base.tensors->tensors()) {
        if (names.isIgnored(view.name)) continue;
        if (std::ranges::find(tokenIds, view.name) != tokenIds.end() && view.dtypeText == "I64") {
            tensors.push_back({view.name, DType::Other, view.shape, view.bytes, nullptr, true});
            continue;
        }
        if (view.dtype == DType::Other)
            return fail(ErrorCode::Unsupported, subject,
                        "holds the tensor " + view.name + " of type " + view.dtypeText + ", which is not written.");
        if (final.tied && view.name == names.finalHead)
            continue; // a second copy of the embedding, as some files carry it
        tensors.push_back(tensorToWrite(view.name, view));
    }
    for (const HeadSpec& head : added) {
        tensors.push_back(tensorToWrite(head.tensor, *matrix));
        heads.push_back(head);
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
    STRATA_CHECK(writeSafetensors(output / "model.safetensors", tensors, {{"format", "pt"}}, control));
    STRATA_CHECK(writeFileAtomically(output / "config.json", dumpJson(config, 2) + "\n"));
    folder.keep();
    return heads;
}

} // namespace strata
