// SPDX-License-Identifier: GPL-3.0-or-later
// The labels of an evaluation one by one: precision, recall, F1 and support.
#pragma once

#include "model/analysis/evaluation_breakdown.h"
#include "widgets/evaluation/evaluation_figure.h"
#include "widgets/evaluation/table_block.h"

#include <QCoreApplication>

namespace strata {

class LabelsFigure : public ClonedFigure<LabelsFigure> {
    Q_DECLARE_TR_FUNCTIONS(strata::LabelsFigure)
public:
    QString title() const override;
    std::vector<FigureChoice> choices() const override; ///< level; order
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    FigureTable table() const override;
    std::vector<EvaluationSpot> spots(double width) const override;
    void forget() override { m_counts.reset(); }
    void compute(const JobControl& control) const override {
        EvaluationFigure::compute(control);
        counts();
    }

protected:
    bool isPrepared() const override { return m_counts != nullptr; }
    double height(double width) const override;
    double leastWidth() const override;

private:
    using Counts = std::vector<LabelCount>;
    const Counts& counts() const;
    TableBlock block() const;
    const LevelColumns* level() const;
    mutable std::shared_ptr<const Counts> m_counts;
};

} // namespace strata
