// SPDX-License-Identifier: GPL-3.0-or-later
// What a plot costs: made, painted on screen, recorded for a file and written; 30 curves of 4,096 points unless told.
//   plot_cost [CURVES [POINTS]]
#include "widgets/common/theme.h"
#include "widgets/export/export_figure.h"
#include "widgets/plot/plot_figure.h"
#include "widgets/plot/plot_picture.h"
#include "widgets/plot/plot_widget.h"

#include <QApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <random>

using namespace strata;

namespace {

class OnePlot : public PlotFigure {
public:
    explicit OnePlot(LinePlot plot) : m_plot(std::move(plot)) {}
    QString title() const override { return QStringLiteral("plot"); }
    QSizeF contentSize(double width, const FigureStyle&) const override { return {width, 420}; }
    void paint(QPainter&, const QRectF&, const FigureStyle&) const override {}
    std::vector<PlacedPlot> plots(const QSizeF& size, const FigureStyle&) const override {
        return {{QStringLiteral("plot"), QRectF(QPointF(0, 0), size), m_plot, {}}};
    }
    FigureTable table() const override { return {}; }
    Provenance provenance() const override { return {}; }

private:
    LinePlot m_plot;
};

LinePlot curves(int count, int points) {
    std::mt19937 random(7);
    std::normal_distribution<double> noise(0, 0.2);
    LinePlot plot;
    plot.x.high = points;
    plot.y.low = -2;
    plot.y.high = count + 2;
    for (int c = 0; c < count; ++c) {
        PlotSeries line;
        line.name = QStringLiteral("curve %1").arg(c);
        line.color = headColor(c % 6, lightColors());
        line.line = headPenStyle(c % 6);
        double walk = c;
        for (int i = 0; i < points; ++i)
            line.points.emplace_back(i, walk +=
                                        0.02 * noise(random) + 0.1 * (c - walk) * 0.01 + 0.5 * noise(random) * 0.1);
        plot.series.push_back(std::move(line));
    }
    return plot;
}

template <class Work> void measured(const char* what, const Work& work) {
    std::vector<double> all;
    for (int i = 0; i < 9; ++i) {
        // Of the processor, not of the clock: other programs run as well.
        const std::clock_t start = std::clock();
        work();
        all.push_back(1e3 * double(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::sort(all.begin(), all.end());
    std::printf("%-34s least %7.2f ms, median %7.2f ms\n", what, all[0], all[4]);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    Theme::instance().install(application);
    const int count = argc > 1 ? std::atoi(argv[1]) : 30, points = argc > 2 ? std::atoi(argv[2]) : 4096;
    const LinePlot plot = curves(count, points);
    std::printf("%d curves of %d points\n", count, points);
    QWidget window;
    window.resize(1100, 420);
    PlotWidget widget(&window);
    widget.setGeometry(window.rect());
    window.show();
    QCoreApplication::processEvents();
    QImage target(window.size(), QImage::Format_ARGB32_Premultiplied);
    measured("made anew", [&] { widget.setPlot(plot, lightColors(), 1); });
    measured("made and painted (1100 x 420)", [&] {
        widget.setPlot(plot, lightColors(), 1);
        widget.render(&target);
    });
    measured("painted again from its buffers", [&] { widget.render(&target); });
    widget.setCrosshair(10);
    widget.render(&target);
    int at = 10;
    measured("crosshair moved", [&] {
        widget.setCrosshair(++at);
        widget.render(&target);
    });
    measured("recorded (820 x 420)", [&] { recordPlot(plot, {820, 420}, lightColors()); });
    QTemporaryDir folder;
    const OnePlot figure(plot);
    for (const char* name : {"a.pdf", "a.svg", "a.png"}) {
        const QString file = folder.filePath(QString::fromLatin1(name));
        FigureExport out(std::shared_ptr<const Figure>(std::shared_ptr<const Figure>(), &figure), file, {});
        if (!out.layOut()) return 1;
        out.record();
        measured(name, [&] { (void)out.write(); });
        std::printf("%-34s %7.1f kB\n", "", double(QFileInfo(file).size()) / 1e3);
    }
    return 0;
}
