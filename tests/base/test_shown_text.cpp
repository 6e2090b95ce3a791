// SPDX-License-Identifier: GPL-3.0-or-later
// Text with parts of characters in it, made fit to be shown.
#include "model/base/shown_text.h"

#include <QtTest>

using namespace strata;

class TestShownText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesThatAreNoCharacterBecomeVisible() {
        QCOMPARE(withVisibleBytes(""), std::string());
        QCOMPARE(withVisibleBytes(" bird é🙂"), std::string(" bird é🙂"));
        QCOMPARE(withVisibleBytes(" \xE6\x9D"), std::string(" ⟨E6⟩⟨9D⟩"));
        QCOMPARE(withVisibleBytes("\xB1\x61\xFF"), std::string("⟨B1⟩a⟨FF⟩"));
        QCOMPARE(withVisibleBytes("\xED\xA0\x80\xC0\xAF"),
                 std::string("⟨ED⟩⟨A0⟩⟨80⟩⟨C0⟩⟨AF⟩")); // a surrogate, an overlong slash
        QCOMPARE(withVisibleBytes(std::string("\0\x7F", 2)), std::string("\0\x7F", 2));
    }

    void namesOfAFileFitIntoASentence() {
        QCOMPARE(quotedName("a\nb"), std::string("\"a b\""));
        QCOMPARE(shownName("bird é"), std::string("bird é"));
        QVERIFY(shownName(std::string(5000, 'x')).size() < 200);
        QCOMPARE(shownNames({}), std::string("none"));
        QCOMPARE(shownNames({"domain", "a\tb"}), std::string("domain, a b"));
        QCOMPARE(shownNames(std::vector<std::string>(40, "x")),
                 std::string("x, x, x, x, x, x, x, x, x, x, x, x … (40)"));
    }

    void charactersCutInTwoAreJoined() {
        QCOMPARE(joinedVisibleBytes("a⟨E6⟩⟨9D⟩⟨B1⟩京"), std::string("a東京"));
        QCOMPARE(joinedVisibleBytes("⟨E6⟩⟨9D⟩ ⟨B1⟩"), std::string("⟨E6⟩⟨9D⟩ ⟨B1⟩"));
        QCOMPARE(joinedVisibleBytes("⟨U+200B⟩ ⟨4A⟩ ⟨e6⟩ ⟨E6"), std::string("⟨U+200B⟩ ⟨4A⟩ ⟨e6⟩ ⟨E6"));
        QCOMPARE(joinedVisibleBytes("⟨F0⟩⟨9F⟩⟨99⟩⟨82⟩⟨E6⟩"), std::string("🙂⟨E6⟩"));
    }
};

QTEST_GUILESS_MAIN(TestShownText)
#include "test_shown_text.moc"
