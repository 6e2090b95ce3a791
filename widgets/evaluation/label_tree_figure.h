// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of an evaluation's labels, coloured by accuracy.
#pragma once

#include "model/analysis/evaluation_breakdown.h"
#include "widgets/evaluation/evaluation_figure.h"

#include <QCoreApplication>

namespace strata {

/// An icicle: every label below its parent, as high as it has rows.
class LabelTreeFigure : public ClonedFigure<LabelTreeFigure> {
    Q_DECLARE_TR_FUNCTIONS(strata::LabelTreeFigure)
public:
    QString title() const override;
    std::vector<FigureChoice> choices() const override; ///< accuracy on the level, or with parents
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    FigureTable table() const override;
    std::vector<EvaluationSpot> spots(double width) const override;
    void forget() override { m_tree.reset(); }
    void compute(const JobControl& control) const override {
        EvaluationFigure::compute(control);
        tree();
    }

protected:
    bool isPrepared() const override { return m_tree != nullptr; }
    double height(double width) const override;
    /// The scale of the colours.
    std::vector<PlacedPlot> place(double width, const FigureStyle& style) const override;

private:
    using Tree = std::vector<LabelNode>;
    const Tree& tree() const;
    std::vector<QRectF> rects(double width) const;
    double accuracyOf(const LabelNode& node) const;
    double rowsHeight() const;
    QString nameOf(const LabelNode& node) const;
    mutable std::shared_ptr<const Tree> m_tree;
};

} // namespace strata
