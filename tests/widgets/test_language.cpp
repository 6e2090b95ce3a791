// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogues: all texts translated, nothing lost on the way, every plural has its forms.
#include "widgets/common/language.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtTest>

#include <clocale>
#include <cstdio>
#include <cstdlib>

using namespace strata;

namespace {

struct Message {
    QString context, source;
    QStringList translations; ///< one, or one per plural form
    bool plural = false, finished = true;
};

std::vector<Message> messagesOf(const QString& file) {
    std::vector<Message> out;
    QFile stream(file);
    if (!stream.open(QIODevice::ReadOnly)) return out;
    QXmlStreamReader xml(&stream);
    QString context;
    Message message;
    while (!xml.atEnd()) {
        const auto kind = xml.readNext();
        if (kind == QXmlStreamReader::StartElement) {
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("message")) {
                message = {};
                message.context = context;
                message.plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
            } else if (xml.name() == QLatin1String("source"))
                message.source = xml.readElementText();
            else if (xml.name() == QLatin1String("translation")) {
                message.finished = !xml.attributes().hasAttribute(QLatin1String("type"));
                if (!message.plural) message.translations << xml.readElementText();
            } else if (xml.name() == QLatin1String("numerusform"))
                message.translations << xml.readElementText();
        } else if (kind == QXmlStreamReader::EndElement && xml.name() == QLatin1String("message"))
            out.push_back(message);
    }
    return out;
}

/// "%1", "%2" … of a text, sorted; %n where it must be.
QStringList placeholders(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("%L?\\d+"));
    QStringList out;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        out << it.next().captured().remove(QLatin1Char('L'));
    out.sort();
    return out;
}

QString catalogue(const char* code) {
    return QStringLiteral(STRATA_SOURCE_DIR "/translations/strata_%1.ts").arg(QLatin1String(code));
}

} // namespace

