// SPDX-License-Identifier: GPL-3.0-or-later
// What eval leaves on disk, by processes: records as they come, gone on with after a kill, shards of a job array
// merged.
#include "tests/support/cli_process.h"
#include "tests/support/tiny_model.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using namespace strata::test;

namespace {

constexpr int allRows = 60;

/// Without what another time of day makes different.
void dropTimes(QJsonObject& object) {
    for (const char* const key : {"created", "seconds", "milliseconds", "shard", "rows"})
        object.remove(QLatin1String(key));
    for (const char* const key : {"cost", "evaluation", "sums"}) {
        QJsonObject inner = object[QLatin1String(key)].toObject();
        if (inner.isEmpty()) continue;
        dropTimes(inner);
        object[QLatin1String(key)] = inner;
    }
}

} // namespace

class TestEvalFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        writeTinyModel(path("model").toStdString());
        writeTinyModel(path("other").toStdString(), true, 128, 2);
        write("rows.jsonl", rows(allRows));
        write("long.jsonl", rows(1500));
        const Outcome whole = eval({"--data", "rows.jsonl", "-o", "whole.strata"});
        QVERIFY2(whole.code == 0, whole.err.constData());
        m_whole = records("whole");
        QCOMPARE(m_whole.size(), allRows);
        m_score = whole.json()[QStringLiteral("score")].toObject();
        QVERIFY(!m_score.isEmpty());
    }

    void theDocumentNamesItsRecords() {
        const QJsonObject document = json("whole.strata");
        QCOMPARE(document[QStringLiteral("records_file")].toString(), QStringLiteral("whole.records.jsonl"));
        QVERIFY(document[QStringLiteral("records")].toArray().isEmpty());
        QCOMPARE(document[QStringLiteral("sums")].toObject()[QStringLiteral("records")].toInt(), allRows);
        for (const QJsonObject& record : m_whole) {
            QVERIFY(record[QStringLiteral("prompt_tokens")].toInt() > 0);
            QVERIFY(record[QStringLiteral("levels")].toArray()[0].toObject()[QStringLiteral("before_tokens")].toInt() >
                    0);
        }
        // `score` says the same of the document, of its records, and of both beside each other.
        for (const char* const file : {"whole.strata", "whole.records.jsonl"}) {
            const Outcome scored = run({"score", file, "--bootstrap", "0", "--json"});
            QVERIFY2(scored.code == 0, scored.err.constData());
            QCOMPARE(scored.json()[QStringLiteral("joint_accuracy")], m_score[QStringLiteral("joint_accuracy")]);
            QCOMPARE(scored.json()[QStringLiteral("likelihood")], m_score[QStringLiteral("likelihood")]);
        }
        // A saved evaluation is scored in the tree of its task, as eval scores it: every metric is the same.
        const QJsonObject saved = run({"score", "whole.strata", "--bootstrap", "0", "--json"}).json();
        QVERIFY(m_score.contains(QStringLiteral("c_micro_f1")));
        for (auto metric = m_score.begin(); metric != m_score.end(); ++metric)
            QVERIFY2(saved[metric.key()] == metric.value(), qPrintable(metric.key()));
    }

    void aJobArrayMergedIsOneRun() {
        for (int part = 1; part <= 3; ++part) {
            const Outcome job = runProgram(QStringLiteral("bash"),
                                           {QStringLiteral(STRATA_SOURCE_DIR "/docs/slurm-eval.sh"), path("model"),
                                            path("rows.jsonl"), path("part")},
                                           {},
                                           {{QStringLiteral("SLURM_ARRAY_TASK_ID"), QString::number(part)},
                                            {QStringLiteral("SLURM_ARRAY_TASK_MAX"), QStringLiteral("3")},
                                            {QStringLiteral("SLURM_CPUS_PER_TASK"), QString::number(part)},
                                            {QStringLiteral("STRATA_CLI"), cliProgram()}});
            QVERIFY2(job.code == 0, job.err.constData());
        }
        const Outcome merged =
            run({"merge", "part-3.strata", "part-1.strata", "part-2.strata", "-o", "merged.strata", "--json"});
        QVERIFY2(merged.code == 0, merged.err.constData());
        QCOMPARE(merged.json()[QStringLiteral("records")].toInt(), allRows);
        QCOMPARE(records("merged"), m_whole); // every digit
        QJsonObject one = json("whole.strata"), other = json("merged.strata");
        QCOMPARE(other[QStringLiteral("rows")].toInt(), allRows);
        QVERIFY(!other.contains(QStringLiteral("shard")));
        one.remove(QStringLiteral("records_file"));
        other.remove(QStringLiteral("records_file"));
        dropTimes(one);
        dropTimes(other);
        QCOMPARE(other, one);
        const Outcome scored = run({"score", "merged.strata", "--bootstrap", "0", "--json"});
        const Outcome before = run({"score", "whole.strata", "--bootstrap", "0", "--json"});
        QJsonObject a = scored.json(), b = before.json();
        a.remove(QStringLiteral("file"));
        b.remove(QStringLiteral("file"));
        QCOMPARE(a, b);
    }

    void whatDoesNotBelongTogetherIsNotMerged() {
        const auto refused = [&](const QStringList& files, const char* sentence) {
            QStringList arguments{QStringLiteral("merge")};
            for (const QString& file : files)
                arguments << path(qPrintable(file));
            const Outcome outcome = cli(arguments + QStringList{QStringLiteral("-o"), path("no.strata")});
            const bool told = outcome.code == 1 && outcome.err.contains(sentence);
            if (!told) qWarning("%d %s", outcome.code, outcome.err.constData());
            return told && !QFileInfo::exists(path("no.strata")) && !QFileInfo::exists(path("no.records.jsonl"));
        };
        for (const char* const part : {"1", "2"}) {
            const QString of = QString::fromLatin1(part) + QStringLiteral("/2");
            for (const auto& [name, more] :
                 {std::pair("a", QStringList()),
                  std::pair("hot", QStringList{QStringLiteral("--temperature"), QStringLiteral("1")}),
                  std::pair("few", QStringList{QStringLiteral("--limit"), QStringLiteral("20")})}) {
                const QByteArray file = QByteArray(name) + part + ".strata";
                const Outcome made = eval({"--data", "rows.jsonl", "-o", file.constData()},
                                          QStringList{QStringLiteral("--shard"), of} + more);
                QVERIFY2(made.code == 0, made.err.constData());
            }
        }
        const auto s = [](const char* name) { return QString::fromLatin1(name); };
        QVERIFY(refused({s("a1.strata")}, "shard 2/2 is not among the files"));
        QVERIFY(refused({s("a1.strata"), s("a1.strata"), s("a2.strata")}, "each must be named once"));
        QVERIFY(refused({s("a1.strata"), s("hot2.strata")}, "another set of options (\"temperature 1\""));
        QVERIFY(refused({s("a1.strata"), s("few2.strata")}, "another set of rows"));
        QVERIFY(refused({s("a1.strata"), s("part-2.strata")}, "parted in two ways"));
        // An incomplete one, and records that are another evaluation's.
        QFile::copy(path("a2.strata"), path("b2.strata"));
        QFile::copy(path("hot2.records.jsonl"), path("b2.records.jsonl"));
        QJsonObject document = json("b2.strata");
        document[QStringLiteral("records_file")] = QStringLiteral("b2.records.jsonl");
        write("b2.strata", QJsonDocument(document).toJson());
        QVERIFY(refused({s("a1.strata"), s("b2.strata")}, "b2.records.jsonl: holds records of another evaluation"));
        document[QStringLiteral("rows")] = 99;
        write("b2.strata", QJsonDocument(document).toJson());
        QVERIFY(refused({s("a1.strata"), s("b2.strata")}, "is not complete: it has 30 of 99 rows"));
    }

    void aKilledEvaluationIsGoneOnWith() {
        QProcess process;
        process.start(cliProgram(), {QStringLiteral("eval"), path("model"), QStringLiteral("--data"),
                                     path("long.jsonl"), QStringLiteral("--threads"), QStringLiteral("1"),
                                     QStringLiteral("-o"), path("killed.strata"), QStringLiteral("--quiet")});
        const QString file = path("killed.records.jsonl");
        QElapsedTimer patience;
        patience.start();
        while (QFileInfo(file).size() < 20000 && patience.elapsed() < 60000)
            QTest::qWait(5);
        process.kill(); // SIGKILL
        QVERIFY(process.waitForFinished());
        const QByteArray left = contents(file);
        const auto done = left.count('\n');
        QVERIFY2(done > 10 && done < 1500, qPrintable(QString::number(done)));
        QFile cut(file); // as a kill in the middle of a line would leave it
        QVERIFY(cut.open(QIODevice::Append));
        cut.write("{\"id\": \"1");
        cut.close();
        // Begun anew it would be lost: that is asked for by name.
        const Outcome anew = cli({QStringLiteral("eval"), path("model"), QStringLiteral("--data"), path("long.jsonl"),
                                  QStringLiteral("-o"), path("killed.strata")});
        QVERIFY2(anew.code != 0 && anew.err.contains("of the 1500 rows") && anew.err.contains("--resume") &&
                     anew.err.contains("--overwrite"),
                 anew.err.constData());
        // Other rows of the same file: what differs is said, and not the file's name twice.
        const Outcome fewer = cli({QStringLiteral("eval"), path("model"), QStringLiteral("--data"), path("long.jsonl"),
                                   QStringLiteral("--limit"), QStringLiteral("20"), QStringLiteral("--resume"),
                                   QStringLiteral("-o"), path("killed.strata")});
        QVERIFY2(fewer.code == 1 && fewer.err.contains("(1500 rows and not 20 rows: another limit, sample or seed, or "
                                                       "the file has changed)"),
                 fewer.err.constData());
        QVERIFY(contents(file).startsWith(left));
        // Another model, or another task of rows, is refused by name and leaves everything as it is.
        const Outcome other = cli({QStringLiteral("eval"), path("model"), QStringLiteral("--data"), path("rows.jsonl"),
                                   QStringLiteral("--resume"), QStringLiteral("-o"), path("killed.strata")});
        QVERIFY(other.code == 1 && other.err.contains("another set of rows"));
        QVERIFY2(other.err.contains("long.jsonl"), other.err.constData());
        const Outcome foreign =
            cli({QStringLiteral("eval"), path("other"), QStringLiteral("--data"), path("long.jsonl"),
                 QStringLiteral("--resume"), QStringLiteral("-o"), path("killed.strata")});
        QVERIFY(foreign.code == 1 && foreign.err.contains("another model"));
        const Outcome rest = eval({"--data", "long.jsonl", "--resume", "-o", "killed.strata"});
        QVERIFY2(rest.code == 0, rest.err.constData());
        QCOMPARE(rest.json()[QStringLiteral("rows")].toInt(), 1500);
        QVERIFY(contents(file).startsWith(left.left(left.lastIndexOf('\n') + 1))); // what was there stays
        const Outcome fresh = eval({"--data", "long.jsonl", "-o", "fresh.strata"});
        QCOMPARE(records("killed"), records("fresh"));
        QCOMPARE(rest.json()[QStringLiteral("score")], fresh.json()[QStringLiteral("score")]);
        QCOMPARE(rest.json()[QStringLiteral("costs")], fresh.json()[QStringLiteral("costs")]);
        // All is there: nothing is left to do.
        const Outcome again = eval({"--data", "long.jsonl", "--resume", "-o", "killed.strata"});
        QVERIFY(again.code == 0 && again.json()[QStringLiteral("score")] == fresh.json()[QStringLiteral("score")]);
    }

    /// What is finished is made again by the same command, as scripts do; what was left off only when told to.
    void whatWasLeftOffIsNotOverwrittenByAccident() {
        QVERIFY(eval({"--data", "rows.jsonl", "--limit", "6", "-o", "again.strata"}).code == 0);
        const auto whole = records("again");
        QVERIFY(eval({"--data", "rows.jsonl", "--limit", "6", "-o", "again.strata"}).code == 0);
        QCOMPARE(records("again"), whole);
        const QByteArray all = contents(path("again.records.jsonl"));
        write("again.records.jsonl", all.left(all.indexOf('\n', all.indexOf('\n') + 1) + 1)); // two rows
        const Outcome refused = eval({"--data", "rows.jsonl", "--limit", "6", "-o", "again.strata"});
        QVERIFY2(refused.code != 0 && refused.err.contains("holds 2 of the 6 rows"), refused.err.constData());
        // Other rows are another evaluation: the file is simply written.
        QVERIFY(eval({"--data", "rows.jsonl", "--limit", "6", "--overwrite", "-o", "again.strata"}).code == 0);
        QCOMPARE(records("again"), whole);
        QVERIFY(eval({"--data", "rows.jsonl", "--limit", "4", "-o", "again.strata"}).code == 0);
        QVERIFY(eval({"--data", "rows.jsonl", "--overwrite"}).err.contains("-o"));
        const Outcome shard =
            eval({"--data", "rows.jsonl", "--limit", "4", "--shard", "1/2", "--resume", "-o", "again.strata"});
        QVERIFY2(shard.code == 1 && shard.err.contains("another shard (1/1 and not 1/2)"), shard.err.constData());
    }

    /// The document and its records, both renamed.
    void aRenamedPairIsStillAPair() {
        QVERIFY(eval({"--data", "rows.jsonl", "--limit", "5", "-o", "old.strata"}).code == 0);
        QVERIFY(QFile::rename(path("old.strata"), path("new.strata")));
        QVERIFY(QFile::rename(path("old.records.jsonl"), path("new.records.jsonl")));
        const Outcome scored = run({"score", "new.strata", "--bootstrap", "0", "--json"});
        QVERIFY2(scored.code == 0, scored.err.constData());
        QCOMPARE(scored.json()[QStringLiteral("rows")].toInt(), 5);
        QVERIFY(QFile::remove(path("new.records.jsonl")));
        const Outcome missing = run({"score", "new.strata"});
        QVERIFY2(missing.code == 1 && missing.err.contains("old.records.jsonl"), missing.err.constData());
    }

    void badRowsAreCountedAndNamed() {
        QByteArray some = rows(3) + "{\"text\": \"a\"}\n{broken\n" + rows(1) + "[1]\n";
        write("bad.jsonl", some);
        const Outcome refused = eval({"--data", "bad.jsonl"});
        QVERIFY(refused.code == 1 && refused.err.contains("bad.jsonl, line 4"));
        const Outcome done = eval({"--data", "bad.jsonl", "--skip-bad-rows", "-o", "bad.strata"});
        QVERIFY2(done.code == 0, done.err.constData());
        QCOMPARE(done.json()[QStringLiteral("rows")].toInt(), 4);
        QCOMPARE(done.json()[QStringLiteral("unreadable_rows")].toInt(), 3);
        QVERIFY(!done.json()[QStringLiteral("cancelled")].toBool(true));
        const QByteArray warnings = QJsonDocument(done.json()[QStringLiteral("warnings")].toArray()).toJson();
        for (const char* const line : {"line 4", "line 5", "line 7"})
            QVERIFY2(warnings.contains(line), warnings.constData());
        const QJsonObject document = json("bad.strata");
        QCOMPARE(document[QStringLiteral("unreadable_rows")].toInt(), 3);
        QVERIFY(QJsonDocument(document[QStringLiteral("warnings")].toArray()).toJson().contains("line 5"));
        // One that can be read, and is too long for the model.
        write("long-row.jsonl", rows(2) + "{\"text\": \"" + QByteArray(300, 'a') + "\", \"labels\": [\"stone\"]}\n");
        QVERIFY(eval({"--data", "long-row.jsonl"}).code != 0);
        const Outcome rest = eval({"--data", "long-row.jsonl", "--skip-bad-rows", "-o", "bad.strata"});
        QVERIFY2(rest.code == 0, rest.err.constData());
        QCOMPARE(rest.json()[QStringLiteral("bad_rows")].toInt(), 1);
        const QJsonObject bad = json("bad.strata")[QStringLiteral("bad_rows")].toArray()[0].toObject();
        QCOMPARE(bad[QStringLiteral("id")].toString(), QStringLiteral("3"));
    }

    void someRowsAreDrawn() {
        const auto ids = [&](const char* seed, const char* count) {
            const Outcome done = eval({"--data", "rows.jsonl", "--sample", count, "--seed", seed, "-o", "some.strata"});
            if (done.code != 0) qWarning("%s", done.err.constData());
            QStringList out;
            for (const QJsonObject& record : records("some"))
                out << record[QStringLiteral("id")].toString();
            return out;
        };
        const QStringList five = ids("1", "5");
        QCOMPARE(five.size(), 5);
        QCOMPARE(ids("1", "5"), five);
        QVERIFY(ids("2", "5") != five);
        const QStringList ten = ids("1", "10");
        for (const QString& id : five)
            QVERIFY(ten.contains(id));
        QCOMPARE(ids("1", "600").size(), allRows);
    }

    void intervalsAndCosts() {
        const Outcome done = eval({"--data", "rows.jsonl", "--bootstrap", "50", "--limit", "10"});
        QVERIFY2(done.code == 0, done.err.constData());
        const QJsonObject score = done.json()[QStringLiteral("score")].toObject();
        QCOMPARE(score[QStringLiteral("bootstrap")].toObject()[QStringLiteral("resamples")].toInt(), 50);
        const QJsonObject costs = done.json()[QStringLiteral("costs")].toObject(),
                          cost = done.json()[QStringLiteral("cost")].toObject();
        for (const char* const key : {"layer_tokens", "sequential_layer_steps"}) {
            const auto of = [&](const char* way) {
                return costs.value(QLatin1String(way)).toObject().value(QLatin1String(key));
            };
            QCOMPARE(of("deferred"), cost[QLatin1String(key)]);
            QCOMPARE(of("full_depth"), cost[QStringLiteral("full_depth_") + QLatin1String(key)]);
        }
        QVERIFY(costs[QStringLiteral("reencoded")].toObject()[QStringLiteral("layer_tokens")].toInt() >
                costs[QStringLiteral("full_depth")].toObject()[QStringLiteral("layer_tokens")].toInt());
    }

    void usage() {
        for (const auto& [arguments, sentence] :
             {std::pair(QStringList{QStringLiteral("--shard"), QStringLiteral("3/2")}, "'3/2' is not I/N"),
              std::pair(QStringList{QStringLiteral("--resume")}, "needs -o"),
              std::pair(QStringList{QStringLiteral("--stop-unless"), QStringLiteral("thought")}, "must be LEVEL=LABEL"),
              std::pair(QStringList{QStringLiteral("--stop-unless"), QStringLiteral("none=x")},
                        "no level of this name"),
              std::pair(QStringList{QStringLiteral("--batch-tokens"), QStringLiteral("0")}, "from 1 on")}) {
            const Outcome wrong =
                cli(QStringList{QStringLiteral("eval"), path("model"), QStringLiteral("--data"), path("rows.jsonl")} +
                    arguments);
            QCOMPARE(wrong.code, 2);
            QVERIFY2(wrong.err.contains(sentence), wrong.err.constData());
        }
    }

