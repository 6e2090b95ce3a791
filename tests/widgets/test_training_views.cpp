// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures of a training log show: their tables, plots and choices; smoothing and means against their formulas.
#include "model/training_log/log_reader.h"
#include "widgets/figure/registry.h"
#include "widgets/plot/plot_figure.h"
#include "widgets/training/curve_figure.h"
#include "widgets/training/depth_map_figure.h"
#include "widgets/training/samples_figure.h"
#include "widgets/views.h"

#include <QImage>
#include <QJsonObject>
#include <QPainter>
#include <QtTest>

#include <cmath>

using namespace strata;

namespace {

TrainingPtr logOf(const std::string& text) {
    TrainingLogReader reader("log.jsonl");
    if (!reader.feed(text)) return nullptr;
    auto training = reader.soFar();
    return training ? std::make_shared<const Training>(std::move(*training)) : nullptr;
}

/// Two heads, evaluations at steps 10 and 20, with samples and layers.
std::string sample(double shift = 0) {
    std::string text = R"({"begin":true,"planned_steps":40,"model_layers":4,"heads":[)"
                       R"({"name":"domain","layer":2,"readout":"norm","tokens":18,"weight":2},)"
                       R"({"name":"intent","layer":4,"readout":"norm","tokens":242,"weight":1}]})"
                       "\n";
    for (int step = 1; step <= 20; ++step)
        text += "{\"step\":" + std::to_string(step) + ",\"loss\":" + std::to_string(3.0 / step + shift) +
                ",\"losses\":{\"domain\":" + std::to_string(2.0 / step + shift) +
                ",\"intent\":" + std::to_string(1.0 / step + shift) +
                "},\"learning_rate\":0.001,\"gradient_norm\":" + std::to_string(step) +
                ",\"gradient_norms\":{\"layer/1\":0.5,\"layer/2\":" + std::to_string(step) +
                ",\"head/domain\":2},\"memory\":3221225472" + ",\"tokens\":" + std::to_string(step * 100) +
                ",\"seconds\":" + std::to_string(step * 60) + "}\n";
    for (const int step : {10, 20}) {
        const std::string at = "{\"step\":" + std::to_string(step);
        text += at + R"(,"evaluation":[{"name":"domain","loss":0.5,"accuracy":0.5,"joint_accuracy":0.5},)"
                     R"({"name":"intent","loss":0.75,"accuracy":0.25,"joint_accuracy":0.125}]})"
                     "\n";
        text += at + R"(,"samples":[{"row":1,"input":"a bird","levels":[{"name":"domain","gold":"animal","text":")" +
                (step == 10 ? "plant" : "animal") + R"(","probability":0.5}]}]})" + "\n";
        text += at + R"(,"drift":{"domain":0.25},"divergence":{"domain":1.5}})" + "\n";
        text += at +
                R"(,"layers":{"domain":[{"layer":1,"loss":2,"accuracy":0.25},{"layer":2,"loss":null,"accuracy":0.5}]}})"
                "\n";
    }
    return text;
}

} // namespace

class TestTrainingViews : public QObject {
    Q_OBJECT

