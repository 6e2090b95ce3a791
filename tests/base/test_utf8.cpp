// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 in pieces: nothing shows before its character is whole, and what is broken becomes U+FFFD as Unicode
// recommends.
#include "model/base/utf8.h"

#include <QtTest>

#include <random>

using namespace strata;

class TestUtf8 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void validity_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<QByteArray>("replaced");
        const auto row = [](const char* name, QByteArray bytes, bool valid, const char* replaced) {
            QTest::newRow(name) << bytes << valid << QByteArray(replaced);
        };
        row("empty", "", true, "");
        row("ascii", "bird", true, "bird");
        row("two, three, four bytes", "é€🐦", true, "é€🐦");
        row("last code point", "\xF4\x8F\xBF\xBF", true, "\xF4\x8F\xBF\xBF");
        row("beyond the last", "\xF4\x90\x80\x80", false, "����");
        row("overlong slash", "\xC0\xAF", false, "��");
        row("overlong three", "\xE0\x80\xAF", false, "���");
        row("surrogate", "\xED\xA0\x80", false, "���");
        row("lone continuation", "a\x80z", false, "a�z");
        row("cut after two of four", "a\xF0\x9F", false, "a�");
        row("cut, then ascii", "\xF0\x9F\x90z", false, "�z");
        row("cut, then another", "\xE2\x82\xE2\x82\xAC", false, "�€");
        row("bytes that never occur", "\xFE\xFF", false, "��");
        // The example of the Unicode standard, table 3-8.
        row("maximal subparts", "\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64", false, "a���b�c��d");
    }
    void validity() {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, valid);
        QFETCH(QByteArray, replaced);
        QCOMPARE(isValidUtf8(bytes.toStdString()), valid);
        QCOMPARE(QByteArray::fromStdString(replaceInvalidUtf8(bytes.toStdString())), replaced);
    }

    void prefixesEndOnCharacters() {
        const std::string text = "a\xC3\xA9\xF0\x9F\x90\xA6";
        const std::size_t expected[] = {0, 1, 1, 3, 3, 3, 3, 7};
        for (std::size_t length = 0; length <= text.size(); ++length)
            QCOMPARE(completeUtf8Prefix(std::string_view(text).substr(0, length)), expected[length]);
        QCOMPARE(completeUtf8Prefix("a\xFF"), std::size_t{2});
    }

    void piecesJoinToTheWhole() {
        const std::string text = "na\xC3\xAFve \xF0\x9F\x90\xA6 \xFF\xE2\x82 \xE2\x82\xAC\xF0\x9F";
        std::mt19937 random(3);
        for (int round = 0; round < 200; ++round) {
            IncrementalUtf8 joiner;
            std::string shown;
            for (std::size_t at = 0; at < text.size();) {
                const std::size_t step = std::min<std::size_t>(1 + random() % 5, text.size() - at);
                const std::string part = joiner.append(std::string_view(text).substr(at, step));
                QVERIFY(isValidUtf8(part));
                shown += part;
                at += step;
            }
            QVERIFY(joiner.pending());
            shown += joiner.finish();
            QVERIFY(!joiner.pending());
            QCOMPARE(shown, replaceInvalidUtf8(text));
        }
    }

    void halfAnEmojiShowsNothing() {
        IncrementalUtf8 joiner;
        QCOMPARE(joiner.append("\xF0\x9F"), std::string());
        QVERIFY(joiner.pending());
        QCOMPARE(joiner.append("\x90\xA6!"), std::string("\xF0\x9F\x90\xA6!"));
        QVERIFY(!joiner.pending());
        QCOMPARE(joiner.finish(), std::string());
    }
};

QTEST_GUILESS_MAIN(TestUtf8)
#include "test_utf8.moc"
