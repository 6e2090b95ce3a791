// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of a heat map. With -UQT_NO_KEYWORDS only, see plot_canvas.h.
#pragma once

#include "widgets/common/colors.h"
#include "widgets/plot/line_plot.h"

#include <qcustomplot.h>

namespace strata {

/// QCustomPlot's colour map is one raster; here every cell is a shape as long as they are not too many to be told
/// apart, so that they stay sharp in a file. `cells` must outlive it.
class CellMap : public QCPColorMap {
public:
    CellMap(QCPAxis* x, QCPAxis* y, const PlotCells& cells, const Colors& colors, const QFont& font);

protected:
    void draw(QCPPainter* painter) override;

private:
    QRectF cellAt(int column, int row) const;
    const PlotCells& m_cells;
    Colors m_colors;
    QFont m_font;
};

} // namespace strata
