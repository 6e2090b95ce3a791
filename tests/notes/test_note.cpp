// SPDX-License-Identifier: GPL-3.0-or-later
// A note goes into a file and comes back; what is no note is a sentence.
#include "model/notes/note.h"
#include "model/service/document_kinds.h"

#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>

using namespace strata;

class TestNote : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesThroughAFile() {
        Note note;
        note.strataVersion = "0.1.0";
        note.createdAt = "2026-01-02T03:04:05Z";
        note.model.path = "models/toy";
        note.model.hash = "abc";
        note.text = "Der Kopf „domain“\nist sich zu sicher.\n";
        QTemporaryDir folder;
        const auto file = (folder.path() + QStringLiteral("/a.strata")).toStdString();
        QVERIFY(saveDocument(note, file));
        const auto back = loadDocument(file);
        QVERIFY2(back, back ? "" : back.error().message().c_str());
        QCOMPARE((*back)->kind(), std::string_view("note"));
        QVERIFY(*documentAs<Note>(*back) == note);
        const RunSummary summary = summaryOf(**back);
        QCOMPARE(summary.title, std::string("Der Kopf „domain“"));
        QCOMPARE(summary.kind, std::string("note"));
        const auto again = summaryFromJson(summaryToJson(summary), "x");
        QVERIFY(again && *again == summary);
    }
    void whatIsNoNote() {
        const auto said = [](const char* json) {
            const auto note = documentFromJson(nlohmann::json::parse(json), "n.strata");
            return note ? std::string() : note.error().message();
        };
        QCOMPARE(said(R"({"format": "strata-note", "version": 1})"), std::string("n.strata: \"text\" is missing."));
        QCOMPARE(said(R"({"format": "strata-note", "version": 2, "text": ""})"),
                 std::string("n.strata: was saved as version 2; this program reads version 1."));
        QCOMPARE(noteFromJson(nlohmann::json::parse(R"({"format": "strata-run", "version": 1})"), "n.strata")
                     .error()
                     .message(),
                 std::string("n.strata: is no saved note: \"format\" must be \"strata-note\"."));
        QCOMPARE(said(R"({"format": "strata-note", "version": 1, "text": 5})"),
                 std::string("n.strata: \"text\" must be a string."));
    }
};

QTEST_GUILESS_MAIN(TestNote)
#include "test_note.moc"
