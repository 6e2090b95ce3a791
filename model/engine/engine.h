// SPDX-License-Identifier: GPL-3.0-or-later
// The decoder: an immutable loaded model, and the state of a run that is passed in. No LibTorch type leaves this
// header.
#pragma once

#include "model/base/job_control.h"
#include "model/checkpoint/checkpoint.h"

#include <memory>
#include <span>

namespace strata {

struct LoadOptions {
    std::string device = "cpu"; ///< "cpu", "cuda", "cuda:1"
    std::optional<DType> dtype; ///< empty: auto, by what the machine computes fastest
    int threads = 0;            ///< 0: all cores
};

struct EngineHead {
    HeadSpec spec;               ///< layer is always set
    std::optional<double> drift; ///< ‖W_d − W‖ / ‖W‖
};

/// Log-probabilities of some positions through one head. Row-major [rows × vocabulary], nats, float32.
struct LogProbabilities {
    std::int64_t rows = 0, vocabulary = 0;
    std::vector<float> values;
    std::span<const float> row(std::int64_t r) const {
        return {values.data() + r * vocabulary, static_cast<std::size_t>(vocabulary)};
    }
};

/// Weights on a device. Immutable and shared; every function is const and may be called from any one thread at a time.
class LoadedModel {
public:
    virtual ~LoadedModel() = default;
    virtual const Checkpoint& checkpoint() const = 0;
    const Architecture& architecture() const { return checkpoint().architecture; }
    virtual const std::vector<EngineHead>& heads() const = 0; ///< in order of layer, the final head last; all placed
    virtual std::string device() const = 0;
    virtual DType dtype() const = 0;
    virtual std::int64_t weightBytes() const = 0;
    virtual int threads() const = 0;                              ///< processor threads that its computations use
    virtual const std::vector<std::string>& warnings() const = 0; ///< NaN weights, the reference BLAS …

    /// Internals for training and the engine's own code; defined in engine_internal.h.
    struct Weights;
    virtual const Weights& weights() const = 0;
};

/// Loads weights onto the device; maps them in place where the compute type is the stored one and the device is the
/// CPU. Heads without a layer are an error that names them. Refuses with numbers when the bytes needed are not free.
Result<std::shared_ptr<const LoadedModel>> loadModel(Checkpoint checkpoint, const LoadOptions& options,
                                                     const JobControl& control);

/// The weights of `loaded` under `checkpoint`, which is the same model opened again with heads at other layers or with
/// other readouts: nothing is read, nothing is copied. Null where they would have to be read: the model, its heads, the
/// device, the type or the number of threads are others, or a file was changed. `checkpoint` is taken only when it is
/// used.
std::shared_ptr<const LoadedModel> withHeadsOf(const LoadedModel& loaded, Checkpoint& checkpoint,
                                               const LoadOptions& options);

/// The compute type that `auto` means: float32 below a hidden size of 1024 (the calls are the cost there, not the
/// bytes); above, bfloat16 on CUDA, and on a processor with AVX-512 BF16 or AMX when the weights are stored in 16 bits;
/// else float32.
DType automaticDType(const std::string& device, DType stored, std::int64_t hiddenSize);

/// Cost counters of one run state, in the words of RunCost.
struct ForwardCost {
    std::int64_t layerTokens = 0;
    std::int64_t sequentialLayerSteps = 0;
    double milliseconds = 0; ///< of fill(); of a pass that several sequences share, this one's part by tokens
};

/// What a block added to the residual, float32 [T × E] each: layer i − 1 + attention = afterAttention, and + mlp =
/// layer i.
struct SubLayerStates {
    std::vector<float> attention;      ///< attention's update
    std::vector<float> afterAttention; ///< the raw residual after it
    std::vector<float> mlp;            ///< the MLP's update
};

/// Where a tree of continuations is read: the states of `layer` through `head`, which may be another layer's.
struct TreeReadout {
    LayerIndex layer;
    HeadIndex head;
    Readout readout = Readout::Norm;
    friend bool operator==(const TreeReadout&, const TreeReadout&) = default;
};

/// In which type states, keys and values are kept and computed. Float32 beside 16-bit weights rounds nothing but the
/// weights, at the price of upcasting them block by block: for passes over many positions, as a lens makes.
enum class Activations { AsWeights, Float32 };

/// State of one sequence: its tokens, the KV cache and the block-input cache of every layer, each layer with its own
/// fill level. Not thread-safe: one job owns it. The result of filling late equals the full forward pass (deferred
/// depth).
class RunState {
public:
    explicit RunState(std::shared_ptr<const LoadedModel> model, Activations activations = Activations::AsWeights);
    ~RunState();
    RunState(RunState&&) noexcept;
    RunState& operator=(RunState&&) noexcept;

