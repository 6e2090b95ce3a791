// SPDX-License-Identifier: GPL-3.0-or-later
// What is taken for what on a level: gold labels down, answers across, in the order of the tree.
#pragma once

#include "model/analysis/evaluation_breakdown.h"
#include "widgets/evaluation/evaluation_figure.h"
#include "widgets/figure/left_out.h"
#include "widgets/lens/color_scale.h"

#include <QCoreApplication>

namespace strata {

class ConfusionFigure : public ClonedFigure<ConfusionFigure>, public LeavesOut {
    Q_DECLARE_TR_FUNCTIONS(strata::ConfusionFigure)
public:
    static constexpr std::size_t mostLabels = 40; ///< more cannot be read; a table of all pairs is in the export

    QString title() const override;
    std::vector<FigureChoice> choices() const override; ///< level; shares of a row, or rows
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    /// Every pair that occurs, the most frequent mistakes first, also of labels that are not shown.
    FigureTable table() const override;
    QStringList leftOut() const override;
    std::vector<EvaluationSpot> spots(double width) const override;
    void forget() override { m_confusion.reset(); }
    void compute(const JobControl& control) const override {
        EvaluationFigure::compute(control);
        confusion();
    }

protected:
    bool isPrepared() const override { return m_confusion != nullptr; }
    double height(double width) const override;
    double leastWidth() const override;
    std::vector<PlacedPlot> place(double width, const FigureStyle& style) const override;

private:
    struct Layout {
        QRectF matrix; ///< of the cells
        double side = 0;
        double names = 0; ///< room for the names at the left, and above
    };
    Layout layout(double width) const;
    const Confusion& confusion() const;
    const LevelColumns* level() const;
    QString nameOf(std::size_t place) const;
    bool ofShares() const;
    double valueAt(std::size_t gold, std::size_t said) const;
    ColorScale scale() const;
    mutable std::shared_ptr<const Confusion> m_confusion;
};

} // namespace strata
