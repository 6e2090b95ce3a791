// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli as a script uses it: standard output, standard error, exit codes, JSON, and files that it writes.
#include "tests/support/cli_process.h"
#include "tests/support/tiny_model.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace strata::test;

namespace {

QStringList words(const char* text) {
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class TestCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { writeTinyModel(m_folder.path().toStdString()); }

    void inspectHasTheKeysOfTheContract() {
        const Outcome o = cli({QStringLiteral("inspect"), model(), QStringLiteral("--json")});
        QCOMPARE(o.code, 0);
        const QJsonObject json = o.json();
        for (const char* key :
             {"path", "hash", "architecture", "layers", "hidden_size", "feed_forward_size", "attention_heads",
              "key_value_heads", "head_dim", "vocabulary_size", "context_length", "parameters", "dtype"})
            QVERIFY2(json[QStringLiteral("model")].toObject().contains(QLatin1String(key)), key);
        const QJsonArray heads = json[QStringLiteral("heads")].toArray();
        QCOMPARE(heads.size(), 2);
        QCOMPARE(heads[0].toObject()[QStringLiteral("layer")].toInt(), 2);
        QCOMPARE(heads[0].toObject()[QStringLiteral("readout")].toString(), QStringLiteral("raw"));
        QCOMPARE(heads[1].toObject()[QStringLiteral("drift")].toDouble(-1), 0.0);
        QVERIFY(json[QStringLiteral("memory")].toObject()[QStringLiteral("float32")].toDouble() ==
                2 * json[QStringLiteral("memory")].toObject()[QStringLiteral("bfloat16")].toDouble());
    }

    void inspectListsTensors() {
        const Outcome all =
            cli({QStringLiteral("inspect"), model(), QStringLiteral("--tensors"), QStringLiteral("--json")});
        const QJsonArray tensors = all.json()[QStringLiteral("tensors")].toArray();
        QVERIFY(tensors.size() > 30);
        QVERIFY(tensors[0].toObject()[QStringLiteral("statistics")].isNull());
        const Outcome some =
            cli({QStringLiteral("inspect"), model(), QStringLiteral("--filter"), QStringLiteral("layers.1.mlp"),
                 QStringLiteral("--statistics"), QStringLiteral("--json")});
        const QJsonArray block = some.json()[QStringLiteral("tensors")].toArray();
        QCOMPARE(block.size(), 3);
        for (const auto& tensor : block) {
            QCOMPARE(tensor.toObject()[QStringLiteral("block")].toInt(), 2);
            const QJsonObject statistics = tensor.toObject()[QStringLiteral("statistics")].toObject();
            QVERIFY(statistics[QStringLiteral("minimum")].toDouble() < 0);
            QVERIFY(statistics[QStringLiteral("standard_deviation")].toDouble() > 0);
        }
        const Outcome text = cli({QStringLiteral("inspect"), model(), QStringLiteral("--statistics")});
        QCOMPARE(text.code, 0);
        QVERIFY(text.out.contains("attention norm") && text.out.contains("Statistics"));
        QVERIFY(!cli({QStringLiteral("inspect"), model()}).out.contains("attention norm"));
    }

    void tokenizeReadsBytesAsTheyAre() {
        const Outcome o = cli({QStringLiteral("tokenize"), model(), QStringLiteral("--text-file"), QStringLiteral("-"),
                               QStringLiteral("--json")},
                              QByteArray("a b."));
        QCOMPARE(o.code, 0);
        QCOMPARE(o.json()[QStringLiteral("ids")].toArray(), (QJsonArray{2, 28, 3, 29}));
        const Outcome withBos = cli({QStringLiteral("tokenize"), model(), QStringLiteral("--text"), QStringLiteral("a"),
                                     QStringLiteral("--bos"), QStringLiteral("--json")});
        QCOMPARE(withBos.json()[QStringLiteral("ids")].toArray(), (QJsonArray{0, 2}));
    }

    void runGivesEveryLevelAndFullDepthTheSameTokens() {
        const QStringList base{QStringLiteral("run"), model(), QStringLiteral("--input"), QStringLiteral("a bird"),
                               QStringLiteral("--json")};
        const Outcome deferred = cli(base);
        QCOMPARE(deferred.code, 0);
        const Outcome full = cli(base + QStringList{QStringLiteral("--full-depth")});
        QCOMPARE(full.code, 0);
        QCOMPARE(ids(deferred), ids(full));
        QCOMPARE(deferred.json()[QStringLiteral("levels")].toArray().size(), 2);
        const QJsonObject cost = deferred.json()[QStringLiteral("cost")].toObject(),
                          fullCost = full.json()[QStringLiteral("cost")].toObject();
        QVERIFY(cost[QStringLiteral("sequential_layer_steps")].toInt() <
                fullCost[QStringLiteral("sequential_layer_steps")].toInt());
        QCOMPARE(cost[QStringLiteral("full_depth_sequential_layer_steps")],
                 fullCost[QStringLiteral("sequential_layer_steps")]);
        QCOMPARE(cost[QStringLiteral("full_depth_layer_tokens")], fullCost[QStringLiteral("layer_tokens")]);
    }

    void aRunIsSavedAsTheSameDocument() {
        const QString file = m_folder.filePath(QStringLiteral("saved.strata"));
        const Outcome o = cli({QStringLiteral("run"), model(), QStringLiteral("--input"), QStringLiteral("a bird"),
                               QStringLiteral("--json"), QStringLiteral("-o"), file});
        QCOMPARE(o.code, 0);
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(saved.readAll()).object(), o.json());
    }

