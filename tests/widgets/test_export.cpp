// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as files: every format is what it says it is, light whatever the theme, and CSV holds the run's numbers.
#include "tests/support/sample_run.h"
#include "widgets/common/theme.h"
#include "widgets/decoding/heads_figure.h"
#include "widgets/decoding/inspector_figure.h"
#include "widgets/export/export_figure.h"
#include "widgets/figure/figure_tables.h"
#include "widgets/plot/confidence_figure.h"
#include "widgets/tree/hierarchy_figure.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRawFont>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

#include <atomic>
#include <cmath>
#include <thread>

using namespace strata;

namespace {

std::shared_ptr<const Run> levels() {
    return std::make_shared<const Run>(test::sampleHierarchicalRun());
}

std::vector<std::pair<QString, std::shared_ptr<Figure>>> figures(const std::shared_ptr<const Run>& run) {
    auto heads = std::make_shared<HeadsFigure>();
    heads->setRun(run);
    auto positions = std::make_shared<ConfidenceFigure>();
    positions->setRun(run);
    auto layers = std::make_shared<ConfidenceFigure>();
    layers->setRun(run);
    ConfidenceOptions options;
    options.mode = ConfidenceMode::OverLayers;
    layers->setOptions(options);
    auto tree = std::make_shared<HierarchyFigure>();
    tree->setRun(run);
    auto icicle = std::make_shared<HierarchyFigure>();
    icicle->setRun(run);
    HierarchyOptions shape;
    shape.shape = HierarchyShape::Icicle;
    icicle->setOptions(shape);
    auto inspector = std::make_shared<InspectorFigure>();
    inspector->setRun(run);
    Selection selection;
    selection.stage = 0;
    selection.token = 0;
    inspector->setSelection(selection);
    return {{QStringLiteral("heads"), heads},   {QStringLiteral("confidence"), positions},
            {QStringLiteral("layers"), layers}, {QStringLiteral("tree"), tree},
            {QStringLiteral("icicle"), icicle}, {QStringLiteral("inspector"), inspector}};
}

QByteArray readAll(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_dir.isValid());
        m_folder = qEnvironmentVariableIsEmpty("STRATA_SHOTS") ? m_dir.path() : qEnvironmentVariable("STRATA_SHOTS");
        QDir().mkpath(m_folder);
    }
    void everyFormat_data();
    void everyFormat();
    void unknownExtension();
    void unwritable();
    void lightFromDarkTheme();
    void wholeContent();
    void presets();
    void typeSizeHasALowerBound();
    void csvHoldsTheNumbers();
    void jsonHoldsTheNumbers();
    void offTheGuiThread();
    void emptyRun();

private:
    QString path(const QString& name) const { return m_folder + QLatin1Char('/') + name; }
    QTemporaryDir m_dir;
    QString m_folder;
};

void TestExport::everyFormat_data() {
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("name");
    int i = 0;
    for (const auto& [name, figure] : figures(levels()))
        QTest::newRow(qPrintable(name)) << i++ << name;
}

