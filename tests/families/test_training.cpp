// SPDX-License-Identifier: GPL-3.0-or-later
// Losses, gradients and written folders of every family.
#include "model/base/json_file.h"
#include "model/training/adapt.h"
#include "model/training/model_folder.h"
#include "model/training/multi_head_loss.h"
#include "model/training/packed_pass.h"
#include "tests/families/golden.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace strata;
using namespace strata::families;
namespace fs = std::filesystem;

namespace {

// The segments of make_families.py: the second head predicts tokens 3 … 7, the final one 8 to the end.
Shard asked(const Golden& golden, std::vector<std::int64_t>& counts) {
    TrainingRow row;
    row.ids = golden.ids();
    row.spans = {{0, 3, 8}, {1, 8, row.length()}};
    const TrainingBatch batch = makeBatch({&row}, 2, row.length());
    counts = batch.targetCounts;
    return batch.shards.front();
}

void checkTensors(const TensorSource& found, const TensorSource& expected) {
    QCOMPARE(found.tensors().size(), expected.tensors().size());
    for (const TensorView& tensor : expected.tensors()) {
        const TensorView* const other = found.find(tensor.name);
        QVERIFY2(other != nullptr, tensor.name.c_str());
        QVERIFY2(other->shape == tensor.shape, tensor.name.c_str());
        QVERIFY2(std::ranges::equal(other->bytes, tensor.bytes), tensor.name.c_str());
    }
}

/// The checkpoint's tensors without those that `drop` names, under the names that `rename` gives, with its config.json
/// less `hdlm`.
void rewrite(const std::string& name, const fs::path& folder,
             const std::function<std::string(const std::string&)>& rename) {
    const auto source = valueOf(openSafetensors(dataFolder() / name / "model.safetensors"));
    std::vector<TensorToWrite> tensors;
    for (const TensorView& view : source->tensors())
        if (const std::string to = rename(view.name); !to.empty())
            tensors.push_back({to, view.dtype, view.shape, view.bytes});
    fs::create_directories(folder);
    if (!writeSafetensors(folder / "model.safetensors", tensors)) qFatal("the copy cannot be written");
    auto config = valueOf(readJsonFile(dataFolder() / name / "config.json"));
    config.erase("hdlm");
    if (!writeFileAtomically(folder / "config.json", config.dump())) qFatal("the copy cannot be written");
}

std::vector<double> finalLogits(Checkpoint checkpoint, const std::vector<TokenId>& ids) {
    RunState state(load(std::move(checkpoint)));
    const LayerIndex top(static_cast<std::int32_t>(state.model().architecture().layers));
    if (!state.append(ids) || !state.fill(top, noControl)) qFatal("the model does not run");
    const HeadIndex last(static_cast<std::int32_t>(state.model().heads().size()) - 1);
    return valueOf(state.logits(top, last, Readout::Norm, 0, state.length()));
}

} // namespace

class TestTraining : public QObject {
    Q_OBJECT