    const LoadedModel& model() const;
    std::int32_t length() const; ///< tokens appended so far
    std::span<const TokenId> tokens() const;

    /// Adds tokens; computes nothing. Errors: an id outside the vocabulary, the context length exceeded (with both
    /// numbers).
    Result<void> append(std::span<const TokenId> ids);
    /// Forgets everything from `length` on, in every layer.
    void truncate(std::int32_t length);

    /// How many positions of layer i's state are there (layer 0 is the embedding).
    std::int32_t filled(LayerIndex layer) const;
    /// Runs blocks 1…upTo over whatever positions each is missing. Polls the stop token between layers.
    Result<void> fill(LayerIndex upTo, const JobControl& control);

    /// Log-softmax of a head on the states of `layer` at positions [begin, end): fill(layer) must have covered them.
    /// Readout::Norm applies the final norm to layers below K; at K the state is normed already and both mean the same.
    /// `head` may belong to another layer: that is the lens.
    Result<LogProbabilities> readout(LayerIndex layer, HeadIndex head, Readout readout, std::int32_t begin,
                                     std::int32_t end) const;

    /// Raw logits, row-major [(end − begin) × V], cast to float64 so that a float64 model loses nothing: for `dump`
    /// and oracles.
    Result<std::vector<double>> logits(LayerIndex layer, HeadIndex head, Readout readout, std::int32_t begin,
                                       std::int32_t end) const;

    /// The states themselves in the Hugging Face convention (K: final-normed), float32 [T × E], for `dump` and norms.
    Result<std::vector<float>> states(LayerIndex layer, std::int32_t begin, std::int32_t end) const;

    /// The same in float64, for models that compute in it.
    Result<std::vector<double>> float64States(LayerIndex layer, std::int32_t begin, std::int32_t end) const;

    /// The two halves of block `layer` (1 … K) at positions [begin, end), which fill(layer) must have covered; computed
    /// again from the layer below, so it costs as much as filling them.
    Result<SubLayerStates> subLayers(LayerIndex layer, std::int32_t begin, std::int32_t end) const;

    /// Scores a tree of continuations in one parallel pass without touching the caches: node i is token `ids[i]` below
    /// node `parents[i]` (−1: directly after the last token; parents come before children). Returns for every node log
    /// p(ids[i] | prefix, ancestors) through `head` at its own layer and readout, nats. Needs fill(layer of head) up to
    /// the last token.
    Result<std::vector<float>> scoreByTreeAttention(std::span<const TokenId> ids, std::span<const std::int32_t> parents,
                                                    HeadIndex head, const JobControl& control);
    /// The same after the first `prefix` tokens (1 … length), read at several places: one pass up to the deepest of
    /// them, which fill() must have covered up to there. [readouts × nodes]; the numbers of a place do not depend on
    /// the others.
    Result<std::vector<std::vector<float>>> scoreByTreeAttention(std::int32_t prefix, std::span<const TokenId> ids,
                                                                 std::span<const std::int32_t> parents,
                                                                 std::span<const TreeReadout> readouts,
                                                                 const JobControl& control);

    /// cos(h_{l−1}, h_l) of the raw residuals at a position for l = 1 … upTo (at l − 1 of the result), which
    /// fill(upTo) must have covered. 0 where one of them is 0.
    Result<std::vector<double>> stepCosines(std::int32_t position, LayerIndex upTo) const;

    ForwardCost cost() const;

private:
    friend struct RunStateInternals; ///< for the engine's own code: run_state_impl.h
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Threads and BLAS of the machine, for warnings and `bench`.
struct MachineSummary {
    int threads = 1;
    bool referenceBlas = false; ///< LibTorch is linked to the slow reference BLAS
    bool hasBFloat16 = false;   ///< AVX-512 BF16 or AMX
    std::string libtorchVersion;
    std::vector<std::string> devices; ///< "cpu", "cuda:0" …
};
MachineSummary machineSummary();

} // namespace strata