void TestExport::everyFormat() {
    QFETCH(int, index);
    QFETCH(QString, name);
    const auto figure = figures(levels())[std::size_t(index)].second;

    const QString pdf = path(name + QStringLiteral(".pdf"));
    auto done = exportFigure(*figure, pdf);
    QVERIFY2(done.has_value(), done ? "" : done.error().message().c_str());
    const QByteArray bytes = readAll(pdf);
    QVERIFY(bytes.startsWith("%PDF-1."));
    QVERIFY(bytes.contains("%%EOF"));
    QVERIFY2(bytes.contains("3f7a9c1e5b2d"), "the model's hash stands in the metadata");
    if (const QString tool = QStandardPaths::findExecutable(QStringLiteral("pdffonts")); !tool.isEmpty()) {
        QProcess process;
        process.start(tool, {pdf});
        QVERIFY(process.waitForFinished(20000));
        const QStringList lines =
            QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QVERIFY2(lines.size() > 2, "text is text, not outlines");
        for (const QString& line : lines.mid(2)) {
            // … encoding emb sub uni object ID
            const QStringList fields = line.simplified().split(QLatin1Char(' '));
            QVERIFY(fields.size() > 5);
            QCOMPARE(fields[fields.size() - 5], QStringLiteral("yes"));
        }
    }

    const QString svg = path(name + QStringLiteral(".svg"));
    QVERIFY(exportFigure(*figure, svg).has_value());
    QXmlStreamReader xml(readAll(svg));
    QString title, description;
    int texts = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QStringLiteral("title"))
            title = xml.readElementText();
        else if (xml.name() == QStringLiteral("desc"))
            description = xml.readElementText();
        else if (xml.name() == QStringLiteral("text"))
            ++texts;
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(title, figure->title());
    QVERIFY(description.contains(QStringLiteral("3f7a9c1e5b2d")));
    QVERIFY(texts > 5);
    const QByteArray drawn = readAll(svg);
    QVERIFY2(drawn.size() < 100'000, qPrintable(QString::number(drawn.size())));
    // The faces that travel inside are small, are fonts, and hold every letter that the texts use.
    static const QRegularExpression face(QStringLiteral(
        "@font-face\\{font-family:\"([^\"]*)\";font-weight:(\\d+);src:url\\(data:[^;]*;base64,([^)]*)\\)"));
    static const QRegularExpression said(
        QStringLiteral("<text [^>]*font-family=\"%1\"[^>]*font-weight=\"%2\"[^>]*>([^<]*)<"));
    int faces = 0;
    for (auto it = face.globalMatch(QString::fromUtf8(drawn)); it.hasNext(); ++faces) {
        const QRegularExpressionMatch match = it.next();
        const QRawFont font(QByteArray::fromBase64(match.captured(3).toLatin1()), 13);
        QVERIFY2(font.isValid(), qPrintable(match.captured(1)));
        const QRegularExpression own(said.pattern().arg(match.captured(1), match.captured(2)));
        int letters = 0;
        for (auto text = own.globalMatch(QString::fromUtf8(drawn)); text.hasNext();)
            for (const QChar letter : text.next().captured(1)) {
                if (letter.unicode() > 0x7e || letter == QLatin1Char('&'))
                    continue; // other scripts come from the system's fonts
                ++letters;
                QVERIFY2(font.supportsCharacter(letter), qPrintable(QString(letter)));
            }
        QVERIFY(letters > 0);
    }
    QVERIFY(faces > 0);

    const QString png = path(name + QStringLiteral(".png"));
    QVERIFY(exportFigure(*figure, png).has_value());
    const QImage image(png);
    QVERIFY(!image.isNull());
    QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 300);
    QVERIFY(image.text(QStringLiteral("Description")).contains(QStringLiteral("3f7a9c1e5b2d")));
    QVERIFY(image.width() > 400);

    const QString csv = path(name + QStringLiteral(".csv"));
    QVERIFY(exportFigure(*figure, csv).has_value());
    QVERIFY(readAll(csv).contains("\r\n"));
    const QString json = path(name + QStringLiteral(".json"));
    QVERIFY(exportFigure(*figure, json).has_value());
    const QJsonDocument document = QJsonDocument::fromJson(readAll(json));
    QCOMPARE(document[QStringLiteral("rows")].toArray().size(), qsizetype(figure->table().rows.size()));
}

void TestExport::unknownExtension() {
    const auto done = exportFigure(*figures(levels())[0].second, path(QStringLiteral("a.bmp")));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::BadArgument);
    for (const QString& extension : figureExtensions())
        QVERIFY(done.error().message().find(extension.toStdString()) != std::string::npos);
    QVERIFY(!QFile::exists(path(QStringLiteral("a.bmp"))));
}

void TestExport::unwritable() {
    const auto done = exportFigure(*figures(levels())[0].second, QStringLiteral("/nowhere/at/all/a.pdf"));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::FileUnwritable);
    QVERIFY(done.error().message().find("/nowhere/at/all/a.pdf") != std::string::npos);
}

