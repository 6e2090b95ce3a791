// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli score as a program: what it prints, what it refuses, and an interrupt.
#include "tests/support/cli_process.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using namespace strata::test;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

} // namespace

class TestScore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        write("life.json", R"({"name": "Life", "levels": ["kingdom", "form"], "children": [
            {"label": "Animal", "children": ["Bird", "Fish"]}, {"label": "Plant", "children": ["Tree"]}]})");
        write("life.csv", "upper,lower\nAnimal,Bird\nAnimal,Fish\nPlant,Tree\n");
        write("first.jsonl", first);
        write("second.jsonl", second);
    }

    void printsEveryMetric() {
        const Outcome o = cli({s("score"), path("first.jsonl"), s("--taxonomy"), path("life.json"), s("--json"),
                               s("--bootstrap"), s("200"), s("--seed"), s("3")});
        QVERIFY2(o.code == 0, o.err.constData());
        QCOMPARE(o.err, QByteArray());
        const QJsonObject json = o.json();
        QCOMPARE(json[s("rows")].toInt(), 2);
        QCOMPARE(json[s("labels")].toInt(), 5);
        QCOMPARE(json[s("micro_f1")].toDouble(), 0.75);
        QCOMPARE(json[s("levels")][1][s("name")].toString(), s("form"));
        QCOMPARE(json[s("levels")][1][s("accuracy")].toDouble(), 0.5);
        QCOMPARE(json[s("taxonomy")].toString(), s("Life"));
        QVERIFY(json[s("text")].toObject().isEmpty());
        const QJsonObject intervals = json[s("bootstrap")][s("intervals")].toObject();
        QCOMPARE(json[s("bootstrap")][s("seed")].toInt(), 3);
        QCOMPARE(intervals[s("levels")][1][s("accuracy")][s("low")].toDouble(-1), 0.0);
        QCOMPARE(intervals[s("levels")][1][s("accuracy")][s("high")].toDouble(-1), 1.0);
        QVERIFY(!json.contains(s("paired")));
        const Outcome again = cli({s("score"), path("first.jsonl"), s("--taxonomy"), path("life.json"), s("--json"),
                                   s("--bootstrap"), s("200"), s("--seed"), s("3"), s("--threads"), s("1")});
        QCOMPARE(again.out, o.out);
        const Outcome table = cli({s("score"), path("first.jsonl"), s("--taxonomy"), path("life.csv"), s("--columns"),
                                   s("upper,lower"), s("--json"), s("--bootstrap"), s("0")});
        QCOMPARE(table.json()[s("micro_f1")], json[s("micro_f1")]);
        QVERIFY(!table.json().contains(s("bootstrap")));
    }

    void printsATable() {
        const Outcome o = cli({s("score"), path("first.jsonl"), s("--taxonomy"), path("life.json")});
        QVERIFY2(o.code == 0, o.err.constData());
        for (const char* const part : {"2 rows, 5 labels of the taxonomy \"Life\", 2 levels",
                                       "1000 resamples of the rows, seed 0", "Joint labels", "another quantity",
                                       "Level 2, \"form\": 2 rows", "how mistakes go on: 2 rows right above, 0 wrong"})
            QVERIFY2(o.out.contains(part), (part + ("\n" + o.out)).constData());
        QVERIFY2(o.out.contains("  micro F1" + QByteArray(38, ' ') + "75.00 %   ["), o.out.constData());
        QVERIFY(!o.out.contains("BLEU"));
        // From standard input, without a tree.
        const Outcome piped = cli({s("score"), s("-")}, first);
        QVERIFY2(piped.code == 0, piped.err.constData());
        QVERIFY(piped.out.contains("Without --taxonomy there is no tree") && !piped.out.contains("C-micro"));
    }

    void comparesTwoFiles() {
        const QStringList command{s("score"),    path("first.jsonl"),  s("--taxonomy"),  path("life.json"),
                                  s("--paired"), path("second.jsonl"), s("--bootstrap"), s("100")};
        const Outcome o = cli(command + QStringList{s("--json")});
        QVERIFY2(o.code == 0, o.err.constData());
        const QJsonObject paired = o.json()[s("paired")].toObject();
        QCOMPARE(paired[s("rows")].toInt(), 2);
        QCOMPARE(paired[s("only_there")].toInt(), 1);
        const QJsonObject exact = paired[s("differences")][s("exact_match")].toObject();
        QCOMPARE(exact[s("value")].toDouble(), 0.5);
        QCOMPARE(exact[s("other")].toDouble(), 1.0);
        QCOMPARE(exact[s("difference")].toDouble(), -0.5);
        QCOMPARE(exact[s("above")].toInt(), 0);
        const Outcome text = cli(command);
        QVERIFY2(text.out.contains("-50.00 %"), text.out.constData());
        QVERIFY(text.out.contains("over the 2 rows of both (0 only here, 1 only there)"));
    }

    void refuses() {
        const auto said = [](const QStringList& arguments, int code) {
            const Outcome o = cli(QStringList{s("score")} + arguments);
            return o.code == code ? o.err : "exit code " + QByteArray::number(o.code) + ": " + o.err;
        };
        QVERIFY(said({path("none.jsonl")}, 1).endsWith("none.jsonl: the file does not exist.\n"));
        write("bad.jsonl", first + "\n{\"gold\": [\"Animal\"], \"predicted\": [\"Horse\"]}\n");
        const QByteArray label = said({path("bad.jsonl"), s("--taxonomy"), path("life.json")}, 1);
        QVERIFY2(label.contains("bad.jsonl, line 4: the label \"Horse\" in \"predicted\""), label.constData());
        QCOMPARE(label.count('\n'), 1);
        QVERIFY(said({path("first.jsonl"), s("--taxonomy"), path("none.json")}, 1).contains("none.json"));
        QVERIFY(said({path("first.jsonl"), s("--paired"), path("none.jsonl")}, 1).contains("none.jsonl"));
        const Outcome json = cli({s("score"), path("bad.jsonl"), s("--taxonomy"), path("life.json"), s("--json")});
        QCOMPARE(json.json()[s("error")][s("code")].toString(), s("bad_data"));
    }

    void isInterrupted() {
        QFile large(path("large.jsonl"));
        QVERIFY(large.open(QIODevice::WriteOnly));
        for (int i = 0; i < 200000; ++i)
            large.write("{\"gold\": [\"Animal\"], \"predicted\": [\"Animal\"], \"text\": {\"reply\": \"a b c d\"}}\n");
        large.close();
        const Outcome o = interrupted({s("score"), large.fileName(), s("--bootstrap"), s("10000"), s("--json")}, 300);
        QCOMPARE(o.code, 130);
        QCOMPARE(o.err, QByteArray("strata-cli: cancelled\n"));
        QCOMPARE(o.json()[s("error")][s("code")].toString(), s("cancelled"));
    }

private:
    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    void write(const char* name, const QByteArray& bytes) const {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    const QTemporaryDir m_folder;
    static inline const QByteArray first = "{\"id\": \"1\", \"gold\": [\"Animal\", \"Bird\"], \"predicted\": "
                                           "[\"Animal\", \"Bird\"], \"confidence\": [0.9, 0.8]}\n"
                                           "{\"id\": \"2\", \"gold\": [\"Animal\", \"Fish\"], \"predicted\": "
                                           "[\"Animal\", \"Bird\"], \"confidence\": [0.9, 0.6]}\n";
    static inline const QByteArray second =
        "{\"id\": \"2\", \"gold\": [\"Animal\", \"Fish\"], \"predicted\": [\"Animal\", \"Fish\"]}\n"
        "{\"id\": \"1\", \"gold\": [\"Animal\", \"Bird\"], \"predicted\": [\"Animal\", \"Bird\"]}\n"
        "{\"id\": \"3\", \"gold\": [\"Plant\", \"Tree\"], \"predicted\": [\"Animal\", \"Bird\"]}\n";
};

QTEST_GUILESS_MAIN(TestScore)
#include "test_score.moc"