class TestLanguage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        // As QApplication leaves it on a German desktop, where there is such a locale.
        for (const char* german : {"de_DE.UTF-8", "de_DE.utf8", "de_DE", "fr_FR.UTF-8"})
            if (std::setlocale(LC_NUMERIC, german)) break;
        Language::instance().install(*qApp);
    }
    /// What C's functions write into runs and read from files has a decimal point, whatever the desktop speaks.
    void filesHaveADecimalPoint() {
        char text[16];
        std::snprintf(text, sizeof text, "%g", 0.7);
        QCOMPARE(QByteArray(text), QByteArray("0.7"));
        QCOMPARE(std::strtod("0.7", nullptr), 0.7);
    }
    void cleanup() { Language::instance().setChoice(QStringLiteral("en")); }

    void placeholdersAreKept_data() {
        QTest::addColumn<QString>("file");
        QDirIterator files(QStringLiteral(STRATA_SOURCE_DIR "/translations"), {QStringLiteral("*.ts")});
        while (files.hasNext()) {
            const QString file = files.next();
            QTest::newRow(qPrintable(QFileInfo(file).baseName())) << file;
        }
    }
    void placeholdersAreKept() {
        QFETCH(QString, file);
        int unfinished = 0;
        const auto messages = messagesOf(file);
        QVERIFY(!messages.empty());
        for (const Message& m : messages) {
            if (!m.finished) {
                ++unfinished;
                continue;
            }
            const QByteArray where = (m.context + QStringLiteral(": ") + m.source).toUtf8();
            for (const QString& text : m.translations) {
                QVERIFY2(!text.isEmpty(), where.constData());
                QVERIFY2(placeholders(text) == placeholders(m.source), where.constData());
                QVERIFY2(text.startsWith(QLatin1Char(' ')) == m.source.startsWith(QLatin1Char(' ')), where.constData());
                QVERIFY2(text.endsWith(QLatin1Char(' ')) == m.source.endsWith(QLatin1Char(' ')), where.constData());
                QVERIFY2(text.endsWith(QChar(0x2026)) == m.source.endsWith(QChar(0x2026)), where.constData());
                QVERIFY2(text.count(QLatin1Char('&')) == m.source.count(QLatin1Char('&')), where.constData());
            }
        }
        if (file.endsWith(QLatin1String("_en.ts"))) return; // the others stand in the sources
        QVERIFY2(
            unfinished == 0,
            qPrintable(QStringLiteral("%1 of %2 texts wait for a translation").arg(unfinished).arg(messages.size())));
    }

    void countsHaveTheLanguagesSeparator() {
        const auto rows = [] {
            return QCoreApplication::translate("strata::RecordsFigure", "%n row(s)", nullptr, 100200);
        };
        QCOMPARE(rows(), QStringLiteral("100,200 rows"));
        Language::instance().setChoice(QStringLiteral("de"));
        QVERIFY2(rows().startsWith(QStringLiteral("100.200 ")), qPrintable(rows()));
    }

    void pluralsHaveTheirForms() {
        for (const auto& [code, forms] : {std::pair{"en", 2}, {"de", 2}, {"ja", 1}, {"zh", 1}})
            for (const Message& m : messagesOf(catalogue(code))) {
                if (!m.plural || (!m.finished && qstrcmp(code, "en") != 0)) continue;
                const QByteArray where = QByteArray(code) + ' ' + m.context.toUtf8() + ": " + m.source.toUtf8();
                QVERIFY2(m.finished, where.constData());
                QCOMPARE(m.translations.size(),
                         qsizetype(forms)); // one, and all other numbers, where the language tells them apart
                for (const QString& form : m.translations) {
                    QVERIFY2(!form.contains(QLatin1String("(s)")), where.constData());
                    QVERIFY2(form.contains(QLatin1String("%n")), where.constData());
                }
            }
    }

    /// Without an English entry a plural would read "2 token(s)".
    void everyCountInTheSourcesHasAnEnglishPlural() {
        QStringList known;
        for (const Message& m : messagesOf(catalogue("en")))
            known << m.source;
        static const QRegularExpression counted(QStringLiteral("\"([^\"\n]*%n[^\"\n]*)\""));
        static const QRegularExpression seam(QStringLiteral("\"\\s*\n\\s*\"")); // of a literal on several lines
        for (const char* folder : {"widgets", "app/gui", "model/session", "model/items"}) {
            QDirIterator sources(QStringLiteral(STRATA_SOURCE_DIR "/%1").arg(QLatin1String(folder)),
                                 {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
            while (sources.hasNext()) {
                QFile file(sources.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString code = QString::fromUtf8(file.readAll()).remove(seam);
                for (auto it = counted.globalMatch(code); it.hasNext();) {
                    const QString text = it.next().captured(1);
                    QVERIFY2(known.contains(text),
                             qPrintable(file.fileName() + QStringLiteral(": ") + text +
                                        QStringLiteral(": build the target 'translations', then fill in the plural")));
                }
            }
        }
    }

    void switchesWhileTheProgramRuns() {
        QLabel label;
        withText<Language>(&label, "unknown text");
        int told = 0;
        whenTranslated(&label, [&told] { ++told; });
        QCOMPARE(told, 1);
        Language::instance().setChoice(QStringLiteral("de"));
        QCOMPARE(Language::instance().code(), QStringLiteral("de"));
        QCOMPARE(told, 2); // once per change, however many catalogues
        QCOMPARE(QCoreApplication::translate("strata::StatusPanel", "%n token(s)", nullptr, 1),
                 QStringLiteral("1 Token"));
        QCOMPARE(label.text(), QStringLiteral("unknown text")); // what is not translated stays
        Language::instance().setChoice(QStringLiteral("xx"));
        QCOMPARE(Language::instance().code(), QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("strata::StatusPanel", "%n token(s)", nullptr, 1),
                 QStringLiteral("1 token"));
        QCOMPARE(QCoreApplication::translate("strata::StatusPanel", "%n token(s)", nullptr, 2),
                 QStringLiteral("2 tokens"));
        QCOMPARE(QLocale().toString(1.5), QStringLiteral("1.5"));
    }

    void languagesNameThemselves() {
        QStringList names;
        for (const Language::Choice& choice : Language::available())
            names << choice.name;
        QVERIFY(names.contains(QStringLiteral("English")));
        QVERIFY(names.contains(QStringLiteral("Deutsch")));
    }
};

QTEST_MAIN(TestLanguage)
#include "test_language.moc"
