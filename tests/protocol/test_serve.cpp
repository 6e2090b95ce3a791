// SPDX-License-Identifier: GPL-3.0-or-later
// A run, a lens and what is read further of it, in another process: the same to the last digit, and every way in which
// the connection can fail is a sentence that loses nothing.
#include "model/documents/evaluation_json.h"
#include "model/documents/record_file.h"
#include "model/protocol/process_backend.h"
#include "model/protocol/request_json.h"
#include "tests/support/tiny_model.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <future>

using namespace strata;
using namespace std::chrono_literals;

namespace {

const std::string program = STRATA_BINARY_DIR "/bin/strata-cli";
const JobControl noControl;

/// Sends a request and waits for its answer.
Result<Reply> ask(Backend& backend, std::uint64_t id, Request request, DocumentObserver snapshot = {}) {
    std::promise<Result<Reply>> promise;
    auto answer = promise.get_future();
    backend.submit(id, std::move(request),
                   {{}, std::move(snapshot), [&promise](const Result<Reply>& reply) { promise.set_value(reply); }});
    if (answer.wait_for(60s) != std::future_status::ready) {
        backend.cancelAll();
        return fail(ErrorCode::Internal, "test", "no answer came");
    }
    Result<Reply> reply = answer.get();
    backend.drain(); // `promise` is used until then
    return reply;
}

request::Evaluate evaluation() {
    request::Evaluate out;
    out.model = {1};
    out.data = "rows.jsonl";
    return out;
}

template <class T> T documentOf(const Result<Reply>& reply) {
    if (!reply) {
        QTest::qFail(reply.error().message().c_str(), __FILE__, __LINE__);
        return {};
    }
    const auto document = documentAs<T>(std::get<DocumentPtr>(*reply));
    return document ? *document : T{};
}

/// Without what differs between any two computations.
Run timeless(Run run) {
    run.createdAt.clear();
    run.cost.milliseconds = 0;
    return run;
}
Lens timeless(Lens lens) {
    lens.createdAt.clear();
    lens.milliseconds = 0;
    return lens;
}

std::string script(const QTemporaryDir& folder, const char* name, const QByteArray& text) {
    QFile file(folder.filePath(QLatin1String(name)));
    if (file.open(QIODevice::WriteOnly)) file.write("#!/bin/sh\n" + text);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName().toStdString();
}

} // namespace

class TestServe : public QObject {
    Q_OBJECT

