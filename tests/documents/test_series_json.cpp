// SPDX-License-Identifier: GPL-3.0-or-later
// A series of checkpoints: read from its folder, written with runs and read again; what is none is a sentence.
#include "model/base/json_file.h"
#include "model/checkpoint/checkpoint_series.h"
#include "model/documents/series.h"
#include "tests/support/sample_lens.h"
#include "tests/support/sample_run.h"

#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include <fstream>

using namespace strata;
namespace fs = std::filesystem;

class TestSeriesJson : public QObject {
    Q_OBJECT

    static std::string said(const nlohmann::json& json) {
        const auto series = seriesFromJson(json, "s.strata");
        return series ? std::string() : series.error().message();
    }

private Q_SLOTS:
    void aFolderOfCheckpoints() {
        QTemporaryDir folder;
        const fs::path path = folder.path().toStdString();
        const fs::path kept = checkpointsOf(path / "run7");
        fs::create_directories(kept);
        QVERIFY(writeCheckpointSeries({{20, kept / "step-20"}, {0, kept / "step-0"}}, kept));
        QVERIFY(readTextFile(kept / "series.json")->find("\"path\": \"step-20\"") != std::string::npos);
        for (const fs::path& given : {path / "run7", kept, kept / "series.json"}) {
            const auto series = openSeries(given);
            QVERIFY2(series, series ? "" : series.error().message().c_str());
            QCOMPARE(series->title, std::string("run7"));
            QCOMPARE(series->points.size(), std::size_t(2));
            QCOMPARE(series->points[0].step, std::int64_t(0)); // in order
            QCOMPARE(series->points[1].path, (kept / "step-20").string());
        }
        std::ofstream(path / "run7" / "hdlm.json") << "{}"; // the folder is an adapter by itself
        QVERIFY(findCheckpointSeries(path / "run7").empty());
        QVERIFY(!openSeries(path / "run7"));
        const auto refused = [&](const char* text) {
            std::ofstream(kept / "series.json") << text;
            const auto series = openSeries(kept);
            return series ? std::string() : series.error().message();
        };
        QVERIFY(refused("{}").find("\"format\" is missing") != std::string::npos);
        QVERIFY(refused(R"({"format": "x", "checkpoints": []})").find("must be \"strata-checkpoints\"") !=
                std::string::npos);
        QVERIFY(refused(R"({"format": "strata-checkpoints", "checkpoints": []})").find("at least one") !=
                std::string::npos);
        QVERIFY(refused(R"({"format": "strata-checkpoints", "checkpoints": [{"step": -1, "path": "a"}]})")
                    .find("must be 0 or more") != std::string::npos);
    }

    void goesThroughAFile() {
        Series series;
        series.title = "run7";
        series.source = "/runs/run7/checkpoints/series.json";
        series.points = {{0, "/a", nullptr, nullptr}, {5, "/b", nullptr, nullptr}};
        Run sample = test::sampleHierarchicalRun();
        sample.sequence.resize(64); // it has none
        const auto run = std::make_shared<const Run>(sample);
        const Series half = series.with(1, run, std::make_shared<const Lens>(test::sampleLens()));
        QCOMPARE(half.runs(), std::size_t(1));
        QCOMPARE(half.heads.size(), run->heads.size());
        QCOMPARE(half.lastRun(), run.get());
        QVERIFY(half.empty() == series);
        const auto back = seriesFromJson(seriesToJson(half), "s.strata");
        QVERIFY2(back, back ? "" : back.error().message().c_str());
        QVERIFY(back->points[1].lens && !back->points[0].run);
        QVERIFY(seriesToJson(*back) == seriesToJson(half));
        QCOMPARE(summaryOf(half).fields, run->fields);
    }

    void whatIsNone() {
        Series series;
        series.points = {{5, "/b", nullptr, nullptr}, {7, "/c", nullptr, nullptr}};
        nlohmann::json json = seriesToJson(series);
        QCOMPARE(said(json), std::string());
        json["checkpoints"][1]["step"] = 4;
        QVERIFY(said(json).find("must not be lower") != std::string::npos);
        json = seriesToJson(series);
        json["checkpoints"][0]["run"] = {{"format", "strata-lens"}, {"version", 1}};
        QVERIFY2(said(json).starts_with("s.strata, checkpoint 1: "), said(json).c_str());
        json = seriesToJson(series);
        json.erase("checkpoints");
        QCOMPARE(said(json), std::string("s.strata: \"checkpoints\" is missing."));
        json = seriesToJson(series);
        json["checkpoints"][0].erase("step");
        QCOMPARE(said(json), std::string("s.strata: \"checkpoints[0].step\" is missing."));
    }
};

QTEST_GUILESS_MAIN(TestSeriesJson)
#include "test_series_json.moc"
