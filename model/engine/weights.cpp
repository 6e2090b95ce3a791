// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/weights.h"

#include "model/engine/run_state_impl.h"

#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>

#include <cstring>
#include <map>

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
        const TensorNames& names = a.tensors;
        const std::int64_t width = a.hiddenSize;
        LoadedModel::Weights weights;
        STRATA_TRY(weights.embedding, one({names.embeddingTensor(), {a.vocabularySize, width}}));
        if (a.positions == PositionKind::Learned) {
            STRATA_TRY(weights.positions, one({names.positionsTensor(), {a.contextLength, width}}));
        }
        for (std::int32_t layer = 1; layer <= a.layers; ++layer) {
            STRATA_TRY(BlockWeights block, readBlock(LayerIndex(layer)));
            weights.blocks.push_back(std::move(block));
        }
        STRATA_TRY(weights.finalNorm, one({names.prefix + names.finalNorm + ".weight", {width}}));
        if (a.normBias) {
            STRATA_TRY(weights.finalNormBias, one({names.prefix + names.finalNorm + ".bias", {width}}));
        }
        for (const HeadSpec& head : m_checkpoint.heads) {
            if (head.tied) {
                weights.heads.push_back(weights.embedding);
                continue;
            }
            const std::int64_t rows = m_checkpoint.headTensor(head)->shape.front();
            STRATA_TRY(at::Tensor matrix, one({head.tensor, {rows, width}}));
            weights.heads.push_back(std::move(matrix));
        }
        STRATA_TRY(weights.headOutputs, readOutputs());
        return weights;
    }

