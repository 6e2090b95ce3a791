// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/training_state.h"

#include "model/checkpoint/safetensors.h"
#include "model/training/model_folder.h"

namespace strata {
namespace {

constexpr const char* identityKey = "options"; // of the file's metadata

std::vector<std::pair<std::string, at::Tensor>> stateTensors(ModelParameters& parameters, const Optimizer& optimizer) {
    std::vector<std::pair<std::string, at::Tensor>> tensors;
    std::size_t i = 0;
    for (const ParameterRef& ref : parameterRefs(parameters))
        tensors.emplace_back("parameter." + std::to_string(i++), *ref.tensor);
    for (auto& moment : optimizer.moments())
        tensors.push_back(std::move(moment));
    return tensors;
}

} // namespace

std::filesystem::path trainingStatePath(const std::filesystem::path& folder) {
    return folder / "training-state.safetensors";
}

void clearUnfinishedStates(const std::filesystem::path& folder) {
    const std::string beginning = trainingStatePath(folder).filename().string() + '.';
    std::error_code error;
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        if (entry.path().filename().string().starts_with(beginning)) found.push_back(entry.path());
    for (const std::filesystem::path& path : found)
        std::filesystem::remove(path, error);
}

Result<void> saveTrainingState(const std::filesystem::path& folder, ModelParameters& parameters,
                               const Optimizer& optimizer, const TrainingPlace& place,
                               const TrainingIdentity& identity) {
    auto tensors = stateTensors(parameters, optimizer);
    // Numbers ride along as float64: one file is replaced at once, or not at all.
    const at::Tensor numbers =
        at::tensor(std::vector<double>{static_cast<double>(place.step), static_cast<double>(place.epoch),
                                       static_cast<double>(place.batch), static_cast<double>(place.plannedSteps),
                                       place.secondsSoFar, static_cast<double>(place.tokensSoFar)},
                   at::kDouble);
    std::vector<at::Tensor> kept;
    kept.reserve(tensors.size());
    std::vector<TensorToWrite> list;
    for (const auto& [name, tensor] : tensors) {
        kept.push_back(tensor.to(at::kCPU).contiguous());
        const at::Tensor& bytes = kept.back();
        const DType dtype = bytes.scalar_type() == at::kDouble ? DType::Float64 : DType::Float32;
        list.push_back({name, dtype, bytes.sizes().vec(),
                        std::span(static_cast<const std::byte*>(bytes.data_ptr()), bytes.nbytes())});
    }
    list.push_back({"place",
                    DType::Float64,
                    {numbers.numel()},
                    std::span(static_cast<const std::byte*>(numbers.data_ptr()), numbers.nbytes())});
    return writeSafetensors(trainingStatePath(folder), list, {{identityKey, identityToText(identity)}});
}

Result<TrainingPlace> loadTrainingState(const std::filesystem::path& folder, ModelParameters& parameters,
                                        Optimizer& optimizer, const TrainingIdentity& identity) {
    const std::string file = trainingStatePath(folder).string();
    STRATA_TRY(const std::shared_ptr<const TensorSource> source, openSafetensors(trainingStatePath(folder)));
    const TensorView* numbers = source->find("place");
    if (numbers == nullptr || numbers->dtype != DType::Float64 || numbers->shape != std::vector<std::int64_t>{6})
        return fail(ErrorCode::BadFormat, file, "is not the state of a training; remove it to start anew.");
    const at::Tensor values = tensorFromView(*numbers, source);
    const auto number = [&values](std::int64_t i) { return values[i].item<double>(); };
    const auto saved = source->metadata().find(identityKey);
    if (saved == source->metadata().end())
        return fail(ErrorCode::BadFormat, file, "does not say what training it is of; remove it to start anew.");
    if (const std::string differences = differencesFrom(saved->second, identity); !differences.empty())
        return fail(ErrorCode::BadArgument, file,
                    "belongs to a training with other options or data: " + differences +
                        ". Repeat those, or remove it to start anew.");
    for (const auto& [name, tensor] : stateTensors(parameters, optimizer)) {
        const TensorView* view = source->find(name);
        if (view == nullptr || view->shape != tensor.sizes().vec())
            return fail(ErrorCode::BadFormat, file,
                        "lacks the tensor " + name + " in the model's shape; remove it to start anew.");
        tensor.copy_(tensorFromView(*view, source));
    }
    TrainingPlace place;
    place.step = static_cast<std::int64_t>(number(0));
    place.epoch = static_cast<std::int64_t>(number(1));
    place.batch = static_cast<std::int64_t>(number(2));
    place.plannedSteps = static_cast<std::int64_t>(number(3));
    place.secondsSoFar = number(4);
    place.tokensSoFar = static_cast<std::int64_t>(number(5));
    optimizer.setSteps(place.step);
    return place;
}

} // namespace strata
