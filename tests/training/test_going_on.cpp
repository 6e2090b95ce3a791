// SPDX-License-Identifier: GPL-3.0-or-later
// Trainings that are gone on with, and those that cannot be: other options, a loss that is no number, two at a time.
#include "model/training/folder_lock.h"
#include "model/training/training_identity.h"
#include "tests/training/workplace.h"

#include <QTest>

using namespace strata;
using namespace strata::test;

class TestGoingOn : public QObject {
    Q_OBJECT

    static void says(const Result<TrainSummary>& result, const std::vector<std::string>& words) {
        QVERIFY(!result);
        for (const std::string& word : words)
            QVERIFY2(result.error().message().find(word) != std::string::npos, result.error().message().c_str());
    }
    static fs::path state(const fs::path& folder) { return folder / "training-state.safetensors"; }

private Q_SLOTS:
    void otherOptionsAreNotResumed() {
        const Workplace place;
        const ExampleSource data = place.source();
        TrainStart start = place.start(place.path / "model");
        const TrainOptions same = Workplace::options();
        TrainOptions options = same;
        options.stopAt = 1;
        const fs::path out = place.path / "out";
        QVERIFY(!train(start, data, nullptr, options, out, {}));
        const std::string saved = bytesOf(state(out));

        options.learningRate = 1e-3;
        auto resumed = train(start, data, nullptr, options, out, {});
        says(resumed, {"with other options or data: learning-rate 0.003, now 0.001. Repeat those"});
        QVERIFY(resumed.error().code == ErrorCode::BadArgument);
        options = same;
        options.seed = 4;
        options.schedule = ScheduleKind::Linear;
        says(train(start, data, nullptr, options, out, {}), {"seed 3, now 4; schedule cosine, now linear."});
        options = same;
        options.freezeBase = true;
        says(train(start, data, nullptr, options, out, {}), {": freeze-base off, now on."});
        // Other rows, as many as before.
        std::vector<DataRow> rows = expected(readRows(place.path / "rows.jsonl"));
        std::swap(rows[3].answers, rows[4].answers);
        const ExampleSource others(expected(openTokenizer(place.path / "model")),
                                   expected(readTask(place.path / "model" / "tiny.task.json")), rows, "rows.jsonl");
        says(train(start, others, nullptr, same, out, {}), {": data 60 rows (", "), now 60 rows ("});
        // Nothing of it touched what is kept, and with the same options it goes on.
        QVERIFY(bytesOf(state(out)) == saved);
        QCOMPARE(expected(train(start, data, nullptr, same, out, {})).steps, 4);
    }

    /// Every field that decides numbers is in it: a change of each makes a difference, named once.
    void everyOptionIsNamed() {
        const Workplace place;
        const ExampleSource data = place.source();
        const TrainStart start = place.start(place.path / "model");
        const TrainOptions same = Workplace::options();
        const std::string saved = identityToText(identityOf(start, data, same, 2, {2.0, 1.0}));
        QVERIFY(differencesFrom(saved, identityOf(start, data, same, 2, {2.0, 1.0})).empty());
        const std::vector<std::pair<std::string, std::function<void(TrainOptions&)>>> changes{
            {"epochs", [](TrainOptions& o) { o.epochs = 9; }},
            {"steps", [](TrainOptions& o) { o.steps = 9; }},
            {"batch-tokens", [](TrainOptions& o) { o.batchTokens = 9; }},
            {"accumulate", [](TrainOptions& o) { o.accumulate = 9; }},
            {"shard-tokens", [](TrainOptions& o) { o.shardTokens = 9; }},
            {"optimizer", [](TrainOptions& o) { o.muon = false; }},
            {"warmup", [](TrainOptions& o) { o.warmup = 0.3; }},
            {"final-lr", [](TrainOptions& o) { o.finalLearningRate = 0.3; }},
            {"weight-decay", [](TrainOptions& o) { o.weightDecay = 0.3; }},
            {"clip", [](TrainOptions& o) { o.clip = 0.3; }},
            {"dropout", [](TrainOptions& o) { o.dropout = 0.3; }},
            {"word-dropout", [](TrainOptions& o) { o.augmentation.wordDropout = 0.3; }},
            {"name-rows", [](TrainOptions& o) { o.augmentation.nameRows = 0.3; }},
            {"name-templates", [](TrainOptions& o) { o.augmentation.nameTemplates = {"a %s"}; }},
            {"name-levels", [](TrainOptions& o) { o.augmentation.nameLevels = 9; }},
            {"max-text-tokens", [](TrainOptions& o) { o.augmentation.maxTextTokens = 9; }},
            {"train-dtype", [](TrainOptions& o) { o.dtype.reset(); }},
            {"lora", [](TrainOptions& o) { o.lowRank.rank = 9; }},
            {"lora-targets", [](TrainOptions& o) { o.lowRank.targets = {"q_proj"}; }},
            {"label-rows", [](TrainOptions& o) { o.labelRows = true; }}};
        for (const auto& [field, change] : changes) {
            TrainOptions other = same;
            change(other);
            const std::string differences = differencesFrom(saved, identityOf(start, data, other, 2, {2.0, 1.0}));
            QVERIFY2(differences.starts_with(field + " ") && differences.find(';') == std::string::npos,
                     (field + ": " + differences).c_str());
        }
        QCOMPARE(differencesFrom(saved, identityOf(start, data, same, 3, {2.0, 0.5})),
                 std::string("weights [2.0,1.0], now [2.0,0.5]; threads 2, now 3"));
    }

