// SPDX-License-Identifier: GPL-3.0-or-later
// Make an HdLM of this model: rungs that are clicked, what is said of the cost, what is written, and that it opens.
#include "tests/support/window_fixture.h"
#include "widgets/dialogs/adapt_dialog.h"
#include "widgets/dialogs/rung_picker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

using namespace strata;

class TestAdapt : public QObject {
    Q_OBJECT

    static AdaptDialog* asked(test::WindowFixture& f) {
        f.window.actions()["adapt"]->trigger();
        AdaptDialog* dialog = nullptr;
        [&] { QTRY_VERIFY_WITH_TIMEOUT((dialog = f.window.findChild<AdaptDialog*>()) != nullptr, test::patience); }();
        return dialog;
    }
    static QPushButton* button(AdaptDialog* dialog) {
        return dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    }
    static void openBase(test::WindowFixture& f) {
        QVERIFY(!f.window.actions()["adapt"]->isEnabled()); // there is no model yet
        f.window.openPath(f.model());
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Ready, test::patience);
        QVERIFY(f.window.actions()["adapt"]->isEnabled());
    }

private Q_SLOTS:
    void aFolder() {
        test::WindowFixture f; // heads at layers 2 and 4 of 4
        openBase(f);
        AdaptDialog* const dialog = asked(f);
        QVERIFY(dialog);
        auto* const rungs = dialog->findChild<RungPicker*>();
        QVERIFY(!rungs->isFree(4) && !rungs->isFree(2) && rungs->isFree(1) && rungs->isFree(3));
        QVERIFY(rungs->chosen().empty()); // the middle one is taken
        QVERIFY(!button(dialog)->isEnabled());
        QTest::mouseClick(rungs, Qt::LeftButton, {}, rungs->pointOf(2));
        QVERIFY(rungs->chosen().empty());
        QTest::mouseClick(rungs, Qt::LeftButton, {}, rungs->pointOf(3));
        QCOMPARE(rungs->chosen(), std::vector<int>{3});
        QVERIFY(button(dialog)->isEnabled());
        // Heads at all layers are no hierarchy; a second click takes one away.
        QTest::mouseClick(rungs, Qt::LeftButton, {}, rungs->pointOf(1));
        QVERIFY(!button(dialog)->isEnabled());
        QTest::mouseClick(rungs, Qt::LeftButton, {}, rungs->pointOf(1));
        auto* const table = dialog->findChild<QTableWidget*>();
        QCOMPARE(table->rowCount(), 1);
        QCOMPARE(table->item(0, 4)->text(), QLocale().formattedDataSize(32 * 16 * 4, 1, QLocale::DataSizeIecFormat));
        auto* const name = qobject_cast<QLineEdit*>(table->cellWidget(0, 1));
        name->setText(QStringLiteral("thought")); // the model's own
        QVERIFY(!button(dialog)->isEnabled());
        name->setText(QStringLiteral("idea"));
        qobject_cast<QDoubleSpinBox*>(table->cellWidget(0, 2))->setValue(2.5);
        qobject_cast<QComboBox*>(table->cellWidget(0, 3))->setCurrentIndex(1);
        QVERIFY(button(dialog)->isEnabled());
        const QString output = dialog->order().output;
        QVERIFY(output.endsWith(QStringLiteral("/model-hdlm")));
        button(dialog)->click();
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Ready &&
                                     f.session.model().openRequest().path == output,
                                 test::patience);
        const auto& heads = f.session.model().facts()->heads;
        QCOMPARE(heads.size(), std::size_t(3));
        QCOMPARE(heads[1].name, std::string("idea"));
        QCOMPARE(heads[1].layer.value, 3);
        QVERIFY(heads[1].readout == Readout::Norm);
        QVERIFY(f.session.jobs().jobs().empty());
    }

    void headsAlone() {
        test::WindowFixture f;
        openBase(f);
        AdaptDialog* const dialog = asked(f);
        QVERIFY(dialog);
        auto* const rungs = dialog->findChild<RungPicker*>();
        rungs->setFocus();
        QTest::keyClick(rungs, Qt::Key_Up); // from the middle
        QTest::keyClick(rungs, Qt::Key_Space);
        QCOMPARE(rungs->chosen(), std::vector<int>{3});
        dialog->findChildren<QCheckBox*>().front()->setChecked(true);
        const QString output = dialog->order().output;
        QVERIFY(output.endsWith(QStringLiteral("/model-heads.safetensors")));
        button(dialog)->click();
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Ready &&
                                     f.session.model().openRequest().headsFile == output,
                                 test::patience);
        QCOMPARE(f.session.model().facts()->heads.size(), std::size_t(3));
        QVERIFY(QFileInfo(output).size() < 4096);
        // Asked again, nothing is overwritten.
        AdaptDialog* const again = asked(f);
        QVERIFY(again && again != dialog);
    }

    void cancelledNothingIsLeft() {
        test::WindowFixture f;
        const QString base = f.model();
        AdaptOrder order;
        order.base.path = base;
        order.heads = {{LayerIndex(3), "idea", 1.0}};
        order.output = f.folder.filePath(QStringLiteral("out"));
        std::optional<Result<void>> result;
        ModelMaker maker(f.session.background());
        const RunId id = maker.make(order, [&](const Result<void>& made) { result = made; });
        f.session.jobs().cancel(id);
        QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), test::patience);
        if (!*result) {
            QVERIFY(result->error().code == ErrorCode::Cancelled);
            QVERIFY(!QFileInfo::exists(order.output));
        } // else it was quicker
    }
};

QTEST_MAIN(TestAdapt)
#include "test_adapt.moc"