private:
    Result<std::vector<HeadOutput>> readOutputs() {
        std::vector<HeadOutput> outputs(m_checkpoint.heads.size());
        bool any = false;
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            const HeadSpec& head = m_checkpoint.heads[i];
            if (!head.bias.empty()) {
                STRATA_TRY(outputs[i].bias, one({head.bias, m_checkpoint.tensors->find(head.bias)->shape}));
            }
            if (!head.ids.empty()) outputs[i].ids = idTensor(m_checkpoint.headTokens(head), m_plan.device);
            any = any || outputs[i].bias.defined() || outputs[i].ids.defined();
        }
        if (!any) outputs.clear();
        return outputs;
    }

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
        m_done += static_cast<std::int64_t>(view->elementCount() * dtypeBytes(view->dtype));
        m_control.report(ProgressStage::ReadingWeights,
                         std::min(1.0, static_cast<double>(m_done) / static_cast<double>(m_total)));
        return tensorFromView(*view, m_checkpoint.tensors);
    }

    Result<at::Tensor> one(const Part& part) {
        STRATA_TRY(const at::Tensor stored, source(part));
        return stored.to(m_options); // the same tensor, in place, where device and type are the stored ones
    }

    /// The checkpoint's tensors of a block in the layout of BlockWeights.
    Result<BlockWeights> readBlock(LayerIndex layer) {
        const Architecture& a = m_checkpoint.architecture;
        std::map<BlockPart, Part> parts;
        for (BlockTensor& tensor : blockTensors(a, layer))
            parts[tensor.part] = {std::move(tensor.name), std::move(tensor.shape)};
        BlockWeights block;
        using Slot = std::pair<BlockPart, at::Tensor*>;
        for (const auto& [part, slot] :
             {Slot{BlockPart::AttentionNorm, &block.attentionNorm},
              Slot{BlockPart::AttentionNormBias, &block.attentionNormBias},
              Slot{BlockPart::QueryNorm, &block.queryNorm}, Slot{BlockPart::KeyNorm, &block.keyNorm},
              Slot{BlockPart::Output, &block.output}, Slot{BlockPart::OutputBias, &block.outputBias},
              Slot{BlockPart::PostAttentionNorm, &block.postAttentionNorm},
              Slot{BlockPart::PostAttentionNormBias, &block.postAttentionNormBias},
              Slot{BlockPart::MlpNorm, &block.mlpNorm}, Slot{BlockPart::MlpNormBias, &block.mlpNormBias},
              Slot{BlockPart::Down, &block.down}, Slot{BlockPart::DownBias, &block.downBias},
              Slot{BlockPart::PostMlpNorm, &block.postMlpNorm},
              Slot{BlockPart::PostMlpNormBias, &block.postMlpNormBias}, Slot{BlockPart::QueryKeyValue, &block.qkv},
              Slot{BlockPart::QueryKeyValueBias, &block.qkvBias}, Slot{BlockPart::GateUp, &block.gateUp},
              Slot{BlockPart::GateUpBias, &block.gateUpBias}}) {
            if (!parts.contains(part)) continue;
            STRATA_TRY(*slot, one(parts.at(part)));
        }
        if (a.tensors.headByHead) {
            block.qkv = stackedHeads(a, block.qkv);
            if (block.qkvBias.defined()) block.qkvBias = stackedHeads(a, block.qkvBias);
        }
        const auto group = [&](const std::vector<BlockPart>& wanted, at::Tensor& fused,
                               const std::vector<at::Tensor*>& separate) -> Result<void> {
            std::vector<Part> found;
            for (const BlockPart part : wanted)
                if (parts.contains(part)) found.push_back(parts.at(part));
            if (found.empty()) return {};
            if (m_plan.fuse && !a.tensors.transposed && found.size() > 1) {
                STRATA_TRY(fused, stacked(found));
                return {};
            }
            for (std::size_t i = 0; i < found.size(); ++i) { // without gate, up alone
                STRATA_TRY(*separate[separate.size() - found.size() + i], one(found[i]));
            }
            return {};
        };
        using enum BlockPart;
        STRATA_CHECK(group({Query, Key, Value}, block.qkv, {&block.query, &block.key, &block.value}));
        STRATA_CHECK(group({QueryBias, KeyBias, ValueBias}, block.qkvBias,
                           {&block.queryBias, &block.keyBias, &block.valueBias}));
        STRATA_CHECK(group({Gate, Up}, block.gateUp, {&block.gate, &block.up}));
        STRATA_CHECK(group({GateBias, UpBias}, block.gateUpBias, {&block.gateBias, &block.upBias}));
        if (a.tensors.transposed)
            for (at::Tensor* const matrix : {&block.qkv, &block.query, &block.key, &block.value, &block.output,
                                             &block.gateUp, &block.gate, &block.up, &block.down})
                if (matrix->defined()) *matrix = matrix->t();
        return block;
    }

    // Rows of q, k, v head by head → all of q, all of k, all of v.
    static at::Tensor stackedHeads(const Architecture& a, const at::Tensor& rows) {
        return rows.reshape({a.attentionHeads, 3, a.headDim, -1}).transpose(0, 1).reshape(rows.sizes());
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

namespace {

/// What a decoder gives, on all threads; in the type that the elements have.
at::Tensor decoded(const TensorView& view) {
    constexpr std::int64_t grain = std::int64_t{1} << 18;
    at::Tensor values = at::empty(view.shape, at::TensorOptions().dtype(at::kFloat));
    float* const data = values.data_ptr<float>();
    at::parallel_for(0, values.numel(), grain, [&](std::int64_t begin, std::int64_t end) {
        readFloats(view, static_cast<std::size_t>(begin),
                   std::span(data + begin, static_cast<std::size_t>(end - begin)));
    });
    return values.to(scalarType(view.dtype));
}

/// Most weights come through a decoder: there is next to nothing that could stay in place.
bool isDecoded(const Checkpoint& checkpoint) {
    return checkpoint.decodedBytes() > checkpoint.weightBytes(checkpoint.architecture.storedDType) / 2;
}

} // namespace

at::Tensor tensorFromView(const TensorView& view, std::shared_ptr<const TensorSource> source) {
    TORCH_CHECK(view.dtype != DType::Other, view.name, " has no element type to compute with");
    if (!view.isInPlace()) return decoded(view);
    const auto options = at::TensorOptions().dtype(scalarType(view.dtype));
    if (reinterpret_cast<std::uintptr_t>(view.bytes.data()) % dtypeBytes(view.dtype) != 0) {
        at::Tensor copy = at::empty(view.shape, options);
        if (!view.bytes.empty()) std::memcpy(copy.data_ptr(), view.bytes.data(), view.bytes.size());
        return copy;
    }
    // The memory is mapped read-only; nothing in the engine writes to a weight.
    void* const data = const_cast<std::byte*>(view.bytes.data());
    return at::from_blob(data, view.shape, [keep = std::move(source)](void*) {}, options);
}

BlockWeights fused(const BlockWeights& block) {
    BlockWeights result = block;
    if (!block.qkv.defined()) {
        result.qkv = at::cat({block.query, block.key, block.value});
        if (block.queryBias.defined()) result.qkvBias = at::cat({block.queryBias, block.keyBias, block.valueBias});
        result.query = result.key = result.value = result.queryBias = result.keyBias = result.valueBias = at::Tensor();
    }
    if (!block.gateUp.defined()) {
        result.gateUp = block.gate.defined() ? at::cat({block.gate, block.up}) : block.up;
        result.gateUpBias = block.gateBias.defined() ? at::cat({block.gateBias, block.upBias}) : block.upBias;
        result.gate = result.up = result.gateBias = result.upBias = at::Tensor();
    }
    return result;
}

BlockWeights upcastVectors(const BlockWeights& block) {
    BlockWeights result;
    for (at::Tensor BlockWeights::* vector :
         {&BlockWeights::attentionNorm, &BlockWeights::mlpNorm, &BlockWeights::queryNorm, &BlockWeights::keyNorm,
          &BlockWeights::qkvBias, &BlockWeights::queryBias, &BlockWeights::keyBias, &BlockWeights::valueBias,
          &BlockWeights::outputBias, &BlockWeights::gateUpBias, &BlockWeights::gateBias, &BlockWeights::upBias,
          &BlockWeights::downBias})
        if ((block.*vector).defined()) result.*vector = (block.*vector).to(at::kFloat);
    return result;
}

WeightPlan planWeights(const Checkpoint& checkpoint, const at::Device& device, DType dtype) {
    const bool converts = !device.is_cpu() || dtype != checkpoint.architecture.storedDType || isDecoded(checkpoint);
    return {device, dtype, converts || checkpoint.architecture.hiddenSize <= largestHiddenSizeToFuse};
}

std::int64_t bytesToAllocate(const Checkpoint& checkpoint, const WeightPlan& plan) {
    const Architecture& a = checkpoint.architecture;
    if (!plan.device.is_cpu() || plan.dtype != a.storedDType) return checkpoint.weightBytes(plan.dtype);
    if (isDecoded(checkpoint)) return checkpoint.weightBytes(plan.dtype);
    const bool copiesQueryKeyValue = a.tensors.headByHead || (plan.fuse && a.tensors.queryKeyValue.empty());
    const bool copiesGateUp = plan.fuse && a.gatedMlp && a.tensors.gateUp.empty();
    const std::int64_t rows = (copiesQueryKeyValue ? (a.attentionHeads + 2 * a.keyValueHeads) * a.headDim : 0) +
                              (copiesGateUp ? 2 * a.feedForwardSize : 0);
    const std::int64_t decoded = plan.fuse ? 0 : checkpoint.decodedBytes();
    return decoded + a.layers * rows * a.hiddenSize * static_cast<std::int64_t>(dtypeBytes(plan.dtype));
}

Result<LoadedModel::Weights> readWeights(const Checkpoint& checkpoint, const WeightPlan& plan,
                                         const JobControl& control) {
    // No inference mode here: training makes leaves of these tensors, which inference tensors cannot become.
    const c10::NoGradGuard noGradients;
    STRATA_CHECK(checkpoint.tensors->checkUnchanged());
    STRATA_TRY(LoadedModel::Weights weights, Reader(checkpoint, plan, control).read());
    STRATA_CHECK(checkpoint.tensors->checkUnchanged()); // a file cut short meanwhile was read as zeros
    return weights;
}

} // namespace strata
