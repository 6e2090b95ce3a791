// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of document goes through the window by its row: listed, chosen, shown where its view stands, saved, opened
// again, removed.
#include "app/gui/docks.h"
#include "app/gui/front_document.h"
#include "app/gui/workspaces.h"
#include "model/documents/comparison.h"
#include "model/documents/evaluation.h"
#include "model/documents/series.h"
#include "model/notes/note.h"
#include "model/training_log/training.h"
#include "tests/support/sample_evaluation.h"
#include "tests/support/sample_lens.h"
#include "tests/support/sample_run.h"
#include "tests/support/window_fixture.h"
#include "widgets/common/theme.h"
#include "widgets/figure/figure_tables.h"
#include "widgets/notes/note_view.h"
#include "widgets/panels/runs_panel.h"
#include "widgets/panels/start_page.h"
#include "widgets/plot/confidence_view.h"

#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace strata;

namespace {

using test::patience;

struct Fixture : test::WindowFixture {
    QListView* list() { return window.findChild<RunsPanel*>()->findChild<QListView*>(); }
    RunsTable* table() { return qobject_cast<RunsTable*>(list()->model()); }
    void choose(RunId id) {
        list()->setCurrentIndex(QModelIndex());
        list()->setCurrentIndex(table()->indexOf(id));
        QCoreApplication::processEvents(); // the window is laid out, as it is between two clicks
    }
    QFileDialog* dialog() {
        const auto dialogs = window.findChildren<QFileDialog*>();
        return dialogs.isEmpty() ? nullptr : dialogs.last();
    }
    QAction* action(const char* id) { return window.actions()[id]; }
};

std::shared_ptr<const Run> sampleRun() {
    auto run = std::make_shared<Run>(test::sampleHierarchicalRun());
    for (const RunLevel& level : run->levels) // the sample has no sequence
        for (const RunToken& token : level.tokens)
            run->sequence.resize(std::max(run->sequence.size(), std::size_t(token.position.value) + 1));
    return run;
}

DocumentPtr sampleOf(const std::string& kind) {
    if (kind == "run") return sampleRun();
    if (kind == "lens") return std::make_shared<const Lens>(test::sampleLens());
    if (kind == "evaluation") return std::make_shared<const Evaluation>(test::sampleEvaluation());
    if (kind == "training") {
        auto training = std::make_shared<Training>();
        training->title = "out/log.jsonl";
        training->series = {{"loss", {{1, 2.0}, {2, 1.0}}}};
        return training;
    }
    if (kind == "series") {
        auto series = std::make_shared<Series>();
        series->title = "run7";
        series->points = {{0, "/run7/step-0", nullptr, nullptr}, {5, "/run7/step-5", sampleRun(), nullptr}};
        return series;
    }
    if (kind == "comparison") {
        auto other = std::make_shared<Run>(*sampleRun());
        other->levels.front().label = "plant";
        return std::make_shared<const Comparison>(*makeComparison(sampleRun(), other, Alignment::ByLevel));
    }
    auto note = std::make_shared<Note>();
    note->text = "layer 2 is unsure";
    return note;
}

} // namespace

