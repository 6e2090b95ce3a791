// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/model.h"

#include "model/base/field_names.h"
#include "model/base/mapping_guard.h"
#include "model/base/shown_text.h"
#include "model/checkpoint/hash.h"
#include "model/engine/boundary.h"
#include "model/engine/device.h"
#include "model/engine/kernel_block.h"
#include "model/engine/memory.h"
#include "model/engine/weights.h"

#include <algorithm>

namespace strata {
namespace {

// The type to compute in, and what has to be said about it.
DType computeType(const Checkpoint& checkpoint, const LoadOptions& options, const at::Device& device,
                  std::vector<std::string>& warnings) {
    const Architecture& a = checkpoint.architecture;
    const DType wanted = options.dtype.value_or(automaticDType(options.device, a.storedDType, a.hiddenSize));
    if (wanted == DType::Float16 && device.is_cpu() && !processorMultipliesHalf()) {
        warnings.emplace_back("This LibTorch cannot compute in float16 on the processor; float32 is used instead.");
        return DType::Float32;
    }
    return wanted;
}

/// What was copied is not needed a second time: neither the file's pages nor what reading them took.
void giveBackWhatWasCopied(const Checkpoint& checkpoint, const WeightPlan& plan) {
    const bool all = !plan.device.is_cpu() || plan.dtype != checkpoint.architecture.storedDType;
    for (const TensorView& tensor : checkpoint.tensors->tensors())
        if (all || !tensor.isInPlace()) releasePages(tensor.bytes);
    giveBackFreedMemory();
}

Result<std::shared_ptr<const LoadedModel>> load(Checkpoint checkpoint, const LoadOptions& options,
                                                const JobControl& control) {
    const std::string subject = checkpoint.path.string();
    if (const auto unplaced = checkpoint.unplacedHeads(); !unplaced.empty())
        return fail(ErrorCode::BadArgument, subject,
                    "the layer of " + shownNames(unplaced) + " is not known; say it once with " +
                        fieldText("head", unplaced.front()) + "@LAYER.");
    STRATA_TRY(const at::Device device, parseDevice(options.device));
    useThreads(options.threads);
    keepFreedMemory();
    std::vector<std::string> warnings = checkpoint.warnings;
    const WeightPlan plan = planWeights(checkpoint, device, computeType(checkpoint, options, device, warnings));

    const std::int64_t allocated = bytesToAllocate(checkpoint, plan);
    const auto available = device.is_cpu() ? availableMemory() : availableDeviceMemory(device);
    STRATA_CHECK(requireMemory(subject, allocated, available, device.is_cpu() ? "this machine" : options.device));
    const std::int64_t mapped = checkpoint.weightBytes(plan.dtype);
    if (device.is_cpu() && allocated < mapped && available && mapped > *available)
        warnings.push_back("The weights (" + formatBytes(mapped) + ") are larger than the free memory (" +
                           formatBytes(*available) + "): they are read from the disk again and again.");

    // The check reads every byte in the order of the disk, so that what follows finds the files in memory.
    STRATA_TRY(const auto nonFinite, nonFiniteTensors(checkpoint, control));
    if (!nonFinite.empty()) warnings.push_back(nonFiniteWarning(nonFinite));
    STRATA_TRY(const auto drifts, headDrifts(checkpoint, control));
    STRATA_TRY(LoadedModel::Weights weights, readWeights(checkpoint, plan, control));
    giveBackWhatWasCopied(checkpoint, plan);
    if (const auto blas = referenceBlasPath(); blas && device.is_cpu())
        warnings.push_back("LibTorch multiplies matrices with the slow reference BLAS (" + *blas +
                           "); install OpenBLAS (libopenblas0-openmp) to compute many times faster.");

    auto model = std::make_shared<Model>();
    for (std::size_t i = 0; i < checkpoint.heads.size(); ++i) {
        const bool final = i + 1 == checkpoint.heads.size();
        model->engineHeads.push_back({checkpoint.heads[i], final ? std::nullopt : drifts[i]});
    }
    if (device.is_cpu() && plan.dtype == DType::BFloat16 && decodeKernelsFit(checkpoint.architecture))
        for (const BlockWeights& block : weights.blocks)
            model->float32Vectors.push_back(upcastVectors(block));
    model->tensors = std::move(weights);
    model->source = std::move(checkpoint);
    model->torchDevice = device;
    model->computeType = plan.dtype;
    model->notes = std::move(warnings);
    model->threadCount =
        options.threads > 0 ? options.threads : automaticThreads(model->architecture().hiddenSize, device);
    return std::shared_ptr<const LoadedModel>(std::move(model));
}

/// The place of a head of the same name and the same tensors; empty: it has none.
std::optional<std::size_t> placeOf(const HeadSpec& head, const std::vector<EngineHead>& heads) {
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const HeadSpec& other = heads[i].spec;
        if (other.name == head.name && other.tensor == head.tensor && other.bias == head.bias &&
            other.ids == head.ids && other.tied == head.tied)
            return i;
    }
    return {};
}

} // namespace

