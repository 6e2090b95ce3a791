// SPDX-License-Identifier: GPL-3.0-or-later
// Worksheets and answer keys of the bundled lessons: written by the program, with every question and, in the key alone,
// every answer.
#include "app/gui/command_line.h"
#include "app/gui/lesson_files.h"
#include "model/lesson/check.h"
#include "tests/support/value_of.h"
#include "widgets/lesson/lesson_sheet.h"
#include "widgets/lesson/lesson_words.h"
#include "widgets/views.h"

#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace strata;

namespace {
const QString lessons = QStringLiteral(STRATA_SOURCE_DIR "/resources/lessons/");
}

class LessonSheets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLessonHasASheetAndAKey_data() {
        QTest::addColumn<QString>("file");
        for (const char* name : {"layers", "hierarchy", "settling", "heads", "calibration"})
            QTest::newRow(name) << lessons + QString::fromLatin1(name) + QStringLiteral(".lesson.json");
    }
    void everyLessonHasASheetAndAKey() {
        QFETCH(const QString, file);
        const Lesson lesson = valueOf(loadLesson(file.toStdString()));
        const StoredRuns runs = valueOf(loadStoredRuns(lesson));
        const LessonSheet sheet(lesson, runs, registry(), false), key(lesson, runs, registry(), true);
        QCOMPARE(sheet.parts().size(), lesson.steps.size() + 1);
        QCOMPARE(sheet.table().rows.size(), lesson.steps.size());
        QCOMPARE(sheet.table().columns.size() + 1, key.table().columns.size());
        const auto textOf = [](const LessonSheet& of, std::size_t part) {
            return of.parts()[part].paragraphs.join(QLatin1Char('\n'));
        };
        for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
            const LessonStep& step = lesson.steps[i];
            QVERIFY2(key.parts()[i + 1].figure, step.id.c_str());
            if (!step.ask) continue;
            const PosedQuestion ask = valueOf(posed(lesson, step, runs));
            const QString right = rightWords(ask, lesson, step, runs), said = textOf(key, i + 1);
            QVERIFY(textOf(sheet, i + 1).contains(plainOfMarkdown(lessonText(step.ask->prompt, lesson, &step, runs))));
            QVERIFY2(said.contains(right), qPrintable(said));
            QVERIFY(!said.contains(QStringLiteral("{{")));
            QVERIFY(!textOf(sheet, i + 1).contains(QStringLiteral("Answer:")));
            QVERIFY(textOf(sheet, i + 1).contains(QStringLiteral("____")) || !ask.options.empty());
        }
        const std::vector<double> breaks = sheet.breaks(820);
        QCOMPARE(breaks.size(), sheet.parts().size());
        QVERIFY(std::is_sorted(breaks.begin(), breaks.end()));
        const QSizeF size = sheet.contentSize(820, FigureStyle::light());
        QVERIFY(qAbs(breaks.back() - size.height()) < 1);
        QImage image(200, 200, QImage::Format_RGB32);
        QPainter painter(&image);
        sheet.paint(painter, QRectF(QPointF(), size), FigureStyle::light());
        QCOMPARE(sheet.pages().size(), std::size_t(1));
    }
    /// On paper each part stands on one sheet alone: its plots, too.
    void plotsOfOtherPartsAreNotOnASheet() {
        const Lesson lesson = valueOf(loadLesson((lessons + QStringLiteral("calibration.lesson.json")).toStdString()));
        const LessonSheet key(lesson, valueOf(loadStoredRuns(lesson)), registry(), true);
        const FigureStyle style = FigureStyle::light();
        const QSizeF size = key.contentSize(820, style);
        const auto plots = recordPlots(key, size, style);
        QVERIFY(plots.size() >= 6);
        const double end = key.breaks(820)[1]; // behind the first step
        QImage image(int(size.width()), int(size.height()), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setClipRect(QRectF(0, 0, size.width(), end));
        paintFigure(painter, key, QRectF(QPointF(), size), style, plots);
        painter.end();
        bool painted = false;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == QColor(Qt::white).rgb()) continue;
                QVERIFY2(y <= end + 1, qPrintable(QString::number(y)));
                painted = true;
            }
        QVERIFY(painted);
    }
    void theProgramWritesThem() {
        QTemporaryDir folder;
        const auto run = [&](const QStringList& arguments) {
            QProcess process;
            process.start(QStringLiteral(STRATA_BINARY_DIR "/bin/strata"), arguments);
            process.waitForFinished(60000);
            return std::pair(process.exitCode(), process.readAllStandardError());
        };
        const QString sheet = folder.filePath(QStringLiteral("sheet.pdf")),
                      key = folder.filePath(QStringLiteral("key.pdf"));
        const QString lesson = lessons + QStringLiteral("layers.lesson.json");
        const auto plain = run({QStringLiteral("--lesson-sheet"), lesson, QStringLiteral("--export"), sheet});
        QVERIFY2(plain.first == 0, plain.second.constData());
        const auto answers = run({QStringLiteral("--lesson-sheet"), lesson, QStringLiteral("--export"), key,
                                  QStringLiteral("--key"), QStringLiteral("--language"), QStringLiteral("de")});
        QVERIFY2(answers.first == 0, answers.second.constData());
        QVERIFY(QFileInfo(sheet).size() > 10000);
        QVERIFY(QFileInfo(key).size() > 10000);
        const auto missing = run({QStringLiteral("--lesson-sheet"), folder.filePath(QStringLiteral("no.lesson.json")),
                                  QStringLiteral("--export"), sheet});
        QCOMPARE(missing.first, 1);
        QVERIFY(missing.second.contains("does not exist"));
    }
    void wrongUsageIsASentence_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* arguments, const char* told) {
            QTest::newRow(arguments) << QString::fromLatin1(arguments) << QString::fromLatin1(told);
        };
        row("--key", "say of which");
        row("--lesson-sheet a.json --export a.pdf", "does not end in .lesson.json");
        row("--lesson a.task.json", "does not end in .lesson.json");
        row("--lesson-sheet a.lesson.json", "needs --export");
        row("--lesson-sheet a.lesson.json --export a.doc", "does not end in one of");
        row("--lesson-sheet a.lesson.json --export a.pdf --lint", "--lint says nothing");
        row("--lesson-sheet a.lesson.json --export a.pdf --run", "--run says nothing");
        row("--lesson-sheet a.lesson.json --export a.pdf --screenshot a.png", "--screenshot says nothing");
        row("--lesson-sheet a.lesson.json --export a.pdf --export ./a.pdf", "twice");
        row("MODEL --lesson-sheet a.lesson.json --export a.pdf", "by itself");
    }
    void wrongUsageIsASentence() {
        QFETCH(const QString, arguments);
        QFETCH(const QString, told);
        const auto line = parseCommandLine(QStringList{QStringLiteral("strata")} + arguments.split(QLatin1Char(' ')));
        QVERIFY(!line);
        QVERIFY2(line.error().message().find(told.toStdString()) != std::string::npos, line.error().message().c_str());
    }
    void theLessonIsNotWrittenOver() {
        QTemporaryDir folder;
        const QString lesson = folder.filePath(QStringLiteral("my.lesson.json")),
                      run = folder.filePath(QStringLiteral("robin.json"));
        QVERIFY(QFile::copy(lessons + QStringLiteral("robin.strata"), run));
        QFile file(lesson);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": "strata-lesson", "version": 1, "id": "my", "title": "My",
            "runs": [{"id": "robin", "file": "robin.json"}], "steps": [{"id": "a", "say": "b"}]})");
        file.close();
        for (const QString& written : {lesson, run}) {
            const auto line = parseCommandLine({QStringLiteral("strata"), QStringLiteral("--lesson-sheet"), lesson,
                                                QStringLiteral("--export"), written});
            QVERIFY(line);
            QVERIFY(!checkFiles(*line));
        }
    }
    void theBundledOnesAreListed() {
        const QVector<LessonFile> all = bundledLessons();
        QCOMPARE(all.size(), 5);
        for (const LessonFile& one : all)
            QVERIFY(!one.title.isEmpty() && isLessonFile(one.path) && one.minutes > 0);
    }
};

QTEST_MAIN(LessonSheets)
#include "test_lesson_sheet.moc"
