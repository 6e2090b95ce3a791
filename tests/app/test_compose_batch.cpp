// SPDX-License-Identifier: GPL-3.0-or-later
// strata --figure: a composed figure of the demonstration's own documents, written, checked and measured as a venue
// would, and what it says when a document is not what it was.
#include "app/gui/command_line.h"
#include "tests/support/cli_process.h"
#include "widgets/compose/composed_source.h"
#include "widgets/compose/composition.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace strata;

namespace {

const QString demo = QStringLiteral(STRATA_SOURCE_DIR "/resources/demo");

test::Outcome strataProgram(const QStringList& arguments) {
    return test::runProgram(QStringLiteral(STRATA_BINARY_DIR "/bin/strata"), arguments, {},
                            {{QStringLiteral("QT_QPA_PLATFORM"), QString()}});
}

QByteArray contentOf(const QString& file) {
    QFile read(file);
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
}

FigurePanel panel(int document, const char* figure, const QRect& cell, const QJsonObject& options = {}) {
    FigurePanel out;
    out.document = document;
    out.figure = QString::fromLatin1(figure);
    out.cell = cell;
    out.options = options;
    return out;
}

QByteArray outputOf(const QString& tool, const QStringList& arguments) {
    QProcess process;
    process.start(tool, arguments);
    process.waitForFinished(30'000);
    return process.readAllStandardOutput();
}

} // namespace

class TestComposeBatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        const auto run = test::cli({QStringLiteral("run"), demo, QStringLiteral("--input"),
                                    QStringLiteral("a small bird with a red breast"), QStringLiteral("-o"),
                                    path("run.strata"), QStringLiteral("--quiet")});
        QVERIFY2(run.code == 0, run.err.constData());
        const auto lens =
            test::cli({QStringLiteral("lens"), demo, QStringLiteral("--text"), QStringLiteral("a small bird"),
                       QStringLiteral("-o"), path("lens.strata"), QStringLiteral("--quiet")});
        QVERIFY2(lens.code == 0, lens.err.constData());
        m_documents = {{QStringLiteral("run.strata"), *sha256Of(path("run.strata")), QStringLiteral("run")},
                       {QStringLiteral("lens.strata"), *sha256Of(path("lens.strata")), QStringLiteral("lens")}};
    }

    void aVenuesFigures_data() {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<double>("mm");
        QTest::addColumn<int>("panels");
        QTest::newRow("two panels in a column of ACL") << QStringLiteral("acl-column") << 77.0 << 2;
        QTest::newRow("four panels over NeurIPS") << QStringLiteral("neurips") << 139.7 << 4;
    }
    void aVenuesFigures() {
        QFETCH(QString, preset);
        QFETCH(double, mm);
        QFETCH(int, panels);
        FigureFile file;
        file.preset = preset;
        file.documents = m_documents;
        const QJsonObject layers{{QStringLiteral("mode"), QStringLiteral("layers")}};
        if (panels == 2)
            file.panels = {panel(0, "confidence", {0, 0, 1, 1}), panel(1, "lens", {0, 1, 1, 1})};
        else
            file.panels = {panel(0, "confidence", {0, 0, 1, 1}), panel(0, "confidence", {1, 0, 1, 1}, layers),
                           panel(1, "lens", {0, 1, 1, 1}), panel(1, "norms", {1, 1, 1, 1})};
        const QString figure = path("%1.figure.json").arg(preset);
        QVERIFY(writeFigureFile(file, figure.toStdString()));
        const auto write = [&](const QString& name) {
            QStringList arguments{QStringLiteral("--figure"), figure, QStringLiteral("--lint")};
            for (const char* extension : {"pdf", "svg", "png"})
                arguments << QStringLiteral("--export") << path("%1.%2").arg(name, QLatin1String(extension));
            return strataProgram(arguments);
        };
        const auto one = write(QStringLiteral("one"));
        QVERIFY2(one.code == 0, (one.out + one.err).constData());
        QVERIFY2(!one.out.contains("wrong") && one.out.count("ok ") > 15, one.out.constData());
        QCOMPARE(write(QStringLiteral("two")).code, 0);
        for (const char* extension : {"pdf", "svg", "png"}) {
            const QByteArray first = contentOf(path("one.%1").arg(QLatin1String(extension)));
            QVERIFY(first.size() > 1000);
            QVERIFY2(first == contentOf(path("two.%1").arg(QLatin1String(extension))), extension);
        }
        if (const QString tool = QStandardPaths::findExecutable(QStringLiteral("pdfinfo")); !tool.isEmpty()) {
            const QString said = QString::fromUtf8(outputOf(tool, {path("one.pdf")}));
            const auto size = QRegularExpression(QStringLiteral("Page size: *([0-9.]+) x ([0-9.]+) pts")).match(said);
            QVERIFY2(size.hasMatch(), qPrintable(said));
            QVERIFY2(std::abs(size.captured(1).toDouble() * 25.4 / 72 - mm) <= 0.1, qPrintable(said));
        }
        if (const QString tool = QStandardPaths::findExecutable(QStringLiteral("pdffonts")); !tool.isEmpty()) {
            const QList<QByteArray> lines = outputOf(tool, {path("one.pdf")}).trimmed().split('\n');
            QVERIFY(lines.size() > 2);
            for (const QByteArray& line : lines.mid(2)) {
                QVERIFY2(!line.contains("Type 3"), line.constData());
                QVERIFY2(line.simplified().split(' ').contains("yes"), line.constData());
            }
        }
    }

    void anotherSizeIsAsked() {
        const QString figure = path("acl-column.figure.json");
        const auto o = strataProgram({figure, QStringLiteral("--export"), path("wide.svg"),
                                      QStringLiteral("--figure-preset"), QStringLiteral("neurips")});
        QVERIFY2(o.code == 0, o.err.constData());
        QVERIFY(contentOf(path("wide.svg")).left(2000).contains("139.7"));
    }

    void aBlindReview() {
        const QString figure = path("acl-column.figure.json");
        const auto o = strataProgram({QStringLiteral("--figure"), figure, QStringLiteral("--anonymous"),
                                      QStringLiteral("--export"), path("blind.svg"), QStringLiteral("--export"),
                                      path("blind.json")});
        QVERIFY2(o.code == 0, o.err.constData());
        for (const char* name : {"blind.svg", "blind.json"}) {
            QVERIFY(contentOf(path(name)).size() > 1000);
            QVERIFY2(!contentOf(path(name)).contains("resources/demo"), name);
        }
    }

    /// What was written is all that it takes to write it again, where nothing else lies.
    void aFigureIsWrittenAnewFromItself() {
        const QString figure = path("acl-column.figure.json");
        QTemporaryDir elsewhere;
        for (const bool blind : {false, true})
            for (const char* extension : {"pdf", "svg", "png"}) {
                const QString name = QStringLiteral("self.") + QLatin1String(extension);
                const QString first = m_dir.filePath(name), second = elsewhere.filePath(name);
                QStringList more;
                if (blind) more << QStringLiteral("--anonymous");
                const auto written = strataProgram(
                    QStringList{QStringLiteral("--figure"), figure, QStringLiteral("--export"), first} + more);
                QVERIFY2(written.code == 0, written.err.constData());
                const auto again = strataProgram(
                    QStringList{QStringLiteral("--figure"), first, QStringLiteral("--export"), second} + more);
                QVERIFY2(again.code == 0, again.err.constData());
                QVERIFY2(contentOf(first) == contentOf(second), extension);
                const auto carried = readComposedSource(first);
                QVERIFY2(carried && *carried, extension);
                QCOMPARE((*carried)->documents.size(), std::size_t(2));
                for (const DocumentPtr& document : (*carried)->documents)
                    QCOMPARE(document->model.path.find('/') == std::string::npos, blind);
            }
        const auto single =
            strataProgram({QStringLiteral("--figure"), path("run.strata"), QStringLiteral("--export"), path("x.pdf")});
        QCOMPARE(single.code, 2);
        const auto none =
            strataProgram({QStringLiteral("--figure"), path("none.svg"), QStringLiteral("--export"), path("x.pdf")});
        QVERIFY2(none.code == 1 && none.err.contains("does not exist"), none.err.constData());
        QFile plain(path("plain.svg"));
        QVERIFY(plain.open(QIODevice::WriteOnly) && plain.write("<svg></svg>") > 0);
        plain.close();
        const auto bare =
            strataProgram({QStringLiteral("--figure"), plain.fileName(), QStringLiteral("--export"), path("x.pdf")});
        QVERIFY2(bare.code == 1 && bare.err.contains("carries no composed figure"), bare.err.constData());
    }

    void aDamagedAttachmentIsSaid() {
        const QString subject = QStringLiteral("a.pdf");
        for (
            const char* json :
            {"{", "[]", "{}", R"({"format":"strata-composed-figure","version":1,"documents":[],"panels":[]})",
             R"({"format":"strata-composed-figure","version":1,"documents":[{"path":"a"}],"panels":[{"document":0,"figure":"heads"}]})",
             R"({"format":"strata-composed-figure","version":1,"documents":[{"path":"a","content":{}}],"panels":[{"document":0,"figure":"heads"}]})",
             R"({"format":"strata-composed-figure","version":1,"documents":[{"path":"a","content":7}],"panels":[{"document":0,"figure":"heads"}]})",
             R"({"format":"strata-composed-figure","version":1,"documents":7,"panels":7})"}) {
            const auto read = composedSourceFromJson(json, subject.toStdString());
            QVERIFY2(!read && read.error().message().find("a.pdf") != std::string::npos, json);
        }
    }

    void aDocumentIsMissingOrChanged() {
        FigureFile file;
        file.documents = {m_documents[0]};
        file.panels = {panel(0, "confidence", {0, 0, 1, 1})};
        file.documents[0].sha256 = QString(64, QLatin1Char('a'));
        const QString figure = path("other.figure.json"), out = path("other.svg");
        QVERIFY(writeFigureFile(file, figure.toStdString()));
        const QStringList arguments{QStringLiteral("--figure"), figure, QStringLiteral("--export"), out};
        const auto changed = strataProgram(arguments);
        QCOMPARE(changed.code, 1);
        QVERIFY2(changed.err.contains("run.strata") && changed.err.contains("aaaaaaaaaaaaaaaa") &&
                     changed.err.contains(m_documents[0].sha256.left(16).toUtf8()) &&
                     changed.err.contains("--accept-changed"),
                 changed.err.constData());
        QVERIFY(!QFile::exists(out));
        const auto accepted = strataProgram(arguments + QStringList{QStringLiteral("--accept-changed")});
        QVERIFY2(accepted.code == 0, accepted.err.constData());
        QVERIFY(accepted.err.contains("has changed"));
        QVERIFY(QFile::exists(out));
        file.documents[0].path = QStringLiteral("gone.strata");
        QVERIFY(writeFigureFile(file, figure.toStdString()));
        const auto gone = strataProgram(arguments);
        QCOMPARE(gone.code, 1);
        QVERIFY2(gone.err.contains("gone.strata") && gone.err.contains("aaaaaaaaaaaaaaaa"), gone.err.constData());
    }

    /// A training log may be a .json file, which is a format of figures as well.
    void itsOwnDocumentIsNotWrittenOver() {
        QFile log(path("log.json"));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("{\"step\": 0, \"loss\": 4.5}\n{\"step\": 1, \"loss\": 4.0}\n");
        log.close();
        FigureFile file;
        file.documents = {{QStringLiteral("log.json"), {}, {}}};
        file.panels = {panel(0, "losses", {0, 0, 1, 1})};
        const QString figure = path("training.figure.json");
        QVERIFY(writeFigureFile(file, figure.toStdString()));
        const QByteArray before = contentOf(path("log.json"));
        const auto over =
            strataProgram({QStringLiteral("--figure"), figure, QStringLiteral("--export"), path("log.json")});
        QCOMPARE(over.code, 1);
        QVERIFY2(over.err.contains("would overwrite"), over.err.constData());
        QCOMPARE(contentOf(path("log.json")), before);
        const auto beside =
            strataProgram({QStringLiteral("--figure"), figure, QStringLiteral("--export"), path("losses.svg")});
        QVERIFY2(beside.code == 0, beside.err.constData());
    }

    void wrongUsageIsASentence_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");
        const auto row = [](const char* name, const char* arguments, const QByteArray& said) {
            QTest::newRow(name) << QString::fromLatin1(arguments).split(QLatin1Char(' ')) << said;
        };
        row("a view", "--figure f.figure.json --export lens=a.pdf", "without VIEW=");
        row("no such ending", "--figure f.figure.json --export a.doc", "does not end in one of");
        row("not a figure", "--figure f.json --export a.pdf", "does not end in .figure.json");
        row("a model besides", "model --figure f.figure.json --export a.pdf", "leave the model");
        row("run", "--figure f.figure.json --run --export a.pdf", "leave --run");
        row("twice", "--figure f.figure.json --export a.pdf --export a.pdf", "written twice");
        row("nothing to accept", "--accept-changed", "add --figure");
    }
    void wrongUsageIsASentence() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, said);
        const auto line = parseCommandLine(QStringList{QStringLiteral("strata")} + arguments);
        QVERIFY(!line);
        QVERIFY2(line.error().message().find(said.toStdString()) != std::string::npos, line.error().message().c_str());
    }

private:
    QString path(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)); }
    QTemporaryDir m_dir;
    std::vector<FigureDocument> m_documents;
};

QTEST_GUILESS_MAIN(TestComposeBatch)
#include "test_compose_batch.moc"
