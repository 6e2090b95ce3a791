// SPDX-License-Identifier: GPL-3.0-or-later
// A head that is moved in an open model says what it says in one that is opened with it there.
#include "model/engine/engine.h"
#include "tests/support/tiny_checkpoint.h"
#include "tests/support/value_of.h"

#include <QTemporaryDir>
#include <QTest>

using namespace strata;
using namespace strata::test;

class TestMovedHeads : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const JobControl m_control;

    Checkpoint opened(const std::vector<std::string>& placements) const {
        std::vector<HeadPlacement> heads;
        for (const std::string& text : placements)
            heads.push_back(valueOf(parseHeadPlacement(text)));
        return valueOf(openCheckpoint(m_folder.path().toStdString(), heads));
    }
    std::shared_ptr<const LoadedModel> loaded(const std::vector<std::string>& placements,
                                              std::optional<DType> dtype = DType::Float32) const {
        LoadOptions options;
        options.dtype = dtype;
        options.threads = 1;
        return valueOf(loadModel(opened(placements), options, m_control));
    }
    static std::shared_ptr<const LoadedModel> moved(const LoadedModel& model, Checkpoint checkpoint,
                                                    std::optional<DType> dtype = DType::Float32, int threads = 1) {
        return withHeadsOf(model, checkpoint, {"cpu", dtype, threads});
    }
    /// What head `index` says at its own layer after some tokens.
    std::vector<float> said(const std::shared_ptr<const LoadedModel>& model, int index) const {
        RunState state(model);
        const std::vector<TokenId> ids{TokenId(0), TokenId(7), TokenId(9)};
        const HeadSpec& spec = model->heads()[static_cast<std::size_t>(index)].spec;
        if (!state.append(ids) || !state.fill(*spec.layer, m_control)) qFatal("three tokens could not be run");
        return valueOf(state.readout(*spec.layer, HeadIndex(index), spec.readout, 2, 3)).values;
    }

private Q_SLOTS:
    void initTestCase() {
        TinyCheckpoint tiny;
        tiny.heads = {tinyHead("kind", "kind_lm_head.weight", 1), tinyHead("thing", "thing_lm_head.weight", 3)};
        writeTinyCheckpoint(tiny, m_folder.path().toStdString());
    }

    void saysWhatAFreshlyOpenedOneSays_data() {
        QTest::addColumn<QString>("placement");
        QTest::newRow("deeper") << QStringLiteral("kind_lm_head@2");
        QTest::newRow("normed") << QStringLiteral("kind_lm_head@1:norm");
        QTest::newRow("past the other") << QStringLiteral("kind_lm_head@4");
        QTest::newRow("the other before it") << QStringLiteral("thing_lm_head@1:norm");
    }
    void saysWhatAFreshlyOpenedOneSays() {
        QFETCH(const QString, placement);
        const auto model = loaded({});
        const std::vector<std::string> placements{placement.toStdString()};
        const auto there = moved(*model, opened(placements));
        QVERIFY(there);
        const auto fresh = loaded(placements);
        QCOMPARE(there->heads().size(), std::size_t(3));
        for (int i = 0; i < 3; ++i) {
            const EngineHead& a = there->heads()[std::size_t(i)];
            const EngineHead& b = fresh->heads()[std::size_t(i)];
            QCOMPARE(a.spec.name, b.spec.name);
            QCOMPARE(a.spec.layer->value, b.spec.layer->value);
            QVERIFY(a.spec.readout == b.spec.readout);
            QCOMPARE(a.drift, b.drift);
            QCOMPARE(said(there, i), said(fresh, i));
        }
        QVERIFY(said(there, 0) != said(model, 0) || said(there, 1) != said(model, 1)); // something was moved
        QCOMPARE(there->warnings(), fresh->warnings());
    }

    void theModelThatWasThereStaysAsItIs() {
        const auto model = loaded({});
        const auto before = said(model, 0);
        const auto there = moved(*model, opened({"kind_lm_head@4"}));
        QVERIFY(there);
        QCOMPARE(there->heads()[1].spec.name, std::string("kind")); // behind "thing" now
        QCOMPARE(model->heads()[0].spec.layer->value, 1);
        QCOMPARE(said(model, 0), before);
    }

    void otherWeightsAreNotTaken() {
        const auto model = loaded({});
        QVERIFY(moved(*model, opened({})));
        QVERIFY(!moved(*model, opened({}), DType::BFloat16));
        QVERIFY(!moved(*model, opened({}), DType::Float32, 2));
        QTemporaryDir other;
        TinyCheckpoint tiny;
        tiny.seed = 2;
        tiny.heads = {tinyHead("kind", "kind_lm_head.weight", 1), tinyHead("thing", "thing_lm_head.weight", 3)};
        writeTinyCheckpoint(tiny, other.path().toStdString());
        QVERIFY(!moved(*model, valueOf(openCheckpoint(other.path().toStdString()))));
        // The same folder, written anew with other numbers.
        const auto before = loaded({});
        writeTinyCheckpoint(tiny, m_folder.path().toStdString());
        QVERIFY(!moved(*before, opened({})));
    }
};

QTEST_GUILESS_MAIN(TestMovedHeads)
#include "test_moved_heads.moc"
