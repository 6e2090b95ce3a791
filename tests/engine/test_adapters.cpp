// SPDX-License-Identifier: GPL-3.0-or-later
// Adapters that PEFT wrote, laid over their bases: the logits that PEFT computes (make_adapters.py).
#include "model/base/json_file.h"
#include "model/checkpoint/adapter_folder.h"
#include "tests/families/golden.h"

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
};

QTEST_GUILESS_MAIN(TestAdapters)
#include "test_adapters.moc"
