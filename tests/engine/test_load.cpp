// SPDX-License-Identifier: GPL-3.0-or-later
// Loading: what is refused with which sentence, what is warned about, and what stays in place.
#include "model/engine/memory.h"
#include "tests/engine/toy.h"
#include "tests/support/tiny_checkpoint.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <limits>

using namespace strata;

namespace {

const JobControl noControl;

Result<std::shared_ptr<const LoadedModel>> load(const Checkpoint& checkpoint, std::optional<DType> dtype = {},
                                                const std::string& device = "cpu",
                                                const JobControl& control = noControl) {
    LoadOptions options;
    options.dtype = dtype;
    options.device = device;
    return loadModel(checkpoint, options, control);
}

/// Of the files whose name ends so, as far as they are mapped and lie in memory.
std::size_t residentKilobytes(const std::string& ending) {
    std::ifstream maps("/proc/self/smaps");
    std::string line;
    bool wanted = false;
    std::size_t sum = 0;
    while (std::getline(maps, line)) {
        if (line.find('-') < line.find(' ')) wanted = line.ends_with(ending);
        if (wanted && line.starts_with("Rss:")) sum += std::stoul(line.substr(4));
    }
    return sum;
}

bool anyWarning(const LoadedModel& model, const std::string& part) {
    return std::ranges::any_of(model.warnings(),
                               [&](const std::string& text) { return text.find(part) != std::string::npos; });
}

} // namespace

class TestLoad : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unplacedHeadsAreNamed();
    void devicesThatAreNotThere();
    void missingAndMisshapenTensors();
    void nonFiniteWeightsAreReported();
    void unalignedTensorsAreCopied();
    void whatWasCopiedIsNotKeptInMemory();
    void cancelledWhileReading();
    void progressGrowsToOne();
    void halfOnTheProcessor();
    void automaticTypes();
    void tooLargeIsRefusedWithNumbers();
    void idsAndContextAreChecked();
    void layersAndHeadsAreChecked();
    void machineIsDescribed();
};

void TestLoad::unplacedHeadsAreNamed() {
    const auto result = load(toy::make(toy::smallArchitecture(), {{"new", -1}}).checkpoint);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::BadArgument);
    QVERIFY(result.error().detail.find("head new_lm_head") != std::string::npos);
}

void TestLoad::devicesThatAreNotThere() {
    const Checkpoint checkpoint = toy::make(toy::smallArchitecture(), {}).checkpoint;
    for (const char* name : {"", "gpu", "cuda:", "cuda:x", "cuda:-1", "cuda:1x", "mps", "cpu:0"}) {
        const auto result = load(checkpoint, {}, name);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::BadArgument);
    }
    const MachineSummary machine = machineSummary();
    const auto result = load(checkpoint, {}, "cuda:100");
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::DeviceMissing);
    if (machine.devices.size() > 1) QSKIP("there is a CUDA device");
    const auto first = load(checkpoint, {}, "cuda");
    QVERIFY(!first);
    QCOMPARE(first.error().code, ErrorCode::DeviceMissing);
    QVERIFY(first.error().detail.find("CUDA") != std::string::npos);
}

void TestLoad::missingAndMisshapenTensors() {
    toy::Toy made = toy::make(toy::smallArchitecture(), {});
    made.checkpoint.architecture.layers = 5;
    made.checkpoint.heads.back().layer = LayerIndex(5);
    auto result = load(made.checkpoint);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::TensorMissing);
    QVERIFY(result.error().subject.starts_with("model.layers.4."));
    made = toy::make(toy::smallArchitecture(), {});
    made.checkpoint.architecture.feedForwardSize = 41;
    result = load(made.checkpoint);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::TensorMismatch);
}

void TestLoad::nonFiniteWeightsAreReported() {
    for (const DType dtype : {DType::Float64, DType::Float32, DType::BFloat16})
        for (const double bad : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
            toy::Toy made = toy::make(toy::smallArchitecture(), {}, dtype);
            auto source = std::make_shared<toy::MemorySource>();
            for (const TensorView& view : made.checkpoint.tensors->tensors()) {
                toy::Values values = made.values.at(view.name);
                if (view.name == "model.layers.2.mlp.up_proj.weight") values[values.size() - 1] = bad;
                source->add(view.name, view.shape, values, dtype);
            }
            made.checkpoint.tensors = source;
            const auto model = load(made.checkpoint, DType::Float32);
            QVERIFY(model);
            QVERIFY(anyWarning(**model, "model.layers.2.mlp.up_proj.weight"));
        }
    const auto fine = load(toy::make(toy::smallArchitecture(), {}).checkpoint, DType::Float32);
    QVERIFY(!anyWarning(**fine, "finite"));
}

