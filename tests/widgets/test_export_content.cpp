// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in exported figures: well-formed documents whatever the texts are, nothing of the window, whole texts,
// and the shape that a size asks for.
#include "tests/support/bird_lens.h"
#include "tests/support/sample_run.h"
#include "widgets/common/theme.h"
#include "widgets/decoding/heads_figure.h"
#include "widgets/decoding/inspector_figure.h"
#include "widgets/export/export_figure.h"
#include "widgets/export/xml_text.h"
#include "widgets/lens/agreement_figure.h"
#include "widgets/lens/lens_cell_figure.h"
#include "widgets/lens/lens_figure.h"
#include "widgets/lens/norms_figure.h"
#include "widgets/lens/trajectory_figure.h"
#include "widgets/plot/confidence_figure.h"
#include "widgets/tree/hierarchy_figure.h"

#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

#include <cmath>

using namespace strata;

namespace {

std::shared_ptr<const Lens> bird(int positions = 17) {
    Lens lens = test::birdLens(positions, 8);
    test::addCurves(lens);
    return std::make_shared<const Lens>(std::move(lens));
}

struct Named {
    QString name;
    std::shared_ptr<Figure> figure;
};

/// Every figure that can be exported; `selected`: with a selection, and with pins that could be taken away.
std::vector<Named> figures(const std::shared_ptr<const Run>& run, const std::shared_ptr<const Lens>& lens,
                           bool selected = false) {
    Selection token, cell;
    token.stage = token.token = 0;
    cell.layer = 5;
    cell.position = 9;
    std::vector<Named> out;
    const auto add = [&](const char* name, auto figure) {
        out.push_back({QString::fromLatin1(name), figure});
        return figure;
    };
    const auto heads = add("heads", std::make_shared<HeadsFigure>());
    heads->setRun(run);
    const auto confidence = add("confidence", std::make_shared<ConfidenceFigure>());
    confidence->setRun(run);
    const auto layers = add("layers", std::make_shared<ConfidenceFigure>());
    ConfidenceOptions over;
    over.mode = ConfidenceMode::OverLayers;
    const auto withPins = run ? std::make_shared<Run>(*run) : nullptr;
    if (withPins) withPins->pins = {{0, 0}, {1, 0}};
    layers->setRun(withPins);
    layers->setOptions(over);
    HierarchyOptions open;
    open.expanded = {0};
    const auto tree = add("tree", std::make_shared<HierarchyFigure>());
    tree->setRun(run);
    tree->setOptions(open);
    open.shape = HierarchyShape::Icicle;
    const auto icicle = add("icicle", std::make_shared<HierarchyFigure>());
    icicle->setRun(run);
    icicle->setOptions(open);
    const auto inspector = add("inspector", std::make_shared<InspectorFigure>());
    inspector->setRun(run);
    inspector->setSelection(token); // its content
    const auto grid = add("lens", std::make_shared<LensFigure>());
    grid->setLens(lens);
    const auto paths = add("trajectories", std::make_shared<TrajectoryFigure>());
    paths->setLens(lens);
    if (lens) paths->setPins({{9, lens->topId(8, 9)}, {8, TokenId(999)}}, selected ? 2 : 0);
    const auto cells = add("cell", std::make_shared<LensCellFigure>());
    cells->setLens(lens);
    cells->setSelection(cell);
    const auto norms = add("norms", std::make_shared<NormsFigure>());
    norms->setLens(lens);
    const auto agreement = add("agreement", std::make_shared<AgreementFigure>());
    agreement->setLens(lens);
    if (!selected) return out;
    heads->setSelection(token);
    confidence->setSelection(token);
    tree->setSelection(token);
    icicle->setSelection(token);
    grid->setSelection(cell);
    paths->setSelection(cell);
    norms->setSelection(cell);
    agreement->setSelection(cell);
    Selection pinned = token;
    pinned.stage = 1;
    layers->setSelection(pinned); // a pin of its own: no further line
    return out;
}

QByteArray readAll(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray svgOf(const Figure& figure, const ExportOptions& options = {}) {
    static const QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("figure.svg"));
    const auto done = exportFigure(figure, file, options);
    if (!done) qFatal("%s", done.error().message().c_str());
    return readAll(file);
}

/// Every text of a drawing, with its lines joined.
QString textsOf(const QByteArray& svg) {
    QXmlStreamReader xml(svg);
    QStringList out;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QStringLiteral("text"))
            out << xml.readElementText();
    return out.join(QLatin1Char(' '));
}

