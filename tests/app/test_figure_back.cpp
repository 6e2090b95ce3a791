// SPDX-License-Identifier: GPL-3.0-or-later
// A figure that is let go over the window brings its document back, as it was shown, without the model.
#include "app/gui/figure_exports.h"
#include "app/gui/selection_hub.h"
#include "app/gui/view_host.h"
#include "model/service/document_kinds.h"
#include "tests/support/bird_lens.h"
#include "tests/support/window_fixture.h"
#include "widgets/compose/compose_window.h"
#include "widgets/compose/composition.h"
#include "widgets/dialogs/export_dialog.h"
#include "widgets/dialogs/figure_texts_box.h"
#include "widgets/dialogs/page_preview.h"
#include "widgets/export/export_figure.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <nlohmann/json.hpp>

using namespace strata;
using test::patience;

namespace {

QByteArray contentOf(const QString& file) {
    QFile read(file);
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
}

void drop(MainWindow& window, const QString& file) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    const QPoint at(400, 300);
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent let(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &let);
}

void exported(test::WindowFixture& f, const QString& id, const QString& file, ExportOptions options = {}) {
    bool done = false;
    f.window.exports().write(id, file, options, [&](const Result<void>& result) { done = result.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(done, patience);
}

} // namespace

class TestFigureBack : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDroppedFigureBringsItsRunBack() {
        test::WindowFixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        const auto run = f.session.documents().shown<Run>();
        Selection selection;
        selection.stage = 0;
        selection.token = 1;
        f.window.selection().setSelection(selection);
        f.window.views().changeOptions(QStringLiteral("hierarchy"),
                                       {{QStringLiteral("shape"), QStringLiteral("icicle")}});
        const QString file = f.folder.filePath(QStringLiteral("tree.pdf"));
        exported(f, QStringLiteral("hierarchy"), file);

        test::WindowFixture other;
        QVERIFY(other.session.model().state() == CurrentModel::State::None);
        drop(other.window, file);
        QTRY_VERIFY_WITH_TIMEOUT(other.session.documents().shown<Run>() != nullptr, patience);
        QVERIFY(documentToJson(*other.session.documents().shown<Run>()) == documentToJson(*run));
        QCOMPARE(other.window.selection().selection().token, selection.token);
        FigureView* const view = other.window.view(QStringLiteral("hierarchy"));
        QTRY_VERIFY_WITH_TIMEOUT(view->isVisible(), patience);
        QCOMPARE(view->figureOptions().value(QStringLiteral("shape")).toString(), QStringLiteral("icicle"));
        QVERIFY(other.session.model().state() == CurrentModel::State::None);
        QVERIFY(other.session.problems().all().empty());
        // Exported again it is the same figure to the last byte.
        const QString again = other.folder.filePath(QStringLiteral("tree.pdf"));
        exported(other, QStringLiteral("hierarchy"), again);
        QCOMPARE(contentOf(again), contentOf(file));
    }

    void aLensGoesToItsWorkspace() {
        test::WindowFixture f;
        f.session.documents().add(std::make_shared<const Lens>(test::birdLens()));
        const QString file = f.folder.filePath(QStringLiteral("lens.png"));
        exported(f, QStringLiteral("lens"), file);
        test::WindowFixture other;
        other.window.openPath(file);
        QTRY_VERIFY_WITH_TIMEOUT(other.session.documents().shown<Lens>() != nullptr, patience);
        QTRY_VERIFY_WITH_TIMEOUT(other.window.view(QStringLiteral("lens"))->isVisible(), patience);
    }

    /// A composed one brings all its documents, and the window in which it was put together.
    void aComposedFigureComesBackWithItsDocuments() {
        const auto exportFrom = [](ComposeWindow& window, const QString& file) {
            window.action("export")->trigger();
            auto* dialog = window.findChild<ExportDialog*>();
            QVERIFY(dialog);
            dialog->requestExport(file);
            QTRY_VERIFY_WITH_TIMEOUT(!window.findChild<ExportDialog*>(), patience);
        };
        test::WindowFixture f;
        Run run = test::sampleHierarchicalRun();
        run.promptLength = std::min(run.promptLength, std::int32_t(run.sequence.size()));
        const OpenDocument first{std::make_shared<const Run>(run), QStringLiteral("run")},
            second{std::make_shared<const Lens>(test::birdLens(9, 4)), QStringLiteral("lens")};
        f.window.actions()["composeFigure"]->trigger();
        auto* window = f.window.findChild<ComposeWindow*>();
        QVERIFY(window);
        window->state().add({first, QStringLiteral("confidence"), QStringLiteral("Confidence"), {}});
        window->state().add({second, QStringLiteral("trajectories"), QStringLiteral("Trajectories"), {}});
        const QString file = f.folder.filePath(QStringLiteral("fig.pdf"));
        exportFrom(*window, file);

        test::WindowFixture other;
        drop(other.window, file);
        ComposeWindow* back = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((back = other.window.findChild<ComposeWindow*>()) != nullptr, patience);
        QVERIFY(other.session.model().state() == CurrentModel::State::None);
        QVERIFY(other.session.problems().all().empty());
        QCOMPARE(back->state().file().panels.size(), std::size_t(2));
        QCOMPARE(back->state().file().panels[1].figure, QStringLiteral("trajectories"));
        const std::vector<DocumentPtr> documents = back->state().now().values();
        QVERIFY(sayTheSame(*documents[0], *first.document) && sayTheSame(*documents[1], *second.document));
        QCOMPARE(other.session.documents().entries().size(), std::size_t(2));
        const QString again = other.folder.filePath(QStringLiteral("fig.pdf"));
        exportFrom(*back, again);
        QVERIFY(contentOf(file).size() > 1000 && contentOf(again) == contentOf(file));
        // Opened once more, the documents that are there are not added again.
        other.window.openPath(file);
        QTRY_COMPARE_WITH_TIMEOUT(other.window.findChildren<ComposeWindow*>().size(), 2, patience);
        QCOMPARE(other.session.documents().entries().size(), std::size_t(2));
    }

    void aPictureThatCarriesNothingIsSaid() {
        test::WindowFixture f;
        const QString file = f.folder.filePath(QStringLiteral("other.svg"));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write("<svg></svg>") > 0);
        out.close();
        drop(f.window, file);
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.problems().all().empty(), patience);
        QVERIFY(f.session.problems().all().back().text.contains(QStringLiteral("carries no document")));
    }

    void textsAreDraftedChangedAndCopied() {
        test::WindowFixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        f.window.exports().ask(QStringLiteral("confidence"));
        auto* dialog = f.window.findChild<ExportDialog*>();
        QVERIFY(dialog);
        auto* box = dialog->findChild<FigureTextsBox*>();
        QVERIFY(box && !box->isVisible());
        for (QPushButton* button : dialog->findChildren<QPushButton*>())
            if (button->isCheckable()) button->click();
        QTRY_VERIFY(box->isVisible());
        auto* alternative = box->findChildren<QPlainTextEdit*>().at(0);
        auto* caption = box->findChildren<QPlainTextEdit*>().at(1);
        QTRY_VERIFY_WITH_TIMEOUT(!alternative->toPlainText().isEmpty() && !caption->toPlainText().isEmpty(), patience);
        QVERIFY2(caption->toPlainText().contains(QStringLiteral("a small bird")), qPrintable(caption->toPlainText()));
        QVERIFY(dialog->options().alternativeText.isEmpty()); // the draft stands
        alternative->setPlainText(QStringLiteral("My own words"));
        QCOMPARE(dialog->options().alternativeText, QStringLiteral("My own words"));
        const QList<QAction*> copies = box->findChild<QPushButton*>()->menu()->actions();
        copies.at(2)->trigger();
        QVERIFY2(QApplication::clipboard()->text().contains(QStringLiteral("alt={My own words}")),
                 qPrintable(QApplication::clipboard()->text()));
        copies.at(3)->trigger();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("\\Description{My own words}"));
        const QString file = f.folder.filePath(QStringLiteral("c.svg"));
        exported(f, QStringLiteral("confidence"), file, dialog->options());
        QVERIFY(contentOf(file).contains("My own words"));
        dialog->reject();
    }

    void aPreviewFollowsWhatIsChosen() {
        test::WindowFixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        f.settings.figurePreset.set(QStringLiteral("acl-column"));
        f.window.exports().ask(QStringLiteral("confidence"));
        auto* dialog = f.window.findChild<ExportDialog*>();
        QPushButton* button = nullptr;
        for (QPushButton* one : dialog->findChildren<QPushButton*>())
            if (one->text() == QStringLiteral("P&review")) button = one;
        QVERIFY(button);
        button->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->preview().shown().isNull(), patience);
        const QImage page = dialog->preview().shown();
        QVERIFY(page.height() > 1.3 * page.width()); // a page with its text, not the figure alone
        auto* vision = dialog->preview().findChildren<QComboBox*>().at(0);
        vision->setCurrentIndex(1);
        const QImage grey = dialog->preview().shown();
        QVERIFY(grey != page && grey.isGrayscale());
        // Another view, another picture.
        vision->setCurrentIndex(0);
        auto* view = dialog->findChildren<QComboBox*>().at(0);
        view->setCurrentIndex(view->findData(QStringLiteral("hierarchy")));
        QTRY_VERIFY_WITH_TIMEOUT(dialog->preview().shown() != page, patience);
        dialog->reject();
    }

    void aPageIsWrittenInPlaceOfThePicture() {
        test::WindowFixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        const QString page = f.folder.filePath(QStringLiteral("run.html")),
                      picture = f.folder.filePath(QStringLiteral("heads.html"));
        ExportOptions options;
        options.interactive = true;
        exported(f, QStringLiteral("heads"), page, options);
        exported(f, QStringLiteral("heads"), picture);
        QVERIFY(contentOf(page).contains("\"format\":\"strata-page\"") && !contentOf(picture).contains("strata-page"));
    }
};

QTEST_MAIN(TestFigureBack)
#include "test_figure_back.moc"
