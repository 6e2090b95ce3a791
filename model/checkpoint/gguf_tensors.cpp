// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/gguf_tensors.h"

#include "model/base/shown_text.h"
#include "model/checkpoint/families.h"
#include "model/gguf/dequantize.h"

#include <algorithm>
#include <array>
#include <deque>
#include <functional>

namespace strata {
namespace {

/// Row of Hugging Face's matrix → row of the file's. Empty: the same.
using RowOrder = std::function<std::size_t(std::size_t)>;

/// Half-split rotary to interleaved: row (head, half, i) of [heads, 2, D/2] lies in the file as (head, i, half).
RowOrder rotaryOrder(std::int64_t headDim) {
    return [dimensions = static_cast<std::size_t>(headDim)](std::size_t row) {
        const std::size_t head = row / dimensions, within = row % dimensions, half = dimensions / 2;
        return head * dimensions + (within % half) * 2 + within / half;
    };
}

/// Row (head, q/k/v, i) lies in the file as (q/k/v, head, i).
RowOrder headByHeadOrder(std::int64_t heads, std::int64_t headDim) {
    return [heads = static_cast<std::size_t>(heads), dimensions = static_cast<std::size_t>(headDim)](std::size_t row) {
        const std::size_t head = row / (3 * dimensions), part = row / dimensions % 3, within = row % dimensions;
        return (part * heads + head) * dimensions + within;
    };
}

class BlockDecoder final : public TensorDecoder {
public:
    BlockDecoder(const GgufTensor& tensor, RowOrder order, float addend)
        : m_tensor(tensor), m_order(std::move(order)), m_addend(addend) {}

    void read(std::size_t first, std::span<float> values) const override {
        if (!m_order)
            dequantize(m_tensor.type, m_tensor.bytes, first, values);
        else
            readRows(first, values);
        if (m_addend != 0.0f)
            for (float& value : values)
                value += m_addend;
    }

    bool isFinite() const override { return blocksAreFinite(m_tensor.type, m_tensor.bytes); }

private:
    void readRows(std::size_t first, std::span<float> values) const {
        // A bias has rows of one element.
        const std::size_t width = m_tensor.shape.size() < 2 ? 1 : static_cast<std::size_t>(m_tensor.shape.back());
        while (!values.empty()) {
            const std::size_t column = first % width, count = std::min(width - column, values.size());
            dequantize(m_tensor.type, m_tensor.bytes, m_order(first / width) * width + column, values.first(count));
            values = values.subspan(count);
            first += count;
        }
    }

    const GgufTensor& m_tensor; // of the file, which the source keeps
    RowOrder m_order;
    float m_addend;
};

struct NamedPart {
    std::string_view gguf;
    std::string TensorNames::* name;
};

// gguf-py's tensor names of a block.
constexpr std::array<NamedPart, 13> blockParts{{
    {"attn_norm", &TensorNames::attentionNorm},
    {"attn_q", &TensorNames::query},
    {"attn_k", &TensorNames::key},
    {"attn_v", &TensorNames::value},
    {"attn_qkv", &TensorNames::queryKeyValue},
    {"attn_q_norm", &TensorNames::queryNorm},
    {"attn_k_norm", &TensorNames::keyNorm},
    {"attn_output", &TensorNames::output},
    {"post_attention_norm", &TensorNames::postAttentionNorm},
    {"ffn_norm", &TensorNames::mlpNorm},
    {"ffn_gate", &TensorNames::gate},
    {"ffn_down", &TensorNames::down},
    {"post_ffw_norm", &TensorNames::postMlpNorm},
}};

struct SplitName {
    std::string part;   ///< "attn_q", "token_embd"
    std::string ending; ///< ".weight"
    std::string block;  ///< "12", empty outside blocks
};

SplitName split(const std::string& name) {
    SplitName out;
    const auto dot = name.rfind('.');
    out.part = name.substr(0, dot);
    if (dot != std::string::npos) out.ending = name.substr(dot);
    if (out.part.starts_with("blk.")) {
        const auto end = out.part.find('.', 4);
        if (end != std::string::npos) {
            out.block = out.part.substr(4, end - 4);
            out.part.erase(0, end + 1);
        }
    }
    return out;
}

/// The name in Hugging Face's layout; its own where there is none.
std::string nameOf(const SplitName& split, const std::string& own, const TensorNames& names) {
    if (split.block.empty()) {
        if (own == "token_embd.weight") return names.embeddingTensor();
        if (own == "output.weight") return names.finalHead;
        if (own == "position_embd.weight" && !names.positions.empty()) return names.positionsTensor();
        if (split.part == "output_norm") return names.prefix + names.finalNorm + split.ending;
        return own;
    }
    std::string part;
    if (split.part == "ffn_up")
        part = names.gateUp.empty() ? names.up : names.gateUp;
    else if (const auto found = std::ranges::find(blockParts, std::string_view(split.part), &NamedPart::gguf);
             found != blockParts.end())
        part = names.*(found->name);
    return part.empty() ? own : names.prefix + names.blocks + split.block + "." + part + split.ending;
}

DType plainDType(GgmlType type) {
    switch (type) {
    case GgmlType::F64:
        return DType::Float64;
    case GgmlType::F16:
        return DType::Float16;
    case GgmlType::BF16:
        return DType::BFloat16;
    default:
        return DType::Float32;
    }
}

class GgufTensors final : public TensorSource {
public:
    explicit GgufTensors(std::shared_ptr<const GgufFile> file) : m_file(std::move(file)) {}

