// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli compare as a script uses it, and two documents that cannot be compared: one sentence each.
#include "tests/support/cli_process.h"
#include "tests/support/tiny_model.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace strata::test;

class TestCompare : public QObject {
    Q_OBJECT

    QString at(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void lens(const char* name, const char* text, const QStringList& more = {}) const {
        const Outcome o = cli(QStringList{QStringLiteral("lens"), m_folder.path(), QStringLiteral("--text"),
                                          QString::fromUtf8(text), QStringLiteral("-o"), at(name)} +
                              more);
        QVERIFY2(o.code == 0, o.err.constData());
    }
    Outcome compare(const char* a, const char* b, const QStringList& more = {}) const {
        return cli(QStringList{QStringLiteral("compare"), at(a), at(b)} + more);
    }

private Q_SLOTS:
    void initTestCase() {
        writeTinyModel(m_folder.path().toStdString());
        lens("a.strata", "a b.");
        lens("b.strata", "a a b.");
        const Outcome o = cli({QStringLiteral("run"), m_folder.path(), QStringLiteral("--input"), QStringLiteral("a b"),
                               QStringLiteral("-o"), at("run.strata")});
        QVERIFY2(o.code == 0, o.err.constData());
    }

    void twoLenses() {
        const QJsonObject same = compare("a.strata", "a.strata", {QStringLiteral("--json")}).json();
        QCOMPARE(same[QStringLiteral("alignment")].toString(), QStringLiteral("position"));
        QCOMPARE(same[QStringLiteral("changed")].toInt(-1), 0);
        QCOMPARE(same[QStringLiteral("mean")].toDouble(-1), 0.0);
        QVERIFY(same[QStringLiteral("largest")].toArray().isEmpty());
        const Outcome o =
            compare("a.strata", "b.strata", {QStringLiteral("--json"), QStringLiteral("-o"), at("c.strata")});
        QVERIFY2(o.code == 0, o.err.constData());
        const QJsonObject other = o.json();
        QCOMPARE(other[QStringLiteral("alignment")].toString(), QStringLiteral("text"));
        const QJsonObject tokens = other[QStringLiteral("tokens")].toObject();
        QCOMPARE(tokens[QStringLiteral("both")].toInt(), 4); // "a b." is in "a a b."
        QCOMPARE(tokens[QStringLiteral("only_a")].toInt(), 0);
        QCOMPARE(tokens[QStringLiteral("only_b")].toInt(), 2);
        QVERIFY(!other[QStringLiteral("largest")].toArray().isEmpty());
        QVERIFY(QFile::exists(at("c.strata")));
        const Outcome text =
            compare("a.strata", "b.strata", {QStringLiteral("--statistic"), QStringLiteral("entropy")});
        QVERIFY(text.out.contains("aligned by text: 4 tokens of both, 0 only in A, 2 only in B"));
        QVERIFY(text.out.contains("entropy, B − A in nats: mean "));
        const QJsonObject placed =
            compare("a.strata", "b.strata",
                    {QStringLiteral("--align"), QStringLiteral("characters"), QStringLiteral("--json")})
                .json();
        QCOMPARE(placed[QStringLiteral("tokens")].toObject()[QStringLiteral("both")].toInt(), 4);
    }

    void twoRuns() {
        const Outcome o = compare("run.strata", "run.strata", {QStringLiteral("--json")});
        QVERIFY2(o.code == 0, o.err.constData());
        QCOMPARE(o.json()[QStringLiteral("alignment")].toString(), QStringLiteral("level"));
        const QJsonArray levels = o.json()[QStringLiteral("levels")].toArray();
        QVERIFY(!levels.isEmpty());
        for (const auto& level : levels)
            QVERIFY(!level.toObject()[QStringLiteral("changed")].toBool(true));
    }

    /// The same prompt of the demonstration, once with the domain "plant" given, which has a probability of 0.00016.
    void smallProbabilitiesSaySomething() {
        const QString lessons = QStringLiteral(STRATA_SOURCE_DIR "/resources/lessons/");
        const Outcome o = cli({QStringLiteral("compare"), lessons + QStringLiteral("robin.strata"),
                               lessons + QStringLiteral("robin-as-plant.strata")});
        QVERIFY2(o.code == 0, o.err.constData());
        QVERIFY2(o.out.contains("\"plant\" (p 0.00016, path 0.00016)"), o.out.constData());
        QVERIFY2(o.out.contains("\"animal\" (p 0.999, path 0.999)"), o.out.constData());
    }

    void usedWrongly() {
        const auto says = [](const QStringList& arguments, const char* text) {
            const Outcome o = cli(QStringList{QStringLiteral("compare")} + arguments);
            QCOMPARE(o.code, 2);
            QVERIFY2(o.err.contains(text), o.err.constData());
        };
        const QString x = QStringLiteral("x"), y = QStringLiteral("y");
        says({x}, "strata-cli compare: needs B; see strata-cli compare --help.");
        says({x, y, QStringLiteral("--align"), QStringLiteral("colour")},
             "--align: 'colour' is none of position, text, level, characters.");
        says({x, y, QStringLiteral("--statistic"), QStringLiteral("beauty")},
             "--statistic: 'beauty' is none of probability, logprob");
    }

    void whatCannotBe() {
        const auto says = [&](const Outcome& o, int code, const char* text) {
            QCOMPARE(o.code, code);
            QVERIFY2(o.err.contains(text), o.err.constData());
            QCOMPARE(o.err.trimmed().count('\n'), qsizetype(0));
        };
        says(compare("a.strata", "run.strata"), 2, "these are one of each");
        says(compare("a.strata", "c.strata"), 1, "is no saved run and no saved lens");
        says(compare("a.strata", "config.json"), 1, "is no saved run and no saved lens");
        says(compare("a.strata", "none.strata"), 1, "none.strata");
        says(compare("a.strata", "a.strata", {QStringLiteral("--align"), QStringLiteral("level")}), 2,
             "needs the levels of a run");
        lens("few.strata", "a b.", {QStringLiteral("--statistics"), QStringLiteral("probability")});
        says(compare("a.strata", "few.strata", {QStringLiteral("--statistic"), QStringLiteral("entropy")}), 2,
             "has no entropy on both sides; what both have: probability");
        const Outcome over = compare("a.strata", "b.strata", {QStringLiteral("-o"), at("a.strata")});
        QCOMPARE(over.code, 2);
        QVERIFY(over.err.contains("-o"));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCompare)
#include "test_compare.moc"
