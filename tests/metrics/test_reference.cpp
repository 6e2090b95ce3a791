// SPDX-License-Identifier: GPL-3.0-or-later
// Agreement with the reference files: every metric of every case, and the sentence of every file that must be refused.
#include "model/base/json_file.h"
#include "model/metrics/prediction_file.h"
#include "tests/metrics/tables.h"

#include <QDir>

using namespace strata;
using namespace strata::test;
using Json = nlohmann::json;

namespace {

const std::filesystem::path folder = STRATA_SHARED_DATA "/metrics";
constexpr double labelTolerance = 1e-6, textTolerance = 1e-4;

Json read(const std::filesystem::path& path) {
    auto json = readJsonFile(path);
    if (!json) qFatal("%s", json.error().message().c_str());
    return *json;
}

/// Where `got` is not as `expected` says; keys beyond those expected are passed over.
void compare(const Json& expected, const Json& got, const std::string& at, double tolerance, QStringList& problems) {
    const auto problem = [&](const std::string& what) { problems << QString::fromStdString(at + ": " + what); };
    if (expected.is_object()) {
        if (!got.is_object()) return problem("is no object");
        for (const auto& [key, value] : expected.items())
            if (!got.contains(key))
                problem("has no " + key);
            else
                compare(value, got[key], at + "/" + key, key == "text" ? textTolerance : tolerance, problems);
    } else if (expected.is_array()) {
        if (!got.is_array() || got.size() != expected.size()) return problem("has another length: " + got.dump());
        for (std::size_t i = 0; i < expected.size(); ++i)
            compare(expected[i], got[i], at + "/" + std::to_string(i), tolerance, problems);
    } else if (expected.is_number()) {
        if (!got.is_number() || std::abs(got.get<double>() - expected.get<double>()) > tolerance)
            problem(got.dump() + ", expected " + expected.dump());
    } else if (got != expected)
        problem(got.dump() + ", expected " + expected.dump());
}

/// The taxonomy of a case; nothing where it has none.
std::optional<Taxonomy> taxonomyOfCase(const Json& one) {
    if (one.at("taxonomy").is_null()) return {};
    auto taxonomy = readTaxonomy(folder / one.at("taxonomy").get<std::string>());
    if (!taxonomy) qFatal("%s", taxonomy.error().message().c_str());
    return *taxonomy;
}

} // namespace

class TestReference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!std::filesystem::exists(folder / "cases.json")) QSKIP("there are no reference files");
        m_cases = read(folder / "cases.json");
    }

    void everyCaseAgrees() {
        QVERIFY(m_cases["cases"].size() >= 11);
        for (const Json& one : m_cases["cases"]) {
            const std::optional<Taxonomy> taxonomy = taxonomyOfCase(one);
            const auto table = readPredictionTable(folder / one["predictions"].get<std::string>(),
                                                   taxonomy ? &*taxonomy : nullptr, false, {});
            QVERIFY2(table, table ? "" : table.error().message().c_str());
            QStringList problems;
            compare(read(folder / one["expected"].get<std::string>()), scoreToJson(table->score()),
                    one["name"].get<std::string>(), labelTolerance, problems);
            QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
        }
    }

    void everyMalformedFileIsRefused() {
        // Words that the sentence of each kind of refusal holds.
        const std::map<std::string, std::vector<std::string>> words = {
            {"broken JSON", {"not valid JSON", "one whole JSON object"}},
            {"unknown label", {"is no label of level", "taxonomy"}},
            {"confidence outside 0..1", {"confidence", "must be from 0 to 1"}},
            {"confidence does not match predicted", {"\"confidence\" must be shaped as \"predicted\""}},
            {"different kinds", {"must be of the same kind"}},
            {"gold is no path of the taxonomy", {"\"gold\" is no path of the taxonomy"}},
            {"not an object", {"is not an object", "{\"gold\""}},
            {"wrong type", {"must hold a string or null"}},
            {"no rows", {"holds no rows"}}};
        QVERIFY(m_cases["malformed"].size() >= 11);
        for (const Json& one : m_cases["malformed"]) {
            const std::optional<Taxonomy> taxonomy = taxonomyOfCase(one);
            const std::filesystem::path file = folder / one["predictions"].get<std::string>();
            const auto table = readPredictionTable(file, &*taxonomy, false, {});
            QVERIFY2(!table, file.c_str());
            const std::string said = table.error().message();
            QCOMPARE(table.error().code, ErrorCode::BadData);
            const std::string where =
                file.string() +
                (one["line"].is_null() ? std::string() : ", line " + std::to_string(one["line"].get<int>())) + ": ";
            QVERIFY2(said.starts_with(where), said.c_str());
            const std::string kind = one["refusal"].get<std::string>();
            QVERIFY2(words.contains(kind), kind.c_str());
            for (const std::string& word : words.at(kind))
                QVERIFY2(said.find(word) != std::string::npos, said.c_str());
        }
    }

private:
    Json m_cases;
};

QTEST_GUILESS_MAIN(TestReference)
#include "test_reference.moc"