void TestLoad::unalignedTensorsAreCopied() {
    const auto ids = toy::randomIds(toy::smallArchitecture(), 5);
    std::vector<std::vector<float>> results;
    for (const std::size_t shift : {std::size_t{0}, std::size_t{1}, std::size_t{3}}) {
        const auto model =
            load(toy::make(toy::smallArchitecture(), {}, DType::Float32, 7, shift).checkpoint, DType::Float32);
        QVERIFY(model);
        RunState state(*model);
        QVERIFY(state.append(ids) && state.fill(LayerIndex(4), noControl));
        results.push_back(*state.states(LayerIndex(4), 0, 5));
    }
    QVERIFY(results[0] == results[1] && results[0] == results[2]);
}

// The pages of a file whose weights were copied into another type are given back; weights in place stay.
void TestLoad::whatWasCopiedIsNotKeptInMemory() {
    QTemporaryDir folder;
    test::TinyCheckpoint tiny;
    tiny.architecture.vocabularySize = 20000;
    tiny.dtype = DType::BFloat16;
    test::writeTinyCheckpoint(tiny, folder.path().toStdString());
    for (const DType type : {DType::Float32, DType::BFloat16}) {
        const auto checkpoint = openCheckpoint(folder.path().toStdString());
        QVERIFY(checkpoint);
        const auto model = load(*checkpoint, type);
        QVERIFY(model);
        const std::size_t inMemory = residentKilobytes("/model.safetensors");
        const auto stored = static_cast<std::size_t>(checkpoint->weightBytes(DType::BFloat16) / 1024);
        QVERIFY(stored > 1000);
        QVERIFY2(type == DType::Float32 ? inMemory < 100 : inMemory > stored / 2,
                 qPrintable(QString::number(inMemory)));
        const auto twice = load(*checkpoint, type); // and they can be read once more
        RunState one(*model), two(*twice);
        const auto ids = toy::randomIds(tiny.architecture, 5);
        QVERIFY(one.append(ids) && one.fill(LayerIndex(4), noControl) && two.append(ids) &&
                two.fill(LayerIndex(4), noControl));
        QVERIFY(*one.states(LayerIndex(4), 0, 5) == *two.states(LayerIndex(4), 0, 5));
    }
}

void TestLoad::cancelledWhileReading() {
    std::stop_source source;
    JobControl control;
    control.stop = source.get_token();
    control.onProgress = [&](const Progress& progress) {
        if (progress.stage == ProgressStage::ReadingWeights && progress.fraction > 0.3) source.request_stop();
    };
    const auto result = load(toy::make(toy::smallArchitecture(), {}).checkpoint, {}, "cpu", control);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
}

void TestLoad::progressGrowsToOne() {
    JobControl control;
    std::map<ProgressStage, double> last;
    bool grows = true;
    control.onProgress = [&](const Progress& progress) {
        grows = grows && progress.fraction >= last[progress.stage] && progress.fraction <= 1.0;
        last[progress.stage] = progress.fraction;
    };
    QVERIFY(load(toy::make(toy::smallArchitecture(), {{"low", 1}}).checkpoint, {}, "cpu", control));
    QVERIFY(grows);
    QCOMPARE(last[ProgressStage::ReadingWeights], 1.0);
}

void TestLoad::halfOnTheProcessor() {
    const auto model = load(toy::make(toy::smallArchitecture(), {}).checkpoint, DType::Float16);
    QVERIFY(model);
    // LibTorch 1.13 has no half products on the processor: then float32 is used, and said.
    QVERIFY((*model)->dtype() == DType::Float16 ||
            ((*model)->dtype() == DType::Float32 && anyWarning(**model, "float16")));
}

void TestLoad::automaticTypes() {
    QCOMPARE(automaticDType("cpu", DType::BFloat16, 160), DType::Float32);
    QCOMPARE(automaticDType("cpu", DType::Float32, 4096), DType::Float32);
    QCOMPARE(automaticDType("cpu", DType::BFloat16, 4096),
             machineSummary().hasBFloat16 ? DType::BFloat16 : DType::Float32);
    QCOMPARE(automaticDType("cuda:1", DType::Float32, 4096), DType::BFloat16);
    QCOMPARE((*load(toy::make(toy::smallArchitecture(), {}, DType::BFloat16).checkpoint))->dtype(), DType::Float32);
}

