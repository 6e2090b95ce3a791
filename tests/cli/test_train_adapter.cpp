// SPDX-License-Identifier: GPL-3.0-or-later
// train --lora as a program: what is learned alone opens on its base and says what the whole model says; what is
// refused.
#include "tests/support/cli_process.h"
#include "tests/support/tiny_model.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace strata;
using namespace strata::test;
namespace fs = std::filesystem;

class TestTrainAdapter : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString at(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    static QStringList words(const QString& text) { return text.split(QLatin1Char(' ')); }
    /// Three steps, into a folder.
    Outcome train(const char* model, const char* into, const char* more) const {
        return cli(QStringList{QStringLiteral("train"), at(model), QStringLiteral("--task"), at("kinds.task.json"),
                               QStringLiteral("--data"), at("rows.jsonl"), QStringLiteral("-o"), at(into)} +
                   words(QStringLiteral("--steps 3 --seed 4 --threads 1 --learning-rate 0.02 --train-dtype f32 ") +
                         QString::fromUtf8(more)));
    }
    Outcome run(const char* model) const {
        return cli({QStringLiteral("run"), at(model), QStringLiteral("--task"), at("kinds.task.json"),
                    QStringLiteral("--input"), QStringLiteral("a red stone"), QStringLiteral("--json")});
    }

private Q_SLOTS:
    void initTestCase() {
        writeTinyModel(at("base").toStdString());
        fs::remove(fs::path(at("base").toStdString()) / "tiny.task.json");
        nlohmann::json task = tinyTask();
        task["levels"] = {{{"name", "kind"}, {"head", "kind"}, {"answer", "label"}},
                          {{"name", "assistant"}, {"head", "assistant"}, {"answer", "text"}}};
        task["taxonomy"] = {{"id", "root"},
                            {"label", "root"},
                            {"children", {{{"id", "ab"}, {"label", "ab"}}, {{"id", "c"}, {"label", "c"}}}}};
        require(writeFileAtomically(at("kinds.task.json").toStdString(), task.dump()));
        require(writeFileAtomically(at("rows.jsonl").toStdString(),
                                    "{\"text\": \"a red stone\", \"labels\": [\"ab\", \"x\"]}\n"
                                    "{\"text\": \"a bird\", \"labels\": [\"c\", \"y\"]}\n"));
        require(writeFileAtomically(at("outside.jsonl").toStdString(),
                                    "{\"text\": \"a red stone\", \"labels\": [\"d\", \"x\"]}\n"));
    }

    void anAdapterSaysWhatTheWholeModelSays() {
        const char* const same = "--new-head 2:kind:1:norm --lora 2:3";
        const Outcome adapter = train("base", "adapter", same);
        QVERIFY2(adapter.code == 0, adapter.err.constData());
        for (const char* file : {"adapter/adapter_config.json", "adapter/adapter_model.safetensors",
                                 "adapter/heads.safetensors", "adapter/hdlm.json"})
            QVERIFY2(QFile::exists(at(file)), file);
        QVERIFY(!QFile::exists(at("adapter/model.safetensors")));
        const Outcome whole = train("base", "whole", (std::string(same) + " --save-as model").c_str());
        QVERIFY2(whole.code == 0, whole.err.constData());

        const Outcome one = run("adapter"), other = run("whole");
        QVERIFY2(one.code == 0, one.err.constData());
        QVERIFY2(other.code == 0, other.err.constData());
        const QJsonArray a = one.json()[QStringLiteral("levels")].toArray(),
                         b = other.json()[QStringLiteral("levels")].toArray();
        QCOMPARE(a.size(), 2);
        for (int level = 0; level < 2; ++level) {
            QCOMPARE(a[level][QStringLiteral("layer")], b[level][QStringLiteral("layer")]);
            QCOMPARE(a[level][QStringLiteral("text")], b[level][QStringLiteral("text")]);
            const double x = a[level][QStringLiteral("sum_logprob")].toDouble(),
                         y = b[level][QStringLiteral("sum_logprob")].toDouble();
            QVERIFY2(std::abs(x - y) < 1e-4 * (1.0 + std::abs(y)), qPrintable(QStringLiteral("%1 %2").arg(x).arg(y)));
        }
    }

    void labelRowsCannotSayAnythingElse() {
        const Outcome o = train("base", "few", "--new-head 2:kind:1:norm --lora 2 --label-rows");
        QVERIFY2(o.code == 0, o.err.constData());
        const Outcome shown = run("few");
        QVERIFY2(shown.code == 0, shown.err.constData());
        const QString kind = shown.json()[QStringLiteral("levels")][0][QStringLiteral("text")].toString();
        QVERIFY2(kind == QLatin1String("ab") || kind == QLatin1String("c"), qPrintable(kind));
        // Such a head is not trained further, and held-out rows are looked at before the first step.
        const Outcome further = train("few", "further", "--save-as model --lora 2");
        QCOMPARE(further.code, 1);
        QVERIFY2(further.err.contains("rows for some tokens only"), further.err.constData());
        const Outcome outside =
            train("base", "outside",
                  ("--new-head 2:kind --lora 2 --label-rows --eval " + at("outside.jsonl").toStdString()).c_str());
        QCOMPARE(outside.code, 1);
        QVERIFY2(outside.err.contains("none of its labels"), outside.err.constData());
    }

    void whatIsRefused() {
        const auto said = [](const Outcome& o, int code, const char* text) {
            if (o.code != code) qWarning("%d: %s", o.code, o.err.constData());
            return o.code == code && o.err.contains(text);
        };
        QVERIFY(train("base", "once", "--new-head 2:kind --lora 2").code == 0);
        QVERIFY(said(train("base", "once", "--new-head 2:kind --lora 2"), 1, "holds an adapter already"));
        QVERIFY(said(train("once", "twice", "--lora 2"), 1, "names its base alone"));
        QVERIFY(said(train("base", "no", "--new-head 4:kind --lora 2"), 2, "must be a layer from 1 to"));
        QVERIFY(said(train("base", "no", "--new-head 1:kind --new-head 2:kind --lora 2"), 2, "another head has"));
        QVERIFY(said(train("base", "no", "--new-head 2:kind --lora 500"), 2, "asks for rank 500"));
        QVERIFY(said(train("base", "no", "--new-head 2:kind --lora 0"), 2, "--lora 0"));
        QVERIFY(said(train("base", "no", "--new-head 2:kind --label-rows"), 2, "--label-rows"));
        QVERIFY(said(train("base", "no", "--new-head 2:kind --save-as adapter"), 2, "--save-as"));
        QVERIFY(said(train("base", "no", "--new-head 2:kind --lora 2 --optimizer muon"), 2, "muon"));
        QVERIFY(!QFile::exists(at("no")));
    }
};

QTEST_GUILESS_MAIN(TestTrainAdapter)
#include "test_train_adapter.moc"