    request::Open open() const {
        request::Open request;
        request.path = m_model.path().toStdString();
        request.dtype = DType::Float32;
        request.threads = 1;
        return request;
    }
    static request::Run run(std::uint64_t model, int maxNewTokens = 6) {
        request::Run request{{model}, {}, {}};
        request.request.fields = {{"input", "a small bird"}};
        request.request.options.maxNewTokens = maxNewTokens;
        request.request.options.layerReadings = true;
        return request;
    }
    static request::Lens lens(std::uint64_t model) {
        request::Lens request{{model}, {}, {}, {}};
        request.source.text = "a small bird";
        request.words.tracked = {"a", "b | c"};
        request.words.target = "d";
        request.request.innerOptimisation = true;
        request.request.headless = true;
        return request;
    }
    static std::shared_ptr<ProcessBackend> connect(const ServerCommand& command) {
        auto backend = ProcessBackend::connect(command, noControl);
        if (backend) return *backend;
        QTest::qFail(backend.error().message().c_str(), __FILE__, __LINE__);
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() { test::writeTinyModel(m_model.path().toStdString(), true, 60000); }

    void everyRequestGivesTheSame() {
        LocalBackend local;
        const auto remote = connect(serverHere(program));
        QVERIFY(remote);
        QCOMPARE(remote->greeting().protocol, protocolVersion);
        QVERIFY(!remote->greeting().devices.empty());
        Result<Reply> opened[2], runs[2], lenses[2], tracked[2], distances[2], replaced[2], tasks[2], free[2];
        Backend* const backends[2] = {&local, remote.get()};
        int snapshots = 0;
        for (int i = 0; i < 2; ++i) {
            Backend& backend = *backends[i];
            opened[i] = ask(backend, 1, open());
            QVERIFY2(opened[i], opened[i] ? "" : opened[i].error().message().c_str());
            runs[i] = ask(backend, 2, run(1), [&](const Document&) { ++snapshots; });
            request::Run freely = run(1);
            freely.request.free = true;
            freely.request.lenses = {{LayerIndex(1), Readout::Norm}, {LayerIndex(2), Readout::Raw}};
            freely.request.options.sampling = {0.9, 8, 0.95, 7};
            free[i] = ask(backend, 3, freely);
            lenses[i] = ask(backend, 4, lens(1));
            const auto first = std::make_shared<const Lens>(documentOf<Lens>(lenses[0]));
            tracked[i] =
                ask(backend, 5, request::Track{{1}, first, {{2, {TokenId(9), TokenId(11)}}}, {}, {TokenId(2)}});
            distances[i] = ask(backend, 6, request::MeasureRowDistances{{1}, first});
            replaced[i] = ask(backend, 7, request::ReplaceLayer{{1}, first, 2, 0.5});
            tasks[i] = ask(backend, 8, request::ChooseTask{{1}, "hdlm2"});
        }
        QVERIFY(snapshots >= 2);
        QVERIFY(std::get<OpenedModel>(*opened[0]).description == std::get<OpenedModel>(*opened[1]).description);
        QVERIFY(timeless(documentOf<Run>(runs[0])) == timeless(documentOf<Run>(runs[1])));
        QVERIFY(!documentOf<Run>(runs[1]).levels.empty());
        QVERIFY(timeless(documentOf<Run>(free[0])) == timeless(documentOf<Run>(free[1])));
        const Lens here = timeless(documentOf<Lens>(lenses[0])), there = timeless(documentOf<Lens>(lenses[1]));
        // NaN is none of itself, so lenses are compared as they are written, every digit of every number.
        QVERIFY(requestToJson(request::MeasureRowDistances{{1}, std::make_shared<const Lens>(here)}) ==
                requestToJson(request::MeasureRowDistances{{1}, std::make_shared<const Lens>(there)}));
        QVERIFY(replyToJson(DocumentPtr(std::make_shared<const Lens>(here))) ==
                replyToJson(DocumentPtr(std::make_shared<const Lens>(there))));
        const Lens read[2] = {documentOf<Lens>(tracked[0]), documentOf<Lens>(tracked[1])};
        QVERIFY(read[0].tracked == read[1].tracked && read[0].groups == read[1].groups);
        for (const TokenId id : read[0].tracked)
            for (std::size_t row = 0; row < here.rows.size(); ++row) {
                const float one = read[0].trackedLogprob(id, row, 2), other = read[1].trackedLogprob(id, row, 2);
                QVERIFY(one == other || (std::isnan(one) && std::isnan(other)));
            }
        QVERIFY(std::get<RowDistances>(*distances[0]) == std::get<RowDistances>(*distances[1]));
        QVERIFY(replyToJson(*replaced[0]) == replyToJson(*replaced[1]));
        QVERIFY(replyToJson(*tasks[0]) == replyToJson(*tasks[1]));
    }

    void documentsSayOnWhichHostTheyWereMade() {
        ServerCommand command = serverHere(program);
        command.host = "me@gpu-server"; // what serverOnHost says
        const auto remote = connect(command);
        QVERIFY(remote && ask(*remote, 1, open()));
        std::string grown; // a run that is fast enough ends before anything is told of it
        Result<Reply> made = ask(*remote, 2, run(1), [&](const Document& soFar) { grown = soFar.host; });
        for (std::uint64_t id = 10; grown.empty() && id < 60; ++id)
            made = ask(*remote, id, run(1), [&](const Document& soFar) { grown = soFar.host; });
        QCOMPARE(documentOf<Run>(made).host, std::string("me@gpu-server"));
        QCOMPARE(grown, std::string("me@gpu-server"));
        QCOMPARE(documentOf<Lens>(ask(*remote, 3, lens(1))).host, std::string("me@gpu-server"));
        QCOMPARE(serverOnHost("me@gpu-server")->host, std::string("me@gpu-server"));
    }

    void anEvaluationIsTheSameAndLetsAPromptPass() {
        request::Evaluate evaluate = evaluation();
        for (std::size_t i = 0; i < 12; ++i)
            evaluate.rows.push_back(
                {{{"input", std::string("bird ") + char('a' + i)}}, {"a b", "c"}, {{"a b", "d"}}, {}, i + 1});
        evaluate.decoding.maxNewTokens = 4;
        LocalBackend local;
        const auto remote = connect(serverHere(program));
        QVERIFY(remote);
        Backend* const backends[2] = {&local, remote.get()};
        Evaluation whole[2];
        for (int i = 0; i < 2; ++i) {
            Backend& backend = *backends[i];
            QVERIFY(ask(backend, 1, open()));
            // A prompt that is asked for after the first row is answered before the last one.
            std::atomic<int> order = 0;
            std::atomic<int> runDone = 0, evaluationDone = 0;
            std::atomic<bool> asked = false;
            std::promise<void> answered;
            const auto reply = ask(backend, 2, evaluate, [&](const Document&) {
                if (asked.exchange(true)) return;
                backend.submit(3, run(1), {{}, {}, [&](const Result<Reply>&) {
                                               runDone = ++order;
                                               answered.set_value();
                                           }});
            });
            evaluationDone = ++order;
            QVERIFY(answered.get_future().wait_for(60s) == std::future_status::ready);
            QVERIFY2(runDone < evaluationDone, "the prompt waited for the whole evaluation");
            whole[i] = documentOf<Evaluation>(reply);
            whole[i].createdAt.clear();
            whole[i].seconds = 0;
            for (EvaluationRecord& record : whole[i].records)
                record.cost.milliseconds = 0;
            backend.drain();
        }
        QCOMPARE(whole[0].records.size(), std::size_t(12));
        QVERIFY(whole[0] == whole[1]);
        // Half of it, and the rest later.
        request::Evaluate rest = evaluate;
        auto half = std::make_shared<Evaluation>(whole[0]);
        half->records.resize(5);
        rest.earlier = half;
        Evaluation resumed = documentOf<Evaluation>(ask(*remote, 4, rest));
        for (EvaluationRecord& record : resumed.records)
            record.cost.milliseconds = 0;
        QVERIFY(resumed.records == whole[0].records);
    }

    void recordsGoIntoAFileAsTheyCome() {
        request::Evaluate evaluate = evaluation();
        for (std::size_t i = 0; i < 300; ++i)
            evaluate.rows.push_back({{{"input", "bird " + std::to_string(i)}}, {"a b", "c"}, {}, {}, i + 1});
        evaluate.decoding.maxNewTokens = 4;
        evaluate.threads = 1;
        LocalBackend local;
        const auto remote = connect(serverHere(program));
        QVERIFY(remote);
        Backend* const backends[2] = {&local, remote.get()};
        std::vector<EvaluationRecord> read[2];
        for (int i = 0; i < 2; ++i) {
            QTemporaryDir folder;
            evaluate.file = folder.filePath(QStringLiteral("e.strata")).toStdString();
            QVERIFY(ask(*backends[i], 1, open()));
            std::atomic<int> grown = 0, wrong = 0;
            const auto reply = ask(*backends[i], 2, evaluate, [&](const Document& soFar) {
                const auto& evaluation = static_cast<const Evaluation&>(soFar);
                grown += evaluation.sums.records > 0;
                // The records that it tells of are there, and none is inside.
                const auto records = recordsOf(std::make_shared<const Evaluation>(evaluation));
                wrong += !records || !evaluation.records.empty() || (*records)->count() < evaluation.sums.records;
            });
            QVERIFY(grown > 0);
            QCOMPARE(wrong.load(), 0);
            const Evaluation whole = documentOf<Evaluation>(reply);
            QVERIFY(whole.records.empty() && whole.isComplete());
            QCOMPARE(whole.sums.records, std::int64_t(300));
            QCOMPARE(whole.recordsFile, recordsPath(evaluate.file));
            const auto records = recordsOf(std::make_shared<const Evaluation>(whole));
            QVERIFY2(records, records ? "" : records.error().message().c_str());
            QVERIFY((*records)->each({}, [&](std::int64_t, EvaluationRecord record) -> Result<void> {
                record.cost.milliseconds = 0;
                read[i].push_back(std::move(record));
                return {};
            }));
            QVERIFY(loadEvaluation(evaluate.file)); // what a kill would have left
            backends[i]->drain();
        }
        QCOMPARE(read[0].size(), std::size_t(300));
        QVERIFY(read[0] == read[1]);
        QCOMPARE(read[0][7].fields.at("input"), std::string("bird 7"));
        // A folder that is not there is told, and ends it.
        evaluate.file = "/nowhere/e.strata";
        for (Backend* const backend : backends) {
            const auto refused = ask(*backend, 3, evaluate);
            QVERIFY(!refused && refused.error().code == ErrorCode::FileUnwritable);
        }
    }

    void aKilledServerLosesTheLastRecordsAtMost() {
        request::Evaluate evaluate = evaluation();
        for (std::size_t i = 0; i < 4000; ++i)
            evaluate.rows.push_back({{{"input", "bird " + std::to_string(i)}}, {"a b", "c"}, {}, {}, i + 1});
        QTemporaryDir folder;
        evaluate.file = folder.filePath(QStringLiteral("e.strata")).toStdString();
        const auto remote = connect(serverHere(program));
        QVERIFY(remote && ask(*remote, 1, open()));
        std::atomic<std::int64_t> told = 0;
        const auto reply = ask(*remote, 2, evaluate, [&](const Document& soFar) {
            told = static_cast<const Evaluation&>(soFar).sums.records;
            if (told > 0) ::kill(remote->pid(), SIGKILL);
        });
        QVERIFY(!reply);
        const auto kept = RecordFile::open(recordsPath(evaluate.file));
        QVERIFY(kept && told > 0);
        QVERIFY((*kept)->count() >= told && (*kept)->count() < 4000);
    }

    void aModelIsGivenBack() {
        const auto remote = connect(serverHere(program));
        QVERIFY(ask(*remote, 1, open()));
        QVERIFY(ask(*remote, 2, request::Close{{1}}));
        const auto gone = ask(*remote, 3, run(1));
        QVERIFY(!gone);
        QCOMPARE(gone.error().message(), std::string("model 1: is not open; open it first."));
    }

    void errorsTravel() {
        const auto remote = connect(serverHere(program));
        request::Open nowhere = open();
        nowhere.path = "/nowhere";
        LocalBackend local;
        const auto here = ask(local, 1, nowhere), there = ask(*remote, 1, nowhere);
        QVERIFY(!here && !there);
        QCOMPARE(there.error().message(), here.error().message());
        QVERIFY(there.error().code == here.error().code);
        request::Open noDevice = open();
        noDevice.device = "gpu";
        QCOMPARE(ask(*remote, 2, noDevice).error().message(),
                 std::string("device gpu: is not one of cpu, cuda, cuda:N."));
    }

    void aRunIsCancelledAndKeepsWhatItHas() {
        const auto remote = connect(serverHere(program));
        QVERIFY(ask(*remote, 1, open()));
        std::atomic<bool> asked = false;
        const auto reply = ask(*remote, 2, run(1, 50000), [&](const Document&) {
            if (!asked.exchange(true)) remote->cancel(2);
        });
        const Run stopped = documentOf<Run>(reply);
        QVERIFY(stopped.anyStopped(StopReason::Cancelled));
        QVERIFY(!stopped.levels.front().tokens.empty());
    }

    void theProcessIsKilledInTheMiddle() {
        const auto remote = connect(serverHere(program));
        QVERIFY(ask(*remote, 1, open()));
        std::promise<Error> broke;
        remote->whenBroken([&](const Error& why) { broke.set_value(why); });
        DocumentPtr last;
        const auto reply = ask(*remote, 2, run(1, 50000), [&](const Document& soFar) {
            last = std::make_shared<const Run>(static_cast<const Run&>(soFar));
            ::kill(remote->pid(), SIGKILL);
        });
        QVERIFY(!reply);
        QVERIFY2(reply.error().message().find("what was computed so far is kept") != std::string::npos,
                 reply.error().message().c_str());
        QVERIFY(last && !documentAs<Run>(last)->levels.front().tokens.empty()); // whoever watched has it
        auto told = broke.get_future();
        QVERIFY(told.wait_for(10s) == std::future_status::ready);
        QCOMPARE(told.get().message(), reply.error().message());
        QVERIFY(!ask(*remote, 3, run(1))); // later requests are told as well, and do not hang
    }

    void aLineThatIsCut() {
        // The real server until the answer to the second request, of which half arrives.
        const std::string half =
            script(m_scripts, "half",
                   QByteArray("exec 3<&0; pipe=\"$0.pipe\"; mkfifo \"$pipe\"\n'") + program.c_str() +
                       "' serve <&3 3<&- >\"$pipe\" &\nserver=$!\nwhile IFS= read -r line; do case \"$line\" in\n"
                       "*'\"reply\":{\"document\"'*) printf '%.500s' \"$line\"; kill -9 $server; exit;;\n"
                       "*) printf '%s\\n' \"$line\";;\nesac; done <\"$pipe\"\n");
        const auto remote = connect({{half}, "the host", 20s});
        QVERIFY(remote);
        QVERIFY(ask(*remote, 1, open()));
        const auto reply = ask(*remote, 2, run(1));
        QVERIFY(!reply);
        QVERIFY2(reply.error().message().starts_with("the host: stopped in the middle of an answer"),
                 reply.error().message().c_str());
    }

    void whatIsNoServer_data() {
        QTest::addColumn<QByteArray>("commands");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("another version")
            << QByteArray("echo '{\"strata\": \"9.0\", \"protocol\": 99, \"devices\": []}'; sleep 5\n")
            << QByteArray("the host: speaks version 99 of the protocol (Strata 9.0), and this program version 1");
        QTest::newRow("a shell that talks")
            << QByteArray("echo 'Welcome to the machine'; sleep 5\n")
            << QByteArray("the host: did not answer as strata-cli serve does, but with \"Welcome to the machine\"");
        QTest::newRow("nothing there")
            << QByteArray("echo 'ssh: connect to host x port 22: Connection refused' >&2; exit 255\n")
            << QByteArray(
                   "the host: did not start strata-cli serve (ssh: connect to host x port 22: Connection refused)");
        QTest::newRow("silence") << QByteArray("sleep 20\n") << QByteArray("the host: did not answer within 1 s");
    }
    void whatIsNoServer() {
        QFETCH(const QByteArray, commands);
        QFETCH(const QByteArray, expected);
        const bool silent = QByteArrayView(QTest::currentDataTag()) == "silence"; // all others need not be waited for
        const auto backend = ProcessBackend::connect(
            {{script(m_scripts, "fake", commands)}, "the host", silent ? 1000ms : 60'000ms}, noControl);
        QVERIFY(!backend);
        QVERIFY2(backend.error().message().starts_with(expected.toStdString()), backend.error().message().c_str());
    }

    // ssh can leave a process behind that keeps its standard error for the next connection: nobody waits for that.
    void whatTheChildLeavesBehindIsNotWaitedFor() {
        const std::string leaving = script(m_scripts, "leaving",
                                           "sleep 250 >/dev/null </dev/null & echo $! >" +
                                               QFile::encodeName(m_scripts.filePath(QStringLiteral("left"))) +
                                               "; echo hello; exec sleep 250\n");
        QVERIFY(!ProcessBackend::connect({{leaving}, "the host", 60s}, noControl));
        QFile left(m_scripts.filePath(QStringLiteral("left")));
        QVERIFY(left.open(QIODevice::ReadOnly));
        const auto process = static_cast<pid_t>(left.readAll().trimmed().toInt());
        QVERIFY(process > 0);
        QVERIFY2(::kill(process, SIGKILL) == 0, "it waited until the last process had gone");
    }

    void aProgramThatIsNotThere() {
        const auto backend = ProcessBackend::connect({{"/nowhere/strata-cli", "serve"}, "x", 1000ms}, noControl);
        QVERIFY(!backend);
        QVERIFY2(backend.error().message().starts_with("/nowhere/strata-cli: cannot be started"),
                 backend.error().message().c_str());
    }

    void hostsAreNoOptions() {
        for (const char* wrong : {"", "-oProxyCommand=x", "a b", "a\nb"})
            QVERIFY2(!serverOnHost(wrong), wrong);
        const auto command = serverOnHost("user@gpu-server");
        QVERIFY(command);
        QCOMPARE(command->command.back(), std::string("strata-cli serve"));
        QVERIFY(std::find(command->command.begin(), command->command.end(), "user@gpu-server") !=
                command->command.end());
    }

    // Of a server that answers something else in the middle.
    void anAnswerThatCannotBeRead() {
        const std::string odd = script(m_scripts, "odd",
                                       QByteArray("'") + program.c_str() +
                                           "' serve | while IFS= read -r line; do case \"$line\" in\n"
                                           "*'\"reply\":{\"document\"'*) echo '{}';;\n"
                                           "*) printf '%s\\n' \"$line\";;\nesac; done\n");
        const auto remote = connect({{odd}, "the host", 20s});
        QVERIFY(remote && ask(*remote, 1, open()));
        const auto reply = ask(*remote, 2, run(1));
        QVERIFY(!reply);
        QVERIFY2(reply.error().message().starts_with("the host: answered what cannot be read"),
                 reply.error().message().c_str());
    }

    void requestsGoThroughJson() {
        request::Run asked = run(3);
        asked.task.name = "hdlm2";
        asked.request.options.labels = LabelMode::Free;
        asked.request.options.forced = {{"thought", "x"}};
        asked.request.options.sampling.seed = 18446744073709551615ULL;
        asked.request.lenses = {{LayerIndex(2), Readout::Raw}};
        const auto run = requestFromJson(requestToJson(asked), "x");
        QVERIFY(run);
        QVERIFY(std::get<request::Run>(*run).request == asked.request);
        QCOMPARE(std::get<request::Run>(*run).task.name, std::string("hdlm2"));
        request::Lens grid = lens(4);
        grid.request.layers = {LayerIndex(1), LayerIndex(4)};
        grid.request.matrix = {LensMatrix::Kind::Head, HeadIndex(1)};
        grid.request.target = LensTarget::Given;
        grid.request.givenTargets = {TokenId(3), std::nullopt};
        grid.request.groups = {{TokenId(1), TokenId(2)}};
        grid.request.statistics = {LensStatistic::Entropy, LensStatistic::KlToFinal};
        grid.request.antiTarget = TokenId(5);
        grid.source.addBos = false;
        const auto back = requestFromJson(requestToJson(grid), "x");
        QVERIFY2(back, back ? "" : back.error().message().c_str());
        QVERIFY(std::get<request::Lens>(*back).request == grid.request);
        QVERIFY(std::get<request::Lens>(*back).words == grid.words);
        QCOMPARE(std::get<request::Lens>(*back).source.addBos, std::optional(false));
        request::Open model = open();
        model.placements = {{"a.weight", LayerIndex(3)}, {"b.weight", LayerIndex(2), Readout::Norm}};
        const auto opened = requestFromJson(requestToJson(model), "x");
        QVERIFY(opened);
        QVERIFY(std::get<request::Open>(*opened).placements == model.placements);
        for (const char* wrong :
             {R"({"request": "fly"})", R"({"request": "run"})", R"({"request": "open"})", R"([])",
              R"({"request": "open", "model": "x", "dtype": "f8"})",
              R"({"request": "open", "model": "x", "heads": [{"tensor": "a", "layer": 1, "readout": "both"}]})",
              R"({"request": "lens", "model": "x"})",
              R"({"request": "run", "model": 1, "options": {"show_top": 100000}})",
              R"({"request": "lens", "model": 1, "lens": {"statistics": ["speed"]}})",
              R"({"request": "track", "model": 1})"})
            QVERIFY2(!requestFromJson(nlohmann::json::parse(wrong), "x"), wrong);
    }

private:
    QTemporaryDir m_model, m_scripts;
};

QTEST_GUILESS_MAIN(TestServe)
#include "test_serve.moc"