bool allowedInXml(const QString& text) {
    for (const uint c : text.toUcs4())
        if (!(c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
              (c >= 0x10000 && c <= 0x10FFFF)))
            return false;
    return true;
}

const QString awkward = QStringLiteral("R&D, a < b, \"<|im_start|>\" ]]> &amp; ") + QChar(0x1) + QChar(0xB) +
                        QChar(0xFFFE) + QChar(0xFFFF) + QStringLiteral(" tab\tend %1 %2");

} // namespace

class TestExportContent : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp); }

    void xmlCharactersAreReplaced() {
        QCOMPARE(xmlText(QStringLiteral("a&b<c>\"")), QStringLiteral("a&amp;b&lt;c&gt;&quot;"));
        QCOMPARE(xmlCharacters(QString(QChar(0x1)) + QStringLiteral("\t\n🐦")), QStringLiteral("\uFFFD\t\n🐦"));
        QCOMPARE(xmlCharacters(QString(QChar(0xD83D)) + QLatin1Char('x')), QStringLiteral("\uFFFDx"));
        QCOMPARE(xmlCharacters(QString(QChar(0xFFFE)) + QChar(0xDC00)), QStringLiteral("\uFFFD\uFFFD"));
    }

    void everyDocumentIsWellFormed() {
        Run run = test::sampleHierarchicalRun();
        run.model.path = "/models/R&D <1>/" + awkward.toStdString();
        run.fields["input"] = awkward.toStdString();
        run.levels[0].name = awkward.toStdString();
        run.levels[1].label = awkward.toStdString();
        run.heads[0].name = run.levels[0].head = "a&b\x01";
        Lens lens = *bird();
        lens.model.path = run.model.path;
        lens.text = awkward.toStdString();
        lens.heads[0].name = "a&b\x01";
        for (auto& [id, text] : lens.tokenTexts)
            text += "&\x01<";
        QTemporaryDir dir;
        for (const auto& [name, figure] :
             figures(std::make_shared<const Run>(run), std::make_shared<const Lens>(lens), true)) {
            const QByteArray svg = svgOf(*figure);
            QVERIFY2(allowedInXml(QString::fromUtf8(svg)), qPrintable(name));
            QXmlStreamReader xml(svg);
            QString title, description;
            while (!xml.atEnd()) {
                if (xml.readNext() != QXmlStreamReader::StartElement) continue;
                if (xml.name() == QStringLiteral("title")) title = xml.readElementText();
                if (xml.name() == QStringLiteral("desc")) description = xml.readElementText();
            }
            QVERIFY2(!xml.hasError(), qPrintable(name + QLatin1Char(' ') + xml.errorString()));
            QCOMPARE(title, figure->title());
            QCOMPARE(description,
                     xmlCharacters(figure->alternativeText() + QLatin1Char('\n') + figure->provenance().line()));
            QVERIFY(description.contains(QStringLiteral("R&D, a < b")));

            const QString file = dir.filePath(QStringLiteral("f.pdf"));
            QVERIFY(exportFigure(*figure, file).has_value());
            const QByteArray pdf = readAll(file);
            const qsizetype from = pdf.indexOf("<?xpacket begin"), to = pdf.indexOf("<?xpacket end", from);
            QVERIFY2(from >= 0 && to > from, qPrintable(name));
            const QByteArray packet = pdf.mid(from, pdf.indexOf("?>", to) + 2 - from);
            QXmlStreamReader xmp(packet);
            QString said;
            while (!xmp.atEnd())
                if (xmp.readNext() == QXmlStreamReader::Characters) said += xmp.text();
            QVERIFY2(!xmp.hasError(), qPrintable(name + QLatin1Char(' ') + xmp.errorString()));
            QVERIFY(allowedInXml(QString::fromUtf8(packet)));
            QVERIFY(said.contains(QStringLiteral("R&D, a < b")));

            const QString png = dir.filePath(QStringLiteral("f.png"));
            QVERIFY(exportFigure(*figure, png).has_value());
            QVERIFY(QImage(png).text(QStringLiteral("Description")).contains(QStringLiteral("R&D, a < b")));
        }
    }

    void nothingOfTheWindow() {
        const auto run = std::make_shared<const Run>(test::sampleHierarchicalRun());
        const auto lens = bird();
        const auto plain = figures(run, lens), chosen = figures(run, lens, true);
        for (std::size_t i = 0; i < plain.size(); ++i) {
            // A selection, and a cross to take a line away, are of the screen; only what its circles are is of a token.
            if (plain[i].name != QStringLiteral("layers"))
                QVERIFY2(svgOf(*plain[i].figure) == svgOf(*chosen[i].figure), qPrintable(plain[i].name));
            const QString texts = textsOf(svgOf(*chosen[i].figure));
            for (const char* advice : {"Click", "click", "Tick", "pin the token", "open the model", "show fewer",
                                       "being read", "being counted", "✕"})
                QVERIFY2(!texts.contains(QString::fromUtf8(advice)), qPrintable(plain[i].name + texts));
        }
        // Nor where there is nothing to be shown.
        Lens bare = *lens;
        bare.inner.reset();
        bare.headless.reset();
        TrajectoryFigure none;
        none.setLens(lens);
        NormsFigure norms;
        norms.setLens(std::make_shared<const Lens>(bare));
        LensCellFigure cell;
        cell.setLens(lens);
        for (const Figure* figure : std::initializer_list<const Figure*>{&none, &norms, &cell}) {
            const QString texts = textsOf(svgOf(*figure));
            QVERIFY(!texts.isEmpty());
            QVERIFY2(!texts.contains(QStringLiteral("Click")) && !texts.contains(QStringLiteral("Tick")),
                     qPrintable(texts));
        }
    }

    void everySizeKeepsItsShape() {
        const auto run = std::make_shared<const Run>(test::sampleHierarchicalRun());
        const auto lens = bird();
        int fixed = 0;
        for (const FigurePreset& preset : figurePresets(QStringLiteral("/nowhere")).presets)
            for (const auto& [name, figure] : figures(run, lens)) {
                ExportOptions options;
                options.preset = preset;
                QXmlStreamReader xml(svgOf(*figure, options));
                while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::StartElement) {
                }
                const auto length = [&xml](const char* attribute) {
                    QString text = xml.attributes().value(QLatin1String(attribute)).toString();
                    return text.endsWith(QStringLiteral("mm")) ? text.chopped(2).toDouble() : std::nan("");
                };
                const double width = length("width"), height = length("height");
                const QString what = QStringLiteral("%1, %2: %3 × %4").arg(name, preset.id).arg(width).arg(height);
                QVERIFY2(width >= preset.widthMm - 0.05, qPrintable(what));
                if (!preset.heightMm) continue;
                ++fixed;
                QVERIFY2(std::abs(width / height - preset.widthMm / *preset.heightMm) < 0.002, qPrintable(what));
            }
        QVERIFY(fixed >= 11); // the slide, for every figure
        // Also one that needs a great deal of room.
        HeadsFigure heads;
        heads.setRun(std::make_shared<const Run>(test::sampleFreeRun(700)));
        for (const FigurePreset& preset : figurePresets(QStringLiteral("/nowhere")).presets) {
            if (!preset.heightMm) continue;
            ExportOptions options;
            options.preset = preset;
            const QRegularExpression size(QStringLiteral("<svg width=\"([0-9.]+)mm\" height=\"([0-9.]+)mm\""));
            const auto match = size.match(QString::fromUtf8(svgOf(heads, options)));
            const double ratio = match.captured(1).toDouble() / match.captured(2).toDouble();
            QVERIFY2(std::abs(ratio - preset.widthMm / *preset.heightMm) < 0.002, qPrintable(match.captured(0)));
        }
    }

    void oneColumnCutsNothing() {
        const auto run = std::make_shared<const Run>(test::sampleHierarchicalRun());
        const auto lens = bird();
        for (const FigurePreset& preset : figurePresets(QStringLiteral("/nowhere")).presets) {
            ExportOptions options;
            options.preset = preset;
            for (const auto& [name, figure] : figures(run, lens)) {
                if (name == QStringLiteral("lens")) continue; // long tokens are shortened in their cells
                // And names of small shares in theirs, where a column is narrow for its type.
                if (name == QStringLiteral("icicle") && preset.widthMm / preset.fontPt < 11.8) continue;
                const QString texts = textsOf(svgOf(*figure, options));
                QVERIFY2(!texts.contains(QStringLiteral("…")), qPrintable(name + preset.id + texts));
            }
            ConfidenceFigure confidence;
            confidence.setRun(run);
            const QString texts = textsOf(svgOf(confidence, options));
            for (const RunLevel& level : run->levels)
                QVERIFY2(texts.contains(QString::fromStdString(level.name)), qPrintable(texts));
        }
    }

    void freeTextIsWhole() {
        Run run = test::sampleHierarchicalRun();
        QStringList words;
        for (int i = 0; i < 160; ++i)
            words << QStringLiteral("word%1").arg(i);
        const auto free = [&](RunLevel& level) {
            level.label.reset();
            level.labelProbability.reset();
            level.pathProbability.reset();
            level.candidates.clear();
            level.text = words.join(QLatin1Char(' ')).toStdString();
        };
        for (const std::vector<std::size_t>& which :
             {std::vector<std::size_t>{0}, std::vector<std::size_t>{2}, std::vector<std::size_t>{0, 1, 2}}) {
            Run changed = run;
            for (const std::size_t level : which)
                free(changed.levels[level]);
            for (const auto shape : {HierarchyShape::Tree, HierarchyShape::Icicle})
                for (const double width : {240.0, 420.0, 820.0}) {
                    HierarchyOptions options;
                    options.shape = shape;
                    const HierarchyLayout layout = layOutHierarchy(changed, options, width, 260);
                    int whole = 0;
                    std::vector<QRectF> rects;
                    for (const HierarchyNode& node : layout.nodes) {
                        if (node.kind == HierarchyNode::Kind::Root) continue;
                        whole += node.lines.join(QLatin1Char(' ')) == words.join(QLatin1Char(' ')) ? 1 : 0;
                        if (shape == HierarchyShape::Icicle) {
                            QVERIFY(double(node.lines.size()) * hierarchyLine <= node.area.height() + hierarchyLine);
                            continue;
                        }
                        QVERIFY(node.textRect.top() >= 0 && node.textRect.left() >= 0);
                        QVERIFY(node.textRect.bottom() <= layout.footer.top() + 1);
                        QVERIFY(node.textRect.right() <= layout.size.width());
                        for (const QRectF& other : rects)
                            QVERIFY(!other.intersects(node.textRect));
                        rects.push_back(node.textRect);
                    }
                    QCOMPARE(whole, int(which.size()));
                }
            HierarchyFigure figure;
            figure.setRun(std::make_shared<const Run>(changed));
            const QString texts = textsOf(svgOf(figure));
            for (const QString& word : words)
                QVERIFY2(texts.contains(word), qPrintable(word));
            QVERIFY(!texts.contains(QStringLiteral("…")));
        }
    }

    void lensHasAKey() {
        const auto lens = bird();
        LensFigure figure;
        figure.setLens(lens);
        LensPin pin{9, lens->topId(8, 9)};
        pin.color = 2;
        figure.setPins({pin});
        for (const FigurePreset& preset : figurePresets(QStringLiteral("/nowhere")).presets) {
            ExportOptions options;
            options.preset = preset;
            const QString texts = textsOf(svgOf(figure, options));
            QVERIFY(texts.contains(QStringLiteral("position")) && texts.contains(QStringLiteral("layer")));
            for (const HeadSummary& head : lens->heads)
                QVERIFY2(texts.contains(QStringLiteral("head %1 reads layer %2")
                                            .arg(QString::fromStdString(head.name))
                                            .arg(head.layer.value)),
                         qPrintable(texts));
            QVERIFY(texts.contains(QStringLiteral("after position 9")));
        }
    }
};

QTEST_MAIN(TestExportContent)
#include "test_export_content.moc"
