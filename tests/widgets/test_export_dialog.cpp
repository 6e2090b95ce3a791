// SPDX-License-Identifier: GPL-3.0-or-later
// The export dialog: where it begins, and what is left of it when a file cannot be written.
#include "widgets/common/theme.h"
#include "widgets/dialogs/export_dialog.h"
#include "widgets/dialogs/glosses_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QtTest>

using namespace strata;

class TestExportDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        Theme::instance().install(*qApp);
    }

    void folders() {
        QTemporaryDir last;
        QCOMPARE(exportFolder(last.path()), last.path());
        for (const QString& remembered : {QString(), QStringLiteral("/nowhere/at/all")}) {
            const QString folder = exportFolder(remembered);
            QVERIFY(QFileInfo(folder).isDir());
            QVERIFY(folder == QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) ||
                    folder == QDir::homePath());
            QVERIFY(folder != QCoreApplication::applicationDirPath());
        }
    }

    void aFailureLeavesEverything() {
        QTemporaryDir folder;
        ExportDialog dialog({{QStringLiteral("heads"), QStringLiteral("Heads")},
                             {QStringLiteral("confidence"), QStringLiteral("Confidence")}},
                            QStringLiteral("heads"), QString(), QStringLiteral("pdf"), folder.path());
        QSignalSpy asked(&dialog, &ExportDialog::exportRequested), closed(&dialog, &QDialog::finished);
        dialog.open();
        const auto boxes = dialog.findChildren<QComboBox*>();
        boxes[0]->setCurrentIndex(1);
        boxes[1]->setCurrentIndex(boxes[1]->findData(QStringLiteral("svg")));
        boxes[2]->setCurrentIndex(boxes[2]->findData(QStringLiteral("slide")));
        for (QCheckBox* box : dialog.findChildren<QCheckBox*>())
            box->toggle();
        QPushButton* button = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        button->click(); // asks for a file, in the folder of the last export
        auto* files = dialog.findChild<QFileDialog*>();
        QVERIFY(files);
        QCOMPARE(files->directory().absolutePath(), QDir(folder.path()).absolutePath());
        files->reject();
        dialog.requestExport(QStringLiteral("/nowhere/a.svg"));
        QCOMPARE(asked.count(), 1);
        QVERIFY(!button->isEnabled());
        dialog.failed(QStringLiteral("/nowhere/a.svg: cannot be written."));
        QVERIFY(dialog.isVisible() && closed.isEmpty() && button->isEnabled());
        QVERIFY(std::ranges::any_of(dialog.findChildren<QLabel*>(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(QStringLiteral("cannot be written"));
        }));
        QCOMPARE(dialog.viewId(), QStringLiteral("confidence"));
        QCOMPARE(dialog.format(), QStringLiteral("svg"));
        QCOMPARE(dialog.presetId(), QStringLiteral("slide"));
        QVERIFY(dialog.options().dark && !dialog.options().showProvenance);
        dialog.requestExport(folder.filePath(QStringLiteral("a.svg")));
        dialog.exported();
        QCOMPARE(closed.count(), 1);
    }

    void glossesComeFromATable() {
        QTemporaryDir folder;
        const auto write = [&](const char* name, const QByteArray& text) {
            QFile file(folder.filePath(QLatin1String(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("cannot write");
            return file.fileName();
        };
        ExportDialog dialog({{QStringLiteral("heads"), QStringLiteral("Heads")},
                             {QStringLiteral("confidence"), QStringLiteral("Confidence")}},
                            QStringLiteral("heads"), {}, QStringLiteral("pdf"), {});
        dialog.open();
        auto* field = dialog.findChild<GlossesField*>();
        QVERIFY(field && field->isVisible());
        QVERIFY(dialog.options().glosses.isEmpty());
        const int before = dialog.check();
        field->setFile(write("good.tsv", "птица\tptica\tbird\n"));
        QCOMPARE(dialog.options().glosses.size(), 1);
        QVERIFY(dialog.check() > before); // findings of before are not of this figure
        field->setFile(write("bad.csv", "a,b,c,d\n"));
        QVERIFY(dialog.options().glosses.isEmpty());
        QVERIFY(std::ranges::any_of(dialog.findChildren<QLabel*>(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(QStringLiteral("4 columns"));
        }));
        auto* view = dialog.findChildren<QComboBox*>()[0];
        view->setCurrentIndex(1); // curves have no tokens to be glossed
        QVERIFY(!field->isVisible());
    }

    void findingsBelongToWhatIsChosen() {
        ExportDialog dialog({{QStringLiteral("heads"), QStringLiteral("Heads")}}, QStringLiteral("heads"), {},
                            QStringLiteral("pdf"), {});
        QSignalSpy asked(&dialog, &ExportDialog::checkRequested);
        auto* const findings = dialog.findChild<QTreeWidget*>();
        QVERIFY(findings && findings->isHidden());
        const auto buttons = dialog.findChildren<QPushButton*>();
        const auto check =
            std::ranges::find_if(buttons, [](QPushButton* b) { return b->text().contains(QStringLiteral("Check")); });
        QVERIFY(check != buttons.end());
        (*check)->click();
        QCOMPARE(asked.size(), 1);
        const int first = dialog.check();
        LintFinding wrong;
        wrong.name = QStringLiteral("smallest type");
        wrong.found = QStringLiteral("5.20 pt");
        wrong.wanted = QStringLiteral("at least 6.00 pt");
        wrong.advice = QStringLiteral("choose a wider size");
        wrong.verdict = LintFinding::Verdict::Wrong;
        LintFinding fine = wrong;
        fine.verdict = LintFinding::Verdict::Fine;
        fine.advice.clear();
        dialog.showFindings({fine, wrong});
        QCOMPARE(findings->topLevelItemCount(), 2);
        QVERIFY(!findings->isHidden());
        QCOMPARE(findings->topLevelItem(1)->text(1), QStringLiteral("5.20 pt"));
        const auto says = [&](const QString& text) {
            return std::ranges::any_of(dialog.findChildren<QLabel*>(),
                                       [&](QLabel* label) { return label->text().contains(text); });
        };
        QVERIFY(says(QStringLiteral("choose a wider size")));
        // Another choice is another figure: it is checked anew.
        dialog.findChildren<QComboBox*>()[2]->setCurrentIndex(3);
        dialog.findChildren<QComboBox*>()[2]->setCurrentIndex(4);
        QVERIFY(dialog.check() != first);
        QTRY_COMPARE(asked.size(), 2); // once for both
        dialog.checkFailed(QStringLiteral("the picture would be too large."));
        QVERIFY(findings->isHidden() && says(QStringLiteral("too large")));
        dialog.showFindings({fine});
        QVERIFY(!says(QStringLiteral("choose a wider size")));
    }
};

QTEST_MAIN(TestExportDialog)
#include "test_export_dialog.moc"
