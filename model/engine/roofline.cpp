// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/roofline.h"

#include "model/engine/boundary.h"
#include "model/engine/device.h"
#include "model/engine/model.h"
#include "model/engine/readout_product.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <chrono>

namespace strata {
namespace {

constexpr int repetitions = 5;

// The shortest of some repetitions. Reading one number at the end waits for a device that works on its own.
template <class Function> double shortest(const JobControl& control, Function&& function) {
    double best = 1e30;
    for (int i = 0; i < repetitions && !control.stopRequested(); ++i) {
        const auto begin = std::chrono::steady_clock::now();
        static_cast<void>(function());
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    return best;
}

} // namespace

Result<Roofline> measureRoofline(const LoadedModel& loaded, const JobControl& control) {
    const auto& model = dynamic_cast<const Model&>(loaded);
    return atBoundary("the measurement", [&]() -> Result<Roofline> {
        const c10::InferenceMode inference;
        useThreads(model.threadCount);
        const auto wide = at::TensorOptions().device(model.torchDevice).dtype(at::kFloat);
        // 256 MiB of float32; on a device 2 GiB, which take it many times as long as the way of one number back.
        const std::int64_t onDevice = availableDeviceMemory(model.torchDevice).value_or(std::int64_t{1} << 30) / 8;
        const std::int64_t readValues =
            model.torchDevice.is_cpu() ? std::int64_t{1} << 26 : std::min(std::int64_t{1} << 29, onDevice);
        Roofline bounds;
        {
            const at::Tensor values = at::ones({readValues}, wide);
            bounds.bytesPerSecond =
                4.0 * static_cast<double>(readValues) / shortest(control, [&] { return values.sum().item<float>(); });
        }
        const at::Tensor& head = model.weights().heads.back();
        ReadoutProduct product(head);
        const at::Tensor x = at::ones({256, head.size(1)}, head.options());
        at::Tensor out = at::empty({256, head.size(0)}, head.scalar_type() == at::kDouble ? head.options() : wide);
        const double seconds = shortest(control, [&] {
            product.multiply(x, out);
            return out.narrow(0, 0, 1).narrow(1, 0, 1).sum().item<double>();
        });
        if (control.stopRequested()) return JobControl::cancelled();
        bounds.operationsPerSecond = 2.0 * 256 * static_cast<double>(head.numel()) / seconds;
        return bounds;
    });
}

} // namespace strata
