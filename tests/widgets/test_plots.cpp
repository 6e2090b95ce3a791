// SPDX-License-Identifier: GPL-3.0-or-later
// Plots of lines: labels that never touch, whatever the size; a part of the y axis, within whose edges everything
// stays.
#include "tests/support/bird_lens.h"
#include "tests/support/sample_run.h"
#include "widgets/common/theme.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/lens/agreement_figure.h"
#include "widgets/lens/norms_figure.h"
#include "widgets/lens/trajectory_figure.h"
#include "widgets/plot/confidence_view.h"
#include "widgets/plot/plot_picture.h"
#include "widgets/plot/range_button.h"

#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QtTest>

#include <cmath>

using namespace strata;

namespace {

/// Three lines over nine layers; one of them has one value far below all others.
LinePlot oneFarValue() {
    LinePlot plot;
    plot.x.high = 8;
    plot.x.integers = true;
    plot.x.label = QStringLiteral("layer");
    plot.y.low = -270;
    plot.y.high = 0;
    plot.y.label = QStringLiteral("log-probability (nats)");
    for (int s = 0; s < 3; ++s) {
        PlotSeries line;
        line.name = QStringLiteral("line %1").arg(s);
        line.color = QColor(200, 0, 60 * s);
        line.dots = true;
        for (int x = 0; x <= 8; ++x)
            line.points.emplace_back(x, s == 0 && x == 2 ? -270 : -1.0 - 0.5 * s - 0.1 * x);
        line.marks.push_back({2, line.color, 5});
        plot.series.push_back(line);
    }
    return plot;
}

QImage painted(const LinePlot& plot, const QSize& size) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    replayPlot(painter, {0, 0}, recordPlot(plot, size, lightColors()));
    return image;
}

/// Where everything comes to stand.
PlotGeometry geometryOf(const LinePlot& plot, const QSizeF& size) {
    PlotGeometry geometry;
    recordPlot(plot, size, lightColors(), &geometry);
    return geometry;
}

void compareLabels(const std::vector<PlotLabel>& labels, const QRectF& rect, const QString& what) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i].text.isEmpty()) continue;
        QVERIFY2(rect.adjusted(-1, -1, 1, 1).contains(labels[i].rect), qPrintable(what + labels[i].text));
        for (std::size_t k = i + 1; k < labels.size(); ++k)
            QVERIFY2(labels[k].text.isEmpty() || !labels[i].rect.intersects(labels[k].rect),
                     qPrintable(what + labels[i].text + QStringLiteral(" / ") + labels[k].text));
    }
}

} // namespace

