// SPDX-License-Identifier: GPL-3.0-or-later
// A figure carries the document that it was made from, and brings it back; for a blind review without where it lay.
#include "model/base/process_memory.h"
#include "model/documents/evaluation_records.h"
#include "model/service/document_kinds.h"
#include "tests/support/bird_lens.h"
#include "tests/support/sample_evaluation.h"
#include "tests/support/sample_run.h"
#include "widgets/export/anonymous.h"
#include "widgets/export/export_figure.h"
#include "widgets/export/pdf_document.h"
#include "widgets/export/png_source.h"
#include "widgets/views.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>

using namespace strata;

namespace {

QByteArray contentOf(const QString& file) {
    QFile read(file);
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
}

void write(const QString& file, const QByteArray& bytes) {
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) qFatal("cannot write");
}

/// Bytes that are in use; mostResidentBytes() is of what comes now.
std::int64_t fromNowOn() {
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (!file.open(QIODevice::WriteOnly) || file.write("5") != 1) return mostResidentBytes();
    return residentBytes();
}

FigureSource heads() {
    Run run = test::sampleHierarchicalRun();
    run.model.path = "/home/somebody/secret-lab/strata-wordnet";
    run.model.hash = "0123456789abcdef0123456789abcdef";
    run.host = "gpu7.secret-lab.example";
    run.promptLength = std::int32_t(run.sequence.size());
    const QJsonObject options{{QStringLiteral("compact"), true},
                              {QStringLiteral("selection"), QJsonObject{{QStringLiteral("stage"), 0}}}};
    return {std::make_shared<const Run>(std::move(run)), QStringLiteral("heads"), options};
}

Result<void> exportOf(const FigureSource& source, const QString& file, bool anonymous = false) {
    ExportOptions options;
    options.source = source;
    options.anonymous = anonymous;
    options.pngDpi = 96;
    return exportFigure(*registry().figure(source.figure)->makeFigure(source.document, source.options), file, options);
}

} // namespace

