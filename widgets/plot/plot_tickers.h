// SPDX-License-Identifier: GPL-3.0-or-later
// Where QCustomPlot's axes have their ticks. With -UQT_NO_KEYWORDS only, see plot_canvas.h.
#pragma once

#include "widgets/plot/line_plot.h"

#include <qcustomplot.h>

namespace strata {

/// Round numbers in the chosen language.
class RoundTicker : public QCPAxisTicker {
public:
    RoundTicker(int count, bool integers, int most = 0);

protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;

private:
    bool m_integers;
    int m_most;
    int m_decimals = 0;
};

/// 0 and powers of ten of a signed logarithmic axis, no more than fit into `height` pixels.
std::vector<PlotTick> magnitudeTicks(const PlotAxis& axis, double height);

} // namespace strata
