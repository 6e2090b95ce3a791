// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/low_rank_tensors.h"

#include "model/checkpoint/config_reader.h"
#include "model/checkpoint/families.h"
#include "model/checkpoint/safetensors_header.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>
#include <set>

namespace strata {
namespace {

constexpr std::string_view before = "base_model.model.", weightSuffix = ".weight";

/// W + L R, row by row: L [rows, rank] has the scale in it, R is [rank, columns].
class LowRankDecoder final : public TensorDecoder {
public:
    LowRankDecoder(TensorView base, std::vector<float> left, std::vector<float> right, std::size_t rank)
        : m_base(std::move(base)), m_left(std::move(left)), m_right(std::move(right)), m_rank(rank),
          m_columns(static_cast<std::size_t>(m_base.shape.back())) {}

    void read(std::size_t first, std::span<float> values) const override {
        readFloats(m_base, first, values);
        while (!values.empty()) {
            const std::size_t row = first / m_columns, column = first % m_columns,
                              count = std::min(m_columns - column, values.size());
            for (std::size_t k = 0; k < m_rank; ++k) {
                const float left = m_left[row * m_rank + k];
                const float* const right = m_right.data() + k * m_columns + column;
                for (std::size_t i = 0; i < count; ++i)
                    values[i] += left * right[i];
            }
            values = values.subspan(count);
            first += count;
        }
    }

    bool isFinite() const override {
        constexpr std::size_t piece = std::size_t{1} << 16;
        const std::size_t elements = m_base.elementCount();
        std::vector<float> values;
        for (std::size_t first = 0; first < elements; first += piece) {
            values.resize(std::min(piece, elements - first));
            read(first, values);
            if (!std::ranges::all_of(values, [](float value) { return std::isfinite(value); })) return false;
        }
        return true;
    }

private:
    TensorView m_base;
    std::vector<float> m_left, m_right;
    std::size_t m_rank, m_columns;
};

class LowRankTensors final : public TensorSource {
public:
    LowRankTensors(std::shared_ptr<const TensorSource> base, std::shared_ptr<const TensorSource> file)
        : m_base(std::move(base)), m_file(std::move(file)), m_tensors(m_base->tensors()) {}

    const std::vector<TensorView>& tensors() const override { return m_tensors; }
    Result<void> checkUnchanged() const override {
        STRATA_CHECK(m_base->checkUnchanged());
        return m_file->checkUnchanged();
    }
    std::string readableTypes() const override { return m_base->readableTypes(); }

    TensorView& view(const std::string& name) {
        return *std::ranges::lower_bound(m_tensors, name, {}, &TensorView::name);
    }
    void update(const std::string& name, std::vector<float> left, std::vector<float> right, std::size_t rank) {
        TensorView& tensor = view(name);
        tensor.decoder = &m_decoders.emplace_back(tensor, std::move(left), std::move(right), rank);
        tensor.dtype = DType::Float32;
    }
    void replace(const std::string& name, const TensorView& by) {
        TensorView& tensor = view(name);
        tensor = by;
        tensor.name = name;
    }

private:
    std::shared_ptr<const TensorSource> m_base, m_file;
    std::deque<LowRankDecoder> m_decoders; // stay where they are
    std::vector<TensorView> m_tensors;
};

std::vector<float> floatsOf(const TensorView& tensor) {
    std::vector<float> values(tensor.elementCount());
    readFloats(tensor, 0, values);
    return values;
}

std::vector<float> transposed(const std::vector<float>& values, std::size_t rows, std::size_t columns) {
    std::vector<float> out(values.size());
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c)
            out[c * rows + r] = values[r * columns + c];
    return out;
}

/// The two halves of the update of one module.
struct Pair {
    const TensorView *a = nullptr, *b = nullptr;
};

class Reader {
public:
    Reader(const Checkpoint& base, const LowRankConfig& config, std::shared_ptr<const TensorSource> file,
           const std::string& subject)
        : m_base(base), m_config(config), m_file(std::move(file)), m_subject(subject),
          m_result(std::make_shared<LowRankTensors>(base.tensors, m_file)) {
        for (const RequiredTensor& required : requiredTensors(base.architecture))
            m_used.insert(required.name);
    }

