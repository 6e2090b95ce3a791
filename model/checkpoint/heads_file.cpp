// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/heads_file.h"

#include "model/base/json_file.h"
#include "model/checkpoint/hash.h"
#include "model/checkpoint/heads.h"
#include "model/checkpoint/safetensors.h"
#include "model/checkpoint/safetensors_header.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <deque>
#include <regex>
#include <set>

namespace strata {
namespace {

constexpr std::string_view weightSuffix = ".weight";

std::string stemOf(const std::string& tensor) {
    return tensor.ends_with(weightSuffix) ? tensor.substr(0, tensor.size() - weightSuffix.size()) : tensor;
}

/// The levels that the file's own metadata or its tensors' names declare.
Result<nlohmann::json> ownLevels(const TensorSource& file, const std::string& subject) {
    const auto& metadata = file.metadata();
    const auto text = [&](const char* key) {
        const auto found = metadata.find(key);
        return found == metadata.end() ? std::string() : found->second;
    };
    if (const std::string format = text("format"); format == "strata-lens")
        return fail(ErrorCode::BadFormat, subject, "is a lens, not heads.");
    if (const std::string version = text("version"); text("format") == "strata-heads" && version != "1")
        return fail(ErrorCode::Unsupported, subject,
                    "has the version " + quotedName(version) +
                        " of heads files; this program reads version 1, a newer one may read it.");
    if (const auto hdlm = metadata.find("hdlm"); hdlm != metadata.end())
        return parseJson(hdlm->second, subject + " (metadata hdlm)");

    static const std::regex decred(R"(additional_lm_heads\.\d{1,3}\.weight)"),
        classifier(R"(classifiers\.(\d{1,3})\.linear\.weight)"),
        medusa(R"(\d{1,3}\.\d{1,3}\.(linear\.)?(weight|bias))");
    nlohmann::json levels = nlohmann::json::array();
    for (const TensorView& tensor : file.tensors()) {
        if (!tensor.name.ends_with(weightSuffix)) continue;
        nlohmann::json level = {{"name", stemOf(tensor.name)}, {"tensor", tensor.name}};
        std::smatch match;
        if (tensor.name == "new_lm_head.weight")
            level["name"] = "thought";
        else if (tensor.name == "first_lm_head.weight" || tensor.name == "second_lm_head.weight")
            level["name"] = tensor.name.starts_with("first") ? "first_thought" : "second_thought";
        else if (std::regex_match(tensor.name, match, classifier))
            level["layer"] = std::stoi(match[1]) + 1;
        else if (std::regex_match(tensor.name, medusa))
            return fail(ErrorCode::Unsupported, subject,
                        "holds Medusa heads, which foretell later tokens through a block of their own; such heads are "
                        "not read.");
        else if (!std::regex_match(tensor.name, decred) && tensor.name.find("lm_head") == std::string::npos)
            return fail(ErrorCode::BadFormat, subject,
                        "holds the tensor " + quotedName(tensor.name) +
                            ", which is no head by its name, and no \"hdlm\" in its metadata says what it is.");
        levels.push_back(std::move(level));
    }
    if (levels.empty()) return fail(ErrorCode::BadFormat, subject, "holds no head.");
    return nlohmann::json{{"version", 1}, {"levels", std::move(levels)}};
}

/// NAME.bias and NAME.ids beside NAME.weight belong to it also where the level does not say so.
void nameCompanions(nlohmann::json& declared, const TensorSource& file) {
    if (!declared.is_object() || !declared.contains("levels") || !declared["levels"].is_array()) return;
    for (nlohmann::json& level : declared["levels"]) {
        if (!level.is_object() || !level.contains("tensor") || !level["tensor"].is_string()) continue;
        const std::string stem = stemOf(level["tensor"].get<std::string>());
        for (const char* key : {"bias", "ids"})
            if (!level.contains(key) && file.find(stem + "." + key)) level[key] = stem + "." + key;
    }
}

Result<void> checkFinite(const TensorView& tensor, const std::string& subject) {
    constexpr std::size_t piece = std::size_t{1} << 16;
    std::vector<float> values;
    const std::size_t elements = tensor.elementCount();
    for (std::size_t first = 0; first < elements; first += piece) {
        values.resize(std::min(piece, elements - first));
        readFloats(tensor, first, values);
        if (std::ranges::any_of(values, [](float value) { return !std::isfinite(value); }))
            return fail(ErrorCode::BadData, subject,
                        "holds values in " + quotedName(tensor.name) + " that are not finite (NaN or infinity).");
    }
    return {};
}

/// The base's final head makes way for a level of its name.
void freeName(std::vector<HeadSpec>& heads, const std::string& name) {
    for (HeadSpec& head : heads)
        if (head.name == name) head.name = "lm_head";
}

} // namespace

Result<void> writeHeadsFile(const std::filesystem::path& path, const std::vector<HeadToWrite>& heads,
                            const std::string& base, const std::string& baseName, const JobControl& control) {
    std::vector<TensorToWrite> tensors;
    std::vector<HeadSpec> specs;
    std::deque<std::vector<std::int64_t>> ids; // stay where they are
    for (const HeadToWrite& head : heads) {
        HeadSpec spec = head.spec;
        const std::string stem = stemOf(spec.tensor);
        if (head.from)
            tensors.push_back(tensorToWrite(spec.tensor, *head.from));
        else
            tensors.push_back({spec.tensor, head.dtype, {head.rows, head.width}, head.weight});
        spec.bias = head.bias.empty() ? std::string() : stem + ".bias";
        spec.ids = head.tokens.empty() ? std::string() : stem + ".ids";
        if (!spec.bias.empty()) tensors.push_back({spec.bias, head.dtype, {head.rows}, head.bias});
        if (!spec.ids.empty()) {
            auto& numbers = ids.emplace_back();
            for (const TokenId id : head.tokens)
                numbers.push_back(id.value);
            tensors.push_back({spec.ids,
                               DType::Other,
                               {static_cast<std::int64_t>(numbers.size())},
                               std::as_bytes(std::span(numbers)),
                               nullptr,
                               true});
        }
        specs.push_back(std::move(spec));
    }
    std::map<std::string, std::string> metadata{
        {"format", "strata-heads"}, {"version", "1"}, {"hdlm", dumpJson(headsToJson(specs))}};
    if (!base.empty()) metadata["base"] = base;
    if (!baseName.empty()) metadata["base_name"] = baseName;
    return writeSafetensors(path, tensors, metadata, control);
}

Result<void> addHeadsFile(Checkpoint& checkpoint, const std::filesystem::path& path, const nlohmann::json& declared) {
    const std::string subject = path.string();
    STRATA_TRY(const std::shared_ptr<const TensorSource> file, openSafetensors(path));
    nlohmann::json levels = declared;
    if (levels.is_null()) {
        STRATA_TRY(levels, ownLevels(*file, subject));
    }
    nameCompanions(levels, *file);
    if (const auto base = file->metadata().find("base");
        base != file->metadata().end() && base->second != checkpoint.hash && !checkpoint.hash.empty())
        checkpoint.warnings.push_back("The heads of " + subject + " were made for another model (its hash is " +
                                      base->second + ", this one's " + checkpoint.hash +
                                      "): what they say of this one is not to be trusted.");

    Architecture& a = checkpoint.architecture;
    // A final head of its own parts from the embedding.
    const bool ownFinal = file->find(a.tensors.finalHead) != nullptr;
    if (ownFinal) {
        a.tiedEmbeddings = false;
        checkpoint.heads.pop_back();
    }
    checkpoint.tensors = joinedTensors(checkpoint.tensors, file);
    STRATA_TRY(std::vector<HeadSpec> heads, readLevels(checkpoint, levels, subject));
    std::set<std::string> used;
    for (const HeadSpec& head : heads) {
        for (const std::string& name : {head.tensor, head.bias})
            if (const TensorView* const tensor = name.empty() ? nullptr : file->find(name)) {
                STRATA_CHECK(checkFinite(*tensor, subject));
            } else if (!name.empty()) {
                return fail(ErrorCode::TensorMissing, subject,
                            "names the tensor " + quotedName(name) + ", which it does not hold.");
            }
        if (!used.insert(head.tensor).second)
            return fail(ErrorCode::BadConfig, subject,
                        "gives the head " + quotedName(head.tensor) + " to two levels; each has one of its own.");
        used.insert({head.bias, head.ids});
    }
    for (const TensorView& tensor : file->tensors())
        if (!used.contains(tensor.name))
            return fail(ErrorCode::BadFormat, subject,
                        "holds the tensor " + quotedName(tensor.name) + ", which belongs to none of its levels.");
    for (HeadSpec& head : heads) {
        if (isFinalHead(a, head.tensor) && head.layer && head.layer->value != a.layers)
            return fail(ErrorCode::BadConfig, subject,
                        "has the final head " + quotedName(head.tensor) + " read layer " +
                            std::to_string(head.layer->value) + "; it reads layer " + std::to_string(a.layers) + ".");
        std::erase_if(checkpoint.heads, [&](const HeadSpec& other) {
            return other.tensor == head.tensor || (other.name == head.name && !isFinalHead(a, other.tensor));
        });
        freeName(checkpoint.heads, head.name);
        checkpoint.heads.push_back(std::move(head));
    }
    for (HeadSpec& head : checkpoint.heads)
        if (isFinalHead(a, head.tensor)) {
            head.layer = LayerIndex(static_cast<std::int32_t>(a.layers));
            head.readout = Readout::Norm;
        }
    sortHeads(checkpoint.heads, a);
    checkpoint.hasHeadsFile = true;
    checkpoint.headsDeclared =
        std::ranges::all_of(checkpoint.heads, [](const HeadSpec& head) { return head.layer.has_value(); });
    Fnv128 hash;
    hash.add(checkpoint.hash);
    hash.add(modelHash(levels.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace), *file));
    checkpoint.hash = hash.hex();
    return {};
}

} // namespace strata
