// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/heads.h"

#include "model/base/field_names.h"
#include "model/base/shown_text.h"
#include "model/checkpoint/config_reader.h"
#include "model/checkpoint/safetensors_header.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace strata {
namespace {

constexpr std::string_view weightSuffix = ".weight";
constexpr std::size_t maxLevels = 64;

bool isFloat(const TensorView& tensor) {
    return tensor.dtype != DType::Other;
}

std::string stem(const std::string& tensor) {
    return tensor.ends_with(weightSuffix) ? tensor.substr(0, tensor.size() - weightSuffix.size()) : tensor;
}

std::vector<std::int64_t> headShape(const Architecture& a) {
    return {a.vocabularySize, a.hiddenSize};
}

bool isFinalMatrix(const Architecture& a, const std::string& tensor) {
    return tensor == a.tensors.finalHead || (a.tiedEmbeddings && tensor == a.tensors.embeddingTensor());
}

bool isTied(const Architecture& a, const std::string& tensor) {
    return tensor == a.tensors.embeddingTensor() || (a.tiedEmbeddings && tensor == a.tensors.finalHead);
}

/// How many tokens a tensor of ids names; each is of the vocabulary, and there once.
Result<std::int64_t> countTokens(const Checkpoint& checkpoint, const std::string& name, const std::string& subject) {
    const auto refuse = [&](const std::string& what) {
        return fail(ErrorCode::TensorMismatch, subject, "names the token ids " + quotedName(name) + ", which " + what);
    };
    const TensorView* const ids = checkpoint.tensors->find(name);
    if (!ids) return refuse("are not in the weights.");
    if (ids->shape.size() != 1 || ids->shape[0] < 1 || (ids->dtypeText != "I64" && ids->dtypeText != "I32"))
        return refuse("are " + ids->dtypeText + " " + shapeText(ids->shape) + "; a list of I64 or I32 is needed.");
    const std::int64_t vocabulary = checkpoint.architecture.vocabularySize;
    std::set<std::int64_t> seen;
    for (const std::int64_t id : wholeNumbers(*ids)) {
        if (id < 0 || id >= vocabulary)
            return refuse("have the id " + std::to_string(id) + ", outside the vocabulary of " +
                          std::to_string(vocabulary) + "; they are another model's.");
        if (!seen.insert(id).second) return refuse("have the id " + std::to_string(id) + " twice.");
    }
    return ids->shape[0];
}

/// At layer K the state is normed already: both readouts mean the same, and "norm" is what happens.
void setLayer(HeadSpec& head, std::int64_t layer, std::int64_t layers) {
    head.layer = LayerIndex(static_cast<std::int32_t>(layer));
    if (layer == layers) head.readout = Readout::Norm;
}

Result<void> checkHeadTensor(const Checkpoint& checkpoint, const HeadSpec& head, const std::string& subject) {
    const Architecture& a = checkpoint.architecture;
    const std::string& name = head.tensor;
    if (isFinalMatrix(a, name) && !(head.ids.empty() && head.bias.empty()))
        return fail(ErrorCode::Unsupported, subject,
                    "gives the final head " + quotedName(name) +
                        " token ids or a bias; the final head has a row for every token and nothing else: give the "
                        "level a tensor of another name.");
    if (isTied(a, name)) return {};
    const TensorView* tensor = checkpoint.tensors->find(name);
    if (!tensor)
        return fail(ErrorCode::TensorMissing, subject,
                    "names the head tensor " + quotedName(name) + ", which is not in the weights.");
    std::vector<std::int64_t> shape = headShape(a);
    if (!head.ids.empty()) {
        STRATA_TRY(shape[0], countTokens(checkpoint, head.ids, subject));
    }
    if (tensor->shape != shape)
        return fail(ErrorCode::TensorMismatch, subject,
                    "names the head tensor " + quotedName(name) + " with shape " + shapeText(tensor->shape) +
                        "; a head must be " + shapeText(shape) +
                        (head.ids.empty() ? " (vocabulary, width)." : " (its token ids, the model's width)."));
    if (!isFloat(*tensor))
        return fail(ErrorCode::TensorMismatch, subject,
                    "names the head tensor " + quotedName(name) + " of type " + tensor->dtypeText +
                        "; F32, BF16 or F16 is needed.");
    if (head.bias.empty()) return {};
    const TensorView* const bias = checkpoint.tensors->find(head.bias);
    if (!bias || !isFloat(*bias) || bias->shape != std::vector{shape[0]})
        return fail(bias ? ErrorCode::TensorMismatch : ErrorCode::TensorMissing, subject,
                    "names the bias " + quotedName(head.bias) + ", which " +
                        (bias ? "is " + bias->dtypeText + " " + shapeText(bias->shape) + ", not a float "
                              : std::string("is not in the weights; it must be a float ")) +
                        shapeText({shape[0]}) + ".");
    return {};
}

/// One element of hdlm.levels.
Result<HeadSpec> readLevel(const Checkpoint& checkpoint, const nlohmann::json& value, const std::string& subject,
                           std::size_t index) {
    const std::string place = "hdlm.levels[" + std::to_string(index) + "]";
    if (!value.is_object())
        return fail(ErrorCode::BadConfig, subject, "\"" + place + "\" must be an object with name, tensor and layer.");
    const std::int64_t K = checkpoint.architecture.layers;
    ConfigReader level(value, subject, place + ".");
    HeadSpec head;
    head.tensor = level.text("tensor");
    head.name = level.text("name", stem(head.tensor));
    head.lossWeight = level.number("loss_weight", 0.0, 1e6, 1.0);
    if (!level.problem() && (head.name.empty() || head.name.size() > 200))
        level.refuse(ErrorCode::BadConfig, "name", "must have 1 to 200 characters.");
    const bool placed = level.has("layer");
    const std::int64_t layer = placed ? level.integer("layer", 1, K) : 0;
    head.bias = level.text("bias", "");
    head.ids = level.text("ids", "");
    const std::string readout = level.text("readout", layer == K ? "norm" : "raw");
    if (readout == "norm")
        head.readout = Readout::Norm;
    else if (readout != "raw")
        level.refuse(ErrorCode::BadConfig, "readout",
                     "is " + quotedName(readout) + "; it must be \"raw\" or \"norm\".");
    if (level.problem()) return tl::unexpected(*level.problem());
    if (placed) setLayer(head, layer, K);
    STRATA_CHECK(checkHeadTensor(checkpoint, head, subject));
    head.tied = isTied(checkpoint.architecture, head.tensor);
    return head;
}

} // namespace

