// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands print with --json is what docs/file-formats.md says: every key of every command.
#include "tests/support/cli_process.h"
#include "tests/support/tiny_model.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using namespace strata::test;

class TestJsonKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        writeTinyModel(m_folder.filePath(QStringLiteral("model")).toStdString());
        QFile rows(m_folder.filePath(QStringLiteral("rows.jsonl")));
        QVERIFY(rows.open(QIODevice::WriteOnly));
        for (int i = 0; i < 3; ++i)
            rows.write("{\"text\": \"a red stone\", \"labels\": [\"stone\", \"red stone\"]}\n");
        rows.close();
        write("predictions.jsonl",
              "{\"id\": \"1\", \"gold\": [\"a\", \"b\"], \"predicted\": [\"a\", \"b\"], \"confidence\": [0.5, 1],"
              " \"gold_text\": {\"reply\": \"a b\"}, \"text\": {\"reply\": \"a\"},"
              " \"levels\": [{\"name\": \"reply\", \"gold_logprob\": -1, \"gold_tokens\": 2}]}\n");
        write("log.jsonl",
              "{\"step\":1,\"loss\":2,\"samples\":[{\"row\":1,\"input\":\"a\",\"levels\":[{\"name\":\"stone\"}]}],"
              "\"layers\":{\"stone\":[{\"layer\":1}]}}\n");
        write("tree.json",
              "{\"levels\": [\"top\", \"leaf\"], \"children\": [{\"label\": \"a\", \"children\": [\"b\"]}]}");
        QFile page(QStringLiteral(STRATA_SOURCE_DIR "/docs/file-formats.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(page.readAll());
        const qsizetype begin = text.indexOf(QStringLiteral("## What the commands print with `--json`"));
        QVERIFY(begin > 0);
        m_section = text.mid(begin, text.indexOf(QStringLiteral("\n## "), begin + 1) - begin);
        m_documents = text.left(begin);
    }

    void everyCommandIsThere() {
        const QString help = QString::fromUtf8(cli({QStringLiteral("--help")}).out);
        const qsizetype list = help.indexOf(QStringLiteral("Subcommands:\n"));
        QVERIFY(list > 0);
        static const QRegularExpression name(QStringLiteral("\n  ([a-z]+) "));
        int commands = 0;
        for (auto found = name.globalMatch(help, list); found.hasNext(); ++commands) {
            const QString command = found.next().captured(1);
            QVERIFY2(m_section.contains(QLatin1Char('`') + command + QLatin1Char('`')), qPrintable(command));
            // All but the one that speaks lines are looked at below.
            QVERIFY2(m_looked.contains(command) || command == QLatin1String("serve"), qPrintable(command));
        }
        QVERIFY(commands >= 12);
    }

    void keysAreThoseOfThePage_data() {
        QTest::addColumn<QStringList>("arguments");
        // What stands below these keys is named by the model, the task or the type, not by the program.
        QTest::addColumn<QStringList>("names");
        const auto row = [](const QString& arguments, const QStringList& names = {}) {
            const QStringList words = arguments.split(QLatin1Char(' '));
            QTest::newRow(qPrintable(words.front())) << words << names;
        };
        const QString rows = QStringLiteral(" --data ROWS");
        row(QStringLiteral("inspect MODEL --scan --tensors --statistics"));
        row(QStringLiteral("tokenize MODEL --text a"));
        row(QStringLiteral("render MODEL --input a"));
        row(QStringLiteral("run MODEL --input a --layer-readings"),
            {QStringLiteral("fields"), QStringLiteral("options"), QStringLiteral("heads"),
             QStringLiteral("chosen_logprobs")});
        row(QStringLiteral("lens MODEL --text abc --gradient-step 2:0.1 --track b --inner --headless --agreement"));
        row(QStringLiteral("dump MODEL --ids 0,2 -o NEW.safetensors"));
        row(QStringLiteral("loss MODEL --gradients") + rows, {QStringLiteral("levels"), QStringLiteral("gradients")});
        row(QStringLiteral("adapt MODEL -o NEW --head 1:early:2"));
        row(QStringLiteral("calibrate LEARNED -o NEW") + rows);
        row(QStringLiteral("sweep MODEL -o NEW --layers 1-2 --epochs 1 --seeds 2 --eval ROWS") + rows,
            {QStringLiteral("options")});
        row(QStringLiteral("train MODEL -o NEW --epochs 1 --eval ROWS") + rows);
        row(QStringLiteral("series SERIES --prompt a"), {QStringLiteral("fields"), QStringLiteral("options"),
                                                         QStringLiteral("heads"), QStringLiteral("chosen_logprobs")});
        const QStringList levels{QStringLiteral("text"), QStringLiteral("likelihood")};
        row(QStringLiteral("eval MODEL -o NEW.strata --bootstrap 10") + rows, levels);
        row(QStringLiteral("log LOG"), {QStringLiteral("vocabularies")});
        row(QStringLiteral("lesson check LESSON"));
        row(QStringLiteral("compare SAVED SAVED"));
        row(QStringLiteral("merge SHARD -o NEW.strata"));
        row(QStringLiteral("score PREDICTIONS --taxonomy TREE --paired PREDICTIONS --bootstrap 10"), levels);
        row(QStringLiteral("bench MODEL --prefill-tokens 16 --decode-tokens 8 --lens-positions 8") + rows);
    }
    void keysAreThoseOfThePage() {
        QFETCH(QStringList, arguments);
        QFETCH(const QStringList, names);
        const QString command = arguments.front();
        if (command == QLatin1String("merge"))
            QCOMPARE(cli({QStringLiteral("eval"), m_folder.filePath(QStringLiteral("model")), QStringLiteral("--data"),
                          m_folder.filePath(QStringLiteral("rows.jsonl")), QStringLiteral("-o"),
                          m_folder.filePath(QStringLiteral("shard.strata"))})
                         .code,
                     0);
        if (command == QLatin1String("calibrate"))
            QCOMPARE(cli({QStringLiteral("train"), m_folder.filePath(QStringLiteral("model")), QStringLiteral("--data"),
                          m_folder.filePath(QStringLiteral("rows.jsonl")), QStringLiteral("-o"),
                          m_folder.filePath(QStringLiteral("learned")), QStringLiteral("--steps"), QStringLiteral("8")})
                         .code,
                     0);
        if (command == QLatin1String("compare"))
            QCOMPARE(cli({QStringLiteral("run"), m_folder.filePath(QStringLiteral("model")), QStringLiteral("--input"),
                          QStringLiteral("a"), QStringLiteral("-o"), m_folder.filePath(QStringLiteral("saved.strata"))})
                         .code,
                     0);
        if (command == QLatin1String("series"))
            write("series.json",
                  R"({"format": "strata-checkpoints", "version": 1, "checkpoints": [{"step": 3, "path": "model"}]})");
        for (QString& word : arguments) {
            word.replace(QStringLiteral("SERIES"), m_folder.filePath(QStringLiteral("series.json")));
            word.replace(QStringLiteral("LEARNED"), m_folder.filePath(QStringLiteral("learned")));
            word.replace(QStringLiteral("SAVED"), m_folder.filePath(QStringLiteral("saved.strata")));
            word.replace(QStringLiteral("SHARD"), m_folder.filePath(QStringLiteral("shard.strata")));
            word.replace(QStringLiteral("MODEL"), m_folder.filePath(QStringLiteral("model")));
            word.replace(QStringLiteral("ROWS"), m_folder.filePath(QStringLiteral("rows.jsonl")));
            word.replace(QStringLiteral("PREDICTIONS"), m_folder.filePath(QStringLiteral("predictions.jsonl")));
            word.replace(QStringLiteral("LESSON"),
                         QStringLiteral(STRATA_SOURCE_DIR "/resources/lessons/settling.lesson.json"));
            word.replace(QStringLiteral("LOG"), m_folder.filePath(QStringLiteral("log.jsonl")));
            word.replace(QStringLiteral("TREE"), m_folder.filePath(QStringLiteral("tree.json")));
            word.replace(QStringLiteral("NEW"), m_folder.filePath(QStringLiteral("new-") + command));
        }
        const Outcome outcome = cli(arguments + QStringList{QStringLiteral("--json")});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QSet<QString> keys;
        collect(outcome.json(), names, keys);
        QVERIFY(!keys.isEmpty());
        // The command's rows of the table: its own and those behind it whose first cell is empty.
        QString said = rowsOf(command);
        QVERIFY(!said.isEmpty());
        if (said.contains(QStringLiteral("as `score` prints it"))) said += rowsOf(QStringLiteral("score"));
        if (said.contains(QStringLiteral("as in the header")) || said.contains(QStringLiteral("as above")))
            said += m_documents;
        for (const QString& key : keys)
            QVERIFY2(said.contains(QRegularExpression(QStringLiteral("(^|[^a-z_])%1($|[^a-z_])").arg(key))),
                     qPrintable(key + QStringLiteral(" is not named")));
    }

private:
    void write(const char* name, const QByteArray& bytes) const {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    /// Empty where the page has none.
    QString rowsOf(const QString& command) const {
        const qsizetype begin = m_section.indexOf(QStringLiteral("\n| `%1` |").arg(command));
        if (begin < 0) return {};
        return m_section.mid(begin, m_section.indexOf(QStringLiteral("\n| `"), begin + 1) - begin);
    }
    static void collect(const QJsonValue& value, const QStringList& names, QSet<QString>& keys) {
        if (value.isArray())
            for (const QJsonValue element : value.toArray())
                collect(element, names, keys);
        const QJsonObject object = value.toObject();
        for (auto at = object.begin(); at != object.end(); ++at) {
            keys << at.key();
            const bool named = names.contains(at.key()) && at.value().isObject();
            for (const QJsonValue inner : named ? QJsonArray() : QJsonArray{at.value()})
                collect(inner, names, keys);
            if (!named) continue;
            const QJsonObject ofNames = at.value().toObject();
            for (const QJsonValue inner : ofNames)
                collect(inner, names, keys);
        }
    }

    const QStringList m_looked{
        QStringLiteral("series"), QStringLiteral("sweep"),   QStringLiteral("inspect"),  QStringLiteral("tokenize"),
        QStringLiteral("render"), QStringLiteral("run"),     QStringLiteral("lens"),     QStringLiteral("dump"),
        QStringLiteral("loss"),   QStringLiteral("adapt"),   QStringLiteral("train"),    QStringLiteral("eval"),
        QStringLiteral("score"),  QStringLiteral("bench"),   QStringLiteral("merge"),    QStringLiteral("log"),
        QStringLiteral("lesson"), QStringLiteral("compare"), QStringLiteral("calibrate")};
    QTemporaryDir m_folder;
    QString m_section, m_documents;
};

QTEST_GUILESS_MAIN(TestJsonKeys)
#include "test_json_keys.moc"
