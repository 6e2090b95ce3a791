// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli render, and the prompt of run --task chat: what the model's own chat template writes.
#include "tests/support/cli_process.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using strata::test::cli;
using strata::test::Outcome;

namespace {

QStringList words(std::initializer_list<QString> list) {
    return QStringList(list);
}

QString s(const char* text) {
    return QString::fromUtf8(text);
}

QJsonObject json(const QStringList& arguments) {
    const Outcome outcome = cli(QStringList{QStringLiteral("--json")} + arguments);
    if (outcome.code != 0) qWarning("%s", outcome.err.constData());
    return outcome.json();
}

} // namespace

class TestRender : public QObject {
    Q_OBJECT

    const QString m_model = QStringLiteral(STRATA_SOURCE_DIR "/tests/gguf/data/tiny.gguf");
    QTemporaryDir m_folder;

    QString file(const char* name, const QByteArray& content) const {
        QFile out(m_folder.filePath(s(name)));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size()) qFatal("no space");
        return out.fileName();
    }

private Q_SLOTS:
    void inputByTemplate() {
        const QJsonObject own = json(words({s("render"), m_model, s("--input"), s("the")}));
        QCOMPARE(own[s("prompt")].toString(), s("<|im_start|>system\nYou are tiny.<|im_end|>\n<|im_start|>user\nthe"
                                                "<|im_end|>\n<|im_start|>assistant\n"));
        QCOMPARE(own[s("template")].toString(), s("chat_template"));
        QVERIFY(own[s("ids")].toArray().size() > 10);
        const QJsonObject given = json(
            words({s("render"), m_model, s("--input"), s("the"), s("--system"), s("S"), s("--no-generation-prompt")}));
        QCOMPARE(given[s("prompt")].toString(),
                 s("<|im_start|>system\nS<|im_end|>\n<|im_start|>user\nthe<|im_end|>\n"));
        // The same ids as a run's prompt.
        const QJsonObject run = json(
            words({s("run"), m_model, s("--task"), s("chat"), s("--input"), s("the"), s("--max-new-tokens"), s("1")}));
        QCOMPARE(run[s("prompt")].toObject()[s("ids")], own[s("ids")]);
        QCOMPARE(run[s("prompt")].toObject()[s("text")], own[s("prompt")]);
    }

    void otherTasks() {
        const QJsonObject plain = json(words({s("render"), m_model, s("--input"), s("the"), s("--task"), s("plain")}));
        QCOMPARE(plain[s("prompt")].toString(), s("the"));
        QCOMPARE(plain[s("template")].toString(), s("plain"));
        const QJsonObject two = json(words({s("render"), m_model, s("--input"), s("the"), s("--task"), s("hdlm2")}));
        QCOMPARE(two[s("prompt")].toString(), s("<|start_header_id|>user<|end_header_id|>\n\nthe<|eot_id|>"
                                                "<|start_header_id|>thought<|end_header_id|>\n\n"));
        QCOMPARE(two[s("template")].toString(), s("hdlm2"));
    }

    void messages() {
        const QString list = file("list.json", R"([{"role": "user", "content": "a"}, {"role": "assistant",
            "content": "b"}, {"role": "user", "content": "c"}])");
        const QString prompt = json(words({s("render"), m_model, s("--messages"), list}))[s("prompt")].toString();
        QVERIFY2(
            prompt.endsWith(s("<|im_start|>user\na<|im_end|>\n<|im_start|>assistant\nb<|im_end|>\n<|im_start|>user\nc"
                              "<|im_end|>\n<|im_start|>assistant\n")),
            qPrintable(prompt));
        const QString object = file("object.json", R"({"tools": [], "messages": [{"role": "user", "content": "a"}]})");
        QVERIFY(json(words({s("render"), m_model, s("--messages"), object}))[s("prompt")].toString().contains(
            s("<|im_start|>user\na<|im_end|>")));
    }

    void sentences() {
        const auto refused = [](const QStringList& arguments, const char* part, int code = 1) {
            const Outcome outcome = cli(arguments);
            if (outcome.code != code || !outcome.err.contains(part))
                qWarning("%d %s", outcome.code, outcome.err.constData());
            return outcome.code == code && outcome.err.contains(part);
        };
        QVERIFY(refused(words({s("render"), m_model, s("--messages"), file("bad.json", "{")}), "no valid JSON"));
        QVERIFY(
            refused(words({s("render"), m_model, s("--messages"), file("empty.json", "[]")}), "at least one message"));
        QVERIFY(refused(words({s("render"), m_model, s("--messages"), s("/nowhere.json")}), "/nowhere.json"));
        QVERIFY(refused(words({s("render"), m_model, s("--input"), s("x"), s("--template"), s("rag")}), "default", 2));
        QVERIFY(refused(words({s("render"), m_model}), "", 2));
    }

    void emptyInput() {
        // An empty text is a text: the template writes round it.
        const QJsonObject run = json(
            words({s("run"), m_model, s("--task"), s("chat"), s("--input"), QString(), s("--max-new-tokens"), s("1")}));
        QVERIFY(run[s("prompt")].toObject()[s("text")].toString().contains(s("<|im_start|>user\n<|im_end|>")));
        // Where nothing stands before it there is nothing to continue, and that is said.
        const Outcome nothing = cli(words({s("run"), m_model, s("--task"), s("plain"), s("--input"), QString()}));
        QCOMPARE(nothing.code, 2);
        QVERIFY2(nothing.err.contains("nothing to continue"), nothing.err.constData());
        const Outcome missing = cli(words({s("run"), m_model, s("--task"), s("chat")}));
        QVERIFY2(missing.code != 0 && missing.err.contains("no input"), missing.err.constData());
    }

    void sharedCases() {
        const QString cases = QStringLiteral(STRATA_SHARED_DATA "/cases/chat");
        QFile in(cases + s("/expected.json"));
        if (!in.open(QIODevice::ReadOnly)) QSKIP("the cases beside the project are not there");
        const QJsonObject expected = QJsonDocument::fromJson(in.readAll()).object();
        for (const QString& name : expected.keys()) {
            const QJsonArray conversations = expected[name].toArray();
            const QJsonObject one = conversations.at(0).toObject(), last = conversations.at(3).toObject();
            const QString file = this->file("messages.json", QJsonDocument(last[s("messages")].toArray()).toJson());
            const QJsonObject whole = json(words({s("render"), cases + s("/") + name, s("--messages"), file}));
            QCOMPARE(whole[s("prompt")], last[s("prompt")]);
            QCOMPARE(whole[s("ids")], last[s("ids")]);
            const QJsonObject run = json(words({s("run"), cases + s("/") + name, s("--task"), s("chat"), s("--input"),
                                                s("Hallo"), s("--max-new-tokens"), s("1")}));
            QCOMPARE(run[s("prompt")].toObject()[s("ids")], one[s("ids")]);
        }
    }
};

QTEST_GUILESS_MAIN(TestRender)
#include "test_render.moc"
