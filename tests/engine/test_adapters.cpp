// SPDX-License-Identifier: GPL-3.0-or-later
// Adapters that PEFT wrote, laid over their bases: the logits that PEFT computes (make_adapters.py).
#include "model/base/json_file.h"
#include "model/checkpoint/adapter_folder.h"
#include "tests/families/golden.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace strata;
using namespace strata::families;
namespace fs = std::filesystem;

class TestAdapters : public QObject {
    Q_OBJECT

    static fs::path folder() { return fs::path(STRATA_SOURCE_DIR) / "tests/families/adapters"; }

    static std::vector<double> logitsOf(Checkpoint checkpoint, const std::vector<TokenId>& ids) {
        const auto model = load(std::move(checkpoint));
        RunState state(model);
        const LayerIndex top(static_cast<std::int32_t>(model->architecture().layers));
        if (auto done = state.append(ids); !done) qFatal("%s", done.error().message().c_str());
        if (auto done = state.fill(top, noControl); !done) qFatal("%s", done.error().message().c_str());
        const HeadIndex final(static_cast<std::int32_t>(model->heads().size()) - 1);
        return valueOf(state.logits(top, final, Readout::Norm, 0, state.length()));
    }

private Q_SLOTS:
    void asPeftComputesThem_data() {
        QTest::addColumn<QString>("name");
        for (const auto& entry : fs::directory_iterator(folder()))
            if (entry.is_directory())
                QTest::newRow(entry.path().filename().c_str())
                    << QString::fromStdString(entry.path().filename().string());
    }
    void asPeftComputesThem() {
        QFETCH(QString, name);
        const fs::path adapter = folder() / name.toStdString();
        const Golden golden("../adapters/" + name.toStdString());
        const std::vector<TokenId> ids = golden.ids();
        // The folder by itself knows its base.
        const Checkpoint adapted = valueOf(openCheckpoint(adapter));
        QCOMPARE(adapted.warnings, std::vector<std::string>());
        const double difference = largestDifference(logitsOf(adapted, ids), golden.values("logits"));
        QVERIFY2(difference < 1e-4, qPrintable(QString::number(difference)));
        // Its base is what it was.
        const fs::path base = adapted.folder;
        const double before =
            largestDifference(logitsOf(valueOf(openCheckpoint(base)), ids), golden.values("base_logits"));
        QVERIFY2(before < 1e-4, qPrintable(QString::number(before)));
        QCOMPARE(valueOf(openCheckpointWith(base, {.adapter = adapter})).hash, adapted.hash);
    }

    /// What is written is, byte for byte, what PEFT opened; asPeftComputesThem has its numbers.
    void theFolderThatPeftRead() {
        const Checkpoint base = valueOf(openCheckpoint(dataFolder() / "llama"));
        std::vector<std::vector<float>> values; // stay where they are once all are there
        AdapterToWrite adapter;
        adapter.architecture = base.architecture;
        adapter.base = {"llama", base.hash, "../../data/llama"};
        adapter.alpha = 5;
        const std::vector<std::string> names{"self_attn.q_proj", "mlp.down_proj"};
        for (std::int64_t layer = 0; layer < base.architecture.layers; ++layer)
            for (const std::string& name : names) {
                LowRankToWrite& pair = adapter.pairs.emplace_back();
                pair.tensor = "model.layers." + std::to_string(layer) + "." + name + ".weight";
                const TensorView& weight = *base.tensors->find(pair.tensor);
                pair.rank = 2;
                pair.out = weight.shape[0];
                pair.in = weight.shape[1];
                for (const std::int64_t count : {pair.rank * pair.in, pair.out * pair.rank}) {
                    auto& numbers = values.emplace_back();
                    for (std::int64_t i = 0; i < count; ++i)
                        numbers.push_back(static_cast<float>((i * 37 + layer * 11) % 97 - 48) / 97.0f);
                }
            }
        for (std::size_t i = 0; i < adapter.pairs.size(); ++i) {
            adapter.pairs[i].a = std::as_bytes(std::span(values[2 * i]));
            adapter.pairs[i].b = std::as_bytes(std::span(values[2 * i + 1]));
        }
        const QTemporaryDir place;
        const QString wanted = qEnvironmentVariable("STRATA_WRITE_ADAPTER", place.path());
        if (auto done = writeAdapterFolder(adapter, wanted.toStdString()); !done)
            qFatal("%s", done.error().message().c_str());
        for (const char* name : {"adapter_config.json", "adapter_model.safetensors", "hdlm.json"}) {
            QFile written(wanted + QLatin1Char('/') + QLatin1String(name)),
                read(QString::fromStdString((folder() / "written" / name).string()));
            QVERIFY(written.open(QIODevice::ReadOnly) && read.open(QIODevice::ReadOnly));
            QVERIFY2(written.readAll() == read.readAll(), name);
        }
    }
};

QTEST_GUILESS_MAIN(TestAdapters)
#include "test_adapters.moc"