    static void eachFamily() {
        QTest::addColumn<QString>("name");
        for (const std::string& name : familyNames())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }

private Q_SLOTS:
    void lossesAndGradients_data() { eachFamily(); }
    void lossesAndGradients() {
        QFETCH(QString, name);
        const Golden golden(name.toStdString());
        ModelParameters parameters = copyParameters(*load(name.toStdString(), DType::Float64), at::kDouble);
        std::vector<std::int64_t> counts;
        const Shard shard = asked(golden, counts);
        requireGradients(parameters, true);
        const at::Tensor loss = weightedLoss(graphLoss(parameters, shard), {0.5, 1.0}, counts);
        // Blocks that are run again in the backward pass give the same.
        const auto kept =
            gradientList(weightedLoss(graphLoss(parameters, shard, {0.2, 5, 1}), {0.5, 1.0}, counts), parameters);
        const auto again =
            gradientList(weightedLoss(graphLoss(parameters, shard, {0.2, 5, 1}, true), {0.5, 1.0}, counts), parameters);
        for (std::size_t i = 0; i < kept.size(); ++i) {
            QCOMPARE(again[i].defined(), kept[i].defined());
            if (kept[i].defined())
                QVERIFY((again[i] - kept[i]).norm().item<double>() <= 1e-12 * (1.0 + kept[i].norm().item<double>()));
        }
        // The library's RMS norms compute in float32 even in a float64 model; what is left is their rounding.
        const double expectedLoss = golden.values("loss")[0];
        QVERIFY2(std::abs(loss.item<double>() / expectedLoss - 1.0) < 1e-6,
                 qPrintable(QString::number(loss.item<double>() - expectedLoss)));
        std::size_t compared = 0;
        double worst = 0;
        forEachNamedTensor(parameters, byField(parameters, gradientList(loss, parameters)),
                           [&](const std::string& tensor, const at::Tensor& gradient) {
                               const double expected = golden.values("grad." + tensor)[0];
                               const double found = gradient.defined() ? gradient.norm().item<double>() : 0.0;
                               const double difference = std::abs(found - expected) / std::max(expected, 1e-3);
                               if (!(difference < 1e-5))
                                   qWarning("%s: %.9g, expected %.9g", tensor.c_str(), found, expected);
                               worst = std::max(worst, difference);
                               ++compared;
                           });
        qInfo("loss %.6f; gradients differ by %.2g", loss.item<double>(), worst);
        QVERIFY(worst < 1e-5);
        std::size_t inGolden = 0;
        for (const TensorView& view : golden.source().tensors())
            inGolden += view.name.starts_with("grad.") ? 1 : 0;
        QCOMPARE(compared, inGolden);
    }

    /// What is read and written again is the same file, tensor by tensor and bit by bit.
    void foldersRoundTrip_data() { eachFamily(); }
    void foldersRoundTrip() {
        QFETCH(QString, name);
        const fs::path original = dataFolder() / name.toStdString();
        const auto model = load(name.toStdString());
        const ModelParameters parameters = copyParameters(*model);
        const nlohmann::json config = valueOf(readJsonFile(original / "config.json"));
        QTemporaryDir folder;
        const fs::path written = folder.path().toStdString();
        QVERIFY(writeModelFolder(parameters, {config, {}, {}}, model->architecture().storedDType, written));
        checkTensors(*valueOf(openSafetensors(written / "model.safetensors")),
                     *valueOf(openSafetensors(original / "model.safetensors")));
        nlohmann::json now = valueOf(readJsonFile(written / "config.json"));
        for (const auto& [key, value] : config.items())
            QVERIFY2(now[key] == value, key.c_str());
        const auto again = valueOf(openCheckpoint(written));
        QVERIFY(again.warnings.empty());
        QCOMPARE(again.heads.size(), std::size_t{2});
    }

    void adaptedFoldersHoldTheSameModel_data() { eachFamily(); }
    void adaptedFoldersHoldTheSameModel() {
        QFETCH(QString, name);
        const Golden golden(name.toStdString());
        QTemporaryDir folder;
        const fs::path plain = fs::path(folder.path().toStdString()) / "plain",
                       adapted = fs::path(folder.path().toStdString()) / "adapted";
        rewrite(name.toStdString(), plain,
                [](const std::string& tensor) { return tensor == "new_lm_head.weight" ? std::string() : tensor; });
        const Checkpoint base = valueOf(openCheckpoint(plain));
        QVERIFY(base.warnings.empty());
        QCOMPARE(base.heads.size(), std::size_t{1});
        for (const bool untie : {false, true}) {
            const fs::path output = adapted / (untie ? "untied" : "as it is");
            valueOf(adaptModel(base, {{LayerIndex(1), "", 2.0}}, untie, output));
            const Checkpoint made = valueOf(openCheckpoint(output));
            QVERIFY(made.warnings.empty());
            QCOMPARE(made.heads.size(), std::size_t{2});
            QCOMPARE(made.heads.front().tensor, std::string("new_lm_head.weight"));
            QCOMPARE(made.architecture.tiedEmbeddings, base.architecture.tiedEmbeddings && !untie);
            const TensorView* const copy = made.headTensor(made.heads.front());
            const TensorView* const final = made.headTensor(made.heads.back());
            QVERIFY(std::ranges::equal(copy->bytes, final->bytes));
            const double difference = largestDifference(finalLogits(made, golden.ids()), golden.values("logits"));
            QVERIFY2(difference < 1e-4, qPrintable(QString::number(difference)));
            // What config.json said before, it says still.
            const nlohmann::json before = valueOf(readJsonFile(plain / "config.json")),
                                 after = valueOf(readJsonFile(output / "config.json"));
            for (const auto& [key, value] : before.items())
                if (key != "tie_word_embeddings") QVERIFY2(after.at(key) == value, key.c_str());
        }
    }