    /// A task of the same name that says something else, or another tree.
    void otherTasksAreNotResumed() {
        const Workplace place;
        const auto sourceOf = [&](Task task) {
            return ExampleSource(expected(openTokenizer(place.path / "model")), std::move(task),
                                 expected(readRows(place.path / "rows.jsonl")), "rows.jsonl");
        };
        Task plain = expected(readTask(place.path / "model" / "tiny.task.json"));
        Taxonomy tree;
        tree.root.children = {{"xb", "xb", {{"bird", "bird", {}}, {"boat", "boat", {}}}}, {"xs", "xs", {}}};
        plain.taxonomy = std::make_shared<const Taxonomy>(tree);
        const TrainStart start = place.start(place.path / "model");
        const TrainOptions same = Workplace::options();
        TrainOptions options = same;
        options.stopAt = 1;
        const fs::path out = place.path / "out";
        QVERIFY(!train(start, sourceOf(plain), nullptr, options, out, {}));
        const std::string saved = bytesOf(state(out));
        const std::vector<std::pair<std::string, std::function<void(Task&)>>> changes{
            {": task-layout ", [](Task& task) { task.layout.separator = "\n"; }},
            {": task-layout ", [](Task& task) { task.bos = false; }},
            {": task-system ", [](Task& task) { task.system = "answer."; }},
            {": task-fields ", [](Task& task) { task.fields[0].initial = "a"; }},
            {": task-levels 2 levels (", [](Task& task) { task.levels[1].instruction = "{children}"; }},
            {": taxonomy 4 labels (", [&](Task& task) {
                 Taxonomy other = tree; // a label under another one
                 other.root.children[1].children.push_back(other.root.children[0].children[1]);
                 other.root.children[0].children.pop_back();
                 task.taxonomy = std::make_shared<const Taxonomy>(other);
             }}};
        for (const auto& [words, change] : changes) {
            Task task = plain;
            change(task);
            says(train(start, sourceOf(task), nullptr, same, out, {}),
                 {"with other options or data" + words, ", now "});
        }
        Task titled = plain; // what no row is written with does not count
        titled.title = "another";
        titled.maxNewTokens = 3;
        QVERIFY(bytesOf(state(out)) == saved);
        QCOMPARE(expected(train(start, sourceOf(titled), nullptr, same, out, {})).steps, 4);
        // A state of a program that did not write it goes on as it did.
        nlohmann::json old =
            nlohmann::json::parse(identityToText(identityOf(start, sourceOf(plain), same, 2, {2.0, 1.0})));
        for (const char* const field : {"task-layout", "task-system", "task-fields", "task-levels", "taxonomy"})
            QCOMPARE(old.erase(field), std::size_t{1});
        QVERIFY(differencesFrom(old.dump(), identityOf(start, sourceOf(plain), same, 2, {2.0, 1.0})).empty());
    }

    /// The rows of two batches are one step, the same to the last bit as one batch of them.
    void accumulatedBatchesAreOneStep() {
        const Workplace place;
        std::vector<DataRow> rows = expected(readRows(place.path / "rows.jsonl"));
        rows.resize(16);
        for (DataRow& row : rows) { // of one length, so that both ways cut at the same rows
            row.fields["input"] = std::string("abcdef", 6) + row.fields["input"].substr(8, 2);
            row.answers = {"xa", "bcd"};
        }
        const ExampleSource data(expected(openTokenizer(place.path / "model")),
                                 expected(readTask(place.path / "model" / "tiny.task.json")), rows, "rows");
        TrainOptions options = Workplace::options();
        options.augmentation = {};
        const std::int64_t length = expected(data.plainRows(options.augmentation, 1, {})).front().length();
        options.steps = 0;
        options.batchTokens = 3 * length;
        options.accumulate = 2;
        options.log = place.path / "log.jsonl";
        const TrainStart start = place.start(place.path / "model");
        QCOMPARE(expected(train(start, data, nullptr, options, place.path / "parts", {})).steps, 6); // 6, 6, 4 rows
        const std::string log = bytesOf(options.log);
        options.batchTokens = 6 * length;
        options.accumulate = 1;
        QCOMPARE(expected(train(start, data, nullptr, options, place.path / "whole", {})).steps, 6);
        QVERIFY(bytesOf(place.path / "parts" / "model.safetensors") ==
                bytesOf(place.path / "whole" / "model.safetensors"));
        const auto lines = linesOf(options.log);
        QVERIFY(log.find("\"step\":6") != std::string::npos);
        double last = 1.0;
        for (const nlohmann::json& line : lines)
            if (line.contains("learning_rate")) last = line["learning_rate"].get<double>();
        QVERIFY(last < 1e-4); // the schedule counts steps, not batches

        // Left off between two steps of several batches, it goes on with the next one.
        options.batchTokens = 3 * length;
        options.accumulate = 2;
        options.stopAt = 4;
        QVERIFY(!train(start, data, nullptr, options, place.path / "off", {}));
        options.stopAt = 0;
        QCOMPARE(expected(train(start, data, nullptr, options, place.path / "off", {})).steps, 6);
        QVERIFY(bytesOf(place.path / "off" / "model.safetensors") ==
                bytesOf(place.path / "whole" / "model.safetensors"));
    }

