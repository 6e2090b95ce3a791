// SPDX-License-Identifier: GPL-3.0-or-later
// One training by two processes, started as torchrun starts them.
#include "model/checkpoint/safetensors.h"
#include "tests/support/cli_process.h"
#include "tests/support/free_port.h"
#include "tests/support/tiny_model.h"

#include <QTest>

#include <cmath>

using namespace strata;
using namespace strata::test;

class TestTrainGroup : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString at(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    QStringList command(const char* into, const char* more) const {
        return QStringList{
                   QStringLiteral("train"), at("base"), QStringLiteral("--data"), at("rows.jsonl"),
                   QStringLiteral("-o"),    at(into),   QStringLiteral("--log"),  at(into) + QStringLiteral(".jsonl")} +
               QStringLiteral("--seed 4 --threads 1 --batch-tokens 60 --shard-tokens 60 --learning-rate 1e-3 "
                              "--train-dtype f32 --log-every 1 ")
                   .append(QString::fromUtf8(more))
                   .split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }
    static QProcessEnvironment environmentOf(int rank, int port) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("RANK"), QString::number(rank));
        environment.insert(QStringLiteral("WORLD_SIZE"), QStringLiteral("2"));
        environment.insert(QStringLiteral("MASTER_ADDR"), QStringLiteral("127.0.0.1"));
        environment.insert(QStringLiteral("MASTER_PORT"), QString::number(port));
        return environment;
    }
    struct Both {
        QProcess processes[2];
        explicit Both(const QStringList& arguments) {
            const int port = freePort();
            for (int rank = 0; rank < 2; ++rank) {
                processes[rank].setProcessEnvironment(environmentOf(rank, port));
                processes[rank].start(cliProgram(), arguments);
            }
        }
        Outcome outcome(int rank) { return outcomeOf(processes[rank]); }
    };

    double largestDifference(const char* one, const char* other) const {
        const auto a = openSafetensors((at(one) + QStringLiteral("/model.safetensors")).toStdString());
        const auto b = openSafetensors((at(other) + QStringLiteral("/model.safetensors")).toStdString());
        if (!a || !b || (*a)->tensors().size() != (*b)->tensors().size()) return 1e9;
        double largest = 0;
        for (const TensorView& tensor : (*a)->tensors()) {
            const TensorView* const same = (*b)->find(tensor.name);
            if (same == nullptr || same->shape != tensor.shape) return 1e9;
            std::vector<float> x(tensor.elementCount()), y(tensor.elementCount());
            readFloats(tensor, 0, x);
            readFloats(*same, 0, y);
            for (std::size_t i = 0; i < x.size(); ++i)
                largest = std::max(largest, static_cast<double>(std::abs(x[i] - y[i])));
        }
        return largest;
    }

