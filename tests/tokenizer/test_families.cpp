// SPDX-License-Identifier: GPL-3.0-or-later
// tokenizer.json of every family of models, in variants, against what Hugging Face's library gives (data/json/make.py).
#include "model/base/json_file.h"
#include "model/base/utf8.h"
#include "model/tokenizer/tokenizer.h"

#include <QtTest>
#include <nlohmann/json.hpp>

#include <chrono>
#include <fstream>

namespace fs = std::filesystem;
using namespace strata;
using nlohmann::json;

namespace {

const fs::path folder = fs::path(STRATA_SOURCE_DIR) / "tests/tokenizer/data/json";

std::string shown(const std::vector<TokenId>& ids) {
    std::string out;
    for (const TokenId id : ids)
        out += std::to_string(id.value) + " ";
    return out;
}

std::vector<TokenId> idsOf(const json& row) {
    std::vector<TokenId> out;
    for (const auto& id : row.at("ids"))
        out.emplace_back(id.get<std::int32_t>());
    return out;
}

std::string joinedBytes(const Tokenizer& tokenizer, const std::vector<TokenId>& ids) {
    IncrementalUtf8 joiner;
    std::string joined;
    for (const TokenId id : ids)
        joined += joiner.append(tokenizer.bytes(id));
    return joined + joiner.finish();
}

} // namespace

class TestFamilies : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    json m_goldens;

    /// The file of a family with a patch on it.
    Result<std::shared_ptr<const Tokenizer>> open(const std::string& family, const json& patch = json::object()) {
        STRATA_TRY(json document, readJsonFile(folder / (family + ".json")));
        document.merge_patch(patch);
        const fs::path file = fs::path(m_folder.path().toStdString()) / "tokenizer.json";
        std::ofstream(file, std::ios::binary) << document.dump();
        return openTokenizer(file);
    }

private Q_SLOTS:
    void initTestCase() {
        auto document = readJsonFile(folder / "goldens.json");
        QVERIFY2(document.has_value(), "goldens.json cannot be read");
        m_goldens = std::move(*document);
    }

    void asTheReference_data() {
        QTest::addColumn<int>("at");
        int at = 0;
        for (const auto& entry : m_goldens.at("cases"))
            QTest::newRow(
                (entry.at("family").get<std::string>() + ": " + entry.at("variant").get<std::string>()).c_str())
                << at++;
        QVERIFY(at > 30);
    }

    void asTheReference() {
        QFETCH(int, at);
        const json& entry = m_goldens.at("cases").at(static_cast<std::size_t>(at));
        const auto opened = open(entry.at("family"), entry.at("patch"));
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().message().c_str());
        const Tokenizer& tokenizer = **opened;
        QCOMPARE(tokenizer.addsBos(), entry.at("adds_bos").get<bool>());
        std::int32_t present = 0;
        for (std::int32_t id = 0; id < tokenizer.vocabularySize(); ++id) {
            const std::string piece = tokenizer.piece(TokenId(id));
            if (piece.empty()) continue;
            ++present;
            QVERIFY2(tokenizer.find(piece) == TokenId(id), piece.c_str());
        }
        QCOMPARE(present, entry.at("vocabulary").get<std::int32_t>());

        const json& texts = m_goldens.at("texts");
        const json& rows = entry.at("rows");
        QVERIFY(rows.size() > texts.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const json& row = rows[i];
            const std::vector<TokenId> expected = idsOf(row);
            std::string text;
            if (i < texts.size()) {
                text = texts[i].get<std::string>();
                const auto ids = tokenizer.encode(text);
                QVERIFY2(ids.has_value(), ids ? "" : ids.error().message().c_str());
                if (*ids != expected)
                    QFAIL((texts[i].dump() + " gives " + shown(*ids) + "and not " + shown(expected)).c_str());
            }
            const std::string decoded = row.value("decoded", text);
            QCOMPARE(QString::fromStdString(tokenizer.decode(expected, false)), QString::fromStdString(decoded));
            QCOMPARE(QString::fromStdString(tokenizer.decode(expected, true)),
                     QString::fromStdString(row.value("bare", decoded)));
        }
    }

    /// Settings that no published file combines so, on odd texts (data/json/make_rare.py).
    void rareSettings() {
        const auto cases = readJsonFile(folder / "rare.json");
        QVERIFY(cases.has_value() && cases->size() >= 80);
        for (const json& entry : *cases) {
            json document = *readJsonFile(folder / (entry.at("family").get<std::string>() + ".json"));
            document.update(entry.at("patch")); // members as wholes
            const fs::path file = fs::path(m_folder.path().toStdString()) / "tokenizer.json";
            std::ofstream(file, std::ios::binary) << document.dump();
            const auto opened = openTokenizer(file);
            QVERIFY2(opened.has_value(), opened ? "" : opened.error().message().c_str());
            for (const json& row : entry.at("rows")) {
                const std::vector<TokenId> expected = idsOf(row);
                const auto ids = (*opened)->encode(row.at("text").get<std::string>());
                QVERIFY2(ids.has_value(), ids ? "" : ids.error().message().c_str());
                if (*ids != expected)
                    QFAIL((row.at("text").dump() + " gives " + shown(*ids) + "and not " + shown(expected) + "with " +
                           entry.dump())
                              .c_str());
                QCOMPARE(QString::fromStdString((*opened)->decode(expected, false)),
                         QString::fromStdString(row.at("decoded").get<std::string>()));
                QCOMPARE(QString::fromStdString((*opened)->decode(expected, true)),
                         QString::fromStdString(row.at("bare").get<std::string>()));
            }
        }
    }

    /// What the tokens add one by one is the decoded text; only what a decoder does at the beginning is not in it.
    void bytesJoinToTheText_data() {
        QTest::addColumn<bool>("marked");
        for (const char* family : {"qwen", "gpt2", "neox", "smollm2", "llama3", "gemma"})
            QTest::newRow(family) << false;
        for (const char* family : {"llama2", "phi3", "mistral"})
            QTest::newRow(family) << true;
    }

    void bytesJoinToTheText() {
        QFETCH(bool, marked);
        const auto opened = open(QTest::currentDataTag());
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().message().c_str());
        for (const auto& text : m_goldens.at("texts")) {
            const auto ids = (*opened)->encode(text.get<std::string>());
            QVERIFY(ids.has_value());
            const std::string joined = joinedBytes(**opened, *ids);
            const std::string decoded = (*opened)->decode(*ids, false);
            const bool drops = marked && !joined.empty() && joined.front() == ' ';
            QCOMPARE(QString::fromStdString(drops ? joined.substr(1) : joined), QString::fromStdString(decoded));
        }
    }
};

QTEST_GUILESS_MAIN(TestFamilies)
#include "test_families.moc"