    /// It stops at the step, and the last state whose numbers are all there remains.
    void aLossThatIsNoNumber() {
        const Workplace place;
        const ExampleSource data = place.source();
        const TrainStart start = place.start(place.path / "model");
        TrainOptions options = Workplace::options();
        options.muon = false;
        options.warmup = 0.0;
        options.learningRate = 1e30; // weights that are numbers, products that are none
        options.checkpointEvery = 1;
        const fs::path out = place.path / "out";
        const auto trained = train(start, data, nullptr, options, out, {});
        says(trained, {"step 2: the loss is no longer a number", "smaller learning-rate", "after step 1 is kept in"});
        QVERIFY(trained.error().code == ErrorCode::BadData);
        QVERIFY(fs::exists(state(out)));
        QVERIFY(!fs::exists(out / "config.json"));
        const std::string kept = bytesOf(state(out));
        says(train(start, data, nullptr, options, out, {}), {"step 2: the loss", "after step 1"});
        QVERIFY(bytesOf(state(out)) == kept);

        // Weights that are none are not saved, nor called a model.
        options.learningRate = 3.3e37;
        options.weightDecay = 10.0;
        options.schedule = ScheduleKind::Constant;
        says(train(start, data, nullptr, options, place.path / "infinite", {}), {"step 1: the loss is no longer"});
        options.steps = 1;
        options.checkpointEvery = 0;
        says(train(start, data, nullptr, options, place.path / "infinite", {}), {"step 1: the loss is no longer"});
        QVERIFY(!fs::exists(place.path / "infinite"));
    }

    void twoTrainingsInOneFolder() {
        const Workplace place;
        const ExampleSource data = place.source();
        const TrainStart start = place.start(place.path / "model");
        const fs::path out = place.path / "out";
        const TrainOptions options = Workplace::options();
        {
            const FolderLock other = expected(FolderLock::take(out));
            std::ofstream(out / "of-the-other") << "x";
            says(train(start, data, nullptr, options, out, {}), {"another training is at work in this folder"});
            QVERIFY(fs::exists(out / "of-the-other"));
        }
        // Once it has ended, however it did, the folder is free; nothing of the lock lies in it.
        QVERIFY(train(start, data, nullptr, options, out, {}).has_value());
        fs::remove(out / "of-the-other");
        for (const auto& entry : fs::directory_iterator(out))
            QVERIFY2(entry.path().string().find("lock") == std::string::npos, entry.path().c_str());
    }

    /// What a kill leaves: a state that was being written, parts of a result. The whole state counts.
    void partsAreNoHindrance() {
        const Workplace place;
        const ExampleSource data = place.source();
        const TrainStart start = place.start(place.path / "model");
        const fs::path whole = place.path / "whole", out = place.path / "out";
        TrainOptions options = Workplace::options();
        QVERIFY(train(start, data, nullptr, options, whole, {}).has_value());
        options.stopAt = 2;
        QVERIFY(!train(start, data, nullptr, options, out, {}));
        std::ofstream(out / "training-state.safetensors.x7Ab2Q") << "half";
        for (const char* const file : {"model.safetensors", "adapter_config.json", "heads.safetensors"})
            std::ofstream(out / file) << "half";
        options.stopAt = 0;
        QVERIFY(train(start, data, nullptr, options, out, {}).has_value());
        QVERIFY(bytesOf(out / "model.safetensors") == bytesOf(whole / "model.safetensors"));
        QVERIFY(!fs::exists(out / "training-state.safetensors.x7Ab2Q"));
        QVERIFY(!fs::exists(state(out)));
    }
};

QTEST_GUILESS_MAIN(TestGoingOn)
#include "test_going_on.moc"