private Q_SLOTS:
    void initTestCase() {
        writeTinyModel(at("base").toStdString());
        std::string rows;
        const char* const words[] = {"bird", "stone", "tree", "boat", "lamp"};
        for (int i = 0; i < 40; ++i)
            rows += nlohmann::json{{"text", std::string("a red ") + words[i % 5] + (i % 3 ? " of the north" : "")},
                                   {"labels", {std::string(1, words[i % 5][0]), words[i % 5]}}}
                        .dump() +
                    "\n";
        require(writeFileAtomically(at("rows.jsonl").toStdString(), rows));
        Both probe(command("probe", "--steps 1"));
        const Outcome first = probe.outcome(0);
        probe.outcome(1);
        if (first.code != 0 && first.err.contains("needs c10d")) QSKIP("this LibTorch has no c10d");
        QVERIFY2(first.code == 0, first.err.constData());
    }

    /// Two processes with a batch each do the step of one with two.
    void twoAreOneWithTwiceAsMuch() {
        const Outcome alone = cli(command("alone", "--steps 4 --accumulate 2"));
        QVERIFY2(alone.code == 0, alone.err.constData());
        Both both(command("both", "--steps 4"));
        Both inJson(command("json", "--steps 1 --json")); // the first of them prints the one document
        QVERIFY(QJsonDocument::fromJson(inJson.outcome(0).out).object().contains(QStringLiteral("steps")));
        const Outcome silent = inJson.outcome(1);
        QCOMPARE(silent.code, 0);
        QCOMPARE(silent.out, QByteArray());
        Both refused(command("json-refused", "--steps 1 --json --task nowhere.task.json"));
        QVERIFY(QJsonDocument::fromJson(refused.outcome(0).out).object().contains(QStringLiteral("error")));
        const Outcome quiet = refused.outcome(1);
        QVERIFY(quiet.code != 0 && quiet.err.contains("nowhere"));
        const Outcome first = both.outcome(0), second = both.outcome(1);
        QVERIFY2(first.code == 0, first.err.constData());
        QVERIFY2(second.code == 0, second.err.constData());
        QVERIFY(first.out.contains("4 steps") && second.out.isEmpty());
        const double difference = largestDifference("alone", "both");
        QVERIFY2(difference < 1e-6, qPrintable(QString::number(difference)));
        QVERIFY(largestDifference("alone", "base") > 1e-3); // it did learn
        // One log, with the losses of all rows.
        QFile log(at("both.jsonl")), other(at("alone.jsonl"));
        QVERIFY(log.open(QIODevice::ReadOnly) && other.open(QIODevice::ReadOnly));
        int steps = 0;
        while (!log.atEnd() && !other.atEnd()) {
            const QJsonObject a = QJsonDocument::fromJson(log.readLine()).object(),
                              b = QJsonDocument::fromJson(other.readLine()).object();
            if (!a.contains(QStringLiteral("losses"))) continue;
            ++steps;
            QVERIFY(std::abs(a[QStringLiteral("loss")].toDouble() - b[QStringLiteral("loss")].toDouble()) < 1e-5);
            QCOMPARE(a[QStringLiteral("tokens")], b[QStringLiteral("tokens")]);
        }
        QCOMPARE(steps, 4);
    }

    /// Both leave off after the same step, and go on together.
    void goOnTogether() {
        Both whole(command("whole", "--steps 4"));
        QCOMPARE(whole.outcome(0).code, 0);
        QCOMPARE(whole.outcome(1).code, 0);
        Both part(command("parts", "--steps 4 --stop-at 2"));
        for (int rank = 0; rank < 2; ++rank)
            QVERIFY(part.outcome(rank).err.contains("left off after step 2"));
        // Alone it is another training.
        const Outcome alone = cli(command("parts", "--steps 4"));
        QVERIFY2(alone.code != 0 && alone.err.contains("processes"), alone.err.constData());
        Both rest(command("parts", "--steps 4"));
        for (int rank = 0; rank < 2; ++rank) {
            const Outcome outcome = rest.outcome(rank);
            QVERIFY2(outcome.code == 0, outcome.err.constData());
        }
        QCOMPARE(largestDifference("whole", "parts"), 0.0);
    }

    /// The state after the last checkpoint is there when one of them is killed.
    void oneIsKilled() {
        Both both(command("killed", "--steps 100000 --checkpoint-every 1"));
        const std::string state = (at("killed") + QStringLiteral("/training-state.safetensors")).toStdString();
        QTRY_VERIFY_WITH_TIMEOUT(std::filesystem::exists(state), 60000);
        both.processes[1].kill();
        const Outcome first = both.outcome(0);
        QVERIFY(first.code > 0);
        QVERIFY2(first.err.contains("the other processes of this training cannot be reached"), first.err.constData());
        QVERIFY(std::filesystem::exists(state));
        const qint64 before = QFileInfo(at("killed.jsonl")).size();
        Both again(command("killed", "--steps 100000 --checkpoint-every 1"));
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(at("killed.jsonl")).size() > before + 2000, 60000);
        ::kill(static_cast<pid_t>(again.processes[1].processId()), SIGINT); // one is told, both stop
        for (int rank = 0; rank < 2; ++rank) {
            const Outcome outcome = again.outcome(rank);
            QVERIFY2(outcome.err.contains("the same command goes on from it"),
                     qPrintable(
                         QStringLiteral("%1: %2 %3").arg(rank).arg(outcome.code).arg(QString::fromUtf8(outcome.err))));
        }
    }

    void wrongVariables() {
        const Outcome outcome = runProgram(cliProgram(), command("wrong", "--steps 1"), {},
                                           {{QStringLiteral("WORLD_SIZE"), QStringLiteral("2")},
                                            {QStringLiteral("RANK"), QStringLiteral("2")},
                                            {QStringLiteral("MASTER_ADDR"), QStringLiteral("127.0.0.1")},
                                            {QStringLiteral("MASTER_PORT"), QStringLiteral("1")}});
        QVERIFY(outcome.code > 0);
        QVERIFY2(outcome.err.contains("RANK: is \"2\"; it must be a whole number from 0 to 1."),
                 outcome.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestTrainGroup)
#include "test_train_group.moc"
