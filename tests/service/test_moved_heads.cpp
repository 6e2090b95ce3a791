// SPDX-License-Identifier: GPL-3.0-or-later
// A model that is opened once more with its heads elsewhere: its weights are not read again, and both models answer.
#include "model/documents/run.h"
#include "model/service/dispatcher.h"
#include "tests/support/tiny_model.h"
#include "tests/support/value_of.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace strata;

class TestMovedHeads : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::set<ProgressStage> m_stages;

    OpenRequest asked(std::vector<HeadPlacement> placements = {}) const {
        OpenRequest open;
        open.path = m_folder.path().toStdString();
        open.dtype = DType::Float32;
        open.threads = 1;
        open.placements = std::move(placements);
        return open;
    }
    OpenedModel open(Dispatcher& dispatcher, std::uint64_t id, const OpenRequest& wanted) {
        m_stages.clear();
        JobControl control;
        control.onProgress = [this](const Progress& progress) { m_stages.insert(progress.stage); };
        return std::get<OpenedModel>(valueOf(dispatcher.perform(id, request::Open{wanted}, control)));
    }
    bool weightsWereRead() const {
        return m_stages.contains(ProgressStage::LoadingWeights) || m_stages.contains(ProgressStage::ReadingWeights) ||
               m_stages.contains(ProgressStage::CheckingWeights);
    }
    static DocumentPtr run(Dispatcher& dispatcher, std::uint64_t id, std::uint64_t model) {
        request::Run run;
        run.model = {model};
        run.request.fields = {{"input", "a small bird"}};
        run.request.options.maxNewTokens = 4;
        return std::get<DocumentPtr>(valueOf(dispatcher.perform(id, run, {})));
    }
    static const Run& runOf(const DocumentPtr& document) { return dynamic_cast<const Run&>(*document); }

private Q_SLOTS:
    void initTestCase() { test::writeTinyModel(m_folder.path().toStdString()); }

    void theWeightsAreShared() {
        Dispatcher dispatcher;
        open(dispatcher, 1, asked());
        QVERIFY(weightsWereRead());
        const OpenedModel moved = open(dispatcher, 2, asked({{"new_lm_head.weight", LayerIndex(3), Readout::Norm}}));
        QVERIFY(!weightsWereRead());
        QCOMPARE(moved.description.heads[0].layer.value, 3);
        QVERIFY(moved.description.heads[0].readout == Readout::Norm);
        const DocumentPtr first = run(dispatcher, 3, 1), second = run(dispatcher, 4, 2);
        QCOMPARE(runOf(first).heads[0].layer.value, 2);
        QCOMPARE(runOf(second).heads[0].layer.value, 3);
        Dispatcher alone;
        open(alone, 1, asked({{"new_lm_head.weight", LayerIndex(3), Readout::Norm}}));
        QVERIFY(weightsWereRead());
        QVERIFY(runOf(run(alone, 2, 1)).levels == runOf(second).levels);
        // The weights stay as long as one of the two needs them.
        QVERIFY(dispatcher.perform(5, request::Close{{1}}, {}));
        QVERIFY(runOf(run(dispatcher, 6, 2)).levels == runOf(second).levels);
    }

    void aLensOfOtherPlacesIsNotReadFurther() {
        Dispatcher dispatcher;
        open(dispatcher, 1, asked());
        open(dispatcher, 2, asked({{"new_lm_head.weight", LayerIndex(2), Readout::Norm}}));
        request::Lens wanted;
        wanted.model = {1};
        wanted.source.text = "a bird";
        const DocumentPtr lens = std::get<DocumentPtr>(valueOf(dispatcher.perform(3, wanted, {})));
        request::Track track;
        track.lens = std::dynamic_pointer_cast<const Lens>(lens);
        track.read = {{0, {TokenId(5)}}};
        track.model = {1};
        QVERIFY(dispatcher.perform(4, track, {}));
        track.model = {2};
        const auto refused = dispatcher.perform(5, track, {});
        QVERIFY(!refused);
        QVERIFY(refused.error().message().find("read layer 2 (raw); move it back") != std::string::npos);
    }

    void anotherTypeIsReadAnew() {
        Dispatcher dispatcher;
        open(dispatcher, 1, asked());
        OpenRequest other = asked();
        other.dtype = DType::BFloat16;
        open(dispatcher, 2, other);
        QVERIFY(weightsWereRead());
    }

    void placesThatCannotBeAreRefused() {
        Dispatcher dispatcher;
        open(dispatcher, 1, asked());
        const auto refuse = [&](std::vector<HeadPlacement> placements) {
            const auto reply = dispatcher.perform(2, request::Open{asked(std::move(placements))}, {});
            return reply ? std::string() : reply.error().message();
        };
        QVERIFY(refuse({{"new_lm_head.weight", LayerIndex(5)}}).find("layers 1 to 4") != std::string::npos);
        QVERIFY(refuse({{"new_lm_head.weight", LayerIndex(0)}}).find("layers 1 to 4") != std::string::npos);
        QVERIFY(refuse({{"lm_head.weight", LayerIndex(2)}}).find("final head") != std::string::npos);
        QVERIFY(dispatcher.perform(3, request::Close{{1}}, {})); // the model that was open still is
    }
};

QTEST_GUILESS_MAIN(TestMovedHeads)
#include "test_moved_heads.moc"
