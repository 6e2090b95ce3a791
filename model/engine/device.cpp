// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/device.h"

#include "model/base/field_names.h"
#include "model/engine/engine.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <c10/core/GradMode.h>
#include <torch/version.h>
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 9)
#define STRATA_HAS_DEVICE_ALLOCATOR 1
#include <c10/core/CachingDeviceAllocator.h>
#endif

#include <charconv>
#include <dlfcn.h>
#include <filesystem>
#include <fstream>
#include <omp.h>
#include <thread>

namespace strata {
namespace {

bool builtWithCuda() {
    return at::CUDAHooksRegistry()->Has("CUDAHooks");
}

int cudaDevices() {
    if (!builtWithCuda() || !at::hasCUDA()) return 0;
    return static_cast<int>(at::getNumGPUs());
}

int allCores() {
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

bool processorHasFlag(const std::string& a, const std::string& b) {
    std::ifstream file("/proc/cpuinfo");
    std::string word;
    while (file >> word)
        if (word == a || word == b) return true;
    return false;
}

bool hasBFloat16Units() {
    static const bool has = processorHasFlag("avx512_bf16", "amx_bf16");
    return has;
}

} // namespace

Result<at::Device> parseDevice(const std::string& text) {
    if (text == "cpu") return at::Device(at::kCPU);
    int index = 0;
    bool isCuda = text == "cuda";
    if (text.starts_with("cuda:")) {
        const char* const begin = text.data() + 5;
        const char* const end = text.data() + text.size();
        const auto [stop, error] = std::from_chars(begin, end, index);
        isCuda = error == std::errc{} && stop == end && index >= 0 && index < 128;
    }
    if (!isCuda) return fail(ErrorCode::BadArgument, fieldText("device", text), "is not one of cpu, cuda, cuda:N.");
    if (!builtWithCuda())
        return fail(ErrorCode::DeviceMissing, fieldText("device", text),
                    "this LibTorch was built without CUDA; build Strata with a LibTorch for CUDA, or use " +
                        fieldText("device", "cpu") + ".");
    const int found = cudaDevices();
    if (index >= found)
        return fail(ErrorCode::DeviceMissing, fieldText("device", text),
                    "there is no such CUDA device (" + std::to_string(found) + " found); use " +
                        fieldText("device", "cpu") +
                        (found > 0 ? " or cuda:0 to cuda:" + std::to_string(found - 1) + "." : "."));
    return at::Device(at::kCUDA, static_cast<c10::DeviceIndex>(index));
}

void giveBackDeviceMemory(const at::Device& device) noexcept {
#if STRATA_HAS_DEVICE_ALLOCATOR
    if (device.is_cpu()) return;
    try {
        auto* const allocator = dynamic_cast<c10::DeviceAllocator*>(c10::GetAllocator(device.type()));
        if (allocator && allocator->initialized()) allocator->emptyCache();
    } catch (const std::exception&) {
        // A device that has failed has failed already; whoever computes on it next says so.
    }
#else
    static_cast<void>(device);
#endif
}

namespace {

/// Free and all bytes of a CUDA device.
std::optional<std::pair<std::size_t, std::size_t>> deviceMemory(const at::Device& device) {
    // Asked through the runtime that LibTorch has loaded already, so that one source builds with and without CUDA's
    // headers.
    using SetDevice = int (*)(int);
    using MemGetInfo = int (*)(std::size_t*, std::size_t*);
    const auto setDevice = reinterpret_cast<SetDevice>(::dlsym(RTLD_DEFAULT, "cudaSetDevice"));
    const auto memGetInfo = reinterpret_cast<MemGetInfo>(::dlsym(RTLD_DEFAULT, "cudaMemGetInfo"));
    std::size_t available = 0, total = 0;
    if (!setDevice || !memGetInfo || setDevice(device.index()) != 0 || memGetInfo(&available, &total) != 0) return {};
    return std::pair(available, total);
}

} // namespace

std::optional<std::int64_t> availableDeviceMemory(const at::Device& device) {
    if (!device.is_cuda()) return {};
    giveBackDeviceMemory(device);
    const auto memory = deviceMemory(device);
    return memory ? std::optional(static_cast<std::int64_t>(memory->first)) : std::nullopt;
}

std::optional<std::int64_t> usedDeviceMemory(const at::Device& device) {
    if (!device.is_cuda()) return {};
    const auto memory = deviceMemory(device);
    return memory ? std::optional(static_cast<std::int64_t>(memory->second - memory->first)) : std::nullopt;
}

bool processorMultipliesHalf() {
    static const bool does = [] {
        try {
            const c10::NoGradGuard guard;
            const at::Tensor m = at::ones({2, 2}, at::TensorOptions().dtype(at::kHalf));
            return at::silu(at::linear(m, m)).sum().to(at::kFloat).item<float>() > 0.0F;
        } catch (const c10::Error&) {
            return false;
        }
    }();
    return does;
}

int automaticThreads(std::int64_t hiddenSize, const at::Device& device) {
    constexpr std::int64_t widthWorthSharing = 512;
    return device.is_cpu() && hiddenSize < widthWorthSharing ? 1 : allCores();
}

bool& computesAlone() {
    static thread_local bool alone = false;
    return alone;
}

void useThreads(int threads) {
    const int wanted = computesAlone() ? 1 : threads > 0 ? threads : allCores();
    if (at::get_num_threads() != wanted) at::set_num_threads(wanted);
    // A LibTorch that brings an OpenMP of its own does not reach the one that our loops were compiled for.
    if (omp_get_max_threads() != wanted) omp_set_num_threads(wanted);
    using SetThreads = void (*)(int);
    static const auto setOpenBlas = reinterpret_cast<SetThreads>(::dlsym(RTLD_DEFAULT, "openblas_set_num_threads"));
    static thread_local int current = 0;
    if (setOpenBlas && current != wanted) {
        setOpenBlas(wanted);
        current = wanted;
    }
}

std::optional<std::string> referenceBlasPath() {
    void* const product = ::dlsym(RTLD_DEFAULT, "sgemm_");
    Dl_info info{};
    if (!product || ::dladdr(product, &info) == 0 || !info.dli_fname) return {}; // BLAS is inside LibTorch (MKL)
    std::error_code ignored;
    const auto path = std::filesystem::canonical(info.dli_fname, ignored);
    if (!path.filename().string().starts_with("libblas.so")) return {};
    // OpenBLAS, BLIS, ATLAS and MKL stand in under the reference library's name; each has a symbol that the reference
    // lacks.
    void* const library = ::dlopen(info.dli_fname, RTLD_LAZY | RTLD_NOLOAD);
    if (!library) return {};
    bool other = false;
    for (const char* symbol : {"openblas_get_config", "openblas_get_parallel", "bli_info_get_version_str",
                               "ATL_buildinfo", "MKL_Get_Version"})
        other = other || ::dlsym(library, symbol) != nullptr;
    ::dlclose(library);
    if (other) return {};
    return path.string();
}

DType automaticDType(const std::string& device, DType stored, std::int64_t hiddenSize) {
    // On small models the call is the cost and not the bytes: float32 is fastest there, and exact.
    constexpr std::int64_t smallestToGain = 1024;
    if (hiddenSize < smallestToGain) return DType::Float32;
    if (device.starts_with("cuda")) return DType::BFloat16;
    const bool stored16 = stored == DType::BFloat16 || stored == DType::Float16;
    return stored16 && hasBFloat16Units() ? DType::BFloat16 : DType::Float32;
}

MachineSummary machineSummary() {
    MachineSummary summary;
    summary.threads = allCores();
    summary.referenceBlas = referenceBlasPath().has_value();
    summary.hasBFloat16 = hasBFloat16Units();
    summary.libtorchVersion = TORCH_VERSION;
    summary.devices.emplace_back("cpu");
    for (int i = 0; i < cudaDevices(); ++i)
        summary.devices.push_back("cuda:" + std::to_string(i));
    return summary;
}

} // namespace strata
