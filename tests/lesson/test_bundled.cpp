// SPDX-License-Identifier: GPL-3.0-or-later
// The bundled lessons: every claim holds on the stored runs, in every language, and each is made as a lesson should be.
#include "model/lesson/check.h"
#include "tests/support/value_of.h"

#include <QtTest>

using namespace strata;

namespace {
const std::filesystem::path folder = STRATA_SOURCE_DIR "/resources/lessons";
} // namespace

class BundledLessons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachIsThere_data() {
        QTest::addColumn<QString>("file");
        for (const char* name : {"layers", "hierarchy", "settling", "heads", "calibration"})
            QTest::newRow(name) << QString::fromStdString((folder / (std::string(name) + ".lesson.json")).string());
    }
    void eachIsThere() {
        QFETCH(const QString, file);
        const Lesson lesson = valueOf(loadLesson(file.toStdString()));
        const StoredRuns runs = valueOf(loadStoredRuns(lesson));
        const LessonReport report = checkLesson(lesson, runs);
        for (const LessonClaim& claim : report.claims)
            QVERIFY2(claim.holds, (claim.step + ", " + claim.what + ": " + claim.told).c_str());
        QVERIFY(!lesson.expect.empty());
        QVERIFY(lesson.licence == "CC-BY-4.0" && !lesson.goals.empty() && lesson.minutes > 0);
        QVERIFY(!lesson.model.needed && !lesson.model.sha256.empty());

        // A prediction first, one step at least where nothing happens, ladders of three hints, somebody to say a word.
        QVERIFY(lesson.steps.size() >= 4 && lesson.steps.size() <= 7);
        QVERIFY(lesson.steps.front().ask.has_value());
        int nulls = 0, teacher = 0;
        double minutes = 0;
        for (const LessonStep& step : lesson.steps) {
            nulls += step.isNull ? 1 : 0;
            teacher += step.teacher.isEmpty() ? 0 : 1;
            minutes += step.minutes;
            QVERIFY2(step.minutes > 0, step.id.c_str());
            QVERIFY2(step.look && !step.look->view.empty(), step.id.c_str());
            if (!step.ask || step.ask->kind == LessonQuestion::Kind::Text) continue;
            QCOMPARE(step.hints.size(), std::size_t(3));
            QVERIFY(step.hints.back().show);
            QVERIFY2(!step.reveal.say.isEmpty(), step.id.c_str());
        }
        QVERIFY(nulls >= 1 && teacher >= 1);
        QVERIFY2(std::abs(minutes - lesson.minutes) <= 5, std::to_string(minutes).c_str());
        for (const PlacedText& text : textsOf(lesson))
            QVERIFY2(text.text->byLanguage.contains("en") && text.text->byLanguage.contains("de"), text.key.c_str());
    }
    void allTogetherTheyAreSmall() {
        std::uintmax_t bytes = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
            if (entry.is_regular_file()) bytes += entry.file_size();
        QVERIFY2(bytes < 3'000'000, std::to_string(bytes).c_str());
    }
};

QTEST_GUILESS_MAIN(BundledLessons)
#include "test_bundled.moc"