Result<std::vector<HeadSpec>> readLevels(const Checkpoint& checkpoint, const nlohmann::json& declared,
                                         const std::string& subject) {
    if (!declared.is_object())
        return fail(ErrorCode::BadConfig, subject, "\"hdlm\" must be an object with version and levels.");
    ConfigReader reader(declared, subject, "hdlm.");
    const std::int64_t version = reader.integer("version", 0, INT32_MAX);
    if (reader.problem()) return tl::unexpected(*reader.problem());
    if (version != 1)
        return fail(ErrorCode::Unsupported, subject,
                    "\"hdlm.version\" is " + std::to_string(version) +
                        "; this program reads version 1, a newer one may read it.");
    const auto levels = declared.find("levels");
    if (levels == declared.end() || !levels->is_array() || levels->empty() || levels->size() > maxLevels)
        return fail(ErrorCode::BadConfig, subject, "\"hdlm.levels\" must be a list of 1 to 64 levels.");
    std::vector<HeadSpec> heads;
    for (std::size_t i = 0; i < levels->size(); ++i) {
        STRATA_TRY(HeadSpec head, readLevel(checkpoint, (*levels)[i], subject, i));
        if (std::ranges::find(heads, head.name, &HeadSpec::name) != heads.end())
            return fail(ErrorCode::BadConfig, subject,
                        "\"hdlm.levels\" names the level " + quotedName(head.name) + " twice.");
        heads.push_back(std::move(head));
    }
    return heads;
}

Result<void> checkHead(const Checkpoint& checkpoint, const HeadSpec& head, const std::string& subject) {
    return checkHeadTensor(checkpoint, head, subject);
}

bool isFinalHead(const Architecture& a, const std::string& tensor) {
    return isFinalMatrix(a, tensor);
}

