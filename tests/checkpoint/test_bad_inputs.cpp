// SPDX-License-Identifier: GPL-3.0-or-later
// The malformed set of the reference data by its own table, and damage done to a valid model: one sentence each, never
// a crash.
#include "model/checkpoint/checkpoint.h"
#include "model/checkpoint/safetensors.h"
#include "tests/support/tiny_checkpoint.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cstring>
#include <fstream>
#include <random>

using namespace strata;
using namespace strata::test;
namespace fs = std::filesystem;

namespace {

std::string readAll(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void writeAll(const fs::path& path, std::string_view bytes) {
    // A new file each time: some file systems flush a file that is truncated and written again.
    fs::remove(path);
    std::ofstream out(path, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// Everything that reads a checkpoint, over whatever could be opened.
void readEverything(const Checkpoint& checkpoint) {
    QVERIFY(nonFiniteTensors(checkpoint, {}).has_value());
    QVERIFY(headDrifts(checkpoint, {}).has_value());
    QVERIFY(!checkpoint.heads.empty() && checkpoint.headTensor(checkpoint.heads.back()));
}

void verifySentence(const Error& error) {
    const std::string message = error.message();
    QVERIFY2(!error.subject.empty() && !error.detail.empty(), message.c_str());
    QVERIFY2(message.size() < 1000 && message.find('\n') == std::string::npos, message.c_str());
}

} // namespace

class TestBadInputs : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path model() const { return fs::path(m_folder.path().toStdString()) / "model"; }

private Q_SLOTS:
    void specimens_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("expect");
        const fs::path folder = fs::path(STRATA_SHARED_DATA) / "reference/bad";
        std::ifstream table(folder / "README.md");
        for (std::string line; std::getline(table, line);) {
            if (!line.starts_with("| `")) continue;
            const QStringList cells = QString::fromStdString(line).split(QLatin1Char('|'));
            if (cells.size() < 5) continue;
            QString name = cells[1].trimmed();
            name.remove(QLatin1Char('`'));
            // What is wrong with a tokenizer is the tokenizer's own test.
            if (name.startsWith(QStringLiteral("tokenizer-"))) continue;
            QTest::newRow(name.toUtf8().constData())
                << QString::fromStdString((folder / name.toStdString()).string()) << cells[3].trimmed();
        }
        if (!fs::exists(folder)) QTest::newRow("none") << QString() << QString();
    }
    void specimens() {
        QFETCH(QString, path);
        QFETCH(QString, expect);
        if (path.isEmpty()) QSKIP("the reference data is not here");
        const fs::path specimen = path.toStdString();
        QVERIFY(fs::exists(specimen));
        if (specimen.extension() == ".safetensors") {
            const auto source = openSafetensors(specimen);
            QCOMPARE(source.has_value(), expect == QStringLiteral("accept"));
            if (!source) verifySentence(source.error());
            return;
        }
        const auto checkpoint = openCheckpoint(specimen);
        QCOMPARE(checkpoint.has_value(), expect != QStringLiteral("refuse"));
        if (!checkpoint) {
            verifySentence(checkpoint.error());
            return;
        }
        const auto notFinite = nonFiniteTensors(*checkpoint, {});
        QVERIFY(notFinite.has_value());
        QCOMPARE(notFinite->empty(), expect == QStringLiteral("accept"));
        if (expect == QStringLiteral("warn"))
            QCOMPARE(notFinite->front(), std::string("model.layers.1.mlp.up_proj.weight"));
    }

    void theSetWasRead() {
        if (!fs::exists(fs::path(STRATA_SHARED_DATA) / "reference/bad")) QSKIP("the reference data is not here");
        int folders = 0;
        for (const auto& entry : fs::directory_iterator(fs::path(STRATA_SHARED_DATA) / "reference/bad"))
            folders += entry.is_directory();
        QVERIFY(folders >= 10);
    }

    void aModelCutAnywhereIsRefused() {
        TinyCheckpoint tiny;
        tiny.architecture.layers = 1;
        tiny.architecture.vocabularySize = 8;
        writeTinyCheckpoint(tiny, model());
        const fs::path file = model() / "model.safetensors";
        const std::string whole = readAll(file);
        std::uint64_t header = 0;
        std::memcpy(&header, whole.data(), 8);
        std::vector<std::size_t> lengths;
        for (std::size_t length = 0; length <= 8 + header; ++length)
            lengths.push_back(length);
        std::mt19937 random(5);
        for (int i = 0; i < 300; ++i)
            lengths.push_back(8 + header + random() % (whole.size() - 8 - header));
        for (const std::size_t length : lengths) {
            writeAll(file, std::string_view(whole).substr(0, length));
            const auto checkpoint = openCheckpoint(model());
            QVERIFY2(!checkpoint.has_value(), std::to_string(length).c_str());
            QVERIFY(checkpoint.error().code == ErrorCode::BadFormat);
            verifySentence(checkpoint.error());
        }
        writeAll(file, whole + "x");
        QVERIFY(!openCheckpoint(model()).has_value());
        writeAll(file, whole);
        QVERIFY(openCheckpoint(model()).has_value());
    }

    void damagedFilesNeverCrash_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"model-00001-of-00002.safetensors", "model.safetensors.index.json", "config.json",
                                 "hdlm.json", "generation_config.json"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void damagedFilesNeverCrash() {
        QFETCH(QString, name);
        TinyCheckpoint tiny;
        tiny.architecture.layers = 2;
        tiny.shards = 2;
        HeadSpec head;
        head.tensor = "new_lm_head.weight";
        tiny.heads = {head};
        tiny.declareHeads = name == QStringLiteral("config.json");
        if (tiny.declareHeads) tiny.heads = {tinyHead("thought", "new_lm_head.weight", 1)};
        tiny.architecture.ropeScaling = {RopeScalingKind::Llama3, 8.0, 1.0, 4.0, 64};
        writeTinyCheckpoint(tiny, model());
        fs::remove(model() / "model.safetensors");
        writeAll(model() / "hdlm.json", R"({"version": 1, "levels": [{"tensor": "new_lm_head.weight", "layer": 1}]})");
        writeAll(model() / "generation_config.json", R"({"eos_token_id": [1, 5], "bos_token_id": 0})");
        QVERIFY(openCheckpoint(model()).has_value());
        const fs::path file = model() / name.toStdString();
        const std::string whole = readAll(file);
        // Weights themselves may be anything: only the header is worth changing.
        const std::size_t changeable = std::min<std::size_t>(whole.size(), 2500);
        std::mt19937 random(71);
        int refused = 0;
        for (int round = 0; round < 800; ++round) {
            std::string bytes = whole;
            for (unsigned i = 0, changes = 1 + random() % 3; i < changes; ++i) {
                const std::size_t at = random() % std::min(changeable, bytes.size());
                switch (random() % 6) {
                case 0:
                    bytes[at] = static_cast<char>(random());
                    break;
                case 1:
                    bytes[at] = "0123456789,:[]{}\"-e.tfn"[random() % 23];
                    break;
                case 2:
                    bytes.insert(at, "99999999999");
                    break;
                case 3:
                    bytes.erase(at, 1 + random() % 20);
                    break;
                case 4:
                    bytes.insert(at, bytes.substr(at, random() % 40));
                    break;
                default:
                    bytes[at] = static_cast<char>(bytes[at] ^ (1 << random() % 8));
                    break;
                }
                if (bytes.empty()) bytes = " ";
            }
            writeAll(file, bytes);
            const auto checkpoint = openCheckpoint(model());
            if (checkpoint)
                readEverything(*checkpoint);
            else {
                ++refused;
                verifySentence(checkpoint.error());
            }
        }
        writeAll(file, whole);
        QVERIFY(openCheckpoint(model()).has_value());
        // A damaged memory of head layers is never a reason to refuse the model.
        if (name == QStringLiteral("hdlm.json"))
            QCOMPARE(refused, 0);
        else
            QVERIFY(refused > 100);
        fs::remove_all(model());
    }
};

QTEST_GUILESS_MAIN(TestBadInputs)
#include "test_bad_inputs.moc"
