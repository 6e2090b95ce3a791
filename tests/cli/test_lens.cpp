// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli lens and bench as a script uses them, and bad input: one sentence each.
#include "tests/support/cli_process.h"
#include "tests/support/tiny_model.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace strata::test;

class TestLens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { writeTinyModel(m_folder.path().toStdString()); }

    void theContractsKeysAndFiles() {
        const QString file = m_folder.filePath(QStringLiteral("a.strata")),
                      table = m_folder.filePath(QStringLiteral("a.csv"));
        const Outcome o = lens({QStringLiteral("--text"), QStringLiteral("a b."), QStringLiteral("--inner"),
                                QStringLiteral("--headless"), QStringLiteral("--sublayers"), QStringLiteral("--track"),
                                QStringLiteral("#3"), QStringLiteral("--anti"), QStringLiteral("#4"),
                                QStringLiteral("--gradient-step"), QStringLiteral("1:0.1"), QStringLiteral("-o"), file,
                                QStringLiteral("--json")});
        QVERIFY2(o.code == 0, o.err.constData());
        const QJsonObject json = o.json();
        for (const char* key : {"layers", "readout", "positions", "top", "statistics", "more_rows", "tracked", "inner",
                                "headless", "gradient_step"})
            QVERIFY2(json.contains(QLatin1String(key)), key);
        QCOMPARE(json[QStringLiteral("positions")].toArray().size(), 4);
        QCOMPARE(json[QStringLiteral("top")].toArray().size(), json[QStringLiteral("layers")].toArray().size());
        QVERIFY(QFile::exists(file));
        QCOMPARE(lens({QStringLiteral("--ids"), QStringLiteral("2,28,3"), QStringLiteral("-o"), table}).code, 0);
        QVERIFY(QFile::exists(table));
    }
    /// The tokenizer's own rule, and the two ways to say otherwise; tokenize adds BOS when it is asked to.
    void oneRuleForTheBeginningOfText() {
        const QTemporaryDir folder;
        writeTinyModel(folder.path().toStdString());
        nlohmann::json tokenizer = tinyTokenizer();
        tokenizer["post_processor"] = {
            {"type", "TemplateProcessing"},
            {"single",
             {{{"SpecialToken", {{"id", "<s>"}, {"type_id", 0}}}}, {{"Sequence", {{"id", "A"}, {"type_id", 0}}}}}}};
        require(strata::writeFileAtomically(folder.path().toStdString() + "/tokenizer.json", tokenizer.dump()));
        const auto ids = [&](const QString& path, const char* text, const QStringList& more) {
            const Outcome o = cli(QStringList{QStringLiteral("lens"), path, QStringLiteral("--text"),
                                              QString::fromUtf8(text), QStringLiteral("--json")} +
                                  more);
            QJsonArray out;
            for (const QJsonValue& position : o.json()[QStringLiteral("positions")].toArray())
                out.append(position.toObject()[QStringLiteral("id")]);
            return out;
        };
        const QString adds = folder.path(), plain = model(), with = QStringLiteral("--bos"),
                      without = QStringLiteral("--no-bos");
        QCOMPARE(ids(adds, "a b", {}), (QJsonArray{0, 2, 28, 3}));
        QCOMPARE(ids(adds, "a b", {with}), (QJsonArray{0, 2, 28, 3}));
        QCOMPARE(ids(adds, "a b", {without}), (QJsonArray{2, 28, 3}));
        QCOMPARE(ids(adds, "<s>a", {}), (QJsonArray{0, 2})); // it is there already
        QCOMPARE(ids(plain, "a b", {}), (QJsonArray{2, 28, 3}));
        QCOMPARE(ids(plain, "a b", {with}), (QJsonArray{0, 2, 28, 3}));
        const Outcome both = lens({QStringLiteral("--text"), QStringLiteral("a"), with, without});
        QCOMPARE(both.code, 2);
        const Outcome tokens = cli({QStringLiteral("tokenize"), adds, QStringLiteral("--text"), QStringLiteral("a"),
                                    QStringLiteral("--json")});
        QCOMPARE(tokens.json()[QStringLiteral("ids")].toArray(), (QJsonArray{2}));
    }
    /// Parts of a character are bytes, in the page, the table, the document and the list of tokens.
    void partsOfACharacterAreShownAsBytes() {
        const QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        writeTinyModel(path);
        nlohmann::json tokenizer = tinyTokenizer();
        tokenizer["model"]["vocab"]["Ã"] = 30; // the bytes of é, in GPT-2's alphabet
        tokenizer["model"]["vocab"]["©"] = 31;
        require(strata::writeFileAtomically(path + "/tokenizer.json", tokenizer.dump()));
        const QStringList asked{QStringLiteral("lens"),    folder.path(),
                                QStringLiteral("--text"),  QStringLiteral("aé"),
                                QStringLiteral("--top-k"), QStringLiteral("32")};
        const QString table = folder.filePath(QStringLiteral("lens.csv"));
        const Outcome document = cli(asked + QStringList{QStringLiteral("--json")}),
                      page = cli(asked + QStringList{QStringLiteral("-o"), table}),
                      tokens = cli(
                          {QStringLiteral("tokenize"), folder.path(), QStringLiteral("--text"), QStringLiteral("a é")});
        QCOMPARE(page.code, 0);
        QFile csv(table);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QJsonArray positions = document.json()[QStringLiteral("positions")].toArray();
        QCOMPARE(positions[1].toObject()[QStringLiteral("text")].toString(), QStringLiteral("⟨C3⟩"));
        QCOMPARE(positions[2].toObject()[QStringLiteral("text")].toString(), QStringLiteral("⟨A9⟩"));
        for (const QByteArray& shown : {page.out, csv.readAll(), tokens.out,
                                        QJsonDocument(document.json()[QStringLiteral("top")].toArray()).toJson()}) {
            QVERIFY2(shown.contains("⟨C3⟩") && shown.contains("⟨A9⟩"), shown.constData());
            QVERIFY2(!shown.contains("Ã") && !shown.contains("©") && !shown.contains("Ġ"), shown.constData());
        }
        // "pieces" are the vocabulary's own.
        const Outcome pieces = cli({QStringLiteral("tokenize"), folder.path(), QStringLiteral("--text"),
                                    QStringLiteral("é"), QStringLiteral("--json")});
        QCOMPARE(pieces.json()[QStringLiteral("pieces")].toArray(),
                 (QJsonArray{QStringLiteral("Ã"), QStringLiteral("©")}));
        // The prompt of a run is a lens's text: its characters are whole again.
        const QString run = folder.filePath(QStringLiteral("run.strata"));
        QCOMPARE(cli({QStringLiteral("run"), folder.path(), QStringLiteral("--input"), QStringLiteral("aé"),
                      QStringLiteral("--max-new-tokens"), QStringLiteral("1"), QStringLiteral("-o"), run})
                     .code,
                 0);
        const Outcome ofRun =
            cli({QStringLiteral("lens"), folder.path(), QStringLiteral("--run"), run, QStringLiteral("--json")});
        QVERIFY2(ofRun.json()[QStringLiteral("text")].toString().contains(QStringLiteral("aé")),
                 ofRun.out.left(400).constData());
    }
    void aRunHasALens() {
        const QString file = m_folder.filePath(QStringLiteral("run.strata"));
        QCOMPARE(cli({QStringLiteral("run"), model(), QStringLiteral("--input"), QStringLiteral("a bird"),
                      QStringLiteral("-o"), file})
                     .code,
                 0);
        const Outcome o = lens({QStringLiteral("--run"), file, QStringLiteral("--json")});
        QVERIFY2(o.code == 0, o.err.constData());
        QVERIFY(!o.json()[QStringLiteral("segments")].toArray().isEmpty());
    }
    void badInputIsOneSentence_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* arguments, const char* expected,
                            const QByteArray& input = "a b.") {
            QStringList list = QString::fromUtf8(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts);
            if (!list.contains(QStringLiteral("--ids"))) list << QStringLiteral("--text-file") << QStringLiteral("-");
            QTest::addRow("%s", name) << list << input << QString::fromUtf8(expected);
        };
        row("empty", "", "is empty", "");
        row("not UTF-8", "", "not UTF-8", "a\xFF\xFE");
        row("1 MB", "", "context length", QByteArray(1 << 20, 'a'));
        row("a layer outside", "--layers 1,99", "layer 99");
        row("a negative layer", "--layers=-1", "--layers -1");
        row("no layers", "--layers 1,", "--layers");
        row("a stride of 0", "--stride 0", "stride 0");
        row("a stride outside", "--stride 1000", "stride 1000");
        row("top-k 0", "--top-k 0", "top-k 0");
        row("a statistic that is none", "--statistics surprise", "surprise");
        row("a target of several tokens", "--target abcab", "tokens");
        row("a target outside", "--target #99999", "outside the vocabulary");
        row("a matrix that is none", "--matrix other", "is not one of final, embedding");
        row("a step that is none", "--gradient-step 1", "LAYER:SIZE");
        row("a block that is none", "--gradient-step 0:1", "layer 0");
        row("an ending that is none", "-o lens.txt", ".csv");
        row("an id outside", "--ids 1,99999", "99999");
    }
    void badInputIsOneSentence() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, input);
        QFETCH(QString, expected);
        const Outcome o = cli(QStringList{QStringLiteral("lens"), model()} + arguments, input);
        QCOMPARE(o.code, 2);
        QVERIFY(o.out.isEmpty());
        QVERIFY2(o.err.trimmed().count('\n') == 0 && QString::fromUtf8(o.err).contains(expected), o.err.constData());
    }
    void oneTokenIsEnough() {
        const Outcome o = lens({QStringLiteral("--ids"), QStringLiteral("2")});
        QVERIFY2(o.code == 0, o.err.constData());
    }
    void theHelpNamesEveryStatistic() {
        const Outcome o = cli({QStringLiteral("lens"), QStringLiteral("--help")});
        for (const char* word : {"kl_to_final", "js_to_final", "target_rank", "update_ratio", "√nats", "Shannon",
                                 "2309.08351", "2310.05884"})
            QVERIFY2(o.out.contains(word), word);
    }
    void benchHasTheContractsKeys() {
        const Outcome o =
            cli({QStringLiteral("bench"), model(), QStringLiteral("--json"), QStringLiteral("--lens-positions"),
                 QStringLiteral("8"), QStringLiteral("--prefill-tokens"), QStringLiteral("8"),
                 QStringLiteral("--decode-tokens"), QStringLiteral("2")});
        QVERIFY2(o.code == 0, o.err.constData());
        const QJsonObject json = o.json();
        QVERIFY(json[QStringLiteral("decode")].toObject()[QStringLiteral("bandwidth_fraction")].toDouble() > 0);
        QVERIFY(json[QStringLiteral("prefill")].toObject()[QStringLiteral("flops_fraction")].toDouble() > 0);
        for (const char* key :
             {"positions", "layers", "seconds", "cells_per_second", "flops_fraction", "peak_memory_over_model"})
            QVERIFY2(json[QStringLiteral("lens")].toObject().contains(QLatin1String(key)), key);
        QVERIFY(json[QStringLiteral("peak_memory")].toDouble() > 0);
    }

private:
    QString model() const { return m_folder.path(); }
    Outcome lens(const QStringList& arguments) const {
        return cli(QStringList{QStringLiteral("lens"), model()} + arguments);
    }
    const QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestLens)
#include "test_lens.moc"