namespace {

/// "hdlm.N.weight", as models of more than three levels are written here: the head that reads layer N.
std::optional<std::int64_t> layerInName(const std::string& tensor) {
    constexpr std::string_view before = "hdlm.";
    std::int32_t layer = 0;
    const std::string name = stem(tensor);
    if (!name.starts_with(before)) return {};
    const char* const end = name.data() + name.size();
    const auto [last, error] = std::from_chars(name.data() + before.size(), end, layer);
    if (error != std::errc{} || last != end || layer < 1) return {};
    return layer;
}

/// Tensors whose names say that they are heads, other than the final one.
void discover(Checkpoint& checkpoint) {
    const Architecture& a = checkpoint.architecture;
    const bool depth3 =
        checkpoint.tensors->find("first_lm_head.weight") && checkpoint.tensors->find("second_lm_head.weight");
    for (const TensorView& tensor : checkpoint.tensors->tensors()) {
        const std::optional<std::int64_t> named = layerInName(tensor.name);
        if (tensor.name == a.tensors.finalHead || !tensor.name.ends_with(weightSuffix) ||
            (tensor.name.find("lm_head") == std::string::npos && !named))
            continue;
        if (tensor.shape != headShape(a) || !isFloat(tensor)) {
            checkpoint.warnings.push_back("Tensor " + quotedName(tensor.name) + " is named like a head but is " +
                                          tensor.dtypeText + " " + shapeText(tensor.shape) + ", not a float " +
                                          shapeText(headShape(a)) + "; it is not used.");
            continue;
        }
        HeadSpec head;
        head.tensor = tensor.name;
        if (tensor.name == "new_lm_head.weight")
            head.name = "thought";
        else if (depth3 && tensor.name == "first_lm_head.weight")
            head.name = "first_thought";
        else if (depth3 && tensor.name == "second_lm_head.weight")
            head.name = "second_thought";
        else
            head.name = stem(tensor.name);
        if (named && *named <= a.layers) setLayer(head, *named, a.layers);
        checkpoint.heads.push_back(std::move(head));
    }
}

} // namespace

void sortHeads(std::vector<HeadSpec>& heads, const Architecture& a) {
    const auto rank = [&](const HeadSpec& head) {
        const bool final = head.layer && head.layer->value == a.layers && isFinalMatrix(a, head.tensor);
        return std::pair(final, head.layer ? head.layer->value : 0);
    };
    std::ranges::stable_sort(heads, {}, rank);
}

Result<void> findHeads(Checkpoint& checkpoint, const nlohmann::json& config, const std::string& subject) {
    const Architecture& a = checkpoint.architecture;
    const auto declared = config.find("hdlm");
    if (declared != config.end() && !declared->is_null()) {
        STRATA_TRY(checkpoint.heads, readLevels(checkpoint, *declared, subject));
        checkpoint.headsDeclared =
            std::ranges::all_of(checkpoint.heads, [](const HeadSpec& head) { return head.layer.has_value(); });
    } else
        discover(checkpoint);

    const bool hasFinal = std::ranges::any_of(checkpoint.heads, [&](const HeadSpec& head) {
        return head.layer && head.layer->value == a.layers && isFinalMatrix(a, head.tensor);
    });
    if (!hasFinal) {
        HeadSpec head;
        head.name = "assistant";
        const auto taken = [&] {
            return std::ranges::find(checkpoint.heads, head.name, &HeadSpec::name) != checkpoint.heads.end();
        };
        if (taken()) head.name = "lm_head";
        if (taken())
            return fail(ErrorCode::BadConfig, subject,
                        "\"hdlm.levels\" must name the final head " + a.tensors.finalHead + " at layer " +
                            std::to_string(a.layers) + ".");
        head.tensor = a.tensors.finalHead;
        head.readout = Readout::Norm;
        head.tied = a.tiedEmbeddings;
        head.layer = LayerIndex(static_cast<std::int32_t>(a.layers));
        checkpoint.heads.push_back(std::move(head));
    }
    sortHeads(checkpoint.heads, a);
    return {};
}

