// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program as a script calls it: wrong usage and files that could not be written are told before anything
// is opened.
#include "app/gui/command_line.h"
#include "tests/support/cli_process.h"
#include "tests/support/tiny_model.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace strata;
using namespace strata::test;

namespace {

/// What is written without a window needs nobody to say that there is none.
Outcome strataProgram(const QStringList& arguments) {
    // As under cron or in a container: without a folder for sockets, and nobody says which platform.
    return runProgram(QStringLiteral(STRATA_BINARY_DIR "/bin/strata"), arguments, {},
                      {{QStringLiteral("QT_QPA_PLATFORM"), QString()}, {QStringLiteral("XDG_RUNTIME_DIR"), QString()}});
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::writeTinyModel(m_folder.path().toStdString()); }

    void wrongUsageIsOneSentence_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* arguments, int code, const char* expected) {
            QTest::addRow("%s", arguments) << QString::fromUtf8(arguments) << code << QString::fromUtf8(expected);
        };
        row("--exprt heads=a.pdf", 2, "--exprt: is not an option of strata; did you mean --export?");
        row("--wings", 2, "--wings: is not an option of strata; see strata --help");
        row("MODEL --temperature -1", 2, "'-1' is no number from 0 to 100");
        row("MODEL --top-k 1.5", 2, "'1.5' is no whole number from 0 on");
        row("MODEL --task", 2, "Missing value after '--task'");
        row("/nonexistent/model", 1, "/nonexistent/model: does not exist");
        row("/nonexistent/a.lesson.json", 1, "a.lesson.json: does not exist; name a lesson, NAME.lesson.json");
        row("/nonexistent/run.strata --export heads=a.pdf", 1, "does not exist");
        row("MODEL --export lenses=a.pdf", 2, "one of heads, confidence, hierarchy");
        row("MODEL --export heads=a.txt", 2, "'heads=a.txt' does not end in one of .pdf, .svg, .png, .csv, .json");
        row("MODEL --export heads=a", 2, "does not end in one of");
        row("MODEL --export heads=a.pdf --export confidence=./a.pdf", 2, "'./a.pdf' is written twice");
        row("MODEL --threads 1000000", 2, "'1000000' is no whole number from 0 to ");
        row("MODEL --top-k 99999999999", 2, "'99999999999' is no whole number from 0 on");
        row("MODEL --export heads=MODEL/tokenizer.json", 2, "tokenizer.json: would overwrite a file that may belong");
        row("MODEL/model.safetensors --export heads=MODEL/config.json", 2, "would overwrite");
        row("MODEL --task MODEL/tiny.task.json --export heads=MODEL/tiny.task.json", 2, "would overwrite");
        row("--demo --export heads=" STRATA_SOURCE_DIR "/resources/demo/config.json", 2, "would overwrite");
        row("MODEL --export heads=nowhere/a.pdf", 1, "nowhere/a.pdf: cannot be written: there is no folder nowhere");
        row("MODEL --screenshot nowhere/a.png", 1, "there is no folder nowhere");
        row("MODEL --export heads=a.pdf --figure-preset colum", 2,
            "slide, springer-column, springer-page, tmlr; did you mean column?");
        row("MODEL --lint", 2, "--lint: checks what --export writes");
    }
    void wrongUsageIsOneSentence() {
        QFETCH(QString, arguments);
        QFETCH(int, code);
        QFETCH(QString, expected);
        QStringList list = arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        list.replaceInStrings(QStringLiteral("MODEL"), m_folder.path());
        const Outcome o = strataProgram(list);
        QVERIFY2(QString::fromUtf8(o.err).contains(expected), o.err.constData());
        QCOMPARE(o.code, code);
        QCOMPARE(o.err.count('\n'), 1);
        QVERIFY2(o.err.startsWith("strata: "), o.err.constData());
    }

    void whatDoesNotArriveIsSaid() {
        if (!QFile::exists(QStringLiteral("/dev/full"))) QSKIP("there is no /dev/full here");
        for (const QStringList& arguments :
             {QStringList{QStringLiteral("--help")}, QStringList{QStringLiteral("--version")},
              QStringList{m_folder.path(), QStringLiteral("--input"), QStringLiteral("a"), QStringLiteral("--export"),
                          QStringLiteral("heads=") + m_folder.filePath(QStringLiteral("full.svg"))}}) {
            QProcess process;
            process.setStandardOutputFile(QStringLiteral("/dev/full"));
            process.start(QStringLiteral(STRATA_BINARY_DIR "/bin/strata"), arguments);
            QVERIFY(process.waitForFinished(60000));
            const QByteArray said = process.readAllStandardError();
            QVERIFY2(process.exitCode() == 1 && said.contains("standard output: the result could not be written"),
                     said.constData());
        }
    }

    void theHelpNamesProgramViewsAndSizes() {
        const Outcome o = strataProgram({QStringLiteral("--help")});
        QCOMPARE(o.code, 0);
        QVERIFY2(o.out.contains("Usage: strata ") && !o.out.contains("executable_name"), o.out.constData());
        for (const char* word : {"column-and-half", "poster", "slide", "trajectories", "agreement", ".csv"})
            QVERIFY2(o.out.contains(word), word);
    }

    void aRunWithoutAWindowSaysNothingOfQt() {
        const QString file = m_folder.filePath(QStringLiteral("heads.svg"));
        const QStringList base{m_folder.path(),
                               QStringLiteral("--task"),
                               QStringLiteral("hdlm2"),
                               QStringLiteral("--input"),
                               QStringLiteral("a"),
                               QStringLiteral("--max-new-tokens"),
                               QStringLiteral("2"),
                               QStringLiteral("--export"),
                               QStringLiteral("heads=") + file,
                               QStringLiteral("--screenshot"),
                               m_folder.filePath(QStringLiteral("window.png"))};
        const Outcome o = strataProgram(base);
        QVERIFY2(o.code == 0, o.err.constData());
        QVERIFY2(o.err.isEmpty(), o.err.constData());
        QVERIFY(QFile::exists(file));
        const Outcome field =
            strataProgram(base + QStringList{QStringLiteral("--field"), QStringLiteral("subtask1=x")});
        QCOMPARE(field.code, 2);
        QVERIFY2(field.err.contains("--field subtask1: is no field of the task \"hdlm2\""), field.err.constData());
    }

private:
    const QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_command_line.moc"
