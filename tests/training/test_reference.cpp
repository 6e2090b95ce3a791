// SPDX-License-Identifier: GPL-3.0-or-later
// Losses and gradients of the published code's fixtures.
#include "model/base/json_file.h"
#include "model/task/rows.h"
#include "model/training/teacher_forcing.h"

#include <QTest>
#include <nlohmann/json.hpp>

#include <cmath>
#include <filesystem>
#include <fstream>

using namespace strata;

namespace {

namespace fs = std::filesystem;

struct Fixture {
    std::string name;
    std::vector<HeadPlacement> placements;
    std::string task;
};

const Fixture depth2{"tiny-llama3-d2", {{"new_lm_head.weight", LayerIndex(2)}}, "hdlm2"};
const Fixture depth3{
    "tiny-llama3-d3", {{"first_lm_head.weight", LayerIndex(2)}, {"second_lm_head.weight", LayerIndex(3)}}, "hdlm3"};

template <class T> T expected(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().message());
    return std::move(*result);
}

fs::path reference() {
    return fs::path(STRATA_SHARED_DATA) / "reference";
}

nlohmann::json golden(const Fixture& fixture, const char* file) {
    return expected(readJsonFile(reference() / "goldens" / fixture.name / file));
}

LossReport report(const Fixture& fixture, const nlohmann::json& row, const LossOptions& options) {
    const fs::path folder = reference() / "models" / fixture.name;
    LoadOptions load;
    load.dtype = DType::Float32;
    const auto model = expected(loadModel(expected(openCheckpoint(folder, fixture.placements)), load, {}));
    const auto tokenizer = expected(openTokenizer(folder));
    const Task task = expected(findTask(fixture.task, folder, static_cast<int>(model->heads().size())));
    const fs::path file =
        fs::temp_directory_path() / ("strata-loss-" + std::to_string(QCoreApplication::applicationPid()) + ".json");
    std::ofstream(file) << nlohmann::json::array({row}).dump();
    const auto rows = readRows(file);
    fs::remove(file);
    return expected(teacherForcedLoss(*model, *tokenizer, task, expected(rows), options, {}));
}

bool close(double value, double wanted, double relative) {
    return std::abs(value - wanted) <= relative * std::abs(wanted);
}

} // namespace

class TestReference : public QObject {
    Q_OBJECT

    static void compareLosses(const Fixture& fixture) {
        const nlohmann::json document = golden(fixture, "loss.json");
        int compared = 0;
        for (const nlohmann::json& row : document["rows"]) {
            LossOptions options;
            options.weights = document["weights"].get<std::vector<double>>();
            const LossReport found = report(fixture, row["row"], options);
            for (std::size_t level = 0; level < row["segments"].size(); ++level) {
                const double wanted = row["segments"][level]["loss"].get<double>();
                QVERIFY(found.rows[0].levels[level].has_value());
                QVERIFY2(close(*found.rows[0].levels[level], wanted, 1e-4),
                         qPrintable(QStringLiteral("%1 for %2").arg(*found.rows[0].levels[level]).arg(wanted)));
            }
            QVERIFY(close(found.weighted, row["total"].get<double>(), 1e-4));
            ++compared;
        }
        QCOMPARE(compared, 4);
    }

private Q_SLOTS:
    void initTestCase() {
        if (!fs::exists(reference())) QSKIP("the reference data is not there");
    }
    void lossesDepth2() { compareLosses(depth2); }
    void lossesDepth3() { compareLosses(depth3); }

    void gradients_data() {
        QTest::addColumn<QString>("which");
        QTest::addColumn<double>("thought");
        QTest::addColumn<double>("assistant");
        QTest::newRow("weighted") << QString() << 2.0 << 1.0;
        QTest::newRow("thought alone") << QStringLiteral("thought") << 1.0 << 0.0;
        QTest::newRow("assistant alone") << QStringLiteral("assistant") << 0.0 << 1.0;
    }
    void gradients() {
        QFETCH(QString, which);
        QFETCH(double, thought);
        QFETCH(double, assistant);
        const nlohmann::json document = golden(depth2, "grads.json");
        const nlohmann::json wanted =
            which.isEmpty() ? document["l2"] : document["l2_one_level_weight_1"][which.toStdString()];
        LossOptions options;
        options.weights = {thought, assistant};
        options.gradients = true;
        const nlohmann::json row = golden(depth2, "loss.json")["rows"][document["row"].get<std::size_t>()]["row"];
        const LossReport found = report(depth2, row, options);
        QCOMPARE(found.gradients.size(), wanted.size());
        for (const auto& [name, norm] : found.gradients) {
            QVERIFY2(wanted.contains(name), name.c_str());
            QVERIFY2(norm.has_value() == !wanted[name].is_null(), name.c_str());
            if (norm) QVERIFY2(close(*norm, wanted[name].get<double>(), 1e-3), name.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestReference)
#include "test_reference.moc"
