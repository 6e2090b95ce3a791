// SPDX-License-Identifier: GPL-3.0-or-later
// Every form of training log that people have becomes the same document; what is damaged is told by its line.
#include "model/training_log/log_object.h"
#include "model/training_log/log_reader.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <fstream>

using namespace strata;

namespace {

using Points = std::vector<TrainingPoint>;

/// The text, fed in pieces of every size that may cut something.
Result<Training> readIn(std::string_view text, std::size_t piece) {
    TrainingLogReader reader("log");
    for (std::size_t at = 0; at < text.size(); at += piece)
        if (const auto fed = reader.feed(text.substr(at, piece)); !fed) return tl::unexpected<Error>(fed.error());
    return reader.soFar();
}

Training read(std::string_view text) {
    const auto whole = readIn(text, std::max<std::size_t>(1, text.size()));
    if (!whole) {
        QTest::qFail(whole.error().message().c_str(), __FILE__, __LINE__);
        return {};
    }
    for (const std::size_t piece : {1, 7, 64})
        if (const auto pieces = readIn(text, piece); !pieces || !(*pieces == *whole))
            QTest::qFail("pieces give another document", __FILE__, __LINE__);
    return *whole;
}

Points pointsOf(const Training& training, const char* name) {
    const TrainingSeries* series = training.find(name);
    return series ? series->points : Points();
}

} // namespace

class TestLogReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The mean over a whole run, which Hugging Face's trainer writes at its end, is no point of the curve.
    void aSummaryIsNoPoint() {
        QCOMPARE(trainingSeriesName("train/train_loss"), std::string("train/train_loss"));
        QCOMPARE(trainingSeriesName("train/loss"), std::string("loss"));
        QCOMPARE(trainingSeriesName("train_loss"), std::string("loss"));
    }

    /// A line for every step, with nothing in it: what was before is not looked through again and again.
    void manyEmptyReadings() {
        std::string text = "{\"step\":0,\"loss\":1}\n";
        for (int step = 1; step <= 200000; ++step)
            text += "{\"step\":" + std::to_string(step) + ",\"layers\":{\"a\":[]}}\n";
        const Training log = read(text); // minutes, where it is quadratic
        QCOMPARE(log.series.front().points.size(), std::size_t{1});
    }

    void ourOwn() {
        const Training log = read(
            R"({"begin":true,"planned_steps":3,"model_layers":2,"heads":[{"name":"domain","layer":1,"readout":"norm","tokens":18,"weight":2},{"name":"intent","layer":2,"readout":"norm","tokens":242,"weight":1}]}
{"step":1,"epoch":0,"learning_rate":0.1,"loss":3.5,"losses":{"domain":1.5,"intent":null},"gradient_norm":4,"tokens_per_second":10}
{"step":2,"epoch":0,"learning_rate":0.2,"loss":2.5,"losses":{"domain":1.25,"intent":0.5},"gradient_norm":2,"tokens_per_second":11,"tokens":900,"seconds":4.5}
{"step":2,"epoch":1,"evaluation":[{"name":"domain","rows":3,"loss":0.5,"accuracy":0.75,"joint_accuracy":0.75},{"name":"intent","rows":3,"loss":null,"accuracy":0.5,"joint_accuracy":0.25}]}
{"step":2,"samples":[{"row":1,"input":"a bird","levels":[{"name":"domain","gold":"animal","text":"plant","probability":0.25}]}]}
{"step":2,"layers":{"domain":[{"layer":0,"loss":4,"accuracy":0},{"layer":1,"loss":1,"accuracy":0.5}]}}
{"final":true,"steps":3,"epochs":1,"loss":2,"seconds":9,"tokens_per_second":12}
)");
        QCOMPARE(log.sourceKind, std::string("json_lines"));
        QVERIFY(log.ended);
        QVERIFY(log.warnings.empty());
        QCOMPARE(*log.plannedSteps, std::int64_t(3));
        QCOMPARE(log.heads.size(), std::size_t(2));
        QCOMPARE(log.heads[0].name, std::string("domain"));
        QCOMPARE(log.heads[0].layer.value, 1);
        QVERIFY(log.heads[0].readout == Readout::Norm);
        QCOMPARE(log.vocabularies, (std::map<std::string, std::int64_t>{{"domain", 18}, {"intent", 242}}));
        QCOMPARE(pointsOf(log, "loss"), (Points{{1, 3.5}, {2, 2.5}, {3, 2}}));
        QCOMPARE(pointsOf(log, "loss/domain"), (Points{{1, 1.5}, {2, 1.25}}));
        QCOMPARE(pointsOf(log, "loss/intent"), (Points{{2, 0.5}}));
        QCOMPARE(pointsOf(log, "gradient_norm"), (Points{{1, 4}, {2, 2}}));
        QCOMPARE(pointsOf(log, "tokens"), (Points{{2, 900}}));
        QCOMPARE(pointsOf(log, "seconds"), (Points{{2, 4.5}, {3, 9}}));
        QCOMPARE(pointsOf(log, "eval/domain/loss"), (Points{{2, 0.5}}));
        QVERIFY(!log.find("eval/intent/loss"));
        QCOMPARE(pointsOf(log, "eval/intent/joint_accuracy"), (Points{{2, 0.25}}));
        QCOMPARE(log.lossNames(), (std::vector<std::string>{"domain", "intent"}));
        QCOMPARE(log.levelNames("accuracy"), (std::vector<std::string>{"domain", "intent"}));
        QCOMPARE(log.samples.size(), std::size_t(1));
        QCOMPARE(log.samples[0].rows[0].answers[0].text, std::string("plant"));
        QCOMPARE(*log.samples[0].rows[0].answers[0].probability, 0.25);
        QCOMPARE(log.layers.size(), std::size_t(1));
        QCOMPARE(log.layers[0].layers[1].layer, 1);
        QCOMPARE(*log.layers[0].layers[1].accuracy, 0.5);
    }
    void trainerState() {
        const Training log = read(R"({
  "best_metric": null, "epoch": 1.0, "global_step": 20, "is_world_process_zero": true,
  "log_history": [
    {"epoch": 0.5, "grad_norm": 1.5, "learning_rate": 5e-05, "loss": 2.25, "step": 10},
    {"epoch": 0.5, "eval_loss": 2.0, "eval_accuracy": 0.5, "eval_runtime": 1.0, "step": 10},
    {"epoch": 1.0, "grad_norm": NaN, "learning_rate": 0.0, "loss": 1.75, "step": 20},
    {"epoch": 1.0, "step": 20, "total_flos": 123.0, "train_loss": 2.0, "train_runtime": 9.5}
  ],
  "max_steps": 20, "num_train_epochs": 1
})");
        QCOMPARE(log.sourceKind, std::string("trainer_state"));
        QCOMPARE(pointsOf(log, "loss"), (Points{{10, 2.25}, {20, 1.75}}));
        QCOMPARE(pointsOf(log, "train_loss"), (Points{{20, 2}}));
        QCOMPARE(pointsOf(log, "gradient_norm"), (Points{{10, 1.5}}));
        QCOMPARE(pointsOf(log, "eval/loss"), (Points{{10, 2}}));
        QCOMPARE(pointsOf(log, "learning_rate"), (Points{{10, 5e-05}, {20, 0}}));
        QCOMPARE(pointsOf(log, "epoch").size(), std::size_t(2));
        QCOMPARE(*log.plannedSteps, std::int64_t(20));
        QVERIFY(log.ended);
    }
    void trainerStateThatIsHalfWritten() {
        const auto log = readIn("{\n  \"global_step\": 20,\n  \"log_history\": [\n    {\"loss\": 2.2", 1000);
        QVERIFY(!log);
        QVERIFY2(log.error().message().find("log: ") == 0, log.error().message().c_str());
    }
    void llamaFactory() {
        const Training log = read(
            R"({"current_steps": 5, "total_steps": 10, "loss": 1.5, "lr": 0.0001, "epoch": 0.5, "percentage": 50.0, "elapsed_time": "0:01:02", "remaining_time": "0:01:00", "throughput": 812.5, "total_tokens": 4096}
{"current_steps": 10, "total_steps": 10, "loss": 1.25, "lr": 5e-05, "epoch": 1.0, "percentage": 100.0, "elapsed_time": "1 day, 0:02:04", "remaining_time": "0:00:00"}
)");
        QCOMPARE(pointsOf(log, "loss"), (Points{{5, 1.5}, {10, 1.25}}));
        QCOMPARE(pointsOf(log, "learning_rate"), (Points{{5, 0.0001}, {10, 5e-05}}));
        QCOMPARE(pointsOf(log, "seconds"), (Points{{5, 62}, {10, 86524}}));
        QCOMPARE(pointsOf(log, "tokens"), (Points{{5, 4096}}));
        QCOMPARE(pointsOf(log, "tokens_per_second"), (Points{{5, 812.5}}));
        QVERIFY(!log.find("percentage"));
        QCOMPARE(*log.plannedSteps, std::int64_t(10));
    }
    void hdlm() {
        const Training two = read("{\"step\": 0, \"think_losses\": 4.5, \"final_losses\": 2.5}\n"
                                  "{\"step\": 1, \"think_losses\": 4.0, \"final_losses\": 2.0}\n");
        QCOMPARE(two.lossNames(), (std::vector<std::string>{"final", "think"}));
        QCOMPARE(pointsOf(two, "loss/think"), (Points{{0, 4.5}, {1, 4}}));
        const Training three = read("{\"step\": 0, \"first_losses\": 3, \"second_losses\": 2, \"final_losses\": 1}\n");
        QCOMPARE(three.lossNames().size(), std::size_t(3));
        // Without a step the line is the step.
        const Training bare = read("{\"think_loss\": 3}\n{\"think_loss\": 2}\n");
        QCOMPARE(pointsOf(bare, "loss/think"), (Points{{1, 3}, {2, 2}}));
    }
    void csv() {
        const Training log =
            read("\xEF\xBB\xBFStep;train/loss;\"val_loss\";name\r\n1;2.5;;a\r\n2;x;1.5;b\r\n3;nan;1.25;c\r\n");
        QCOMPARE(log.sourceKind, std::string("csv"));
        QCOMPARE(pointsOf(log, "loss"), (Points{{1, 2.5}}));
        QCOMPARE(pointsOf(log, "eval/loss"), (Points{{2, 1.5}, {3, 1.25}}));
        const Training bad = read("step,loss\n1,2\n2\nx,3\n4,1\n");
        QCOMPARE(pointsOf(bad, "loss"), (Points{{1, 2}, {4, 1}}));
        QCOMPARE(bad.warnings,
                 (std::vector<std::string>{"log: line 3 has 1 cell where the header has 2; it is passed over.",
                                           "log: line 4 has no whole number as its step; it is passed over."}));
    }
    void aBadLineIsNamed() {
        const Training log = read("{\"step\":1,\"loss\":2}\n{\"step\":2,\"lo\n\n[1]\n{\"step\":4,\"loss\":1}\n");
        QCOMPARE(pointsOf(log, "loss"), (Points{{1, 2}, {4, 1}}));
        QCOMPARE(log.warnings, (std::vector<std::string>{"log: line 2 is no JSON object; it is passed over.",
                                                         "log: line 4 is no JSON object; it is passed over."}));
    }
    void manyBadLinesAreCounted() {
        std::string text = "{\"step\":1,\"loss\":2}\n";
        for (int i = 0; i < 50; ++i)
            text += "oops\n";
        const Training log = read(text);
        QCOMPARE(log.warnings.size(), TrainingBuilder::mostWarnings + 1);
        QCOMPARE(log.warnings.back(), std::string("log: 30 further warnings."));
    }
    void aLastHalfLineIsStillBeingWritten() {
        const Training log = read("{\"step\":1,\"loss\":2}\n{\"step\":2,\"loss\":1.2");
        QCOMPARE(pointsOf(log, "loss"), (Points{{1, 2}}));
        QVERIFY(log.warnings.empty());
        // A whole one without its end counts.
        QCOMPARE(pointsOf(read("{\"step\":1,\"loss\":2}\n{\"step\":2,\"loss\":1}"), "loss").size(), std::size_t(2));
    }
    void aResumedTrainingReplacesWhatItDoesAgain() {
        const Training log = read("{\"step\":5,\"loss\":5,\"lr\":1}\n{\"step\":10,\"loss\":4,\"lr\":1}\n"
                                  "{\"step\":6,\"loss\":4.5,\"lr\":1}\n{\"step\":7,\"loss\":4.25,\"lr\":1}\n");
        QCOMPARE(pointsOf(log, "loss"), (Points{{5, 5}, {6, 4.5}, {7, 4.25}}));
        QCOMPARE(log.warnings, (std::vector<std::string>{
                                   "log: goes back from step 10 to 6, as a training that was resumed does; what stood "
                                   "after that is replaced."}));
    }
    void aLongLogIsThinned() {
        std::string text;
        constexpr int steps = 50001;
        for (int step = 1; step <= steps; ++step)
            text += "{\"step\":" + std::to_string(step) + ",\"loss\":" + std::to_string(step) + "}\n";
        const auto log = readIn(text, 1 << 16);
        QVERIFY(log);
        const Points points = pointsOf(*log, "loss");
        QVERIFY(points.size() <= TrainingBuilder::mostPoints + 1);
        QVERIFY(points.size() > TrainingBuilder::mostPoints / 2);
        QCOMPARE(points.front(), (TrainingPoint{1, 1}));
        QCOMPARE(points.back(), (TrainingPoint{steps, steps}));
        for (std::size_t i = 2; i + 1 < points.size(); ++i)
            QCOMPARE(points[i].step - points[i - 1].step, points[1].step - points[0].step);
        QCOMPARE(log->warnings.size(), std::size_t(1));
    }
    void whatIsNoLog() {
        for (const char* text :
             {"", "\n", "{\"text\":\"a bird\",\"label\":3}\n", "{\"format\":\"strata-run\",\"step\":1,\"loss\":2}",
              "hello\nworld\n", "a,b\n1,2\n", "[1,2]", "{\"id\":1}", "\x01\x02\x03"}) {
            const auto log = readIn(text, 1000);
            QVERIFY2(!log, text);
            QVERIFY2(log.error().message().starts_with("log: is no training log: expected JSON Lines"),
                     log.error().message().c_str());
        }
    }
    void clocks() {
        QCOMPARE(secondsOf("0:01:02").value_or(-1), 62.0);
        QCOMPARE(secondsOf("2 days, 1:00:00").value_or(-1), 2 * 86400 + 3600.0);
        for (const char* wrong : {"", "1:2", "x:1:2", "1:2:3:4", "-1:0:0", "1 day", "day, 1:2:3", "nan:0:0"})
            QVERIFY2(!secondsOf(wrong), wrong);
    }
    void ofAFolder() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        QVERIFY(!isTrainingLog(path));
        QVERIFY(!readTrainingLog(path));
        std::ofstream(path / "rows.jsonl") << "{\"text\":\"a\",\"label\":\"b\"}\n";
        QVERIFY(!isTrainingLog(path));
        std::ofstream(path / "other.jsonl") << "{\"step\":1,\"loss\":1}\n";
        QCOMPARE(findTrainingLog(path), path / "other.jsonl");
        std::ofstream(path / "log.jsonl") << "{\"step\":2,\"loss\":1}\n";
        QCOMPARE(findTrainingLog(path), path / "log.jsonl");
        std::filesystem::remove(path / "log.jsonl");
        std::ofstream(path / "config.json") << "{}";
        QVERIFY(!isTrainingLog(path)); // a model
        const auto log = readTrainingLog(path / "other.jsonl");
        QVERIFY(log);
        QCOMPARE(log->title, path.filename().string() + "/other.jsonl");
    }
};

QTEST_GUILESS_MAIN(TestLogReader)
#include "test_log_reader.moc"