    Result<std::shared_ptr<const TensorSource>> read() {
        std::map<std::string, Pair> pairs;
        for (const TensorView& tensor : m_file->tensors()) {
            if (!tensor.name.starts_with(before)) return unknown(tensor);
            const std::string name = tensor.name.substr(before.size());
            const auto a = name.find(".lora_A."), b = name.find(".lora_B.");
            if (a != std::string::npos)
                pairs[name.substr(0, a)].a = &tensor;
            else if (b != std::string::npos)
                pairs[name.substr(0, b)].b = &tensor;
            else
                STRATA_CHECK(whole(name, tensor));
        }
        for (const auto& [module, pair] : pairs)
            STRATA_CHECK(update(module, pair));
        return std::shared_ptr<const TensorSource>(std::move(m_result));
    }

private:
    tl::unexpected<Error> unknown(const TensorView& tensor) const {
        return fail(ErrorCode::Unsupported, m_subject,
                    "holds the tensor " + quotedName(tensor.name) +
                        ", which is no part of a LoRA that is read (lora_A, lora_B, and whole tensors of the base); "
                        "merge the adapter with PEFT (merge_and_unload) and open the result.");
    }

    /// The base's tensor for a name as Hugging Face's library has it, which may lack or have the prefix.
    std::string tensorOf(const std::string& name) const {
        if (m_used.contains(name)) return name;
        const Family* const family = findFamily(m_base.architecture.modelType);
        const std::string prefix = family ? family->defaults.tensors.prefix : std::string();
        if (!prefix.empty() && name.starts_with(prefix) && m_used.contains(name.substr(prefix.size())))
            return name.substr(prefix.size());
        const std::string with = m_base.architecture.tensors.prefix + name;
        return m_used.contains(with) ? with : std::string();
    }

    /// A tensor that was trained and saved as it is.
    Result<void> whole(std::string name, const TensorView& tensor) {
        // A bias of a layer that has an update beside it.
        constexpr std::string_view wrapped = ".base_layer.";
        if (const auto at = name.find(wrapped); at != std::string::npos) name.replace(at, wrapped.size(), ".");
        const std::string own = tensorOf(name);
        if (own.empty()) return unknown(tensor);
        if (tensor.dtype == DType::Other || tensor.shape != m_base.tensors->find(own)->shape)
            return mismatch(tensor, m_base.tensors->find(own)->shape);
        m_result->replace(own, tensor);
        return {};
    }

    tl::unexpected<Error> mismatch(const TensorView& tensor, const std::vector<std::int64_t>& wanted) const {
        return fail(ErrorCode::TensorMismatch, m_subject,
                    "has the tensor " + quotedName(tensor.name) + " as " + tensor.dtypeText + " " +
                        shapeText(tensor.shape) + ", but this base asks for a float " + shapeText(wanted) +
                        "; the adapter was made for another model.");
    }

    double scaleOf(const std::string& module, std::int64_t rank) const {
        double alpha = m_config.alpha;
        for (const auto& [ending, value] : m_config.alphaPattern)
            if (module == ending || module.ends_with("." + ending)) alpha = value;
        const auto r = static_cast<double>(rank);
        return alpha / (m_config.rankStabilized ? std::sqrt(r) : r);
    }

