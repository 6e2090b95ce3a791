// SPDX-License-Identifier: GPL-3.0-or-later
// The lens document: what is written reads back the same, and a broken one is refused with the key.
#include "model/documents/lens_json.h"
#include "model/documents/run_summary.h"
#include "tests/support/sample_lens.h"

#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>

#include <fstream>
#include <functional>
#include <limits>
#include <sys/resource.h>

using namespace strata;
using namespace strata::test;
using Json = nlohmann::json;

namespace {

Lens fullLens() {
    Lens lens = sampleLens();
    lens.title = "Which bird?";
    lens.groups = {{TokenId(1), TokenId(4)}};
    const auto cells = 5 * 5;
    InnerOptimisation inner;
    inner.layers = 4;
    inner.positions = 5;
    for (auto* values : {&inner.loss, &inner.norm, &inner.updateRatio, &inner.descentCosine, &inner.effectiveStep,
                         &inner.attentionCosine, &inner.mlpCosine, &inner.attentionRatio, &inner.mlpRatio})
        for (int i = 0; i < cells; ++i)
            values->push_back(i % 5 == 4 ? std::numeric_limits<float>::quiet_NaN() : 0.1f * float(i) - 1);
    lens.inner = inner;
    lens.headless = HeadlessCurves{{1, 2, 3, 4, 5}, 1.5, {1, 2, 3, 4, 5}, {0, 0, 0.1, 0.2, 0.3}, {1, 1, 1, 1, 0.5}};
    RowDistances distances{{0, 2, 4}, {}};
    for (std::size_t a = 0; a < lens.rows.size(); ++a)
        for (std::size_t b = 0; b < lens.rows.size(); ++b)
            distances.values.push_back(a == b ? 0.f : 0.05f * float(a + b) + 0.1f);
    lens.rowDistances = distances;
    lens.pins = {{2, TokenId(1)}, {4, TokenId(4), {TokenId(4), TokenId(1)}}};
    lens.replaced = {{2, 0.5, 3.25, 4.5, std::numeric_limits<double>::quiet_NaN()}};
    lens.warnings = {"One warning."};
    lens.milliseconds = 12.5;
    // A cell that was not computed.
    for (int k = 0; k < 3; ++k) {
        lens.topIds[std::size_t(k)] = TokenId(-1);
        lens.topLogprobs[std::size_t(k)] = std::numeric_limits<float>::quiet_NaN();
    }
    for (auto& values : lens.statistics)
        values[0] = std::numeric_limits<float>::quiet_NaN();
    lens.cancelled = true;
    return lens;
}

/// NaN equals NaN here: the same document comes out again.
bool same(const Lens& a, const Lens& b) {
    return lensToJson(a) == lensToJson(b) && a.rows == b.rows && a.topIds == b.topIds && a.tokenTexts == b.tokenTexts &&
           a.positions == b.positions && a.targets == b.targets && a.segments == b.segments && a.tracked == b.tracked &&
           a.rowDistances == b.rowDistances && a.groups == b.groups && a.pins == b.pins;
}

} // namespace

class LensDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRoundTripIsIdentical() {
        const Lens lens = fullLens();
        const auto again = lensFromJson(Json::parse(lensToJson(lens).dump()), "lens");
        QVERIFY2(again.has_value(), again ? "" : again.error().message().c_str());
        QVERIFY(same(*again, lens));
        QVERIFY(!again->hasCell(0, 0) && again->hasCell(0, 1));
        QCOMPARE(again->finalRow(), lens.finalRow());
        QVERIFY(again->rowOf(LayerIndex(1), LensPart::AfterAttention) >= 0);
        QVERIFY(again->rowOf(LayerIndex(3), LensPart::State, "animal") == int(lens.rows.size()) - 1);
    }
    void aLensOfARunIsCalledAsTheRun() {
        Lens lens = fullLens();
        lens.text = "<|im_start|>system\nYou are kind.";
        QCOMPARE(summaryOf(lens).title, std::string("Which bird?"));
        Json document = lensToJson(lens);
        QCOMPARE(document["title"], Json("Which bird?"));
        lens.title.clear();
        QVERIFY(!lensToJson(lens).contains("title"));
    }
    void rowDistancesComeInAnyOrder() {
        const Lens lens = fullLens();
        Json document = lensToJson(lens);
        Json& distances = document["row_distances"];
        QCOMPARE(distances["rows"].size(), lens.rows.size());
        QCOMPARE(distances["positions"], Json({0, 2, 4}));
        std::reverse(distances["rows"].begin(), distances["rows"].end());
        std::reverse(distances["values"].begin(), distances["values"].end());
        for (Json& row : distances["values"])
            std::reverse(row.begin(), row.end());
        const auto again = lensFromJson(document, "lens");
        QVERIFY(again && again->rowDistances == lens.rowDistances);
        distances["rows"].erase(0); // without one of the rows
        distances["values"].erase(0);
        for (Json& row : distances["values"])
            row.erase(0);
        const auto fewer = lensFromJson(document, "lens");
        QVERIFY(fewer.has_value());
        const std::size_t last = lens.rows.size() - 1;
        QVERIFY(std::isnan(fewer->rowDistances->values[last]));
        QCOMPARE(fewer->rowDistances->values[1], lens.rowDistances->values[1]);
    }
    void groupsAreOfTrackedTokens() {
        Json document = lensToJson(fullLens());
        QCOMPARE(document["tracked"]["groups"], Json::parse("[[1, 4]]"));
        for (const char* bad : {"[[1]]", "[[1, 2]]", "[1, 4]", "[[1, \"4\"]]", "{}", "[[]]"}) {
            document["tracked"]["groups"] = Json::parse(bad);
            const auto again = lensFromJson(document, "lens");
            QVERIFY2(!again, bad);
            QVERIFY2(again.error().message().find("groups") != std::string::npos, again.error().message().c_str());
        }
        document["tracked"].erase("groups"); // as older documents have it
        QVERIFY(lensFromJson(document, "lens")->groups.empty());
    }
    void whatAPersonMadeIsInTheDocument() {
        const Lens lens = fullLens();
        Json document = lensToJson(lens);
        QCOMPARE(document["pins"][0]["position"], Json(2));
        QCOMPARE(document["pins"][1]["tokens"].size(), std::size_t(2));
        QCOMPARE(document["replaced_layers"][0]["layer"], Json(2));
        QVERIFY(document["replaced_layers"][0]["after"].is_null()); // it overflowed
        const auto again = lensFromJson(document, "lens");
        QVERIFY(again && again->pins == lens.pins && again->replaced.size() == 1);
        QCOMPARE(again->replaced[0].skipped, 4.5);
        QVERIFY(std::isnan(again->replaced[0].after));
        document["pins"].push_back(document["pins"][0]); // twice is once
        QCOMPARE(lensFromJson(document, "lens")->pins.size(), std::size_t(2));
        document.erase("pins"); // as older documents have it
        document.erase("replaced_layers");
        const auto old = lensFromJson(document, "lens");
        QVERIFY(old && old->pins.empty() && old->replaced.empty());
        Lens plain = lens;
        plain.pins.clear();
        plain.replaced.clear();
        QVERIFY(lensToJson(plain) == document); // and as those that have none are written
    }
    void badPinsAndLayersAreNamed() {
        const auto refused = [](const char* key, const Json& value, const char* expected) {
            Json document = lensToJson(fullLens());
            document[key] = value;
            const auto read = lensFromJson(document, "the file");
            QVERIFY2(!read, value.dump().c_str());
            const std::string said = read.error().message();
            QVERIFY2(said.find(std::string("the file: \"") + key) == 0 && said.find(expected) != std::string::npos,
                     said.c_str());
        };
        const auto pin = [](const char* text) { return Json::array({Json::parse(text)}); };
        refused("pins", Json::object(), "must be a JSON array");
        refused("pins", pin("3"), "must be a JSON object");
        refused("pins", pin(R"({"tokens": [{"id": 1}]})"), "pins[0].position\" is missing");
        for (const char* position : {"-1", "5", "2147483647"})
            refused("pins", pin((R"({"tokens": [{"id": 1}], "position": )" + std::string(position) + "}").c_str()),
                    "must be a position of the text");
        refused("pins", pin(R"({"position": 1e30, "tokens": [{"id": 1}]})"), "must be a whole number");
        refused("pins", pin(R"({"position": 1})"), "must not be empty");
        refused("pins", pin(R"({"position": 1, "tokens": []})"), "must not be empty");
        refused("pins", pin(R"({"position": 1, "tokens": [{"id": -4}]})"), "must not be negative");
        refused("pins", pin(R"({"position": 1, "tokens": [{"id": 4}, {"id": 4}]})"), "is there twice");
        refused("pins", pin(R"({"position": 1, "tokens": ["bird"]})"), "must be a JSON object");
        const char* layer = R"({"layer": 1, "step": 1, "before": 3, "skipped": 4, "after": 5})";
        const auto with = [&](const char* key, const Json& value) {
            Json json = Json::parse(layer);
            json[key] = value;
            return Json::array({json});
        };
        refused("replaced_layers", with("layer", 0), "must be a block of the model");
        refused("replaced_layers", with("layer", 1000), "must be a block of the model");
        refused("replaced_layers", with("step", nullptr), "must be a finite number");
        refused("replaced_layers", with("before", "3"), "must be a number");
        // No more of them than can be drawn.
        Json many = Json::array();
        for (int i = 0; i < 501; ++i)
            many.push_back(Json::parse(R"({"position": 1, "tokens": [{"id": )" + std::to_string(i) + "}]}"));
        refused("pins", many, "is larger than this program reads");
        many.erase(0);
        Json document = lensToJson(fullLens());
        document["pins"] = many;
        QCOMPARE(lensFromJson(document, "lens")->pins.size(), mostPins);
        Json layers = Json::array();
        for (int i = 0; i < 101; ++i)
            layers.push_back(Json::parse(layer));
        refused("replaced_layers", layers, "is larger than this program reads");
    }
    void tableHasAColumnForAGroup() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("a.csv")).toStdString();
        QVERIFY(saveLensTable(fullLens(), path).has_value());
        std::ifstream file(path);
        std::string header, line;
        std::getline(file, header);
        QVERIFY(header.find(" | ") != std::string::npos && header.find("#1") != std::string::npos);
        std::getline(file, line);
        QCOMPARE(std::count(line.begin(), line.end(), ','), std::count(header.begin(), header.end(), ','));
    }
    void everyBitOfAFloatComesBack() {
        Lens lens = sampleLens(2, 3, false);
        auto& values = lens.statistics[0];
        values[0] = std::numeric_limits<float>::denorm_min();
        values[1] = std::nextafter(1.f, 2.f);
        values[2] = -std::numeric_limits<float>::max();
        values[3] = 1.f / 3.f;
        const auto again = lensFromJson(Json::parse(lensToJson(lens).dump()), "lens");
        QVERIFY(again.has_value());
        QVERIFY(again->statistics[0] == values);
    }
    void aFileRoundTripIsIdentical() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("a.strata")).toStdString();
        const Lens lens = fullLens();
        QVERIFY(saveLens(lens, path).has_value());
        // The bytes are those of the document written at once.
        QFile file(QString::fromStdString(path.string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().toStdString(), lensToJson(lens).dump() + "\n");
        const auto again = loadLens(path);
        QVERIFY(again.has_value());
        QVERIFY(same(*again, lens));
    }
    void savingTakesNoMemoryOfItsOwn() {
#if defined(STRATA_SANITIZED)
        QSKIP("sanitizers keep what was freed");
#endif
        // 9 rows × 1500 positions × 20 tokens are some 17 MB of text, and ten times as much as values of a document.
        Lens lens = sampleLens(8, 1500, false);
        const std::size_t cells = lens.rows.size() * 1500;
        lens.topK = 20;
        lens.topIds.assign(cells * 20, TokenId(3));
        lens.topLogprobs.assign(cells * 20, -1.25f);
        QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("large.strata")).toStdString();
        const auto peak = [] {
            rusage usage{};
            getrusage(RUSAGE_SELF, &usage);
            return usage.ru_maxrss; // KiB
        };
        const long before = peak();
        QVERIFY(saveLens(lens, path).has_value());
        QVERIFY2(peak() - before < 8 * 1024, qPrintable(QString::number(peak() - before)));
        QVERIFY(std::filesystem::file_size(path) > 10'000'000);
        const auto again = loadLens(path);
        QVERIFY(again && again->topIds == lens.topIds && again->topLogprobs == lens.topLogprobs);
    }
    void whatCannotBeWrittenLeavesNothing() {
        QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        QVERIFY(!saveLens(sampleLens(), root / "no folder" / "a.strata"));
        QVERIFY(!saveLens(sampleLens(), root)); // a folder
        std::filesystem::create_directory(root / "a.strata");
        QVERIFY(!saveLens(sampleLens(), root / "a.strata"));
        QVERIFY(!saveLens(sampleLens(), "/dev/full"));
        QCOMPARE(std::distance(std::filesystem::directory_iterator(root), {}), std::ptrdiff_t(1));
    }
    void theContractsKeysAreThere() {
        const Json document = lensToJson(fullLens());
        for (const char* key : {"layers", "readout", "positions", "top", "statistics"})
            QVERIFY2(document.contains(key), key);
        QCOMPARE(document["layers"], Json({0, 1, 2, 3, 4}));
        for (const char* key : lensStatisticKeys) {
            QVERIFY2(document["statistics"].contains(key), key);
            QCOMPARE(document["statistics"][key].size(), 5u);
            QCOMPARE(document["statistics"][key][0].size(), 5u);
        }
        QCOMPARE(document["top"].size(), 5u);
        QCOMPARE(document["top"][2].size(), 5u);
        for (const char* key : {"id", "text", "logprob"})
            QVERIFY2(document["top"][2][1][0].contains(key), key);
        QVERIFY(document["statistics"]["update_ratio"][0][1].is_null()); // NaN is null
        QCOMPARE(document["statistics"]["target_rank"][4][0], 1);
        QCOMPARE(document["more_rows"].size(), 2u);
    }
    void brokenDocumentsNameTheirKey_data() {
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("index");
        int index = 0;
        for (const auto& [expected, breakIt] : breakages())
            QTest::addRow("%d %s", index, expected) << QString::fromUtf8(expected) << index, ++index;
    }
    void brokenDocumentsNameTheirKey() {
        QFETCH(QString, expected);
        QFETCH(int, index);
        Json document = lensToJson(fullLens());
        breakages()[std::size_t(index)].second(document);
        const auto lens = lensFromJson(document, "broken");
        QVERIFY(!lens.has_value());
        const QString message = QString::fromStdString(lens.error().message());
        QVERIFY2(message.startsWith(QStringLiteral("broken: ")), qPrintable(message));
        QVERIFY2(message.contains(expected), qPrintable(message));
    }
    void aTableHasOneLineForEachCell() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("a.csv")).toStdString();
        const Lens lens = fullLens();
        QVERIFY(saveLensTable(lens, path).has_value());
        QFile file(QString::fromStdString(path.string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray table = file.readAll();
        // The newline token is quoted, so lines end where a carriage return stands before the newline.
        QCOMPARE(table.count("\r\n"), qsizetype(1 + lens.rows.size() * lens.positions.size()));
        QVERIFY(table.contains("\"\n\""));
        QVERIFY(table.startsWith("layer,part,head,position,token_id,token,"));
        QVERIFY(table.contains("\r\n1,after_attention,,0,0,the,"));
        QVERIFY(table.contains("\r\n3,state,animal,4,"));
    }

private:
    using Breakage = std::pair<const char*, std::function<void(Json&)>>;
    static const std::vector<Breakage>& breakages() {
        static const std::vector<Breakage> all = {
            {"format", [](Json& d) { d["format"] = "strata-run"; }},
            {"row_distances", [](Json& d) { d["row_distances"] = 3; }},
            {"row_distances.positions", [](Json& d) { d["row_distances"].erase("positions"); }},
            {"row_distances.positions", [](Json& d) { d["row_distances"]["positions"] = {0, 5}; }},
            {"row_distances.positions", [](Json& d) { d["row_distances"]["positions"] = {2, 1}; }},
            {"row_distances.values", [](Json& d) { d["row_distances"]["values"].erase(0); }},
            {"row_distances.values", [](Json& d) { d["row_distances"]["values"][1].erase(0); }},
            {"row_distances.values", [](Json& d) { d["row_distances"]["values"][1][0] = "near"; }},
            {"row_distances.rows[1].part", [](Json& d) { d["row_distances"]["rows"][1]["part"] = "middle"; }},
            {"version 2", [](Json& d) { d["version"] = 2; }},
            {"positions", [](Json& d) { d.erase("positions"); }},
            {"positions", [](Json& d) { d["positions"] = Json::array(); }},
            {"layers", [](Json& d) { d.erase("layers"); }},
            {"layers", [](Json& d) { d["layers"] = {0, 2, 1, 3, 4}; }},
            {"top", [](Json& d) { d["layers"] = {0, 1, 2}; }},
            {"top", [](Json& d) { d["top"][1].erase(0); }},
            {"top", [](Json& d) { d["top"][1][0] = 3; }},
            {"top", [](Json& d) { d["top"][1][1][0].erase("logprob"); }},
            {"id", [](Json& d) { d["top"][1][1][0]["id"] = -4; }},
            {"top_k", [](Json& d) { d["top_k"] = 1 << 30; }},
            {"entropy", [](Json& d) { d["statistics"]["entropy"].erase(0); }},
            {"entropy", [](Json& d) { d["statistics"]["entropy"][2] = Json::array({1, 2}); }},
            {"entropy", [](Json& d) { d["statistics"]["entropy"][2][0] = "much"; }},
            {"part", [](Json& d) { d["more_rows"][0]["part"] = "before"; }},
            {"head", [](Json& d) { d["more_rows"][1].erase("head"); }},
            {"top", [](Json& d) { d["more_rows"][1]["top"].erase(0); }},
            {"tracked", [](Json& d) { d["tracked"]["logprobs"][0][0] = Json::array({1}); }},
            {"kind", [](Json& d) { d["target"]["kind"] = "best"; }},
            {"targets", [](Json& d) { d["targets"].erase(0); }},
            {"segments", [](Json& d) { d["segments"][1]["end"] = 99; }},
            {"descent_cosine", [](Json& d) { d["inner"]["descent_cosine"].erase(0); }},
            {"mlp_ratio", [](Json& d) { d["inner"]["mlp_ratio"][0].erase(0); }},
            {"contrastive_loss", [](Json& d) { d["headless"]["contrastive_loss"].erase(0); }},
        };
        return all;
    }
};

QTEST_GUILESS_MAIN(LensDocument)
#include "test_lens_json.moc"
