// SPDX-License-Identifier: GPL-3.0-or-later
// Runs as lines of text: what a run says, compared with lines that can be read.
#include "tests/support/run_lines.h"
#include "tests/support/sample_run.h"

#include <QFile>
#include <QtTest>

using namespace strata;

class TestRunLines : public QObject {
    Q_OBJECT

    static QStringList committed(const char* name) {
        QFile file(QStringLiteral(STRATA_SOURCE_DIR "/tests/documents/data/") + QString::fromLatin1(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))
                                              : QStringList();
    }
    /// The first line that differs is what is shown.
    static void compare(const Run& run, const char* name) {
        QCOMPARE(QString::fromStdString(test::runLines(run)).split(QLatin1Char('\n')), committed(name));
    }

private Q_SLOTS:
    void hierarchical() { compare(test::sampleHierarchicalRun(), "hierarchical.txt"); }
    void freeRun() { compare(test::sampleFreeRun(4), "free.txt"); }
};

QTEST_GUILESS_MAIN(TestRunLines)
#include "test_run_lines.moc"
