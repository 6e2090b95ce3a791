#include "model/engine/weights.h"

#include <c10/core/GradMode.h>

#include <cstring>

namespace strata {
namespace {

constexpr std::int64_t largestHiddenSizeToFuse = 1024;

class Reader {
public:
    Reader(const Checkpoint& checkpoint, const WeightPlan& plan, const JobControl& control)
        : m_checkpoint(checkpoint), m_plan(plan), m_control(control),
          m_options(at::TensorOptions().device(plan.device).dtype(scalarType(plan.dtype))),
          m_total(std::max<std::int64_t>(1, checkpoint.weightBytes(checkpoint.architecture.storedDType))) {}

    Result<LoadedModel::Weights> read() {
        const Architecture& a = m_checkpoint.architecture;
        const std::int64_t width = a.hiddenSize, queries = a.attentionHeads * a.headDim,
                           keys = a.keyValueHeads * a.headDim;
        LoadedModel::Weights weights;
        STRATA_TRY(weights.embedding, one("model.embed_tokens.weight", {a.vocabularySize, width}));
        for (std::int64_t i = 0; i < a.layers; ++i) {
            const std::string prefix = "model.layers." + std::to_string(i) + ".";
            const std::string attention = prefix + "self_attn.", mlp = prefix + "mlp.";
            const std::int64_t inner = a.feedForwardSize;
            BlockWeights block;
            STRATA_TRY(block.attentionNorm, one(prefix + "input_layernorm.weight", {width}));
            STRATA_TRY(block.mlpNorm, one(prefix + "post_attention_layernorm.weight", {width}));
            if (m_plan.fuse) {
                STRATA_TRY(block.qkv, stacked({{attention + "q_proj.weight", {queries, width}},
                                               {attention + "k_proj.weight", {keys, width}},
                                               {attention + "v_proj.weight", {keys, width}}}));
                STRATA_TRY(block.gateUp, stacked({{mlp + "gate_proj.weight", {inner, width}},
                                                  {mlp + "up_proj.weight", {inner, width}}}));
                if (a.queryKeyValueBias) {
                    STRATA_TRY(block.qkvBias, stacked({{attention + "q_proj.bias", {queries}},
                                                       {attention + "k_proj.bias", {keys}},
                                                       {attention + "v_proj.bias", {keys}}}));
                }
                if (a.mlpBias) {
                    STRATA_TRY(block.gateUpBias,
                               stacked({{mlp + "gate_proj.bias", {inner}}, {mlp + "up_proj.bias", {inner}}}));
                }
            } else {
                STRATA_TRY(block.query, one(attention + "q_proj.weight", {queries, width}));
                STRATA_TRY(block.key, one(attention + "k_proj.weight", {keys, width}));
                STRATA_TRY(block.value, one(attention + "v_proj.weight", {keys, width}));
                STRATA_TRY(block.gate, one(mlp + "gate_proj.weight", {inner, width}));
                STRATA_TRY(block.up, one(mlp + "up_proj.weight", {inner, width}));
                if (a.queryKeyValueBias) {
                    STRATA_TRY(block.queryBias, one(attention + "q_proj.bias", {queries}));
                    STRATA_TRY(block.keyBias, one(attention + "k_proj.bias", {keys}));
                    STRATA_TRY(block.valueBias, one(attention + "v_proj.bias", {keys}));
                }
                if (a.mlpBias) {
                    STRATA_TRY(block.gateBias, one(mlp + "gate_proj.bias", {inner}));
                    STRATA_TRY(block.upBias, one(mlp + "up_proj.bias", {inner}));
                }
            }
            STRATA_TRY(block.output, one(attention + "o_proj.weight", {width, queries}));
            STRATA_TRY(block.down, one(mlp + "down_proj.weight", {width, inner}));
            if (a.outputBias) {
                STRATA_TRY(block.outputBias, one(attention + "o_proj.bias", {width}));
            }
            if (a.mlpBias) {
                STRATA_TRY(block.downBias, one(mlp + "down_proj.bias", {width}));
            }
            weights.blocks.push_back(std::move(block));
        }
        STRATA_TRY(weights.finalNorm, one("model.norm.weight", {width}));
        for (const HeadSpec& head : m_checkpoint.heads) {
            if (head.tied) {
                weights.heads.push_back(weights.embedding);
                continue;
            }
            STRATA_TRY(at::Tensor matrix, one(head.tensor, {a.vocabularySize, width}));
            weights.heads.push_back(std::move(matrix));
        }
        return weights;
    }

private:
    struct Part {
        std::string name;
        std::vector<std::int64_t> shape;
    };

