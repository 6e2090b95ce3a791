// SPDX-License-Identifier: GPL-3.0-or-later
// The nearest name to a mistyped one, and whether a result could be written.
#include "model/base/counted.h"
#include "model/base/nearest_word.h"
#include "model/base/output_path.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace strata;

class TestWordsAndPaths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nearestWords_data() {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("expected");
        QTest::newRow("letters exchanged") << QStringLiteral("rnu") << QStringLiteral("run");
        QTest::newRow("case") << QStringLiteral("RUN") << QStringLiteral("run");
        QTest::newRow("a letter left out") << QStringLiteral("inspct") << QStringLiteral("inspect");
        QTest::newRow("a letter too many") << QStringLiteral("lenss") << QStringLiteral("lens");
        QTest::newRow("a beginning") << QStringLiteral("insp") << QStringLiteral("inspect");
        QTest::newRow("a beginning of two") << QStringLiteral("--top") << QString();
        QTest::newRow("far from all") << QStringLiteral("fly") << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("endless") << QString(100000, QLatin1Char('a')) << QString();
    }
    void nearestWords() {
        QFETCH(QString, word);
        QFETCH(QString, expected);
        const auto nearest =
            nearestWord(word.toStdString(), {"inspect", "run", "lens", "--top-k", "--top-p", "--temperature"});
        if (word == QLatin1String("--top")) {
            QVERIFY(!nearest || *nearest == "--top-k" || *nearest == "--top-p"); // two that are equally near
            return;
        }
        QCOMPARE(QString::fromStdString(nearest.value_or("")), expected);
    }

    void outputFiles() {
        const std::string folder = m_folder.path().toStdString();
        QVERIFY(checkOutputFile("-o", folder + "/a.strata", {".strata"}));
        QVERIFY(checkOutputFile("-o", folder + "/a.STRATA", {".strata"}));
        QVERIFY(checkOutputFile("-o", folder + "/a", {}));
        const auto ending = checkOutputFile("-o", folder + "/a.txt", {".strata", ".json", ".csv"});
        QVERIFY(!ending && ending.error().code == ErrorCode::BadArgument);
        QVERIFY(ending.error().message().find("must end in .strata, .json or .csv.") != std::string::npos);
        const auto missing = checkOutputFile("-o", folder + "/none/a.strata", {".strata"});
        QVERIFY(!missing && missing.error().code == ErrorCode::FileUnwritable);
        QVERIFY(!checkOutputFile("-o", folder, {}));
        QVERIFY(!checkOutputFile("-o", "/proc/self/fd/none/a", {}));
    }

    /// By whatever name it is called, and whichever of a model's files it is.
    void anOutputIsNoInput() {
        const QTemporaryDir there;
        const std::filesystem::path folder = there.path().toStdString(), model = folder / "model";
        std::filesystem::create_directory(model);
        for (const char* name : {"rows.jsonl", "model/model.safetensors", "model/config.json", "model/out.csv"})
            std::ofstream(folder / name) << "x";
        const auto refused = [&](const char* output, const std::filesystem::path& input) {
            const auto result = checkNotAnInput("-o", folder / output, {"", "hdlm2", input});
            return !result && result.error().code == ErrorCode::BadArgument &&
                   result.error().message().find("would overwrite") != std::string::npos;
        };
        std::filesystem::create_symlink(folder / "rows.jsonl", folder / "symbolic.jsonl");
        std::filesystem::create_hard_link(folder / "rows.jsonl", folder / "hard.jsonl");
        std::filesystem::create_hard_link(model / "model.safetensors", folder / "hard.safetensors");
        for (const char* output : {"rows.jsonl", "model/../rows.jsonl", "symbolic.jsonl", "hard.jsonl"})
            QVERIFY2(refused(output, folder / "rows.jsonl"), output);
        for (const std::filesystem::path& input : {model, model / "model.safetensors", model / "config.json"})
            for (const char* output : {"model/model.safetensors", "model/config.json", "hard.safetensors"})
                QVERIFY2(refused(output, input), output);
        QVERIFY(refused("model", model));
        for (const char* output : {"new.jsonl", "model/new.safetensors", "model/out.csv", "rows.jsonl"})
            QVERIFY2(!refused(output, model), output);
        QVERIFY(!refused("model/config.json", folder / "rows.jsonl"));
        QVERIFY(!refused("rows.jsonl", folder / "none"));
    }

    void outputFolders() {
        const std::string folder = m_folder.path().toStdString();
        QVERIFY(checkOutputFolder(folder));
        QVERIFY(checkOutputFolder(folder + "/new/and/deeper"));
        QVERIFY(checkOutputFolder("relative"));
        QFile file(m_folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!checkOutputFolder(folder + "/file"));
        const auto below = checkOutputFolder(folder + "/file/below");
        QVERIFY(!below && below.error().message().find("is a file") != std::string::npos);
    }

    void plurals() {
        QCOMPARE(counted(1, "thread"), std::string("1 thread"));
        QCOMPARE(counted(0, "row"), std::string("0 rows"));
        QCOMPARE(counted(2, "row"), std::string("2 rows"));
    }

private:
    const QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestWordsAndPaths)
#include "test_words_and_paths.moc"