    Result<void> update(const std::string& module, const Pair& pair) {
        if (!pair.a || !pair.b)
            return fail(ErrorCode::TensorMissing, m_subject,
                        "has one half of the update of " + quotedName(module) + " only; fetch it again.");
        const std::string name = tensorOf(module + std::string(weightSuffix));
        if (name.empty()) {
            const bool tied = m_base.architecture.tiedEmbeddings && module == "lm_head";
            return fail(ErrorCode::TensorMissing, m_subject,
                        "updates " + quotedName(module) +
                            (tied ? ", which is the embedding in this base; such an update is not read."
                                  : ", which this base (" + m_base.architecture.modelType + ", " +
                                        std::to_string(m_base.architecture.layers) +
                                        " layers) has not; the adapter was made for another model."));
        }
        const TensorView& weight = *m_base.tensors->find(name);
        if (weight.shape.size() != 2 || name == m_base.architecture.tensors.embeddingTensor())
            return fail(ErrorCode::Unsupported, m_subject,
                        "updates " + quotedName(module) + ", which is no linear map; such an update is not read.");
        const bool turned = m_base.architecture.tensors.transposed && name != m_base.architecture.tensors.finalHead;
        const std::int64_t out = weight.shape[turned ? 1 : 0], in = weight.shape[turned ? 0 : 1];
        const TensorView &a = *pair.a, &b = *pair.b;
        const std::int64_t rank = a.shape.empty() ? 0 : a.shape.front();
        if (a.dtype == DType::Other || rank < 1 || a.shape != std::vector{rank, in})
            return mismatch(a, {m_config.rank, in});
        if (b.dtype == DType::Other || b.shape != std::vector{out, rank}) return mismatch(b, {out, rank});
        std::vector<float> left = floatsOf(b), right = floatsOf(a);
        const auto scale = static_cast<float>(scaleOf(module, rank));
        for (float& value : left)
            value *= scale;
        const auto r = static_cast<std::size_t>(rank);
        if (turned) {
            left = transposed(left, static_cast<std::size_t>(out), r);
            right = transposed(right, r, static_cast<std::size_t>(in));
            std::swap(left, right);
        }
        m_result->update(name, std::move(left), std::move(right), r);
        return {};
    }

    const Checkpoint& m_base;
    const LowRankConfig& m_config;
    std::shared_ptr<const TensorSource> m_file;
    const std::string& m_subject;
    std::shared_ptr<LowRankTensors> m_result;
    std::set<std::string> m_used;
};

bool isPlainName(const std::string& text) {
    return !text.empty() && std::ranges::all_of(text, [](unsigned char c) {
        return std::isalnum(c) || c == '_' || c == '-' || c == '.';
    });
}

} // namespace

Result<LowRankConfig> readLowRankConfig(const nlohmann::json& config, const std::string& subject) {
    if (!config.is_object()) return fail(ErrorCode::BadConfig, subject, "must be a JSON object of settings.");
    const auto unsupported = [&](const std::string& what) {
        return fail(ErrorCode::Unsupported, subject,
                    what + "; merge the adapter with PEFT (merge_and_unload) and open the result.");
    };
    ConfigReader reader(config, subject);
    const std::string kind = reader.text("peft_type", "LORA");
    LowRankConfig result;
    result.baseName = reader.text("base_model_name_or_path", "");
    if (reader.problem()) return tl::unexpected(*reader.problem());
    if (kind != "LORA") return unsupported("is an adapter of the kind " + quotedName(kind) + ", and only LORA is read");
    result.rank = reader.integer("r", 1, 1'000'000);
    result.alpha = reader.number("lora_alpha", -1e9, 1e9, 8.0);
    result.rankStabilized = reader.boolean("use_rslora", false);
    const bool dora = reader.boolean("use_dora", false);
    const nlohmann::json* const pattern = reader.object("alpha_pattern");
    if (reader.problem()) return tl::unexpected(*reader.problem());
    if (dora) return unsupported("is a DoRA, which also scales the base's columns");
    if (const auto start = config.find("init_lora_weights"); start != config.end() && start->is_string())
        for (const char* changing : {"pissa", "olora", "corda", "loftq"})
            if (start->get<std::string>().starts_with(changing))
                return unsupported("began from " + start->get<std::string>() + ", which changes the base itself");
    static const nlohmann::json none = nlohmann::json::object();
    for (const auto& [name, value] : (pattern ? *pattern : none).items()) {
        if (!value.is_number()) return fail(ErrorCode::BadConfig, subject, "\"alpha_pattern\" must hold numbers.");
        if (!isPlainName(name))
            return unsupported("names modules by the pattern " + quotedName(name) + ", and only plain names are read");
        result.alphaPattern.emplace_back(name, value.get<double>());
    }
    return result;
}

Result<std::shared_ptr<const TensorSource>> lowRankTensors(const Checkpoint& base, const LowRankConfig& config,
                                                           std::shared_ptr<const TensorSource> file,
                                                           const std::string& subject) {
    return Reader(base, config, std::move(file), subject).read();
}

} // namespace strata
