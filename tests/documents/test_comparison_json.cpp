// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison goes through a file; what is none is a sentence.
#include "model/base/json_file.h"
#include "model/documents/comparison.h"
#include "model/documents/lens_json.h"
#include "tests/support/sample_lens.h"
#include "tests/support/sample_run.h"

#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

using namespace strata;

namespace {

Run sampleRun() {
    Run run = test::sampleHierarchicalRun();
    run.sequence.resize(64); // it has none
    return run;
}

std::string said(const nlohmann::json& json) {
    const auto comparison = comparisonFromJson(json, "c.strata");
    return comparison ? std::string() : comparison.error().message();
}

} // namespace

class TestComparisonJson : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goesThroughAFile() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("c.strata")).toStdString();
        Lens later = test::sampleLens();
        later.createdAt = "2026-03-01T00:00:00Z";
        for (const auto& [a, b] : std::vector<std::pair<DocumentPtr, DocumentPtr>>{
                 {std::make_shared<const Lens>(test::sampleLens()), std::make_shared<const Lens>(later)},
                 {std::make_shared<const Run>(sampleRun()), std::make_shared<const Run>(sampleRun())}}) {
            auto made = makeComparison(a, b, Alignment::ByText);
            QVERIFY(made);
            made->statistic = LensStatistic::Entropy;
            QVERIFY(saveComparison(*made, path));
            const auto json = readJsonFile(path);
            QVERIFY(json);
            QVERIFY((*json)["format"] == "strata-comparison");
            const auto back = comparisonFromJson(*json, "c.strata");
            QVERIFY2(back, back ? "" : back.error().message().c_str());
            QCOMPARE(back->alignment, Alignment::ByText);
            QVERIFY(comparisonToJson(*back) == comparisonToJson(*made));
            QCOMPARE(back->statistic, std::optional(LensStatistic::Entropy));
            made->statistic.reset();
            QVERIFY(*made == *makeComparison(a, b, Alignment::ByText));
            QVERIFY(!(*made == *makeComparison(a, b, Alignment::ByPosition)));
            QCOMPARE(back->lensA() != nullptr, a->kind() == "lens");
            // The files of its sides are not needed, and either is one that can be compared again.
            QVERIFY(saveComparison(*makeComparison(back->a, back->b, Alignment::ByPosition), path));
        }
        QCOMPARE(makeComparison(std::make_shared<const Lens>(later), std::make_shared<const Lens>(test::sampleLens()),
                                Alignment::ByPosition)
                     ->createdAt,
                 later.createdAt); // of the younger one
    }

    void whatItIsCalled() {
        Lens a = test::sampleLens(), b = a;
        a.title = "a bird";
        b.title = "a fish";
        const auto title = [&] {
            return summaryOf(*makeComparison(std::make_shared<const Lens>(a), std::make_shared<const Lens>(b),
                                             Alignment::ByPosition))
                .title;
        };
        QCOMPARE(title(), std::string("a bird ↔ a fish"));
        b.title = a.title;
        QCOMPARE(title(), std::string("a bird ↔ a bird"));
        b.model.path = "models/other/";
        QCOMPARE(title(), std::string("toy ↔ other: a bird"));
    }

    void whatIsNone() {
        const auto lens = std::make_shared<const Lens>(test::sampleLens());
        const nlohmann::json good = comparisonToJson(*makeComparison(lens, lens, Alignment::ByPosition));
        QCOMPARE(said(good), std::string());
        nlohmann::json json = good;
        json["alignment"] = "colour";
        QCOMPARE(said(json), std::string("c.strata: \"alignment\" must be position, text, level or characters."));
        json = good;
        json["statistic"] = "beauty";
        QCOMPARE(said(json), std::string("c.strata: \"statistic\" is none that a lens has."));
        json = good;
        json.erase("b");
        QCOMPARE(said(json), std::string("c.strata: \"b\" is missing."));
        json = good;
        json["a"] = good; // a comparison of a comparison
        QVERIFY2(said(json).starts_with("c.strata, document a: is no saved run and no saved lens"), said(json).c_str());
        json = good;
        json["a"] = 7;
        QVERIFY(said(json).starts_with("c.strata, document a: is no saved run"));
        json = good;
        json["b"].erase("positions");
        QVERIFY2(said(json).starts_with("c.strata, document b: "), said(json).c_str());
        json = good;
        json["version"] = 2;
        QVERIFY(said(json).find("was saved as version 2") != std::string::npos);
        json = good;
        json["b"] = nlohmann::json::parse(R"({"format": "strata-run", "version": 1})");
        QVERIFY(!said(json).empty());
    }

    void oneSide() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("a.strata")).toStdString();
        QVERIFY(saveLens(test::sampleLens(), path));
        const auto side = loadCompared(path);
        QVERIFY(side && (*side)->kind() == "lens");
        QVERIFY(!loadCompared(path / "none"));
        QVERIFY(writeFileAtomically(path, R"({"format": "strata-note", "version": 1})"));
        QVERIFY(loadCompared(path).error().message().find("is no saved run and no saved lens") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestComparisonJson)
#include "test_comparison_json.moc"