    void freeRunsGiveAColumnForEachHeadAndLens() {
        const Outcome o = cli({QStringLiteral("run"), model(), QStringLiteral("--input"), QStringLiteral("a bird"),
                               QStringLiteral("--free"), QStringLiteral("--lens"), QStringLiteral("1:raw"),
                               QStringLiteral("--lens"), QStringLiteral("3"), QStringLiteral("--json")});
        QCOMPARE(o.code, 0);
        const QJsonArray columns = o.json()[QStringLiteral("columns")].toArray();
        QCOMPARE(columns.size(), 4);
        QVERIFY(!o.json().contains(QStringLiteral("levels")) || o.json()[QStringLiteral("levels")].toArray().isEmpty());
    }

    void seedsAreReproducible() {
        const QStringList base{QStringLiteral("run"),     model(),
                               QStringLiteral("--input"), QStringLiteral("a bird"),
                               QStringLiteral("--json"),  QStringLiteral("--temperature"),
                               QStringLiteral("1.5"),     QStringLiteral("--seed")};
        const Outcome a = cli(base + QStringList{QStringLiteral("7")}),
                      b = cli(base + QStringList{QStringLiteral("7")}),
                      c = cli(base + QStringList{QStringLiteral("8")});
        QCOMPARE(ids(a), ids(b));
        QVERIFY(ids(a) != ids(c));
    }

    // Ctrl+C in the middle: the same command goes on, and ends with the weights of one that was never interrupted.
    void interruptedTrainingGoesOn() {
        const QString rows = m_folder.filePath(QStringLiteral("more.jsonl"));
        QFile file(rows);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 40; ++i)
            file.write("{\"text\": \"a red stone\", \"labels\": [\"stone\", \"red stone\"]}\n");
        file.close();
        const auto trainInto = [&](const QString& folder) {
            return QStringList{QStringLiteral("train"),  model(), QStringLiteral("-o"), folder,
                               QStringLiteral("--data"), rows} +
                   words("--epochs 20 --batch-tokens 32 --seed 3 --threads 1 --dropout 0.1");
        };
        const QString whole = m_folder.filePath(QStringLiteral("whole")),
                      cut = m_folder.filePath(QStringLiteral("cut"));
        const QString log = m_folder.filePath(QStringLiteral("cut.log"));
        QVERIFY(cli(trainInto(whole)).code == 0);