    const std::vector<TensorView>& tensors() const override { return m_views; }
    Result<void> checkUnchanged() const override { return m_file->checkUnchanged(); }
    std::string readableTypes() const override {
        return "F32, F16, BF16, F64, Q8_0, Q4_0, Q4_1, Q5_0, Q5_1, Q4_K, Q5_K and Q6_K";
    }

    Result<void> add(const Architecture& a) {
        const Family* const family = findFamily(a.modelType);
        const bool interleaved = family && family->gguf.interleavedRotary;
        for (const GgufTensor& tensor : m_file->tensors()) {
            if (tensor.name.starts_with("rope_freqs.") || tensor.name.starts_with("rope_factors_")) continue;
            const SplitName name = split(tensor.name);
            TensorView view;
            view.name = nameOf(name, tensor.name, a.tensors);
            view.dtypeText = tensor.type.name;
            view.dtype = tensor.type.readable ? plainDType(tensor.type.type) : DType::Other;
            view.shape = tensor.shape;
            view.bytes = tensor.bytes;
            RowOrder order;
            const auto rows = tensor.shape.front();
            if (interleaved && !name.block.empty() && (name.part == "attn_q" || name.part == "attn_k") &&
                rows % a.headDim == 0)
                order = rotaryOrder(a.headDim);
            if (a.tensors.headByHead && name.part == "attn_qkv" && rows == 3 * a.attentionHeads * a.headDim)
                order = headByHeadOrder(a.attentionHeads, a.headDim);
            const float addend =
                a.normUnitOffset && name.ending == ".weight" && name.part.ends_with("_norm") ? -1.0f : 0.0f;
            const bool decodes = tensor.type.blockElements > 1 || order || addend != 0.0f;
            if (decodes && view.dtype != DType::Other)
                view.decoder = &m_decoders.emplace_back(tensor, std::move(order), addend);
            m_views.push_back(std::move(view));
        }
        std::ranges::sort(m_views, {}, &TensorView::name);
        const auto same = std::ranges::adjacent_find(m_views, {}, &TensorView::name);
        if (same != m_views.end())
            return fail(ErrorCode::BadFormat, m_file->path().string(),
                        "holds two tensors for " + quotedName(same->name) + "; it is damaged.");
        return {};
    }

private:
    std::shared_ptr<const GgufFile> m_file;
    std::deque<BlockDecoder> m_decoders; // stay where they are
    std::vector<TensorView> m_views;
};

} // namespace

Result<std::shared_ptr<const TensorSource>> ggufTensors(std::shared_ptr<const GgufFile> file,
                                                        const Architecture& architecture) {
    auto source = std::make_shared<GgufTensors>(std::move(file));
    STRATA_CHECK(source->add(architecture));
    return std::shared_ptr<const TensorSource>(std::move(source));
}

} // namespace strata
