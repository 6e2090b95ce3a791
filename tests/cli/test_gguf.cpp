// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli on a GGUF file: inspect, chat, and a folder made from it that computes the same.
#include "model/checkpoint/safetensors.h"
#include "tests/support/cli_process.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#include <cstring>

using namespace strata;

namespace {

QByteArray successful(const QStringList& arguments) {
    const test::Outcome done = test::cli(arguments);
    if (done.code != 0) qWarning("%s", done.err.constData());
    return done.code == 0 ? done.out : QByteArray();
}

QJsonObject json(const QStringList& arguments) {
    return QJsonDocument::fromJson(successful(QStringList{QStringLiteral("--json")} + arguments)).object();
}

} // namespace

class TestGguf : public QObject {
    Q_OBJECT

    const QString m_model = QStringLiteral(STRATA_SOURCE_DIR "/tests/gguf/data/tiny.gguf");
    QTemporaryDir m_folder;

private Q_SLOTS:
    void inspect() {
        const QJsonObject document = json({QStringLiteral("inspect"), m_model});
        const QJsonObject stored = document[QStringLiteral("stored")].toObject();
        QVERIFY(stored[QStringLiteral("types")].toString().contains(QStringLiteral("embedding q4_k")));
        const double loaded = document[QStringLiteral("memory")].toObject()[QStringLiteral("float32")].toDouble();
        QVERIFY(stored[QStringLiteral("bytes")].toDouble() > 10'000 &&
                stored[QStringLiteral("bytes")].toDouble() < loaded / 2);
        QCOMPARE(document[QStringLiteral("tokenizer")].toObject()[QStringLiteral("kind")].toString(),
                 QStringLiteral("byte-level-bpe"));
    }

    void chatHasTheModelsRoles() {
        const QJsonObject run = json({QStringLiteral("run"), m_model, QStringLiteral("--task"), QStringLiteral("chat"),
                                      QStringLiteral("--input"), QStringLiteral("the"),
                                      QStringLiteral("--max-new-tokens"), QStringLiteral("3")});
        QCOMPARE(run[QStringLiteral("fields")].toObject()[QStringLiteral("system")].toString(),
                 QStringLiteral("You are tiny."));
        QVERIFY(!run[QStringLiteral("levels")].toArray().isEmpty());
        const QJsonObject none =
            json({QStringLiteral("run"), m_model, QStringLiteral("--task"), QStringLiteral("chat"),
                  QStringLiteral("--input"), QStringLiteral("the"), QStringLiteral("--field"),
                  QStringLiteral("system="), QStringLiteral("--max-new-tokens"), QStringLiteral("1")});
        QCOMPARE(none[QStringLiteral("fields")].toObject()[QStringLiteral("system")].toString(), QString());
    }

    void aFolderMadeOfItComputesTheSame() {
        const QString folder = m_folder.filePath(QStringLiteral("adapted")),
                      first = m_folder.filePath(QStringLiteral("first.safetensors")),
                      second = m_folder.filePath(QStringLiteral("second.safetensors"));
        QVERIFY(!successful({QStringLiteral("adapt"), m_model, QStringLiteral("-o"), folder, QStringLiteral("--head"),
                             QStringLiteral("1:idea")})
                     .isEmpty());
        for (const auto& [model, out] : {std::pair(m_model, first), std::pair(folder, second)})
            QVERIFY(!successful({QStringLiteral("--dtype"), QStringLiteral("f32"), QStringLiteral("dump"), model,
                                 QStringLiteral("--ids"), QStringLiteral("1,5,9,33,2"), QStringLiteral("-o"), out})
                         .isEmpty());
        const auto a = openSafetensors(first.toStdString()), b = openSafetensors(second.toStdString());
        QVERIFY(a && b);
        for (const char* name : {"hidden.1", "hidden.2", "logits.assistant"}) {
            const TensorView* const one = (*a)->find(name);
            const TensorView* const other = (*b)->find(name);
            QVERIFY2(one && other && one->bytes.size() == other->bytes.size(), name);
            QVERIFY2(std::memcmp(one->bytes.data(), other->bytes.data(), one->bytes.size()) == 0, name);
        }
        const QStringList text{QStringLiteral("--text"), QStringLiteral("<|im_start|>the and 12you")};
        QCOMPARE(json(QStringList{QStringLiteral("tokenize"), folder} + text)[QStringLiteral("ids")],
                 json(QStringList{QStringLiteral("tokenize"), m_model} + text)[QStringLiteral("ids")]);
        QCOMPARE(json({QStringLiteral("inspect"), folder})[QStringLiteral("heads")].toArray().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestGguf)
#include "test_gguf.moc"
