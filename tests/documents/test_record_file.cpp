// SPDX-License-Identifier: GPL-3.0-or-later
// Records in a file of their own: written as they come, read one at a time, cut short, of something else.
// clang-format off
#include <QtTest> // first: moc stumbles over <compare> when no other standard header stands before it
// clang-format on

#include "model/base/json_file.h"
#include "model/documents/evaluation_json.h"
#include "model/documents/evaluation_records.h"
#include "model/documents/record_file.h"
#include "tests/support/sample_evaluation.h"
#include "tests/support/value_of.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <nlohmann/json.hpp>

#include <fstream>

using namespace strata;
using namespace strata::test;
namespace fs = std::filesystem;

namespace {

/// With everything that a record may hold.
Evaluation fullEvaluation() {
    Evaluation evaluation = sampleEvaluation();
    EvaluationRecord& record = evaluation.records[1];
    record.promptTokens = 17;
    record.pathProbability = 0.1;
    LevelRecord& level = record.levels[1];
    level.candidates = 12;
    level.goldRank = 3;
    level.goldProbability = 1.0 / 3.0;
    level.editDistance = 2;
    level.beforeTokens = 4;
    level.answerTokens = 5;
    level.readings = {
        {LayerIndex(0), Readout::Norm, "", "Vision", 0.5, 0.25, 0.7, 2, 0.25, std::nullopt},
        {LayerIndex(2), Readout::Raw, "domain", "Graphics", 0.75, 0.5, 0.5, std::nullopt, std::nullopt, 0.9}};
    evaluation.records[2].levels[1].answered = false;
    return evaluation;
}

Evaluation inFile(Evaluation evaluation, const fs::path& path) {
    if (!saveRecords(evaluation, path)) qFatal("records");
    evaluation.sums = sumsOf(evaluation);
    evaluation.recordsFile = path;
    evaluation.records.clear();
    return evaluation;
}

void append(const fs::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary | std::ios::app) << text;
}

} // namespace

class TestRecordFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_path = fs::path(m_folder.path().toStdString()) / "a.records.jsonl"; }

    void recordsComeBackOneByOneAndAllTogether() {
        const Evaluation evaluation = fullEvaluation();
        QVERIFY(saveRecords(evaluation, m_path).has_value());
        const auto file = valueOf(RecordFile::open(m_path));
        QCOMPARE(file->count(), std::int64_t(5));
        QVERIFY(file->header() && file->header()->records.empty());
        QCOMPARE(differenceOf(*file->header(), evaluation), std::string());
        for (const std::int64_t i : {4, 0, 2, 1, 3})
            QVERIFY(valueOf(file->read(i)) == evaluation.records[static_cast<std::size_t>(i)]);
        std::vector<EvaluationRecord> all;
        QVERIFY(file->each({},
                           [&](std::int64_t index, EvaluationRecord record) -> Result<void> {
                               if (index != static_cast<std::int64_t>(all.size())) qFatal("order");
                               all.push_back(std::move(record));
                               return {};
                           })
                    .has_value());
        QVERIFY(all == evaluation.records);
        const auto beyond = file->read(5);
        QVERIFY(!beyond && beyond.error().message().find("record 6") != std::string::npos);
    }

    void aPathEndsWhereNothingWasAnswered() {
        const Evaluation evaluation = fullEvaluation();
        QCOMPARE(recordToJson(evaluation.records[2], evaluation.levels)["predicted"], nlohmann::json({"CS"}));
        QCOMPARE(recordToJson(evaluation.records[1], evaluation.levels)["predicted"],
                 nlohmann::json({"CS", "Graphics"}));
    }

    void aWriterIsAsSavingAndGoesOnBehindACutLine() {
        const Evaluation evaluation = fullEvaluation();
        QVERIFY(saveRecords(evaluation, m_path).has_value());
        const std::string whole = valueOf(readTextFile(m_path));
        const fs::path path = m_folder.filePath(QStringLiteral("b.records.jsonl")).toStdString();
        {
            RecordWriter writer = valueOf(RecordWriter::create(path, evaluation));
            for (int i = 0; i < 3; ++i)
                QVERIFY(writer.add(evaluation.records[static_cast<std::size_t>(i)]).has_value());
            QVERIFY(writer.flush().has_value());
            QCOMPARE(valueOf(RecordFile::open(path))->count(), std::int64_t(3)); // it is there before the end
        }
        append(path, "{\"id\": \"5\", \"levels\": [{\"na"); // killed while it wrote
        const auto part = valueOf(RecordFile::open(path));
        QVERIFY(part->isCutShort());
        QCOMPARE(part->count(), std::int64_t(3));
        {
            RecordWriter writer = valueOf(RecordWriter::goOn(path, evaluation, part->wholeBytes(), part->count()));
            for (std::size_t i = 3; i < 5; ++i)
                QVERIFY(writer.add(evaluation.records[i]).has_value());
        }
        QCOMPARE(valueOf(readTextFile(path)), whole);
    }

    void aCopyThatIsStoppedLeavesNothing() {
        QVERIFY(saveRecords(fullEvaluation(), m_path).has_value());
        const fs::path copy = m_folder.filePath(QStringLiteral("copy.records.jsonl")).toStdString();
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = copyRecords(m_path, copy, {stop.get_token(), {}});
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
        QVERIFY(!fs::exists(copy));
        QVERIFY(copyRecords(m_path, copy).has_value());
        QCOMPARE(valueOf(readTextFile(copy)), valueOf(readTextFile(m_path)));
    }

    void brokenLinesAreNamed() {
        QVERIFY(saveRecords(fullEvaluation(), m_path).has_value());
        append(m_path, "\n{\"id\": 3}\n{\"id\": \n");
        const auto file = valueOf(RecordFile::open(m_path));
        QCOMPARE(file->count(), std::int64_t(7)); // the blank line counts as a line only
        const auto wrong = file->read(5);
        QVERIFY(!wrong && wrong.error().message().find("a.records.jsonl, line 7: \"id\"") != std::string::npos);
        const auto broken = file->read(6);
        QVERIFY(!broken && broken.error().message().find("a.records.jsonl, line 8: ") != std::string::npos);
        const auto all = file->each({}, [](std::int64_t, EvaluationRecord) { return Result<void>(); });
        QVERIFY(!all && all.error().message() == wrong.error().message());

        std::ofstream(m_path, std::ios::binary) << "{\"gold\": [], \"predicted\": []}\n";
        const auto foreign = RecordFile::open(m_path);
        QVERIFY(!foreign && foreign.error().message().find("does not say under \"evaluation\"") != std::string::npos);
        std::ofstream(m_path, std::ios::binary) << "[1]\n";
        const std::vector<EvaluatedLevel> levels = fullEvaluation().levels;
        QVERIFY(!RecordFile::open(m_path, &levels));
        QVERIFY(!RecordFile::open(m_folder.path().toStdString()));
        QVERIFY(!RecordFile::open("/nowhere/a.records.jsonl"));
    }

    void aDocumentFindsItsRecordsBesideIt() {
        const fs::path document = m_folder.filePath(QStringLiteral("a.strata")).toStdString();
        const Evaluation evaluation = inFile(fullEvaluation(), m_path);
        QVERIFY(saveEvaluation(evaluation, document).has_value());
        const auto again = std::make_shared<const Evaluation>(valueOf(loadEvaluation(document)));
        QVERIFY(*again == evaluation);
        QCOMPARE(again->recordCount(), std::int64_t(5));
        QVERIFY(again->sums.levels[0].gold == 4 && again->sums.levels[0].right == 3);
        QVERIFY(valueOf(valueOf(recordsOf(again))->read(1)) == fullEvaluation().records[1]);
        // Saved elsewhere its records go with it.
        const fs::path other = m_folder.filePath(QStringLiteral("copy.strata")).toStdString();
        QVERIFY(saveEvaluation(*again, other).has_value());
        fs::remove(m_path);
        const auto copy = std::make_shared<const Evaluation>(valueOf(loadEvaluation(other)));
        QCOMPARE(valueOf(recordsOf(copy))->count(), std::int64_t(5));
        const auto gone = recordsOf(again);
        QVERIFY(!gone && gone.error().code == ErrorCode::FileNotFound);
        // Records inside are read the same way.
        const auto inner = std::make_shared<const Evaluation>(fullEvaluation());
        QVERIFY(valueOf(valueOf(recordsOf(inner))->read(4)) == inner->records[4]);
        QVERIFY(!valueOf(recordsOf(inner))->read(5));
    }

    void recordsOfSomethingElseAreRefusedByName_data() {
        QTest::addColumn<QString>("what");
        for (const char* what : {"model", "task", "set of rows", "compute type", "set of options", "seed"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void recordsOfSomethingElseAreRefusedByName() {
        QFETCH(const QString, what);
        Evaluation evaluation = inFile(fullEvaluation(), m_path);
        QVERIFY(recordsOf(std::make_shared<const Evaluation>(evaluation)));
        if (what == QLatin1String("model")) evaluation.model.hash = "def";
        if (what == QLatin1String("task")) evaluation.task = "other";
        if (what == QLatin1String("set of rows")) evaluation.data = "other.jsonl";
        if (what == QLatin1String("compute type")) evaluation.dtype = "bfloat16";
        if (what == QLatin1String("set of options")) evaluation.options["temperature"] = "2";
        if (what == QLatin1String("seed")) evaluation.seed = 8;
        const auto refused = recordsOf(std::make_shared<const Evaluation>(evaluation));
        QVERIFY(!refused);
        const QString message = QString::fromStdString(refused.error().message());
        QVERIFY2(message.contains(QStringLiteral("another ") + what) &&
                     message.contains(QStringLiteral("a.records.jsonl")),
                 qPrintable(message));
        if (what == QLatin1String("model")) QVERIFY(message.contains(QStringLiteral("/models/a")));
        evaluation = inFile(fullEvaluation(), m_path);
        evaluation.sums.records = 6;
        const auto shorter = recordsOf(std::make_shared<const Evaluation>(evaluation));
        QVERIFY(!shorter && shorter.error().message().find("holds 5 records") != std::string::npos);
    }

    void anyOfManyIsReadAtOnce() {
        const Evaluation evaluation = fullEvaluation();
        constexpr std::int64_t many = 100000;
        {
            RecordWriter writer = valueOf(RecordWriter::create(m_path, evaluation));
            const std::string line = recordLine(evaluation.records[1], evaluation, false) + "\n";
            QVERIFY(writer.add(evaluation.records[1]).has_value());
            QVERIFY(writer.flush().has_value());
            std::ofstream out(m_path, std::ios::binary | std::ios::app);
            for (std::int64_t i = 1; i < many; ++i)
                out << line;
        }
        const auto file = valueOf(RecordFile::open(m_path));
        QCOMPARE(file->count(), many);
        qint64 slowest = 0;
        for (std::int64_t i = 0; i < many; i += 1009) {
            QElapsedTimer timer;
            timer.start();
            if (!file->read(many - 1 - i)) qFatal("record");
            slowest = std::max(slowest, timer.nsecsElapsed());
        }
        QVERIFY2(slowest < 50'000'000, qPrintable(QString::number(slowest)));
    }

private:
    QTemporaryDir m_folder;
    fs::path m_path;
};

QTEST_GUILESS_MAIN(TestRecordFile)
#include "test_record_file.moc"