std::shared_ptr<const LoadedModel> withHeadsOf(const LoadedModel& loaded, Checkpoint& checkpoint,
                                               const LoadOptions& options) {
    const auto& old = static_cast<const Model&>(loaded);
    const Checkpoint& before = old.source;
    if (before.hash.empty() || before.hash != checkpoint.hash || before.path != checkpoint.path ||
        before.adapter != checkpoint.adapter || before.hasHeadsFile != checkpoint.hasHeadsFile ||
        old.engineHeads.size() != checkpoint.heads.size() || !checkpoint.unplacedHeads().empty() || !before.tensors ||
        !before.tensors->checkUnchanged())
        return nullptr;
    // The model's hash leaves out what is laid over it.
    if (before.hasHeadsFile && modelHash({}, *before.tensors) != modelHash({}, *checkpoint.tensors)) return nullptr;
    const auto device = parseDevice(options.device);
    std::vector<std::string> warnings = checkpoint.warnings;
    if (!device || *device != old.torchDevice ||
        computeType(checkpoint, options, *device, warnings) != old.computeType ||
        (options.threads > 0 ? options.threads : automaticThreads(old.architecture().hiddenSize, *device)) !=
            old.threadCount)
        return nullptr;
    std::vector<std::size_t> places;
    for (const HeadSpec& head : checkpoint.heads) {
        const auto place = placeOf(head, old.engineHeads);
        if (!place) return nullptr;
        places.push_back(*place);
    }
    auto model = std::make_shared<Model>();
    model->tensors = old.tensors;
    for (std::size_t i = 0; i < places.size(); ++i) {
        model->engineHeads.push_back({checkpoint.heads[i], old.engineHeads[places[i]].drift});
        model->tensors.heads[i] = old.tensors.heads[places[i]];
        if (!old.tensors.headOutputs.empty()) model->tensors.headOutputs[i] = old.tensors.headOutputs[places[i]];
    }
    for (const std::string& note : old.notes) // of the weights: those of opening are said anew
        if (std::ranges::find(before.warnings, note) == before.warnings.end() &&
            std::ranges::find(warnings, note) == warnings.end())
            warnings.push_back(note);
    model->float32Vectors = old.float32Vectors;
    const auto tensors = before.tensors; // mapped already
    model->source = std::move(checkpoint);
    model->source.tensors = tensors;
    model->torchDevice = old.torchDevice;
    model->computeType = old.computeType;
    model->notes = std::move(warnings);
    model->threadCount = old.threadCount;
    return model;
}

Model::~Model() {
    tensors = {};
    giveBackFreedMemory();
    giveBackDeviceMemory(torchDevice);
}

std::shared_ptr<const LoadedModel> modelOfWeights(const std::string& name, const Architecture& architecture,
                                                  const std::vector<HeadSpec>& heads,
                                                  const LoadedModel::Weights& weights, int threads) {
    auto model = std::make_shared<Model>();
    model->source.path = name;
    model->source.architecture = architecture;
    model->source.heads = heads;
    for (const HeadSpec& head : heads)
        model->engineHeads.push_back({head, std::nullopt});
    model->tensors = weights;
    model->torchDevice = weights.embedding.device();
    model->computeType = weights.embedding.scalar_type() == at::kDouble ? DType::Float64 : DType::Float32;
    model->threadCount = threads;
    return model;
}

std::string Model::device() const {
    return torchDevice.is_cpu() ? "cpu" : "cuda:" + std::to_string(static_cast<int>(torchDevice.index()));
}

Result<std::shared_ptr<const LoadedModel>> loadModel(Checkpoint checkpoint, const LoadOptions& options,
                                                     const JobControl& control) {
    const std::string subject = checkpoint.path.string();
    return atBoundary(subject, [&] { return load(std::move(checkpoint), options, control); });
}

} // namespace strata