void TestExport::lightFromDarkTheme() {
    Theme::instance().setChoice(ThemeChoice::Dark);
    for (const auto& [name, figure] : figures(levels())) {
        const QString file = path(name + QStringLiteral("-light.png"));
        QVERIFY(exportFigure(*figure, file).has_value());
        const QImage light(file);
        QCOMPARE(light.pixelColor(2, 2).name(), lightColors().surface.name());
        ExportOptions dark;
        dark.dark = true;
        QVERIFY(exportFigure(*figure, file, dark).has_value());
        QCOMPARE(QImage(file).pixelColor(2, 2).name(), darkColors().surface.name());
    }
    Theme::instance().setChoice(ThemeChoice::Light);
}

void TestExport::wholeContent() {
    HeadsFigure figure;
    figure.setRun(std::make_shared<const Run>(test::sampleFreeRun(300)));
    const QString file = path(QStringLiteral("free.png"));
    ExportOptions options;
    options.pngDpi = 96;
    QVERIFY(exportFigure(figure, file, options).has_value());
    const double height = figure.contentSize(naturalFigureWidth, FigureStyle::light()).height();
    QVERIFY(height > 1000);
    QVERIFY(QImage(file).height() >= int(height));
}

void TestExport::presets() {
    QTemporaryDir user;
    const auto write = [&](const QString& name, const QByteArray& text) {
        QFile file(user.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write(QStringLiteral("column.json"), R"({"name": "Mine", "widthMm": 80})");
    write(QStringLiteral("extra.json"), R"({"name": "Extra", "widthMm": 50, "heightMm": 40, "fontPt": 7})");
    write(QStringLiteral("bad.json"), R"({"name": "Bad", "widthMm": -1})");
    const FigurePresets all = figurePresets(user.path());
    QCOMPARE(all.problems.size(), std::size_t(1));
    QVERIFY(all.problems[0].message().find("widthMm") != std::string::npos);
    const auto find = [&](const char* id) {
        return std::find_if(all.presets.begin(), all.presets.end(),
                            [&](const FigurePreset& p) { return p.id == QString::fromLatin1(id); });
    };
    QVERIFY(find("column") != all.presets.end());
    QCOMPARE(find("column")->name, QStringLiteral("Mine"));
    QVERIFY(find("page") != all.presets.end());
    QVERIFY(find("extra") != all.presets.end());

    for (const FigurePreset& preset : all.presets)
        for (const auto& [name, figure] : figures(levels())) {
            ExportOptions options;
            options.preset = preset;
            options.pngDpi = 72;
            const QString file = path(QStringLiteral("%1-%2.png").arg(name, preset.id));
            QVERIFY(exportFigure(*figure, file, options).has_value());
            // Never narrower than asked for; wider only where content cannot be set smaller.
            QVERIFY(QImage(file).width() >= int(preset.widthMm / 25.4 * 72) - 1);
            if (name == QStringLiteral("confidence") && !preset.heightMm)
                QVERIFY(std::abs(QImage(file).width() - preset.widthMm / 25.4 * 72) < 2);
        }
}

void TestExport::typeSizeHasALowerBound() {
    FigurePreset preset;
    preset.widthMm = 60;
    preset.fontPt = 4;
    preset.minimumFontPt = 6;
    ExportOptions options;
    options.preset = preset;
    const QString file = path(QStringLiteral("small.svg"));
    QVERIFY(exportFigure(*figures(levels())[1].second, file, options).has_value());
    // Captions of 11 px at a scale s measure 8.25 s points: s is at least 6 / 8.25.
    const QRegularExpression matrix(QStringLiteral("transform=\"matrix\\(([0-9.]+),"));
    auto matches = matrix.globalMatch(QString::fromUtf8(readAll(file)));
    QVERIFY(matches.hasNext());
    double largest = 0;
    while (matches.hasNext())
        largest = std::max(largest, matches.next().captured(1).toDouble());
    QVERIFY2(largest >= 6 / 8.25 - 1e-3, qPrintable(QString::number(largest)));
}

void TestExport::csvHoldsTheNumbers() {
    const auto run = levels();
    ConfidenceFigure figure;
    figure.setRun(run);
    const QString csv = QString::fromUtf8(tableToCsv(figure.table(), figure.provenance()));
    QStringList rows;
    for (const QString& line : csv.split(QStringLiteral("\r\n"), Qt::SkipEmptyParts))
        if (!line.startsWith(QLatin1Char('#'))) rows << line;
    QCOMPARE(rows.size(), 1 + 7);
    int row = 1;
    for (const RunLevel& level : run->levels)
        for (const RunToken& token : level.tokens) {
            const QStringList cells = rows[row++].split(QLatin1Char(','));
            QCOMPARE(cells[1].toInt(), token.position.value);
            QCOMPARE(cells[3].toInt(), token.reading.id.value);
            for (std::size_t h = 0; h < run->heads.size(); ++h)
                QVERIFY(std::abs(cells[int(4 + h)].toDouble() -
                                 std::exp(double(token.chosenLogprobs.at(run->heads[h].name)))) < 1e-8);
        }
}

void TestExport::jsonHoldsTheNumbers() {
    const auto run = std::make_shared<const Run>(test::sampleBrokenRun());
    HierarchyFigure figure;
    figure.setRun(run);
    const QJsonDocument document =
        QJsonDocument::fromJson(tableToJson(figure.title(), figure.table(), figure.provenance()));
    QCOMPARE(document[QStringLiteral("format")].toString(), QStringLiteral("strata-figure"));
    const QJsonArray rows = document[QStringLiteral("rows")].toArray();
    QCOMPARE(rows[0].toArray()[2].toString(), QStringLiteral("animal"));
    QCOMPARE(rows[0].toArray()[3].toDouble(), run->levels[0].candidates[0].probability);
    QVERIFY2(rows[1].toArray()[3].isNull(), "what is not a number is null");
    QCOMPARE(document[QStringLiteral("provenance")][QStringLiteral("seed")].toString(), QStringLiteral("0"));
}

void TestExport::offTheGuiThread() {
    // What has plots is recorded here, and written there.
    std::vector<std::unique_ptr<FigureExport>> prepared;
    for (const auto& [name, figure] : figures(levels()))
        for (const QString& extension : figureExtensions()) {
            // One copy per thread: a figure keeps its layout.
            for (const auto& [other, fresh] : figures(levels()))
                if (other == name)
                    prepared.push_back(std::make_unique<FigureExport>(
                        fresh, path(QStringLiteral("thread-") + name + extension), ExportOptions{}));
        }
    std::vector<std::thread> threads;
    const auto onThreads = [&](const auto& work) {
        for (const auto& one : prepared)
            threads.emplace_back([&work, &one] { work(*one); });
        for (std::thread& thread : threads)
            thread.join();
        threads.clear();
    };
    std::atomic<int> laidOut{0}, good{0}, refused{0};
    onThreads([&](FigureExport& one) { laidOut += one.layOut() ? 1 : 0; });
    QCOMPARE(laidOut.load(), int(prepared.size()));
    // Elsewhere nothing is recorded, and nothing crashes: what has plots is refused with a sentence.
    onThreads([&](FigureExport& one) {
        one.record();
        const bool without = one.needsRecording();
        const auto done = one.write();
        if (without) refused += !done && done.error().code == ErrorCode::Internal ? 1 : 0;
    });
    QCOMPARE(refused.load(), 2 * 5); // both modes of Confidence, as PDF, SVG, PNG, HTML and TeX
    for (const auto& one : prepared)
        one->record();
    onThreads([&](FigureExport& one) { good += one.write() ? 1 : 0; });
    QCOMPARE(good.load(), int(prepared.size()));
    // The same bytes as when everything is done here.
    for (const QString& name : {QStringLiteral("confidence"), QStringLiteral("layers")})
        for (const auto& [other, fresh] : figures(levels()))
            if (other == name) {
                const QString here = path(QStringLiteral("here-") + name + QStringLiteral(".svg"));
                QVERIFY(exportFigure(*fresh, here).has_value());
                QCOMPARE(readAll(path(QStringLiteral("thread-") + name + QStringLiteral(".svg"))), readAll(here));
            }
}

void TestExport::emptyRun() {
    for (const auto& run : {std::shared_ptr<const Run>(), std::make_shared<const Run>()})
        for (const auto& [name, figure] : figures(run))
            for (const QString& extension : figureExtensions())
                QVERIFY(exportFigure(*figure, path(QStringLiteral("empty") + extension)).has_value());
}

QTEST_MAIN(TestExport)
#include "test_export.moc"
