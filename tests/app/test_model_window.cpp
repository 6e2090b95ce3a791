// SPDX-License-Identifier: GPL-3.0-or-later
// The window in which the open model is looked at: heads are moved and put back, tensors counted, pieces looked up.
#include "tests/support/window_fixture.h"
#include "widgets/common/theme.h"
#include "widgets/inspect/config_page.h"
#include "widgets/inspect/heads_page.h"
#include "widgets/inspect/model_window.h"
#include "widgets/inspect/tensor_figure.h"
#include "widgets/inspect/tensors_page.h"
#include "widgets/inspect/tokenizer_page.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTreeWidget>

using namespace strata;

namespace {
using test::patience;

struct Fixture : test::WindowFixture {
    ModelWindow* shown = nullptr;

    /// Opens the tiny model and the window that shows it.
    void open() {
        window.openPath(model());
        QTRY_VERIFY_WITH_TIMEOUT(session.model().state() == CurrentModel::State::Ready, patience);
        window.actions()["modelWindow"]->trigger();
        shown = window.findChild<ModelWindow*>();
        QVERIFY(shown && shown->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!shown->isReading(), patience);
    }
    QPushButton* button(const QString& text) const {
        for (auto* one : shown->heads().findChildren<QPushButton*>())
            if (one->text().remove(QLatin1Char('&')) == text) return one;
        return nullptr;
    }
    QSpinBox* layer() const { return shown->heads().findChild<QSpinBox*>(); }
    QComboBox* readout() const { return shown->heads().findChild<QComboBox*>(); }
    void waitForMove() { QTRY_VERIFY_WITH_TIMEOUT(session.model().state() == CurrentModel::State::Ready, patience); }
    HeadSummary thought() const {
        for (const HeadSummary& head : session.model().facts()->heads)
            if (head.name == "thought") return head;
        return {};
    }
    std::shared_ptr<const Run> run(const QString& input) {
        window.prompt().setField(QStringLiteral("input"), input);
        window.actions()["run"]->trigger();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience); }();
        return session.documents().shown<Run>();
    }
};

} // namespace

class TestModelWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        registerIcons();
        Theme::instance().install(*qApp);
    }

    void headsAreMovedAndPutBack() {
        Fixture f;
        QVERIFY(!f.window.actions()["modelWindow"]->isEnabled());
        f.open();
        const auto before = f.run(QStringLiteral("a small bird"));
        QVERIFY(before);
        QCOMPARE(f.session.model().facts()->heads.front().layer.value, 2);
        QVERIFY(!f.button(QStringLiteral("Move heads"))->isEnabled());
        QVERIFY(!f.button(QStringLiteral("As opened"))->isEnabled());
        QCOMPARE(f.shown->heads().findChildren<QSpinBox*>().size(), 1); // the final head stays

        f.layer()->setValue(3);
        f.readout()->setCurrentIndex(1);
        f.button(QStringLiteral("Move heads"))->click();
        f.waitForMove();
        QCOMPARE(f.thought().layer.value, 3);
        QVERIFY(f.thought().readout == Readout::Norm);
        QCOMPARE(f.window.prompt().fields()["input"], std::string("a small bird")); // the prompt stays
        QVERIFY(f.window.findChild<QStackedWidget*>());
        QCOMPARE(before->heads.front().layer.value, 2); // the run that is there says what it was made with
        const auto after = f.run(QStringLiteral("a small bird"));
        QCOMPARE(after->heads.front().layer.value, 3);
        QVERIFY(after->heads.front().readout == Readout::Norm);

        // What a model says that is opened with the head there.
        Session fresh;
        ModelRequest request = f.session.model().openRequest();
        request.placements = {{"new_lm_head.weight", LayerIndex(3), Readout::Norm}};
        fresh.model().open(request);
        QTRY_VERIFY_WITH_TIMEOUT(fresh.model().state() == CurrentModel::State::Ready, patience);
        fresh.maker().run(f.session.maker().runRequest());
        QTRY_VERIFY_WITH_TIMEOUT(!fresh.maker().isMaking("run"), patience);
        QVERIFY(fresh.documents().shown<Run>()->levels == after->levels);

        // At the last layer there is one readout.
        f.layer()->setValue(4);
        QVERIFY(!f.readout()->isEnabled());
        f.layer()->setValue(1);
        f.readout()->setCurrentIndex(0);
        f.button(QStringLiteral("Move heads"))->click();
        f.waitForMove();
        QCOMPARE(f.thought().layer.value, 1);
        f.button(QStringLiteral("Undo"))->click();
        f.waitForMove();
        QCOMPARE(f.thought().layer.value, 3);
        QVERIFY(f.thought().readout == Readout::Norm);
        f.button(QStringLiteral("As opened"))->click();
        f.waitForMove();
        QCOMPARE(f.thought().layer.value, 2);
        QVERIFY(f.thought().readout == Readout::Raw);
        QVERIFY(!f.button(QStringLiteral("As opened"))->isEnabled());
        QVERIFY(!f.button(QStringLiteral("Undo"))->isEnabled()); // it is what was before both
        const auto again = f.run(QStringLiteral("a small bird"));
        QVERIFY(again->levels == before->levels);
    }

    void aRefusedMoveIsASentence() {
        Fixture f;
        f.open();
        f.session.model().moveHeads({{"new_lm_head.weight", LayerIndex(9)}});
        f.waitForMove();
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().openProblem().text.contains(QStringLiteral("layers 1 to 4")),
                                 patience);
        QCOMPARE(f.thought().layer.value, 2);
        QVERIFY(f.shown->heads()
                    .findChild<QLabel*>(QStringLiteral("headsProblem"))
                    ->text()
                    .contains(QStringLiteral("layers 1 to 4")));
        f.session.model().moveHeads({{"lm_head.weight", LayerIndex(1)}});
        f.waitForMove();
        QVERIFY(f.session.model().openProblem().text.contains(QStringLiteral("final head")));
        QVERIFY(f.layer()->isEnabled());
    }

    void tensorsAreListedAndCounted() {
        Fixture f;
        f.open();
        TensorsPage& page = f.shown->tensors();
        auto* tree = page.findChild<QTreeWidget*>();
        QCOMPARE(tree->topLevelItemCount(), 1 + 4 + 1 + 1); // embedding, four blocks, final norm, heads
        QVERIFY(page.choose(QStringLiteral("model.layers.1.mlp.up_proj.weight")));
        QTRY_VERIFY_WITH_TIMEOUT(!page.isComputing(), patience);
        const auto& statistics = page.statistics().at("model.layers.1.mlp.up_proj.weight");
        QCOMPARE(statistics.elements, 16 * 24);
        QVERIFY(statistics.numbers->standardDeviation > 0);
        const TensorFigure& figure = page.findChild<TensorHistogram*>()->figure();
        QCOMPARE(figure.table().rows.size(), histogramBins);
        QVERIFY(figure.alternativeText().contains(QStringLiteral("standard deviation")));

        page.setFilter(QStringLiteral("norm"));
        page.copySelected(); // the chosen row
        QVERIFY(!page.choose(QStringLiteral("model.layers.1.mlp.up_proj.weight")));
        page.setFilter(QStringLiteral("no such tensor"));
        QVERIFY(!page.choose(QStringLiteral("model.norm.weight")));
        page.setFilter(QStringLiteral("final norm"));
        QVERIFY(page.choose(QStringLiteral("model.norm.weight")));
        QTRY_VERIFY_WITH_TIMEOUT(!page.isComputing(), patience);
        page.copySelected();
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("model.norm.weight\tfinal norm\t16\tF32")));
        const QString file = f.folder.filePath(QStringLiteral("tensors.json"));
        QVERIFY(page.exportTo(file));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QJsonArray rows =
            QJsonDocument::fromJson(written.readAll()).object()[QStringLiteral("tensors")].toArray();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].toObject()[QStringLiteral("statistics")].toObject()[QStringLiteral("elements")].toInt(), 16);
        QVERIFY(!page.exportTo(f.folder.filePath(QStringLiteral("no/such/folder.csv"))));
    }

    void configurationIsReadAndSearched() {
        Fixture f;
        f.open();
        auto* text = f.shown->config().findChild<QPlainTextEdit*>();
        QVERIFY(text->toPlainText().contains(QStringLiteral("\"model_type\": \"llama\"")));
        QVERIFY(f.shown->config().find(QStringLiteral("hidden_size")));
        QCOMPARE(text->textCursor().selectedText(), QStringLiteral("hidden_size"));
        QVERIFY(!f.shown->config().find(QStringLiteral("no such key")));
        const auto* table = f.shown->config().findChild<QTreeWidget*>();
        QVERIFY(!table->findItems(QStringLiteral("attention heads"), Qt::MatchRecursive | Qt::MatchExactly).isEmpty());
    }

    void piecesAreLookedUp() {
        Fixture f;
        f.open();
        TokenizerPage& page = f.shown->tokenizer();
        page.setText(QStringLiteral("a b."));
        const auto* pieces = page.findChild<QTreeWidget*>(QStringLiteral("piecesOfText"));
        QCOMPARE(pieces->topLevelItemCount(), 4);
        QCOMPARE(pieces->topLevelItem(1)->text(0), QStringLiteral("28"));
        QCOMPARE(pieces->topLevelItem(1)->text(3), QStringLiteral("20")); // a space
        const auto* found = page.findChild<QTreeWidget*>(QStringLiteral("piecesFound"));
        page.search(QStringLiteral("#1"));
        QTRY_VERIFY_WITH_TIMEOUT(!page.isSearching(), patience);
        QCOMPARE(found->topLevelItemCount(), 1);
        QCOMPARE(found->topLevelItem(0)->text(1), QStringLiteral("<eot>"));
        QCOMPARE(found->topLevelItem(0)->text(4), QStringLiteral("special"));
        page.search(QStringLiteral("o"));
        QTRY_VERIFY_WITH_TIMEOUT(!page.isSearching(), patience);
        QCOMPARE(found->topLevelItemCount(), 2); // <eot> and o
        page.search(QStringLiteral("99999999999999999999"));
        QTRY_VERIFY_WITH_TIMEOUT(!page.isSearching(), patience);
        QCOMPARE(found->topLevelItemCount(), 0);
    }

    void closingTheModelEmptiesIt() {
        Fixture f;
        f.open();
        f.session.model().close();
        QVERIFY(!f.shown->tensors().findChild<QTreeWidget*>()->topLevelItemCount());
        QVERIFY(f.shown->heads().heads().empty());
        QVERIFY(!f.layer());
    }
};

QTEST_MAIN(TestModelWindow)
#include "test_model_window.moc"
