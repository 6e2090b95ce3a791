// SPDX-License-Identifier: GPL-3.0-or-later
// What strata-cli answers to a command line that means nothing, to results that could not be written, and to measures
// that are missing; and which commands do without LibTorch.
#include "tests/support/cli_process.h"
#include "tests/support/tiny_model.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace strata::test;

namespace {

QStringList words(const QString& text) {
    return text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}
} // namespace

class TestUsage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        writeTinyModel(m_folder.path().toStdString());
        write(QStringLiteral("rows.jsonl"), "{\"text\": \"a\", \"labels\": [\"b\", \"c\"]}\n");
        write(QStringLiteral("half.jsonl"), "{\"text\": \"a\", \"labels\": [\"b\", \"c\"]}\n"
                                            "{\"text\": \"b\", \"labels\": []}\n");
        write(QStringLiteral("plain file"), "x");
    }

    // Every row is told before a model is looked for: MODEL is not there, and yet the sentence is about something else.
    void wrongUsageIsOneSentence_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* arguments, int code, const char* expected) {
            QTest::addRow("%s", arguments) << QString::fromUtf8(arguments) << code << QString::fromUtf8(expected);
        };
        row("", 2, "name a command: inspect, run, lens");
        row("rnu none --input a", 2, "'rnu': is not a command; did you mean run?");
        row("tokenise none", 2, "did you mean tokenize?");
        row("fly", 2, "the commands are inspect, run");
        row("--jsn inspect none", 2, "--jsn: is not an option of strata-cli");
        row("--thread 1 inspect none", 2, "did you mean --threads?");
        row("inspect none --wings", 2,
            "--wings: is not an option of strata-cli inspect; see strata-cli inspect --help.");
        row("inspect none --scna", 2, "did you mean --scan?");
        row("run none --input a --temprature 1", 2, "did you mean --temperature?");
        row("run none --input a --temprature=1", 2, "--temprature: is not an option of strata-cli run; did you mean");
        row("run --tsk hdlm2", 2, "did you mean --task?");
        row("lens none --txt a", 2, "did you mean --text?");
        row("tokenize none --txt a", 2, "did you mean --text?");
        row("dump none --id 1 -o x.safetensors", 2, "did you mean --ids?");
        row("loss none --weight 1", 2, "did you mean --weights?");
        row("adapt none --haed 1 -o out", 2, "did you mean --head?");
        row("train none --epoch 1", 2, "did you mean --epochs?");
        row("eval none --dta x", 2, "did you mean --data?");
        row("bench none --decode 1", 2, "did you mean --decode-tokens?");

        row("series", 2, "strata-cli series: needs SERIES; see strata-cli series --help.");
        row("series x", 2, "series: has no prompt; give --prompt TEXT.");
        row("series x --prompt a -o y.txt", 2, "-o y.txt: must end in .strata.");
        row("series x --prompt a --task nowhere", 2, "--task nowhere: is neither a file nor one of");
        row("series x --prompt a", 1, "x: holds no series of checkpoints");
        row("train none --data x -o y --keep-checkpoints", 2, "--keep-checkpoints: keeps what --checkpoint-every says");
        row("log", 2, "strata-cli log: needs FILE; see strata-cli log --help.");
        row("log x -o y.txt", 2, "-o y.txt: must end in .csv, .json or .strata.");
        row("log x", 1, "x: the file does not exist.");
        row("score x --taxnomy y", 2, "did you mean --taxonomy?");
        row("score", 2, "strata-cli score: needs FILE; see strata-cli score --help.");
        row("score x --bootstrap -1", 2, "--bootstrap: '-1' is not a whole number from 0 to 10000.");
        row("score x --seed y", 2, "--seed: 'y' is not a whole number from 0 on.");
        row("score x --paired y --bootstrap 0", 2, "--paired: compares by bootstrap and needs --bootstrap above 0.");
        row("score - --paired -", 2, "--paired: cannot be standard input, which is FILE already.");
        row("score x --columns a,b", 2, "--columns: names columns of a taxonomy; give it with --taxonomy.");
        row("score x --taxonomy y --columns a", 2, "--columns: must be the names of two columns, PARENT,CHILD.");
        row("inspect", 2, "strata-cli inspect: needs MODEL; see strata-cli inspect --help.");
        row("dump none --ids 1", 2, "needs --output");
        row("adapt none -o out", 2, "needs --head");
        row("train none -o out", 2, "needs --data");
        row("eval none", 2, "needs --data");
        row("inspect none and more", 2, "'and': is one argument too many");
        row("lesson teach none.lesson.json", 2, "'teach' is none of check.");
        row("lens none", 2, "needs exactly one of --text, --text-file, --ids, --run.");
        row("lens none --text a --ids 1", 2, "needs exactly one of --text");
        row("tokenize none", 2, "needs exactly one of --text, --text-file.");
        row("run none --input", 2, "--input: needs a value.");
        row("run none --labels loose --input a", 2, "--labels: 'loose' is none of free, constrained, scored.");
        row("run none --label-score mean --input a", 2, "--label-score: 'mean' is none of sum, token-mean.");
        row("run none --beam -1 --input a", 2, "--beam: '-1' is not a whole number from 0 to 1000.");
        row("lens none --text a --readout cooked", 2, "'cooked' is none of raw, norm.");
        row("train none --data x -o out --optimizer sgd", 2, "'sgd' is none of adamw, muon.");

        row("run none --input a --temperature -1", 2, "--temperature: '-1' is not a number from 0 to 100.");
        row("run none --input a --temperature warm", 2, "'warm' is not a number from 0 to 100.");
        row("run none --input a --temperature nan", 2, "'nan' is not a number from 0 to 100.");
        row("run none --input a --top-k -1", 2, "--top-k: '-1' is not a whole number from 0 on.");
        row("run none --input a --top-k 1.5", 2, "'1.5' is not a whole number from 0 on.");
        row("run none --input a --top-k 99999999999", 2, "is not a whole number from 0 on.");
        row("run none --input a --top-p 0", 2, "--top-p: '0' is not a number above 0 up to 1.");
        row("run none --input a --top-p 2", 2, "'2' is not a number above 0 up to 1.");
        row("run none --input a --seed x", 2, "--seed: 'x' is not a whole number from 0 on.");
        row("run none --input a --max-new-tokens 0", 2, "'0' is not a whole number from 1 on.");
        row("run none --input a --show-top 5000", 2, "'5000' is not a whole number from 0 to 1000.");
        row("inspect none --threads -1", 2, "--threads: '-1' is not a whole number from 0 to ");
        row("inspect none --threads 1000000", 2, "--threads: '1000000' is not a whole number from 0 to ");
        row("lens none --text a --top-k x", 2, "--top-k: 'x' is not a whole number.");
        row("lens none --text a --stride x", 2, "--stride: 'x' is not a whole number.");
        row("lens none --text a --stride 99999999999", 2, "--stride: '99999999999' is too large.");
        row("eval none --data x --limit -1", 2, "--limit: '-1' is not a whole number from 0 on.");
        row("eval none --data x --temperature -0.5", 2, "'-0.5' is not a number from 0 to 100.");
        row("bench none --lens-positions 0", 2, "'0' is not a whole number from 1 to 1048576.");
        row("bench none --data nowhere.jsonl", 1, "nowhere.jsonl: the file does not exist.");
        row("bench none --limit 0", 2, "'0' is not a whole number from 1 on.");
        row("train none --data x -o out --epochs 0", 2, "'0' is not a whole number from 1 to 1000000.");
        row("train none --data x -o out --learning-rate -1", 2, "'-1' is not a number from 0 to 10.");
        row("train none --data x -o out --clip -1", 2, "'-1' is not a number from 0 on.");
        row("train none --data x -o out --dropout 1", 2, "'1' is not a number from 0 to 0.9.");
        row("train none --data x -o out --steps 1.5", 2, "--steps: '1.5' is not a whole number from 0 on.");
        row("train none --data x -o out --seed -3", 2, "--seed: '-3' is not a whole number from 0 on.");

        row("run none --input a --dtype int3", 2, "int3");
        row("run none", 2, "has no input");
        row("render none", 2, "needs exactly one of --messages, --input.");
        row("render none --inptu a", 2, "did you mean --input?");
        row("run none --input a --task hdml2", 2,
            "--task hdml2: is neither a file nor one of hdlm2, hdlm3, chat, plain, dbpedia, esconv, esconv3, "
            "goemotions, gsm8k, wos; did");
        row("eval none --data x --task juggling", 2, "juggling: is neither a file nor one of");
        row("loss none --data x --task juggling", 2, "juggling: is neither a file nor one of");
        row("train none --data x -o out --task juggling", 2, "juggling: is neither a file nor one of");
        row("loss none --data /nonexistent/rows", 1, "/nonexistent/rows");
        row("eval none --data /nonexistent/rows", 1, "/nonexistent/rows");
        row("run none --input a --field x", 2, "NAME=VALUE");
        row("run none --input a --force x", 2, "NAME=VALUE");
        row("run none --input a --begin x", 2, "NAME=VALUE");
        row("run none --input a --lens 1:cooked", 2, "LAYER:raw or LAYER:norm");
        row("run none --input a -o x.txt", 2, "-o x.txt: must end in .strata.");
        row("run none --input a -o x", 2, "must end in .strata.");
        row("run none --input a -o nowhere/x.strata", 1,
            "nowhere/x.strata: cannot be written: there is no folder nowhere");
        row("lens none --text a -o x.txt", 2, "must end in .strata, .json or .csv.");
        row("lens none --text a -o nowhere/x.csv", 1, "there is no folder nowhere");
        row("lens none --text a --layers 1,", 2, "--layers");
        row("lens none --text a --statistics surprise", 2, "surprise: is not one of");
        row("lens none --text a --show surprise", 2, "surprise: is not one of");
        row("lens none --text a --gradient-step 1", 2, "LAYER:SIZE");
        row("dump none --ids 1 -o x.npz", 2, "must end in .safetensors.");
        row("dump none --ids 1 -o nowhere/x.safetensors", 1, "there is no folder nowhere");
        row("dump none --ids one -o x.safetensors", 2, "--ids");
        row("loss none --data x --weights a", 2, "--weights");
        row("adapt none --head 1 -o FILE/out", 1, "is a file");
        row("adapt none --head 1 --heads-only -o out", 2, ".safetensors");
        row("adapt none --head 1 --heads-only --untie -o out.safetensors", 2, "--untie");
        row("inspect none --heads", 2, "--heads");
        row("train none --data x -o FILE", 1, "is a file; name a folder");
        row("train none --data x -o out --log nowhere/log", 1, "there is no folder nowhere");
        row("train --data x -o out", 2, "needs a MODEL folder, or --config and --tokenizer");
        row("train none --data x -o out --weights a", 2, "--weights");
    }
    void wrongUsageIsOneSentence() {
        QFETCH(QString, arguments);
        QFETCH(int, code);
        QFETCH(QString, expected);
        QStringList list = words(arguments);
        for (QString& word : list)
            word.replace(QStringLiteral("FILE"), path(QStringLiteral("plain file")));
        const Outcome o = cli(list);
        QVERIFY2(QString::fromUtf8(o.err).contains(expected), o.err.constData());
        QCOMPARE(o.code, code);
        QCOMPARE(o.err.count('\n'), 1);
        QVERIFY2(o.err.startsWith("strata-cli: ") && o.err.size() < 400, o.err.constData());
        QVERIFY(o.out.isEmpty());
        const Outcome json = cli(QStringList{QStringLiteral("--json")} + list);
        QCOMPARE(json.code, code);
        const QJsonObject error = json.json()[QStringLiteral("error")].toObject();
        QVERIFY2(error[QStringLiteral("message")].toString().contains(expected), json.out.constData());
        QVERIFY(!error[QStringLiteral("code")].toString().isEmpty());
    }

    void anOutputIsNoInput() {
        const QString rows = path(QStringLiteral("rows.jsonl")), saved = path(QStringLiteral("saved.strata")),
                      link = path(QStringLiteral("link.strata")), weights = path(QStringLiteral("model.safetensors"));
        write(QStringLiteral("saved.strata"), "{}");
        QVERIFY(QFile::link(saved, link));
        const auto bytes = [](const QString& name) {
            QFile file(name);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray rowsBefore = bytes(rows), weightsBefore = bytes(weights);
        QVERIFY(!weightsBefore.isEmpty());
        const QString o = QStringLiteral("-o");
        for (const QStringList& arguments :
             {QStringList{QStringLiteral("dump"), model(), QStringLiteral("--ids"), QStringLiteral("1"), o, weights},
              QStringList{QStringLiteral("dump"), weights, QStringLiteral("--ids"), QStringLiteral("1"), o, weights},
              QStringList{QStringLiteral("lens"), model(), QStringLiteral("--run"), saved, o, saved},
              QStringList{QStringLiteral("lens"), model(), QStringLiteral("--run"), saved, o, link},
              QStringList{QStringLiteral("lens"), model(), QStringLiteral("--ids"), QStringLiteral("1"), o,
                          path(QStringLiteral("config.json"))},
              QStringList{QStringLiteral("run"), model(), QStringLiteral("--input-file"), link, o, saved},
              QStringList{QStringLiteral("run"), model(), QStringLiteral("--row"), saved + QStringLiteral(":1"), o,
                          link},
              QStringList{QStringLiteral("adapt"), model(), QStringLiteral("--head"), QStringLiteral("1"), o, model()},
              QStringList{QStringLiteral("train"), model(), QStringLiteral("--data"), rows, o, model()},
              QStringList{QStringLiteral("train"), model(), QStringLiteral("--data"), rows, o,
                          path(QStringLiteral("out")), QStringLiteral("--log"), rows}}) {
            const Outcome refused = cli(arguments);
            QVERIFY2(refused.code == 2 && refused.err.contains("would overwrite"), refused.err.constData());
            QCOMPARE(refused.err.count('\n'), 1);
        }
        QCOMPARE(bytes(rows), rowsBefore);
        QCOMPARE(bytes(saved), QByteArray("{}"));
        QCOMPARE(bytes(weights), weightsBefore);
    }

    // What only the model or the rows show to be wrong usage is that all the same.
    void wrongUsageThatTheModelShows() {
        const QString rows = path(QStringLiteral("rows.jsonl")), out = path(QStringLiteral("refused"));
        for (const auto& [arguments, expected] :
             {std::pair(words(QStringLiteral("inspect MODEL --head new_lm_head.weight@40")), "40"),
              std::pair(words(QStringLiteral("inspect MODEL --head new_lm_head.weight")), "TENSOR@LAYER"),
              std::pair(words(QStringLiteral("run MODEL --input a --device gpu")), "is not one of cpu, cuda"),
              std::pair(words(QStringLiteral("run MODEL --input a --free --lens 99")), "99"),
              std::pair(words(QStringLiteral("run MODEL --input a --force nolevel=x")), "nolevel"),
              std::pair(words(QStringLiteral("lens MODEL --text a --layers 99")), "99"),
              std::pair(words(QStringLiteral("lens MODEL --ids 999999")), "999999"),
              std::pair(words(QStringLiteral("dump MODEL --ids 1,999999 -o OUT.safetensors")), "999999"),
              std::pair(words(QStringLiteral("adapt MODEL --head 99 -o OUT")), "--head 99"),
              std::pair(words(QStringLiteral("loss MODEL --data ROWS --task hdlm2 --weights 1,2,3")), "--weights"),
              std::pair(words(QStringLiteral("train MODEL --data ROWS --task hdlm2 --weights 1,2,3 -o OUT")),
                        "--weights")}) {
            QStringList list = arguments;
            list.replaceInStrings(QStringLiteral("MODEL"), model());
            list.replaceInStrings(QStringLiteral("ROWS"), rows);
            list.replaceInStrings(QStringLiteral("OUT"), out);
            const Outcome o = cli(list);
            QVERIFY2(o.err.contains(expected), o.err.constData());
            QVERIFY2(o.code == 2, qPrintable(list.join(QLatin1Char(' ')) + QString::number(o.code)));
            QVERIFY(!QFile::exists(out));
        }
    }

    void whatDoesNotArriveIsSaid() {
        if (!QFile::exists(QStringLiteral("/dev/full"))) QSKIP("there is no /dev/full here");
        for (const QStringList& arguments :
             {words(QStringLiteral("--help")), words(QStringLiteral("run --help")), words(QStringLiteral("--version")),
              QStringList{QStringLiteral("inspect"), model()},
              QStringList{QStringLiteral("inspect"), model(), QStringLiteral("--json")}}) {
            QProcess process;
            process.setStandardOutputFile(QStringLiteral("/dev/full"));
            process.start(QStringLiteral(STRATA_BINARY_DIR "/bin/strata-cli"), arguments);
            QVERIFY(process.waitForFinished(60000));
            QCOMPARE(process.exitCode(), 1);
            QCOMPARE(process.readAllStandardError(),
                     QByteArray("strata-cli: standard output: the result could not be written.\n"));
        }
    }

    // On a full disk (here: files may not grow) nothing is left, and what was there before stays.
    void aFolderIsWrittenWholeOrNotAtAll() {
        const QString rows = path(QStringLiteral("rows.jsonl"));
        const auto limited = [](const QStringList& arguments) {
            QProcess process;
            QStringList all{QStringLiteral("-c"), QStringLiteral("ulimit -f 8; exec \"$0\" \"$@\""),
                            QStringLiteral(STRATA_BINARY_DIR "/bin/strata-cli")};
            process.start(QStringLiteral("/bin/sh"), all + arguments);
            if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit) return Outcome{};
            return Outcome{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
        };
        QVERIFY(QFileInfo(path(QStringLiteral("model.safetensors"))).size() > 8 * 512);
        const QString deep = path(QStringLiteral("new/deep")), kept = path(QStringLiteral("kept"));
        QVERIFY(QDir().mkpath(kept));
        write(QStringLiteral("kept/notes.txt"), "mine");
        for (const QString& out : {deep, kept})
            for (const QStringList& arguments :
                 {QStringList{QStringLiteral("adapt"), model(), QStringLiteral("--head"), QStringLiteral("1:more"),
                              QStringLiteral("-o"), out},
                  QStringList{QStringLiteral("train"), model(), QStringLiteral("--task"), QStringLiteral("hdlm2"),
                              QStringLiteral("--data"), rows, QStringLiteral("--steps"), QStringLiteral("1"),
                              QStringLiteral("-o"), out}}) {
                const Outcome o = limited(arguments);
                QVERIFY2(o.code == 1 && o.err.contains("cannot be written"), o.err.constData());
                QVERIFY2(!QFile::exists(path(QStringLiteral("new"))), qPrintable(arguments.join(QLatin1Char(' '))));
                QCOMPARE(QDir(kept).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                         QStringList{QStringLiteral("notes.txt")});
            }
    }

    void numbersAreReadAsPeopleReadThem() {
        const QStringList base{QStringLiteral("run"),     model(),
                               QStringLiteral("--input"), QStringLiteral("a"),
                               QStringLiteral("--json"),  QStringLiteral("--max-new-tokens")};
        const auto most = [&](const char* number) {
            return cli(base + QStringList{QString::fromLatin1(number)}).json().value(QStringLiteral("options"));
        };
        QVERIFY(most("8").toObject().contains(QStringLiteral("max-new-tokens")));
        QCOMPARE(most("010"), most("10"));
        QCOMPARE(most("+10"), most("10"));
    }

    void aFieldThatTheTaskHasNotIsRefused() {
        const QStringList base{QStringLiteral("run"),     model(),
                               QStringLiteral("--input"), QStringLiteral("a"),
                               QStringLiteral("--task"),  QStringLiteral("hdlm2"),
                               QStringLiteral("--field")};
        QCOMPARE(cli(base + QStringList{QStringLiteral("subtask_1=b")}).code, 0);
        const Outcome o = cli(base + QStringList{QStringLiteral("subtask1=b")});
        QCOMPARE(o.code, 2);
        QVERIFY2(o.err.contains("--field subtask1: is no field of the task \"hdlm2\", which has system, input, "
                                "subtask_1; did you mean subtask_1?"),
                 o.err.constData());
        const Outcome plain = cli({QStringLiteral("run"), model(), QStringLiteral("--input"), QStringLiteral("a"),
                                   QStringLiteral("--task"), QStringLiteral("plain"), QStringLiteral("--field"),
                                   QStringLiteral("system=b")});
        QCOMPARE(plain.code, 2);
        QVERIFY2(plain.err.contains("which has input"), plain.err.constData());
    }

    // A measure that is null in the JSON is no 0.0 % in the table.
    void aMissingMeasureIsNotZero() {
        // Levels of free text have a loss, but no label that could be right or wrong.
        const QStringList base{QStringLiteral("eval"),
                               model(),
                               QStringLiteral("--task"),
                               QStringLiteral("hdlm2"),
                               QStringLiteral("--max-new-tokens"),
                               QStringLiteral("2"),
                               QStringLiteral("--data"),
                               path(QStringLiteral("rows.jsonl"))};
        const Outcome json = cli(base + QStringList{QStringLiteral("--json")});
        QVERIFY2(json.code == 0, json.err.constData());
        QVERIFY(json.json()[QStringLiteral("joint_accuracy")].isNull());
        const QJsonArray levels = json.json()[QStringLiteral("levels")].toArray();
        QCOMPARE(levels.size(), 2);
        const QJsonObject level = levels[0].toObject();
        for (const char* key : {"accuracy", "micro_f1", "macro_f1", "valid_label_rate", "calibration_error"})
            QVERIFY2(level[QLatin1String(key)].isNull(), key);
        const Outcome text = cli(base);
        QCOMPARE(text.code, 0);
        QVERIFY2(!text.out.contains("0.0 %") && !text.out.contains(" 0.000"), text.out.constData());
        QVERIFY2(text.out.contains("joint accuracy –   hierarchical F1 –"), text.out.constData());
        QVERIFY2(text.out.contains("\n1 row\n"), text.out.constData());

        // The evaluation as a document has the row and what was said to it.
        const QString saved = path(QStringLiteral("evaluation.strata"));
        const Outcome kept = cli(base + QStringList{QStringLiteral("-o"), saved});
        QVERIFY2(kept.code == 0, kept.err.constData());
        QFile file(saved);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(document[QStringLiteral("format")].toString(), QStringLiteral("strata-evaluation"));
        QCOMPARE(document[QStringLiteral("sums")].toObject()[QStringLiteral("records")].toInt(), 1);
        QFile lines(path(document[QStringLiteral("records_file")].toString()));
        QVERIFY(lines.open(QIODevice::ReadOnly));
        const QJsonObject record = QJsonDocument::fromJson(lines.readLine()).object();
        QVERIFY(lines.atEnd());
        const QJsonObject first = record[QStringLiteral("levels")].toArray()[0].toObject();
        const double tokens = first[QStringLiteral("gold_tokens")].toDouble();
        QVERIFY(tokens > 0);
        QVERIFY(std::abs(-first[QStringLiteral("gold_logprob")].toDouble() / tokens -
                         level[QStringLiteral("cross_entropy")].toDouble()) < 1e-9);
        QCOMPARE(cli(base + QStringList{QStringLiteral("-o"), path(QStringLiteral("rows.jsonl"))}).code, 2);

        // Its records lie beside it, and `score` says of them, and of the document, what eval said.
        QJsonObject expected = json.json()[QStringLiteral("score")].toObject();
        QVERIFY(!expected.isEmpty());
        expected.remove(QStringLiteral("taxonomy"));
        for (const char* const name : {"evaluation.records.jsonl", "evaluation.strata"}) {
            const Outcome scored = cli({QStringLiteral("score"), path(QString::fromLatin1(name)),
                                        QStringLiteral("--json"), QStringLiteral("--bootstrap"), QStringLiteral("0")});
            QVERIFY2(scored.code == 0, scored.err.constData());
            QJsonObject got = scored.json();
            got.remove(QStringLiteral("taxonomy"));
            got.remove(QStringLiteral("file"));
            QCOMPARE(got, expected);
        }

        // The second row answers nothing.
        const Outcome loss =
            cli({QStringLiteral("loss"), model(), QStringLiteral("--json"), QStringLiteral("--task"),
                 QStringLiteral("hdlm2"), QStringLiteral("--data"), path(QStringLiteral("half.jsonl"))});
        QVERIFY2(loss.code == 0, loss.err.constData());
        const QJsonArray rows = loss.json()[QStringLiteral("rows")].toArray();
        QVERIFY2(rows[0].toObject()[QStringLiteral("weighted")].isDouble() &&
                     rows[1].toObject()[QStringLiteral("weighted")].isNull(),
                 loss.out.constData());

        // The last layer adds no block: its update is missing in the inner view.
        const Outcome inner = cli({QStringLiteral("lens"), model(), QStringLiteral("--ids"), QStringLiteral("2,3,4"),
                                   QStringLiteral("--inner")});
        QVERIFY2(inner.code == 0, inner.err.constData());
        QVERIFY2(!inner.out.contains("nan"), inner.out.constData());
    }

    void oneIsNoPlural() {
        const Outcome lens = cli({QStringLiteral("lens"), model(), QStringLiteral("--ids"), QStringLiteral("2")});
        QVERIFY2(lens.out.contains("1 position in") && lens.out.contains("of 1 position\n"), lens.out.constData());
        const Outcome bench = cli(words(QStringLiteral("bench")) + QStringList{model()} +
                                  words(QStringLiteral("--threads 1 --lens-positions 1 --prefill-tokens 1 "
                                                       "--decode-tokens 1")));
        QVERIFY2(bench.code == 0, bench.err.constData());
        QVERIFY2(bench.out.contains(", 1 thread\n") && bench.out.contains("(1 token)") &&
                     bench.out.contains("× 1 position in"),
                 bench.out.constData());
        const Outcome row = cli({QStringLiteral("run"), model(), QStringLiteral("--row"),
                                 path(QStringLiteral("rows.jsonl")) + QStringLiteral(":7")});
        QVERIFY2(row.code == 2 && row.err.contains("the file has 1 row."), row.err.constData());
        const Outcome run = cli({QStringLiteral("run"), model(), QStringLiteral("--input"), QStringLiteral("a"),
                                 QStringLiteral("--max-new-tokens"), QStringLiteral("1")});
        QVERIFY2(!run.out.contains(" 1 tokens") && run.out.contains("1 token ·"), run.out.constData());
    }

    void theHelpNamesTheProgram() {
        const Outcome all = cli({QStringLiteral("--help")});
        QCOMPARE(all.code, 0);
        QVERIFY2(all.out.contains("Usage: strata-cli ") && !all.out.contains("executable_name"), all.out.constData());
        QList<QByteArray> commands; // the program's own list
        const qsizetype list = all.out.indexOf("Subcommands:\n");
        QVERIFY2(list >= 0, all.out.constData());
        for (const QByteArray& line : all.out.mid(list).split('\n').mid(1))
            if (line.startsWith("  ") && line.size() > 2 && line[2] != ' ')
                commands << line.trimmed().split(' ').front();
        QVERIFY(commands.contains("inspect") && commands.contains("serve") && commands.size() >= 12);
        for (const QByteArray& command : commands) {
            const Outcome one = cli({QString::fromLatin1(command), QStringLiteral("--help")});
            QCOMPARE(one.code, 0);
            QVERIFY2(one.out.contains("Usage: strata-cli " + command), one.out.constData());
            for (const QByteArray& line : one.out.split('\n'))
                QVERIFY2(line.size() < 400, line.constData()); // no range of 309 digits
        }
    }

    void whatNeedsNoEngineLoadsNoLibTorch_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("loads");
        QTest::newRow("--version") << words(QStringLiteral("--version")) << false;
        QTest::newRow("--help") << words(QStringLiteral("--help")) << false;
        QTest::newRow("help of a command") << words(QStringLiteral("run --help")) << false;
        QTest::newRow("wrong usage") << words(QStringLiteral("rnu")) << false;
        QTest::newRow("wrong output") << words(QStringLiteral("run none --input a -o x.txt")) << false;
        QTest::newRow("score") << words(QStringLiteral("score none")) << false;
        QTest::newRow("tokenize") << QStringList{QStringLiteral("tokenize"), model(), QStringLiteral("--text"),
                                                 QStringLiteral("a")}
                                  << false;
        QTest::newRow("inspect") << QStringList{QStringLiteral("inspect"), model()} << false;
        QTest::newRow("render") << QStringList{QStringLiteral("render"),  model(),
                                               QStringLiteral("--input"), QStringLiteral("a"),
                                               QStringLiteral("--task"),  QStringLiteral("hdlm2")}
                                << false;
        QTest::newRow("run") << QStringList{QStringLiteral("run"), model(), QStringLiteral("--input"),
                                            QStringLiteral("a")}
                             << true;
    }
    void whatNeedsNoEngineLoadsNoLibTorch() {
        QFETCH(QStringList, arguments);
        QFETCH(bool, loads);
        const Outcome done =
            runProgram(cliProgram(), arguments, {}, {{QStringLiteral("LD_DEBUG"), QStringLiteral("files")}});
        QVERIFY(done.code >= 0);
        const QByteArray& loaded = done.err;
        if (!loaded.contains("libc.so")) QSKIP("the loader does not say what it loads");
        QCOMPARE(loaded.contains("libtorch"), loads);
    }

    void aMissingEngineIsOneSentence() {
        const QString copy = path(QStringLiteral("strata-cli"));
        QVERIFY(QFile::copy(QStringLiteral(STRATA_BINARY_DIR "/bin/strata-cli"), copy));
        const QStringList arguments{QStringLiteral("run"), model(), QStringLiteral("--input"), QStringLiteral("a")};
        const Outcome alone = runProgram(copy, arguments);
        if (alone.code == 0) QSKIP("Strata is installed here, and its engine was taken");
        QCOMPARE(alone.code, 1);
        QVERIFY2(alone.err.startsWith("strata-cli: strata-engine: was not found in ") && alone.err.count('\n') == 1 &&
                     alone.err.contains("STRATA_PLUGIN_DIR"),
                 alone.err.constData());
        const Outcome told = runProgram(
            copy, arguments, {}, {{QStringLiteral("STRATA_PLUGIN_DIR"), QStringLiteral(STRATA_BINARY_DIR "/bin")}});
        QVERIFY2(told.code == 0, told.err.constData());
    }

private:
    QString model() const { return m_folder.path(); }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    void write(const QString& name, const QByteArray& text) const {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    const QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestUsage)
#include "test_usage.moc"