class TestPlots : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp); }

    void labelsNeverTouch() {
        const auto run = std::make_shared<const Run>(test::sampleHierarchicalRun());
        std::vector<LinePlot> plots{oneFarValue()};
        for (const Statistic statistic : {Statistic::ChosenProbability, Statistic::ChosenLogprob, Statistic::Entropy})
            for (const ConfidenceMode mode : {ConfidenceMode::OverPositions, ConfidenceMode::OverLayers}) {
                ConfidenceFigure figure;
                figure.setRun(run);
                ConfidenceOptions options;
                options.statistic = statistic;
                options.mode = mode;
                figure.setOptions(options);
                plots.push_back(figure.plot(lightColors()));
            }
        LinePlot decades = oneFarValue();
        for (int i = 0; i < 12; ++i)
            decades.y.labels.push_back({-270.0 + 20 * i, QString::number(i)});
        plots.push_back(decades);
        LinePlot thousands = oneFarValue();
        thousands.y.low = -12345.5;
        thousands.y.high = -12345.1;
        plots.push_back(thousands);
        for (double width = 160; width <= 1200; width += 37)
            for (double height = 120; height <= 620; height += 61)
                for (std::size_t i = 0; i < plots.size(); ++i) {
                    const QRectF rect(0, 0, width, height);
                    const PlotGeometry g = geometryOf(plots[i], rect.size());
                    const QString what = QStringLiteral("plot %1 in %2 × %3: ").arg(i).arg(width).arg(height);
                    std::vector<PlotLabel> all = g.xLabels;
                    all.insert(all.end(), g.spanNames.begin(), g.spanNames.end());
                    all.push_back({g.xTitle, plots[i].x.label});
                    for (const PlotLabel& label : g.yLabels) {
                        QVERIFY2(label.rect.left() >= 15, qPrintable(what + label.text)); // beside the axis' title
                        QVERIFY(label.rect.right() <= g.area.left());
                    }
                    if (g.area.height() <= 24) continue; // no room for a plot at all
                    compareLabels(g.yLabels, rect, what);
                    compareLabels(all, rect.adjusted(-8, 0, 8, 0), what);
                }
    }

    /// The plots of a lens as wide as its figures are: a column of a page, a narrow panel, a wide one.
    void labelsOfALensNeverTouch() {
        for (const int layers : {8, 33}) {
            Lens made = test::birdLens(17, layers);
            test::addCurves(made);
            const auto lens = std::make_shared<const Lens>(std::move(made));
            NormsFigure norms;
            norms.setLens(lens);
            AgreementFigure agreement;
            agreement.setLens(lens);
            TrajectoryFigure trajectories;
            trajectories.setLens(lens);
            std::vector<LensPin> pins;
            for (int position = 3; position < 17; position += 4) {
                LensPin pin;
                pin.position = position;
                pin.token = TokenId{5};
                pins.push_back(pin);
            }
            trajectories.setPins(pins, pins.size());
            for (const PlotFigure* figure : std::initializer_list<const PlotFigure*>{&norms, &agreement, &trajectories})
                for (const double width : {250.0, 321.0, 338.0, 420.0, 660.0, 1000.0}) {
                    FigureStyle style;
                    const QSizeF size = figure->contentSize(width, style);
                    for (const PlacedPlot& placed : figure->plots(size, style)) {
                        const QRectF rect(QPointF(0, 0), placed.rect.size());
                        const PlotGeometry g = geometryOf(placed.plot, rect.size());
                        const QString what =
                            QStringLiteral("%1 of %2 layers in %3: ").arg(placed.id).arg(layers).arg(width);
                        QVERIFY2(g.area.height() > 24 || placed.plot.tight, qPrintable(what));
                        QVERIFY2(!placed.plot.y.label.isEmpty() || !placed.plot.cells.empty(), qPrintable(what));
                        compareLabels(g.yLabels, rect, what);
                        std::vector<PlotLabel> under = g.xLabels;
                        if (!placed.plot.x.label.isEmpty()) under.push_back({g.xTitle, placed.plot.x.label});
                        compareLabels(under, rect.adjusted(-8, 0, 8, 0), what);
                        QVERIFY2(!g.legend.intersects(g.area), qPrintable(what));
                    }
                }
        }
    }

    void titlesOfAxesBreakBetweenWords() {
        LinePlot plot = oneFarValue();
        plot.x.label = QStringLiteral("layer of the residual stream");
        for (const QString& label : {QStringLiteral("log-probability (nats)"), QStringLiteral("probability"),
                                     QStringLiteral("mean cosine of pairs")}) {
            plot.y.label = label;
            const QStringList words = label.split(QLatin1Char(' '));
            for (double height = 60; height <= 300; height += 7) {
                const PlotGeometry g = geometryOf(plot, {300, height});
                for (const QString& line : g.yTitle.split(QLatin1Char('\n')))
                    for (const QString& word : line.split(QLatin1Char(' ')))
                        QVERIFY2(words.contains(word) ||
                                     (line.endsWith(QChar(0x2026)) && label.contains(line.chopped(1))),
                                 qPrintable(QStringLiteral("%1 at %2: %3").arg(label).arg(height).arg(g.yTitle)));
            }
        }
        for (const double width : {120.0, 160.0, 300.0}) {
            const PlotGeometry g = geometryOf(plot, {width, 200});
            QVERIFY2(g.xTitle.left() >= -1 && g.xTitle.right() <= width + 1, qPrintable(QString::number(width)));
        }
    }

    void aFileHasNothingBesideItsCells() {
        LinePlot plot;
        plot.cells.columns = plot.cells.rows = 4;
        plot.cells.values.assign(16, 0.5);
        plot.cells.colors.assign(16, qRgb(0, 90, 200));
        for (PlotAxis* axis : {&plot.x, &plot.y}) {
            axis->low = -0.5;
            axis->high = 3.5;
            for (int i = 0; i < 4; ++i)
                axis->labels.push_back({double(i), QString::number(i), QColor()});
        }
        const QRect area = geometryOf(plot, {220, 200}).area.toRect();
        const QImage image = painted(plot, {220, 200});
        for (int i = 0; i < 200; ++i)
            for (int away = 1; away <= 3; ++away) {
                QCOMPARE(image.pixelColor(area.left() - away - 1, i), QColor(Qt::white));
                QCOMPARE(image.pixelColor(i, area.bottom() + away + 1), QColor(Qt::white));
            }
    }

    void openCirclesLieOverTheDotsOfAll() {
        LinePlot plot = oneFarValue();
        plot.y.low = -10;
        for (PlotSeries& series : plot.series) {
            series.marks.clear();
            series.points[4] = QPointF(4, -5);
        }
        plot.series[0].marks.push_back({4, plot.series[0].color, 5});
        const QImage image = painted(plot, {600, 300});
        const PlotGeometry g = geometryOf(plot, {600, 300});
        const QPoint center(int(g.area.left() + g.area.width() * 0.5), int(g.area.top() + g.area.height() * 0.5));
        QCOMPARE(image.pixelColor(center), lightColors().surface);
    }

    void noTickIsLost() {
        // On a page of one column every token has its label, and every level its name.
        const auto run = std::make_shared<const Run>(test::sampleHierarchicalRun());
        ConfidenceFigure figure;
        figure.setRun(run);
        for (const double width : {330.0, 338.0, 346.0, 357.0, 420.0, 700.0}) {
            const double height = figure.contentSize(width, FigureStyle::light()).height();
            const LinePlot plot = figure.plot(lightColors()).printed();
            const PlotGeometry g = geometryOf(plot, {width, height});
            std::size_t words = 0;
            for (const PlotLabel& label : g.xLabels)
                words += label.text.isEmpty() ? 0 : 1;
            QCOMPARE(words, plot.x.labels.size());
            QCOMPARE(g.spanNames.size(), plot.spans.size());
            for (const PlotLabel& name : g.spanNames)
                QVERIFY(name.text == plot.spans[std::size_t(name.span)].name ||
                        name.text == plot.spans[std::size_t(name.span)].shortName);
            double names = 0;
            for (const PlotLabel& name : g.spanNames)
                names = std::max(names, name.rect.bottom());
            QVERIFY2(g.xTitle.top() - names < 8, qPrintable(QString::number(width))); // and no empty row under them
        }
    }

    void robustRange() {
        LinePlot plot = oneFarValue();
        PlotRange range;
        range.robust = true;
        plot.limitY(range);
        QVERIFY2(plot.y.low > -4 && plot.y.high <= 0, qPrintable(QString::number(plot.y.low)));
        int outside = 0;
        for (const PlotSeries& series : plot.series)
            for (const QPointF& point : series.points)
                outside += plot.isOutside(point) ? 1 : 0;
        QVERIFY(outside >= 1 && outside <= 4); // 5 % at each end
        // Typed limits are what is shown; one alone leaves the other as it is.
        LinePlot typed = oneFarValue();
        typed.limitY({-3.0, {}});
        QCOMPARE(typed.y.low, -3.0);
        QCOMPARE(typed.y.high, 0.0);
        typed.limitY({5.0, 1.0}); // none
        QCOMPARE(typed.y.low, -3.0);
    }

    void zoomedPlotsStayInside() {
        for (const QSize& size : {QSize(640, 320), QSize(400, 300)}) {
            LinePlot plot = oneFarValue();
            const QImage before = painted(plot, size);
            plot.limitY({-1.6, -1.2});
            const PlotGeometry g = geometryOf(plot, size);
            const QImage after = painted(plot, size);
            QVERIFY(before != after);
            int inside = 0;
            for (int y = 0; y < size.height(); ++y)
                for (int x = 0; x < size.width(); ++x) {
                    const QColor c = after.pixelColor(x, y);
                    if (c.red() - c.green() < 60) continue; // only lines and their marks are red
                    const QPointF at(x, y);
                    if (g.area.adjusted(-4, -4, 4, 4).contains(at))
                        ++inside;
                    else
                        QVERIFY2(g.legend.contains(at), qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
                }
            QVERIFY(inside > 100);
        }
    }

    void confidenceViewHasARange() {
        auto* content = new ConfidenceView;
        ConfidenceView& view = *content;
        PanelFrame frame(QStringLiteral("Confidence"), content);
        view.addControlsTo(frame);
        view.setRun(std::make_shared<const Run>(test::sampleHierarchicalRun()));
        view.setStatistic(Statistic::ChosenLogprob);
        auto* button = frame.findChild<RangeButton*>();
        QVERIFY(button);
        const auto low = [&view] {
            return static_cast<const ConfidenceFigure&>(*view.figure()).plot(lightColors()).y.low;
        };
        const double all = low();
        view.setRange({all / 2, 0.0});
        QCOMPARE(low(), all / 2); // what is exported is what is shown
        QCOMPARE(button->range().low, std::optional(all / 2));
        view.resetZoom();
        QCOMPARE(low(), all);
        QVERIFY(button->range().isEverything());
    }

    void rangeIsTyped() {
        RangeButton button;
        QSignalSpy spy(&button, &RangeButton::rangeChosen);
        const auto fields = button.findChildren<QLineEdit*>();
        QCOMPARE(fields.size(), qsizetype(2));
        for (QLineEdit* field : fields) {
            field->setText(field->accessibleName().startsWith(QStringLiteral("Low")) ? QStringLiteral("−20")
                                                                                     : QStringLiteral("-1.5"));
            Q_EMIT field->editingFinished();
        }
        QCOMPARE(button.range(), (PlotRange{-20.0, -1.5}));
        QVERIFY(spy.count() >= 1);
        button.setRange({});
        for (const QLineEdit* field : fields)
            QVERIFY(field->text().isEmpty());
    }

    void pinsKeepTheirLook() {
        ConfidenceView view;
        view.setMode(ConfidenceMode::OverLayers);
        Run run = test::sampleHierarchicalRun();
        view.setRun(std::make_shared<const Run>(run));
        view.togglePin({0, 0});
        view.togglePin({0, 1});
        const auto look = [&view](const char* token) {
            const auto figure = view.figure();
            for (const PlotSeries& series : static_cast<const ConfidenceFigure&>(*figure).plot(lightColors()).series)
                if (series.name.startsWith(QString::fromUtf8(token))) return std::pair(series.color, series.line);
            return std::pair(QColor(), Qt::NoPen);
        };
        const QString second = static_cast<const ConfidenceFigure&>(*view.figure()).plot(lightColors()).series[2].name;
        const auto before = look(second.toUtf8().constData());
        QVERIFY(before.first.isValid());
        view.togglePin({0, 0});
        QCOMPARE(look(second.toUtf8().constData()), before);
        // Another prompt has its own pins; the first one finds its again.
        const std::shared_ptr<const Run> pinned = view.run(); // which has its pins
        Run other = run;
        other.fields["input"] = "something else";
        view.setRun(std::make_shared<const Run>(other));
        QVERIFY(view.pins().empty());
        view.setRun(pinned);
        QCOMPARE(view.pins(), (std::vector<TokenPlace>{{0, 1}}));
        QCOMPARE(look(second.toUtf8().constData()), before);
    }

    void lensColumnsAreToldApart() {
        Run run = test::sampleFreeRun(12);
        RunColumn column = run.columns[0];
        column.head.clear();
        column.layer = LayerIndex(2);
        column.name = "lens 2";
        run.columns.push_back(column);
        column.layer = LayerIndex(4);
        column.name = "lens 4";
        run.columns.push_back(column);
        ConfidenceFigure figure;
        figure.setRun(std::make_shared<const Run>(run));
        std::vector<std::pair<QRgb, Qt::PenStyle>> looks;
        for (const PlotSeries& series : figure.plot(lightColors()).series) {
            const std::pair look(series.color.rgb(), series.line);
            QVERIFY2(std::find(looks.begin(), looks.end(), look) == looks.end(), qPrintable(series.name));
            looks.push_back(look);
        }
        QCOMPARE(looks.size(), run.columns.size());
        QVERIFY(stageColor(run, int(run.columns.size()) - 1) != stageColor(run, int(run.columns.size()) - 2));
    }
};

QTEST_MAIN(TestPlots)
#include "test_plots.moc"