        QProcess process;
        process.start(QStringLiteral(STRATA_BINARY_DIR "/bin/strata-cli"),
                      trainInto(cut) + QStringList{QStringLiteral("--log"), log});
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(log).size() > 0, 60000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(process.readAllStandardError().contains("goes on from it"));
        QVERIFY(!QFileInfo::exists(cut + QStringLiteral("/model.safetensors")));

        const Outcome rest = cli(trainInto(cut) + QStringList{QStringLiteral("--log"), log});
        QVERIFY2(rest.code == 0, rest.err.constData());
        const auto weights = [](const QString& folder) {
            QFile saved(folder + QStringLiteral("/model.safetensors"));
            return saved.open(QIODevice::ReadOnly) ? saved.readAll() : QByteArray();
        };
        QVERIFY(!weights(whole).isEmpty());
        QVERIFY(weights(whole) == weights(cut));
    }

    void dumpLossAdaptAndTrainWriteWhatTheySay() {
        const QString dump = m_folder.filePath(QStringLiteral("dump.safetensors"));
        QCOMPARE(cli({QStringLiteral("dump"), model(), QStringLiteral("--ids"), QStringLiteral("0,2,3"),
                      QStringLiteral("-o"), dump})
                     .code,
                 0);
        const auto tensors = strata::openSafetensors(dump.toStdString());
        QVERIFY(tensors.has_value());
        QVERIFY((*tensors)->find("hidden.0") && (*tensors)->find("hidden.4") && (*tensors)->find("logits.thought") &&
                (*tensors)->find("logits.assistant"));

        const QString rows = m_folder.filePath(QStringLiteral("rows.jsonl"));
        QFile file(rows);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 8; ++i)
            file.write("{\"text\": \"a red stone\", \"labels\": [\"stone\", \"red stone\"]}\n");
        file.close();
        const QStringList data{QStringLiteral("--data"), rows};
        const Outcome before =
            cli(QStringList{QStringLiteral("loss"), model(), QStringLiteral("--json"), QStringLiteral("--gradients")} +
                data);
        QCOMPARE(before.code, 0);
        QCOMPARE(before.json()[QStringLiteral("rows")].toArray().size(), 8);
        QVERIFY(before.json()[QStringLiteral("gradients")].toObject().contains(
            QStringLiteral("model.layers.0.self_attn.q_proj.weight")));

        const QString trained = m_folder.filePath(QStringLiteral("trained"));
        const Outcome train =
            cli(QStringList{QStringLiteral("train"), model(), QStringLiteral("-o"), trained, QStringLiteral("--epochs"),
                            QStringLiteral("20"), QStringLiteral("--learning-rate"), QStringLiteral("1e-2")} +
                data);
        QVERIFY2(train.code == 0, train.err.constData());
        const Outcome after = cli(QStringList{QStringLiteral("loss"), trained, QStringLiteral("--json")} + data);
        QVERIFY2(after.code == 0, after.err.constData());
        QVERIFY(after.json()[QStringLiteral("weighted")].toDouble() <
                0.5 * before.json()[QStringLiteral("weighted")].toDouble());

        const QString base = m_folder.filePath(QStringLiteral("base")),
                      adapted = m_folder.filePath(QStringLiteral("adapted"));
        writeTinyCheckpoint(TinyCheckpoint{}, base.toStdString());
        const Outcome adapt = cli({QStringLiteral("adapt"), base, QStringLiteral("-o"), adapted,
                                   QStringLiteral("--head"), QStringLiteral("3:idea:1.5")});
        QVERIFY2(adapt.code == 0, adapt.err.constData());
        const Outcome inspect = cli({QStringLiteral("inspect"), adapted, QStringLiteral("--json")});
        bool found = false;
        const QJsonArray heads = inspect.json()[QStringLiteral("heads")].toArray();
        for (const auto& head : heads) {
            if (head.toObject()[QStringLiteral("name")].toString() != QStringLiteral("idea")) continue;
            found = true;
            QCOMPARE(head.toObject()[QStringLiteral("layer")].toInt(), 3);
            QCOMPARE(head.toObject()[QStringLiteral("drift")].toDouble(-1), 0.0);
        }
        QVERIFY(found);
    }

    void rowsThatAnswerNothingAreTold() {
        const auto rows = [&](const char* name, const QByteArray& text) {
            QFile file(m_folder.filePath(QLatin1String(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("%s", name);
            return file.fileName();
        };
        const QByteArray silent = "{\"text\": \"a red stone\", \"labels\": []}\n",
                         blank = "{\"text\": \"a\", \"labels\": [\"\"]}\n",
                         answered = "{\"text\": \"a red stone\", \"labels\": [\"stone\"]}\n";
        const QString none = rows("none.jsonl", silent + blank + silent),
                      some = rows("some.jsonl", answered + silent + blank);
        const auto commands = [&](const QString& data) {
            return QList<QStringList>{
                {QStringLiteral("train"), model(), QStringLiteral("-o"),
                 m_folder.filePath(QStringLiteral("silent-out")), QStringLiteral("--steps"), QStringLiteral("1"),
                 QStringLiteral("--data"), data, QStringLiteral("--json")},
                {QStringLiteral("loss"), model(), QStringLiteral("--data"), data, QStringLiteral("--json")},
                {QStringLiteral("eval"), model(), QStringLiteral("--data"), data, QStringLiteral("--json")}};
        };
        for (const QStringList& command : commands(none)) {
            const Outcome o = cli(command);
            QVERIFY2(o.code == 1 && o.err.contains("none of its 3 rows answers a level"), o.err.constData());
            QCOMPARE(o.err.count('\n'), 1);
        }
        for (const QStringList& command : commands(some)) {
            const Outcome o = cli(command);
            QVERIFY2(o.code == 0 && o.err.contains("2 of the 3 rows of"), o.err.constData());
            const QJsonArray warnings = o.json()[QStringLiteral("warnings")].toArray();
            QCOMPARE(warnings.size(), 2); // the second level is answered by none
            QVERIFY(warnings[0].toString().contains(QStringLiteral("at line 2")));
        }
        const Outcome quiet = cli(commands(some)[1] + QStringList{QStringLiteral("--quiet")});
        QVERIFY2(quiet.err.isEmpty(), quiet.err.constData());
    }

    void labelsOutsideTheTreeAreTold() {
        nlohmann::json task = tinyTask();
        task["taxonomy"] = {{"children",
                             {{{"label", "a"}, {"children", {{{"label", "b"}}, {{"label", "c"}}}}},
                              {{"label", "d"}, {"children", {{{"label", "e"}}}}}}}};
        for (auto& level : task["levels"])
            level["answer"] = "label";
        const auto file = [&](const char* name, const QByteArray& text) {
            QFile out(m_folder.filePath(QLatin1String(name)));
            if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size()) qFatal("%s", name);
            return out.fileName();
        };
        QVERIFY(QDir().mkpath(m_folder.filePath(QStringLiteral("tasks"))));
        const QString tree = file("tasks/tree.json", QByteArray::fromStdString(task.dump())),
                      strange = file("strange.jsonl", "{\"text\": \"a\", \"labels\": [\"a\", \"b\"]}\n"
                                                      "{\"text\": \"a\", \"labels\": [\"a\", \"e\"]}\n"
                                                      "{\"text\": \"a\", \"labels\": [\"z\", \"b\"]}\n"),
                      known = file("known.jsonl", "{\"text\": \"a\", \"labels\": [\"d\", \"e\"]}\n");
        const auto warningsOf = [&](const char* command, const QString& data) {
            QStringList arguments{QString::fromLatin1(command), model(), QStringLiteral("--task"), tree,
                                  QStringLiteral("--data"),     data,    QStringLiteral("--json")};
            if (qstrcmp(command, "train") == 0)
                arguments << QStringLiteral("-o") << m_folder.filePath(QStringLiteral("strange-out"))
                          << QStringLiteral("--stop-at") << QStringLiteral("0") << QStringLiteral("--steps")
                          << QStringLiteral("1");
            const Outcome o = cli(arguments);
            QDir(m_folder.filePath(QStringLiteral("strange-out"))).removeRecursively();
            if (o.code != 0) qWarning("%s", o.err.constData());
            return o.json()[QStringLiteral("warnings")].toArray();
        };
        for (const char* command : {"eval", "loss", "train"}) {
            QCOMPARE(warningsOf(command, known), QJsonArray());
            const QJsonArray told = warningsOf(command, strange);
            QCOMPARE(told.size(), 1);
            QVERIFY2(told[0].toString().startsWith(QStringLiteral("2 of the 3 rows of ")) &&
                         told[0].toString().contains(QStringLiteral("\"e\" under \"a\" (line 2), \"z\" (line 3).")),
                     qPrintable(told[0].toString()));
        }
    }

    // As run does: the turns are guessed, and that is said once.
    void aMissingChatTemplateIsTold() {
        const QString rows = m_folder.filePath(QStringLiteral("chat.jsonl"));
        QFile file(rows);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"text\": \"a\", \"labels\": [\"b\"]}\n") > 0);
        file.close();
        const QStringList chat{model(), QStringLiteral("--task"), QStringLiteral("chat"), QStringLiteral("--json")};
        for (const QStringList& arguments :
             {QStringList{QStringLiteral("run")} + chat +
                  QStringList{QStringLiteral("--input"), QStringLiteral("a"), QStringLiteral("--max-new-tokens"),
                              QStringLiteral("1")},
              QStringList{QStringLiteral("eval")} + chat +
                  QStringList{QStringLiteral("--data"), rows, QStringLiteral("--max-new-tokens"), QStringLiteral("1")},
              QStringList{QStringLiteral("loss")} + chat + QStringList{QStringLiteral("--data"), rows},
              QStringList{QStringLiteral("train")} + chat +
                  QStringList{QStringLiteral("--data"), rows, QStringLiteral("--steps"), QStringLiteral("1"),
                              QStringLiteral("-o"), m_folder.filePath(QStringLiteral("chat-out"))}}) {
            const Outcome o = cli(arguments);
            QVERIFY2(o.code == 0, o.err.constData());
            int told = 0;
            const QJsonArray warnings = o.json()[QStringLiteral("warnings")].toArray();
            for (const auto& warning : warnings)
                told += warning.toString().contains(QStringLiteral("has no chat template"));
            QVERIFY2(told == 1, o.out.constData());
            if (arguments[0] != QStringLiteral("run")) QCOMPARE(o.err.count("has no chat template"), 1);
        }
    }

    // Three spellings that looked the same: a blank, a middle dot, and a control character.
    void tokensOfATableCanBeToldApart() {
        using namespace strata;
        QTemporaryDir folder;
        writeTinyModel(folder.path().toStdString());
        nlohmann::json tokenizer = tinyTokenizer();
        tokenizer["model"]["vocab"]["Â·"] = 30;
        tokenizer["model"]["vocab"]["Ċ"] = 31;
        require(writeFileAtomically(folder.path().toStdString() + "/tokenizer.json", tokenizer.dump()));
        QByteArray all;
        for (int seed = 1; seed <= 8; ++seed) // enough drawn tokens that each of the three is among them
            all += cli({QStringLiteral("run"), folder.path(), QStringLiteral("--input"), QStringLiteral("a bird"),
                        QStringLiteral("--max-new-tokens"), QStringLiteral("100"), QStringLiteral("--temperature"),
                        QStringLiteral("4"), QStringLiteral("--seed"), QString::number(seed)})
                       .out;
        QVERIFY2(all.contains("\" \" ") && all.contains("\"·\" ") && all.contains("⏎ "), all.constData());
        QVERIFY2(!all.contains(" · · ") && !all.contains("·   "), all.constData());
    }

    void failuresAreOneSentenceAndTheirExitCode_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("mentions");
        const auto row = [&](const char* name, QStringList arguments, int code, const char* mentions) {
            QTest::newRow(name) << arguments << code << QString::fromUtf8(mentions);
        };
        row("no command", {}, 2, "");
        row("unknown command", words("fly"), 2, "");
        row("unknown option", words("inspect x --wings"), 2, "");
        row("missing model", words("inspect /nonexistent/model"), 1, "/nonexistent/model");
        row("cuda without cuda",
            {QStringLiteral("run"), model(), QStringLiteral("--input"), QStringLiteral("a"), QStringLiteral("--device"),
             QStringLiteral("cuda:7")},
            1, "cuda");
        row("bad dtype",
            {QStringLiteral("dump"), model(), QStringLiteral("--ids"), QStringLiteral("1"), QStringLiteral("-o"),
             QStringLiteral("x"), QStringLiteral("--dtype"), QStringLiteral("int3")},
            2, "int3");
        row("id outside the vocabulary",
            {QStringLiteral("dump"), model(), QStringLiteral("--ids"), QStringLiteral("1,999999"), QStringLiteral("-o"),
             m_folder.filePath(QStringLiteral("x.safetensors"))},
            2, "999999");
        row("layer outside the model",
            {QStringLiteral("inspect"), model(), QStringLiteral("--head"), QStringLiteral("new_lm_head.weight@40")}, 2,
            "40");
        row("unwritable output",
            {QStringLiteral("dump"), model(), QStringLiteral("--ids"), QStringLiteral("1"), QStringLiteral("-o"),
             QStringLiteral("/nonexistent/x.safetensors")},
            1, "/nonexistent/x.safetensors");
        row("unknown task",
            {QStringLiteral("run"), model(), QStringLiteral("--task"), QStringLiteral("juggling"),
             QStringLiteral("--input"), QStringLiteral("a")},
            2, "juggling");
        row("not UTF-8 row file",
            {QStringLiteral("loss"), model(), QStringLiteral("--data"),
             QStringLiteral(STRATA_BINARY_DIR "/bin/strata-cli")},
            1, "strata-cli");
    }
    void failuresAreOneSentenceAndTheirExitCode() {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, mentions);
        const Outcome o = cli(arguments);
        QVERIFY2(o.code == code, QByteArray("exit code ") + QByteArray::number(o.code) + ", standard error: " + o.err);
        QVERIFY(!o.err.isEmpty());
        QVERIFY2(o.err.contains(mentions.toUtf8()), o.err.constData());
        if (mentions.isEmpty()) return;
        QCOMPARE(o.err.count('\n'), 1);
        const Outcome json = cli(arguments + QStringList{QStringLiteral("--json")});
        QCOMPARE(json.code, code);
        const QJsonObject error = json.json()[QStringLiteral("error")].toObject();
        QVERIFY(!error[QStringLiteral("code")].toString().isEmpty());
        QVERIFY(error[QStringLiteral("message")].toString().contains(mentions));
    }

private:
    QString model() const { return m_folder.path(); }
    static QJsonArray ids(const Outcome& o) {
        QJsonArray all;
        const QJsonArray levels = o.json()[QStringLiteral("levels")].toArray();
        for (const auto& level : levels) {
            const QJsonArray tokens = level.toObject()[QStringLiteral("tokens")].toArray();
            for (const auto& token : tokens)
                all.append(token.toObject()[QStringLiteral("id")]);
        }
        return all;
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCommands)
#include "test_commands.moc"
