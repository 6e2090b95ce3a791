// SPDX-License-Identifier: GPL-3.0-or-later
// The files beside the demonstration model must fit together: task, label tree, configuration and sample rows.
#include "model/task/rows.h"
#include "model/task/task.h"

#include <QTest>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>

namespace {

const std::filesystem::path folder = std::filesystem::path(STRATA_SOURCE_DIR) / "resources" / "demo";

nlohmann::json readJson(const std::filesystem::path& path) {
    std::ifstream stream(path);
    return nlohmann::json::parse(stream);
}

bool reaches(const strata::TaxonomyNode& node, std::string_view word) {
    const auto& below = node.children;
    return node.label == word ||
           std::any_of(below.begin(), below.end(), [&](const auto& child) { return reaches(child, word); });
}

} // namespace

class TestBundle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        auto read = strata::readTask(folder / "wordnet.task.json");
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        m_task = std::move(*read);
        QVERIFY(m_task.taxonomy);
    }

    void taskNamesThreeLabelLevelsAndTheirHeads() {
        const nlohmann::json levels = readJson(folder / "recipe" / "config.json")["hdlm"]["levels"];
        QCOMPARE(m_task.levels.size(), std::size_t{3});
        QCOMPARE(levels.size(), m_task.levels.size());
        QCOMPARE(m_task.taxonomy->depth(), 3);
        for (std::size_t i = 0; i < levels.size(); ++i) {
            QCOMPARE(m_task.levels[i].head, levels[i]["name"].get<std::string>());
            QCOMPARE(m_task.levels[i].name, m_task.taxonomy->levelNames[i]);
            QVERIFY(m_task.levels[i].answer == strata::AnswerKind::Label);
        }
    }

    void treeHasTheModelCardsCounts() {
        const auto& domains = m_task.taxonomy->root.children;
        std::size_t families = 0, kinds = 0;
        for (const auto& domain : domains) {
            families += domain.children.size();
            for (const auto& family : domain.children)
                kinds += family.children.size();
        }
        QCOMPARE(domains.size(), std::size_t{25});
        QCOMPARE(families, std::size_t{335});
        QCOMPARE(kinds, std::size_t{2475});
    }

    /// The tokenizer folds case: a label with a capital could be decoded, but would never equal the tree's.
    void labelsAreLowerCaseWords() {
        const auto check = [](const auto& self, const strata::TaxonomyNode& node) -> std::string {
            for (const auto& child : node.children) {
                const bool plain = std::all_of(child.label.begin(), child.label.end(), [](char c) {
                    return (c >= 'a' && c <= 'z') || c == ' ' || c == '-' || c == '\'';
                });
                if (!plain) return child.label;
                if (const std::string below = self(self, child); !below.empty()) return below;
            }
            return {};
        };
        QCOMPARE(check(check, m_task.taxonomy->root), std::string());
    }

    /// Words that the recipe passes over must not come back with another version of WordNet or of the script.
    void peopleAreNotLabelledByOriginOrCreed() {
        const auto* person = m_task.taxonomy->find({"person"});
        QVERIFY(person);
        for (const char* word : {"jew", "muslim", "african", "asian", "american", "black", "primitive", "slave"})
            QVERIFY2(!reaches(*person, word), word);
    }

    void everySampleRowStandsInTheTree() {
        const auto rows = strata::readRows(folder / "recipe" / "sample.jsonl");
        QVERIFY(rows);
        QCOMPARE(rows->size(), std::size_t{49});
        for (const strata::DataRow& row : *rows) {
            QVERIFY(row.answers.size() == 2 || row.answers.size() == 3);
            QVERIFY2(m_task.taxonomy->find(row.answers), row.fields.at("input").c_str());
            QVERIFY(!row.names.empty());
        }
    }

    void everyTestRowStandsInTheTree() {
        const auto rows = strata::readRows(folder / "test.jsonl");
        QVERIFY(rows);
        QCOMPARE(rows->size(), std::size_t{1000});
        QCOMPARE(std::ranges::count_if(*rows, [](const strata::DataRow& row) { return row.answers.size() == 3; }),
                 std::ptrdiff_t{720});
        for (const strata::DataRow& row : *rows)
            QVERIFY2(m_task.taxonomy->find(row.answers), row.fields.at("input").c_str());
    }

    void examplesAreDistinctAndReady() {
        QVERIFY(m_task.examples.size() >= 12);
        QCOMPARE(m_task.examples.front().fields.at("input"), std::string("a small bird with a red breast"));
        std::set<std::string> seen;
        for (const auto& example : m_task.examples) {
            QVERIFY(!example.title.empty());
            QVERIFY(seen.insert(example.fields.at("input")).second);
        }
    }

    void bundleIsSmall() {
        std::uintmax_t bytes = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
            if (entry.is_regular_file()) bytes += entry.file_size();
        QVERIFY2(bytes <= 15'500'000, std::to_string(bytes).c_str());
    }

private:
    strata::Task m_task;
};

QTEST_GUILESS_MAIN(TestBundle)
#include "test_bundle.moc"