    // The source tensor on the CPU in its stored type, checked.
    Result<at::Tensor> source(const Part& part) {
        if (m_control.stopRequested()) return JobControl::cancelled();
        const TensorView* const view = m_checkpoint.tensors->find(part.name);
        if (!view) return fail(ErrorCode::TensorMissing, part.name, "is not in the model's files.");
        if (view->shape != part.shape)
            return fail(ErrorCode::TensorMismatch, part.name, "has another shape than config.json asks for.");
        if (view->dtype == DType::Other)
            return fail(ErrorCode::TensorMismatch, part.name,
                        "has the element type " + view->dtypeText + "; F64, F32, BF16 and F16 can be computed with.");
        m_done += static_cast<std::int64_t>(view->bytes.size());
        m_control.report("reading weights", std::min(1.0, static_cast<double>(m_done) / static_cast<double>(m_total)));
        return tensorFromView(*view, m_checkpoint.tensors);
    }

    Result<at::Tensor> one(std::string name, std::vector<std::int64_t> shape) {
        STRATA_TRY(const at::Tensor stored, source({std::move(name), std::move(shape)}));
        return stored.to(m_options); // the same tensor, in place, where device and type are the stored ones
    }

    // Parts of one matrix, below each other, each converted straight into its place.
    Result<at::Tensor> stacked(const std::vector<Part>& parts) {
        std::vector<std::int64_t> shape = parts.front().shape;
        shape[0] = 0;
        for (const Part& part : parts)
            shape[0] += part.shape[0];
        at::Tensor matrix = at::empty(shape, m_options);
        std::int64_t row = 0;
        for (const Part& part : parts) {
            STRATA_TRY(const at::Tensor stored, source(part));
            matrix.narrow(0, row, part.shape[0]).copy_(stored);
            row += part.shape[0];
        }
        return matrix;
    }

    const Checkpoint& m_checkpoint;
    const WeightPlan& m_plan;
    const JobControl& m_control;
    at::TensorOptions m_options;
    std::int64_t m_total, m_done = 0;
};

} // namespace

at::Tensor tensorFromView(const TensorView& view, std::shared_ptr<const TensorSource> source) {
    TORCH_CHECK(view.dtype != DType::Other, view.name, " has no element type to compute with");
    const auto options = at::TensorOptions().dtype(scalarType(view.dtype));
    if (reinterpret_cast<std::uintptr_t>(view.bytes.data()) % dtypeBytes(view.dtype) != 0) {
        at::Tensor copy = at::empty(view.shape, options);
        if (!view.bytes.empty()) std::memcpy(copy.data_ptr(), view.bytes.data(), view.bytes.size());
        return copy;
    }
    // The memory is mapped read-only; nothing in the engine writes to a weight.
    void* const data = const_cast<std::byte*>(view.bytes.data());
    return at::from_blob(
        data, view.shape, [keep = std::move(source)](void*) {}, options);
}

BlockWeights fused(const BlockWeights& block) {
    BlockWeights result = block;
    if (!block.qkv.defined()) {
        result.qkv = at::cat({block.query, block.key, block.value});
        if (block.queryBias.defined()) result.qkvBias = at::cat({block.queryBias, block.keyBias, block.valueBias});
        result.query = result.key = result.value = result.queryBias = result.keyBias = result.valueBias = at::Tensor();
    }
    if (!block.gateUp.defined()) {
        result.gateUp = at::cat({block.gate, block.up});
        if (block.gateBias.defined()) result.gateUpBias = at::cat({block.gateBias, block.upBias});
        result.gate = result.up = result.gateBias = result.upBias = at::Tensor();
    }
    return result;
}

WeightPlan planWeights(const Checkpoint& checkpoint, const at::Device& device, DType dtype) {
    const bool converts = !device.is_cpu() || dtype != checkpoint.architecture.storedDType;
    return {device, dtype, converts || checkpoint.architecture.hiddenSize <= largestHiddenSizeToFuse};
}

std::int64_t bytesToAllocate(const Checkpoint& checkpoint, const WeightPlan& plan) {
    const Architecture& a = checkpoint.architecture;
    if (!plan.device.is_cpu() || plan.dtype != a.storedDType) return checkpoint.weightBytes(plan.dtype);
    if (!plan.fuse) return 0;
    const std::int64_t rows = (a.attentionHeads + 2 * a.keyValueHeads) * a.headDim + 2 * a.feedForwardSize;
    return a.layers * rows * a.hiddenSize * static_cast<std::int64_t>(dtypeBytes(plan.dtype));
}

Result<LoadedModel::Weights> readWeights(const Checkpoint& checkpoint, const WeightPlan& plan,
                                         const JobControl& control) {
    // No inference mode here: training makes leaves of these tensors, which inference tensors cannot become.
    const c10::NoGradGuard noGradients;
    STRATA_CHECK(checkpoint.tensors->checkUnchanged());
    return Reader(checkpoint, plan, control).read();
}

} // namespace strata