class TestFigureSource : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFigureBringsItsDocumentBack_data() {
        QTest::addColumn<QString>("ending");
        for (const char* ending : {"pdf", "svg", "png"})
            QTest::newRow(ending) << ending;
    }
    void aFigureBringsItsDocumentBack() {
        QFETCH(const QString, ending);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.") + ending);
        const FigureSource source = heads();
        QVERIFY(exportOf(source, file));
        const auto read = readFigureSource(file);
        QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
        QCOMPARE(read->figure, source.figure);
        QCOMPARE(read->options, source.options);
        QVERIFY(documentToJson(*read->document) == documentToJson(*source.document));
        // From what came back, the same figure to the last byte.
        const QString again = folder.filePath(QStringLiteral("b.") + ending);
        QVERIFY(exportOf(*read, again));
        QCOMPARE(contentOf(again), contentOf(file));
    }

    void anAttachmentIsADocumentByItself() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.pdf")),
                      taken = folder.filePath(QStringLiteral("a.strata"));
        const FigureSource source = heads();
        QVERIFY(exportOf(source, file));
        const auto attached = attachedSource(file);
        QVERIFY(attached && *attached);
        write(taken, **attached);
        const auto opened = loadDocument(taken.toStdString());
        QVERIFY(opened && documentToJson(**opened) == documentToJson(*source.document));
    }

    void rowsOfASmallEvaluationGoAlong() {
        QTemporaryDir folder;
        Evaluation evaluation = test::sampleEvaluation();
        evaluation.recordsFile = (folder.path() + QStringLiteral("/e.records.jsonl")).toStdString();
        QVERIFY(saveRecords(evaluation, evaluation.recordsFile));
        const std::vector<EvaluationRecord> records = std::exchange(evaluation.records, {});
        const FigureSource source{std::make_shared<const Evaluation>(evaluation), QStringLiteral("results"), {}};
        const QByteArray bytes = figureSourceBytes(source, false);
        QVERIFY(!bytes.isEmpty());
        const auto back = documentFromJson(nlohmann::json::parse(bytes.toStdString()), "a.pdf");
        QVERIFY(back.has_value());
        QVERIFY(std::static_pointer_cast<const Evaluation>(*back)->records == records);
    }

    void aBlindReviewLearnsNothingOfWhereItLay_data() { aFigureBringsItsDocumentBack_data(); }
    void aBlindReviewLearnsNothingOfWhereItLay() {
        QFETCH(const QString, ending);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.") + ending);
        QVERIFY(exportOf(heads(), file, true));
        const auto read = readFigureSource(file);
        QVERIFY(read.has_value());
        const std::string inside = documentToJson(*read->document).dump();
        QByteArray outside = contentOf(file);
        if (ending == QLatin1String("pdf")) outside += *attachmentOf(outside, "figure.json", 1 << 20, "a.pdf").value();
        if (ending == QLatin1String("png")) outside = QImage(file).text(QStringLiteral("Description")).toUtf8();
        for (const char* secret : {"secret-lab", "somebody", "gpu7", "strata-wordnet"}) {
            QVERIFY2(inside.find(secret) == std::string::npos, secret);
            QVERIFY2(!outside.contains(secret), secret);
        }
        QVERIFY(inside.find("0123456789abcdef0123456789abcdef") != std::string::npos);
        QVERIFY2(outside.contains("0123456789ab"), ending.toLatin1().constData());
    }

    void textsThatPeopleWroteKeepTheirSlashes() {
        Run run = test::sampleHierarchicalRun();
        run.model.path = "/a/b/model";
        run.model.hash = "abcdefabcdefabcdef";
        run.host = "x";
        run.fields = {{"input", "/either/or"}, {"source", "is 5 km/h fast and/or slow"}};
        const auto bare = std::static_pointer_cast<const Run>(withoutOrigin(std::make_shared<const Run>(run)));
        QCOMPARE(bare->model.path, std::string("abcdefabcdef"));
        QVERIFY(bare->host.empty());
        QCOMPARE(bare->fields, run.fields);
        Evaluation evaluation = test::sampleEvaluation();
        evaluation.data = "anna-thesis/rows.jsonl"; // a relative place is one as well
        const auto rows =
            std::static_pointer_cast<const Evaluation>(withoutOrigin(std::make_shared<const Evaluation>(evaluation)));
        QCOMPARE(rows->data, std::string("rows.jsonl"));
        const Provenance said =
            withoutOrigin(Provenance{{{QStringLiteral("data"), QStringLiteral("anna-thesis/rows.jsonl")},
                                      {QStringLiteral("input"), QStringLiteral("and/or")}}});
        QCOMPARE(said.line(), QStringLiteral("data: rows.jsonl; input: and/or"));
    }

    void filesOfOthersAreLeftOut() {
        FigureSource source = heads();
        source.options.insert(QStringLiteral("with"), QJsonArray{QStringLiteral("/home/anna/other.strata")});
        QVERIFY(figureSourceBytes(source, false).contains("anna"));
        QVERIFY(!figureSourceBytes(source, true).contains("anna"));
    }

    void whatCarriesNothingOrIsDamagedIsSaid() {
        QTemporaryDir folder;
        const auto sentence = [&](const QString& name, const QByteArray& bytes) {
            const QString file = folder.filePath(name);
            write(file, bytes);
            const auto read = readFigureSource(file);
            return read ? std::string() : read.error().message();
        };
        const auto isSaid = [](const std::string& said, const char* what) {
            return said.find(what) != std::string::npos;
        };
        QVERIFY(isSaid(sentence(QStringLiteral("a.svg"), "<svg></svg>"), "carries no document"));
        QVERIFY(isSaid(sentence(QStringLiteral("a.png"), "nothing"), "carries no document"));
        QVERIFY(isSaid(sentence(QStringLiteral("a.pdf"), "nothing"), "cannot be read"));
        const QByteArray begin = "<svg><metadata id=\"strata-source\">", end = "</metadata>\n</svg>";
        for (const QByteArray& letters :
             {QByteArray("!!!"), QByteArray("AAAA"), QByteArray("/////AAAAAAA"),
              packedSource("{\"format\": \"strata-run\", \"version\": 999}"), packedSource("[1")})
            QVERIFY2(!sentence(QStringLiteral("b.svg"), begin + letters + end).empty(), letters.constData());
        const auto missing = readFigureSource(folder.filePath(QStringLiteral("none.pdf")));
        QVERIFY(!missing && missing.error().code == ErrorCode::FileNotFound);
        // Cut at any length, a file is refused, or still whole.
        const QString file = folder.filePath(QStringLiteral("c.pdf"));
        QVERIFY(exportOf(heads(), file));
        const QByteArray whole = contentOf(file);
        for (qsizetype length = 0; length < whole.size(); length += whole.size() / 40 + 1) {
            write(folder.filePath(QStringLiteral("cut.pdf")), whole.left(length));
            const auto read = readFigureSource(folder.filePath(QStringLiteral("cut.pdf")));
            QVERIFY(!read || documentToJson(*read->document) == documentToJson(*heads().document));
        }
    }

    /// However small they lie there, gigabytes are not made of them.
    void whatBecomesTooLargeIsRefused() {
        QTemporaryDir folder;
        const QByteArray zeros(40 << 20, '0');
        QByteArray packed = qCompress(zeros, 9);
        packed.replace(0, 4, QByteArray("\0\0\0\5", 4)); // it says that it is small
        const QString svg = folder.filePath(QStringLiteral("a.svg"));
        write(svg, "<svg><metadata id=\"strata-source\">" + packed.toBase64() + "</metadata>\n</svg>");
        const auto small = readFigureSource(svg);
        QVERIFY(!small && small.error().code == ErrorCode::BadFormat);
        QByteArray pdf;
        {
            QBuffer buffer(&pdf);
            QVERIFY(buffer.open(QIODevice::WriteOnly));
            QPdfWriter writer(&buffer);
            writer.addFileAttachment(QString::fromLatin1(pdfSourceName), zeros, QStringLiteral("application/json"));
            QPainter painter(&writer);
        }
        const auto large = attachmentOf(pdf, pdfSourceName, 1 << 20, "a.pdf");
        QVERIFY(!large && large.error().message().find("a.pdf") == 0);
        QVERIFY(attachmentOf(pdf, pdfSourceName, std::size_t(zeros.size()), "a.pdf").value() == zeros);
    }

    /// Tables of a PDF that are packed several times over, and texts of a PNG: some bytes that would become gigabytes.
    void whatIsBesidesADocumentIsNotUnpackedWithoutEnd() {
        const auto packed = [](const QByteArray& bytes) { return qCompress(bytes, 9).mid(4); };
        const QByteArray once = packed(QByteArray(128 << 20, '\0')), thrice = packed(packed(once));
        QByteArray pdf =
            "%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n";
        const QByteArray at = QByteArray::number(pdf.size());
        pdf += "3 0 obj<</Type/XRef/Size 4/W[1 2 1]/Root 1 0 R/Filter[/FlateDecode/FlateDecode/FlateDecode]/Length " +
               QByteArray::number(thrice.size()) + ">>stream\n" + thrice + "\nendstream endobj\nstartxref\n" + at +
               "\n%%EOF\n";
        const std::int64_t before = fromNowOn();
        const auto attached = attachmentOf(pdf, pdfSourceName, 16 << 20, "a.pdf");
        QVERIFY(!attached || !attached->has_value());
        const auto chunk = [](const QByteArray& kind, const QByteArray& content) {
            QByteArray length(4, '\0');
            qToBigEndian(quint32(content.size()), length.data());
            return length + kind + content + QByteArray(4, '\0');
        };
        QByteArray png =
            QByteArray("\x89PNG\r\n\x1a\n") + chunk("IHDR", QByteArray("\0\0\0\1\0\0\0\1\x08\0\0\0\0", 13));
        const QByteArray text = packed(QByteArray(7 << 20, 'a'));
        for (int i = 0; i < 60; ++i)
            png += chunk("zTXt", QByteArray("k\0\0", 3) + text);
        QVERIFY(pngSource(png, 1 << 20, "a.png").value().isEmpty());
        const QByteArray key = QByteArray(pngSourceKey) + '\0';
        const QByteArray large = png + chunk("zTXt", key + '\0' + text);
        QVERIFY(!pngSource(large, 1 << 20, "a.png"));
        QVERIFY(mostResidentBytes() - before < std::int64_t{32} << 20);
        QCOMPARE(pngSource(png + chunk("tEXt", key + "abc"), 1 << 20, "a.png").value(), QByteArray("abc"));
        QCOMPARE(pngSource(png + chunk("iTXt", key + QByteArray("\1\0en\0k\0", 7) + packed("abc")), 1 << 20, "a.png")
                     .value(),
                 QByteArray("abc"));
        QCOMPARE(pngSource(png + chunk("iTXt", key + QByteArray("\0\0\0\0", 4) + "abc"), 1 << 20, "a.png").value(),
                 QByteArray("abc"));
        for (qsizetype size = 0; size < large.size(); size += large.size() / 50)
            QVERIFY(pngSource(large.left(size), 1 << 20, "a.png").value().isEmpty());
    }
};

QTEST_MAIN(TestFigureSource)
#include "test_figure_source.moc"
