// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of the model's rooms, said in the language of the window.
#include "model/base/json_file.h"
#include "model/session/problem.h"
#include "model/session/sentences.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <nlohmann/json.hpp>

using namespace strata;

namespace {

/// A catalogue in the test: what it knows it says in German, the places in another order.
class Catalogue : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char*, int) const override {
        if (qstrcmp(context, "Stage") == 0 && qstrcmp(source, "decoding") == 0) return QStringLiteral("dekodiert");
        const QString text = QString::fromUtf8(source);
        if (qstrcmp(context, "strata::Fragment") == 0) {
            if (text == QLatin1String("a string")) return QStringLiteral("eine Zeichenkette");
            if (text == QLatin1String("a whole number from %1 to %2"))
                return QStringLiteral("eine ganze Zahl von %1 bis %2");
            if (text == QLatin1String("No space left on device")) return QStringLiteral("das Laufwerk ist voll");
            if (text == QLatin1String("column %1: %2")) return QStringLiteral("Fehler in Spalte %1");
            if (text == QLatin1String("parse error at line %1, column %2: %3") ||
                text == QLatin1String("line %1, column %2: %3"))
                return QStringLiteral("Fehler in Zeile %1, Spalte %2");
        }
        if (qstrcmp(context, "strata::Sentence") != 0) return {};
        if (text == QLatin1String("The run ended early: %1")) return QStringLiteral("Der Lauf endete früh: %1");
        if (text == QLatin1String("is not valid JSON: %1.")) return QStringLiteral("ist kein gültiges JSON: %1.");
        if (text == QLatin1String("must be larger than 0 and at most 1."))
            return QStringLiteral("muss größer als 0 und höchstens 1 sein.");
        if (text == QLatin1String("would be %1 tokens long, but the model's context length is %2; shorten the text."))
            return QStringLiteral("Das Modell fasst %2 Tokens, der Text hat %1; bitte kürzen.");
        if (text == QLatin1String("the sequence")) return QStringLiteral("die Folge");
        if (text == QLatin1String("must be %1.")) return QStringLiteral("muss %1 sein.");
        if (text == QLatin1String("is missing.")) return QStringLiteral("fehlt.");
        if (text == QLatin1String("cannot be written: %1.")) return QStringLiteral("ist nicht beschreibbar: %1.");
        return {};
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestSentences : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void englishIsItself() {
        for (const char* text : {"must be larger than 0 and at most 1.", "\"levels[1].answer\" is missing.",
                                 "nobody ever wrote this sentence", "", "%1 %2", "a: b"})
            QCOMPARE(sayInLanguage(QString::fromLatin1(text)), QString::fromLatin1(text));
    }

    void inAnotherLanguage() {
        Catalogue catalogue;
        QCoreApplication::installTranslator(&catalogue);
        const auto say = [](const char* text) { return sayInLanguage(QString::fromUtf8(text)); };
        QCOMPARE(say("must be larger than 0 and at most 1."),
                 QStringLiteral("muss größer als 0 und höchstens 1 sein."));
        QCOMPARE(say("would be 900 tokens long, but the model's context length is 512; shorten the text."),
                 QStringLiteral("Das Modell fasst 512 Tokens, der Text hat 900; bitte kürzen."));
        QCOMPARE(say("\"levels[1].answer\" is missing."), QStringLiteral("\"levels[1].answer\" fehlt."));
        QCOMPARE(say("/home/a: b/run.strata: cannot be written: No space left on device."),
                 QStringLiteral("/home/a: b/run.strata: ist nicht beschreibbar: das Laufwerk ist voll."));
        // What a sentence holds is never taken for a place: %1 of a name stays.
        QCOMPARE(say("\"100 %2 of it\" is missing."), QStringLiteral("\"100 %2 of it\" fehlt."));
        QCOMPARE(errorText({ErrorCode::BadArgument, "the sequence",
                            "would be 9 tokens long, but the model's context length is 8; shorten the text."}),
                 QStringLiteral("die Folge: Das Modell fasst 8 Tokens, der Text hat 9; bitte kürzen."));
        QCOMPARE(problemFromError({ErrorCode::BadArgument, "top-p", "must be larger than 0 and at most 1."}).text,
                 QStringLiteral("top-p: muss größer als 0 und höchstens 1 sein."));
        // Not translated yet: English, whole.
        QCOMPARE(say("must be 0 (greedy) or larger."), QStringLiteral("must be 0 (greedy) or larger."));
        QCOMPARE(stageInLanguage(ProgressStage::Decoding), QStringLiteral("dekodiert"));
        QCOMPARE(stageInLanguage(ProgressStage::MeasuringLosses), QStringLiteral("losses")); // not translated yet
        QCOMPARE(stageInLanguage(ProgressStage::None), QString());
        QCoreApplication::removeTranslator(&catalogue);
    }

