// SPDX-License-Identifier: GPL-3.0-or-later
// What was being worked on comes back after the program was killed; and what is found by a part of its name.
#include "app/gui/command_palette.h"
#include "app/gui/docks.h"
#include "app/gui/selection_hub.h"
#include "app/gui/session_keeper.h"
#include "model/notes/note.h"
#include "model/service/document_kinds.h"
#include "tests/support/window_fixture.h"
#include "widgets/panels/start_page.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMenuBar>
#include <QTreeWidget>

using namespace strata;
using test::patience;

namespace {

/// The files of sessions as a kill at this moment would leave them.
QStringList killed(const QString& folder, const QString& into) {
    QDir().mkpath(into);
    QStringList files;
    for (const QString& name : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files)) {
        QFile::copy(folder + QLatin1Char('/') + name, into + QLatin1Char('/') + name);
        files << name;
    }
    return files;
}

} // namespace

class TestSessionKeeper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsKeptComesBackAsItWas() {
        KeptSession session;
        ModelRequest model;
        model.path = QStringLiteral("/models/a b");
        model.dtype = DType::BFloat16;
        model.threads = 3;
        model.task = QStringLiteral("wordnet");
        model.placements = {{"a.weight", LayerIndex(3), Readout::Norm}, {"b.weight", LayerIndex(2)}};
        session.model = model;
        session.fields = {{"input", "“ein” \n Vogel"}};
        session.documents = {{QStringLiteral("run"), QStringLiteral("x"), {}, true},
                             {QStringLiteral("note"), {}, QStringLiteral("/n.strata"), false}};
        session.workspace = QStringLiteral("lens");
        session.selection = {{QStringLiteral("stage"), 1}};
        session.restores = 1;
        const auto back = keptSessionFromJson(keptSessionToJson(session));
        QVERIFY(back && back->model);
        QCOMPARE(back->model->path, model.path);
        QVERIFY(back->model->placements == model.placements);
        QVERIFY(back->model->dtype == model.dtype && back->model->threads == 3 && back->model->task == model.task);
        QCOMPARE(back->fields, session.fields);
        QVERIFY(back->documents == session.documents);
        QCOMPARE(back->workspace, session.workspace);
        QCOMPARE(back->selection, session.selection);
        QCOMPARE(back->restores, 1);
        for (const char* wrong : {"", "[]", "{\"format\": \"strata-session\", \"version\": 2}", "{\"format\": \"x\"}"})
            QVERIFY(!keptSessionFromJson(wrong));
        const auto odd = keptSessionFromJson(R"({"format": "strata-session", "version": 1, "model": 3, "fields": [],
            "documents": [3, {"kind": {}}], "selection": 1, "workspace": []})");
        QVERIFY(odd && !odd->model && odd->fields.empty() && odd->documents.size() == 2);
    }

    void aKillLosesNothing() {
        QTemporaryDir data;
        const QString history = data.filePath(QStringLiteral("history")),
                      sessions = data.filePath(QStringLiteral("sessions")),
                      left = data.filePath(QStringLiteral("left"));
        test::WindowFixture f;
        std::shared_ptr<const Run> run;
        Selection selection;
        selection.stage = 0;
        selection.token = 1;
        {
            f.session.documents().useHistory(history);
            SessionKeeper keeper(f.window, f.session, sessions);
            keeper.begin();
            f.openAndRun(QStringLiteral("a small bird"));
            run = f.session.documents().shown<Run>();
            f.window.selection().setSelection(selection);
            Note note;
            note.text = "half a thought";
            f.session.documents().add(std::make_shared<const Note>(note));
            f.window.setWorkspace(QStringLiteral("lens"));
            f.window.prompt().setField(QStringLiteral("input"), QStringLiteral("typed and not ru"));
            const auto isWritten = [&] {
                for (const QString& name : QDir(sessions).entryList({QStringLiteral("*.json")}, QDir::Files)) {
                    QFile file(sessions + QLatin1Char('/') + name);
                    if (file.open(QIODevice::ReadOnly) && file.readAll().contains("typed and not ru")) return true;
                }
                return false;
            };
            QTRY_VERIFY_WITH_TIMEOUT(isWritten(), 2000); // at most two seconds are lost
            QVERIFY(!SessionKeeper::leftOver(sessions)); // of a program that runs
            QCOMPARE(int(killed(sessions, left).size()), 1);
        }
        QVERIFY(QDir(sessions).isEmpty()); // closed: nothing is left
        test::WindowFixture other;
        const auto back = SessionKeeper::leftOver(left);
        QVERIFY(back.has_value());
        SessionKeeper keeper(other.window, other.session, sessions);
        keeper.restore(*back);
        keeper.begin();
        QVERIFY(QDir(left).isEmpty());
        // Killed again before anything is back, it is all still there.
        const QString again = data.filePath(QStringLiteral("again"));
        QCOMPARE(int(killed(sessions, again).size()), 1);
        const auto still = SessionKeeper::leftOver(again);
        QVERIFY(still && still->documents == back->documents && still->fields == back->fields && still->model);
        QCOMPARE(still->restores, back->restores + 1);
        QCOMPARE(still->workspace, QStringLiteral("lens"));
        other.session.documents().useHistory(history);
        QTRY_VERIFY_WITH_TIMEOUT(other.session.documents().shown<Run>() && other.session.documents().shown<Note>(),
                                 patience);
        QVERIFY(*other.session.documents().shown<Run>() == *run);
        QCOMPARE(other.session.documents().shown<Note>()->text, std::string("half a thought"));
        QTRY_VERIFY_WITH_TIMEOUT(other.session.model().state() == CurrentModel::State::Ready, patience);
        QTRY_COMPARE_WITH_TIMEOUT(other.window.prompt().fields().at("input"), std::string("typed and not ru"),
                                  patience);
        QCOMPARE(other.window.selection().selection().token, selection.token);
        // Not the workspace of the last close, though none could be chosen while nothing was open.
        QCOMPARE(other.window.docks().workspace(), QStringLiteral("lens"));
        QVERIFY(!other.window.startPage().isVisible());
    }

    void aDocumentThatIsOpenedAgainLeavesTheWorkspace() {
        QTemporaryDir data;
        test::WindowFixture f;
        Note note;
        note.text = "in a file";
        KeptSession left;
        left.documents = {{QStringLiteral("note"), {}, data.filePath(QStringLiteral("n.strata")), true}};
        left.workspace = QStringLiteral("lens");
        QVERIFY(saveDocument(note, left.documents.front().file.toStdString()));
        SessionKeeper keeper(f.window, f.session, data.filePath(QStringLiteral("sessions")));
        keeper.restore(left);
        QTRY_VERIFY_WITH_TIMEOUT(f.session.documents().shown<Note>(), patience);
        QCOMPARE(f.window.docks().workspace(), QStringLiteral("lens"));
        QVERIFY(!f.window.startPage().isVisible());
    }

    void whatEndsTheProgramDoesNotComeBackForEver() {
        QTemporaryDir data;
        KeptSession session;
        session.model = ModelRequest();
        session.model->path = QStringLiteral("/nowhere");
        session.restores = 2;
        QFile file(data.filePath(QStringLiteral("a.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(keptSessionToJson(session)) > 0);
        file.close();
        QVERIFY(!SessionKeeper::leftOver(data.path()));
        QVERIFY(!file.exists());
    }

    void editsOfAFileAreInTheHistory() {
        QTemporaryDir data;
        Session session;
        session.documents().useHistory(data.filePath(QStringLiteral("history")));
        Note note;
        note.text = "as saved";
        const QString file = data.filePath(QStringLiteral("note.strata"));
        QVERIFY(saveDocument(note, file.toStdString()));
        session.documents().open(file);
        QTRY_VERIFY_WITH_TIMEOUT(session.documents().shown<Note>() != nullptr, patience);
        const RunId id = session.documents().shownId("note");
        QVERIFY(session.documents().find(id)->stored.isEmpty());
        note.text = "changed";
        session.documents().change(id, std::make_shared<const Note>(note));
        QVERIFY(!session.documents().find(id)->stored.isEmpty());
        QCOMPARE(session.documents().find(id)->file, file);
    }

    void anActionIsFoundByAPartOfItsName() {
        test::WindowFixture f;
        const std::vector<PaletteEntry> all = entriesOf(*f.window.menuBar());
        QVERIFY(all.size() > 40);
        const auto best = [&](const QString& typed) {
            const auto found =
                std::max_element(all.begin(), all.end(), [&](const PaletteEntry& a, const PaletteEntry& b) {
                    return matchOf(a, typed) < matchOf(b, typed);
                });
            return matchOf(*found, typed) > 0 ? found->title : QString();
        };
        QCOMPARE(best(QStringLiteral("about")), QStringLiteral("About Strata"));
        QCOMPARE(best(QStringLiteral("demons")), QStringLiteral("Open the demonstration"));
        QCOMPARE(best(QStringLiteral("help keyb")), QStringLiteral("Keyboard shortcuts"));
        QVERIFY(best(QStringLiteral("xyzzy")).isEmpty());
        // With the keyboard alone: typed, chosen, done.
        f.window.actions()["palette"]->trigger();
        auto* palette = f.window.findChild<CommandPalette*>();
        QVERIFY(palette && palette->isVisible());
        auto* field = palette->findChild<QLineEdit*>();
        auto* rows = palette->findChild<QTreeWidget*>();
        QTest::keyClicks(field, QStringLiteral("theme dark"));
        QVERIFY(rows->topLevelItemCount() >= 1);
        QCOMPARE(rows->currentItem()->text(0), QStringLiteral("Theme: dark"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(f.settings.theme.get(), QStringLiteral("dark"));
        QTRY_VERIFY(!f.window.findChild<CommandPalette*>());
        // What cannot be done says why, and is not done.
        f.window.actions()["palette"]->trigger();
        palette = f.window.findChild<CommandPalette*>();
        field = palette->findChild<QLineEdit*>();
        QTest::keyClicks(field, QStringLiteral("undo"));
        auto* const undo = palette->findChild<QTreeWidget*>()->currentItem();
        QVERIFY(undo && undo->text(0) == QStringLiteral("Undo") && !undo->toolTip(0).isEmpty());
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(palette->isVisible());
        QTest::keyClick(field, Qt::Key_Escape);
    }
};

QTEST_MAIN(TestSessionKeeper)
#include "test_session_keeper.moc"