class TestDocumentKinds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        registerIcons();
        Theme::instance().install(*qApp);
    }

    void theListMarksWhatIsInFront() {
        Fixture f;
        QCoreApplication::processEvents();
        Documents& documents = f.session.documents();
        const RunId run = documents.add(sampleOf("run")), lens = documents.add(sampleOf("lens"));
        f.choose(run);
        f.choose(lens);
        QCOMPARE(f.window.docks().workspace(), QStringLiteral("lens"));
        QCOMPARE(f.list()->currentIndex(), f.table()->indexOf(lens));
        f.action("exploreWorkspace")->trigger(); // Save is about the run now
        QCOMPARE(f.list()->currentIndex(), f.table()->indexOf(run));
        f.action("lensWorkspace")->trigger();
        QCOMPARE(f.list()->currentIndex(), f.table()->indexOf(lens));
        // An evaluation that grows behind it takes the mark once, not with every row.
        f.action("exploreWorkspace")->trigger();
        auto evaluation = std::make_shared<Evaluation>(test::sampleEvaluation());
        const RunId growing = f.session.background().nextId();
        documents.setShown("evaluation", growing, std::make_shared<const Evaluation>(*evaluation));
        const RunId next = documents.add(sampleOf("run"));
        QCOMPARE(f.list()->currentIndex(), f.table()->indexOf(next));
        evaluation->records.pop_back();
        documents.setShown("evaluation", growing, std::make_shared<const Evaluation>(*evaluation));
        QCOMPARE(f.list()->currentIndex(), f.table()->indexOf(next));
        // What is chosen in the list is what Save is about, also where the workspace is about another kind.
        const RunId note = documents.add(sampleOf("note"));
        f.list()->setFocus();
        f.choose(run);
        f.choose(note);
        QCOMPARE(f.list()->currentIndex(), f.table()->indexOf(note));
        QCOMPARE(f.window.findChild<FrontDocument*>()->id(), note);
        f.choose(run);
        QCOMPARE(f.window.findChild<FrontDocument*>()->id(), run);
    }

    void everyKindGoesThroughTheWindow_data() {
        QTest::addColumn<QString>("kind");
        for (const DocumentKind& kind : documentKinds())
            QTest::newRow(std::string(kind.id).c_str()) << QString::fromStdString(std::string(kind.id));
    }
    void everyKindGoesThroughTheWindow() {
        QFETCH(const QString, kind);
        const std::string id = kind.toStdString();
        const DocumentKind& row = *documentKind(id);
        const DocumentPtr sample = sampleOf(id);
        QCOMPARE(std::string(sample->kind()), id);
        Fixture f;
        QCoreApplication::processEvents();
        Documents& documents = f.session.documents();
        const RunId other = documents.add(sampleOf(id == "run" ? "lens" : "run"));
        const RunId made = documents.add(sample);
        // It is listed by its title, with what its kind says of it.
        const QModelIndex line = f.table()->indexOf(made);
        QVERIFY(line.isValid());
        QCOMPARE(line.data().toString(), documentTitle(*sample));
        QVERIFY(!line.data().toString().isEmpty());
        QVERIFY(line.siblingAtColumn(1).data().toString().startsWith(QString::fromLatin1(row.words.mark)));
        QCOMPARE(f.table()->isAskedAt(line), id == "run");
        QCOMPARE(f.list()->currentIndex(), line); // as it was shown last
        // Choosing it goes to where it is seen.
        f.choose(other);
        f.choose(made);
        if (const WorkspaceSpec* own = workspaceOf(kind))
            QCOMPARE(f.window.docks().workspace(), QString::fromLatin1(own->id));
        if (id == "note") QVERIFY(f.window.docks().dock(QStringLiteral("note"))->isVisible());
        QVERIFY(!f.window.startPage().isVisible());
        QCOMPARE(documents.shownId(id), made);
        // Save asks where in the words of its kind, and writes into that file from then on.
        f.settings.saveFolder.set(f.folder.path());
        Q_EMIT f.window.findChild<RunsPanel*>()->saveRequested(made);
        QVERIFY(f.dialog());
        QCOMPARE(f.dialog()->windowTitle(), kindText(row.words.save));
        QCOMPARE(f.dialog()->nameFilters().first(), kindText(row.words.files));
        QVERIFY(f.dialog()->nameFilters().first().contains(QStringLiteral("(*.strata)")));
        delete f.dialog();
        const QString file = f.folder.filePath(QStringLiteral("a.strata"));
        QSignalSpy saved(&documents, &Documents::saved);
        documents.save(made, file);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
        QCOMPARE(saved[0][0].toString(), kind);
        QVERIFY(f.table()->savedAt(f.table()->indexOf(made)));
        // It is removed and comes back.
        Q_EMIT f.window.findChild<RunsPanel*>()->removeRequested(made);
        QVERIFY(!f.table()->indexOf(made).isValid());
        f.action("undo")->trigger();
        QVERIFY(f.table()->indexOf(made).isValid());
        // The file opens in another window, without a model.
        Fixture again;
        again.window.setWorkspace(id == "lens" ? workspaceId::explore : workspaceId::lens);
        again.window.openPath(file);
        QTRY_VERIFY_WITH_TIMEOUT(again.session.documents().shown(id) || !again.session.problems().all().empty(),
                                 patience);
        for (const Problem& problem : again.session.problems().all())
            QFAIL(qPrintable(problem.text));
        QVERIFY(documentToJson(*again.session.documents().shown(id)) == documentToJson(*sample));
        if (const WorkspaceSpec* own = workspaceOf(kind))
            QCOMPARE(again.window.docks().workspace(), QString::fromLatin1(own->id));
        QVERIFY(again.action("save")->isEnabled());
        QVERIFY(!again.window.startPage().isVisible());
    }

    void saveMeansWhatIsInFront() {
        Fixture f;
        Documents& documents = f.session.documents();
        const RunId run = documents.add(sampleOf("run")), lens = documents.add(sampleOf("lens"));
        f.settings.saveFolder.set(f.folder.path());
        const auto asksFor = [&](const char* kind) {
            f.action("saveAs")->trigger();
            QVERIFY(f.dialog());
            QCOMPARE(f.dialog()->windowTitle(), kindText(documentKind(kind)->words.save));
            delete f.dialog();
        };
        f.choose(run);
        asksFor("run");
        f.choose(lens);
        asksFor("lens");
        f.choose(run);
        auto* view = qobject_cast<NoteView*>(f.window.view(QStringLiteral("note")));
        f.window.docks().reveal(QStringLiteral("note"));
        f.window.activateWindow();
        QTRY_VERIFY(view->editor().hasFocus());
        QTest::keyClicks(&view->editor(), QStringLiteral("unsure"));
        view->keep();
        asksFor("note");
        // Into its file without a question, also after it was edited.
        const QString file = f.folder.filePath(QStringLiteral("n.strata"));
        const RunId note = documents.shownId("note");
        QSignalSpy saved(&documents, &Documents::saved);
        documents.save(note, file);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
        QTest::keyClicks(&view->editor(), QStringLiteral("!"));
        view->keep();
        QVERIFY(!documents.find(note)->isSaved());
        f.action("save")->trigger();
        QVERIFY(!f.dialog());
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 2, patience);
        QVERIFY(documents.find(note)->isSaved());
        QCOMPARE(documentAs<Note>(*loadDocument(file.toStdString()))->text, std::string("unsure!"));
        // And so does Remove.
        f.window.activateWindow(); // a dialog had been open
        QTRY_VERIFY(f.window.isActiveWindow());
        f.window.docks().reveal(QStringLiteral("runs"));
        QTRY_VERIFY(f.list()->hasFocus());
        f.action("remove")->trigger();
        QVERIFY(documents.find(note) && !documents.find(run));
        f.action("undo")->trigger();
        QCOMPARE(documents.shownId("run"), run);
    }

    /// As the lens's pins belong to the lens.
    void pinsBelongToTheRun() {
        Fixture f;
        f.openAndRun(QStringLiteral("a red stone"));
        auto& view = f.view<ConfidenceView>("confidence");
        view.setMode(ConfidenceMode::OverLayers);
        const auto pins = [&] { return f.session.documents().shown<Run>()->pins; };
        view.togglePin({0, 0});
        view.togglePin({1, 0});
        QCOMPARE(pins(), (std::vector<TokenPlace>{{0, 0}, {1, 0}}));
        QCOMPARE(view.pins(), pins());
        QCOMPARE(f.session.documents().of<Run>().size(), std::size_t(1)); // in its place
        QVERIFY(!view.figureOptions().contains(QStringLiteral("pins")));
        // Undone one by one, and the selection stays.
        const Selection before = f.window.selection().selection();
        f.action("undo")->trigger();
        QCOMPARE(pins(), (std::vector<TokenPlace>{{0, 0}}));
        QCOMPARE(view.pins(), pins());
        QVERIFY(f.window.selection().selection() == before);
        view.togglePin({1, 0});
        // Saved, opened in another window, and in its figure without a view.
        const QString file = f.folder.filePath(QStringLiteral("p.strata"));
        QSignalSpy saved(&f.session.documents(), &Documents::saved);
        f.session.documents().save(f.session.documents().shownId("run"), file);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
        Fixture again;
        again.window.openPath(file);
        QTRY_VERIFY_WITH_TIMEOUT(again.session.documents().shown<Run>() != nullptr, patience);
        auto& other = again.view<ConfidenceView>("confidence");
        other.setMode(ConfidenceMode::OverLayers);
        QCOMPARE(other.pins(), pins());
        QCOMPARE(tableToTsv(other.figure()->table()), tableToTsv(view.figure()->table()));
        // The same question again has them from its first token on; another one has none.
        f.action("runAgain")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), patience);
        QCOMPARE(f.session.documents().of<Run>().size(), std::size_t(2));
        QCOMPARE(pins(), (std::vector<TokenPlace>{{0, 0}, {1, 0}}));
        f.window.prompt().setField(QStringLiteral("input"), QStringLiteral("a small bird"));
        f.action("run")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), patience);
        QVERIFY(pins().empty() && view.pins().empty());
        QTest::keyClick(&view, Qt::Key_P); // the selected token, by the keyboard
        QCOMPARE(pins().size(), std::size_t(1));
        QTest::keyClick(&view, Qt::Key_Delete);
        QVERIFY(pins().empty());
    }

    /// "Use these settings again" of a run that a host made opens the model there.
    void aRunOfAHost() {
        QTemporaryDir programs;
        QFile ssh(programs.filePath(QStringLiteral("ssh")));
        QVERIFY(ssh.open(QIODevice::WriteOnly));
        ssh.write("#!/bin/sh\nexec '" STRATA_BINARY_DIR "/bin/strata-cli' serve\n");
        ssh.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        ssh.close();
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", programs.path().toUtf8() + ':' + path);
        Fixture f;
        ModelRequest request;
        request.host = QStringLiteral("me@gpu-server");
        request.path = f.model();
        request.dtype = DType::BFloat16;
        f.window.openModel(request);
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Ready, patience);
        f.window.prompt().setField(QStringLiteral("input"), QStringLiteral("a red stone"));
        f.action("run")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(f.session.documents().shown<Run>() && !f.session.maker().isMaking("run"), patience);
        QCOMPARE(f.session.documents().shown<Run>()->host, std::string("me@gpu-server"));
        const RunId made = f.session.documents().shownId("run");
        QVERIFY(f.table()->settingsAt(f.table()->indexOf(made)).contains(QStringLiteral("CPU on me@gpu-server")));
        bool told = false;
        for (const auto& [key, value] : f.window.view(QStringLiteral("heads"))->figure()->provenance().entries)
            told |= key == QStringLiteral("host") && value == QStringLiteral("me@gpu-server");
        QVERIFY(told);
        f.session.model().close();
        f.window.prompt().setField(QStringLiteral("input"), QStringLiteral("something else"));
        f.window.reuse(made);
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Ready, patience);
        QCOMPARE(f.session.model().facts()->host, QStringLiteral("me@gpu-server"));
        QCOMPARE(f.session.model().facts()->dtype, QStringLiteral("bfloat16")); // as it was opened there
        QTRY_COMPARE_WITH_TIMEOUT(f.window.prompt().fields().at("input"), std::string("a red stone"), patience);
        f.session.model().close();
        f.action("openRunModel")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Ready, patience);
        QCOMPARE(f.session.model().facts()->host, QStringLiteral("me@gpu-server"));
        qputenv("PATH", path);
    }
};

QTEST_MAIN(TestDocumentKinds)
#include "test_document_kinds.moc"
