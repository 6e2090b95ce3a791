// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/device.h"
#include "model/engine/joint_fill.h"
#include "model/engine/memory.h"
#include "model/engine/readout_product.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cstring>
#include <type_traits>

namespace strata {
namespace {

constexpr std::int64_t firstCapacity = 128;
constexpr std::int64_t growthToCheck = std::int64_t{256} << 20;

// Rows of scores that are taken together. Some MiB on the processor, where they stay in its cache; on a device, where
// every slice costs some calls, some hundred.
std::int64_t rowsPerSlice(std::int64_t heads, std::int64_t keys, const at::Device& device) {
    const std::int64_t scores = std::int64_t{1} << (device.is_cpu() ? 21 : 26);
    return std::max<std::int64_t>(1, scores / (heads * keys));
}

// A larger buffer with the first `filled` entries of `old` along `dim`.
at::Tensor grown(const at::Tensor& old, std::vector<std::int64_t> shape, std::int64_t dim, std::int64_t filled,
                 const at::TensorOptions& options) {
    at::Tensor buffer = at::empty(shape, options);
    if (old.defined() && filled > 0) buffer.narrow(dim, 0, filled).copy_(old.narrow(dim, 0, filled));
    return buffer;
}

// Up to so many tokens of a narrow model are computed by the kernels, without LibTorch: its calls, and the packing of
// matrices for few rows, cost more than the products.
constexpr std::int64_t mostKernelTokens = 128;

// Logits [rows, V] on the processor; one row where the types differ.
template <class Value, class Weight> at::Tensor multiplyRows(const at::Tensor& rows, const at::Tensor& matrix) {
    at::Tensor out = at::empty({rows.size(0), matrix.size(0)}, rows.options());
    const KernelMatrix<Value, Weight> kernel{weightsOf<Weight>(matrix), nullptr, matrix.size(0), matrix.size(1)};
    if constexpr (std::is_same_v<Value, Weight>)
        multiplyMany(kernel, rows.data_ptr<Value>(), rows.size(0), out.data_ptr<Value>());
    else
        multiply(kernel, rows.data_ptr<Value>(), out.data_ptr<Value>());
    return out;
}

template <class Value> std::vector<Value> toVector(const at::Tensor& tensor, at::ScalarType type) {
    const at::Tensor host = tensor.to(at::kCPU, type).contiguous();
    const Value* const data = host.data_ptr<Value>();
    return {data, data + host.numel()};
}

} // namespace

at::Tensor idTensor(std::span<const TokenId> ids, const at::Device& device) {
    at::Tensor host = at::empty({static_cast<std::int64_t>(ids.size())}, at::TensorOptions().dtype(at::kLong));
    std::int64_t* const data = host.data_ptr<std::int64_t>();
    for (std::size_t i = 0; i < ids.size(); ++i)
        data[i] = ids[i].value;
    return host.to(device);
}

at::Tensor attendInSlices(const Architecture& a, const at::Tensor& query, const at::Tensor& key,
                          const at::Tensor& value, const at::Tensor& mask) {
    const std::int64_t length = query.size(2);
    const std::int64_t rows = rowsPerSlice(query.size(1), key.size(2), query.device());
    if (length <= rows) return attend(a, query, key, value, mask);
    std::vector<at::Tensor> slices;
    for (std::int64_t begin = 0; begin < length; begin += rows) {
        const std::int64_t count = std::min(rows, length - begin);
        slices.push_back(attend(a, query.narrow(2, begin, count), key, value,
                                mask.defined() ? mask.narrow(-2, begin, count) : mask));
    }
    return at::cat(slices, 1);
}

// Queries at positions from `begin` on attend to the keys up to their own, a slice at a time: what lies ahead of a
// slice is not computed at all.
static at::Tensor attendCausally(const Architecture& a, const at::Tensor& query,
                                 const RunStateInternals::Impl::Layer& layer, std::int64_t begin, std::int64_t window,
                                 RunStateInternals::Impl::LastMask& mask) {
    const std::int64_t length = query.size(2), end = begin + length;
    const std::int64_t rows = rowsPerSlice(query.size(1), end, query.device());
    std::vector<at::Tensor> slices;
    for (std::int64_t first = begin; first < end; first += rows) {
        const std::int64_t count = std::min(rows, end - first), past = first + count;
        const std::int64_t firstKey = window > 0 ? std::max<std::int64_t>(0, first - window + 1) : 0,
                           keys = past - firstKey;
        // A single query sees all the keys that are left. Without a window only the slice's own keys are partly hidden.
        at::Tensor hidden;
        if (count > 1) {
            const bool windowed = window > 0 && window < past;
            const MaskShape shape =
                windowed ? MaskShape{first - firstKey, count, 0, keys, window} : MaskShape{0, count, 0, count, 0};
            if (!(mask.mask.defined() && mask.shape == shape)) mask = {shape, causalMask(shape, query.device())};
            hidden = mask.mask;
        }
        slices.push_back(attend(a, query.narrow(2, first - begin, count), layer.keys.narrow(2, firstKey, keys),
                                layer.values.narrow(2, firstKey, keys), hidden));
    }
    return slices.size() == 1 ? slices.front() : at::cat(slices, 1);
}

RunState::Impl::Impl(std::shared_ptr<const Model> loaded, Activations kind)
    : model(std::move(loaded)),
      activations((kind == Activations::Float32 && dtypeBytes(model->computeType) < 4) || !model->float32Vectors.empty()
                      ? DType::Float32
                      : model->computeType),
      precision(kind == Activations::Float32 ? MixedPrecision::UpcastWeights : MixedPrecision::CastActivations),
      usesKernels(hasKernelType() && decodeKernelsFit(architecture())) {
    layers.resize(static_cast<std::size_t>(architecture().layers) + 1);
}

at::TensorOptions RunState::Impl::options() const {
    return at::TensorOptions().device(model->torchDevice).dtype(activationType());
}

Result<void> RunState::Impl::checkLayer(LayerIndex layer) const {
    if (layer.value >= 0 && layer.value <= architecture().layers) return {};
    return fail(ErrorCode::BadArgument, "layer " + std::to_string(layer.value),
                "is not there: the model has the layers 0 to " + std::to_string(architecture().layers) + ".");
}

Result<void> RunState::Impl::checkRows(LayerIndex layer, std::int32_t begin, std::int32_t end) const {
    STRATA_CHECK(checkLayer(layer));
    const std::int64_t filled = layers[static_cast<std::size_t>(layer.value)].filled;
    if (begin >= 0 && begin <= end && end <= filled) return {};
    return fail(ErrorCode::BadArgument, "positions " + std::to_string(begin) + " to " + std::to_string(end),
                "are not computed in layer " + std::to_string(layer.value) + " (" + std::to_string(filled) + " are).");
}

Result<void> RunState::Impl::checkHead(HeadIndex head) const {
    const std::size_t heads = model->engineHeads.size();
    if (head.value >= 0 && static_cast<std::size_t>(head.value) < heads) return {};
    return fail(ErrorCode::BadArgument, "head " + std::to_string(head.value),
                "is not there: the model has " + std::to_string(heads) + " heads.");
}

Result<void> RunState::Impl::reserve(std::size_t layer, std::int64_t needed) {
    Layer& l = layers[layer];
    const std::int64_t capacity = l.states.defined() ? l.states.size(0) : 0;
    if (needed <= capacity) return {};
    const Architecture& a = architecture();
    const std::int64_t wanted =
        std::min(std::max({needed, 2 * capacity, firstCapacity}), std::max(needed, a.contextLength));
    const std::int64_t perPosition = a.hiddenSize + (layer > 0 ? 2 * a.keyValueHeads * a.headDim : 0);
    const auto bytes = wanted * perPosition * static_cast<std::int64_t>(dtypeBytes(activations));
    if (bytes > growthToCheck && model->torchDevice.is_cpu())
        STRATA_CHECK(requireMemory("the caches for " + std::to_string(wanted) + " positions", bytes, availableMemory(),
                                   "this machine"));
    l.states = grown(l.states, {wanted, a.hiddenSize}, 0, l.filled, options());
    if (layer > 0) {
        const std::vector<std::int64_t> shape{1, a.keyValueHeads, wanted, a.headDim};
        l.keys = grown(l.keys, shape, 2, l.filled, options());
        l.values = grown(l.values, shape, 2, l.filled, options());
    }
    return {};
}

void RunState::Impl::reservePositions(std::int64_t needed) {
    if (needed <= positionCapacity) return;
    positionCapacity = std::min(std::max({needed, 2 * positionCapacity, firstCapacity}),
                                std::max(needed, architecture().contextLength));
    positions = makePositionTables(architecture(), positionCapacity, model->torchDevice, activationType());
}

void RunState::Impl::embedMissing() {
    Layer& embeddings = layers.front();
    const std::int64_t missing = length() - embeddings.filled;
    if (missing <= 0) return;
    const auto ids = std::span(tokens).subspan(static_cast<std::size_t>(embeddings.filled));
    const at::Tensor places =
        at::arange(embeddings.filled, length(), at::TensorOptions().dtype(at::kLong).device(model->torchDevice));
    embeddings.states.narrow(0, embeddings.filled, missing)
        .copy_(embedTokens(architecture(), weights(), idTensor(ids, model->torchDevice), places, activationType()));
    embeddings.filled = length();
}

bool RunState::Impl::hasKernelType() const {
    return model->torchDevice.is_cpu() && (activations == DType::Float32 || activations == DType::Float64) &&
           (model->computeType == activations || model->computeType == DType::BFloat16);
}

bool RunState::Impl::kernelsTake(std::int64_t rows) const {
    if (!hasKernelType()) return false;
    const bool isNarrow = automaticThreads(architecture().hiddenSize, model->torchDevice) == 1;
    return rows == 1 || (rows <= mostKernelTokens && isNarrow && model->computeType == activations);
}

BlockPass RunState::Impl::pass(std::size_t layer, std::int64_t begin, std::int64_t count, LastMask& mask, bool withMlp,
                               const std::function<void(const QueryKeyValue&)>& store) const {
    const Architecture& a = architecture();
    const LayerIndex index(static_cast<std::int32_t>(layer));
    const Layer& l = layers[layer];
    const at::Tensor x = layers[layer - 1].states.narrow(0, begin, count).unsqueeze(0);
    const BlockWeights& block = weights().blocks[layer - 1];
    BlockPass done = passAttention(
        a, block, index, x, narrowPositions(positions, begin, count),
        [&](const QueryKeyValue& qkv) {
            if (store) store(qkv);
            return attendCausally(a, qkv.query, l, begin, a.attentionOf(index).window, mask);
        },
        {}, precision);
    if (withMlp) passMlp(a, block, x, done, {}, precision);
    return done;
}

void RunState::Impl::runBlock(std::size_t layer, std::int64_t begin, std::int64_t count, LastMask& mask) {
    Layer& l = layers[layer];
    const BlockPass done = pass(layer, begin, count, mask, true, [&](const QueryKeyValue& qkv) {
        l.keys.narrow(2, begin, count).copy_(qkv.key);
        l.values.narrow(2, begin, count).copy_(qkv.value);
    });
    at::Tensor out = l.states.narrow(0, begin, count).unsqueeze(0);
    at::add_out(out, done.middle, done.mlp);
    l.filled = begin + count;
}

bool RunState::Impl::isNormed(LayerIndex layer, Readout readout) const {
    return readout == Readout::Norm || layer.value == architecture().layers;
}

at::Tensor RunState::Impl::readable(const at::Tensor& states, LayerIndex layer, Readout readout) const {
    return isNormed(layer, readout) ? finalNorm(architecture(), weights(), states) : states;
}

at::Tensor RunState::Impl::logits(const at::Tensor& states, LayerIndex layer, HeadIndex head, Readout readout) const {
    const at::Tensor rows = readable(states, layer, readout).contiguous();
    const auto index = static_cast<std::size_t>(head.value);
    const at::Tensor& matrix = weights().heads[index];
    const auto finished = [&](const at::Tensor& products) {
        return finishedLogits(architecture(), weights(), index, products);
    };
    if (kernelsTake(rows.size(0))) {
        if (rows.scalar_type() == at::kDouble) return finished(multiplyRows<double, double>(rows, matrix));
        return finished(matrix.scalar_type() == at::kBFloat16 ? multiplyRows<float, BFloat16>(rows, matrix)
                                                              : multiplyRows<float, float>(rows, matrix));
    }
    if (rows.scalar_type() != matrix.scalar_type()) {
        at::Tensor wide = at::empty({rows.size(0), matrix.size(0)}, rows.options());
        multiplyUpcast(rows, matrix, wide);
        return finished(wide);
    }
    const at::Tensor raw = finished(at::linear(rows, matrix));
    return raw.scalar_type() == at::kDouble ? raw : raw.to(at::kFloat);
}

void RunState::Impl::logProbabilities(LayerIndex layer, HeadIndex head, Readout readout, std::int64_t begin,
                                      std::int64_t end, float* out) {
    const std::int64_t vocabulary = architecture().vocabularySize;
    const auto rowOf = [&](std::int64_t position) {
        return std::span(out + (position - begin) * vocabulary, static_cast<std::size_t>(vocabulary));
    };
    const auto placeOf = [&](std::int64_t position) {
        return KeptRows::Place{layer, head, isNormed(layer, readout), position};
    };
    for (std::int64_t next = begin; next < end;) {
        if (const std::span<const float> kept = keptRows.find(placeOf(next)); !kept.empty()) {
            std::ranges::copy(kept, rowOf(next++).begin());
            continue;
        }
        std::int64_t past = next + 1; // all that are missing before the next kept one
        while (past < end && keptRows.find(placeOf(past)).empty())
            ++past;
        const at::Tensor raw = logits(rawStates(layer, next, past), layer, head, readout);
        const std::int64_t count = past - next;
        const bool byKernels = kernelsTake(count);
        if (!byKernels) {
            const at::Tensor rows = at::log_softmax(raw, -1).to(at::kCPU, at::kFloat).contiguous();
            std::copy_n(rows.data_ptr<float>(), rows.numel(), rowOf(next).data());
        } else if (raw.scalar_type() == at::kDouble) {
            for (std::int64_t i = 0; i < count; ++i)
                logSoftmax(raw.data_ptr<double>() + i * vocabulary, rowOf(next + i));
        } else {
            for (std::int64_t i = 0; i < count; ++i)
                logSoftmax(raw.data_ptr<float>() + i * vocabulary, rowOf(next + i));
        }
        if (byKernels && keepsRows())
            for (std::int64_t i = next; i < past; ++i)
                keptRows.keep(placeOf(i), rowOf(i));
        next = past;
    }
}

at::Tensor RunState::Impl::rawStates(LayerIndex layer, std::int64_t begin, std::int64_t end) const {
    return layers[static_cast<std::size_t>(layer.value)].states.narrow(0, begin, end - begin);
}

at::Tensor RunState::Impl::afterAttention(LayerIndex layer, std::int64_t begin, std::int64_t end) const {
    LastMask mask;
    return pass(static_cast<std::size_t>(layer.value), begin, end - begin, mask, false, {}).middle.squeeze(0);
}

Result<SubLayerStates> RunState::Impl::subLayers(LayerIndex layer, std::int32_t begin, std::int32_t end) const {
    const c10::InferenceMode inference;
    useThreads(model->threadCount);
    SubLayerStates result;
    LastMask mask;
    for (std::int64_t first = begin; first < end; first += positionsPerPass()) {
        const BlockPass done = pass(static_cast<std::size_t>(layer.value), first,
                                    std::min<std::int64_t>(positionsPerPass(), end - first), mask, true, {});
        for (const auto& [to, part] :
             {std::pair(&result.attention, done.attention), std::pair(&result.afterAttention, done.middle),
              std::pair(&result.mlp, done.mlp)}) {
            const std::vector<float> values = toVector<float>(part, at::kFloat);
            to->insert(to->end(), values.begin(), values.end());
        }
    }
    return result;
}

RunState::RunState(std::shared_ptr<const LoadedModel> model, Activations activations)
    : m_impl(std::make_unique<Impl>(std::dynamic_pointer_cast<const Model>(std::move(model)), activations)) {}
RunState::~RunState() = default;
RunState::RunState(RunState&&) noexcept = default;
RunState& RunState::operator=(RunState&&) noexcept = default;

const LoadedModel& RunState::model() const {
    return *m_impl->model;
}

std::int32_t RunState::length() const {
    return static_cast<std::int32_t>(m_impl->tokens.size());
}

std::span<const TokenId> RunState::tokens() const {
    return m_impl->tokens;
}

Result<void> RunState::append(std::span<const TokenId> ids) {
    const Architecture& a = m_impl->architecture();
    const std::int64_t total = m_impl->length() + static_cast<std::int64_t>(ids.size());
    if (total > a.contextLength)
        return fail(ErrorCode::BadArgument, "the sequence",
                    "would be " + std::to_string(total) + " tokens long, but the model's context length is " +
                        std::to_string(a.contextLength) + "; shorten the text.");
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (ids[i].value < 0 || ids[i].value >= a.vocabularySize)
            return fail(ErrorCode::BadArgument, "token id " + std::to_string(ids[i].value),
                        "at position " + std::to_string(m_impl->length() + static_cast<std::int64_t>(i)) +
                            " is outside the vocabulary (0 to " + std::to_string(a.vocabularySize - 1) + ").");
    m_impl->tokens.insert(m_impl->tokens.end(), ids.begin(), ids.end());
    return {};
}

void RunState::truncate(std::int32_t length) {
    const std::int64_t kept = std::max<std::int64_t>(0, length);
    if (kept >= m_impl->length()) return;
    m_impl->tokens.resize(static_cast<std::size_t>(kept));
    m_impl->keptRows.truncate(kept);
    for (Impl::Layer& layer : m_impl->layers)
        layer.filled = std::min(layer.filled, kept);
}

std::int32_t RunState::filled(LayerIndex layer) const {
    if (!m_impl->checkLayer(layer)) return 0;
    return static_cast<std::int32_t>(m_impl->layers[static_cast<std::size_t>(layer.value)].filled);
}

Result<void> RunState::fill(LayerIndex upTo, const JobControl& control) {
    return fillInGroup(*m_impl, upTo, control);
}

Result<LogProbabilities> RunState::readout(LayerIndex layer, HeadIndex head, Readout readout, std::int32_t begin,
                                           std::int32_t end) const {
    STRATA_CHECK(m_impl->checkRows(layer, begin, end));
    STRATA_CHECK(m_impl->checkHead(head));
    return computed(m_impl->subject(), [&]() -> Result<LogProbabilities> {
        const c10::InferenceMode inference;
        useThreads(m_impl->model->threadCount);
        LogProbabilities result;
        result.rows = end - begin;
        result.vocabulary = m_impl->architecture().vocabularySize;
        if (begin == end) return result;
        result.values.resize(static_cast<std::size_t>(result.rows * result.vocabulary));
        m_impl->logProbabilities(layer, head, readout, begin, end, result.values.data());
        return result;
    });
}

Result<std::vector<double>> RunState::logits(LayerIndex layer, HeadIndex head, Readout readout, std::int32_t begin,
                                             std::int32_t end) const {
    STRATA_CHECK(m_impl->checkRows(layer, begin, end));
    STRATA_CHECK(m_impl->checkHead(head));
    return computed(m_impl->subject(), [&]() -> Result<std::vector<double>> {
        const c10::InferenceMode inference;
        useThreads(m_impl->model->threadCount);
        return toVector<double>(m_impl->logits(m_impl->rawStates(layer, begin, end), layer, head, readout),
                                at::kDouble);
    });
}

Result<std::vector<float>> RunState::states(LayerIndex layer, std::int32_t begin, std::int32_t end) const {
    STRATA_CHECK(m_impl->checkRows(layer, begin, end));
    return computed(m_impl->subject(), [&]() -> Result<std::vector<float>> {
        const c10::InferenceMode inference;
        return toVector<float>(m_impl->readable(m_impl->rawStates(layer, begin, end), layer, Readout::Raw), at::kFloat);
    });
}

Result<std::vector<double>> RunState::float64States(LayerIndex layer, std::int32_t begin, std::int32_t end) const {
    STRATA_CHECK(m_impl->checkRows(layer, begin, end));
    return computed(m_impl->subject(), [&]() -> Result<std::vector<double>> {
        const c10::InferenceMode inference;
        return toVector<double>(m_impl->readable(m_impl->rawStates(layer, begin, end), layer, Readout::Raw),
                                at::kDouble);
    });
}

Result<SubLayerStates> RunState::subLayers(LayerIndex layer, std::int32_t begin, std::int32_t end) const {
    if (layer.value < 1)
        return fail(ErrorCode::BadArgument, "layer " + std::to_string(layer.value),
                    "has no attention and no MLP; layers from 1 on have.");
    STRATA_CHECK(m_impl->checkRows(layer, begin, end));
    return computed(m_impl->subject(), [&] { return m_impl->subLayers(layer, begin, end); });
}

ForwardCost RunState::cost() const {
    return m_impl->cost;
}

} // namespace strata