    /// What is written is, byte for byte, what Hugging Face's library opened with the base's logits (check_adapted.py).
    void adaptedFoldersAreThoseThatTheLibraryOpened_data() { eachFamily(); }
    void adaptedFoldersAreThoseThatTheLibraryOpened() {
        QFETCH(QString, name);
        const nlohmann::json opened =
            valueOf(readJsonFile(fs::path(STRATA_SOURCE_DIR) / "tests/families/adapted.json")).at(name.toStdString());
        QCOMPARE(opened.at("difference").get<double>(), 0.0);
        QCOMPARE(opened.at("passed_over").get<std::vector<std::string>>(),
                 std::vector<std::string>{"new_lm_head.weight"});
        QTemporaryDir folder;
        const fs::path plain = fs::path(folder.path().toStdString()) / "plain",
                       adapted = fs::path(folder.path().toStdString()) / "adapted";
        rewrite(name.toStdString(), plain,
                [](const std::string& tensor) { return tensor == "new_lm_head.weight" ? std::string() : tensor; });
        valueOf(adaptModel(valueOf(openCheckpoint(plain)), {{LayerIndex(1), "early", 2.0}}, false, adapted));
        QFile file(QString::fromStdString((adapted / "model.safetensors").string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex(),
                 QByteArray::fromStdString(opened.at("sha256").get<std::string>()));
    }

    /// Files of the bare decoder, as GPT-2's own are, with the masks and frequencies that old files carry.
    void bareDecoders_data() { eachFamily(); }
    void bareDecoders() {
        QFETCH(QString, name);
        const Golden golden(name.toStdString());
        const std::string prefix =
            valueOf(openCheckpoint(dataFolder() / name.toStdString())).architecture.tensors.prefix;
        QTemporaryDir folder;
        rewrite(name.toStdString(), folder.path().toStdString(), [&](const std::string& tensor) {
            return tensor == "new_lm_head.weight" ? std::string()
                   : tensor.starts_with(prefix)   ? tensor.substr(prefix.size())
                                                  : tensor;
        });
        const Checkpoint checkpoint = valueOf(openCheckpoint(folder.path().toStdString()));
        QVERIFY(checkpoint.warnings.empty());
        QVERIFY(largestDifference(finalLogits(checkpoint, golden.ids()), golden.values("logits")) < 1e-4);
    }

    void packedPassTakesLlamaOnly() {
        for (const std::string& name : familyNames())
            QVERIFY2(!packedPassSupports(valueOf(openCheckpoint(dataFolder() / name)).architecture), name.c_str());
        Architecture a;
        a.headDim = 8;
        QVERIFY(packedPassSupports(a));
    }

    /// Fresh parameters of every family run, and their norms do nothing yet.
    void freshParameters_data() { eachFamily(); }
    void freshParameters() {
        QFETCH(QString, name);
        const Golden golden(name.toStdString());
        const Checkpoint checkpoint = valueOf(openCheckpoint(dataFolder() / name.toStdString()));
        ModelParameters parameters = initialiseParameters(checkpoint.architecture, checkpoint.heads, 5, at::kDouble);
        std::vector<std::int64_t> counts;
        const Shard shard = asked(golden, counts);
        requireGradients(parameters, true);
        const at::Tensor loss = weightedLoss(graphLoss(parameters, shard), {0.5, 1.0}, counts);
        const double uniform = 1.5 * std::log(static_cast<double>(checkpoint.architecture.vocabularySize));
        QVERIFY2(std::abs(loss.item<double>() - uniform) < 0.5, qPrintable(QString::number(loss.item<double>())));
        std::size_t defined = 0;
        forEachNamedTensor(parameters, parameters.weights,
                           [&](const std::string&, const at::Tensor& tensor) { defined += tensor.defined() ? 1 : 0; });
        QCOMPARE(defined, checkpoint.tensors->tensors().size());
    }
};

QTEST_GUILESS_MAIN(TestTraining)
#include "test_training.moc"
