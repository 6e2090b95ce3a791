// SPDX-License-Identifier: GPL-3.0-or-later
// What depth costs in a run: which block was run at which position and when, and the sums beside other ways to decode.
#pragma once

#include "model/analysis/compute_map.h"
#include "widgets/plot/plot_choices.h"
#include "widgets/plot/plot_figure.h"

#include <QCoreApplication>

#include <map>

namespace strata {

class ComputeFigure : public PlotFigure {
    Q_DECLARE_TR_FUNCTIONS(strata::ComputeFigure)
public:
    void setRun(std::shared_ptr<const Run> run);
    void setSelection(const Selection& selection) { m_selection = selection; }
    const std::shared_ptr<const Run>& run() const { return m_run; }
    const ComputeMap& map() const { return m_map; }

    QString title() const override;
    QSizeF contentSize(double width, const FigureStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    std::vector<PlacedPlot> plots(const QSizeF& size, const FigureStyle& style) const override;
    void setChoices(const PlotChoices& choices) { m_choices = choices; }
    const PlotChoices& choices() const { return m_choices; }
    /// The sums, then for every layer how many positions were run in which stage.
    FigureTable table() const override;
    Provenance provenance() const override;
    /// "layer 3 at position 12 “bird”: run while decoding domain"
    QString saidOf(int layer, int position) const;
    bool isEmpty() const { return m_map.positions == 0; }

private:
    QColor colorOf(int layer, int position, const FigureStyle& style) const;
    std::vector<std::pair<QString, QString>> sums() const;

    std::shared_ptr<const Run> m_run;
    ComputeMap m_map;
    Selection m_selection;
    PlotChoices m_choices;
};

} // namespace strata
