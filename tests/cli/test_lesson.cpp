// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli lesson check as a process: the bundled lessons hold, and a claim that does not is told with its values.
#include "tests/support/cli_process.h"

#include <QJsonArray>
#include <QtTest>

using namespace strata::test;

namespace {
const QString lessons = QStringLiteral(STRATA_SOURCE_DIR "/resources/lessons/");
}

class TestLesson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBundledLessonsHold() {
        QStringList arguments{QStringLiteral("lesson"), QStringLiteral("check"), QStringLiteral("--json")};
        for (const char* name : {"layers", "hierarchy", "settling", "heads", "calibration"})
            arguments << lessons + QString::fromLatin1(name) + QStringLiteral(".lesson.json");
        const Outcome outcome = cli(arguments);
        QVERIFY2(outcome.code == 0, outcome.out.constData());
        QCOMPARE(outcome.json().value(QStringLiteral("lessons")).toArray().size(), 5);
        QCOMPARE(outcome.json().value(QStringLiteral("failures")).toInt(-1), 0);
    }
    void aClaimThatNoLongerHoldsFails() {
        QTemporaryDir folder;
        for (const char* run : {"robin.strata", "robin-lens.strata"})
            QVERIFY(QFile::copy(lessons + QString::fromLatin1(run), folder.filePath(QString::fromLatin1(run))));
        QFile original(lessons + QStringLiteral("layers.lesson.json"));
        QVERIFY(original.open(QIODevice::ReadOnly));
        QByteArray text = original.readAll();
        const QByteArray before = text;
        text.replace("\"equals\": \"animal\"\n  },", "\"equals\": \"zebra\"\n  },");
        QVERIFY(text != before);
        const QString file = folder.filePath(QStringLiteral("changed.lesson.json"));
        QFile changed(file);
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write(text);
        changed.close();
        const Outcome outcome = cli({QStringLiteral("lesson"), QStringLiteral("check"), file});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.out.contains("wrong  expect[1]"), outcome.out.constData());
        QVERIFY2(outcome.out.contains("should be that it equals \"zebra\""), outcome.out.constData());
        QVERIFY2(outcome.out.contains("animal"), outcome.out.constData());
    }
    void oneThatCannotBeReadDoesNotTakeTheOthersAlong() {
        const Outcome outcome =
            cli({QStringLiteral("lesson"), QStringLiteral("check"), QStringLiteral("--json"),
                 QStringLiteral("none.lesson.json"), lessons + QStringLiteral("heads.lesson.json")});
        QCOMPARE(outcome.code, 1);
        const QJsonArray all = outcome.json().value(QStringLiteral("lessons")).toArray();
        QCOMPARE(all.size(), 2);
        QVERIFY(all[0].toObject().value(QStringLiteral("error")).toString().contains(QStringLiteral("not exist")));
        QCOMPARE(all[1].toObject().value(QStringLiteral("failures")).toInt(-1), 0);
    }
    void whatIsNoLessonIsASentence() {
        const Outcome missing =
            cli({QStringLiteral("lesson"), QStringLiteral("check"), QStringLiteral("none.lesson.json")});
        QCOMPARE(missing.code, 1);
        QVERIFY(missing.err.contains("does not exist"));
        const Outcome other =
            cli({QStringLiteral("lesson"), QStringLiteral("check"), lessons + QStringLiteral("robin.strata")});
        QCOMPARE(other.code, 1);
        QVERIFY(other.err.contains("strata-lesson"));
    }
};

QTEST_GUILESS_MAIN(TestLesson)
#include "test_lesson.moc"