    template <class Own> static Own made(const TrainingPtr& training, const QJsonObject& options = {}) {
        Own figure;
        figure.setTraining(training);
        figure.setOptions(options);
        return figure;
    }
    static LinePlot plotOf(const TrainingFigure& figure, std::size_t index = 0) {
        const FigureStyle style;
        const auto plots = figure.plots(figure.contentSize(800, style), style);
        return index < plots.size() ? plots[index].plot : LinePlot();
    }
    static QStringList legend(const LinePlot& plot) {
        QStringList names;
        for (const PlotSeries& series : plot.series)
            if (!series.name.isEmpty()) names << series.name;
        return names;
    }

private Q_SLOTS:
    void smoothingIsTheFormula() {
        std::vector<QPointF> curve;
        for (int i = 0; i < 50; ++i)
            curve.emplace_back(i * 2, std::sin(i) + i % 3);
        const double w = 0.9;
        const auto average = smoothed(curve, w);
        for (std::size_t n = 0; n < curve.size(); ++n) {
            double sum = 0, weights = 0;
            for (std::size_t i = 0; i <= n; ++i) {
                sum += std::pow(w, double(n - i)) * curve[i].y();
                weights += std::pow(w, double(n - i));
            }
            QVERIFY(std::abs(average[n].y() - sum / weights) < 1e-12);
            QCOMPARE(average[n].x(), curve[n].x());
        }
        QCOMPARE(smoothed(curve, 0), curve);
    }
    void meansAreOverWhatAllHave() {
        const MeanCurve mean = meanOf({{{0, 1}, {2, 3}, {4, 5}}, {{1, 4}, {2, 5}, {3, 6}}});
        QCOMPARE(mean.mean, (std::vector<QPointF>{{1, 3}, {2, 4}, {3, 5}}));
        for (const double deviation : mean.deviation)
            QVERIFY(std::abs(deviation - std::sqrt(2.0)) < 1e-12);
        QVERIFY(meanOf({{{0, 1}}}).mean.empty());
        QVERIFY(meanOf({{{0, 1}}, {}}).mean.empty());
    }
    void clocks() {
        const TrainingPtr log = logOf(sample());
        QVERIFY(log);
        QCOMPARE(TrainingClock(*log, TrainingAxis::Step).at(7), 7.0);
        QCOMPARE(TrainingClock(*log, TrainingAxis::Token).at(7), 700.0);
        QVERIFY(std::isnan(TrainingClock(*log, TrainingAxis::Time).at(21)));
        const TrainingPtr some =
            logOf("{\"step\":10,\"loss\":1,\"tokens\":100}\n{\"step\":20,\"loss\":1,\"tokens\":300}\n");
        QCOMPARE(TrainingClock(*some, TrainingAxis::Token).at(15), 200.0);
        QCOMPARE(TrainingClock(*some, TrainingAxis::Token).at(5), 50.0);
        QVERIFY(!hasAxis(*some, TrainingAxis::Time));
    }
    void losses() {
        const auto figure = made<LossFigure>(logOf(sample()), {{QStringLiteral("smoothing"), 0.5}});
        const LinePlot plot = plotOf(figure);
        QCOMPARE(legend(plot), (QStringList{QStringLiteral("domain"), QStringLiteral("domain · held out"),
                                            QStringLiteral("intent"), QStringLiteral("intent · held out"),
                                            QStringLiteral("ln 18 · domain"), QStringLiteral("ln 242 · intent")}));
        // Raw numbers stand behind the smoothed ones and go with them.
        QVERIFY(plot.series[0].name.isEmpty() && plot.series[0].with == 1);
        QCOMPARE(plot.series[0].points.front(), QPointF(1, 2));
        QCOMPARE(plot.x.high, 20.0);
        for (const PlotSeries& series : plot.series)
            if (series.name == QLatin1String("ln 18 · domain")) QCOMPARE(series.points[0].y(), std::log(18.0));
        const FigureTable table = figure.table();
        QCOMPARE(table.rows.size(), std::size_t(20));
        QCOMPARE(table.columns,
                 (QStringList{QStringLiteral("step"), QStringLiteral("domain"), QStringLiteral("domain, smoothed"),
                              QStringLiteral("domain · held out"), QStringLiteral("intent"),
                              QStringLiteral("intent, smoothed"), QStringLiteral("intent · held out")}));
        QCOMPARE(table.rows[9][3].toDouble(), 0.5);
        QVERIFY(std::isnan(table.rows[8][3].toDouble()));
        const auto sum = made<LossFigure>(logOf(sample()), {{QStringLiteral("losses"), QStringLiteral("sum")},
                                                            {QStringLiteral("axis"), QStringLiteral("time")}});
        QCOMPARE(legend(plotOf(sum)), QStringList{QStringLiteral("weighted sum")});
        QCOMPARE(plotOf(sum).x.label, QStringLiteral("time (min)"));
        QCOMPARE(plotOf(sum).series[0].points.front(), QPointF(1, 3));
        // Options go through JSON.
        LossFigure again;
        again.setTraining(logOf(sample()));
        again.setOptions(sum.options());
        QCOMPARE(again.options(), sum.options());
        // A log of another program that knows one loss.
        const auto plain = made<LossFigure>(logOf("{\"step\":1,\"loss\":2}\n{\"step\":2,\"loss\":1}\n"));
        QCOMPARE(legend(plotOf(plain)), QStringList{QStringLiteral("loss")});
    }
    void logarithms() {
        const QJsonObject options{{QStringLiteral("scale"), QStringLiteral("log")}};
        const LinePlot wide = plotOf(made<LossFigure>(logOf(sample()), options));
        QVERIFY(wide.y.scale == PlotAxis::Scale::SignedLog);
        QVERIFY(wide.y.low > 0 && wide.y.low < 0.05 && wide.y.high > std::log(242.0));
        const LinePlot narrow =
            plotOf(made<LossFigure>(logOf("{\"step\":1,\"loss\":3}\n{\"step\":2,\"loss\":0.4}\n"), options));
        QStringList ticks;
        for (const PlotTick& tick : narrow.y.labels)
            ticks << tick.text;
        QCOMPARE(ticks, (QStringList{QStringLiteral("0.5"), QStringLiteral("1"), QStringLiteral("2")}));
        // Ten times as much is as far, wherever it is.
        const double first = narrow.y.place(2) - narrow.y.place(0.5), second = narrow.y.place(3) - narrow.y.place(0.75);
        QVERIFY(std::abs(first - second) < 1e-3 * first);
        // Zeros have no place on it.
        const LinePlot zeros =
            plotOf(made<LossFigure>(logOf("{\"step\":1,\"loss\":0}\n{\"step\":2,\"loss\":0}\n"), options));
        QVERIFY(zeros.y.scale == PlotAxis::Scale::Linear);
    }
    void severalLogs() {
        auto figure = made<LossFigure>(logOf(sample()), {{QStringLiteral("smoothing"), 0}});
        figure.setOverlays({{logOf(sample(1))}, logOf(sample(2))});
        const QStringList each = legend(plotOf(figure));
        QVERIFY(each.filter(QStringLiteral("baseline")).size() == 4);
        QCOMPARE(figure.table().rows.size(), std::size_t(60));
        figure.choose(QStringLiteral("runs"), QStringLiteral("mean"));
        const LinePlot mean = plotOf(figure);
        QCOMPARE(mean.series[0].name, QStringLiteral("domain · mean of 2"));
        QVERIFY(std::abs(mean.series[0].points[0].y() - 2.5) < 1e-9);
        QVERIFY(std::abs(mean.series[0].band[0].second - mean.series[0].points[0].y() - std::sqrt(0.5)) < 1e-9);
    }
    void accuraciesAndPace() {
        const auto learning = made<LearningFigure>(logOf(sample()));
        QCOMPARE(legend(plotOf(learning)), (QStringList{QStringLiteral("domain"), QStringLiteral("intent"),
                                                        QStringLiteral("intent, with the levels before")}));
        const auto pace = made<PaceFigure>(logOf(sample()));
        const FigureStyle style;
        QCOMPARE(pace.plots(pace.contentSize(400, style), style).size(), std::size_t(3));
        QCOMPARE(legend(plotOf(pace, 1)),
                 (QStringList{QStringLiteral("of all"), QStringLiteral("of the head domain")}));
        const LinePlot memory = plotOf(pace, 2);
        QCOMPARE(memory.series.front().points.front(), QPointF(1, 3)); // GiB
        QCOMPARE(pace.table().rows[0].back().toDouble(), 3.0);
        QVERIFY(!made<LearningFigure>(logOf("{\"step\":1,\"loss\":2}\n")).hasContent());
    }
    void layersOverTheTraining() {
        const auto figure = made<DepthMapFigure>(logOf(sample()));
        const LinePlot plot = plotOf(figure);
        QCOMPARE(plot.cells.columns, 2);
        QCOMPARE(plot.cells.rows, 2);
        QCOMPARE(plot.cells.values, (std::vector<double>{0.25, 0.25, 0.5, 0.5}));
        QCOMPARE(plot.y.labels.back().text, QStringLiteral("2 ◂"));
        const auto loss = made<DepthMapFigure>(logOf(sample()), {{QStringLiteral("reads"), QStringLiteral("loss")}});
        QVERIFY(std::isnan(plotOf(loss).cells.values[2])); // a head without a row for a token: infinite
        QCOMPARE(loss.table().rows.size(), std::size_t(4));
    }
    void gradientsOfTheBlocks() {
        const QJsonObject options{{QStringLiteral("reads"), QStringLiteral("gradient")}};
        const auto figure = made<DepthMapFigure>(logOf(sample()), options);
        const LinePlot plot = plotOf(figure);
        QCOMPARE(plot.cells.columns, 20);
        QCOMPARE(plot.cells.rows, 2);
        QCOMPARE(plot.cells.values[19], 0.5);
        QCOMPARE(plot.cells.values[39], 20.0);
        QCOMPARE(plot.y.labels.back().text, QStringLiteral("2 ◂")); // a head reads it
        QVERIFY(plot.cells.colors[39] != plot.cells.colors[20]);
        QCOMPARE(figure.table().rows.size(), std::size_t(40));
        // A log that says nothing else of layers.
        const auto only = made<DepthMapFigure>(logOf("{\"step\":1,\"loss\":1,\"gradient_norms\":{\"layer/1\":0}}\n"));
        QCOMPARE(only.chosen(QStringLiteral("reads")), QStringLiteral("gradient"));
        QCOMPARE(plotOf(only).cells.values, std::vector<double>{0});
    }
    void driftOfTheHeads() {
        const auto figure = made<DriftFigure>(logOf(sample()));
        QCOMPARE(plotOf(figure).series.front().points, (std::vector<QPointF>{{10, 0.25}, {20, 0.25}}));
        QCOMPARE(plotOf(figure, 1).series.front().points.back(), QPointF(20, 1.5));
        QCOMPARE(figure.table().rows.size(), std::size_t(2));
        QVERIFY(!made<DriftFigure>(logOf("{\"step\":1,\"loss\":2}\n")).hasContent());
    }
    void samplesOverTheTraining() {
        const auto figure = made<SamplesFigure>(logOf(sample()));
        const FigureTable table = figure.table();
        QCOMPARE(table.rows.size(), std::size_t(2));
        QCOMPARE(table.rows[0][5].toString(), QStringLiteral("plant"));
        QVERIFY(!table.rows[0][7].toBool());
        QVERIFY(table.rows[1][7].toBool());
        const FigureStyle style;
        const QSizeF size = figure.contentSize(600, style);
        QImage image(size.toSize(), QImage::Format_ARGB32);
        QPainter painter(&image);
        figure.paint(painter, QRectF(QPointF(0, 0), size), style);
        QVERIFY(figure.tip({300, 26 + 28 + 5}, 600).contains(QStringLiteral("plant")));
        QVERIFY(figure.tip({20, 26 + 5}, 600).contains(QStringLiteral("a bird")));
    }
    void manyEvaluationsAreShownInPart() {
        std::string text;
        for (int step = 0; step < 100; ++step)
            text += "{\"step\":" + std::to_string(step) +
                    ",\"samples\":[{\"row\":1,\"input\":\"a\",\"levels\":[{\"name\":\"x\",\"gold\":\"g\",\"text\":\"t" +
                    std::to_string(step) + "\"}]}]}\n";
        const auto figure = made<SamplesFigure>(logOf(text));
        QStringList steps;
        for (double x = 170; x < 700; x += 20) // along the first line
            if (const QString tip = figure.tip({x, 60}, 700); tip.startsWith(QStringLiteral("step ")))
                if (const QString step = tip.section(QLatin1Char(' '), 1, 1); !steps.contains(step)) steps << step;
        QCOMPARE(steps, (QStringList{QStringLiteral("0"), QStringLiteral("2"), QStringLiteral("9"),
                                     QStringLiteral("31"), QStringLiteral("99")}));
        QCOMPARE(figure.table().rows.size(), std::size_t(100)); // all of them
    }
    /// From the registry, as `strata LOG --export` does it; without a document there is an empty figure.
    void fromTheRegistry() {
        for (const char* id : {"losses", "accuracy", "pace", "depthmap", "drift", "samples"}) {
            const FigureSpec* const spec = registry().figure(QString::fromLatin1(id));
            QVERIFY2(spec, id);
            QCOMPARE(spec->kind, QStringLiteral("training"));
            QVERIFY(spec->makeFigure(nullptr, {})->table().rows.empty());
            QVERIFY(!spec->makeFigure(logOf(sample()), {})->table().rows.empty());
        }
    }
};

QTEST_MAIN(TestTrainingViews)
#include "test_training_views.moc"
