// SPDX-License-Identifier: GPL-3.0-or-later
// Training on a device beside the processor, in float64: losses, gradients, steps of both optimisers, and what is
// written.
#include "model/base/json_file.h"
#include "model/engine/device.h"
#include "model/training/model_folder.h"
#include "model/training/optimizer.h"
#include "model/training/step_runner.h"
#include "model/training/training_state.h"
#include "tests/device/on_device.h"

#include <QTemporaryDir>
#include <torch/version.h>

using namespace strata;
using families::Golden;

namespace {

/// The parameters of a family in float64 on a device.
ModelParameters parametersOf(const std::string& family, const std::string& device) {
    ModelParameters parameters = copyParameters(*device::load(family, "cpu", DType::Float64), at::kDouble);
    moveParameters(parameters, valueOf(parseDevice(device)));
    return parameters;
}

TrainingBatch batchOf(const std::string& family) {
    static std::vector<TrainingRow> rows;
    TrainingRow first;
    first.ids = Golden(family).ids();
    first.spans = {{0, 3, 8}, {1, 8, first.length()}};
    first.key = 5;
    TrainingRow second = first;
    second.ids.resize(10); // padded beside the other
    second.spans = {{0, 2, 6}, {1, 6, 10}};
    second.key = 6;
    rows = {first, second};
    return makeBatch({&rows[0], &rows[1]}, 2, 1000);
}

struct Step {
    BatchResult result;
    ModelParameters gradients, parameters;
};

/// One differentiated batch with dropout, and one step of the optimiser.
Step stepOn(const std::string& family, const std::string& device, OptimizerKind kind) {
    Step step;
    step.parameters = parametersOf(family, device);
    StepRunner runner(step.parameters, at::kDouble, 1, false);
    step.result = runner.differentiate(batchOf(family), {0.5, 1.0}, DropoutSource{0.1, 3, 1}, step.gradients);
    OptimizerOptions options;
    options.kind = kind;
    Optimizer optimizer(step.parameters, options);
    optimizer.step(step.gradients, 1e-3);
    return step;
}

double difference(const ModelParameters& shapes, const LoadedModel::Weights& a, const LoadedModel::Weights& b) {
    std::map<std::string, at::Tensor> found;
    forEachNamedTensor(shapes, a, [&](const std::string& name, const at::Tensor& tensor) { found[name] = tensor; });
    double worst = 0;
    forEachNamedTensor(shapes, b, [&](const std::string& name, const at::Tensor& tensor) {
        if (!tensor.defined() || tensor.numel() == 0) return;
        const at::Tensor mine = found.at(name).to(at::kCPU, at::kDouble), wanted = tensor.to(at::kCPU, at::kDouble);
        const double scale = std::max(1e-6, wanted.abs().max().item<double>());
        worst = std::max(worst, (mine - wanted).abs().max().item<double>() / scale);
    });
    return worst;
}

} // namespace

class TestDeviceTraining : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { STRATA_SKIP_WITHOUT_DEVICE(); }

    void steps_data() { device::eachFamily(); }
    void steps() {
        QFETCH(QString, family);
        for (const OptimizerKind kind : {OptimizerKind::AdamW, OptimizerKind::Muon}) {
            const Step found = stepOn(family.toStdString(), device::name(), kind),
                       expected = stepOn(family.toStdString(), "cpu", kind);
            for (std::size_t level = 0; level < 2; ++level) {
                QVERIFY(expected.result.losses[level] > 0);
                QVERIFY(std::abs(found.result.losses[level] / expected.result.losses[level] - 1) < 1e-9);
                QCOMPARE(found.result.rowCorrect[level], expected.result.rowCorrect[level]);
            }
            QVERIFY(difference(expected.parameters, found.gradients.weights, expected.gradients.weights) < 1e-8);
            const double apart = difference(expected.parameters, found.parameters.weights, expected.parameters.weights);
            QVERIFY2(apart < 1e-6, qPrintable(QString::number(apart)));
        }
    }

    /// What a training leaves behind, and goes on from, is the same wherever it was.
    void whatIsWritten() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        ModelParameters parameters = parametersOf("llama", device::name());
        const auto config = valueOf(readJsonFile(families::dataFolder() / "llama" / "config.json"));
        device::require(writeModelFolder(parameters, {config, {}, {}}, DType::Float32, path / "model"));
        const auto written = device::load(valueOf(openCheckpoint(path / "model")), "cpu", DType::Float64);
        QVERIFY(difference(parameters, copyParameters(*written, at::kDouble).weights, parameters.weights) < 1e-7);

        Optimizer optimizer(parameters, {});
        std::filesystem::create_directories(path / "state");
        TrainingPlace place;
        place.step = 4;
        for (auto& [name, moment] : optimizer.moments())
            moment.fill_(0.25);
        device::require(saveTrainingState(path / "state", parameters, optimizer, place, {{"seed", "4"}}));
        ModelParameters again = parametersOf("llama", device::name());
        for (const ParameterRef& ref : parameterRefs(again))
            ref.tensor->zero_();
        Optimizer fresh(again, {});
        QCOMPARE(valueOf(loadTrainingState(path / "state", again, fresh, {{"seed", "4"}})).step, std::int64_t{4});
        QCOMPARE(difference(parameters, again.weights, parameters.weights), 0.0);
        for (const auto& [name, moment] : fresh.moments())
            QVERIFY(moment.eq(0.25).all().item<bool>());
    }

    /// Memory of a model that is gone is free for another.
    void memoryIsGivenBack() {
        const at::Device where = valueOf(parseDevice(device::name()));
        if (where.is_cpu()) QSKIP("the processor's memory is the system's business");
        const auto before = availableDeviceMemory(where);
        if (!before) QSKIP("the CUDA runtime cannot be asked for its memory");
        {
            const at::Tensor large = at::zeros({std::int64_t{1} << 28}, at::TensorOptions().device(where));
            QVERIFY(*availableDeviceMemory(where) < *before - (std::int64_t{1} << 29));
        }
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 9)
        QVERIFY(*availableDeviceMemory(where) > *before - (std::int64_t{1} << 28));
#endif
    }
};

QTEST_GUILESS_MAIN(TestDeviceTraining)
#include "test_training.moc"
