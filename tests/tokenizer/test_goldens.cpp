// SPDX-License-Identifier: GPL-3.0-or-later
// Every string of the reference tokenizations: ids exactly, and the text back.
#include "model/base/json_file.h"
#include "model/base/utf8.h"
#include "model/tokenizer/tokenizer.h"

#include <QtTest>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>

namespace fs = std::filesystem;
using namespace strata;

namespace {

const fs::path sharedData = STRATA_SHARED_DATA;

/// Where the tokenizer of a golden lies; those of the tiny models are named by their path in the reference folder.
fs::path tokenizerPath(const std::string& name) {
    if (name.rfind("models/", 0) == 0) return sharedData / "reference" / name;
    return sharedData / "tokenizers" / name.substr(0, name.find('+'));
}

std::string shown(const std::vector<TokenId>& ids) {
    std::string out;
    for (const TokenId id : ids)
        out += std::to_string(id.value) + " ";
    return out;
}

} // namespace

class TestGoldens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        const fs::path file = sharedData / "reference/goldens/tokenizers.json";
        if (!fs::exists(file)) QSKIP("the reference data is not here");
        auto document = readJsonFile(file);
        QVERIFY2(document.has_value(), "tokenizers.json cannot be read");
        for (const auto& entry : *document)
            m_cases[entry.at("tokenizer").get<std::string>()].push_back(entry);
        QCOMPARE(m_cases.size(), std::size_t{6});
    }

    void encodesAndDecodesAsTheReference_data() {
        QTest::addColumn<QString>("name");
        for (const auto& [name, cases] : m_cases)
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }

    void encodesAndDecodesAsTheReference() {
        QFETCH(QString, name);
        const std::string key = name.toStdString();
        const auto tokenizer = openTokenizer(tokenizerPath(key));
        QVERIFY2(tokenizer.has_value(), tokenizer ? "" : tokenizer.error().message().c_str());
        const Tokenizer& t = **tokenizer;
        QCOMPARE(m_cases[key].size(), std::size_t{156});
        for (const auto& entry : m_cases[key]) {
            const auto text = entry.at("text").get<std::string>();
            std::vector<TokenId> expected;
            for (const auto& id : entry.at("ids"))
                expected.emplace_back(id.get<std::int32_t>());
            const auto ids = t.encode(text);
            QVERIFY2(ids.has_value(), ids ? "" : ids.error().message().c_str());
            if (*ids != expected)
                QFAIL(("\"" + text.substr(0, 200) + "\" gives " + shown(*ids) + "and not " + shown(expected)).c_str());
            const std::string decoded = entry.contains("decoded") ? entry.at("decoded").get<std::string>() : text;
            QCOMPARE(QString::fromStdString(t.decode(*ids, false)), QString::fromStdString(decoded));

            // The tokens' bytes, joined as they come, are the same text (but for the dummy space that sentencepiece
            // puts in front).
            IncrementalUtf8 joiner;
            std::string joined;
            for (const TokenId id : *ids)
                joined += joiner.append(t.bytes(id));
            joined += joiner.finish();
            if (t.kind() == "sentencepiece" && !joined.empty())
                QCOMPARE(joined, " " + decoded);
            else
                QCOMPARE(joined, decoded);
        }
    }

private:
    std::map<std::string, std::vector<nlohmann::json>> m_cases;
};

QTEST_GUILESS_MAIN(TestGoldens)
#include "test_goldens.moc"
