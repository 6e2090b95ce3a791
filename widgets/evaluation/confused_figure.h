// SPDX-License-Identifier: GPL-3.0-or-later
// The pairs of labels that are confused most: gold, answered, how often, and which share of the gold label's rows.
#pragma once

#include "model/analysis/evaluation_breakdown.h"
#include "widgets/evaluation/evaluation_figure.h"
#include "widgets/evaluation/table_block.h"

#include <QCoreApplication>

namespace strata {

class ConfusedFigure : public ClonedFigure<ConfusedFigure> {
    Q_DECLARE_TR_FUNCTIONS(strata::ConfusedFigure)
public:
    QString title() const override;
    std::vector<FigureChoice> choices() const override; ///< level; order, also by pressing a heading
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    FigureTable table() const override;
    std::vector<EvaluationSpot> spots(double width) const override;
    void forget() override { m_pairs.reset(); }
    void compute(const JobControl& control) const override {
        EvaluationFigure::compute(control);
        pairs();
    }

protected:
    bool isPrepared() const override { return m_pairs != nullptr; }
    double height(double width) const override;
    double leastWidth() const override;

private:
    const std::vector<ConfusedPair>& pairs() const;
    const LevelColumns* level() const;
    QString answerOf(const ConfusedPair& pair) const;
    TableBlock block() const;
    mutable std::shared_ptr<const std::vector<ConfusedPair>> m_pairs;
};

} // namespace strata
