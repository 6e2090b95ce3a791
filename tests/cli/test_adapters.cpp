// SPDX-License-Identifier: GPL-3.0-or-later
// --adapter and --heads of every command; a head with rows for some tokens alone, whatever is asked of it: numbers or
// null, never NaN or Infinity.
#include "model/checkpoint/adapter_folder.h"
#include "tests/support/cli_process.h"
#include "tests/support/tiny_model.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace strata;
using namespace strata::test;
namespace fs = std::filesystem;

class TestAdapters : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_base, m_adapter, m_heads, m_rows;
    std::vector<float> m_values;

    static Outcome done(const QStringList& arguments) {
        const Outcome outcome = cli(arguments + QStringList{QStringLiteral("--json"), QStringLiteral("--quiet")});
        if (outcome.code != 0)
            qWarning("%s: %s", qPrintable(arguments.join(QLatin1Char(' '))), outcome.err.constData());
        return outcome;
    }
    static QStringList words(const char* text) { return QString::fromUtf8(text).split(QLatin1Char(' ')); }

private Q_SLOTS:
    void initTestCase() {
        const fs::path folder = m_folder.path().toStdString(), base = folder / "base", adapter = folder / "adapter";
        writeTinyModel(base);
        fs::remove(base / "tiny.task.json");
        fs::create_directories(adapter);
        const Checkpoint checkpoint = openCheckpoint(base).value();
        for (int i = 0; i < 5 * 16; ++i)
            m_values.push_back(static_cast<float>(std::sin(3.0 * i)));
        AdapterToWrite made;
        made.architecture = checkpoint.architecture;
        made.base = {"base", checkpoint.hash, "../base", "make it"};
        made.alpha = 2;
        const auto bytes = std::as_bytes(std::span(m_values));
        made.pairs = {{"model.layers.1.self_attn.q_proj.weight", 1, 16, 16, DType::Float32, bytes.subspan(0, 64),
                       bytes.subspan(64, 64)}};
        HeadToWrite& head = made.heads.emplace_back();
        head.spec = tinyHead("kind", "kind.weight", 3);
        head.rows = 5; // a, b, c, the end of a turn, and the begin of a text
        head.width = 16;
        head.weight = bytes;
        head.tokens = {TokenId(2), TokenId(3), TokenId(4), TokenId(1), TokenId(0)};
        require(writeAdapterFolder(made, adapter));
        fs::copy(adapter / "heads.safetensors", folder / "heads.safetensors");
        nlohmann::json task = tinyTask();
        task["levels"] = {{{"name", "kind"}, {"head", "kind"}, {"answer", "label"}},
                          {{"name", "assistant"}, {"head", "assistant"}, {"answer", "text"}}};
        // "d" cannot be said by the head.
        task["taxonomy"] = {
            {"id", "root"},
            {"label", "root"},
            {"children",
             {{{"id", "ab"}, {"label", "ab"}}, {{"id", "c"}, {"label", "c"}}, {{"id", "d"}, {"label", "d"}}}}};
        require(writeFileAtomically(adapter / "kinds.task.json", task.dump()));
        require(writeFileAtomically(folder / "rows.jsonl", "{\"text\": \"a red stone\", \"labels\": [\"ab\", \"x\"]}\n"
                                                           "{\"text\": \"a bird\", \"labels\": [\"d\", \"y\"]}\n"));
        const auto text = [](const fs::path& path) { return QString::fromStdString(path.string()); };
        m_base = text(base);
        m_adapter = text(adapter);
        m_heads = text(folder / "heads.safetensors");
        m_rows = text(folder / "rows.jsonl");
    }

    void oneModelThreeWays() {
        const QStringList inspect{QStringLiteral("inspect")};
        const Outcome folder = done(inspect + QStringList{m_adapter}),
                      beside = done(inspect + QStringList{m_base, QStringLiteral("--adapter"), m_adapter}),
                      heads = done(inspect + QStringList{m_base, QStringLiteral("--heads"), m_heads});
        for (const Outcome& outcome : {folder, beside, heads}) {
            QCOMPARE(outcome.code, 0);
            const QJsonArray list = outcome.json()[QStringLiteral("heads")].toArray();
            QCOMPARE(list.size(), 3);
            QCOMPARE(list[1].toObject()[QStringLiteral("name")].toString(), QStringLiteral("kind"));
            QVERIFY(list[1].toObject()[QStringLiteral("drift")].toDouble() > 0.1);
            QVERIFY(outcome.json()[QStringLiteral("warnings")].toArray().isEmpty());
        }
        const auto hash = [](const Outcome& outcome) {
            return outcome.json()[QStringLiteral("model")].toObject()[QStringLiteral("hash")].toString();
        };
        QCOMPARE(hash(folder), hash(beside));
        QVERIFY(hash(folder) != hash(heads));
    }

    void everyCommandTakesThem_data() {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char* text) { QTest::newRow(text) << words(text); };
        row("run BASE --input a");
        row("run BASE --input a --labels scored --layer-readings --label-readings");
        row("run BASE --input a --labels free --temperature 0.7 --top-k 10");
        row("run BASE --input a --beam 3");
        row("run BASE --input a --free --lens 2:raw");
        row("lens BASE --text abc --inner --track d --target d");
        row("lens BASE --text abc --matrix kind --track d --target final");
        row("eval BASE --data ROWS --bootstrap 10");
        row("dump BASE --ids 0,2,3 -o NEW.safetensors");
        row("render BASE --input a");
        row("tokenize BASE --text abc");
    }
    void everyCommandTakesThem() {
        QFETCH(QStringList, arguments);
        for (QString& word : arguments) {
            word.replace(QStringLiteral("BASE"), m_base);
            word.replace(QStringLiteral("ROWS"), m_rows);
            word.replace(QStringLiteral("NEW"), m_folder.filePath(QStringLiteral("new")));
        }
        const Outcome outcome = done(arguments + QStringList{QStringLiteral("--adapter"), m_adapter});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(QJsonDocument::fromJson(outcome.out).isObject(), outcome.out.left(500).constData());
        for (const char* word : {"NaN", "nan", "Infinity", "inf,", "inf}"})
            QVERIFY2(!outcome.out.contains(word), word);
    }

    void whatTheHeadCannotSay() {
        const QJsonObject run = done(words("run BASE --input a --labels scored --label-readings")
                                         .replaceInStrings(QStringLiteral("BASE"), m_adapter))
                                    .json();
        const QJsonObject level = run[QStringLiteral("levels")].toArray()[0].toObject();
        QVERIFY(level[QStringLiteral("label")].toString() != QStringLiteral("d"));
        // Three of the five tokens at most make a top-k; d is impossible.
        const QJsonObject token = level[QStringLiteral("tokens")].toArray()[0].toObject();
        QVERIFY(token[QStringLiteral("top")].toArray().size() <= 5);
        for (const auto& candidate : token[QStringLiteral("top")].toArray())
            QVERIFY(candidate.toObject()[QStringLiteral("logprob")].isDouble());
        QVERIFY(token[QStringLiteral("entropy")].isDouble() &&
                token[QStringLiteral("entropy")].toDouble() <= std::log(5) + 1e-5);
        const QJsonObject lens = done(words("lens BASE --text abc --matrix kind --track d --layers 1-3")
                                          .replaceInStrings(QStringLiteral("BASE"), m_adapter))
                                     .json();
        const QJsonArray top = lens[QStringLiteral("top")].toArray()[0].toArray()[0].toArray();
        QVERIFY(!top.isEmpty() && top.size() <= 5);
    }

    void theBaseIsMissing() {
        const QString away = m_folder.filePath(QStringLiteral("away"));
        QVERIFY(QDir().mkpath(away));
        for (const char* name : {"adapter_config.json", "adapter_model.safetensors", "heads.safetensors", "hdlm.json"})
            QVERIFY(QFile::copy(m_adapter + QLatin1Char('/') + QLatin1String(name),
                                away + QLatin1Char('/') + QLatin1String(name)));
        QFile levels(away + QStringLiteral("/hdlm.json"));
        QVERIFY(levels.open(QIODevice::ReadOnly));
        QByteArray text = levels.readAll();
        levels.close();
        QVERIFY(text.contains("../base"));
        text.replace("../base", "../none");
        QVERIFY(levels.open(QIODevice::WriteOnly) && levels.write(text) == text.size());
        levels.close();
        const Outcome outcome = cli({QStringLiteral("inspect"), away});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains("bring it with: make it") && outcome.err.contains("--adapter"),
                 outcome.err.constData());
        QCOMPARE(outcome.err.count('\n'), 1);
    }

    void serveTakesThem() {
        const QByteArray open = QJsonDocument(QJsonObject{{QStringLiteral("id"), 1},
                                                          {QStringLiteral("request"), QStringLiteral("open")},
                                                          {QStringLiteral("model"), m_base},
                                                          {QStringLiteral("adapter"), m_adapter}})
                                    .toJson(QJsonDocument::Compact);
        QProcess server;
        server.start(cliProgram(), {QStringLiteral("serve")});
        QVERIFY(server.waitForStarted());
        server.write(open + '\n');
        QByteArray answer;
        while (!answer.contains("\"reply\"") && !answer.contains("\"error\"") && server.waitForReadyRead(60000))
            answer += server.readAllStandardOutput();
        server.closeWriteChannel();
        QVERIFY(server.waitForFinished(60000));
        answer += server.readAllStandardOutput();
        QVERIFY2(answer.contains("kinds.task.json") && answer.contains("\"name\":\"kind\""),
                 answer.right(800).constData());
    }

    void headsThatDoNotFit() {
        const QString other = m_folder.filePath(QStringLiteral("other"));
        TinyCheckpoint tiny;
        tiny.architecture.vocabularySize = 30;
        writeTinyCheckpoint(tiny, other.toStdString());
        const Outcome outcome =
            cli({QStringLiteral("adapt"), other, QStringLiteral("--heads-only"), QStringLiteral("--head"),
                 QStringLiteral("1"), QStringLiteral("-o"), m_folder.filePath(QStringLiteral("h.safetensors"))});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        const Outcome refused = cli({QStringLiteral("inspect"), m_base, QStringLiteral("--heads"),
                                     m_folder.filePath(QStringLiteral("h.safetensors"))});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("[30, 16]") && refused.err.contains("[32, 16]"), refused.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestAdapters)
#include "test_adapters.moc"