private:
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    static QByteArray rows(int count) {
        QByteArray text;
        for (int i = 0; i < count; ++i)
            text += "{\"text\": \"a red stone" + QByteArray(i % 7, 'a' + static_cast<char>(i % 5)) +
                    "\", \"labels\": [\"stone\", \"red stone\"]}\n";
        return text;
    }
    void write(const char* name, const QByteArray& text) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly)) qFatal("%s", name);
        file.write(text);
    }
    static QByteArray contents(const QString& file) {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    QJsonObject json(const char* name) const { return QJsonDocument::fromJson(contents(path(name))).object(); }
    QList<QJsonObject> records(const char* name) const {
        QList<QJsonObject> out;
        for (const QByteArray& line : contents(path((QByteArray(name) + ".records.jsonl").constData())).split('\n')) {
            if (line.isEmpty()) continue;
            QJsonObject record = QJsonDocument::fromJson(line).object();
            dropTimes(record);
            out << record;
        }
        return out;
    }
    /// Names of files are in the folder.
    QStringList words(std::initializer_list<const char*> arguments) const {
        QStringList out;
        for (const char* const word : arguments)
            out << (QByteArray(word).contains('.') && word[0] != '-' ? path(word) : QString::fromLatin1(word));
        return out;
    }
    Outcome run(std::initializer_list<const char*> arguments) const { return cli(words(arguments)); }
    /// Of the model.
    Outcome eval(std::initializer_list<const char*> arguments, const QStringList& more = {}) const {
        return cli(QStringList{QStringLiteral("eval"), path("model"), QStringLiteral("--json")} + words(arguments) +
                   more);
    }

    const QTemporaryDir m_folder;
    QList<QJsonObject> m_whole;
    QJsonObject m_score;
};

QTEST_GUILESS_MAIN(TestEvalFiles)
#include "test_eval_files.moc"