Result<void> placeHeads(Checkpoint& checkpoint, const std::vector<HeadPlacement>& placements) {
    const std::int64_t K = checkpoint.architecture.layers;
    const std::string subject = checkpoint.path.string();
    std::vector<std::string> seen;
    for (const HeadPlacement& placement : placements) {
        const std::string& tensor = placement.tensor;
        const std::int64_t layer = placement.layer.value;
        if (layer < 1 || layer > K)
            return fail(ErrorCode::BadArgument, subject,
                        "head " + quotedName(tensor) + " cannot read layer " + std::to_string(layer) +
                            ": the model has layers 1 to " + std::to_string(K) + ".");
        if (std::ranges::find(seen, tensor) != seen.end())
            return fail(ErrorCode::BadArgument, subject, "head " + quotedName(tensor) + " was given two layers.");
        seen.push_back(tensor);
        const auto head = std::ranges::find_if(checkpoint.heads, [&](const HeadSpec& h) { return h.tensor == tensor; });
        if (head != checkpoint.heads.end()) {
            if (isFinalMatrix(checkpoint.architecture, tensor) && layer != K)
                return fail(ErrorCode::BadArgument, subject,
                            quotedName(tensor) + " is the final head and reads layer " + std::to_string(K) +
                                ", not layer " + std::to_string(layer) +
                                "; to see other layers through it, use a logit lens.");
            head->readout = placement.readout.value_or(head->readout);
            setLayer(*head, layer, K);
            continue;
        }
        // A matrix that only the user knows to be a head.
        if (!checkpoint.tensors->find(tensor)) {
            std::vector<std::string> known;
            for (const HeadSpec& h : checkpoint.heads)
                known.push_back(h.tensor);
            return fail(ErrorCode::BadArgument, subject,
                        "has no tensor " + quotedName(tensor) + " to use as a head; its heads are " +
                            shownNames(known) + ".");
        }
        HeadSpec added;
        added.name = stem(tensor);
        added.tensor = tensor;
        if (auto usable = checkHeadTensor(checkpoint, added, subject); !usable) {
            usable.error().code = ErrorCode::BadArgument;
            return usable;
        }
        added.tied = isTied(checkpoint.architecture, tensor);
        added.readout = placement.readout.value_or(added.readout);
        setLayer(added, layer, K);
        checkpoint.heads.push_back(std::move(added));
    }
    sortHeads(checkpoint.heads, checkpoint.architecture);
    return {};
}

Result<HeadPlacement> parseHeadPlacement(const std::string& text) {
    const auto at = text.rfind('@');
    const auto colon = text.find(':', at == std::string::npos ? 0 : at);
    const std::string readout = colon == std::string::npos ? "" : text.substr(colon + 1);
    std::int32_t layer = 0;
    bool valid =
        at != std::string::npos && at > 0 && (colon == std::string::npos || readout == "raw" || readout == "norm");
    if (valid) {
        const char* const end = text.data() + std::min(colon, text.size());
        const auto [next, error] = std::from_chars(text.data() + at + 1, end, layer);
        valid = error == std::errc{} && next == end;
    }
    if (!valid)
        return fail(ErrorCode::BadArgument, fieldText("head", text),
                    "must be TENSOR@LAYER, as in new_lm_head.weight@25, with :raw or :norm behind it for what it "
                    "reads.");
    HeadPlacement placement{text.substr(0, at), LayerIndex(layer)};
    if (!placement.tensor.ends_with(weightSuffix)) placement.tensor += weightSuffix;
    if (!readout.empty()) placement.readout = readout == "norm" ? Readout::Norm : Readout::Raw;
    return placement;
}

nlohmann::json headsToJson(const std::vector<HeadSpec>& heads) {
    nlohmann::json levels = nlohmann::json::array();
    for (const HeadSpec& head : heads) {
        levels.push_back({{"name", head.name},
                          {"tensor", head.tensor},
                          {"layer", head.layer ? nlohmann::json(head.layer->value) : nlohmann::json(nullptr)},
                          {"readout", head.readout == Readout::Norm ? "norm" : "raw"},
                          {"loss_weight", head.lossWeight}});
        if (!head.bias.empty()) levels.back()["bias"] = head.bias;
        if (!head.ids.empty()) levels.back()["ids"] = head.ids;
    }
    return {{"version", 1}, {"levels", std::move(levels)}};
}

} // namespace strata