void TestLoad::tooLargeIsRefusedWithNumbers() {
    const auto refused = requireMemory("big", std::int64_t{3} << 40, std::int64_t{2} << 30, "this machine");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::OutOfMemory);
    QVERIFY(refused.error().detail.find("3.0 TiB") != std::string::npos &&
            refused.error().detail.find("2.0 GiB") != std::string::npos);
    QVERIFY(requireMemory("unknown", 1, {}, "this machine"));
    QVERIFY(availableMemory().value_or(1) > 0);

    // A checkpoint whose numbers ask for more than any machine has: refused before a tensor is touched.
    toy::Toy made = toy::make(toy::smallArchitecture(), {}, DType::BFloat16);
    made.checkpoint.architecture.vocabularySize = std::int64_t{1} << 31;
    made.checkpoint.architecture.hiddenSize = std::int64_t{1} << 16;
    const auto result = load(made.checkpoint, DType::Float32);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::OutOfMemory);
}

void TestLoad::idsAndContextAreChecked() {
    const auto model = load(toy::make(toy::smallArchitecture(), {}).checkpoint);
    RunState state(*model);
    const std::vector<TokenId> bad{TokenId(3), TokenId(53)}, negative{TokenId(-1)};
    auto result = state.append(bad);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::BadArgument);
    QVERIFY(result.error().message().find("53") != std::string::npos &&
            result.error().message().find("52") != std::string::npos);
    QVERIFY(!state.append(negative));
    QCOMPARE(state.length(), 0);
    QVERIFY(state.append(std::vector<TokenId>(60, TokenId(1))));
    result = state.append(std::vector<TokenId>(5, TokenId(1)));
    QVERIFY(!result);
    QVERIFY(result.error().message().find("65") != std::string::npos &&
            result.error().message().find("64") != std::string::npos);
    QCOMPARE(state.length(), 60);
    QVERIFY(state.append(std::vector<TokenId>(4, TokenId(1))));
    QVERIFY(state.fill(LayerIndex(4), noControl));
}

void TestLoad::layersAndHeadsAreChecked() {
    const auto model = load(toy::make(toy::smallArchitecture(), {}).checkpoint);
    RunState state(*model);
    QVERIFY(state.fill(LayerIndex(4), noControl)); // nothing to do
    QVERIFY(state.append(std::vector<TokenId>(3, TokenId(1))));
    QCOMPARE(state.fill(LayerIndex(5), noControl).error().code, ErrorCode::BadArgument);
    QCOMPARE(state.fill(LayerIndex(-1), noControl).error().code, ErrorCode::BadArgument);
    QVERIFY(state.fill(LayerIndex(4), noControl));
    QCOMPARE(state.filled(LayerIndex(9)), 0);
    const auto code = [&](int layer, int head, int begin, int end) {
        return state.readout(LayerIndex(layer), HeadIndex(head), Readout::Raw, begin, end).error().code;
    };
    QCOMPARE(code(5, 0, 0, 1), ErrorCode::BadArgument);
    QCOMPARE(code(4, 1, 0, 1), ErrorCode::BadArgument);
    QCOMPARE(code(4, -1, 0, 1), ErrorCode::BadArgument);
    QCOMPARE(code(4, 0, 2, 1), ErrorCode::BadArgument);
    QCOMPARE(code(4, 0, 0, 4), ErrorCode::BadArgument);
    QCOMPARE(code(4, 0, -1, 2), ErrorCode::BadArgument);
    QCOMPARE(state.states(LayerIndex(-1), 0, 1).error().code, ErrorCode::BadArgument);
    QCOMPARE(state.logits(LayerIndex(0), HeadIndex(7), Readout::Raw, 0, 1).error().code, ErrorCode::BadArgument);
}

void TestLoad::machineIsDescribed() {
    const MachineSummary machine = machineSummary();
    QVERIFY(machine.threads >= 1);
    QVERIFY(!machine.libtorchVersion.empty());
    QCOMPARE(machine.devices.front(), std::string("cpu"));
    const auto model = load(toy::make(toy::smallArchitecture(), {}).checkpoint);
    QCOMPARE(anyWarning(**model, "reference BLAS"), machine.referenceBlas);
}

QTEST_GUILESS_MAIN(TestLoad)
#include "test_load.moc"