    // Words inside a sentence are of its language, or the sentence is English as a whole.
    void noSentenceIsOfTwoLanguages() {
        Catalogue catalogue;
        QCoreApplication::installTranslator(&catalogue);
        const auto say = [](const char* text) { return sayInLanguage(QString::fromUtf8(text)); };
        QCOMPARE(say("must be a string."), QStringLiteral("muss eine Zeichenkette sein."));
        QCOMPARE(say("\"a.b\" must be a whole number from 0 to 7."),
                 QStringLiteral("\"a.b\" muss eine ganze Zahl von 0 bis 7 sein."));
        QCOMPARE(say("must be a finite number."), QStringLiteral("must be a finite number.")); // not translated yet
        QCOMPARE(say("must be a frog."), QStringLiteral("must be a frog."));                   // known to nobody
        QCOMPARE(say("\"a.b\" must be a frog."), QStringLiteral("\"a.b\" must be a frog."));
        QCOMPARE(say("/x.json: must be a frog."), QStringLiteral("/x.json: must be a frog."));
        QCOMPARE(say("cannot be written: Stale file handle."), QStringLiteral("cannot be written: Stale file handle."));
        QCOMPARE(say("is not valid JSON: parse error at line 3, column 7: syntax error while parsing value - x."),
                 QStringLiteral("ist kein gültiges JSON: Fehler in Zeile 3, Spalte 7."));
        // As the readers say it: of one line, and of more.
        QCOMPARE(say(parseJson("oops", "x").error().detail.c_str()),
                 QStringLiteral("ist kein gültiges JSON: Fehler in Spalte 1."));
        QCOMPARE(say("is not valid JSON: line 3, column 7: invalid literal."),
                 QStringLiteral("ist kein gültiges JSON: Fehler in Zeile 3, Spalte 7."));
        // A whole sentence within another one.
        QCOMPARE(say("The run ended early: /a/b.json: is missing."),
                 QStringLiteral("Der Lauf endete früh: /a/b.json: fehlt."));
        QCOMPARE(say("The run ended early: nobody knows this."),
                 QStringLiteral("The run ended early: nobody knows this."));
        QCoreApplication::removeTranslator(&catalogue);
    }

    void placesOfWordsAreThoseOfPatterns() {
        QStringList known;
        for (const char* source : sentencePatterns())
            known << QString::fromUtf8(source);
        for (const PlaceOfWords& places : placesOfWords()) {
            QVERIFY2(known.contains(QString::fromUtf8(places.pattern)), places.pattern);
            for (const char* digit = places.digits; *digit; ++digit)
                QVERIFY2(QString::fromUtf8(places.pattern).contains(QStringLiteral("%") + QLatin1Char(*digit)),
                         places.pattern);
        }
        QStringList seen;
        for (const char* source : fragments()) {
            QVERIFY2(!seen.contains(QString::fromUtf8(source)), source);
            seen << QString::fromUtf8(source);
        }
    }

    void patternsAreSound() {
        QStringList seen;
        static const QRegularExpression place(QStringLiteral("%\\d"));
        for (const char* source : sentencePatterns()) {
            const QString text = QString::fromUtf8(source);
            QVERIFY2(!seen.contains(text), source);
            seen << text;
            QVERIFY2(!QString(text).remove(place).trimmed().isEmpty(), source); // it would fit everything
            for (int n = 1; n <= text.count(place); ++n)                        // each place once, in order
                QCOMPARE(text.count(QStringLiteral("%%1").arg(n)), 1);
            QVERIFY2(knowsSentence(QString(text).replace(place, QStringLiteral("x"))), source);
        }
        QVERIFY(seen.size() > 600);
    }

    /// Most sentences of the sources are in the table: those that are one text, or texts with names and numbers between
    /// them. What is added tomorrow is said in English until it gets its line.
    void theTableKeepsUpWithTheSources() {
        int known = 0, all = 0;
        QStringList missing;
        const QString text = QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\"");
        const QRegularExpression failing(
            QStringLiteral("\\b(?:fail|refuse|note|bad|error)\\((?:[^;\"]*(?:%1)?[^;\"]*[,(])?\\s*"
                           "(%1(?:\\s*(?:\\+[^\";?]+\\+\\s*)?%1)*)\\);")
                .arg(text));
        static const QRegularExpression between(QStringLiteral("\"\\s*\\+[^\"]+\\+\\s*\"")),
            joined(QStringLiteral("\"\\s*\""));
        const QDir model(QStringLiteral(STRATA_SOURCE_DIR "/model"));
        QStringList rooms = model.entryList(QDir::Dirs | QDir::NoDotAndDotDot); // whatever rooms there are
        rooms.removeAll(QStringLiteral("session"));                             // speaks for itself
        QVERIFY(rooms.size() >= 15);
        for (const QString& room : rooms) {
            QDirIterator sources(model.filePath(room), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                                 QDirIterator::Subdirectories);
            while (sources.hasNext()) {
                QFile file(sources.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                for (auto it = failing.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext();) {
                    QString sentence = it.next().captured(1);
                    sentence.replace(QLatin1String("\\\""), QStringLiteral("\uE000")); // a quotation mark within
                    sentence.replace(between, QStringLiteral("7")).remove(joined).remove(QLatin1Char('"'));
                    sentence.replace(QStringLiteral("\uE000"), QStringLiteral("\""));
                    if (room == QLatin1String("jinja") && !sentence.endsWith(QLatin1Char('.')))
                        sentence += QLatin1Char('.');
                    ++all;
                    if (knowsSentence(sentence))
                        ++known;
                    else
                        missing << room + QStringLiteral(": ") + sentence;
                }
            }
        }
        QVERIFY2(all > 300, qPrintable(QString::number(all)));
        if (!missing.isEmpty())
            qInfo("no line in model/session/sentences_*.cpp yet: %s", qPrintable(missing.join(QLatin1String(" | "))));
        QVERIFY2(known * 20 >= all * 19, qPrintable(QStringLiteral("%1 of %2").arg(known).arg(all)));
    }
};

QTEST_GUILESS_MAIN(TestSentences)
#include "test_sentences.moc"
